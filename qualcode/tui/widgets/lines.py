"""The lines at the foot: what is here, how the source stands, and which keys do what."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from qualcode.text import Shown, shown
from qualcode.tui.actions import TEXT, Action, on_screen
from qualcode.tui.actions.codebook import CODEBOOK
from qualcode.tui.actions.home import HOME
from qualcode.tui.actions.importing import IMPORTING
from qualcode.tui.engine.width import fitted, width
from qualcode.tui.keymap import keys_of, written
from qualcode.tui.widgets.shown import content, pieces
from qualcode.tui.words import said

NOTHING = Shown("")
NOTICE = 6.0  # seconds that a notice stands in place of the keys
Told = tuple[Shown, Shown]  # keys as they are written, and what they do
# What a newcomer to a screen needs first, where not all its keys have room; else as in the table.
WANTED = {
    TEXT: ("next_turn", "palette", "quick_1", "undo", "home", "memo", "book", "done"),
    HOME: ("home_open", "home_import", "home_done", "home_filter", "home_edit", "home_case"),
    CODEBOOK: ("book_filter", "book_give", "book_new", "book_edit", "book_rename", "book_card"),
    IMPORTING: ("import_all", "import_tick", "import_look", "import_path"),
}


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
    """The most wanted keys of a screen, as many as fit, help and quit always among them.

    `first` is a screen with none before it: there q quits, as it does in the text.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyLine { height: 1; padding: 0 1; color: $text-muted; background: $panel; }
    KeyLine.notice { height: auto; max-height: 4; }
    """

    def __init__(self, screen: str, *, first: bool = False) -> None:
        super().__init__(classes="keys", markup=False)
        self._place = screen
        self._instead: Sequence[Told] = ()
        self._notice: tuple[Shown, str] | None = None
        self._over: Timer | None = None
        self._quits = first or screen == TEXT

    def on_resize(self) -> None:
        self.redraw()

    def instead(self, keys: Sequence[Told]) -> None:
        """Tell these keys while something else has them; without any, the screen's own again."""
        if keys != self._instead:
            self._instead = keys
            self.redraw()

    def notice(self, text: Shown, style: str) -> None:
        """Say this in place of the keys for a moment, on as many rows as it needs."""
        if self._over is not None:
            self._over.stop()
        self._notice = (text, style)
        self._over = self.set_timer(NOTICE, self._end_notice)
        self.add_class("notice")
        self.update(content(text, style))

    def _end_notice(self) -> None:
        self._notice = self._over = None
        self.remove_class("notice")
        self.redraw()

    def redraw(self) -> None:
        columns = self.size.width
        if not columns or self._notice is not None:
            return
        if self._instead:
            self.update(_line(_fitting(self._instead, columns)), layout=False)
        else:
            self.update(_keys(columns, self._place, quits=self._quits), layout=False)


def filter_keys() -> list[Told]:
    """The keys while a filter is written, when letters are letters."""
    return [
        (shown("{}", written("enter")), said("to the list")),
        (shown("{}", written("escape")), said("shows all again")),
    ]


_LAST = ("commands", "help", "quit")  # they lead to everything else, and out
_GAP = 2


def _keys(columns: int, screen: str, *, quits: bool = True) -> Content:
    actions = [action for action in on_screen(screen) if action.short and keys_of(action)]
    last = [_told(action, quits=quits) for action in actions if action.name in _LAST]
    last = last if _length(last) <= columns + _GAP else last[-2:]
    wanted = sorted(range(len(actions)), key=lambda n: _soon(screen, actions[n].name))
    first: dict[int, Told] = {}
    for place in wanted:
        told = _told(actions[place], quits=quits)
        if actions[place].name not in _LAST:
            if _length([*first.values(), told, *last]) > columns + _GAP:
                break
            first[place] = told
    return _line([*(first[place] for place in sorted(first)), *last])


def _fitting(keys: Sequence[Told], columns: int) -> list[Told]:
    fitting = list(keys)
    while fitting and _length(fitting) > columns + _GAP:
        fitting.pop()
    return fitting


def _line(keys: Sequence[Told]) -> Content:
    line: list[Shown | tuple[Shown, str]] = []
    for key, word in keys:
        line += [(key, "bold $text-accent"), shown(" {}  ", word)]
    return pieces(*line)


def _soon(screen: str, name: str) -> int:
    """How soon somebody who is new to a screen needs it."""
    wanted = WANTED.get(screen, ())
    return wanted.index(name) if name in wanted else len(wanted)


def _told(action: Action, *, quits: bool) -> Told:
    """Its key and its word; a word may begin with a range of keys of its own."""
    if action.name == "quit" and not quits:
        return shown("{}", written(keys_of(action)[0])), said("back")
    keys, space, word = said(action.short).partition(" ")
    if space and keys[0].isdigit():
        return shown("{}", keys), shown("{}", word)
    return shown("{}", written(keys_of(action)[0])), said(action.short)


def _length(told: Sequence[Told]) -> int:
    return sum(width(key) + width(word) + 1 + _GAP for key, word in told)
