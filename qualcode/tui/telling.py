"""The sentences of the workbench: what is here, how the source stands, what a code is called.

Pure: takes the sitting, gives text that is fit to be shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from qualcode.text import Shown, display, shown
from qualcode.tui.engine.codetree import named
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.places import Numbers
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.engine.width import middle, width
from qualcode.tui.sitting import Pen, Sitting
from qualcode.tui.suggester import Suggester
from qualcode.tui.words import counted, phrase, said

NOTED = "✎"  # stands after what this coder has a memo on
IN_HAND = "▸"
EXTRACT = 40  # code points of a passage in a line
_GAP = "   "
_APART = 2  # columns at least between the left of the status line and its right
_LEAST = 5  # columns of a name that has to give way
_NUMBERS = {
    "turn": phrase("The numbers count turns."),
    "paragraph": phrase("The numbers count paragraphs."),
    "line": phrase("The numbers count the lines of the text as it is stored."),
}
_ENGINE = {
    "waiting": phrase("soon"),
    "starting": phrase("soon"),
    "learning": phrase("learning"),
    "ready": phrase("by words"),
    "off": phrase("off"),
}


def engine(suggester: Suggester) -> Shown:
    """How the suggestions stand, and what they go by."""
    if suggester.state == "reading":
        done, of = suggester.read
        return said("reading {} of {}", done, of)
    if suggester.state == "ready" and suggester.engine:
        return said("by meaning")
    return said(_ENGINE[suggester.state])


def no_sources() -> tuple[Shown, ...]:
    """In place of a text, where the study has none."""
    return (
        said("This study has no transcripts yet."),
        Shown(""),
        said("Import a transcript first: qualcode import FILE"),
    )


def no_text() -> tuple[Shown, ...]:
    """In place of a text that is empty."""
    return said("This source has no text to code."), said("Open another with o.")


def no_codes() -> Shown:
    """Where a code is asked for and there is none."""
    return said(
        "No codebook yet. Load one with: qualcode codebook load FILE, or make a code with C."
    )


def code_name(sitting: Sitting, key: str) -> str:
    """A code's key and name."""
    code = sitting.code(key)
    return named(key, code.name if code is not None else "")


def here(sitting: Sitting) -> Shown:
    """The codes under the cursor, or else those of the turn; then what others gave there.

    While a coding is to be placed again: how, and on which words it stood.
    """
    if sitting.pen is not None and at_home(sitting):
        return _to_place(sitting.pen, sitting)
    own, others = _own_here(sitting), _others_here(sitting)
    return said("{}   {}", own, others) if others else own


def at_home(sitting: Sitting) -> bool:
    """Whether a coding in hand that was left behind belongs to the open source."""
    pen, document = sitting.pen, sitting.document
    if pen is None or pen.left is None or document is None or sitting.pane is None:
        return False
    return pen.source == document.source.id and bool(sitting.pane.turns)


def _others_here(sitting: Sitting) -> Shown:
    """Who of the others gave which codes, in the turn under the cursor."""
    pane = sitting.pane
    if pane is None or not pane.turns or not pane.coders:
        return Shown("")
    turn = pane.turns[pane.turn]
    given: dict[str, list[str]] = {}
    for mark in pane.others.touching(turn.start, turn.end):
        codes = given.setdefault(mark.coder, [])
        if mark.code not in codes:
            codes.append(mark.code)
    return display("; ".join(f"{coder}: {', '.join(codes)}" for coder, codes in given.items()))


def _own_here(sitting: Sitting) -> Shown:
    """The codes under the cursor, or else those of the turn."""
    pane = sitting.pane
    if pane is None or not pane.turns:
        return Shown("")
    if pane.jump is not None:
        return said("Type the letters on a sentence; Escape leaves.")
    marks = pane.marks_here()
    if marks:
        return said("Here: {}", _names(sitting, marks))
    turn = pane.turns[pane.turn]
    marks = pane.stripes.touching(turn.start, turn.end)
    if marks:
        return said("In this turn: {}", _names(sitting, marks))
    return said("No code here.")


def status(sitting: Sitting, suggester: Suggester, columns: int = 80) -> tuple[Shown, Shown]:
    """The status line: source, place and whether it is done; coder, codings and suggestions.

    Where there is no room for all, the names are cut; the figures stay.
    """
    source, pane = sitting.source, sitting.pane
    if source is None or pane is None:
        right = said("{}  suggestions {}", sitting.coder, engine(suggester))
        return shown("{}", sitting.title), right
    name, coder = _names_in(sitting, suggester, columns)
    first, right = _ends(sitting, suggester, name, coder)
    done = said("done") if source.done else said("not done")
    if width(first) + width(done) + width(right) + len(_GAP) + _APART > columns:
        right = _right(sitting, None, coder)
    room = columns - width(first) - width(done) - width(right) - len(_GAP) - _APART
    between = _fitting(place(pane), room) if pane.turns else ()
    return shown("{}", _GAP.join((first, *between, done))), right


def _ends(sitting: Sitting, suggester: Suggester, name: Shown, coder: Shown) -> tuple[Shown, Shown]:
    """How the status line begins, and what stands at its right; `status` knows both are there."""
    pane = sitting.pane
    assert pane is not None
    first = said("{}   turn {} of {}", name, pane.turn + 1 if pane.turns else 0, len(pane.turns))
    if sitting.pen is not None:
        return shown("{}   {}", pen(sitting.pen), first), _right(sitting, None, coder)
    return first, _right(sitting, suggester, coder)


def _right(sitting: Sitting, suggester: Suggester | None, coder: Shown) -> Shown:
    """Who codes, and how many codings the text has; how the suggestions stand, if asked for."""
    codings = counted(len(sitting.pane.stripes) if sitting.pane else 0, "{} coding", "{} codings")
    if suggester is None:
        return shown("{}   {}", coder, codings)
    return said("{}   {}   suggestions {}", coder, codings, engine(suggester))


def _names_in(sitting: Sitting, suggester: Suggester, columns: int) -> tuple[Shown, Shown]:
    """The source's name and the coder's, cut in the middle where the line is too short."""
    source = sitting.source
    assert source is not None
    coder, name = display(sitting.coder), display(source.name)
    mark = shown(" {}", NOTED) if source.id in sitting.noted else Shown("")
    rest = sum(map(width, _ends(sitting, suggester, mark, Shown(""))))
    done = said("done") if source.done else said("not done")
    room = columns - rest - width(done) - 2 * len(_GAP)
    coder = middle(coder, max(room - width(name), room // 3, _LEAST))
    return shown("{}{}", middle(name, max(room - width(coder), _LEAST)), mark), coder


def place(pane: Pane) -> tuple[Shown, ...]:
    """Where the cursor stands, the most wanted first: time, line, who speaks, paragraph."""
    at, turn = pane.cursor, pane.turns[pane.turn]
    stamp = pane.places.stamp(at)
    return tuple(
        part
        for part in (
            said("at {}", stamp.clock) if stamp else Shown(""),
            said("line {}", pane.places.line(at)),
            shown("{}", turn.speaker or ""),
            said("paragraph {}", pane.places.paragraph(at)),
        )
        if part
    )


def _fitting(parts: Sequence[Shown], room: int) -> list[Shown]:
    """As many of them as there is room for, in their order."""
    kept = []
    for part in parts:
        room -= width(part) + len(_GAP)
        if room < 0:
            break
        kept.append(part)
    return kept


def numbers(what: Numbers) -> Shown:
    """What the numbers beside the text count."""
    return said(_NUMBERS[what])


def citation(sitting: Sitting) -> Shown:
    """The passage at hand on one line, in quotation marks, with its source and place."""
    pane, source = sitting.pane, sitting.source
    if pane is None or source is None:
        return Shown("")
    start, end = pane.passage()
    words = " ".join(pane.text[start:end].splitlines())
    turn = pane.steps.turn_of(start) + 1
    stamp = pane.places.stamp(start)
    cited = (
        said("{}, turn {}, {}", source.name, turn, stamp.clock)
        if stamp
        else said("{}, turn {}", source.name, turn)
    )
    return shown("“{}” ({})", words, cited)


def pen(held: Pen) -> Shown:
    """What Enter gives, and how it is put away."""
    if held.left is not None:
        return said("To place: {}; Enter places it", extract(held.code))
    if held.offer is not None:
        return said("In hand: {}; Enter gives it", extract(held.code))
    return said("Armed: {}; Enter gives it", extract(held.code))


def _to_place(held: Pen, sitting: Sitting) -> Shown:
    """How a coding that was left behind is placed, and its old words as far as there is room."""
    pane = sitting.pane
    code, words = extract(held.code), " ".join(held.words.split())
    if pane is not None and pane.selection.span(pane.text) is not None:
        return said("Enter places {} on this; Esc puts it away. Old words: “{}”", code, words)
    return said("Select the words for {}; Esc puts it away. Old words: “{}”", code, words)


def passage(sitting: Sitting) -> Shown:
    """What a code would be given."""
    pane = sitting.pane
    if pane is None:
        return Shown("")
    words = extract(pane.text[slice(*pane.passage())])
    what = said("the turn") if pane.selection.empty else said("the selection")
    return said("A code for {}: “{}”", what, words)


def coding(sitting: Sitting, mark: Mark) -> Shown:
    """A coding in a list: its code, and how its passage begins."""
    words = extract(sitting.pane.text[mark.start : mark.end]) if sitting.pane else Shown("")
    return shown("{}  “{}”", code_name(sitting, mark.code), words)


def extract(text: str, most: int = EXTRACT) -> Shown:
    """The beginning of a passage."""
    return display(text) if len(text) <= most else shown("{}…", text[: most - 1])


def ending(text: str, most: int = EXTRACT) -> Shown:
    """The end of a passage."""
    return display(text) if len(text) <= most else shown("…{}", text[1 - most :])


def _names(sitting: Sitting, marks: Sequence[Mark]) -> str:
    named = {mark: _named(sitting, mark) for mark in marks}
    return ", ".join(dict.fromkeys(named.values()))


def _named(sitting: Sitting, mark: Mark) -> str:
    """A coding's code, with the signs for the one in hand and for a memo."""
    held = sitting.pane is not None and sitting.pane.in_hand == mark
    noted = f" {NOTED}" if mark.id in sitting.noted else ""
    return f"{IN_HAND if held else ''}{code_name(sitting, mark.code)}{noted}"


def no_advice(sitting: Sitting, suggester: Suggester) -> Shown:
    """Why no suggestions can be looked for now; empty where they can."""
    if suggester.state == "off":
        return suggester.reason or said("Suggestions are off.")
    if not sitting.codes:
        return said("There is no codebook to suggest from.")
    if not suggester.model:
        return said("The suggestions are still learning; ask again in a moment.")
    return Shown("")


def no_more_advice(back: bool) -> Shown:
    """The search for the next suggestion has come to an end of the text."""
    if back:
        return said("No passage before this one has a suggestion that is fair or strong.")
    return said("No passage after this one has a suggestion that is fair or strong.")


def nothing_advised() -> Shown:
    """In place of a passage, where nothing is left to decide."""
    return said("Nothing to suggest in this source: all is decided, or nothing fits.")
