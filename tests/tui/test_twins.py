"""Every action that changes or lists data names the command that does the same."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
import typer

from qualcode.cli.commands import COMMANDS
from qualcode.tui.actions import ACTIONS

# What only moves, selects, looks or goes somewhere needs no command.
LOOKING = {"Move", "Select", "Go to", "Look", "List", "Query"}
NO_TWIN = {
    "advising_tick", "codebook", "commands", "help", "home_clear", "home_filter", "home_sort",
    "hold", "import_stop", "key_back", "mark_next", "mark_previous", "memo_filter", "memo_go",
    "memo_kind", "memo_link", "memos_back", "others", "quit", "retrieval_mark",
    "retrieval_mark_all", "setting_back",
}  # fmt: skip


def exists(words: str) -> bool:
    """Whether `qualcode` has a command of these words."""
    first, *rest = words.split()
    if first not in COMMANDS:
        return False
    module = import_module(f"qualcode.cli.{COMMANDS[first].module}")
    command: Any = typer.main.get_command(module.APPS[first])
    for word in rest:
        command = getattr(command, "commands", {}).get(word)
        if command is None:
            return False
    return True


@pytest.mark.parametrize("name", [name for name, action in ACTIONS.items() if action.twin])
def test_the_twin_is_a_command(name: str) -> None:
    assert exists(ACTIONS[name].twin), f"{name}: there is no command {ACTIONS[name].twin}"


def test_what_changes_or_lists_data_has_a_twin() -> None:
    bare = [
        name
        for name, action in ACTIONS.items()
        if not action.twin and action.group not in LOOKING and name not in NO_TWIN
    ]
    assert bare == []


def test_what_needs_no_twin_is_an_action() -> None:
    assert {name for name in NO_TWIN if name not in ACTIONS} == set()
