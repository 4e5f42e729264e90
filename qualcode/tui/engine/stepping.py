"""Steps of the cursor: by grapheme, word, sentence, paragraph and turn. Knows no rows.

The cursor stands between characters, from a turn's start to its end; never in the space between
turns. Each step on has a step back that undoes it, wherever both ends are stops of that unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

from qualcode.text.grapheme import next_grapheme, previous_grapheme
from qualcode.text.labels import read_label
from qualcode.text.paragraphs import has_blank_lines, paragraphs
from qualcode.tui.engine.selection import snapped_back, snapped_on, trimmed

if TYPE_CHECKING:
    import regex

Unit = Literal["character", "word", "sentence", "paragraph", "turn"]
Splitter = Callable[[str, int, int], Sequence[tuple[int, int]]]

_KEPT = 64  # turns whose words or sentences are remembered


@dataclass(frozen=True, slots=True)
class Place:
    """One turn for the cursor: its code points, and where the words begin after the speaker."""

    start: int
    end: int
    body: int


@dataclass(frozen=True, slots=True)
class Stops:
    """Starts and ends of a turn's units, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of a turn that somebody says, [start, end), with the stops of its words."""

    start: int
    end: int
    words: Stops


class Steps:
    """Steps over `text`; `sentences(text, start, end)` is the one splitter of the house."""

    def __init__(self, text: str, turns: Sequence[Place], sentences: Splitter) -> None:
        self.text = text
        self._turns = turns
        self._sentences = sentences
        self._starts = [turn.start for turn in turns]
        self._kept: OrderedDict[tuple[Unit, int], Stops] = OrderedDict()
        self._said: OrderedDict[int, tuple[Speech, ...]] = OrderedDict()

    @property
    def turns(self) -> int:
        """How many turns there are."""
        return len(self._turns)

    def words_of(self, turn: int) -> tuple[int, int]:
        """A turn without its speaker's label, where it has more than that."""
        place = self._turns[turn]
        return (place.body if place.body < place.end else place.start), place.end

    def turn_of(self, offset: int) -> int:
        """The turn that holds `offset`; in the space between two, the one before."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def settled(self, offset: int) -> int:
        """The nearest place for the cursor at or before `offset`, on an edge between graphemes."""
        turn = self._turns[self.turn_of(offset)]
        if offset >= turn.end or offset <= turn.start:
            return min(max(offset, turn.start), turn.end)
        return max(previous_grapheme(self.text, offset + 1), turn.start)

    def forward(self, unit: Unit, offset: int, *, extending: bool = False) -> int:
        """The next stop; extending, the end of the unit rather than the start of the next."""
        if unit == "character":
            return self._next_character(offset)
        for turn in range(self.turn_of(offset), len(self._turns)):
            stops = self.stops(unit, turn)
            found = stops.ends if extending else stops.starts
            index = bisect_right(found, offset)
            if index < len(found):
                return found[index]
        return self._turns[-1].end

    def back(self, unit: Unit, offset: int) -> int:
        """The stop before; from inside a unit, its own start."""
        if unit == "character":
            return self._previous_character(offset)
        for turn in range(self.turn_of(offset), -1, -1):
            stops = self.stops(unit, turn).starts
            index = bisect_left(stops, offset)
            if index:
                return stops[index - 1]
        return min(offset, self._turns[0].body)

    def ended(self, unit: Unit, offset: int) -> int | None:
        """The last end of a unit at or before `offset`."""
        for turn in range(self.turn_of(offset), -1, -1):
            ends = self.stops(unit, turn).ends
            index = bisect_right(ends, offset)
            if index:
                return ends[index - 1]
        return None

    def spans(self, unit: Unit, start: int, end: int) -> list[tuple[int, int]]:
        """Every unit that begins in [start, end)."""
        found = []
        for turn in range(self.turn_of(start), self.turn_of(max(end - 1, start)) + 1):
            stops = self.stops(unit, turn)
            spans = zip(stops.starts, stops.ends, strict=True)
            found += [span for span in spans if start <= span[0] < end]
        return found

    def unit_at(self, unit: Unit, offset: int) -> tuple[int, int]:
        """Start and end of the unit (word, sentence, ...) that `offset` is in or comes after."""
        turn = self.turn_of(offset)
        stops = self.stops(unit, turn)
        index = max(bisect_right(stops.starts, offset) - 1, 0)
        return stops.starts[index], stops.ends[index]

    def _next_character(self, offset: int) -> int:
        index = self.turn_of(offset)
        if offset < self._turns[index].end:
            return min(next_grapheme(self.text, offset), self._turns[index].end)
        return self._turns[index + 1].start if index + 1 < len(self._turns) else offset

    def _previous_character(self, offset: int) -> int:
        index = self.turn_of(offset)
        if offset > self._turns[index].start:
            return max(previous_grapheme(self.text, offset), self._turns[index].start)
        return self._turns[index - 1].end if index else offset

    def stops(self, unit: Unit, turn: int) -> Stops:
        """Where the units of a turn start and end; at least one."""
        key = (unit, turn)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        found = Stops(*self._found(unit, turn))
        self._kept[key] = found
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found

    def speech(self, turn: int) -> tuple[Speech, ...]:
        """What is said in a turn: its words without any line's label, also one that is no turn's.

        None where there is a label alone.
        """
        if turn not in self._said:
            words = self.stops("word", turn)
            made = (self._speech(words, *part) for part in self._unlabelled(turn))
            self._said[turn] = tuple(one for one in made if one is not None)
            if len(self._said) > _KEPT:
                self._said.popitem(last=False)
        return self._said[turn]

    def _unlabelled(self, turn: int) -> Iterator[tuple[int, int]]:
        """The stretches of a turn between the labels that its lines begin with."""
        place = self._turns[turn]
        start = place.body
        for line in _line().finditer(self.text, place.start, place.end):
            whole = line.start() >= place.body
            label = read_label(self.text, *line.span()) if whole else None
            if label is not None and label.kind != "field" and label.style in ("colon", "timed"):
                yield start, label.start
                start = label.body
        yield start, place.end

    def _speech(self, words: Stops, start: int, end: int) -> Speech | None:
        """The stretch with its words; one without any is a single word, and blank it is none."""
        part = trimmed(self.text, start, end)
        if part is None:
            return None
        first, last = bisect_left(words.starts, part[0]), bisect_right(words.ends, part[1])
        inside = Stops(words.starts[first:last], words.ends[first:last])
        return Speech(*part, inside if inside.starts else Stops((part[0],), (part[1],)))

    def _found(self, unit: Unit, turn: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Starts and ends of the unit inside a turn; at least one, the turn's own words."""
        whole = self.words_of(turn)
        spans: Sequence[tuple[int, int]] = ()
        if unit == "word":
            spans = [found.span() for found in _words().finditer(self.text, *whole)]
        elif unit == "sentence":
            spans = self._sentences(self.text, *whole)
        elif unit == "paragraph":
            spans = paragraphs(self.text, *whole, blank=self._blank)
        spans = spans or [whole]
        if not self.text.isascii():
            spans = [self._snapped(*span, whole[1]) for span in spans]
        return tuple(start for start, _ in spans), tuple(end for _, end in spans)

    @cached_property
    def _blank(self) -> bool:
        return has_blank_lines(self.text)

    def _snapped(self, start: int, end: int, turn_end: int) -> tuple[int, int]:
        """Whole graphemes: a mark or a joiner at either edge belongs inside."""
        return snapped_back(self.text, start), min(snapped_on(self.text, end), turn_end)


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"\S(?:[^\n]*\S)?")


@cache
def _words() -> regex.Pattern[str]:
    """Letters with their marks and digits; a hyphen, point or apostrophe inside does not part."""
    import regex

    return regex.compile(r"[\w\p{M}]+(?:[-'’.‐‑][\w\p{M}]+)*")
