"""Suggestions for the whole source, why one is made, and codes that are muted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]


def text_of(app: Any, screen_rows: Rows) -> str:
    return "\n".join(screen_rows(app))


async def test_every_turn_stands_with_its_best_code(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "J")
        told = text_of(app, screen_rows)
        assert "Suggestions for P1" in told
        assert "3 passages   strong first" in told
        order = [row.split()[1] for row in screen_rows(app) if "■" in row]
        assert order == ["3", "5", "2"]
        await press(app, pilot, "s")
        assert "by place" in text_of(app, screen_rows)
        assert [row.split()[1] for row in screen_rows(app) if "■" in row] == ["2", "3", "5"]


async def test_enter_goes_to_the_passage(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "J", "j", "enter")
        assert app.screen.place == "text"
        assert app.sitting.pane.text[app.sitting.pane.cursor :].startswith("Keluarga takut")


async def test_marked_rows_are_accepted_in_one_act(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "J", "space", "space", "a")
        assert "2 codes given in one act." in text_of(app, screen_rows)
        assert len(app.sitting.pane.stripes) == 2
        await press(app, pilot, "u")
        assert len(app.sitting.pane.stripes) == 0
        assert "3 passages" in text_of(app, screen_rows)
        await press(app, pilot, "escape")
        assert app.screen.place == "text"


async def test_refused_rows_do_not_come_back(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "J", "space", "space", "r")
        assert "2 refused in one act." in text_of(app, screen_rows)
        assert "1 passage " in text_of(app, screen_rows)
        assert len(app.sitting.rejected) == 2
        await press(app, pilot, "u")
        assert len(app.sitting.rejected) == 0


async def test_what_is_decided_there_is_seen_in_the_text(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "J", "a", "q")
        assert [code for code, _ in desk.given] == ["H2"]
        assert any(row.endswith("H2") for row in screen_rows(app))


async def test_it_can_be_left_empty(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "J", "space", "space", "space", "a")
        assert "all is decided, or nothing fits" in text_of(app, screen_rows)
        await press(app, pilot, "a", "r", "X", "y", "space", "enter", "alt+x", "j", "escape")
        assert app.screen.place == "text"


async def test_next_and_previous_passage_with_a_suggestion(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "z")
        assert app.sitting.pane.turn == 1
        await press(app, pilot, "z", "1", "g", "z", "z")
        assert app.sitting.pane.turn == 4
        await press(app, pilot, "z")
        assert "No passage after this one has a suggestion" in text_of(app, screen_rows)
        await press(app, pilot, "Z")
        assert app.sitting.pane.turn == 1
        await press(app, pilot, "Z")
        assert "No passage before this one" in text_of(app, screen_rows)


async def test_turns_are_asked_about_once_for_a_model(
    desk: Any, helper: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "J", "escape", "g")
        before = helper.requests
        await press(app, pilot, "J", "escape")
        assert helper.requests == before
        await app.screen.view.learn(first=True)
        asked = helper.requests
        await press(app, pilot, "J")
        assert helper.requests > asked


async def test_without_the_helper_it_says_why(
    desk: Any, helper: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    helper.fault = OSError("no")
    async with open_app(desk) as (app, pilot):
        for key in ("J", "z"):
            await press(app, pilot, key)
            assert "can't be started" in text_of(app, screen_rows)
            assert app.screen.place == "text"


async def test_why(desk: Any, open_app: Any, press: Press, screen_rows: Rows) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "y")
        told = text_of(app, screen_rows)
        for part in (
            "Why H1 Koordinasi?",
            "Keywords of the codebook that stand here: koordinasi",
            "Counted on this machine",
            "Apa arti Koordinasi.",
            "Fair: some other codes come close.",
        ):
            assert part in told, part
        await press(app, pilot, "a")
        assert [code for code, _ in desk.given] == ["H1"]


async def test_a_muted_code_is_gone_until_it_is_brought_back(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "X")
        told = text_of(app, screen_rows)
        assert "H1 is muted." in told
        assert "1 code muted" in told
        assert app.screen.view.advice.offers == ()
        await press(app, pilot, "J")
        assert "H1" not in text_of(app, screen_rows)
        await press(app, pilot, "escape", "alt+x", "enter")
        assert [offer.code for offer in app.screen.view.advice.offers] == ["H1"]
        await press(app, pilot, "X", "u")
        assert [offer.code for offer in app.screen.view.advice.offers] == ["H1"]
        await press(app, pilot, "X", "c", *"h1")
        assert "muted in suggestions" in text_of(app, screen_rows)


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 40), (200, 60)])
async def test_every_size_can_be_worked_in(
    size: tuple[int, int], desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk, size=size) as (app, pilot):
        await press(app, pilot, "J", "y")
        await press(app, pilot, "escape", "a", "escape", "comma", "escape", "c", "tab", "enter")
        assert len(desk.given) == 2


async def test_low_confidence_is_said(
    desk: Any, helper: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    from qualcode.suggest import Ranked, Reason

    helper._ranked = lambda text: [
        Ranked("H1", 0.05, (Reason("learned", ("telat",), ((12, 17),)),))
    ]
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t")
        assert "Low confidence: a accept" in text_of(app, screen_rows)
        await press(app, pilot, "y")
        assert "Low confidence: little speaks for it" in text_of(app, screen_rows)
        await press(app, pilot, "escape", "J")
        assert "low confidence" in text_of(app, screen_rows)


async def test_what_is_known_of_a_passage_is_there_at_once(
    desk: Any, helper: Any, open_app: Any, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "z", "1", "g")
        monkeypatch.setattr("qualcode.tui.screens.view.PAUSE", 3600.0)
        asked = helper.requests
        for key in ("t", "t", "y"):
            await pilot.press(key)
            await pilot.pause()
        assert type(app.screen).__name__ == "WhyBox"
        await pilot.press("escape", "g", "u")
        await pilot.pause()
        await pilot.pause()
        assert app.sitting.pane.turn > 0
        assert app.screen.view.advice.offers
        assert helper.requests == asked


async def test_an_undone_refusal_is_on_offer_again(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t")
        offers = [offer.code for offer in app.screen.view.advice.offers]
        await press(app, pilot, "r", "g", "t", "t")
        assert [offer.code for offer in app.screen.view.advice.offers] == offers[1:]
        desk.refused.clear()
        await app.sitting.reread()
        await app.screen.reread()
        assert [offer.code for offer in app.screen.view.advice.offers] == offers


async def test_a_note_before_the_first_speaker_is_no_answer(
    new_desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    text = "[rekaman dimulai]\n\nPewawancara: Apa?\n\nP1: Koordinasi lemah."
    async with open_app(new_desk({"P1": text})) as (app, pilot):
        await press(app, pilot, "g")
        assert app.screen.view.advice.offers == ()
        assert "A note: select words" in " ".join(" ".join(screen_rows(app)).split())
        await press(app, pilot, "n")
        assert app.sitting.pane.turn == 2
