"""csv as spreadsheets and statistics read it."""

from __future__ import annotations

import csv
import io

import pytest

from qualcode.errors import ExportError
from qualcode.export.comma_separated import render
from qualcode.tables import Cell, Column, Run, Table, cell


def one(*cells: Cell, key: str = "text") -> Table:
    return Table("one", "One", (Column(key, "Heading"),), tuple((value,) for value in cells))


def read(table: Table, *, raw: bool = False) -> list[list[str]]:
    text = render([table], language="id", title="", raw=raw).data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_bytes_are_as_excel_wants_them() -> None:
    data = render([one(cell("a", 'b "c"'))], language="id", title="").data
    assert data == b'\xef\xbb\xbf"text"\r\n"a\nb ""c"""\r\n'


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-", "--1"])
def test_formulas_get_an_apostrophe_unless_raw(text: str) -> None:
    guarded = text if text == "-" else "'" + text
    assert read(one(cell(text)))[1] == [guarded]
    assert read(one(cell(text)), raw=True)[1] == [text]


@pytest.mark.parametrize("number", ["-0.05", "+3", "-1,5", "-12%", "0.7", "–"])
def test_numbers_stay_numbers(number: str) -> None:
    made = render([one(cell(number))], language="id", title="")
    assert f'"{number}"'.encode() in made.data
    assert made.warnings == ()


def test_says_how_many_fields_it_changed() -> None:
    made = render([one(cell("=a"), cell("+b"), cell("c"))], language="id", title="")
    assert made.warnings == (
        "2 fields start like a formula and got a leading apostrophe; export raw to keep the text.",
    )


def test_controls_become_marks_unless_raw() -> None:
    table = one(cell("a\x00b\x1b\r\n\ud800"))
    assert read(table)[1] == ["a␀b␛\r\n�"]
    assert read(table, raw=True)[1] == ["a\x00b\x1b\r\n�"]


def test_notes_stand_in_a_last_column() -> None:
    both = cell((Run("a", footnote="first"), Run("b", footnote="second")))
    assert read(one(both, cell("c"))) == [
        ["text", "notes"],
        ["ab", "first\nsecond"],
        ["c", ""],
    ]
    assert read(one(cell("a", footnote="n"), key="notes"))[0] == ["notes", "notes_"]


def test_two_tables_are_refused_with_the_way_out() -> None:
    with pytest.raises(ExportError, match=r"one table, not 2.*one by one"):
        render([one(), one()], language="id", title="")
