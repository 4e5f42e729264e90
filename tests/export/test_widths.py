"""How a page's width is shared among columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qualcode.export.word.widths import column_widths
from qualcode.tables import Column, Table, cell

PAGE = 9_072


def widths(*columns: Column, texts: tuple[str, ...] = ()) -> list[int]:
    row = tuple(cell(text) for text in texts or [""] * len(columns))
    return column_widths(Table("t", "T", columns, (row,)), PAGE, 9.5)


def test_weights_share_the_page() -> None:
    assert widths(Column("a", "A"), Column("b", "B", 3)) == [2_268, 6_804]


def test_no_word_is_broken_by_a_light_weight() -> None:
    narrow, wide = widths(Column("a", "Informan", 0.01), Column("b", "B", 5))
    assert narrow > len("Informan") * 90
    assert narrow + wide == PAGE


def test_numbers_keep_their_interval_on_the_line() -> None:
    texts = ("0.71 [0.52, 0.84]", "x")
    left, _ = widths(Column("a", "a", 0.1), Column("b", "b", 9), texts=texts)
    right, _ = widths(Column("a", "a", 0.1, "right"), Column("b", "b", 9), texts=texts)
    assert right > 1.8 * left


@given(
    st.lists(st.tuples(st.floats(0, 50), st.text(max_size=40)), min_size=1, max_size=40),
    st.sampled_from((PAGE, 14_004)),
)
def test_widths_fill_the_page_and_none_is_lost(columns: list[tuple[float, str]], page: int) -> None:
    made = tuple(Column(str(n), text, weight) for n, (weight, text) in enumerate(columns))
    found = column_widths(Table("t", "T", made, ()), page, 8.0)
    assert sum(found) == page
    assert all(width > 0 for width in found)
