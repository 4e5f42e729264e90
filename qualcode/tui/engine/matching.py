"""Which codes fit what was typed: by key, name in any language, keyword; near misses count too.

Knows no widgets. Strings are the codebook's own; nothing here is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

_LEAST = 60.0  # of 100: below it a near miss is none


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose, and the strings it answers to, in order of weight."""

    key: str
    names: tuple[str, ...]
    words: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        return (self.key, *self.names, *self.words)


class Matcher:
    """Ranks choices; folds their strings once, so that a keystroke costs little."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._choices = [
            (choice, choice.key.casefold(), _folded(choice.names), _folded(choice.words))
            for choice in choices
        ]

    def best(self, query: str, limit: int) -> list[str]:
        """Keys of the best `limit` choices, best first; all in their own order for no query."""
        wanted = " ".join(query.casefold().split())
        if not wanted:
            return [choice.key for choice, *_ in self._choices[:limit]]
        scored = [
            (score, -place, choice.key)
            for place, (choice, key, names, words) in enumerate(self._choices)
            if (score := _score(wanted, key, names, words)) >= _LEAST
        ]
        return [key for _, _, key in nlargest(limit, scored)]


def _folded(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(line.casefold() for line in lines)


def _score(wanted: str, key: str, names: Sequence[str], words: Sequence[str]) -> float:
    """Best for the key itself, then its start, a name's start, a keyword's, a part, a near miss."""
    if wanted == key:
        return 200.0
    if key.startswith(wanted):
        return 180.0
    scores = [_line_score(wanted, name, 160.0) for name in names]
    scores += [_line_score(wanted, word, 130.0) for word in words]
    return max(scores, default=0.0)


def _line_score(wanted: str, line: str, top: float) -> float:
    from rapidfuzz import fuzz

    if line.startswith(wanted):
        return top
    if f" {wanted}" in line:
        return top - 10
    if wanted in line:
        return top - 20
    if len(wanted) < 3 or len(line) < 3:
        return 0.0
    parts = all(part in line for part in wanted.split())
    return top - 25 if parts else float(fuzz.partial_ratio(wanted, line, score_cutoff=75)) * 0.85
