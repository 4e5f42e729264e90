"""Colours that can be read on the theme at hand. Knows no text, no codes and no rows."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from rich.style import Style
from textual.color import BLACK, WHITE, Color

_LEAST = 3.0  # contrast of signs and large letters with their ground (WCAG 2.2, 1.4.11)


class Themed(Protocol):
    """A widget with component classes."""

    def get_component_rich_style(self, *names: str, partial: bool = False) -> Style: ...


def component_style(widget: Themed, name: str) -> Style:
    """What a component class adds, its colours laid on what is behind them.

    Textual's partial style drops how transparent a colour is, so that a muted text would shout.
    """
    whole = widget.get_component_rich_style(name)
    part = widget.get_component_rich_style(name, partial=True)
    return part + Style(
        color=whole.color if part.color is not None else None,
        bgcolor=whole.bgcolor if part.bgcolor is not None else None,
    )


@lru_cache(maxsize=1024)
def on_ground(style: Style, own: Style) -> Style:
    """A style with something of its own on it, in a colour that stands out from its ground."""
    ground = style.bgcolor.triplet if style.bgcolor is not None else None
    colour = own.color.triplet if own.color is not None else None
    if ground is None or colour is None:
        return style + own
    return style + own + Style(color=legible(Color(*colour), Color(*ground)).rich_color)


@lru_cache(maxsize=1024)
def legible(colour: Color, ground: Color) -> Color:
    """The colour, or the nearest to it that stands out from the ground."""
    away = BLACK if _luminance(ground) > 0.18 else WHITE
    return next(
        (shade for tenth in range(10) if contrast(shade := colour.blend(away, tenth / 10), ground)
         >= _LEAST),
        away,
    )  # fmt: skip


def contrast(one: Color, other: Color) -> float:
    """The ratio of two colours' luminances, 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(part / 255) for part in (colour.r, colour.g, colour.b))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
