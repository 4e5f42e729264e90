"""Actions of memos: two keys in the text, and the screen that holds all of them."""

from __future__ import annotations

from typing import LiteralString

from qualcode.tui.actions.action import Action

MEMOS = "memos"
GROUP = "Memos"
_MOVE = "Move"


def _listed(
    name: str,
    says: LiteralString,
    key: str,
    handler: str,
    short: LiteralString = "",
    twin: str = "",
) -> Action:
    return Action(name, says, (key,), GROUP, handler, short=short, screen=MEMOS, twin=twin)


def _moved(name: str, says: LiteralString, key: str, step: int) -> Action:
    return Action(name, says, (key,), _MOVE, "move", (step,), screen=MEMOS)


TABLE = (
    Action(
        "memo",
        "Write a memo on what is here: a coding, the passage, a code, the source, its case",
        ("m",),
        GROUP,
        "memo",
        short="memo",
        twin="memo write",
    ),
    Action("memos", "All your memos", ("M",), GROUP, "memos", twin="memo list", opens=MEMOS),
    _listed("memo_edit", "Read and change the memo", "enter", "edit", "edit", "memo write"),
    _listed("memo_go", "Go to what it is about", "g", "go", "go there"),
    _listed(
        "memo_filter",
        "Filter by words in the memo, its passage or what it is about",
        "slash",
        "filter",
        "filter",
    ),
    _listed("memo_kind", "Show one kind only: the next one, then all again", "k", "kind", "kind"),
    _listed("memo_remove", "Remove the memo", "x", "remove", "remove", "memo remove"),
    _listed("memo_export", "Write all your memos to a file", "w", "export", "write", "memo export"),
    _listed("memo_link", "Go to what a link in it names", "ctrl+g", "link", "link"),
    _listed("memos_back", "Drop the filter; without one, back to the text", "escape", "back"),
    _moved("memo_next", "Next memo", "down", 1),
    _moved("memo_previous", "The memo before", "up", -1),
    _moved("memo_page_down", "Ten memos down", "pagedown", 10),
    _moved("memo_page_up", "Ten memos up", "pageup", -10),
    Action(
        "memo_scroll_down",
        "Scroll the memo down",
        ("space", "ctrl+down"),
        _MOVE,
        "scroll",
        (5,),
        screen=MEMOS,
    ),
    Action(
        "memo_scroll_up",
        "Scroll the memo up",
        ("b", "ctrl+up"),
        _MOVE,
        "scroll",
        (-5,),
        screen=MEMOS,
    ),
)
