"""The lines at the foot: what is here, how the source stands, and which keys do what."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from qualcode.text import Shown, shown
from qualcode.tui.actions import ACTIONS
from qualcode.tui.engine.width import fitted, width
from qualcode.tui.keymap import written
from qualcode.tui.widgets.shown import content, pieces

NOTHING = Shown("")


class Line(Static):
    """One line of shown text; drawn again only when it differs."""

    DEFAULT_CSS = "Line { height: 1; padding: 0 1; }"

    def __init__(self, identity: str) -> None:
        super().__init__(id=identity, markup=False)
        self._text = NOTHING
        self._right = NOTHING

    def show(self, text: Shown, right: Shown = NOTHING) -> None:
        """Show the text, and another one at the right edge where there is room."""
        if (text, right) != (self._text, self._right):
            self._text, self._right = text, right
            self.redraw()

    def on_resize(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        columns = self.size.width
        if not columns:
            return
        room = max(columns - width(self._right) - 1, 0) if self._right else columns
        if room < width(self._text) and self._right:
            room = columns
        line = fitted(self._text, room)
        if room < columns:
            self.update(pieces(line, Shown(" "), (self._right, "$text-muted")), layout=False)
        else:
            self.update(content(line), layout=False)


class KeyLine(Static):
    """The most wanted keys, as many as fit, help and quit always among them."""

    DEFAULT_CSS = "KeyLine { height: 1; padding: 0 1; color: $text-muted; }"

    def __init__(self) -> None:
        super().__init__(id="keys", markup=False)

    def on_resize(self) -> None:
        if self.size.width:
            self.update(_keys(self.size.width), layout=False)


def _keys(columns: int) -> Content:
    told = [_told(name) for name, action in ACTIONS.items() if action.short]
    last = [pair for pair in told if pair[1] in ("help", "quit")]
    first = [pair for pair in told if pair not in last]
    while first and _length([*first, *last]) > columns:
        first.pop()
    line: list[Shown | tuple[Shown, str]] = []
    for key, word in [*first, *last]:
        line += [(key, "bold $text-accent"), shown(" {}  ", word)]
    return pieces(*line)


def _told(name: str) -> tuple[Shown, str]:
    action = ACTIONS[name]
    if " " in action.short and action.short[0].isdigit():
        keys, word = action.short.split(" ", 1)
        return shown("{}", keys), word
    return shown("{}", written(action.keys[0])), action.short


def _length(told: Sequence[tuple[Shown, str]]) -> int:
    return sum(width(key) + len(word) + 3 for key, word in told)
