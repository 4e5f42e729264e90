"""What can be done in the list of suggestions for a whole source."""

from __future__ import annotations

from typing import LiteralString

from qualcode.tui.actions.action import Action

PLACE = "advising"
MOVE, DECIDE, LIST = "Move", "Decide", "List"


def _move(name: str, says: LiteralString, keys: tuple[str, ...], rows: int) -> Action:
    return Action(f"advising_{name}", says, keys, MOVE, "move", (rows,), screen=PLACE)


TABLE = (
    _move("down", "Next row", ("down", "j"), 1),
    _move("up", "Row before", ("up", "k"), -1),
    _move("page_down", "Ten rows down", ("pagedown",), 10),
    _move("page_up", "Ten rows up", ("pageup",), -10),
    Action(
        "advising_go", "Go to it in the text", ("enter",), MOVE, "go", short="go to", screen=PLACE
    ),
    Action(
        "advising_tick",
        "Mark the row, or no longer, and go down one; what is marked is decided in one act",
        ("space",),
        DECIDE,
        "tick",
        short="mark",
        screen=PLACE,
    ),
    Action(
        "advising_accept",
        "Accept the marked rows, or this one",
        ("a",),
        DECIDE,
        "accept",
        short="accept",
        screen=PLACE,
        twin="suggest",
    ),
    Action(
        "advising_reject",
        "Refuse the marked rows, or this one",
        ("r",),
        DECIDE,
        "reject",
        short="refuse",
        screen=PLACE,
        twin="suggest",
    ),
    Action(
        "advising_mute",
        "Mute the code of this row: suggest it no more, anywhere",
        ("X",),
        DECIDE,
        "mute",
        short="mute",
        screen=PLACE,
        twin="suggest",
    ),
    Action(
        "advising_unmute",
        "Hear of a muted code again",
        ("alt+x",),
        DECIDE,
        "unmute",
        screen=PLACE,
        twin="suggest",
    ),
    Action(
        "advising_why",
        "Why it is suggested, and what the code means",
        ("y",),
        LIST,
        "why",
        short="why",
        screen=PLACE,
        twin="suggest",
    ),
    Action(
        "advising_card",
        "What was learned of the code, and how its keywords do",
        ("I",),
        LIST,
        "card",
        screen=PLACE,
        twin="codebook card",
    ),
    Action(
        "advising_order",
        "Strong ones first, or by place",
        ("s",),
        LIST,
        "order",
        short="order",
        screen=PLACE,
    ),
    Action("advising_leave", "Back to the text", ("escape",), LIST, "quit", screen=PLACE),
)
