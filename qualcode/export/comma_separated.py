"""Writes one table as csv for spreadsheets and statistics. Must not change a number.

UTF-8 with a byte order mark (Excel needs it), every field quoted, rows end in CR LF (RFC 4180),
line feeds inside a cell stay. The first row holds the columns' keys, which never change.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from qualcode.errors import ExportError
from qualcode.export.marks import SHEETS_CANNOT_HOLD, UTF8_CANNOT_HOLD, Marks
from qualcode.export.place import Rendered
from qualcode.export.plain_data import footnotes
from qualcode.tables import Cell, Table, plain
from qualcode.text import counted, told

# What spreadsheets take for the start of a formula (OWASP, "CSV Injection"). A number with a sign
# and a lone dash are no formulas, and an apostrophe would spoil them.
_FORMULA = re.compile(r"(?![-+]\d+([.,]\d+)?%?\Z)(?!-\Z)[=+\-@\t\r]")


def render(tables: Sequence[Table], *, language: str, title: str, raw: bool = False) -> Rendered:
    """The table as csv.

    Unless `raw`, a field that a spreadsheet would run as a formula is led by an apostrophe, and
    controls that it would drop become visible marks. A last column `notes` holds a row's
    footnotes, one a line, where any row has one.

    Raises:
        ExportError: more than one table.
    """
    if len(tables) != 1:
        raise ExportError(
            told("a csv file holds one table, not {}", len(tables)),
            mend="Export the tables one by one, or all of them to .docx or .md",
        )
    sheet = _Sheet(raw)
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([sheet.field(text) for text in row] for row in _rows(tables[0]))
    return Rendered(out.getvalue().encode("utf-8-sig"), sheet.warnings())


def _rows(table: Table) -> list[list[str]]:
    keys = [column.key for column in table.columns]
    noted = any(footnotes(cell) for row in table.rows for cell in row)
    rows = [keys + ([_notes_key(keys)] if noted else [])]
    rows += [[plain(cell) for cell in row] + ([_notes(row)] if noted else []) for row in table.rows]
    return rows


def _notes_key(keys: Sequence[str]) -> str:
    """`notes`, or `notes_` where the table has a column of that key."""
    key = "notes"
    while key in keys:
        key += "_"
    return key


def _notes(row: Sequence[Cell]) -> str:
    return "\n".join(text for cell in row for text in footnotes(cell))


class _Sheet:
    """Makes fields safe for a spreadsheet and counts what it changed."""

    def __init__(self, raw: bool) -> None:
        self._raw = raw
        self._marks = Marks(UTF8_CANNOT_HOLD if raw else SHEETS_CANNOT_HOLD)
        self._guarded = 0

    def field(self, text: str) -> str:
        text = self._marks.clean(text)
        if self._raw or not _FORMULA.match(text):
            return text
        self._guarded += 1
        return "'" + text

    def warnings(self) -> tuple[str, ...]:
        if not self._guarded:
            return self._marks.warnings()
        fields = counted(self._guarded, "{} field starts", "{} fields start")
        return (
            *self._marks.warnings(),
            f"{fields} like a formula and got a leading apostrophe; export raw to keep the text.",
        )
