"""The card of a code: what it says, one key to change the codebook, and undo; words on demand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from qualcode.text import display
from qualcode.workflow.code_card import told_of_code
from tests.tui.conftest import FakeHelper

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]


def text_of(app: Any, screen_rows: Rows) -> str:
    return "\n".join(screen_rows(app))


def keywords(app: Any, code: str = "H1") -> tuple[str, ...]:
    row = app.sitting.code(code)
    assert row is not None
    found: tuple[str, ...] = row.keywords
    return found


async def go_to(app: Any, pilot: Any, press: Press, screen_rows: Rows, words: str) -> None:
    """Down to the row about which the line at the foot says this."""
    await press(app, pilot, "home")
    for _ in range(40):
        if words in screen_rows(app)[-2]:
            return
        await press(app, pilot, "down")
    raise AssertionError(f"no row of which is said: {words}")


async def test_the_card_opens_from_the_codebook_and_says_all(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app(size=(80, 24)) as (app, pilot):
        await press(app, pilot, "K", "home", "down", "I")
        told = text_of(app, screen_rows)
        assert "Card of H1 Koordinasi" in told
        assert "Lembaga tidak terhubung." in told
        assert "Learned from 2 coded segments in 1 source by 1 coder (languages: id 2)." in told
        assert "nyambung" in told
        assert "on 2 coded segments" in told
        assert "Keywords that mislead: x drops one" in told
        assert "in 4 passages, right in 1 of 3 decided" in told
        await press(app, pilot, "escape")
        assert app.screen.place == "codebook"


async def test_a_learned_word_becomes_a_keyword_and_undo_takes_it_back(
    real_app: Any, press: Press, screen_rows: Rows, helper: FakeHelper
) -> None:
    async with real_app(size=(80, 24)) as (app, pilot):
        await press(app, pilot, "K", "home", "down", "I")
        trained = helper.trained
        await go_to(app, pilot, press, screen_rows, "a makes “nyambung” a keyword")
        await press(app, pilot, "a")
        assert keywords(app) == ("koordinasi", "nyambung")
        assert helper.trained > trained  # the worker hears of it
        await go_to(app, pilot, press, screen_rows, "a makes “nyambung” a keyword")
        await press(app, pilot, "a")
        assert keywords(app) == ("koordinasi", "nyambung")  # refused: it is there already
        await press(app, pilot, "u")
        assert keywords(app) == ("koordinasi",)
        assert app.screen.place == "card"


async def test_a_misleading_keyword_is_dropped_with_one_key(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app(size=(80, 24)) as (app, pilot):
        await press(app, pilot, "K", "home", "down", "I")
        await go_to(app, pilot, press, screen_rows, "x drops “koordinasi” (id)")
        await press(app, pilot, "x")
        assert keywords(app) == ()
        await press(app, pilot, "u")
        assert keywords(app) == ("koordinasi",)


async def test_keys_on_other_rows_change_nothing(real_app: Any, press: Press) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "K", "home", "down", "I", "home", "a", "x")
        assert keywords(app) == ("koordinasi",)


async def test_the_code_is_edited_from_its_card(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app(size=(100, 40)) as (app, pilot):
        await press(app, pilot, "K", "home", "down", "I", "e")
        await press(app, pilot, "end", "X", *["tab"] * 5, "z", "ctrl+d")
        assert app.sitting.code("H1").name == "KoordinasiX"
        assert "Card of H1 KoordinasiX" in text_of(app, screen_rows)
        told = await app.sitting.desk.call(lambda desk: told_of_code(desk.study, "H1"))
        assert told.words["exclude_keywords"] == {"id": ("z",)}


async def test_from_the_text_it_is_the_card_of_the_code_at_hand(
    real_app: Any, press: Press, screen_rows: Rows, helper: FakeHelper
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "I")  # the one on offer
        assert "Card of H1" in text_of(app, screen_rows)
    helper.codes = ()
    async with real_app() as (app, pilot):
        await press(app, pilot, "I")  # none here: it asks which
        assert "The card of which code?" in text_of(app, screen_rows)
        await press(app, pilot, "down", "enter")
        assert "Card of H2" in text_of(app, screen_rows)


async def test_from_the_text_the_codes_there_come_before_a_suggestion(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t")
        pane = app.sitting.pane
        start, end = pane.words_of(pane.turn)
        await app.sitting.apply_all([app.sitting.gift("F2", span=(start, start + 4))])
        pane.go_to(end - 2)
        await press(app, pilot, "I")  # one in the turn, though the cursor is past it
        assert "Card of F2" in text_of(app, screen_rows)
        await press(app, pilot, "escape")
        await app.sitting.apply_all([app.sitting.gift("H2", span=(start, end))])
        await press(app, pilot, "I")  # one under the cursor
        assert "Card of H2" in text_of(app, screen_rows)
        await press(app, pilot, "escape")
        pane.go_to(start)
        await press(app, pilot, "I")  # two: it asks which of them
        told = text_of(app, screen_rows)
        assert "The card of which code?" in told
        assert len(app.screen.query_one("#chooser-rows").rows) == 2
        await press(app, pilot, "enter")
        assert app.screen.place == "card"


async def test_without_suggestions_it_shows_what_the_study_knows(
    real_app: Any, press: Press, screen_rows: Rows, helper: FakeHelper
) -> None:
    helper.fault = OSError("no process")
    async with real_app() as (app, pilot):
        await press(app, pilot, "K", "home", "down", "I")
        told = text_of(app, screen_rows)
        assert "The helper process for suggestions can't be started." in told
        assert "id: koordinasi" in told


async def test_the_words_that_carry_a_meaning_come_on_demand(
    real_app: Any, press: Press, screen_rows: Rows, helper: FakeHelper
) -> None:
    helper.wordless = True
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "y")
        assert "w names the words that carry the meaning" in text_of(app, screen_rows)
        await press(app, pilot, "w")
        assert "Words that carry the meaning: Kami" in text_of(app, screen_rows)
        await press(app, pilot, "w", "I")
        assert app.screen.place == "card"


@pytest.mark.parametrize("word", ["[red]x[/] [P01]", "x\x1b]52;c;aGk=\x07", "a\u202eb\u2066c"])
async def test_hostile_words_of_the_learner_are_shown_as_they_are(
    real_app: Any, press: Press, screen_rows: Rows, helper: FakeHelper, word: str
) -> None:
    helper.learned = helper.spoiled = word
    async with real_app(size=(120, 40)) as (app, pilot):
        await press(app, pilot, "K", "home", "down", "I")
        told = text_of(app, screen_rows)
        assert told.count(display(word)) >= 2
        assert "\x1b" not in told
        assert "\u202e" not in told
