"""Paragraphs, numbers for citing, time stamps, direction, copying and the mouse, on the screen."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from qualcode.text import display, turns
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.places import NUMBERS
from qualcode.tui.sitting import splitter
from qualcode.workflow.preferences import read_preferences

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]

TEXT = """Pewawancara: Bagaimana awalnya?

P1: [00:01:10] Kami susah. Anak kami pergi.

Dia dijanjikan kerja.
Gajinya besar.

Pewawancara: Lalu?

P1: [00:02:05] Tidak ada kabar lagi, jam 12:30 dia menelepon."""
ARABIC = "P1: سافرت ابنتي إلى الخارج. لم تكن لديها وثائق.\n\nP1: Ya, kata بيت itu rumah."


def pane_of(text: str, columns: int = 80) -> Pane:
    return Pane(text, turns(text), splitter("id"), columns)


def beside(pane: Pane) -> list[int | None]:
    return [pane.face(number).number for number in range(pane.layout.rows)]


def test_paragraphs_are_stepped_through_and_extended() -> None:
    pane = pane_of(TEXT)
    way = []
    for _ in range(4):
        pane.step("paragraph")
        way.append(TEXT[pane.cursor :].split()[0])
    assert way == ["[00:01:10]", "Dia", "Lalu?", "[00:02:05]"]
    pane.step("paragraph", back=True)
    pane.step("paragraph", back=True)
    pane.step("paragraph", extending=True)
    start, end = pane.passage()
    assert TEXT[start:end] == "Dia dijanjikan kerja.\nGajinya besar."


def test_numbers_count_turns_paragraphs_or_lines_of_the_stored_text() -> None:
    pane = pane_of(TEXT)
    assert beside(pane) == [1, None, 2, None, None, None, None, 3, None, 4]
    pane.numbers = "paragraph"
    assert beside(pane) == [1, None, 2, None, 3, None, None, 4, None, 5]
    pane.numbers = "line"
    assert beside(pane) == [1, None, 3, 4, 5, 6, None, 8, None, 10]


@given(st.sampled_from(NUMBERS), st.integers(5, 70))
def test_numbers_are_the_same_on_every_screen(numbers: Any, columns: int) -> None:
    narrow, wide = pane_of(TEXT, columns), pane_of(TEXT, 200)
    narrow.numbers = wide.numbers = numbers
    seen = [[n for n in beside(pane) if n is not None] for pane in (narrow, wide)]
    assert seen[0] == seen[1]
    assert max(seen[0]) <= narrow.places.most(numbers)


@given(st.text("ab\n ", max_size=60))
def test_lines_are_counted_as_an_editor_does(text: str) -> None:
    pane = pane_of(text)
    for offset in range(len(text) + 1):
        assert pane.places.line(offset) == text.count("\n", 0, offset) + 1


async def test_the_status_line_says_where_when_and_who(
    new_desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(new_desk({"P1": TEXT}), size=(140, 30)) as (app, pilot):
        await press(app, pilot, "t", "p")
        status = screen_rows(app)[-2]
        for told in ("turn 2 of 4", "at 00:01:10", "line 5", "P1", "paragraph 3"):
            assert told in status
    async with open_app(new_desk({"P1": TEXT}), size=(84, 24)) as (app, pilot):
        await press(app, pilot, "t", "p")
        status = screen_rows(app)[-2]
        assert "turn 2 of 4   at 00:01:10" in status
        assert "not done" in status
        assert "suggestions" in status


async def test_a_key_changes_what_the_numbers_count(
    new_desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(new_desk({"P1": TEXT})) as (app, pilot):
        await press(app, pilot, "number_sign")
        assert any(row.split()[:2] == ["3", "Dia"] for row in screen_rows(app))
        assert any("The numbers count paragraphs." in row for row in screen_rows(app))
        await press(app, pilot, "number_sign")
        assert any(row.split()[:2] == ["6", "Gajinya"] for row in screen_rows(app))
        assert app.preferences == read_preferences()
        assert app.preferences.numbers == "line"
        app.sitting.document = None
        await app.screen.view.go_to(app.sitting.sources[0].id)
        assert app.sitting.pane.numbers == "line"


async def test_the_numbers_a_person_prefers_come_first(
    new_desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(new_desk({"P1": TEXT})) as (app, pilot):
        app.preferences = replace(app.preferences, numbers="line")
        app.sitting.document = None
        await app.screen.view.go_to(app.sitting.sources[0].id)
        await press(app, pilot)
        assert app.sitting.pane.numbers == "line"


# -- right to left


def test_rows_read_from_right_to_left_say_so_and_steps_are_logical() -> None:
    pane = pane_of(ARABIC)
    assert [pane.face(n).rightward for n in range(pane.layout.rows)] == [True, False, False]
    pane.go_to(ARABIC.index("سافرت"))
    way = [pane.cursor]
    for _ in range(5):
        pane.step("character")
        way.append(pane.cursor)
    assert way == list(range(way[0], way[0] + 6))


def no_bidi_control(rows: list[str]) -> bool:
    kinds = {unicodedata.bidirectional(character) for row in rows for character in row}
    marks = {"\u200e", "\u200f", "\u061c"}
    return not kinds & {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"} and not any(
        mark in row for mark in marks for row in rows
    )


async def test_the_direction_is_marked_beside_the_number(
    new_desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    text = ARABIC.replace("P1: سافرت", "P1: \u202bسافرت\u202c\u200f")
    async with open_app(new_desk({"P1": text})) as (app, pilot):
        rows = screen_rows(app)
        assert any(row[:3].strip("▌ ") == "1⇐" for row in rows)
        assert sum("⇐" in row for row in rows) == 1
        assert no_bidi_control(rows)
        await press(app, pilot, "v", "W", "e", "escape", "right", "T")
        assert no_bidi_control(screen_rows(app))


async def test_a_real_text_in_arabic_letters(
    shared_data: Path, new_desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    page = shared_data / "indonesian" / "udhr_mly_arab.html"
    if not page.is_file():
        pytest.skip("that text is not among the shared data")
    words = html.unescape(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8")))
    lines = [" ".join(line.split()) for line in words.splitlines()]
    text = "\n\n".join(line for line in lines if "ا" in line)
    async with open_app(new_desk({"U": text}), size=(100, 40)) as (app, pilot):
        pane = app.sitting.pane
        faces = [pane.face(number) for number in range(pane.layout.rows)]
        marked = [face for face in faces if face.rightward]
        assert len(marked) > 0.9 * sum(not face.row.blank for face in faces)
        await press(app, pilot, "t", "s", "w", "pagedown", "e", "escape", "v")
        assert no_bidi_control(screen_rows(app))
        rows = range(pane.layout.rows)
        seen = "".join(str(piece.text) for n in rows for piece in pane.face(n).pieces)
        assert re.sub(r"\s", "", display(text, newlines=True)) == re.sub(r"\s", "", seen)


# -- copying


async def test_copying_is_off_until_it_is_wanted(
    new_desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(new_desk({"P1": TEXT})) as (app, pilot):
        await press(app, pilot, "t", "s", "v", "Y")
        assert app.clipboard == ""
        assert any("set clipboard to internal or terminal" in row for row in screen_rows(app))
        app.preferences = replace(app.preferences, clipboard="internal")
        await press(app, pilot, "Y")
        assert app.clipboard == "“Anak kami pergi.” (P1, turn 2, 00:01:10)"
        assert any("Copied, with its source and place." in row for row in screen_rows(app))


# -- the mouse


def mouse(kind: Any, view: Any, x: int, y: int, *, shift: bool = False) -> Any:
    return kind(view, x, y, 0, 0, 1, shift, False, False)


async def test_shift_and_a_click_extend(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        pane, view = app.sitting.pane, app.screen.transcript
        row = pane.layout.row_of(pane.turns[1].body)
        await pilot.click(view, offset=(7, row))
        assert pane.selection.empty
        await pilot.click(view, offset=(11, row), shift=True)
        await press(app, pilot)
        assert pane.text[slice(*pane.passage())] == "Kami"


async def test_two_clicks_take_the_word_and_three_the_turn(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        pane, view = app.sitting.pane, app.screen.transcript
        row = pane.layout.row_of(pane.turns[1].body)
        await pilot.double_click(view, offset=(14, row))
        assert pane.text[slice(*pane.passage())] == "sering"
        await pilot.triple_click(view, offset=(14, row))
        assert pane.passage() == pane.words_of(1)
        assert not pane.selection.empty


async def test_a_drag_beyond_an_edge_scrolls_and_selects_on(
    new_desk: Any, open_app: Any, press: Press
) -> None:
    text = "\n\n".join(f"P1: Kalimat nomor {n}." for n in range(60))
    async with open_app(new_desk({"P1": text})) as (app, pilot):
        pane, view = app.sitting.pane, app.screen.transcript
        view.on_mouse_down(mouse(events.MouseDown, view, 7, 2))
        anchor = pane.selection.anchor
        view.on_mouse_move(mouse(events.MouseMove, view, 7, view.size.height + 1))
        top = view.scroll_offset.y
        for _ in range(5):
            view._dragging.step()
        assert view.scroll_offset.y >= top + 10
        assert pane.selection.anchor == anchor
        assert pane.layout.row_of(pane.cursor) > view.size.height
        view.on_mouse_move(mouse(events.MouseMove, view, 7, -9))
        for _ in range(20):
            view._dragging.step()
        assert view.scroll_offset.y == 0
        assert pane.cursor <= anchor
        view.on_mouse_up()
        view._dragging.step()
        assert not view._dragging.active
        await press(app, pilot, "t")
