"""One table as WordprocessingML: rows by the thousand, so no python-docx cells. Knows no page."""

from __future__ import annotations

from collections.abc import Container

from qualcode.export.marks import XML_CANNOT_HOLD, Marks
from qualcode.export.word.draft import Draft
from qualcode.export.word.styles import TABLE_STYLE
from qualcode.export.word.widths import column_widths, table_height
from qualcode.export.word.xml import Element, SubElement, add, new, paragraph, qn
from qualcode.export.wording import language_tag, table_summary
from qualcode.tables import Cell, Column, Run, Table

# From this number of columns on the letters are smaller.
_MANY_COLUMNS = 9
# A table that takes less than this of a page is not broken over two.
_SHORT = 0.5
_SIZES = {False: 9.5, True: 8.0}  # points; as the styles have them

_TR, _TC, _TRPR, _TCPR, _TCW = (qn(f"w:{name}") for name in ("tr", "tc", "trPr", "tcPr", "tcW"))
_CANT_SPLIT, _W, _TYPE = qn("w:cantSplit"), qn("w:w"), qn("w:type")


def table_element(table: Table, width: int, height: int, draft: Draft) -> Element:
    """`w:tbl` as wide as `width`; footnotes go to the draft.

    `height` is that of the page's text; both are in twentieths of a point.
    """
    small = len(table.columns) >= _MANY_COLUMNS
    widths = column_widths(table, width, _SIZES[small])
    element = new("w:tbl")
    _properties(element, table, width)
    grid = add(element, "w:tblGrid")
    for share in widths:
        add(grid, "w:gridCol", w=str(share))
    rows = _Rows(table, [str(share) for share in widths], "Small" if small else "", draft)
    rows.heading(element)
    kept = _kept_rows(table, table_height(table, widths, _SIZES[small]) < height * _SHORT)
    for number, row in enumerate(table.read_rows()):
        made = rows.row(element, row)
        if number in kept:
            _keep_with_next(made)
    return element


def _kept_rows(table: Table, short: bool) -> Container[int]:
    """The rows that stay on the page of the next: all of a short table, which so stays whole.

    Of a long one the first and the last but one, so that no row stands alone; and the last
    with the notes below it.
    """
    count = len(table.rows)
    end = count if any(note.strip() for note in table.notes) else count - 1
    if short:
        return range(end)
    return {number for number in (0, count - 2, count - 1) if number < end}


class _Rows:
    """Writes the rows of one table."""

    def __init__(self, table: Table, widths: list[str], variant: str, draft: Draft) -> None:
        self._columns = tuple(zip(table.columns, widths, strict=True))
        self._variant = variant
        self._draft = draft
        tag = language_tag(table.language)
        self._language = None if tag == draft.language else tag

    def heading(self, parent: Element) -> None:
        """The row that is repeated on every page."""
        row = self._open(parent)
        add(row[0], "w:tblHeader")
        for column, width in self._columns:
            cell = self._cell(row, width)
            add(cell[0], "w:vAlign", val="bottom")
            self._paragraph(cell, f"TableHeading{self._variant}", (Run(column.heading),), column)

    def row(self, parent: Element, cells: tuple[Cell, ...]) -> Element:
        """A row that stays on one page."""
        row = self._open(parent)
        for (column, width), cell in zip(self._columns, cells, strict=True):
            made = self._cell(row, width)
            for runs in cell.paragraphs or ((),):
                self._paragraph(made, f"TableText{self._variant}", runs, column)
        return row

    def _open(self, parent: Element) -> Element:
        row = SubElement(parent, _TR)
        SubElement(SubElement(row, _TRPR), _CANT_SPLIT)
        return row

    def _cell(self, row: Element, width: str) -> Element:
        cell = SubElement(row, _TC)
        SubElement(SubElement(cell, _TCPR), _TCW, {_W: width, _TYPE: "dxa"})
        return cell

    def _paragraph(self, cell: Element, style: str, runs: tuple[Run, ...], column: Column) -> None:
        if runs:
            self._draft.write(cell, style, runs, language=self._language, align=column.align)
        else:
            paragraph(cell, style)


def _keep_with_next(row: Element) -> None:
    """Every paragraph of a row on the page of what follows."""
    for properties in row.iter(qn("w:pPr")):
        properties.insert(1, new("w:keepNext"))


def _properties(element: Element, table: Table, width: int) -> None:
    properties = add(element, "w:tblPr")
    add(properties, "w:tblStyle", val=TABLE_STYLE)
    add(properties, "w:tblW", w=str(width), type="dxa")
    add(properties, "w:tblLayout", type="fixed")
    add(properties, "w:tblLook", val="0420", firstRow="1", lastRow="0", firstColumn="0",
        lastColumn="0", noHBand="0", noVBand="1")  # fmt: skip
    clean = Marks(XML_CANNOT_HOLD).clean  # the same words stand in the document, counted there
    summary = table_summary(len(table.rows), table.columns, table.language)
    add(properties, "w:tblCaption", val=clean(table.title))
    add(properties, "w:tblDescription", val=clean(summary))
