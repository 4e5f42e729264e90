"""The list of commands: all that can be done, found by a few letters."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qualcode.text import Shown, shown
from qualcode.tui.actions import ACTIONS, EVERYWHERE, TEXT, Action, on_screen, opener, openers
from qualcode.tui.actions.titles import TITLES
from qualcode.tui.engine.folding import folded
from qualcode.tui.engine.matching import Choice, Matcher
from qualcode.tui.engine.width import width
from qualcode.tui.keymap import keys_of, written
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.widgets.lines import NOTHING
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import said

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

_BEST = 12  # matches listed for what was typed
_WIDEST, _EDGES = 76, 5  # columns of the box; its edges and the scroll bar
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


def commands_elsewhere(screen: str) -> list[Action]:
    """What other screens can do, that can be opened from here."""
    here = {_SELF, *(action.name for action in commands_of(screen))}
    reached = {TEXT, *(action.opens for action in ACTIONS.values())}
    return [
        action
        for action in ACTIONS.values()
        if action.name not in here and action.screen in reached
    ]


async def perform(app: App[Any], name: str) -> None:
    """Do the action on the screen that has it, opened if need be; those above it are closed."""
    from qualcode.tui.screens.acting import ActingScreen

    action = ACTIONS[name]
    if not any(_has(screen, action) for screen in app.screen_stack):
        await perform(app, opener(action.screen).name)
        await _stands(app.screen)
    while not _has(app.screen, action):
        await app.screen.dismiss(None)
    if isinstance(app.screen, ActingScreen):
        await app.screen.action_act(name)


async def _stands(screen: Screen[Any]) -> None:
    """Wait until a screen that was just opened has read what it shows."""
    stands = asyncio.Event()
    if screen.call_later(stands.set):
        await stands.wait()


def _has(screen: object, action: Action) -> bool:
    from qualcode.tui.screens.acting import ActingScreen

    return isinstance(screen, ActingScreen) and action.screen in (screen.place, EVERYWHERE)


def command_chooser(screen: str, columns: int) -> Chooser:
    """Gives the name of an action, or None, on a terminal of so many columns."""
    here = commands_of(screen)
    # One order for all: what fits better comes first, and of the same fit what is here.
    matcher = Matcher(map(_choice, (*here, *commands_elsewhere(screen))))
    usual = [action.name for action in sorted(here, key=_wanted)]
    room = min(columns, _WIDEST) - _EDGES

    def find(query: str) -> Sequence[ListRow]:
        if not query.strip():
            return [row for name in usual for row in _rows(ACTIONS[name], screen, room)]
        best = matcher.best(query, _BEST)
        rows = [row for name in best for row in _rows(ACTIONS[name], screen, room)]
        return rows or [ListRow(row, dim=True) for row in folded(_nothing(), room)]

    return Chooser(
        said("Commands: a few letters of what you want to do"), find(""), find=find, tell=_twin
    )


def _nothing() -> Shown:
    return said("No key does that. qualcode --help lists what can be done in the shell.")


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


def _rows(action: Action, screen: str, columns: int) -> list[ListRow]:
    """Its words on as many rows as they need, with the screen that has it where it is another."""
    keys = shown("{}", "  ".join(written(key) for key in keys_of(action)))
    says = _says(action)
    if action.screen not in (screen, EVERYWHERE) and not action.opens:
        says = shown("{} ({})", says, said(TITLES[action.screen]))
    first, *more = folded(says, max(columns - width(keys) - 1, 1))
    rows = [ListRow(first, action.name, keys)]
    return rows + [ListRow(shown("  {}", one), more=True) for one in more]
