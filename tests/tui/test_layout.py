"""Laws of wrapping and of rows; the width of what stands on them."""

from __future__ import annotations

import subprocess
import sys
import time
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from qualcode.text import display
from qualcode.text.grapheme import graphemes
from qualcode.tui.engine.layout import Layout
from qualcode.tui.engine.width import plain, width
from qualcode.tui.engine.wrap import wrap

BITS = [
    "saya ", "Pewawancara: ", "koordinasi", " ", "  ", "\n", "é", "e\u0301", "日本", "한국", "😀",
    "👨‍👩‍👧", "🇮🇩", "❤️", "👍🏽", "क्षि", "\u200d", "\u0301", "“ya”", "–", "ก็", "العربية", "a" * 40,
]  # fmt: skip
TEXTS = (
    st.lists(st.sampled_from(BITS), max_size=40)
    .map("".join)
    .map(lambda text: str(display(text, newlines=True)))
)
COLUMNS = st.integers(1, 60)


@st.composite
def turned(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """A text and its turns, some with a blank line between, none empty."""
    text, turns = "", []
    for piece in draw(st.lists(TEXTS.map(str.strip).filter(bool), min_size=1, max_size=8)):
        text += draw(st.sampled_from(["", "\n", "\n\n", " \n\n\n "]))
        turns.append((len(text), len(text) + len(piece)))
        text += piece
    return text, turns


def edges(text: str) -> set[int]:
    return {0} | {end for _, end in graphemes(text)}


@given(TEXTS, COLUMNS)
def test_rows_joined_are_the_text_and_fit(text: str, columns: int) -> None:
    starts = [*wrap(text, 0, len(text), columns), len(text)]
    assert starts == sorted(starts)
    assert starts[0] == 0
    assert set(starts) <= edges(text)
    for start, end in pairwise(starts):
        row = text[start:end]
        assert "\n" not in row[:-1]
        seen = row.removesuffix("\n")
        alone = len(list(graphemes(seen))) == 1
        assert alone or width(seen) <= columns or (seen[-1:] == " " and width(seen) == columns + 1)


@given(st.text("ab ", max_size=200), COLUMNS)
def test_a_plain_row_takes_all_words_that_fit(text: str, columns: int) -> None:
    starts = [*wrap(text, 0, len(text), columns), len(text)]
    for start, end in pairwise(starts[:-1]):
        following = text[end:].split(" ")[0]
        assert end - start + len(following) > columns


@given(turned(), COLUMNS)
def test_row_and_offset_are_inverse(made: tuple[str, list[tuple[int, int]]], columns: int) -> None:
    text, turns = made
    layout = Layout(text, turns, columns)
    for turn, (start, end) in enumerate(turns):
        for offset in sorted(edges(text) & set(range(start, end + 1))):
            if offset == end and turn + 1 < len(turns) and turns[turn + 1][0] == end:
                continue  # the place is the next turn's first
            number = layout.row_of(offset)
            row = layout.row(number)
            assert row.number == number
            assert row.turn == turn
            assert row.start <= offset <= row.end
            column = layout.column(offset)
            again = layout.offset_at(number, column)
            assert layout.column(again) == column or again <= offset


@given(turned(), COLUMNS)
def test_rows_together_are_the_turns(made: tuple[str, list[tuple[int, int]]], columns: int) -> None:
    text, turns = made
    layout = Layout(text, turns, columns)
    rows = [layout.row(number) for number in range(layout.rows)]
    assert [row.number for row in rows] == list(range(layout.rows))
    for turn, (start, end) in enumerate(turns):
        own = [row for row in rows if row.turn == turn and not row.blank]
        assert "".join(text[row.start : row.end] for row in own) == text[start:end]
        assert [row.first for row in own] == [True] + [False] * (len(own) - 1)
        assert [row.last for row in own] == [False] * (len(own) - 1) + [True]
    assert sum(row.blank for row in rows) == sum(
        text.count("\n", end, start) > 1 for (_, end), (start, _) in pairwise(turns)
    )


def test_lazy_rows_are_those_of_eager_wrapping() -> None:
    turn = "日本語の長い話 " * 900
    text = "\n\n".join([turn] * 90)
    step = len(turn) + 2
    turns = [(number * step, number * step + len(turn)) for number in range(90)]
    lazy, eager = Layout(text, turns, 50), Layout(text, turns, 50)
    while eager.wrap_next():
        pass
    assert lazy.rows != eager.rows
    middle = turns[60][0] + 100
    row = lazy.row(lazy.row_of(middle))
    same = eager.row(eager.row_of(middle))
    assert (row.turn, row.start, row.end) == (same.turn, same.start, same.end)
    assert lazy.changes == 1
    last = lazy.row(10**9)
    assert (last.turn, last.end) == (89, len(text))
    while lazy.wrap_next():
        pass
    assert lazy.rows == eager.rows
    assert lazy.row_of(middle) == eager.row_of(middle)


def test_one_line_of_900_000_characters() -> None:
    text = ("seorang anak dibawa ke luar negeri tanpa dokumen " * 20_000)[:900_000].rstrip()
    began = time.process_time()
    layout = Layout(text, [(0, len(text))], 70)
    assert time.process_time() - began < 1.0
    offset = 456_789
    number = layout.row_of(offset)
    assert layout.offset_at(number, layout.column(offset)) == offset


@pytest.mark.parametrize("block", [(0x20, 0x2FFF), (0x3000, 0xFFFF), (0x1F000, 0x1FAFF)])
def test_widths_agree_with_the_screen(block: tuple[int, int]) -> None:
    differing = [
        hex(place)
        for place in range(*block)
        if unicodedata.category(chr(place)) not in ("Cn", "Cs", "Cc")
        and display(chr(place)) == chr(place)
        and place != 0x200D
        and width(chr(place)) != cell_len(chr(place))
    ]
    assert differing == []


@given(st.lists(st.sampled_from(BITS)).map("".join))
def test_width_of_a_text_agrees_with_the_screen(text: str) -> None:
    assert width(display(text)) == cell_len(display(text))


@given(st.text())
def test_plain_text_is_one_column_and_one_grapheme_a_character(text: str) -> None:
    if plain(text):
        assert cell_len(text) == len(text) == len(list(graphemes(text)))


def test_the_engine_loads_no_textual() -> None:
    rooms = sorted(
        f"qualcode.tui.engine.{path.stem}"
        for path in (Path(__file__).parents[2] / "qualcode/tui/engine").glob("*.py")
        if path.stem != "__init__"
    )
    heavy = ("textual", "rich", "sqlmodel", "spacy", "asyncio")
    script = (
        f"import sys, importlib\nfor room in {rooms!r}: importlib.import_module(room)\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
