"""One keyword more or less of a code, as one act that keeps all its other words."""

from __future__ import annotations

from qualcode.errors import CodebookError
from qualcode.text import told
from qualcode.workflow.codebook_acts import changing, define_row
from qualcode.workflow.study import Study


def add_keyword(study: Study, code: str, word: str, language: str | None = None) -> str:
    """Have suggestions of a code look for one more word; the code's key.

    Without a language, or in one that the codebook does not have, it stands in the study's own.

    Raises:
        CodebookError: the code has it already.
        CodingError: there is no such code.
    """
    from qualcode.workflow.codebook_acts import languages_of

    with changing(study, told("define code {}", code)) as tree:
        row = tree.code(code)
        known = languages_of(tree.session, study)
        spoken = language if language in known else study.language
        have = [*row.keywords.get(spoken, ())]
        if word.strip().casefold() in (one.casefold() for one in have):
            raise CodebookError(
                told('"{}" is a keyword of {} already', word, row.key),
                mend="Nothing was changed",
            )
        define_row(tree, study, row, spoken, {"keywords": [*have, word.strip()]})
        return row.key


def drop_keyword(
    study: Study, code: str, word: str, language: str, *, excludes: bool = False
) -> str:
    """Take a keyword out of a code's list, or with `excludes` out of those that speak against it.

    Raises:
        CodebookError: it is not there.
        CodingError: there is no such code.
    """
    name = "exclude_keywords" if excludes else "keywords"
    with changing(study, told("define code {}", code)) as tree:
        row = tree.code(code)
        have = getattr(row, name).get(language, ())
        kept = [one for one in have if one.strip() != word]
        if len(kept) == len(have):
            raise CodebookError(
                told('"{}" is no keyword of {} any more', word, row.key),
                mend="Nothing was changed",
            )
        define_row(tree, study, row, language, {name: kept})
        return row.key
