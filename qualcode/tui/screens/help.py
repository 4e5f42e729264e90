"""The help screen: every action with its keys, from the one table."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from qualcode.text import Shown, shown
from qualcode.tui.actions import TEXT, Action, on_screen
from qualcode.tui.engine.folding import folded
from qualcode.tui.engine.width import fitted
from qualcode.tui.keymap import keys_of, written
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import content
from qualcode.tui.words import phrase, said

_KEYS = 16  # columns for an action's keys
_WIDEST = 86  # columns of the box, with its edges and the scroll bar
_EDGES = 5
_RATIONALE = (
    phrase("A digit codes the turn with the suggestion or recent code of that number."),
    phrase("c and Enter give a code that you choose. Nothing needs saving."),
    phrase("Mouse: a click places the cursor, dragging selects, a click on a code gives it."),
)


def help_rows(screen: str, columns: int = _WIDEST - _EDGES) -> list[ListRow]:
    """What the keys of a screen do, by group; what no row has room for goes on below it."""
    told = on_screen(screen)
    rows = []
    for place, _ in enumerate(_RATIONALE if screen == TEXT else ()):
        rows += [ListRow(row) for row in folded(said(_RATIONALE[place]), columns)]
    rows += [ListRow(Shown(""))] if rows else []
    heads = [a for n, a in enumerate(told) if a.group not in {b.group for b in told[:n]}]
    for first in heads:
        rows.append(ListRow(said(first.group)))
        for action in told:
            rows += _told(action, columns) if action.group == first.group else ()
        rows.append(ListRow(Shown("")))
    return rows[:-1]


def _told(action: Action, columns: int) -> list[ListRow]:
    keys = "  ".join(written(key) for key in keys_of(action))
    says = said(action.says, *action.arguments)
    first, *more = folded(says, max(columns - _KEYS - 3, 1))
    rows = [ListRow(shown("  {} {}", fitted(shown("{}", keys), _KEYS), first), action.name)]
    indent = " " * (_KEYS + 3)
    return rows + [ListRow(shown("{}{}", indent, one), more=True) for one in more]


class HelpScreen(ModalScreen[None], inherit_bindings=False):
    """All keys; any of the usual ones closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "close", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(15)", show=False),
        Binding("pageup", "scroll(-15)", show=False),
    ]

    def __init__(self, screen: str) -> None:
        super().__init__()
        self._place = screen

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall") as box:
            box.border_title = content(said("Keys"))
            yield RowList("help-rows")
            yield Line("help-foot")

    def on_mount(self) -> None:
        self.query_one(Line).show(said("↑ ↓ PgUp PgDn scroll   Esc closes"))

    def on_resize(self) -> None:
        columns = min(self.size.width, _WIDEST) - _EDGES
        self.query_one(RowList).set_rows(help_rows(self._place, columns))

    def action_scroll(self, rows: int) -> None:
        self.query_one(RowList).scroll_relative(y=rows, animate=False)

    def action_close(self) -> None:
        self.dismiss(None)
