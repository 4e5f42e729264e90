"""Growing and shrinking a passage by words, at either end. Knows no codes and no store.

A word holds the marks that belong to it: the full stop after it, the quotation mark before it.
Past a turn's end the next word is the first that is said there: no end lies in a speaker's label.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from qualcode.tui.engine.marking import Stop, stop_of
from qualcode.tui.engine.stepping import Steps

Reshape = Literal["start_earlier", "start_later", "end_earlier", "end_later"]
_LONGEST = 200  # steps of one way that are remembered


def reshaped(steps: Steps, start: int, end: int, how: Reshape) -> tuple[int, int] | None:
    """[start, end) with one end moved by a word; None at the text's edge, or below one word.

    Each way has one back: where the passage begins and ends as words do, the other undoes it.
    """
    moved = _WAYS[how](steps, start, end)
    if moved is None:
        return None
    return (moved, end) if how.startswith("start") else (start, moved)


def _start_earlier(steps: Steps, start: int, end: int) -> int | None:
    return next((stop.start for stop in _before(steps, start) if stop.start < start), None)


def _end_later(steps: Steps, start: int, end: int) -> int | None:
    return next((stop.end for stop in _after(steps, end) if stop.end > end), None)


def _start_later(steps: Steps, start: int, end: int) -> int | None:
    found = next((stop for stop in _after(steps, start) if stop.start > start), None)
    return found.start if found is not None and found.first < end else None


def _end_earlier(steps: Steps, start: int, end: int) -> int | None:
    found = next((stop for stop in _before(steps, end) if stop.end < end), None)
    return found.end if found is not None and found.last > start else None


_WAYS: dict[Reshape, Callable[[Steps, int, int], int | None]] = {
    "start_earlier": _start_earlier,
    "start_later": _start_later,
    "end_earlier": _end_earlier,
    "end_later": _end_later,
}


def _after(steps: Steps, offset: int) -> Iterator[Stop]:
    """The words that end after `offset`, onwards; a speaker's label is none, and is passed over."""
    for turn in range(steps.turn_of(offset), steps.turns):
        for said in steps.speech(turn):
            for index in range(bisect_right(said.words.ends, offset), len(said.words.ends)):
                yield stop_of(steps.text, said.words, index, (said.start, said.end))


def _before(steps: Steps, offset: int) -> Iterator[Stop]:
    """The words that begin before `offset`, backwards."""
    for turn in range(steps.turn_of(offset), -1, -1):
        for said in reversed(steps.speech(turn)):
            for index in range(bisect_left(said.words.starts, offset) - 1, -1, -1):
                yield stop_of(steps.text, said.words, index, (said.start, said.end))


@dataclass(slots=True)
class Trail:
    """The way that one passage's ends came, so that the opposite key goes back exactly.

    A passage need not begin or end as words do: after growing and shrinking it is as it was.
    """

    of: Hashable = None
    _ways: dict[bool, list[tuple[int, Reshape, int]]] = field(default_factory=dict)

    def reshaped(
        self, steps: Steps, of: Hashable, start: int, end: int, how: Reshape
    ) -> tuple[int, int] | None:
        """As `reshaped`, back along the way where this is one."""
        if of != self.of:
            self.of, self._ways = of, {}
        at_start = how.startswith("start")
        way = self._ways.setdefault(at_start, [])
        place = start if at_start else end
        if way and way[-1][2] != place:
            way.clear()
        if way and way[-1][1] == _BACK[how]:
            before = way.pop()[0]
            if (before < end) if at_start else (start < before):
                return (before, end) if at_start else (start, before)
        found = reshaped(steps, start, end, how)
        if found is not None:
            way.append((place, how, found[0] if at_start else found[1]))
            del way[:-_LONGEST]
        return found


_BACK: dict[Reshape, Reshape] = {
    "start_earlier": "start_later",
    "start_later": "start_earlier",
    "end_earlier": "end_later",
    "end_later": "end_earlier",
}
