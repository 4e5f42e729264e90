"""Everything a key can do: one table for bindings, key lines, help, commands, docs and tests."""

from __future__ import annotations

from qualcode.tui.actions import (
    advising,
    card,
    codebook,
    everywhere,
    home,
    importing,
    memos,
    naming,
    retrieval,
    settings,
    text,
)
from qualcode.tui.actions.action import EVERYWHERE, TEXT, Action

TABLES = (
    text.TABLE,
    naming.TABLE,
    home.TABLE,
    codebook.TABLE,
    card.TABLE,
    memos.TABLE,
    retrieval.TABLE,
    advising.TABLE,
    importing.TABLE,
    settings.TABLE,
    everywhere.TABLE,
)
ACTIONS: dict[str, Action] = {action.name: action for table in TABLES for action in table}


def on_screen(screen: str) -> list[Action]:
    """What the keys of that screen do, in the table's order."""
    return [action for action in ACTIONS.values() if action.screen in (screen, EVERYWHERE)]


def opener(screen: str) -> Action:
    """What shows that screen."""
    return next(action for action in ACTIONS.values() if action.opens == screen)


def openers(screen: str) -> list[Action]:
    """What shows another screen, and is done elsewhere than on that one."""
    return [
        action
        for action in ACTIONS.values()
        if action.opens and action.screen not in (screen, EVERYWHERE)
    ]


__all__ = ["ACTIONS", "EVERYWHERE", "TEXT", "Action", "on_screen", "opener", "openers"]
