"""The list of commands: what a screen can do and where one can go, found by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from qualcode.text import Shown, shown
from qualcode.tui.actions import ACTIONS, EVERYWHERE, TEXT, Action, on_screen, openers
from qualcode.tui.engine.matching import Choice, Matcher
from qualcode.tui.keymap import keys_of, written
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import NOTHING, Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.words import said

if TYPE_CHECKING:
    from textual.app import App

ROWS = 12  # as many matches as are seen at once
_SELF = "commands"
# What people look for in the text before they have typed anything; on other screens all that
# they do comes first. Going through a text or a list comes last everywhere.
FIRST = (
    "palette",
    "new_code",
    "book",
    "memo",
    "retrieval",
    "advising",
    "home",
    "search",
    "sources",
    "done",
    "undo",
    "help",
)
LAST = ("Select", "Move")


def commands_of(screen: str) -> list[Action]:
    """What can be done from a screen: its own actions, and those that open another."""
    return [action for action in (*on_screen(screen), *openers(screen)) if action.name != _SELF]


async def perform(app: App[Any], name: str) -> None:
    """Do the action on the screen that has it; the screens above that one are closed."""
    from qualcode.tui.screens.acting import ActingScreen

    action = ACTIONS[name]
    while len(app.screen_stack) > 1 and not _has(app.screen, action):
        app.pop_screen()
    if isinstance(app.screen, ActingScreen):
        await app.screen.action_act(name)


def _has(screen: object, action: Action) -> bool:
    from qualcode.tui.screens.acting import ActingScreen

    return isinstance(screen, ActingScreen) and action.screen in (screen.place, EVERYWHERE)


class Commands(ModalScreen[str | None], inherit_bindings=False):
    """Gives the name of an action, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down,tab", "move(1)", show=False),
        Binding("up,shift+tab", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
    ]

    def __init__(self, screen: str) -> None:
        super().__init__()
        self._actions = {action.name: action for action in commands_of(screen)}
        self._matcher = Matcher(map(_choice, self._actions.values()))
        self._usual = [action.name for action in sorted(self._actions.values(), key=_wanted)]

    def compose(self) -> ComposeResult:
        with Vertical(classes="box commands"):
            yield Line("commands-title")
            yield Field(said("What you want to do: a few letters of it"), "commands-query")
            yield RowList("commands-rows")
            yield Line("commands-twin")
            yield Line("commands-foot")

    def on_mount(self) -> None:
        self.query_one("#commands-title", Line).show(said("Commands"))
        foot = said("↑ ↓ choose   Enter does it   Esc closes")
        self.query_one("#commands-foot", Line).show(foot)
        self._list("")
        self.query_one(Field).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._list(event.value)

    def on_input_submitted(self) -> None:
        self.dismiss(self.query_one(RowList).key)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(event.key)

    def action_move(self, step: int) -> None:
        self.query_one(RowList).move(step)
        self._tell_twin()

    def action_close(self) -> None:
        self.dismiss(None)

    def _list(self, query: str) -> None:
        found = self._matcher.best(query, ROWS) if query.strip() else self._usual
        self.query_one(RowList).set_rows([_row(self._actions[name]) for name in found])
        self._tell_twin()

    def _tell_twin(self) -> None:
        """The command that does the same."""
        name = self.query_one(RowList).key
        action = self._actions.get(name) if name is not None else None
        twin = said("As a command: qualcode {}", action.twin) if action and action.twin else NOTHING
        self.query_one("#commands-twin", Line).show(twin)


def _wanted(action: Action) -> int:
    if action.screen in (TEXT, EVERYWHERE) and action.name in FIRST:
        return FIRST.index(action.name)
    last = LAST.index(action.group) + 1 if action.group in LAST else 0
    return len(FIRST) + last + (action.handler == "quick")


def _choice(action: Action) -> Choice:
    here, english = _says(action), shown("{}", action.says.format(*action.arguments))
    return Choice(action.name, (here, english), (said(action.group), action.group, action.twin))


def _says(action: Action) -> Shown:
    return said(action.says, *action.arguments)


def _row(action: Action) -> ListRow:
    keys = shown("{}", "  ".join(written(key) for key in keys_of(action)))
    return ListRow(_says(action), action.name, keys)
