"""Giving codes by hot-key, with the pen, several at once, and a suggestion to another passage."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]
TURN = "Kami sering telat. Koordinasi antar lembaga belum nyambung, data tidak sampai."


@pytest.fixture
def keyed(desk: Any) -> Any:
    """The desk, two of its codes with a hot-key."""
    first, second, third = desk.code_rows
    desk.code_rows = (replace(first, hotkey="k"), second, replace(third, hotkey="7"))
    return desk


@pytest.mark.parametrize(("key", "code"), [("k", "H1"), ("7", "F2")])
async def test_comma_and_a_hot_key_give_the_code(
    key: str, code: str, keyed: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(keyed) as (app, pilot):
        await press(app, pilot, "t", "comma")
        rows = "\n".join(screen_rows(app))
        assert "k   H1 Koordinasi" in rows
        assert "H2 Anggaran" not in rows
        await press(app, pilot, key)
        assert keyed.given == [(code, TURN)]


async def test_both_keys_quickly(keyed: Any, open_app: Any, press: Press) -> None:
    async with open_app(keyed) as (app, pilot):
        await pilot.press("t", "comma", "k")
        await press(app, pilot)
        assert keyed.given == [("H1", TURN)]


async def test_an_unknown_hot_key_says_so_and_escape_leaves(
    keyed: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(keyed) as (app, pilot):
        await press(app, pilot, "t", "comma", "z")
        assert any("No code has the hot-key z." in row for row in screen_rows(app))
        await press(app, pilot, "escape", "right")
        assert keyed.given == []
        assert app.screen.place == "text"


async def test_without_hot_keys_one_sentence_says_how(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "comma")
        assert any("No code has a hot-key yet." in row for row in screen_rows(app))


async def test_an_armed_code_is_given_by_enter(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "ctrl+e", *"angg", "enter")
        assert any("Armed: H2; Enter gives it" in row for row in screen_rows(app))
        await press(app, pilot, "t", "enter", "c", *"h1", "enter")
        assert desk.given == [("H1", TURN), ("H2", TURN)]
        await press(app, pilot, "ctrl+e")
        assert not any("Armed" in row for row in screen_rows(app))
        await press(app, pilot, "enter")
        assert any("A code for the turn" in row for row in screen_rows(app))


async def test_dragging_gives_the_armed_code(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "ctrl+e", *"h2", "enter")
        pane = app.screen.transcript
        left, row = pane._room().gutter, app.sitting.pane.layout.row_of(desk.texts["P1"].find(TURN))
        await pilot.mouse_down(pane, offset=(left + 4, row))
        await pilot._post_mouse_events([_moved()], pane, offset=(left + 8, row))
        await pilot.mouse_up(pane, offset=(left + 8, row))
        await press(app, pilot)
        ((code, words),) = desk.given
        assert code == "H2"
        assert words in TURN
        assert len(words) < 10


def _moved() -> Any:
    from textual.events import MouseMove

    return MouseMove


async def test_a_suggestion_is_taken_to_another_passage(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "A")
        assert any("In hand: H1; Enter gives it" in row for row in screen_rows(app))
        await press(app, pilot, "v", "enter")
        ((code, words),) = desk.given
        assert (code, words) == ("H1", "Kami sering telat.")
        (kept,) = desk.kept
        text = desk.texts["P1"]
        assert text[kept.start : kept.end] == TURN
        ((_, row),) = desk.live.values()
        assert row.origin == "suggested"
        assert app.sitting.pen is None


async def test_a_suggestion_in_hand_is_put_away(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "A", "A")
        assert app.sitting.pen is None
        await press(app, pilot, "g", "A")
        assert app.sitting.pen is None


async def test_escape_puts_a_suggestion_away_and_leaves_an_armed_code(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "A")
        assert any("H1 is in hand" in row and "Esc puts it away" in row for row in screen_rows(app))
        await press(app, pilot, "v", "escape")
        assert app.sitting.pen is None
        assert any("Put away: Enter asks for a code again." in row for row in screen_rows(app))
        await press(app, pilot, "ctrl+e", *"H2", "enter", "escape")
        assert any("Armed: H2" in row for row in screen_rows(app))
        assert desk.given == []


async def test_several_codes_are_one_act(real_app: Any, press: Press, screen_rows: Rows) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "c", *"h1", "tab", *"stig", "tab")
        assert any("2 codes marked" in row and "H1, F2" in row for row in screen_rows(app))
        assert any("✓ H1 Koordinasi" in row for row in screen_rows(app))
        await press(app, pilot, "enter")
        assert sorted(mark.code for mark in app.sitting.pane.marks_here()) == ["F2", "H1"]
        assert app.sitting.recent[:2] == ["H1", "F2"]
        await press(app, pilot, "u")
        assert app.sitting.pane.marks_here() == []


async def test_a_mark_is_taken_away_by_tab(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "c", "tab", "up", "tab", "up", "down", "tab", "enter")
        assert [code for code, _ in desk.given] == ["H2"]


@pytest.mark.parametrize(
    ("typed", "told"), [("takut", "keyword: takut"), ("shame", "en: Shame"), ("stig", "Faktor")]
)
async def test_the_palette_says_why_a_code_is_found(
    typed: str, told: str, desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "c", *typed)
        assert any("F2 Stigma" in row and told in row for row in screen_rows(app))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_palette_tells_what_to_use_a_code_for(
    size: tuple[int, int], desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    long = "Lembaga berjalan sendiri-sendiri dan tidak saling memberi kabar. " * 9
    rules = {"include": ("rapat lintas lembaga",), "exclude": ("kurang uang: H2",)}
    desk.code_rows = (replace(desk.code_rows[0], definition=long, **rules),)
    async with open_app(desk, size=size) as (app, pilot):
        await press(app, pilot, "c")
        rows = "\n".join(screen_rows(app))
        assert "Lembaga berjalan sendiri" in rows
        assert "Use for: rapat lintas lembaga" in rows
        assert "Not for: kurang uang: H2" in rows
        assert "Tab marks one of several" in rows


async def test_the_palette_draws_no_more_than_is_seen(
    new_desk: Any, new_code: Any, open_app: Any, press: Press
) -> None:
    codes = tuple(new_code(f"K{n}", f"Kode {n}", "a") for n in range(5_000))
    async with open_app(new_desk(code_rows=codes), size=(120, 40)) as (app, pilot):
        await press(app, pilot, "c", "k")
        assert len(app.screen.query_one("#palette-rows").rows) == 8


async def test_the_palette_finds_a_code_by_its_name_in_the_margin(
    desk: Any, new_code: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    desk.code_rows += (new_code("stigma-institusi", "Malu", "faktor"),)
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "c", *"si")
        assert any("in the margin: SI" in row for row in screen_rows(app))
        await press(app, pilot, "enter")
        assert desk.given == [("stigma-institusi", TURN)]


async def test_an_armed_code_is_one_that_exists(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "ctrl+e", *"zzqq")
        assert not any("New code" in row for row in screen_rows(app))
        await press(app, pilot, "enter")
        assert app.sitting.pen is None
