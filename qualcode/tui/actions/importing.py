"""What keys do on the import screen: a list of files, and what would become of each."""

from __future__ import annotations

from functools import partial

from qualcode.tui.actions.action import Action

IMPORTING = "importing"
MOVE, FILES = "Move", "Files"
_here = partial(Action, screen=IMPORTING)

TABLE = (
    _here("import_up", "One file up", ("up", "k"), MOVE, "move", (-1,)),
    _here("import_down", "One file down", ("down", "j"), MOVE, "move", (1,)),
    _here("import_page_up", "One page up", ("pageup",), MOVE, "page", (-1,)),
    _here("import_page_down", "One page down", ("pagedown",), MOVE, "page", (1,)),
    _here("import_first", "The first file", ("home", "g"), MOVE, "edge", (False,)),
    _here("import_last", "The last file", ("end", "G"), MOVE, "edge", (True,)),
    _here(
        "import_path",
        "Name another folder or file",
        ("slash", "o"),
        FILES,
        "path",
        short="folder",
        twin="import",
    ),
    _here(
        "import_tick",
        "Leave the file out, or take it in again",
        ("space",),
        FILES,
        "tick",
        short="leave out",
        twin="import",
    ),
    _here(
        "import_look",
        "Show its first turns as they would be cut",
        ("enter",),
        FILES,
        "look",
        short="look",
        twin="import",
    ),
    _here(
        "import_speakers",
        "Name speakers whose label stands only once, and cut the turns anew",
        ("s",),
        FILES,
        "speakers",
        short="speakers",
        twin="import",
    ),
    _here(
        "import_all",
        "Import all that is ticked, as one act",
        ("y", "ctrl+d"),
        FILES,
        "all",
        short="import",
        twin="import",
    ),
    _here("import_stop", "Stop reading; or back", ("escape",), FILES, "stop"),
)
