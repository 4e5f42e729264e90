"""Where coders differ: each one's set of codes per turn, and the turns whose sets are not the same.

Pure. A code counts for a turn where any character of the turn has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qualcode.tui.engine.stripes import Mark, Stripes

Sets = Mapping[str, frozenset[str]]


def sets_in(span: tuple[int, int], stripes: Iterable[Stripes], coders: Sequence[str]) -> Sets:
    """The codes that each coder gave within [start, end); nobody is left out."""
    given: dict[str, set[str]] = {coder: set() for coder in coders}
    for one in stripes:
        for mark in one.touching(*span):
            if mark.coder in given:
                given[mark.coder].add(mark.code)
    return {coder: frozenset(codes) for coder, codes in given.items()}


def differs(sets: Sets) -> bool:
    """Whether any two coders gave different codes."""
    return len(set(sets.values())) > 1


def next_differing(
    turns: Sequence[tuple[int, int]],
    stripes: Sequence[Stripes],
    coders: Sequence[str],
    turn: int,
    *,
    back: bool = False,
) -> int | None:
    """The nearest turn after (before) this one on which the coders differ."""
    numbers = range(turn - 1, -1, -1) if back else range(turn + 1, len(turns))
    return next(
        (n for n in numbers if differs(sets_in(turns[n], stripes, coders))),
        None,
    )


class Layered:
    """Own marks and others' on one text, for what draws both; each keeps its own owner."""

    def __init__(self, own: Stripes, others: Stripes) -> None:
        self._layers = (own, others)

    def touching(self, start: int, end: int) -> list[Mark]:
        """The marks of both that share a character with [start, end), by place."""
        found = [mark for layer in self._layers for mark in layer.touching(start, end)]
        return sorted(found, key=lambda mark: (mark.start, -mark.end, mark.coder, mark.code))
