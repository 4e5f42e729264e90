"""On either theme what is drawn can be read: marks of codes, muted and highlighted rows."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import Color

from qualcode.tui.widgets.looks import PALETTE
from qualcode.tui.widgets.theming import contrast, legible
from qualcode.workflow.preferences import Preferences

PART = st.integers(0, 255)
COLOURS = st.builds(Color, PART, PART, PART)


def test_contrast_is_that_of_the_recommendation() -> None:
    assert contrast(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)
    assert contrast(Color(119, 119, 119), Color(255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@given(COLOURS, COLOURS)
def test_a_legible_colour_stands_out_from_any_ground(colour: Color, ground: Color) -> None:
    assert contrast(legible(colour, ground), ground) >= 3


@pytest.mark.parametrize("colour", PALETTE)
def test_a_colour_that_stands_out_stays(colour: str) -> None:
    ground = Color.parse("#000000" if colour != "#0072b2" else "#ffffff")
    assert legible(Color.parse(colour), ground) == Color.parse(colour)


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_every_row_of_a_list_can_be_read(theme: str, desk: Any, open_app: Any) -> None:
    async with open_app(desk, size=(120, 40)) as (app, pilot):
        app.prefer(Preferences(theme=theme))
        await app.reword()
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause()
        worst = min(
            contrast(Color.from_rich_color(s.style.color), Color.from_rich_color(s.style.bgcolor))
            for y in range(6)
            for s in app.screen.query_one("#palette-rows").render_line(y)
            if s.text.strip() and s.style is not None and s.style.color is not None
        )
        assert worst >= 3
