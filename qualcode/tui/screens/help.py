"""The help screen: every action with its keys, from the one table."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from qualcode.text import Shown, shown
from qualcode.tui.actions import ACTIONS, GROUPS, Action
from qualcode.tui.engine.width import fitted
from qualcode.tui.keymap import written
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.rowlist import ListRow, RowList

_KEYS = 16  # columns for an action's keys
_RATIONALE = (
    Shown("Coding a turn takes two keys at most: a digit gives the suggestion or recent code"),
    Shown("of that number; c and Enter give one you choose. Nothing needs saving."),
    Shown("Mouse: a click places the cursor, dragging selects, a click on a code gives it."),
)


def help_rows() -> list[ListRow]:
    """The whole table as rows, by group."""
    rows = [*map(ListRow, _RATIONALE), ListRow(Shown(""))]
    for group in GROUPS:
        rows.append(ListRow(shown("{}", group)))
        told = [action for action in ACTIONS.values() if action.group == group]
        rows += [ListRow(_line(action), action.name) for action in told]
        rows.append(ListRow(Shown("")))
    return rows[:-1]


def _line(action: Action) -> Shown:
    keys = "  ".join(written(key) for key in action.keys)
    return shown("  {} {}", fitted(shown("{}", keys), _KEYS), action.says)


class HelpScreen(ModalScreen[None], inherit_bindings=False):
    """All keys; any of the usual ones closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "close", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(15)", show=False),
        Binding("pageup", "scroll(-15)", show=False),
    ]

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall") as box:
            box.border_title = "Keys"
            yield RowList("help-rows")
            yield Line("help-foot")

    def on_mount(self) -> None:
        self.query_one(RowList).set_rows(help_rows())
        self.query_one(Line).show(Shown("↑ ↓ PgUp PgDn scroll   Esc closes"))

    def action_scroll(self, rows: int) -> None:
        self.query_one(RowList).scroll_relative(y=rows, animate=False)

    def action_close(self) -> None:
        self.dismiss(None)
