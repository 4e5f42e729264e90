"""Laws of labels, and jump mode on the screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text import turns
from qualcode.tui.engine.jumping import LETTERS, Jump, labels
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.width import width
from qualcode.tui.sitting import splitter

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]
COUNTS = st.integers(0, len(LETTERS) ** 2)


@given(COUNTS)
def test_labels_are_short_distinct_and_none_begins_another(count: int) -> None:
    made = labels(count)
    assert len(made) == len(set(made)) == count
    assert all(1 <= len(label) <= 2 for label in made)
    assert count > len(LETTERS) or all(len(label) == 1 for label in made)
    assert not any(
        other.startswith(label) for label in made if len(label) == 1 for other in made
        if other != label
    )  # fmt: skip


@given(COUNTS)
def test_the_home_row_comes_first(count: int) -> None:
    singles = [label for label in labels(count) if len(label) == 1]
    assert singles == list(LETTERS[: len(singles)])


@given(st.integers(1, 200), st.data())
def test_every_label_finds_its_sentence(count: int, data: st.DataObject) -> None:
    sentences = [(n * 10, n * 10 + 5) for n in range(count)]
    name, start, end = data.draw(st.sampled_from(Jump.over(sentences).places))
    found: Any = Jump.over(sentences)
    for letter in name:
        assert isinstance(found, Jump)
        found = found.press(letter)
    assert found == (start, end)


def test_a_letter_that_is_no_label_finds_nothing() -> None:
    jump = Jump.over([(0, 5)])
    assert jump.press("m") is None
    assert jump.press("A") is None
    assert jump.press("escape") is None


TEXT = "P1: Ya. Kami takut. Koordinasi lemah.\n\nP2: 日本 sulit. é? A. Ya 👍🏽 benar."


@given(st.integers(6, 60))
def test_labels_move_nothing_and_leave_everything(columns: int) -> None:
    pane = Pane(TEXT, turns(TEXT), splitter("id"), columns)
    before = [pane.face(number) for number in range(pane.layout.rows)]
    assert pane.begin_jump(0, pane.layout.rows - 1, extending=False)
    assert pane.jump is not None
    during = [pane.face(number) for number in range(pane.layout.rows)]
    for one, two in zip(before, during, strict=True):
        columns_before = sum(width(piece.text) for piece in one.pieces)
        assert sum(width(piece.text) for piece in two.pieces) == columns_before
    labelled = [
        str(piece.text).strip() for face in during for piece in face.pieces if piece.look.label
    ]
    assert labelled == [name for name, _, _ in pane.jump.places]
    assert not pane.jump_by("escape")
    assert [pane.face(number) for number in range(pane.layout.rows)] == before


@pytest.mark.parametrize("keys", list(permutations("asd", 2)))
def test_extending_takes_in_both_sentences(keys: tuple[str, str]) -> None:
    pane = Pane(TEXT, turns(TEXT), splitter("id"), 60)
    rows = pane.layout.rows - 1
    spans = {}
    assert pane.begin_jump(0, rows, extending=False)
    assert pane.jump is not None
    spans = {name: (start, end) for name, start, end in pane.jump.places}
    pane.jump_by(keys[0])
    assert (pane.selection.start, pane.selection.end) == spans[keys[0]]
    pane.begin_jump(0, rows, extending=True)
    pane.jump_by(keys[1])
    both = [spans[key] for key in keys]
    assert (pane.selection.start, pane.selection.end) == (
        min(start for start, _ in both),
        max(end for _, end in both),
    )


async def test_any_sentence_in_sight_is_coded_with_three_keys(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        app.sitting.recent = ["F2"]
        before = screen_rows(app)
        await press(app, pilot, "e")
        seen = "\n".join(screen_rows(app))
        assert "Type the letters on a sentence; Escape leaves." in seen
        assert "doordinasi antar lembaga" in seen
        await press(app, pilot, "d", "6")
        words = "Koordinasi antar lembaga belum nyambung, data tidak sampai."
        assert desk.given == [("F2", words)]
        await press(app, pilot, "u", "escape", "g", "e", "escape")
        assert desk.given == []
        assert [row for row in screen_rows(app)[:10] if "P1:" in row] == [
            row.replace("▌", " ") for row in before[:10] if "P1:" in row
        ]


async def test_while_jumping_keys_are_letters_and_a_wrong_one_says_so(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "e", "q")
        assert app.is_running
        assert app.sitting.pane.jump is None
        assert any("No sentence in sight has that letter." in row for row in screen_rows(app))
        await press(app, pilot, "e", "question_mark")
        assert app.screen.place == "text"
        start = app.sitting.pane.selection
        await press(app, pilot, "e", "escape")
        assert app.sitting.pane.selection == start


async def test_jumping_where_there_is_nothing(new_desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(new_desk({"P1": " \n "})) as (app, pilot):
        await press(app, pilot, "e", "E", "h", "l", "L", "p", "Y", "#", "equals_sign")
        assert app.is_running


async def test_only_rows_with_labels_are_drawn_again(
    desk: Any, open_app: Any, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(desk, size=(120, 40)) as (app, pilot):
        view, drawn = app.screen.transcript, set[int]()
        monkeypatch.setattr(view, "refresh_lines", lambda y, n: drawn.update(range(y, y + n)))
        monkeypatch.setattr(view, "refresh", lambda **_: drawn.update({-1}))
        await press(app, pilot, "e")
        rows = {app.sitting.pane.layout.row_of(p[1]) for p in app.sitting.pane.jump.places}
        assert rows <= drawn <= rows | {0}
