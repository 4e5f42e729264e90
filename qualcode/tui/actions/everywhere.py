"""Actions of every screen."""

from __future__ import annotations

from qualcode.tui.actions.action import EVERYWHERE, Action

GROUP = "Study"

TABLE = (
    Action(
        "undo",
        "Undo your last act, also one of an earlier day",
        ("u",),
        GROUP,
        "undo",
        short="undo",
        screen=EVERYWHERE,
        twin="undo",
    ),
    Action(
        "redo", "Redo what you undid", ("ctrl+r",), GROUP, "redo", screen=EVERYWHERE, twin="redo"
    ),
    Action(
        "commands",
        "All commands: type what you look for",
        ("colon", "ctrl+p"),
        GROUP,
        "commands",
        short="menu",
        screen=EVERYWHERE,
    ),
    Action(
        "settings",
        "Your own settings: language, colours, keys",
        ("f2",),
        GROUP,
        "settings",
        screen=EVERYWHERE,
        twin="settings",
        opens="settings",
    ),
    Action(
        "help",
        "All keys of this screen",
        ("question_mark", "f1"),
        GROUP,
        "help",
        short="help",
        screen=EVERYWHERE,
    ),
    Action(
        "quit",
        "Back to the screen before; from the text: quit, everything is stored already",
        ("q",),
        GROUP,
        "quit",
        short="quit",
        screen=EVERYWHERE,
    ),
)
