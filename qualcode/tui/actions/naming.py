"""Actions of the text that make codes on the spot."""

from __future__ import annotations

from qualcode.tui.actions.action import Action
from qualcode.tui.actions.codebook import CODEBOOK

GROUP = "Code"

TABLE = (
    Action(
        "new_code",
        "A new code for the passage: asks for its name and meaning, then gives it",
        ("C",),
        GROUP,
        "new_code",
        short="new code",
        twin="codebook new",
    ),
    Action(
        "in_vivo",
        "A code named by the selected words, or else by the sentence, given at once",
        ("i",),
        GROUP,
        "in_vivo",
        twin="codebook new",
    ),
    Action(
        "book",
        "The codebook: all about each code; new, edit, move, merge",
        ("K",),
        "Study",
        "book",
        short="codebook",
        twin="codebook list",
        opens=CODEBOOK,
    ),
)
