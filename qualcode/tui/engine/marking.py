"""Which marks belong to a word: what closes it, what opens it. Knows no steps and no passages."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from qualcode.tui.engine.selection import snapped_back, snapped_on, trimmed

_OPENING = ("Ps", "Pi")  # Unicode's classes of brackets and quotation marks that open


class Edges(Protocol):
    """Where the words of a speech start and end, in order."""

    @property
    def starts(self) -> Sequence[int]: ...
    @property
    def ends(self) -> Sequence[int]: ...


@dataclass(frozen=True, slots=True)
class Stop:
    """A word [first, last), and with its marks [start, end)."""

    start: int
    first: int
    last: int
    end: int


def stop_of(text: str, words: Edges, index: int, speech: tuple[int, int]) -> Stop:
    """The word of that number with its marks; the first and last take in what is left of a speech.

    A mark that stands free between two words, as a dash does, belongs to neither.
    """
    first, last = words.starts[index], words.ends[index]
    start, end = trimmed(text, *speech) or speech
    if index > 0:
        start = first - _shared(text[words.ends[index - 1] : first])[1]
    if index + 1 < len(words.starts):
        end = last + _shared(text[last : words.starts[index + 1]])[0]
    if not text[start:first].isascii() or not text[last:end].isascii():
        start, end = snapped_back(text, start), snapped_on(text, end)
    return Stop(min(start, first), first, last, max(end, last))


def _shared(between: str) -> tuple[int, int]:
    """How many characters between two words close the one before, and how many open the next."""
    parts = between.split()
    if not parts:
        return 0, 0
    closing = 0 if between[0].isspace() else len(parts[0])
    opening = 0 if between[-1].isspace() else len(parts[-1])
    if closing == len(between):
        opening = len(between) - len(_without_opening(between))
        closing -= opening
    return closing, opening


def _without_opening(marks: str) -> str:
    """The marks without those at their end that open what comes next."""
    while marks and unicodedata.category(marks[-1]) in _OPENING:
        marks = marks[:-1]
    return marks
