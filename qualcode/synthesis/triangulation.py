"""Which kinds of source each finding rests on, and where the holes are. Must not know the store.

It speaks from the findings' own evidence. Codings that could be used are told, never counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from qualcode.synthesis.headings import Headings, headings
from qualcode.synthesis.months import month_name
from qualcode.synthesis.rows import EvidenceItem, Provenance, TriangulationRow
from qualcode.synthesis.wording import left_template, provenance_notes
from qualcode.tables import Cell, Column, Run, Table, cell

SIDES = {
    "interview": "interview",
    "statute": "law",
    "case": "law",
    "institution": "law",
    "literature": "literature",
}
"""The three sides of the triangle, by the kind of evidence."""

_SIDES = ("interview", "law", "literature")


def triangulation_table(
    rows: Sequence[TriangulationRow], language: str, provenance: Provenance | None = None
) -> Table:
    """Table "triangulation": a row per finding, a column per kind of source, holes in bold.

    Evidence counts for its side where it supports the finding and, if an interview, names its
    informant; the column of contrary evidence is there only where a finding has some.
    """
    words = headings(language)
    contrary = any(_with_stance(row.evidence, "contrasts") for row in rows)
    return Table(
        name="triangulation",
        title=words.titles["triangulation"],
        columns=_columns(words, contrary),
        rows=tuple(_row(row, words, language, contrary) for row in rows),
        notes=(
            words.notes["kinds"],
            *_holes(rows, words),
            *provenance_notes(provenance, language),
        ),
        language=language,
    )


def covered(evidence: Iterable[EvidenceItem]) -> tuple[str, ...]:
    """The sides on which a finding is supported: of interview, law and literature."""
    found = {SIDES[one.kind] for one in _with_stance(evidence, "supports") if one.attributed}
    return tuple(side for side in _SIDES if side in found)


def is_generic(evidence: Iterable[EvidenceItem]) -> bool:
    """True where interviews are claimed and no informant is named."""
    claimed = [one for one in _with_stance(evidence, "supports") if SIDES[one.kind] == "interview"]
    return bool(claimed) and not any(one.attributed for one in claimed)


def _columns(words: Headings, contrary: bool) -> tuple[Column, ...]:
    heading = words.columns
    return (
        Column("finding", heading["finding"], weight=2.4),
        Column("interview", heading["interview"], weight=1.6),
        Column("law", heading["law"], weight=1.6),
        Column("literature", heading["literature"], weight=1.6),
        Column("kinds", heading["kinds"], weight=0.8, align="centre"),
        *((Column("contrary", heading["contrary"], weight=1.3),) if contrary else ()),
        Column("note", heading["note"], weight=1.8),
    )


def _row(row: TriangulationRow, words: Headings, language: str, contrary: bool) -> tuple[Cell, ...]:
    supporting = _with_stance(row.evidence, "supports")
    against = _with_stance(row.evidence, "contrasts")
    sides = {side: [one for one in supporting if SIDES[one.kind] == side] for side in _SIDES}
    return (
        cell(f"{row.key} {row.claim}".strip()),
        *(_evidence(sides[side], words, language, words.none) for side in _SIDES),
        _kinds(row),
        *((_evidence(against, words, language, ""),) if contrary else ()),
        _note(row, words, language),
    )


def _with_stance(evidence: Iterable[EvidenceItem], stance: str) -> list[EvidenceItem]:
    return [one for one in evidence if one.stance == stance]


def _evidence(pieces: Sequence[EvidenceItem], words: Headings, language: str, none: str) -> Cell:
    """The labels, each once, those that name nobody last; `none` in bold where there are none."""
    named: dict[str, str | None] = {}
    for one in pieces:
        if one.attributed:
            named.setdefault(_label(one, language), one.footnote)
    runs = [Run(label, footnote=footnote) for label, footnote in named.items()]
    if not all(one.attributed for one in pieces):
        runs.append(Run(words.unattributed, italic=True))
    if not runs:
        return cell(none, bold=True) if none else cell()
    return Cell((_joined(runs),))


def _joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    parted: list[Run] = []
    for run in runs:
        parted.extend((Run("; "), run) if parted else (run,))
    return tuple(parted)


def _label(one: EvidenceItem, language: str) -> str:
    return f"{one.label} ({month_name(one.month, language)})" if one.month else one.label


def _kinds(row: TriangulationRow) -> Cell:
    """`3/3`; in bold what is less, with a question mark for interviews that name nobody."""
    count = len(covered(row.evidence))
    doubt = " + ?" if is_generic(row.evidence) else ""
    return cell(f"{count}/{len(_SIDES)}{doubt}", bold=count < len(_SIDES))


def _note(row: TriangulationRow, words: Headings, language: str) -> Cell:
    """The author's notes, the context, and what the codings could add: a paragraph each."""
    said = [row.note] if row.note else []
    for one in row.evidence:
        if one.note:
            said.append(f"{one.label}: {one.note}" if one.attributed and one.label else one.note)
    if context := _with_stance(row.evidence, "context"):
        labels = [
            _label(one, language) if one.attributed else words.unattributed for one in context
        ]
        said.append(words.context.format(labels="; ".join(dict.fromkeys(labels))))
    if row.offered:
        said.append(_offered(row.offered, words))
    if row.left:
        said.append(left_template("row", row.left, language).format(count=row.left))
    return cell(*dict.fromkeys(said))


def _offered(cases: Sequence[str], words: Headings) -> str:
    """`3 segmen terkode dapat dipakai: P4 (2), P5`."""
    counts = Counter(cases)
    labels = ", ".join(f"{case} ({n})" if n > 1 else case for case, n in counts.items())
    template = words.offered_one if len(cases) == 1 else words.offered
    return template.format(count=len(cases), labels=labels)


def _holes(rows: Sequence[TriangulationRow], words: Headings) -> tuple[str, ...]:
    """A line for each side that some finding lacks, and one for those that name nobody."""
    lacking: dict[str, list[str]] = {"interview": [], "generic": [], "law": [], "literature": []}
    for row in rows:
        sides = covered(row.evidence)
        for side in _SIDES:
            if side in sides:
                continue
            generic = side == "interview" and is_generic(row.evidence)
            lacking["generic" if generic else side].append(row.key)
    return tuple(
        words.notes[name].format(keys=", ".join(keys)) for name, keys in lacking.items() if keys
    )
