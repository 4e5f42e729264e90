"""The one action table: every key survives tmux and SSH, every handler is there and fits."""

from __future__ import annotations

import inspect
from collections import Counter

import pytest

from qualcode.tui.actions import ACTIONS, GROUPS, QUICK_KEYS, QUICK_OFFERS
from qualcode.tui.keymap import bindings, survives, written
from qualcode.tui.offers import SHOWN
from qualcode.tui.screens.help import help_rows
from qualcode.tui.screens.workbench import Workbench
from qualcode.tui.sitting import RECENT
from qualcode.tui.widgets.lines import _keys


@pytest.mark.parametrize("name", ACTIONS)
def test_keys_survive(name: str) -> None:
    assert ACTIONS[name].keys
    assert [key for key in ACTIONS[name].keys if not survives(key)] == []


@pytest.mark.parametrize(
    "key",
    [
        "ctrl+h",
        "ctrl+i",
        "ctrl+m",
        "ctrl+j",
        "ctrl+b",
        "ctrl+a",
        "ctrl+s",
        "ctrl+q",
        "ctrl+z",
        "ctrl+o",
        "shift+enter",
        "ctrl+enter",
        "alt+enter",
        "shift+space",
        "ctrl+space",
        "ctrl+backspace",
        "ctrl+left_square_bracket",
        "ctrl+shift+a",
        "super+c",
        "é",
    ],
)
def test_keys_that_do_not(key: str) -> None:
    assert not survives(key)


def test_no_key_does_two_things() -> None:
    keys = Counter(key for action in ACTIONS.values() for key in action.keys)
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_has_a_handler_that_takes_its_arguments(name: str) -> None:
    action = ACTIONS[name]
    handler = getattr(Workbench, f"do_{action.handler}")
    inspect.signature(handler).bind(None, *action.arguments)


def test_no_handler_without_a_key() -> None:
    handlers = {name[3:] for name in dir(Workbench) if name.startswith("do_")}
    assert handlers == {action.handler for action in ACTIONS.values()}


def test_every_binding_has_its_action_as_id() -> None:
    assert [binding.id for binding in bindings()] == list(ACTIONS)


def test_groups_are_those_of_the_help() -> None:
    assert {action.group for action in ACTIONS.values()} == set(GROUPS)
    told = [row.key for row in help_rows() if row.key]
    assert sorted(told) == sorted(ACTIONS)


def test_the_panel_has_a_digit_for_each_line() -> None:
    assert SHOWN == QUICK_OFFERS
    assert QUICK_OFFERS + RECENT == QUICK_KEYS


@pytest.mark.parametrize(
    ("key", "told"),
    [("ctrl+shift+right", "Ctrl+Shift+→"), ("question_mark", "?"), ("W", "W"), ("f1", "F1")],
)
def test_keys_are_written_as_a_person_reads_them(key: str, told: str) -> None:
    assert written(key) == told


@pytest.mark.parametrize("columns", [20, 40, 78, 118, 198])
def test_the_key_line_fits_and_always_tells_help_and_quit(columns: int) -> None:
    line = _keys(columns).plain
    assert "? help" in line
    assert "q quit" in line
    assert len(line.rstrip()) <= columns
