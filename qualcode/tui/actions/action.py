"""What an action is. Knows no widgets, no screens and no other action."""

from __future__ import annotations

from dataclasses import dataclass
from typing import LiteralString

TEXT, EVERYWHERE = "text", "everywhere"


@dataclass(frozen=True, slots=True)
class Action:
    """One action; its words are the English ones, shown in the reader's language.

    `arguments` go to `do_<handler>` of the screen or of the one of its parts that has it, and fill
    the places in `says`. `short` is its word on the key line, if any. `screen` is where its keys
    hold; on every screen where it is `everywhere`. `twin` is the command that does the same, where
    the action does more than look and move. `opens` is the screen it shows, where it does nothing
    else.
    """

    name: str
    says: LiteralString
    keys: tuple[str, ...]
    group: LiteralString
    handler: str
    arguments: tuple[object, ...] = ()
    short: LiteralString = ""
    screen: str = TEXT
    twin: str = ""
    opens: str = ""
