"""What keys do on the settings screen and in its list of keys."""

from __future__ import annotations

from functools import partial

from qualcode.tui.actions.action import Action

SETTINGS, KEYS = "settings", "keys"
MOVE, SETTING, KEY = "Move", "Setting", "Key"
_setting = partial(Action, screen=SETTINGS)
_key = partial(Action, screen=KEYS)

TABLE = (
    _setting("setting_up", "One setting up", ("up", "k"), MOVE, "move", (-1,)),
    _setting("setting_down", "One setting down", ("down", "j"), MOVE, "move", (1,)),
    _setting("setting_page_up", "One page up", ("pageup",), MOVE, "page", (-1,)),
    _setting("setting_page_down", "One page down", ("pagedown",), MOVE, "page", (1,)),
    _setting("setting_first", "The first setting", ("home", "g"), MOVE, "edge", (False,)),
    _setting("setting_last", "The last setting", ("end", "G"), MOVE, "edge", (True,)),
    _setting(
        "setting_next",
        "Its next value",
        ("right", "space"),
        SETTING,
        "change",
        (1,),
        short="change",
        twin="settings set",
    ),
    _setting(
        "setting_before",
        "Its value before",
        ("left",),
        SETTING,
        "change",
        (-1,),
        twin="settings set",
    ),
    _setting(
        "setting_edit",
        "Write its value, or open the list of keys",
        ("enter",),
        SETTING,
        "edit",
        short="edit",
        twin="settings set",
    ),
    _setting(
        "setting_usual",
        "The usual value again",
        ("backspace",),
        SETTING,
        "usual",
        short="usual",
        twin="settings set",
    ),
    _setting("setting_back", "Back", ("escape",), SETTING, "back"),
    _key("key_up", "One action up", ("up", "k"), MOVE, "move", (-1,)),
    _key("key_down", "One action down", ("down", "j"), MOVE, "move", (1,)),
    _key("key_page_up", "One page up", ("pageup",), MOVE, "page", (-1,)),
    _key("key_page_down", "One page down", ("pagedown",), MOVE, "page", (1,)),
    _key("key_first", "The first action", ("home", "g"), MOVE, "edge", (False,)),
    _key("key_last", "The last action", ("end", "G"), MOVE, "edge", (True,)),
    _key(
        "key_set",
        "Press another key for the action",
        ("enter",),
        KEY,
        "set",
        short="set a key",
        twin="settings keys",
    ),
    _key(
        "key_add",
        "Press a further key for the action",
        ("plus", "a"),
        KEY,
        "add",
        short="add a key",
        twin="settings keys",
    ),
    _key(
        "key_usual",
        "The usual keys again",
        ("backspace",),
        KEY,
        "usual",
        short="usual",
        twin="settings keys",
    ),
    _key("key_back", "Back to the settings", ("escape",), KEY, "back"),
)
