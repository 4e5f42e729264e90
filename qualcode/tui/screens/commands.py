"""The list of commands: what a screen can do and where one can go, found by a few letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qualcode.text import Shown, shown
from qualcode.tui.actions import ACTIONS, EVERYWHERE, TEXT, Action, on_screen, opener, openers
from qualcode.tui.engine.matching import Choice, Matcher
from qualcode.tui.keymap import keys_of, written
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.widgets.lines import NOTHING
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import said

if TYPE_CHECKING:
    from textual.app import App

_BEST = 12  # matches listed for what was typed
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
    """Do the action on the screen that has it, opened if need be; those above it are closed."""
    from qualcode.tui.screens.acting import ActingScreen

    action = ACTIONS[name]
    if not any(_has(screen, action) for screen in app.screen_stack):
        await perform(app, opener(action.screen).name)
    while not _has(app.screen, action):
        await app.screen.dismiss(None)
    if isinstance(app.screen, ActingScreen):
        await app.screen.action_act(name)


def _has(screen: object, action: Action) -> bool:
    from qualcode.tui.screens.acting import ActingScreen

    return isinstance(screen, ActingScreen) and action.screen in (screen.place, EVERYWHERE)


def command_chooser(screen: str) -> Chooser:
    """Gives the name of an action, or None."""
    actions = {action.name: action for action in commands_of(screen)}
    matcher = Matcher(map(_choice, actions.values()))
    usual = [action.name for action in sorted(actions.values(), key=_wanted)]

    def find(query: str) -> Sequence[ListRow]:
        found = matcher.best(query, _BEST) if query.strip() else usual
        return [_row(actions[name]) for name in found]

    return Chooser(
        said("Commands: a few letters of what you want to do"), find(""), find=find, tell=_twin
    )


def _twin(name: str | None) -> Shown:
    """The command that does the same."""
    twin = ACTIONS[name].twin if name is not None else ""
    return said("As a command: qualcode {}", twin) if twin else NOTHING


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
