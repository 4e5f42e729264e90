"""Coded stretches of a text: what lies on a row, where it changes, and its lane in the margin.

Knows no colours, no widgets and no store; offsets are code points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

Place = tuple[int, int, str]  # start, end below zero, code: longer ones come first
_BUCKET = 1_024  # code points; a query looks into the one or two it touches


@dataclass(frozen=True, slots=True)
class Mark:
    """One coding: the code points [start, end) and its code's key; no `coder` means one's own."""

    id: Hashable
    start: int
    end: int
    code: str
    coder: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring code points that carry the same marks, in order of place."""

    start: int
    end: int
    marks: tuple[Mark, ...]


class Stripes:
    """All marks of one text, by place."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks: dict[Hashable, Mark] = {}
        self._buckets: dict[int, dict[Hashable, Mark]] = {}
        self._codes: dict[str, dict[Hashable, Mark]] = {}
        for mark in marks:
            self.add(mark)

    def __len__(self) -> int:
        return len(self._marks)

    def add(self, mark: Mark) -> None:
        """Put a mark in its place; one with the same id gives way."""
        self.remove(mark.id)
        self._marks[mark.id] = mark
        self._codes.setdefault(mark.code, {})[mark.id] = mark
        for bucket in _buckets(mark.start, mark.end):
            self._buckets.setdefault(bucket, {})[mark.id] = mark

    def remove(self, identity: Hashable) -> None:
        """Take a mark away; one that isn't there is no matter."""
        mark = self._marks.pop(identity, None)
        if mark is not None:
            del self._codes[mark.code][identity]
            for bucket in _buckets(mark.start, mark.end):
                del self._buckets[bucket][identity]

    def get(self, identity: Hashable) -> Mark | None:
        """The mark of that id, if it is there."""
        return self._marks.get(identity)

    def next(self, place: Place) -> Mark | None:
        """The first mark after that place; looks no farther than it must."""
        last = max(self._buckets, default=-1)
        for bucket in range(max(place[0], 0) // _BUCKET, last + 1):
            after = [one for one in self._begun(bucket) if place_of(one) > place]
            if after:
                return min(after, key=place_of)
        return None

    def previous(self, place: Place) -> Mark | None:
        """The last mark before that place."""
        for bucket in range(max(place[0], 0) // _BUCKET, -1, -1):
            before = [one for one in self._begun(bucket) if place_of(one) < place]
            if before:
                return max(before, key=place_of)
        return None

    def all(self) -> list[Mark]:
        """Every mark, by place."""
        return sorted(self._marks.values(), key=place_of)

    def counts(self) -> Counter[str]:
        """How many marks each code has."""
        return Counter({code: len(marks) for code, marks in self._codes.items() if marks})

    def together(self, code: str) -> Counter[str]:
        """How many marks of each other code share a place with one of this code's."""
        return Counter(
            other.code
            for mark in self._codes.get(code, {}).values()
            for other in self.touching(mark.start, mark.end)
            if other.code != code
        )

    def touching(self, start: int, end: int) -> list[Mark]:
        """The marks that share a code point with [start, end), by place."""
        found: dict[Hashable, Mark] = {}
        for bucket in _buckets(start, end):
            for mark in self._buckets.get(bucket, {}).values():
                if mark.start < end and start < mark.end:
                    found[mark.id] = mark
        return sorted(found.values(), key=place_of)

    def at(self, offset: int) -> list[Mark]:
        """The marks on the character after `offset`."""
        return self.touching(offset, offset + 1)

    def runs(self, start: int, end: int) -> list[Run]:
        """[start, end) cut wherever a mark begins or ends; the runs together are all of it."""
        return runs_of(self.touching(start, end), start, end)

    def _begun(self, bucket: int) -> list[Mark]:
        """The marks that begin in a bucket."""
        marks = self._buckets.get(bucket, {}).values()
        return [mark for mark in marks if mark.start // _BUCKET == bucket]


def runs_of(marks: Sequence[Mark], start: int, end: int) -> list[Run]:
    """As `Stripes.runs`, from the marks that touch [start, end)."""
    if not marks:
        return [Run(start, end, ())]
    edges = {start, end}
    for mark in marks:
        edges.update((min(max(mark.start, start), end), max(min(mark.end, end), start)))
    return [
        Run(first, last, tuple(m for m in marks if m.start < last and first < m.end))
        for first, last in pairwise(sorted(edges))
    ]


class Touching(Protocol):
    """What knows the marks at a place."""

    def touching(self, start: int, end: int) -> list[Mark]: ...


class Lanes:
    """A column in the margin for each mark, so that no two on the same row share one.

    A mark keeps its lane as long as it lives: coding one passage moves no other stripe.
    `rows` gives the first and last row of [start, end).
    """

    def __init__(self, stripes: Touching, rows: Callable[[int, int], tuple[int, int]]) -> None:
        self._stripes = stripes
        self._rows = rows
        self._lanes: dict[Hashable, int] = {}
        self._extents: dict[Hashable, tuple[int, int]] = {}

    def extent(self, mark: Mark) -> tuple[int, int]:
        """First and last row of the mark."""
        if mark.id not in self._extents:
            self._extents[mark.id] = self._rows(mark.start, mark.end)
        return self._extents[mark.id]

    def on_row(self, number: int, start: int, end: int) -> list[tuple[int, Mark]]:
        """(lane, mark) for each mark on the row, which holds [start, end); lanes count from 0."""
        return self.of(self._stripes.touching(start, max(end, start + 1)), number)

    def of(self, marks: Sequence[Mark], number: int) -> list[tuple[int, Mark]]:
        """As `on_row`, from the marks that touch the row."""
        return sorted(
            ((self._lane(mark), mark) for mark in marks if self._is_on(mark, number)),
            key=lambda pair: pair[0],
        )

    def forget(self, identity: Hashable) -> None:
        """The mark is gone: its lane is free."""
        self._lanes.pop(identity, None)
        self._extents.pop(identity, None)

    def _is_on(self, mark: Mark, number: int) -> bool:
        first, last = self.extent(mark)
        return first <= number <= last

    def _lane(self, mark: Mark) -> int:
        if mark.id not in self._lanes:
            taken = set(self._neighbour_lanes(mark))
            self._lanes[mark.id] = next(n for n in range(len(taken) + 1) if n not in taken)
        return self._lanes[mark.id]

    def _neighbour_lanes(self, mark: Mark) -> Iterable[int]:
        """Lanes already given to marks that share a row with this one."""
        first, last = self.extent(mark)
        # Marks on the same rows may lie beside this one: rows are shorter than a bucket.
        for other in self._stripes.touching(max(mark.start - _BUCKET, 0), mark.end + _BUCKET):
            lane = self._lanes.get(other.id)
            if lane is not None and other.id != mark.id:
                begins, ends = self.extent(other)
                if begins <= last and first <= ends:
                    yield lane


def _buckets(start: int, end: int) -> range:
    return range(start // _BUCKET, max(end - 1, start) // _BUCKET + 1)


def place_of(mark: Mark) -> Place:
    """Where a mark stands among the others."""
    return mark.start, -mark.end, mark.code
