"""Actions of the codebook's screen."""

from __future__ import annotations

from qualcode.tui.actions.action import Action

CODEBOOK = "codebook"
LOOK, CHANGE, PLACE = "Look", "Change the codebook", "Place"

_LOOKING = (
    Action("book_up", "One row up", ("up", "k"), LOOK, "move", (-1,), screen=CODEBOOK),
    Action("book_down", "One row down", ("down", "j"), LOOK, "move", (1,), screen=CODEBOOK),
    Action("book_page_up", "Ten rows up", ("pageup",), LOOK, "move", (-10,), screen=CODEBOOK),
    Action("book_page_down", "Ten rows down", ("pagedown",), LOOK, "move", (10,), screen=CODEBOOK),
    Action("book_first", "First row", ("home", "g"), LOOK, "move", (-100_000,), screen=CODEBOOK),
    Action("book_last", "Last row", ("end", "G"), LOOK, "move", (100_000,), screen=CODEBOOK),
    Action(
        "book_scroll_up", "Scroll the card up", ("shift+up",), LOOK, "scroll", (-3,),
        screen=CODEBOOK,
    ),
    Action(
        "book_scroll_down", "Scroll the card down", ("shift+down",), LOOK, "scroll", (3,),
        screen=CODEBOOK,
    ),
    Action(
        "book_filter",
        "Filter by key, name in any language, or keyword",
        ("slash",),
        LOOK,
        "filter",
        short="filter",
        screen=CODEBOOK,
    ),
    Action(
        "book_fold", "Fold the family, or unfold it", ("tab",), LOOK, "fold", screen=CODEBOOK
    ),
    Action(
        "book_give",
        "Give this code to the passage in the text, and go back there",
        ("enter",),
        LOOK,
        "give",
        short="give",
        screen=CODEBOOK,
        twin="codings apply",
    ),
    Action(
        "book_card",
        "What was learned of the code, and how its keywords do",
        ("I",),
        LOOK,
        "card",
        short="learned",
        screen=CODEBOOK,
        twin="codebook card",
    ),
    Action(
        "book_back",
        "Drop the filter; else back to the text",
        ("escape",),
        LOOK,
        "back",
        screen=CODEBOOK,
    ),
)  # fmt: skip

_CHANGING = (
    Action(
        "book_new",
        "New code, after the one at hand",
        ("n",),
        CHANGE,
        "new",
        short="new",
        screen=CODEBOOK,
        twin="codebook new",
    ),
    Action(
        "book_new_family",
        "New family",
        ("N",),
        CHANGE,
        "new_family",
        screen=CODEBOOK,
        twin="codebook family new",
    ),
    Action(
        "book_edit",
        "Edit all that the code holds in the study's language",
        ("e",),
        CHANGE,
        "edit",
        short="edit",
        screen=CODEBOOK,
        twin="codebook define",
    ),
    Action(
        "book_edit_language",
        "Edit it in another language",
        ("E",),
        CHANGE,
        "edit_language",
        screen=CODEBOOK,
        twin="codebook define",
    ),
    Action(
        "book_rename",
        "Another key, or other names; of a family too",
        ("r",),
        CHANGE,
        "rename",
        short="rename",
        screen=CODEBOOK,
        twin="codebook rename",
    ),
    Action(
        "book_colour",
        "Another colour",
        ("o",),
        CHANGE,
        "colour",
        short="colour",
        screen=CODEBOOK,
        twin="codebook colour",
    ),
    Action(
        "book_hotkey",
        "Another hot-key",
        ("comma",),
        CHANGE,
        "hotkey",
        screen=CODEBOOK,
        twin="codebook hotkey",
    ),
    Action(
        "book_merge",
        "Merge it into another code (tells first what will move)",
        ("m",),
        CHANGE,
        "merge",
        short="merge",
        screen=CODEBOOK,
        twin="codebook merge",
    ),
    Action(
        "book_remove",
        "Remove a code that nothing uses",
        ("x",),
        CHANGE,
        "remove",
        screen=CODEBOOK,
        twin="codebook remove",
    ),
)

_PLACING = (
    Action(
        "book_place",
        "Move it to another family, or below another code",
        ("v",),
        PLACE,
        "place",
        short="move",
        screen=CODEBOOK,
        twin="codebook move",
    ),
    Action(
        "book_shift_up", "Before the code before it", ("alt+up",), PLACE, "shift", (-1,),
        screen=CODEBOOK, twin="codebook move",
    ),
    Action(
        "book_shift_down", "After the code after it", ("alt+down",), PLACE, "shift", (1,),
        screen=CODEBOOK, twin="codebook move",
    ),
    Action(
        "book_nest", "Below the code before it", ("alt+right",), PLACE, "nest",
        screen=CODEBOOK, twin="codebook move",
    ),
    Action(
        "book_unnest", "Out of the code above it", ("alt+left",), PLACE, "unnest",
        screen=CODEBOOK, twin="codebook move",
    ),
)  # fmt: skip

TABLE = (*_LOOKING, *_CHANGING, *_PLACING)
