"""Accepting and refusing one suggestion without the workbench; what was decided is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from qualcode.errors import SuggestionError
from qualcode.text import Span, told
from qualcode.workflow.codings import unknown
from qualcode.workflow.placing import Placed, source_named, words_of
from qualcode.workflow.study import Study
from qualcode.workflow.suggestions import no_codebook, training

if TYPE_CHECKING:
    from qualcode.suggest import Passage, Ranked
    from qualcode.workflow.versions import CurrentText

Decision = Literal["accepted", "rejected"]


def decide_suggestion(
    study: Study, source: str, turn: int, code: str, decision: Decision
) -> Placed:
    """Accept a suggested code for the turn of that number (from 1), or refuse it for good.

    It is ranked as the workbench would rank it now; score and reasons are kept.

    Raises:
        CodingError: no such source, turn or code.
        SuggestionError: there is no codebook, or an exclusion keyword bars the code here.
    """
    from qualcode.coding.apply import apply_code

    with study.store.read() as session:
        read = source_named(session, source)
    start, end = words_of(read, turn)
    ranked, model = _ranked(study, read, start, end, code)
    coder = study.coder()
    rejected = told("reject {} on {}", ranked.code, source)
    given = told("{} on {}", ranked.code, source)
    with study.act(rejected if decision == "rejected" else given) as session:
        kept = _row(session, read, (start, end), ranked, coder, decision)
        kept.model = model
        if decision == "accepted":
            apply_code(
                session,
                Span(read.version, start, end),
                kept.code_id,
                coder,
                origin="suggested",
                suggestion=kept.id,
            )
    return Placed(source, start, end, read.text[start:end], (ranked.code,))


def _ranked(study: Study, read: CurrentText, start: int, end: int, code: str) -> tuple[Ranked, str]:
    """The code as it is suggested there, and the id of the model that does."""
    from qualcode.suggest import learn
    from qualcode.workflow.meaning import vectors_of

    material = training(study, coder=study.coder_name)
    if not material.codebook:
        raise no_codebook()
    key = _key(material.codebook, code)
    passage = _passage(read, start, end)
    engine = learn(material, vectors_of(study, material))
    (codes,) = engine.rank([passage])
    found = next((one for one in codes if one.code == key), None)
    if found is None:
        raise SuggestionError(
            told("{} is not suggested here: an exclusion keyword of it stands in the turn", key),
            mend="Give it by hand: qualcode codings apply SOURCE CODE --turn N",
        )
    return found, engine.id


def _key(codebook: Mapping[str, Any], code: str) -> str:
    """The key of the code of that key or name."""
    named = {name: key for key, entry in codebook.items() for name in entry.names.values()}
    if code in codebook:
        return code
    if code in named:
        return named[code]
    raise unknown("code", code, list(codebook))


def _passage(read: CurrentText, start: int, end: int) -> Passage:
    from qualcode.suggest import passage_of

    return passage_of(
        read.text, start, end, read.turns(), language=read.language, document=read.name
    )


def _row(
    session: Any, read: CurrentText, span: tuple[int, int], ranked: Ranked, coder: Any,
    decision: Decision,
) -> Any:  # fmt: skip
    """The suggestion as it is kept: offsets, never words."""
    from qualcode.model import Suggestion
    from qualcode.workflow.muting import code_named
    from qualcode.workflow.refusals import words_of_codes

    row = Suggestion(
        source_version_id=read.version,
        start=span[0],
        end=span[1],
        code_id=code_named(session, ranked.code),
        coder_id=coder,
        score=ranked.score,
        reasons=[
            {"kind": reason.kind, "spans": [list(one) for one in reason.spans]}
            for reason in ranked.reasons
        ],
        decision=decision,
        code_sha256=words_of_codes(session).get(ranked.code, ""),
    )
    session.add(row)
    session.flush()
    return row
