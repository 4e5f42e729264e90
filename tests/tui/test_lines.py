"""Lines that are too long: which part gives way, what stays, and which keys are told first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.suggest import Ranked, Reason
from qualcode.text import Shown, display
from qualcode.tui import telling
from qualcode.tui.actions import ACTIONS, TEXT
from qualcode.tui.actions.home import HOME
from qualcode.tui.actions.importing import IMPORTING
from qualcode.tui.engine.width import clipped, fitted, middle, width
from qualcode.tui.offers import offers
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.question import Question
from qualcode.tui.widgets.lines import WANTED, _keys
from qualcode.tui.widgets.rowlist import RowList
from qualcode.tui.words import speak

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]
LONG = "wawancara-penyintas-perempuan-usia-dua-puluhan-di-kabupaten-dua-2025-10-31"


@given(st.text(max_size=40), st.integers(0, 60))
def test_what_is_cut_fits_and_begins_and_ends_as_before(text: str, columns: int) -> None:
    whole = display(text)
    for cut in (clipped(whole, columns), middle(whole, columns)):
        assert width(cut) <= columns
        assert cut == whole or width(whole) > columns
    halves = middle(whole, columns).split("…")
    if width(whole) > columns >= 3 and len(halves) == 2:
        assert whole.startswith(halves[0])
        assert whole.endswith(halves[1])


def test_spaces_at_the_end_are_not_worth_an_ellipsis() -> None:
    assert fitted(Shown("data     "), 6) == "data  "
    assert fitted(Shown("data  x"), 6) == "data …"


@pytest.mark.parametrize("language", ["en", "id", "ms"])
async def test_a_long_name_gives_way_to_the_figures(
    language: str, new_desk: Any, open_app: Any, press: Press
) -> None:
    desk = new_desk({LONG: "P1: Koordinasi lemah.\n\nP1: Anggaran tidak ada."})
    desk.coder = "pengode-bernama-panjang"
    async with open_app(desk, size=(80, 24)) as (app, pilot):
        await press(app, pilot, "1")
        speak(language)
        try:
            advice = app.screen.view.advice.suggester
            first, right = telling.status(app.sitting, advice, 78)
        finally:
            speak("en")
        assert width(first) + width(right) + 3 <= 78
        assert "1 " in right
        states = ("suggestions by words", "saran kata", "cadangan kata")
        assert any(state in right for state in states)
        assert "…" in first
        assert "1" in first.split("   ")[1]


async def test_an_armed_code_leaves_the_count_in_sight(
    new_desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(new_desk({LONG: "P1: Koordinasi."}), size=(80, 24)) as (app, pilot):
        await press(app, pilot, "ctrl+e", "enter")
        first, right = telling.status(app.sitting, app.screen.view.advice.suggester, 78)
        assert first.startswith("Armed: ")
        assert right.endswith("0 codings")
        assert width(first) + width(right) <= 78


def test_the_wanted_keys_are_actions_of_their_screens() -> None:
    for screen, names in WANTED.items():
        assert [n for n in names if ACTIONS[n].screen not in (screen, "everywhere")] == []
        assert [n for n in names if not ACTIONS[n].short] == []


@pytest.mark.parametrize("language", ["en", "id", "ms"])
def test_a_newcomer_is_told_how_to_code_undo_go_home_and_get_help(language: str) -> None:
    speak(language)
    try:
        keys = {part.split(" ")[0] for part in _keys(78, TEXT).plain.split("  ")}
        home = _keys(78, HOME, quits=False).plain
        importing = _keys(78, IMPORTING, quits=False).plain
    finally:
        speak("en")
    assert {"t", "c", "1-9", "u", "H", ":", "?", "q"} <= keys
    assert home.startswith("Enter ")
    assert " i " in home
    assert " y " in importing


def test_only_where_nothing_lies_behind_q_quits() -> None:
    assert "q quit" in _keys(78, TEXT).plain
    assert "q back" in _keys(78, HOME, quits=False).plain


async def test_the_first_home_screen_is_left_by_quitting(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app(fresh=True) as (app, pilot):
        assert "q quit" in screen_rows(app)[-1]
        assert not any("▶" in row for row in screen_rows(app))
        await press(app, pilot, "enter", "H")
        assert "q back" in screen_rows(app)[-1]
        assert any("▶" in row for row in screen_rows(app))
        await press(app, pilot, "q")
        assert app.screen.place == TEXT
    async with real_app(fresh=True) as (app, pilot):
        await pilot.press("q")
        assert app._exit


async def test_commands_begin_with_what_people_look_for(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk, size=(80, 24)) as (app, pilot):
        await press(app, pilot, "colon")
        assert isinstance(app.screen, Chooser)
        keys = [row.key for row in app.screen.query_one(RowList).rows if row.key]
        assert keys[:4] == ["palette", "new_code", "book", "memo"]
        assert keys.index("left") > keys.index("quick_1") > keys.index("undo")
        await press(app, pilot, *"next turn")
        assert app.screen.query_one(RowList).key == "next_turn"


@pytest.mark.parametrize(
    ("typed", "first"),
    [("another colour", "book_colour"), ("edit case", "home_case"), ("memo", "memo")],
)
async def test_what_fits_best_comes_first_whichever_screen_has_it(
    typed: str, first: str, desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk, size=(80, 24)) as (app, pilot):
        await press(app, pilot, "colon", *typed)
        assert app.screen.query_one(RowList).key == first


async def test_commands_of_other_screens_are_found_and_done_there(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app(size=(80, 24)) as (app, pilot):
        await press(app, pilot, "colon", *"sort by name")
        assert "(Home: all sources)" in " ".join(" ".join(screen_rows(app)).split())
        await press(app, pilot, "enter")
        assert app.screen.place == "home"
        assert any("sorted by month" in row for row in screen_rows(app))
        await press(app, pilot, "ctrl+p", *"zzqx")
        assert any("No key does that." in row for row in screen_rows(app))
        await press(app, pilot, "enter")
        assert app.screen.place == "home"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_no_command_is_cut(
    size: tuple[int, int], desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk, size=size) as (app, pilot):
        await press(app, pilot, "colon")
        rows = app.screen.query_one(RowList)
        for _ in range(len(rows.rows)):
            await pilot.press("pagedown")
            assert not any("…" in row[3:76] for row in screen_rows(app)[3:-4])
            if rows.highlighted == len(rows.rows) - 1:
                break
        await press(app, pilot, *"asks which")
        rows = app.screen.query_one(RowList)
        told = " ".join(row.text.strip() for row in rows.rows)
        assert app.screen.query_one(RowList).scroll_offset.y == 0
        assert "asks which, if there are several)" in told


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (("enter",), False),
        (("escape",), False),
        (("n",), False),
        (("y",), True),
        (("up", "enter"), True),
        (("tab", "tab", "enter"), False),
    ],
)
async def test_a_question_is_answered_with_yes_or_no(
    keys: tuple[str, ...], answer: bool, desk: Any, open_app: Any, press: Press
) -> None:
    answers: list[bool | None] = []
    async with open_app(desk, size=(80, 24)) as (app, pilot):
        question = Question(Shown("So?"), [Shown("It is so.")], yes=Shown("Yes"), no=Shown("No"))
        app.push_screen(question, answers.append)
        await pilot.pause()
        await press(app, pilot, *keys)
    assert answers == [answer]


def test_a_speakers_label_is_no_reason() -> None:
    ranked = Ranked("H1", 0.6, (Reason("context", ("p1", "rapat"), ()), Reason("learned", ("P1",))))
    (offer,) = offers([ranked], 0, 9, (), frozenset({"p1"}))
    assert [words for _, words in offer.why()] == [("rapat",)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_notice_covers_no_row(
    size: tuple[int, int], desk: Any, open_app: Any, screen_rows: Rows
) -> None:
    from qualcode.tui.widgets.lines import KeyLine
    from qualcode.tui.widgets.shown import tell

    async with open_app(desk, size=size) as (app, pilot):
        before = screen_rows(app)
        tell(app, Shown("That could not be done."), "error")
        await pilot.pause()
        assert screen_rows(app) == [*before[:-1], " That could not be done."]
        assert [note.message for note in app._notifications] == ["That could not be done."]
        tell(app, Shown("Much is to be said of it. " * 6))
        await pilot.pause()
        rows = screen_rows(app)
        told = " ".join(" ".join(rows[-4:]).split())
        assert told.count("Much is to be said of it.") >= 6 or size[0] > 80
        line = app.screen.query_one(KeyLine)
        yes, no = Shown("Yes"), Shown("No")
        app.push_screen(Question(Shown("So?"), [Shown("It is so.")], yes=yes, no=no))
        await pilot.pause()
        box = "\n".join(screen_rows(app)[:-4])
        assert "So?" in box
        assert "That could not be done." not in box  # it was told before, and covers no box
        app.screen.dismiss(None)
        line._end_notice()
        await pilot.pause()
        assert screen_rows(app)[-1] == before[-1]
