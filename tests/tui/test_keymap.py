"""The one action table: every key survives tmux and SSH, every handler is there and fits."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

import pytest

from qualcode.errors import ProjectError
from qualcode.tui.actions import ACTIONS, EVERYWHERE, TEXT, on_screen
from qualcode.tui.actions.card import CARD
from qualcode.tui.actions.codebook import CODEBOOK
from qualcode.tui.actions.home import HOME
from qualcode.tui.actions.importing import IMPORTING
from qualcode.tui.actions.memos import MEMOS
from qualcode.tui.actions.retrieval import RETRIEVAL
from qualcode.tui.actions.settings import KEYS, SETTINGS
from qualcode.tui.actions.text import QUICK_KEYS, QUICK_OFFERS
from qualcode.tui.desk_thread import DeskThread
from qualcode.tui.keymap import bindings, keys_of, survives, use, written
from qualcode.tui.offers import SHOWN
from qualcode.tui.retrieving import Retrieving
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.screens.advising import AdvisingScreen
from qualcode.tui.screens.code_card import CodeCardScreen
from qualcode.tui.screens.codebook import CodebookScreen
from qualcode.tui.screens.commands import commands_elsewhere, commands_of
from qualcode.tui.screens.help import help_rows
from qualcode.tui.screens.home import HomeScreen
from qualcode.tui.screens.importing import ImportScreen
from qualcode.tui.screens.keys import KeysScreen
from qualcode.tui.screens.memos import MemosScreen
from qualcode.tui.screens.retrieval import Retrieval
from qualcode.tui.screens.settings import SettingsScreen
from qualcode.tui.screens.workbench import Workbench
from qualcode.tui.sitting import RECENT, Sitting
from qualcode.tui.widgets.lines import _keys
from qualcode.tui.words import said, speak
from qualcode.workflow.desk import Desk

SCREENS: dict[str, type[ActingScreen]] = {
    TEXT: Workbench,
    "advising": AdvisingScreen,
    CODEBOOK: CodebookScreen,
    CARD: CodeCardScreen,
    MEMOS: MemosScreen,
    RETRIEVAL: Retrieval,
    HOME: HomeScreen,
    IMPORTING: ImportScreen,
    SETTINGS: SettingsScreen,
    KEYS: KeysScreen,
}


@pytest.mark.parametrize("name", ACTIONS)
def test_keys_survive(name: str) -> None:
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


@pytest.mark.parametrize("key", ["alt+left", "alt+right", "alt+up", "alt+down"])
def test_alt_with_an_arrow_arrives_in_tmux(key: str) -> None:
    assert survives(key)


@pytest.mark.parametrize("screen", SCREENS)
def test_no_key_does_two_things(screen: str) -> None:
    keys = Counter(key for action in on_screen(screen) for key in action.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def made(screen: str) -> ActingScreen:
    """The screen, with nothing behind it."""
    kind: Any = SCREENS[screen]
    names = [name for name in inspect.signature(kind).parameters if name != "sitting"]
    sitting = Sitting(DeskThread(cast("Callable[[], Desk]", Desk)))
    if "retrieving" in names:
        return cast("ActingScreen", kind(Retrieving(sitting), {}))
    return cast("ActingScreen", kind(sitting, *(None for _ in names)))


def doing(screen: ActingScreen) -> list[str]:
    """What the screen and its parts do, by name."""
    return [
        name.removeprefix("do_")
        for part in (screen, *screen.parts)
        for name in dir(type(part))
        if name.startswith("do_")
    ]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_action_has_a_handler_that_takes_its_arguments(screen: str) -> None:
    handlers = made(screen).handlers
    for action in on_screen(screen):
        inspect.signature(handlers[action.handler]).bind(*action.arguments)


@pytest.mark.parametrize("screen", SCREENS)
def test_every_action_is_done_by_one_part_and_nothing_has_no_key(screen: str) -> None:
    assert sorted(doing(made(screen))) == sorted({one.handler for one in on_screen(screen)})


def test_every_screen_of_the_table_is_one() -> None:
    assert {action.screen for action in ACTIONS.values()} == {*SCREENS, EVERYWHERE}
    assert {screen.place for screen in SCREENS.values()} == set(SCREENS)


@pytest.mark.parametrize("screen", SCREENS)
def test_every_binding_has_its_action_as_id(screen: str) -> None:
    keyed = [action.name for action in on_screen(screen) if action.keys]
    assert [binding.id for binding in bindings(screen)] == keyed


@pytest.mark.parametrize("screen", SCREENS)
def test_every_action_is_a_key_or_in_the_list_of_commands(screen: str) -> None:
    listed = {action.name for action in commands_of(screen)} | {"commands"}
    assert {action.name for action in on_screen(screen)} <= listed
    assert all(ACTIONS[name].keys for name in ("commands", "help", "quit"))


@pytest.mark.parametrize("screen", SCREENS)
def test_the_list_of_commands_finds_the_actions_of_all_screens(screen: str) -> None:
    listed = [action.name for action in (*commands_of(screen), *commands_elsewhere(screen))]
    assert len(listed) == len(set(listed))
    keys = {action.name for action in on_screen("keys")} if screen != "keys" else set()
    assert set(ACTIONS) - keys <= {*listed, "commands"}


def test_screens_that_are_opened_are_screens() -> None:
    assert {action.opens for action in ACTIONS.values() if action.opens} <= set(SCREENS)


@pytest.mark.parametrize("screen", SCREENS)
def test_the_help_tells_all(screen: str) -> None:
    told = [row.key for row in help_rows(screen) if row.key]
    assert sorted(told) == sorted(action.name for action in on_screen(screen))


@pytest.mark.parametrize("columns", [50, 75, 81])
@pytest.mark.parametrize("language", ["en", "id", "ms"])
@pytest.mark.parametrize("screen", SCREENS)
def test_the_help_is_cut_nowhere(screen: str, language: str, columns: int) -> None:
    speak(language)
    try:
        rows = help_rows(screen, columns)
        assert max(len(row.text.rstrip()) for row in rows) <= columns
        told = " ".join(" ".join(row.text.split()) for row in rows)
        for action in on_screen(screen):
            assert said(action.says, *action.arguments) in told
    finally:
        speak("en")


@pytest.fixture
def own_keys() -> Iterator[Callable[..., Mapping[str, str]]]:
    yield use
    use({})


def test_a_persons_own_keys_take_the_place_of_the_usual_ones(own_keys: Any) -> None:
    assert own_keys({"undo": ("f9", "f5")}) == {"undo": "f9,f5"}
    assert keys_of(ACTIONS["undo"]) == ("f9", "f5")
    assert any("F9  F5" in row.text for row in help_rows(TEXT))


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"undoo": ("f9",)}, "no action"),
        ({"undo": ("ctrl+h",)}, "does not reach"),
        ({"undo": ("c",)}, "two things"),
    ],
)
def test_keys_that_cant_be_used_are_refused(keys: Any, why: str, own_keys: Any) -> None:
    with pytest.raises(ProjectError, match=why):
        own_keys(keys)
    assert keys_of(ACTIONS["undo"]) == ("u",)


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
    line = _keys(columns, TEXT).plain
    assert "? help" in line
    assert "q quit" in line
    assert len(line.rstrip()) <= columns
