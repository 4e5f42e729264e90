"""Everything a key can do in the workbench: one table for bindings, key line, help and tests.

Knows no widgets: `handler` is a method `do_<handler>` of one of the workbench's parts.
"""

from __future__ import annotations

from typing import LiteralString

from qualcode.tui.actions.action import Action
from qualcode.tui.actions.advising import PLACE as ADVISING
from qualcode.tui.actions.retrieval import RETRIEVAL

QUICK_OFFERS = 5  # digits 1 to 5 accept the suggestion of that number; the rest are recent codes
QUICK_KEYS = 9

MOVE, SELECT, CODE, SUGGEST, GO, STUDY = (
    "Move",
    "Select",
    "Code",
    "Suggestions",
    "Go to",
    "Study",
)


def _step(name: str, says: LiteralString, keys: tuple[str, ...], unit: str, back: bool) -> Action:
    return Action(name, says, keys, MOVE, "step", (unit, back, False))


def _extend(name: str, says: LiteralString, keys: tuple[str, ...], unit: str, back: bool) -> Action:
    return Action(name, says, keys, SELECT, "step", (unit, back, True))


_MOVING = (
    _step("left", "One character left", ("left",), "character", True),
    _step("right", "One character right", ("right",), "character", False),
    Action("up", "One row up", ("up",), MOVE, "climb", (-1, False)),
    Action("down", "One row down", ("down",), MOVE, "climb", (1, False)),
    _step("next_word", "Next word", ("w", "ctrl+right"), "word", False),
    _step("previous_word", "Previous word", ("alt+w", "ctrl+left"), "word", True),
    _step("next_sentence", "Next sentence", ("s",), "sentence", False),
    _step("previous_sentence", "Previous sentence", ("alt+s",), "sentence", True),
    _step("next_paragraph", "Next paragraph", ("p",), "paragraph", False),
    _step("previous_paragraph", "Previous paragraph", ("alt+p",), "paragraph", True),
    Action(
        "next_turn", "Next turn", ("t", "ctrl+down"), MOVE, "step", ("turn", False, False), "turn"
    ),
    _step("previous_turn", "Previous turn", ("alt+t", "ctrl+up"), "turn", True),
    Action(
        "back",
        "Back by the unit you last stepped by (word, sentence, paragraph, turn)",
        ("b",),
        MOVE,
        "step_back",
        (False,),
        "step back",
    ),
    Action("row_start", "Start of the row", ("home",), MOVE, "row_edge", (False, False)),
    Action("row_end", "End of the row", ("end",), MOVE, "row_edge", (True, False)),
    Action("page_down", "One page down", ("pagedown",), MOVE, "page", (1,)),
    Action("page_up", "One page up", ("pageup",), MOVE, "page", (-1,)),
    Action("text_start", "Start of the text", ("ctrl+home", "g"), MOVE, "text_edge", (False,)),
    Action("text_end", "End of the text", ("ctrl+end", "G"), MOVE, "text_edge", (True,)),
)

_SELECTING = (
    Action(
        "select_turn",
        "The turn under the cursor",
        ("space",),
        SELECT,
        "select",
        ("turn",),
        "select",
    ),
    Action(
        "select_sentence", "The sentence under the cursor", ("v",), SELECT, "select", ("sentence",)
    ),
    _extend(
        "extend_word", "Extend to the end of the word", ("W", "ctrl+shift+right"), "word", False
    ),
    _extend("extend_sentence", "Extend to the end of the sentence", ("S",), "sentence", False),
    _extend("extend_paragraph", "Extend to the end of the paragraph", ("P",), "paragraph", False),
    _extend(
        "extend_turn", "Extend to the end of the turn", ("T", "ctrl+shift+down"), "turn", False
    ),
    Action(
        "extend_back",
        "Extend back by the unit last stepped by",
        ("B",),
        SELECT,
        "step_back",
        (True,),
    ),
    _extend("extend_word_back", "Extend back by a word", ("ctrl+shift+left",), "word", True),
    _extend("extend_turn_back", "Extend back by a turn", ("ctrl+shift+up",), "turn", True),
    _extend("extend_left", "Extend by a character, left", ("shift+left",), "character", True),
    _extend("extend_right", "Extend by a character, right", ("shift+right",), "character", False),
    Action("extend_up", "Extend by a row, up", ("shift+up",), SELECT, "climb", (-1, True)),
    Action("extend_down", "Extend by a row, down", ("shift+down",), SELECT, "climb", (1, True)),
    Action(
        "deselect", "Drop the selection; put away what is carried", ("escape",), SELECT, "deselect"
    ),
    Action(
        "jump",
        "Letters on the sentences in sight: type one, that sentence is selected",
        ("e",),
        SELECT,
        "jump",
        (False,),
        "jump",
    ),
    Action(
        "jump_extend", "The same, extending the selection to it", ("E",), SELECT, "jump", (True,)
    ),
    Action("copy", "Copy the passage with its source and place", ("Y",), SELECT, "copy"),
)

_CODING = (
    Action(
        "palette",
        "Choose codes for the selection, or for the turn when nothing is selected",
        ("c",),
        CODE,
        "palette",
        short="code",
        twin="codings apply",
    ),
    Action(
        "give",
        "Give the armed code or the suggestion in hand; without one, choose codes",
        ("enter",),
        CODE,
        "give",
        twin="codings apply",
    ),
    Action(
        "hotkey",
        "Give a code by its hot-key of the codebook, pressed after this key",
        ("comma",),
        CODE,
        "hotkey",
        twin="codings apply",
    ),
    Action(
        "arm",
        "Arm a code: Enter and dragging the mouse give it at once; again puts it away",
        ("ctrl+e",),
        CODE,
        "arm",
        twin="codings apply",
    ),
    *(
        Action(
            f"quick_{number}",
            "Accept suggestion {} of the panel"
            if number <= QUICK_OFFERS
            else "Give recent code {} of the panel",
            (str(number),),
            CODE,
            "quick",
            (number,),
            short="1-9 give" if number == 1 else "",
            twin="codings apply",
        )
        for number in range(1, QUICK_KEYS + 1)
    ),
    Action(
        "again",
        "Give the code you gave last",
        ("full_stop",),
        CODE,
        "again",
        twin="codings apply",
    ),
    Action(
        "remove",
        "Remove the coding chosen with h, or the one here (asks which, if there are several)",
        ("x",),
        CODE,
        "remove",
        short="remove",
        twin="codings remove",
    ),
)


def _reshape(name: str, says: LiteralString, key: str) -> Action:
    return Action(name, says, (key,), CODE, "reshape", (name,), twin="codings move")


_RESHAPING = (
    Action("hold", "Choose among the codings here, one after the other", ("h",), CODE, "hold"),
    _reshape("start_earlier", "The coding starts one word earlier", "left_square_bracket"),
    _reshape("end_later", "It ends one word later", "right_square_bracket"),
    _reshape("start_later", "It starts one word later", "left_curly_bracket"),
    _reshape("end_earlier", "It ends one word earlier", "right_curly_bracket"),
    Action(
        "fit",
        "The coding becomes exactly what is selected",
        ("equals_sign",),
        CODE,
        "fit",
        twin="codings move",
    ),
)

_SUGGESTING = (
    Action(
        "accept",
        "Accept the marked suggestion",
        ("a",),
        SUGGEST,
        "accept",
        short="accept",
        twin="suggest",
    ),
    Action(
        "reject",
        "Reject it; it does not come back here",
        ("r",),
        SUGGEST,
        "reject",
        twin="suggest",
    ),
    Action(
        "take",
        "Take the marked suggestion to another passage: select that, then Enter",
        ("A",),
        SUGGEST,
        "take",
        twin="codings apply",
    ),
    Action(
        "why",
        "Why it is suggested, and what the code means",
        ("y",),
        SUGGEST,
        "why",
        twin="suggest",
    ),
    Action(
        "mute",
        "Mute its code: suggest it no more, anywhere",
        ("X",),
        SUGGEST,
        "mute",
        twin="suggest",
    ),
    Action(
        "unmute",
        "Hear of a muted code again",
        ("alt+x",),
        SUGGEST,
        "unmute",
        twin="suggest",
    ),
    Action(
        "advised_next",
        "Next passage with a suggestion that is fair or strong",
        ("z",),
        SUGGEST,
        "advised",
        (False,),
        twin="suggest",
    ),
    Action(
        "advised_previous",
        "Previous passage with such a suggestion",
        ("Z",),
        SUGGEST,
        "advised",
        (True,),
        twin="suggest",
    ),
    Action(
        "advising",
        "Suggestions for the whole source",
        ("J",),
        SUGGEST,
        "advising",
        short="all suggestions",
        twin="suggest",
        opens=ADVISING,
    ),
    Action("mark_next", "Mark the next suggestion", ("j",), SUGGEST, "mark", (1,)),
    Action("mark_previous", "Mark the suggestion before", ("k",), SUGGEST, "mark", (-1,)),
)

_GOING = (
    Action(
        "uncoded_next",
        "Next answer without a code",
        ("n",),
        GO,
        "uncoded",
        (False,),
        "next uncoded",
    ),
    Action("uncoded_previous", "Previous answer without a code", ("N",), GO, "uncoded", (True,)),
    Action("search", "Search in the text", ("slash",), GO, "search", short="search"),
    Action(
        "disagreement_next",
        "Next turn on which you and others gave different codes (once all have marked it done)",
        ("D",),
        GO,
        "disagreement",
        (False,),
    ),
    Action(
        "disagreement_previous",
        "Turn before on which you and others gave different codes",
        ("alt+d",),
        GO,
        "disagreement",
        (True,),
    ),
    Action("hit_next", "Next place of what you searched for", ("f",), GO, "hit", (False,)),
    Action("hit_previous", "Previous place of it", ("F",), GO, "hit", (True,)),
)

_READING = (
    Action("coding_next", "Next coding in the text", ("l",), GO, "coding", (False,)),
    Action("coding_previous", "Coding before", ("L",), GO, "coding", (True,)),
    Action(
        "numbers",
        "What the numbers beside the text count: turns, paragraphs, lines",
        ("number_sign",),
        GO,
        "numbers",
    ),
)

_STUDYING = (
    Action(
        "codebook",
        "Codebook: type to filter, Enter gives the code, Escape returns",
        ("tab",),
        STUDY,
        "codebook",
    ),
    Action(
        "card",
        "The card of the code here: what was learned of it, how its keywords do",
        ("I",),
        STUDY,
        "card",
        twin="codebook card",
        opens="card",
    ),
    Action(
        "sources", "Open another source", ("o",), STUDY, "sources", short="open", twin="sources"
    ),
    Action(
        "others",
        "Show or hide what others gave, on sources that you and they have marked done",
        ("O",),
        STUDY,
        "others",
    ),
    Action(
        "retrieval",
        "Retrieval: codings by a query, in a list",
        ("R",),
        STUDY,
        "retrieval",
        short="retrieval",
        twin="find",
        opens=RETRIEVAL,
    ),
    Action(
        "done",
        "Mark the source done, or not done",
        ("d",),
        STUDY,
        "done",
        short="done",
        twin="done",
    ),
)

TABLE = (*_MOVING, *_SELECTING, *_CODING, *_RESHAPING, *_SUGGESTING, *_GOING, *_READING, *_STUDYING)
