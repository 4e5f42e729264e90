"""Which codes fit what was typed: by key, name in any language, keyword; near misses count too.

Knows no widgets. Strings are the codebook's own; nothing here is shown. They are folded once and
laid end to end, so that a keystroke is a few searches in one long string, the best places first:
it ends as soon as there are as many codes as can be seen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Literal

Kind = Literal["", "key", "name", "word"]

_NEAREST = 75.0  # of 100: likeness below which a near miss is none
_SHORTEST = 3  # characters from which a near miss is told from chance
_FEW = 3  # exact finds from which on near misses are noise
_CANDIDATES = 250  # lines with a piece of what was typed that are looked at closely


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose, and the strings it answers to, in order of weight.

    `short` is another key of it, if it has one.
    """

    key: str
    names: tuple[str, ...]
    words: tuple[str, ...] = ()
    short: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A choice, and what in it fits: its key, a name or a keyword, as it is written."""

    key: str
    kind: Kind = ""
    line: str = ""


class _Lines:
    """Strings of one kind, end to end, each with the place of its owner."""

    def __init__(self, lines: Sequence[str], owners: Sequence[int]) -> None:
        self.lines = lines
        self.owners = owners
        self.text = "\n" + "\n".join(line.replace("\n", " ") for line in lines).casefold() + "\n"
        self._starts: list[int] = []
        self._folded: list[str] = []

    @property
    def folded(self) -> list[str]:
        """The folded strings one by one; cut when first asked for."""
        if not self._folded and self.lines:
            self._folded = self.text[1:-1].split("\n")
        return self._folded

    def holding(self, pattern: str) -> Iterator[int]:
        """The numbers of the lines in which the pattern stands, in their order."""
        at = self.text.find(pattern)
        while at >= 0:
            number = self._number(at)
            yield number
            at = self.text.find(pattern, self._starts[number + 1] - 1)

    def _number(self, at: int) -> int:
        if not self._starts:
            self._starts = [*accumulate((len(line) + 1 for line in self.folded), initial=1)]
        return bisect_right(self._starts, at if self.text[at] != "\n" else at + 1) - 1


class Matcher:
    """Ranks choices; a keystroke costs little, however many there are."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._choices = tuple(choices)
        self._keys = _laid(
            [(one.key, one.short) if one.short else (one.key,) for one in self._choices]
        )
        self._names = _laid([choice.names for choice in self._choices])
        self._words = _laid([choice.words for choice in self._choices])

    def best(self, query: str, limit: int) -> list[str]:
        """Keys of the best `limit` choices, best first; all in their own order for no query."""
        return [found.key for found in self.found(query, limit)]

    def found(self, query: str, limit: int) -> list[Found]:
        """As `best`, each with what in it fits.

        The key itself comes first, then its start, a name's start, the start of a word in it, a
        part, all parts; then keywords likewise; near misses follow where few fit.
        """
        wanted = " ".join(query.casefold().split())
        if not wanted:
            return [Found(choice.key) for choice in self._choices[:limit]]
        found: dict[int, Found] = {}
        _take(found, self._exact(wanted), limit)
        if len(found) < _FEW:
            _take(found, self._near(wanted, limit), limit)
        return [*found.values()]

    def _exact(self, wanted: str) -> Iterator[tuple[int, Found]]:
        for pattern in (f"\n{wanted}\n", f"\n{wanted}"):
            yield from self._told(self._keys, "key", self._keys.holding(pattern))
        for lines, kind in self._kinds():
            for pattern in (f"\n{wanted}", f" {wanted}", wanted):
                yield from self._told(lines, kind, lines.holding(pattern))
            if " " in wanted:
                yield from self._told(lines, kind, _scattered(lines, wanted.split()))

    def _near(self, wanted: str, limit: int) -> Iterator[tuple[int, Found]]:
        """The likest names and keywords, the likest first."""
        if len(wanted) < _SHORTEST:
            return
        scored: list[tuple[float, int, int, Found]] = []
        for rank, (lines, kind) in enumerate(self._kinds()):
            near = _likest(wanted, lines, limit)
            numbers = [number for number, _ in near]
            told = self._told(lines, kind, iter(numbers))
            scored += [
                (-score, rank, owner, hit)
                for (_, score), (owner, hit) in zip(near, told, strict=True)
            ]
        scored.sort(key=lambda one: one[:3])
        for _, _, owner, hit in scored:
            yield owner, hit

    def _kinds(self) -> tuple[tuple[_Lines, Kind], tuple[_Lines, Kind]]:
        return (self._names, "name"), (self._words, "word")

    def _told(
        self, lines: _Lines, kind: Kind, numbers: Iterator[int]
    ) -> Iterator[tuple[int, Found]]:
        for number in numbers:
            owner = lines.owners[number]
            yield owner, Found(self._choices[owner].key, kind, lines.lines[number])


def _take(found: dict[int, Found], hits: Iterator[tuple[int, Found]], limit: int) -> None:
    for owner, hit in hits:
        found.setdefault(owner, hit)
        if len(found) >= limit:
            return


def _laid(lines: Sequence[Sequence[str]]) -> _Lines:
    owners = [owner for owner, some in enumerate(lines) for _ in some]
    return _Lines([line for some in lines for line in some], owners)


def _scattered(lines: _Lines, parts: Sequence[str]) -> Iterator[int]:
    """The lines in which all parts stand; the longest part, being the rarest, is looked for."""
    longest = max(parts, key=len)
    folded = lines.folded
    for number in lines.holding(longest):
        if all(part in folded[number] for part in parts):
            yield number


def _likest(wanted: str, lines: _Lines, limit: int) -> list[tuple[int, float]]:
    """(number, likeness) of the lines that are nearest to what was typed."""
    from rapidfuzz import fuzz, process

    folded = lines.folded
    texts = {
        number: folded[number]
        for piece in _pieces(wanted)
        for number in islice(lines.holding(piece), _CANDIDATES)
        if len(folded[number]) >= _SHORTEST
    }
    near = process.extract(
        wanted, texts, scorer=fuzz.partial_ratio, limit=limit, score_cutoff=_NEAREST
    )
    return [(number, score) for _, score, number in near]


def _pieces(wanted: str) -> tuple[str, ...]:
    """Begin, middle and end: of a word with one slip, one of them is as it should be."""
    size = max(len(wanted) // 3, 2)
    middle = (len(wanted) - size) // 2
    return tuple(dict.fromkeys((wanted[:size], wanted[-size:], wanted[middle : middle + size])))
