"""The Table value: its shape, and what a page shows of grouped columns."""

from __future__ import annotations

import pytest

from qualcode.tables import Column, Table, cell, plain

COLUMNS = (
    Column("theme", "Theme", grouped=True),
    Column("code", "Code", grouped=True),
    Column("quote", "Quote"),
)


def _table(*rows: tuple[str, str, str]) -> Table:
    return Table("t", "T", COLUMNS, tuple(tuple(cell(text) for text in row) for row in rows))


def test_what_a_row_shares_with_the_one_above_is_shown_once() -> None:
    table = _table(("F", "F1", "a"), ("F", "F1", "b"), ("F", "F2", "b"), ("G", "F2", "b"))
    shown = [[plain(one) for one in row] for row in table.read_rows()]
    assert shown == [["F", "F1", "a"], ["", "", "b"], ["", "F2", "b"], ["G", "F2", "b"]]
    assert [plain(row[0]) for row in table.rows] == ["F", "F", "F", "G"]


def test_a_table_without_rows_shows_none() -> None:
    assert _table().read_rows() == ()


def test_a_row_of_another_width_is_refused() -> None:
    with pytest.raises(ValueError, match="row 1 of table t has 1 cells for 3 columns"):
        Table("t", "T", COLUMNS, ((cell("x"),),))


def test_two_columns_of_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="share a key"):
        Table("t", "T", (COLUMNS[0], COLUMNS[0]), ())
