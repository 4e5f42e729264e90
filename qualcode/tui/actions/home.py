"""What keys do on the home screen: the study's sources, and what to do next."""

from __future__ import annotations

from functools import partial

from qualcode.tui.actions.action import TEXT, Action

HOME = "home"
STEPS = 3  # sentences of what to do next, each with its digit
MOVE, SOURCE, STUDY = "Move", "Source", "Study"
_at_home = partial(Action, screen=HOME)

TABLE = (
    Action(
        "home",
        "Home: all sources with their state, and what to do next",
        ("H",),
        STUDY,
        "home",
        short="home",
        screen=TEXT,
        twin="sources",
        opens=HOME,
    ),
    _at_home("home_up", "One source up", ("up", "k"), MOVE, "move", (-1,)),
    _at_home("home_down", "One source down", ("down", "j"), MOVE, "move", (1,)),
    _at_home("home_page_up", "One page up", ("pageup",), MOVE, "page", (-1,)),
    _at_home("home_page_down", "One page down", ("pagedown",), MOVE, "page", (1,)),
    _at_home("home_first", "The first source", ("home", "g"), MOVE, "edge", (False,)),
    _at_home("home_last", "The last source", ("end", "G"), MOVE, "edge", (True,)),
    *(
        _at_home(
            f"home_step_{number}",
            "Do what stands under {} in what to do next",
            (str(number),),
            MOVE,
            "step",
            (number,),
        )
        for number in range(1, STEPS + 1)
    ),
    _at_home(
        "home_open",
        "Open the source at the place where you left it",
        ("enter", "o"),
        SOURCE,
        "open",
        short="open",
        twin="code",
    ),
    _at_home(
        "home_done",
        "Mark the source done, or not done",
        ("d",),
        SOURCE,
        "done",
        short="done",
        twin="done",
    ),
    _at_home(
        "home_edit",
        "Edit what is known of the source",
        ("e",),
        SOURCE,
        "edit",
        short="edit",
        twin="sources edit",
    ),
    _at_home(
        "home_case",
        "Edit its case and the case's variables",
        ("c",),
        SOURCE,
        "case",
        short="case",
        twin="cases set",
    ),
    _at_home("home_new_case", "A new case", ("C",), SOURCE, "new_case", twin="cases new"),
    _at_home(
        "home_remove",
        "Remove the source, where nothing rests on it",
        ("x",),
        SOURCE,
        "remove",
        twin="sources remove",
    ),
    _at_home(
        "home_import",
        "Import transcripts: a folder or files, with a preview",
        ("i",),
        STUDY,
        "import",
        short="import",
        twin="import",
        opens="importing",
    ),
    _at_home("home_filter", "Filter the list", ("slash",), STUDY, "filter", short="filter"),
    _at_home("home_sort", "Sort by name, by month, by state", ("s",), STUDY, "sort", short="sort"),
    _at_home("home_clear", "Drop the filter", ("escape",), STUDY, "clear"),
)
