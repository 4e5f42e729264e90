"""The mouse over the text: the pane's selection and the screen's are one, whoever began it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import MouseMove
from textual.geometry import Offset
from textual.selection import SELECT_ALL, Selection

from qualcode.text import turns
from qualcode.text.grapheme import graphemes
from qualcode.tui.actions import TEXT
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.pointing import offset_of, point_at, point_of, span_of
from qualcode.tui.engine.width import width
from qualcode.tui.sitting import splitter

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]

MIXED = (
    "P1: 我们 la\u0301gi 👨‍👩‍👧 pergi\tjauh sekali, dan tidak ada yang tahu ke mana.\n\n"
    "P1: سافرت أمي إلى الخارج بلا وثائق.\n\nP1: Keluarga 🇮🇩 takut melapor."
)


def cells(app: Any, start: int) -> tuple[int, int]:
    """Column and row of the cell in the pane where the character at `start` begins."""
    pane, view = app.sitting.pane, app.screen.transcript
    row = pane.layout.row_of(start)
    return view._room().gutter + pane.layout.column(start), row - view.scroll_offset.y


async def drag(app: Any, pilot: Any, start: int, end: int) -> None:
    """With the mouse, from the character at `start` to the one at `end`."""
    view = app.screen.transcript
    await pilot.mouse_down(view, offset=cells(app, start))
    await pilot._post_mouse_events([MouseMove], view, offset=cells(app, end))
    await pilot.mouse_up(view, offset=cells(app, end))


def held(app: Any) -> str:
    """What is selected in the pane."""
    pane = app.sitting.pane
    return str(pane.text[pane.selection.start : pane.selection.end])


# -- places


@pytest.mark.parametrize("columns", [9, 24, 70])
@given(at=st.integers(0, len(MIXED)))
def test_a_place_of_the_text_is_found_again(columns: int, at: int) -> None:
    pane = Pane(MIXED, turns(MIXED), splitter("id"), columns)
    assert offset_of(pane, point_of(pane, at)) == at
    before = point_of(pane, max(at - 1, 0))
    assert before[::-1] <= point_of(pane, at)[::-1]


@pytest.mark.parametrize("columns", [9, 24, 70])
def test_every_cell_of_a_grapheme_points_at_its_start(columns: int) -> None:
    pane = Pane(MIXED, turns(MIXED), splitter("id"), columns)
    for number in range(pane.layout.rows):
        row = pane.layout.row(number)
        piece = pane.shown[row.start : row.end].rstrip("\n")
        left = 0
        for first, last in graphemes(piece):
            for cell in range(left, left + width(piece[first:last])):
                place = offset_of(pane, point_at(pane, cell, number))
                assert row.blank or place == row.start + first or row.start + last == row.end
            left += width(piece[first:last])
        assert offset_of(pane, point_at(pane, -5, number)) == offset_of(
            pane, point_at(pane, 0, number)
        )


@given(st.integers(0, len(MIXED)), st.integers(0, len(MIXED)))
def test_a_span_holds_whole_graphemes(one: int, other: int) -> None:
    pane = Pane(MIXED, turns(MIXED), splitter("id"), 40)
    start, end = span_of(pane, point_of(pane, one), point_of(pane, other), (0, 0))
    edges = {0, *(last for _, last in graphemes(MIXED))}
    assert start <= min(one, other) <= max(one, other) <= end
    assert {start, end} <= edges
    assert span_of(pane, None, None, (4, 6)) == (4, 6)


# -- the pane's own drag, and the screen's selection


FAMILY = "👨\u200d👩\u200d👧"
DRAGGED = ["我们", f"la\u0301gi {FAMILY}", f"{FAMILY} pergi\tjauh", "أمي إلى", "🇮🇩 takut",
           "dan tidak ada yang tahu"]  # fmt: skip


@pytest.mark.parametrize("words", DRAGGED)
async def test_the_screen_has_what_was_dragged_over(
    new_desk: Any, open_app: Any, press: Press, words: str
) -> None:
    async with open_app(new_desk({"P1": MIXED}), size=(50, 24)) as (app, pilot):
        start = MIXED.index(words)
        await drag(app, pilot, start, start + len(words))
        await pilot.pause()
        assert held(app) == words
        assert app.screen.get_selected_text() == words
        assert set(app.screen.selections) == {app.screen.transcript}


async def test_keys_select_for_the_screen_too_and_a_step_lets_go(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "W", "W")
        assert app.screen.get_selected_text() == held(app) == "Kami sering"
        await press(app, pilot, "w")
        assert app.screen.get_selected_text() is None
        assert app.screen.selections == {}


async def test_clearing_either_clears_both(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "v")
        app.screen.clear_selection()
        await pilot.pause()
        assert app.sitting.pane.selection.empty
        await press(app, pilot, "v")
        assert app.screen.get_selected_text() == held(app) != ""
        await press(app, pilot, "escape")
        assert app.screen.get_selected_text() is None


async def test_what_the_screen_selects_the_pane_holds(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        view, pane = app.screen.transcript, app.sitting.pane
        app.screen.selections = {view: Selection(Offset(4, 1), Offset(15, 1))}
        await pilot.pause()
        assert held(app) == app.screen.get_selected_text() == "Kami sering"
        view.text_select_all()
        await pilot.pause()
        assert app.screen.get_selected_text() == held(app) == pane.text


async def test_clicks_keep_select_and_clear_as_they_should(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        view, pane = app.screen.transcript, app.sitting.pane
        body = pane.turns[1].body
        await pilot.click(view, offset=cells(app, body))
        await pilot.click(view, offset=cells(app, body + 4), shift=True)
        await pilot.pause()
        assert app.screen.get_selected_text() == held(app) == "Kami"
        await pilot.click(view, offset=cells(app, body + 4), shift=True)
        await pilot.pause()
        assert app.screen.get_selected_text() == held(app) == "Kami"
        await pilot.double_click(view, offset=cells(app, body + 6))
        await pilot.pause()
        assert app.screen.get_selected_text() == held(app) == "sering"
        await pilot.click("#status")
        await pilot.pause()
        assert held(app) == ""
        assert app.screen.get_selected_text() is None


async def test_a_code_clicked_in_the_list_is_given_to_what_is_selected(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk, size=(120, 40)) as (app, pilot):
        start = desk.texts["P1"].index("sering")
        await drag(app, pilot, start, start + 6)
        await pilot.click("#codes", offset=(4, 2))
        await pilot.pause()
        assert [words for _, words in desk.given] == ["sering"]
        assert held(app) == "sering"
        await pilot.click("#filter")
        await pilot.pause()
        assert held(app) == "sering"


# -- a drag from another pane


async def test_a_drag_from_another_pane_runs_over_the_text(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk, size=(120, 40)) as (app, pilot):
        await press(app, pilot, "t", "1")
        view, card = app.screen.transcript, app.screen.query_one("#code-card")
        body = app.sitting.pane.turns[1].body
        await pilot.mouse_down(card, offset=(2, 2))
        await pilot._post_mouse_events([MouseMove], view, offset=cells(app, body + 4))
        await pilot.pause()
        # Upwards, from the pointer to the end of what is in sight; the card up to the button.
        assert held(app) == app.sitting.pane.text[body + 4 :]
        both = app.screen.get_selected_text()
        assert both.startswith(held(app))
        assert both.endswith("Ap")
        assert app.sitting.pane.cursor == body + 4
        await pilot._post_mouse_events([MouseMove], view, offset=cells(app, body + 11))
        await pilot.pause()
        assert held(app) == app.sitting.pane.text[body + 11 :]
        await pilot.mouse_up(view, offset=cells(app, body + 11))
        await pilot.pause()
        assert held(app) == app.sitting.pane.text[body + 11 :]
        assert len(desk.given) == 1
        await press(app, pilot, "W")
        assert set(app.screen.selections) == {view}


async def test_no_more_than_what_is_in_sight_is_taken(
    new_desk: Any, open_app: Any, press: Press
) -> None:
    text = "\n\n".join(f"P1: Kalimat nomor {n}." for n in range(60))
    async with open_app(new_desk({"P1": text}), size=(120, 40)) as (app, pilot):
        view, pane = app.screen.transcript, app.sitting.pane
        await press(app, pilot, "pagedown", "pagedown")
        top = view.scroll_offset.y
        sight = view.in_sight()
        assert sight[0] == pane.layout.row(top).start
        app.screen.selections = {view: Selection(None, Offset(9, 30))}
        await pilot.pause()
        assert pane.selection.start == sight[0]
        app.screen.selections = {view: SELECT_ALL}
        await pilot.pause()
        assert (pane.selection.start, pane.selection.end) == sight


async def test_one_selection_is_drawn(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk, size=(120, 40)) as (app, pilot):
        card = app.screen.query_one("#code-card")
        await press(app, pilot, "t", "1")
        await pilot.mouse_down(card, offset=(0, 1))
        await pilot._post_mouse_events([MouseMove], card, offset=(8, 1))
        await pilot.mouse_up(card, offset=(8, 1))
        await pilot.pause()
        assert app.screen.get_selected_text() == "Apa arti"[:8] or card in app.screen.selections
        await press(app, pilot, "v")
        assert set(app.screen.selections) == {app.screen.transcript}
        assert card.text_selection is None


async def test_a_selection_outlives_a_change_of_language(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "W")
        before = app.screen.transcript
        await app.screen.reword()
        await press(app, pilot)
        await pilot.pause()
        assert app.screen.transcript is not before
        assert app.screen.get_selected_text() == held(app) == "Kami"
        await press(app, pilot, "W", "escape")
        assert app.screen.get_selected_text() is None


async def test_a_drag_over_an_empty_pane_is_nothing(
    new_desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(new_desk({}), size=(120, 40)) as (app, pilot):
        while app.screen.place != TEXT:
            app.pop_screen()
            await pilot.pause()
        view = app.screen.query_one("#transcript")
        await pilot.mouse_down("#suggestions", offset=(3, 2))
        await pilot._post_mouse_events([MouseMove], view, offset=(9, 9))
        await pilot.mouse_up(view, offset=(9, 9))
        await pilot.pause()
        await pilot.click(view, offset=(5, 5))
        await pilot.double_click(view, offset=(5, 5))
        assert not app.screen.get_selected_text()
