"""The evidence tables of the study: rows gathered once, made by the rooms, written by export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from qualcode.errors import AgreementError, ExportError, UsageError
from qualcode.store.settings import LANGUAGES
from qualcode.text import counted, told
from qualcode.workflow.agreement import agree, agreement_tables
from qualcode.workflow.code_rows import in_language
from qualcode.workflow.counting import coders_counted, passage_count, passages_of
from qualcode.workflow.ledger import EvidenceRow, FindingRow
from qualcode.workflow.material import Excerpt, Material, gather
from qualcode.workflow.memo_export import memo_table
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from qualcode.export import Written
    from qualcode.synthesis import (
        EvidenceItem,
        InformantRow,
        MatrixCell,
        QuotationRow,
        TriangulationRow,
    )
    from qualcode.tables import Table
    from qualcode.workflow.desk import CodeRow
    from qualcode.workflow.listing import CaseRow

QUOTES = 3  # quotations of one code, each by another informant
LONG = 400  # code points beyond which another quotation of the same informant goes first


def make_tables(
    study: Study, names: Sequence[str], *, language: str | None = None, coder: str | None = None
) -> list[Table]:
    """The tables of these names, in their order.

    Raises:
        UsageError: no table or language has that name.
        ExportError: the study has nothing that the table could show.
    """
    return [table for make in _making(study, names, language, coder) for table in make()]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A table that the study has nothing for, and why."""

    name: str
    why: str


def make_some(
    study: Study, names: Sequence[str], *, language: str | None = None, coder: str | None = None
) -> tuple[list[Table], tuple[LeftOut, ...]]:
    """As `make_tables`, but a table that the study has nothing for is left out, and named.

    Raises:
        ExportError: all of them are.
    """
    made: list[Table] = []
    left: list[LeftOut] = []
    makers = _making(study, names, language, coder)
    for name, make in zip(names, makers, strict=True):
        try:
            made += make()
        except (ExportError, AgreementError) as error:
            left.append(LeftOut(name, error.sentence()))
    if not made:
        why = " ".join(f"{one.name}: {one.why}" for one in left)
        raise ExportError(told("the study has nothing for any of the tables. {}", why))
    return made, tuple(left)


def _making(
    study: Study, names: Sequence[str], language: str | None, coder: str | None
) -> list[Callable[[], list[Table]]]:
    """What makes the tables, in order; the study is read once for all of them.

    Raises:
        UsageError: no table or language has that name.
    """
    wanted = language or study.language
    if wanted not in LANGUAGES:
        raise UsageError(
            told('no headings in "{}"', wanted), mend=told("Languages: {}", ", ".join(LANGUAGES))
        )
    for name in names:
        if name not in TABLES:
            raise UsageError(
                told('no table "{}"', name), mend=told("Tables: {}", ", ".join(TABLES))
            )
    material = gather(study, coder=coder, language=wanted)

    @cache
    def notes(numbered: bool) -> tuple[str, ...]:
        from qualcode.synthesis import coder_notes

        return coder_notes(coders_counted(material), wanted, numbered=numbered)

    def make(name: str) -> list[Table]:
        if name == AGREEMENT:
            return agreement_tables(study, agree(study), wanted, material)
        if name == MEMOS:
            return [memo_table(study, wanted, coder=coder)]
        made = _MAKERS[name](material, wanted)
        return [replace(made, notes=(*made.notes, *notes(name in _NUMBERED)))]

    return [partial(make, name) for name in names]


def write_tables(
    study: Study,
    names: Sequence[str],
    path: Path,
    *,
    language: str | None = None,
    coder: str | None = None,
    raw: bool = False,
) -> Written:
    """Write the tables into one file, its format by the suffix.

    Raises:
        ExportError: the file can't be written; UsageError as `make_tables`.
    """
    tables = make_tables(study, names, language=language, coder=coder)
    return write_made(study, tables, path, language=language, raw=raw)


def write_made(
    study: Study, tables: Sequence[Table], path: Path, *, language: str | None, raw: bool = False
) -> Written:
    """Write tables that were made already into one file."""
    from qualcode.export import write

    title = study.place.settings.title if len(tables) > 1 else ""
    return write(tables, path, language=language or study.language, title=title, raw=raw)


def _informants(material: Material, language: str) -> Table:
    from qualcode.synthesis import informants_table

    rows = [_informant(material, case) for case in material.informants()]
    if not rows:
        raise ExportError("no interview has been imported yet")
    return informants_table(rows, language, material.provenance("informant", len(rows)))


def _informant(material: Material, case: CaseRow) -> InformantRow:
    from qualcode.synthesis import InformantRow

    spoken = [row for row in material.interviews() if row.case == case.name]
    excerpts = [one for one in material.excerpts if one.case == case.name]
    used = {one.code for one in excerpts}
    return InformantRow(
        case=case.name,
        kind=case.variables.get("role", ""),
        group=case.variables.get("group", ""),
        country=case.variables.get("country", ""),
        months=tuple(sorted({row.month for row in spoken if row.month})),
        words=sum(row.words for row in spoken),
        languages=tuple(sorted({row.language for row in spoken if row.language})),
        segments=passage_count(excerpts),
        codes=tuple(code.key for code in material.codes if code.key in used),
    )


def _quotations(material: Material, language: str) -> Table:
    from qualcode.synthesis import quotations_table

    rows = [row for code in material.codes for row in _quotations_of(material, code, language)]
    if not rows:
        raise _nothing_coded(material)
    told = material.provenance("segment", passage_count(material.excerpts))
    return quotations_table(rows, language, len(material.informants()), told)


def _nothing_coded(material: Material) -> ExportError:
    if not material.left:
        return ExportError("nothing has been coded yet")
    return ExportError(
        counted(
            material.left,
            "the only coding stands on an older text of its source",
            "all {} codings stand on an older text of their source",
        ),
        mend="Place them again; see: qualcode codings left",
    )


def _quotations_of(material: Material, code: CodeRow, language: str) -> list[QuotationRow]:
    """Up to `QUOTES`, one an informant: exemplars first, then those that findings cite."""
    from qualcode.synthesis import QuotationRow

    speaking = {case.name: case for case in material.informants()}
    excerpts = [one for one in material.excerpts if one.code == code.key and one.case in speaking]
    cited = _cited(material, code.key)
    best: dict[str, Excerpt] = {}
    for one in sorted(excerpts, key=lambda one: _worth(one, cited), reverse=True):
        best.setdefault(one.case, one)
    chosen = sorted(best.values(), key=lambda one: _worth(one, cited), reverse=True)[:QUOTES]
    months = {row.case: row.month for row in reversed(material.interviews())}
    languages = {row.case: row.language for row in reversed(material.interviews())}
    return [
        QuotationRow(
            theme=code.family_name,
            subtheme=f"{code.key} {code.name}" if code.name != code.key else code.key,
            definition=code.definition,
            quote=one.quote.strip(),
            case=one.case,
            label=speaking[one.case].citation,
            month=months.get(one.case, ""),
            informants=len({other.case for other in excerpts}),
            ref=f"#{one.number}",
            language=languages.get(one.case) or None,
        )
        for one in sorted(chosen, key=lambda one: one.place)
    ]


def _cited(material: Material, code: str) -> frozenset[tuple[str, str]]:
    """(informant, quote) of the evidence of findings about the code."""
    return frozenset(
        (one.case, one.quote)
        for finding in material.findings
        if finding.code == code
        for one in finding.evidence
        if one.case and one.quote
    )


_Worth = tuple[bool, bool, int, bool, int, int]


def _worth(one: Excerpt, cited: frozenset[tuple[str, str]]) -> _Worth:
    """Exemplar, cited in a finding, by how many coders, of a length that fits, longer, earlier."""
    fits = len(one.quote) <= LONG
    length = len(one.quote) if fits else -len(one.quote)
    named = any(one.case == case and quote in one.quote for case, quote in cited)
    return (one.exemplar, named, len(one.coders), fits, length, -one.place)


def _matrix(material: Material, language: str) -> Table:
    from qualcode.synthesis import CodeHead, InformantHead, matrix_table

    cells = _cells(material)
    if not cells:
        raise _nothing_coded(material)
    heads = [
        CodeHead(code.key, code.name if code.name != code.key else "", code.family_name)
        for code in material.codes
    ]
    people = [
        InformantHead(case.name, case.variables.get("group", "")) for case in material.informants()
    ]
    told = material.provenance("segment", passage_count(material.excerpts))
    return matrix_table(cells, heads, people, language, "codes", told)


def _cells(material: Material) -> list[MatrixCell]:
    from qualcode.synthesis import MatrixCell

    speaking = {case.name for case in material.informants()}
    found: dict[tuple[str, str], list[Excerpt]] = {}
    for one in material.excerpts:
        if one.case in speaking:
            found.setdefault((one.code, one.case), []).append(one)
    cells = []
    for (code, case), excerpts in found.items():
        refs = [_numbers(passage) for passage in passages_of(excerpts)]
        cells.append(MatrixCell(code, case, len(refs), tuple(refs)))
    return cells


def _numbers(passage: Sequence[Excerpt]) -> str:
    """The numbers of its segments as they are cited, in ascending order."""
    return "/".join(f"#{number}" for number in sorted({one.number for one in passage}))


def _triangulation(material: Material, language: str) -> Table:
    from qualcode.synthesis import triangulation_table

    if not material.findings:
        raise ExportError(
            "there are no findings yet", mend="Load some with: qualcode finding load FILE.yaml"
        )
    rows = [_triangulated(material, finding, language) for finding in material.findings]
    told = replace(
        material.provenance("finding", len(rows)), left_evidence=sum(row.left for row in rows)
    )
    return triangulation_table(rows, language, told)


def _triangulated(material: Material, finding: FindingRow, language: str) -> TriangulationRow:
    from qualcode.synthesis import TriangulationRow

    return TriangulationRow(
        key=finding.key,
        claim=in_language(finding.claim, language),
        evidence=tuple(_item(one, language) for one in _standing(finding)),
        offered=_offered(material, finding),
        left=sum(one.left for one in finding.evidence),
    )


def _standing(finding: FindingRow) -> list[EvidenceRow]:
    """What the finding still rests on: a passage that is in the text no more supports nothing."""
    return [one for one in finding.evidence if not one.left]


def _item(one: EvidenceRow, language: str) -> EvidenceItem:
    from qualcode.synthesis import EvidenceItem, interview_note

    interview = one.kind == "interview" and one.case is not None
    return EvidenceItem(
        kind=one.kind,
        label=(one.case or "") if interview else one.source_short,
        month=one.month if interview else "",
        stance=one.stance,
        attributed=one.attributed,
        footnote=(
            interview_note(one.citation or one.case or "", one.month, language)
            if interview
            else None
        ),
        note=one.note,
    )


def _offered(material: Material, finding: FindingRow) -> tuple[str, ...]:
    """Informants of segments with the finding's code, whom its evidence does not name.

    Only where the finding lacks a named informant: what could fill the hole, never counted.
    """
    named = {one.case for one in _standing(finding) if one.case and one.attributed}
    if named:
        return ()
    speaking = {case.name for case in material.informants()}
    usable = [one for one in material.excerpts if one.code == finding.code and one.case in speaking]
    return tuple(passage[0].case for passage in passages_of(usable))


AGREEMENT, MEMOS = "agreement", "memos"
_MAKERS: dict[str, Callable[[Material, str], Table]] = {
    "informants": _informants,
    "quotations": _quotations,
    "matrix": _matrix,
    "triangulation": _triangulation,
}
_NUMBERED = ("quotations", "matrix")  # the tables that give segments by their numbers
DEMO = tuple(_MAKERS)
PAPER = (*DEMO, AGREEMENT)  # memos are notes for the people of the study, and stay out of it
TABLES = (*PAPER, MEMOS)
