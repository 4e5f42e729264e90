"""Colours of codes, and the style of each look in the transcript. Knows no text and no codings.

Colour is never alone: where codes overlap the text is underlined, the margin names each code, and
without colours coded text is underlined, selected text reversed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style
from textual.color import Color, ColorParseError

from qualcode.text import Shown, display, shown
from qualcode.tui.engine.faces import Look
from qualcode.tui.engine.width import fitted
from qualcode.tui.widgets.theming import legible

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow

# Okabe and Ito's palette, which people with any colour vision can tell apart, without its black.
PALETTE = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#999999")
LANE = 4  # columns of a code's name in the margin
_TINT = 0.32  # share of a code's colour in the background of its text
_HELD = 0.6  # the same for the coding in hand


HELD = Style(bold=True, italic=True, underline=True)  # the coding in hand, also without colours
LABEL = Style(bold=True, reverse=True, underline=False, italic=False)  # a letter to jump by


def code_colours(codes: Sequence[CodeRow]) -> dict[str, str]:
    """Each code's colour as #rrggbb: its own, where the codebook gives a good one."""
    return {
        code.key: _own(code.colour) or PALETTE[place % len(PALETTE)]
        for place, code in enumerate(codes)
    }


def lane_labels(keys: Iterable[str], columns: int) -> dict[str, str]:
    """A short name for each code in the margin: its key, or the initials of a key of many words."""
    labels: dict[str, str] = {}
    taken: set[str] = set()
    numbers: dict[str, int] = {}  # the last one tried for each short name
    for key in keys:
        label = short = _short(key, columns)
        while label in taken:
            numbers[short] = number = numbers.get(short, 1) + 1
            label = f"{short[: max(columns - len(str(number)), 0)]}{number}"
        taken.add(label)
        labels[key] = label
    return labels


def _short(key: str, columns: int) -> str:
    words = re.findall(r"\w+", key)
    initials = "".join(word[0] for word in words[:columns]).upper()
    return key if len(key) <= columns else initials if len(words) > 1 else key[:columns]


def _own(colour: str | None) -> str | None:
    try:
        parsed = Color.parse(colour) if colour else None
    except ColorParseError:
        return None
    return parsed.hex6 if parsed is not None and parsed.ansi is None else None


@lru_cache(maxsize=2)
def margin_names(keys: tuple[str, ...]) -> Mapping[str, str]:
    """What each code is called in the margin beside the text."""
    return lane_labels(keys, LANE)


class Looks:
    """The style of each look, made once."""

    def __init__(
        self,
        colours: Mapping[str, str],
        parts: Mapping[str, Style],
        background: Color,
        *,
        coloured: bool,
        coders: Sequence[str] = (),
    ) -> None:
        self._colours = colours
        self._parts = parts
        self._background = background
        self._coloured = coloured
        self._made: dict[Look, Style] = {}
        self._lanes: dict[tuple[str, str], Style] = {}
        self._initials = lane_labels(coders, 1)
        self._labels = margin_names(tuple(colours))

    def of(self, look: Look) -> Style:
        """The style of a piece of text."""
        if look not in self._made:
            make = self._in_colour if self._coloured else self._without_colour
            self._made[look] = self._parts["base"] + LABEL if look.label else make(look)
        return self._made[look]

    def of_lane(self, code: str, coder: str = "") -> Style:
        """The style of a stripe in the margin: the code's colour, or another coder's own."""
        if (code, coder) not in self._lanes:
            colour = self._colour_of(coder) if coder else self._colours.get(code)
            weight = "italic" if coder else "bold"
            own = Style.parse(weight)
            if self._coloured and colour:
                own += Style(color=legible(Color.parse(colour), self._background).rich_color)
            self._lanes[code, coder] = self._parts["base"] + own
        return self._lanes[code, coder]

    def label_of(self, code: str, coder: str = "") -> Shown:
        """What a code is called in the margin; another coder's begins with their initial."""
        label = self._labels.get(code, code)
        if coder:
            return fitted(shown("{}:{}", self._initials.get(coder, coder[:1]), label), LANE)
        return fitted(display(label), LANE)

    def _colour_of(self, coder: str) -> str:
        names = [*self._initials]
        return PALETTE[names.index(coder) % len(PALETTE) if coder in names else -1]

    def part(self, name: str) -> Style:
        return self._parts[name]

    def _in_colour(self, look: Look) -> Style:
        style = self._parts["base"]
        if look.role:
            style += self._parts[look.role]
        if look.hint:
            style += self._parts["hint"]
        if look.codes:
            style += Style(bgcolor=self._tint(look.codes, held=look.held).rich_color)
            style += Style(underline=len(look.codes) > 1)
            style += HELD if look.held else Style()
        if look.selected:
            style += self._parts["selected"]
            style += Style(underline=bool(look.codes))
        if look.cursor:
            style += self._parts["cursor"]
        return style

    def _without_colour(self, look: Look) -> Style:
        strong = len(look.codes) > 1 or look.held
        # After a selection the cursor must not seem to be its last character.
        block = look.cursor and (strong or not look.beyond)
        style = self._parts["base"] + Style(
            underline=bool(look.codes),
            bold=strong or look.hint or bool(look.role),
            reverse=look.selected != block,
        )
        if look.held:
            style += HELD
        return style + Style(bold=True, underline=True) if look.cursor else style

    def _tint(self, codes: Sequence[str], *, held: bool = False) -> Color:
        """The codes' colours mixed, and laid thinly on the background."""
        share = _HELD if held else _TINT
        colours = [Color.parse(self._colours[code]) for code in codes if code in self._colours]
        if not colours:
            return self._background.blend(Color.parse(PALETTE[-1]), share)
        mixed = colours[0]
        for number, colour in enumerate(colours[1:], start=2):
            mixed = mixed.blend(colour, 1 / number)
        return self._background.blend(mixed, share)
