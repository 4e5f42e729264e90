"""The sentences of the retrieval screen: its title, its rows, and all that is told of a coding.

Pure: gives text that is fit to be shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qualcode.text import Shown, display, places, shown
from qualcode.tui import telling
from qualcode.tui.actions import ACTIONS
from qualcode.tui.engine.width import fitted, width
from qualcode.tui.keymap import keys_of, written
from qualcode.tui.retrieving import Retrieving
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import counted, phrase, said

if TYPE_CHECKING:
    from qualcode.workflow.retrieval import Detail, PageRow

EXTRACT = 240  # code points of a quote in a row
LEAD = 16  # code points before the first word that was looked for
_CODE, _SOURCE, _TURN, _CODER = 8, 8, 4, 8  # columns
_ORDERS = {
    "place": phrase("by place"),
    "code": phrase("by code"),
    "case": phrase("by case"),
    "coder": phrase("by coder"),
}
_ORIGINS = {
    "manual": phrase("given by hand"),
    "suggested": phrase("taken from a suggestion"),
    "imported": phrase("imported"),
}


def title(retrieving: Retrieving, *, former: bool = False) -> tuple[Shown, Shown]:
    """How many, where one is among them, how many are marked; order and time to the right.

    `former` where the query in the field was refused, so that the list is that of another.
    """
    total = len(retrieving.ids)
    if former:
        return _former(retrieving)
    left = counted(total, "Retrieval   {} coding", "Retrieval   {} codings")
    if total:
        left = said("{}   at {}", left, retrieving.place + 1)
    if retrieving.marked:
        left = said("{}   {} marked", left, len(retrieving.marked))
    if retrieving.partial:
        return said("The first {} codings; counting …", total), Shown("")
    order = said(_ORDERS[retrieving.order])
    return left, said("{}   {} s", order, f"{retrieving.seconds:.2f}")


def _former(retrieving: Retrieving) -> tuple[Shown, Shown]:
    if retrieving.query:
        return said("Not answered. Below is still the answer to: {}", retrieving.query), Shown("")
    return said("Not answered. Below is still the list of before."), Shown("")


def query_keys() -> list[tuple[Shown, Shown]]:
    """The keys while a query is written, when letters are letters."""

    def key(name: str) -> Shown:
        return shown("{}", written(keys_of(ACTIONS[name])[0]))

    older = shown("{} {}", key("retrieval_up"), key("retrieval_down"))
    return [
        (shown("{}", written("enter")), said("search")),
        (key("retrieval_leave"), said("to the list")),
        (key("retrieval_complete"), said("completes")),
        (older, said("queries of before")),
    ]


def offered(names: Sequence[str]) -> Shown:
    """What the word being typed may become; Tab takes the first."""
    return said("Tab: {}", "   ".join(names))


def left_out(number: int) -> Shown:
    """How many more would answer, had they not been left behind; empty where none would."""
    if not number:
        return Shown("")
    return counted(
        number,
        "{} more stands on an older text: version:old lists it.",
        "{} more stand on an older text: version:old lists them.",
    )


def nothing(retrieving: Retrieving, *, writing: bool = False) -> Shown:
    """Where no coding answers."""
    if retrieving.result is None:
        return said("Looking …")
    if retrieving.query and writing:
        return said("No coding that you may see answers to that.")
    if retrieving.query:
        return said("No coding that you may see answers to that. / writes another query.")
    return said("There are no codings yet. Give some in the text: q goes back.")


def row(
    one: PageRow | None,
    retrieving: Retrieving,
    colours: Mapping[str, str],
    *,
    marked: bool,
    dim: bool = False,
) -> ListRow:
    """One coding as a line: mark, star, code, source, turn, coder, quote."""
    if one is None:
        return ListRow(said("  (gone by now)"), "", dim=True)
    found = one.found
    columns = [
        fitted(display(found.code), _CODE),
        fitted(display(found.source), _SOURCE),
        fitted(shown("{}", str(one.turn).rjust(_TURN - 1)), _TURN),
    ]
    if retrieving.coders > 1:
        columns.append(fitted(display(found.coder), _CODER))
    signs = ("●" if marked else " ") + ("★" if found.exemplar else " ")
    if found.left:
        columns.append(said("(older text)"))
    head = shown("{} {} ", signs, " ".join(columns))
    extract, marks = _extract(found.quote, retrieving.words)
    return ListRow(
        shown("{}{}", head, extract),
        str(found.coding),
        colour=colours.get(found.code, "white"),
        marks=tuple((len(head) + start, len(head) + end) for start, end in marks),
        dim=dim,
    )


def _extract(quote: str, words: Sequence[str]) -> tuple[Shown, list[tuple[int, int]]]:
    """The part of a quote with what was looked for, and where that stands in it."""
    found = _places(quote[: 20 * EXTRACT], words)
    first = found[0][0] if found else 0
    start = first - LEAD if first > 2 * LEAD else 0
    piece = quote[start : start + EXTRACT]
    lead = "…" if start else ""
    inside = [(a - start + len(lead), b - start + len(lead)) for a, b in found if a >= start]
    return shown("{}{}", lead, piece), [one for one in inside if one[1] <= EXTRACT]


def _places(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where any of the words stand, none within another."""
    made: list[tuple[int, int]] = []
    for start, end in sorted(place for word in words for place in places(text, word)):
        if not made or start >= made[-1][1]:
            made.append((start, end))
    return made


def detail(
    told: Detail, sitting: Sitting, columns: int, rows: int
) -> list[Shown | tuple[Shown, str]]:
    """What is known of the coding, and its quote with as much around it as there is room for."""
    found = told.row.found
    facts = _facts(told, sitting)
    lines: list[Shown | tuple[Shown, str]] = [facts, Shown("\n")]
    if found.memo:
        lines += [said("Memo: {}", found.memo), Shown("\n")]
    taken = sum(-(-width(line) // max(columns, 1)) for line in lines if isinstance(line, str))
    room = max((rows - taken) // 3, 1) * columns
    return [
        *lines,
        (_end_of(told.before, room), "$text-muted"),
        (display(found.quote, newlines=True), "bold"),
        (display(told.after, newlines=True), "$text-muted"),
    ]


def _end_of(text: str, room: int) -> Shown:
    """The end of what stands before a quote, so that the quote itself is seen."""
    if len(text) <= room:
        return display(text, newlines=True)
    return display(f"… {text[-room:].partition(' ')[2]}", newlines=True)


def _facts(told: Detail, sitting: Sitting) -> Shown:
    found = told.row.found
    facts = [
        said("{}, given by {}", telling.code_name(sitting, found.code), found.coder),
        said(_ORIGINS[found.origin]) if found.origin in _ORIGINS else display(found.origin),
        said("{}, turn {}", found.source, told.row.turn),
        shown("#{}", found.number),
    ]
    if found.left:
        facts.append(said("on an older text: Enter looks for its place"))
    if found.exemplar:
        facts.append(said("exemplar"))
    if told.codes:
        facts.append(said("also here: {}", ", ".join(_also(found.coder, told.codes))))
    if found.case:
        facts.append(said("case {}", found.case))
    facts += [shown("{}={}", name, value) for name, value in told.variables.items()]
    return display("   ".join(facts))


def _also(coder: str, codes: Sequence[tuple[str, str]]) -> list[str]:
    return [code if who == coder else f"{code} ({who})" for code, who in codes]
