"""What can be done on a code's card."""

from __future__ import annotations

from typing import LiteralString

from qualcode.tui.actions.action import Action

CARD = "card"
LOOK, CHANGE = "Look", "Change the codebook"


def _move(name: str, says: LiteralString, keys: tuple[str, ...], rows: int) -> Action:
    return Action(f"card_{name}", says, keys, LOOK, "move", (rows,), screen=CARD)


TABLE = (
    _move("down", "Next row", ("down", "j"), 1),
    _move("up", "Row before", ("up", "k"), -1),
    _move("page_down", "Ten rows down", ("pagedown", "space"), 10),
    _move("page_up", "Ten rows up", ("pageup",), -10),
    _move("first", "First row", ("home", "g"), -100_000),
    _move("last", "Last row", ("end", "G"), 100_000),
    Action(
        "card_add",
        "Make the learned word a keyword of the code",
        ("a",),
        CHANGE,
        "add",
        short="add keyword",
        screen=CARD,
        twin="codebook define",
    ),
    Action(
        "card_drop",
        "Take the keyword out of the codebook",
        ("x",),
        CHANGE,
        "drop",
        short="drop keyword",
        screen=CARD,
        twin="codebook define",
    ),
    Action(
        "card_edit",
        "Edit all that the code holds in the study's language",
        ("e",),
        CHANGE,
        "edit",
        short="edit code",
        screen=CARD,
        twin="codebook define",
    ),
    Action("card_leave", "Back", ("escape",), LOOK, "quit", screen=CARD),
)
