"""Tables of who spoke and what they said: informants and quotations. Must not know the store."""

from __future__ import annotations

from collections.abc import Sequence

from qualcode.synthesis.headings import headings
from qualcode.synthesis.months import month_name
from qualcode.synthesis.rows import InformantRow, Provenance, QuotationRow
from qualcode.synthesis.wording import (
    EMPTY,
    interview_note,
    n_of,
    number,
    provenance_notes,
)
from qualcode.tables import Cell, Column, Run, Table, cell


def informants_table(
    rows: Sequence[InformantRow], language: str, provenance: Provenance | None = None
) -> Table:
    """Table "informants": one row each, in the order given."""
    words = headings(language)
    heading = words.columns
    return Table(
        name="informants",
        title=words.titles["informants"],
        columns=(
            Column("case", heading["case"], weight=0.6),
            Column("kind", heading["kind"], weight=1.6),
            Column("group", heading["group"], weight=1.4),
            Column("country", heading["country"], weight=0.8),
            Column("month", heading["month"], weight=1.3),
            Column("words", heading["words"], weight=0.9, align="right"),
            Column("language", heading["language"], weight=1.0),
            Column("segments", heading["segments"], weight=0.9, align="right"),
            Column("codes", heading["codes"], weight=1.8),
        ),
        rows=tuple(_informant(row, language) for row in rows),
        notes=provenance_notes(provenance, language),
        language=language,
    )


def _informant(row: InformantRow, language: str) -> tuple[Cell, ...]:
    names = headings(language).languages
    return (
        cell(row.case),
        cell(row.kind or EMPTY),
        cell(row.group or EMPTY),
        cell(row.country or EMPTY),
        cell("; ".join(month_name(month, language) for month in row.months) or EMPTY),
        cell(number(row.words, language) if row.words else EMPTY),
        cell(", ".join(names.get(spoken, spoken) for spoken in row.languages) or EMPTY),
        cell(number(row.segments, language)),
        cell(", ".join(row.codes) or EMPTY),
    )


def quotations_table(
    rows: Sequence[QuotationRow],
    language: str,
    total_informants: int,
    provenance: Provenance | None = None,
) -> Table:
    """Table "quotations": one row each, the interview cited in a footnote after the quote."""
    words = headings(language)
    heading = words.columns
    return Table(
        name="quotations",
        title=words.titles["quotations"],
        columns=(
            Column("theme", heading["theme"], weight=1.2, grouped=True),
            Column("subtheme", heading["subtheme"], weight=1.3, grouped=True),
            Column("definition", heading["definition"], weight=2.0, grouped=True),
            Column("quote", heading["quote"], weight=3.6),
            Column("informant", heading["informant"], weight=1.2),
            Column("n", heading["n"], weight=0.8, grouped=True),
        ),
        rows=tuple(_quotation(row, language, total_informants) for row in rows),
        notes=(
            words.notes["n"].format(total=total_informants),
            *provenance_notes(provenance, language),
        ),
        language=language,
    )


def _quotation(row: QuotationRow, language: str, total: int) -> tuple[Cell, ...]:
    return (
        cell(row.theme or EMPTY),
        cell(row.subtheme or EMPTY),
        cell(row.definition or EMPTY),
        _quote(row, language),
        cell(row.case),
        cell(n_of(row.informants, total, language)),
    )


def _quote(row: QuotationRow, language: str) -> Cell:
    """The words in quotes, a paragraph a line; then the footnote, the number, the translation."""
    note = interview_note(row.label or row.case, row.month, language)
    spoken = row.language if row.language != language else None
    lines = f"“{row.quote}”".split("\n")
    paragraphs: list[tuple[Run, ...]] = [(Run(line, language=spoken),) for line in lines[:-1]]
    last = (Run(lines[-1], footnote=note, language=spoken),)
    paragraphs.append((*last, Run(f" ({row.ref})")) if row.ref else last)
    if row.translation:
        paragraphs.append((Run(f"[{row.translation}]"),))
    return Cell(tuple(paragraphs))
