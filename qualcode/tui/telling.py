"""The sentences of the workbench: what is here, how the source stands, what a code is called.

Pure: takes the sitting, gives text that is fit to be shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from qualcode.text import Shown, display, shown
from qualcode.tui.engine.codetree import named
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.sitting import Sitting
from qualcode.tui.suggester import Suggester

_EXTRACT = 40  # code points of a passage in a line

NO_SOURCES = (
    Shown("This study has no transcripts yet."),
    Shown(""),
    Shown("Import a transcript first: qualcode import FILE"),
)
NO_TEXT = (Shown("This source has no text to code."), Shown("Open another with o."))
NO_CODES = Shown("No codebook yet. Load one with: qualcode codebook load FILE")


def code_name(sitting: Sitting, key: str) -> str:
    """A code's key and name."""
    code = sitting.code(key)
    return named(key, code.name if code is not None else "")


def here(sitting: Sitting) -> Shown:
    """The codes under the cursor, or else those of the turn."""
    pane = sitting.pane
    if pane is None or not pane.turns:
        return Shown("")
    marks = pane.marks_here()
    if marks:
        return shown("Here: {}", _names(sitting, marks))
    turn = pane.turns[pane.turn]
    marks = pane.stripes.touching(turn.start, turn.end)
    if marks:
        return shown("In this turn: {}", _names(sitting, marks))
    return Shown("No code here.")


def status(sitting: Sitting, suggester: Suggester) -> tuple[Shown, Shown]:
    """The status line: source, turn and whether it is done; coder, codings and suggestions."""
    source, pane = sitting.source, sitting.pane
    engine = "soon" if suggester.state in ("waiting", "starting") else suggester.state
    if source is None or pane is None:
        return shown("{}", sitting.title), shown("{}  suggestions {}", sitting.coder, engine)
    done = Shown("done") if source.done else Shown("not done")
    turn = pane.turn + 1 if pane.turns else 0
    left = shown("{}   turn {} of {}   {}", source.name, turn, len(pane.turns), done)
    codings = counted(len(pane.stripes), "coding")
    right = shown("{}   {}   suggestions {}", sitting.coder, codings, engine)
    return left, right


def passage(sitting: Sitting) -> Shown:
    """What a code would be given."""
    pane = sitting.pane
    if pane is None:
        return Shown("")
    words = extract(pane.text[slice(*pane.passage())])
    what = Shown("the turn") if pane.selection.empty else Shown("the selection")
    return shown("A code for {}: “{}”", what, words)


def coding(sitting: Sitting, mark: Mark) -> Shown:
    """A coding in a list: its code, and how its passage begins."""
    words = extract(sitting.pane.text[mark.start : mark.end]) if sitting.pane else Shown("")
    return shown("{}  “{}”", code_name(sitting, mark.code), words)


def counted(number: int, thing: str) -> str:
    """`1 coding`, `2 codings`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def extract(text: str) -> Shown:
    """The beginning of a passage."""
    return display(text) if len(text) <= _EXTRACT else shown("{}…", text[: _EXTRACT - 1])


def _names(sitting: Sitting, marks: Sequence[Mark]) -> str:
    return ", ".join(dict.fromkeys(code_name(sitting, mark.code) for mark in marks))
