"""Where old spans lie in an edited text: by quote and context. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

CONTEXT = 60  # code points on either side that tell two equal quotes apart
WINDOW = 4_000  # how far from the expected place a changed quote is looked for first
REACH = 16  # how far an edge may lie from where the likeness was found, beside a fifth of the quote
FUZZY_FROM = 85.0  # rapidfuzz partial ratio, 0 to 100, below which a span counts as lost
LIKELY_FROM = 50.0  # the same, below which nothing is even offered in its place

How = Literal["kept", "moved", "fuzzy", "orphaned"]


@dataclass(frozen=True, slots=True)
class Anchored:
    """One old span and its place in the new text; `start` and `end` are old when orphaned."""

    old_start: int
    old_end: int
    how: How
    start: int
    end: int


def reanchor(old: str, new: str, spans: Iterable[tuple[int, int]]) -> list[Anchored]:
    """Place each [start, end) of `old` in `new`, in code points.

    Kept: the same words at the same offsets, or an untouched stretch of the text; moved: the same
    words elsewhere; fuzzy: the most alike words near by; orphaned: none alike enough.
    """
    return [_place(old, new, start, end) for start, end in spans]


def _place(old: str, new: str, start: int, end: int) -> Anchored:
    quote = old[start:end]
    exact = list(_occurrences(new, quote))
    if exact:
        best = max(exact, key=lambda at: _fit(old, new, start, end, at))
        how: How = "kept" if best == start else "moved"
        return Anchored(start, end, how, best, best + len(quote))
    found = _alike(quote, new, expected(old, new, start), FUZZY_FROM)
    if found is None:
        return Anchored(start, end, "orphaned", start, end)
    return Anchored(start, end, "fuzzy", *found)


def likeliest(old: str, new: str, start: int, end: int) -> tuple[int, int] | None:
    """What [start, end) of `old` may have become in `new`, for a person to judge.

    None where nothing is alike enough to be offered.
    """
    placed = _place(old, new, start, end)
    if placed.how != "orphaned":
        return placed.start, placed.end
    return _alike(old[start:end], new, expected(old, new, start), LIKELY_FROM)


def expected(old: str, new: str, start: int) -> int:
    """Where `start` of `old` lies in `new`, had the text grown or shrunk evenly."""
    return start * len(new) // max(1, len(old))


def _occurrences(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _fit(old: str, new: str, start: int, end: int, at: int) -> tuple[float, int]:
    """How well the words around agree, then how near the place is."""
    shift = at - start
    around = (
        (old[max(0, start - CONTEXT) : start], new[max(0, at - CONTEXT) : at]),
        (old[end : end + CONTEXT], new[end + shift : end + shift + CONTEXT]),
    )
    alike = sum(100.0 if was == now else fuzz.ratio(was, now) for was, now in around)
    return (alike, -abs(at - expected(old, new, start)))


def _alike(quote: str, new: str, near: int, cutoff: float) -> tuple[int, int] | None:
    low = max(0, near - WINDOW - len(quote))
    for begin, stop in ((low, near + WINDOW + 2 * len(quote)), (0, len(new))):
        window = new[begin:stop]
        if len(window) < len(quote) // 2:
            continue
        found = fuzz.partial_ratio_alignment(quote, window, score_cutoff=cutoff)
        if found is not None and found.dest_end > found.dest_start:
            return _trim(quote, new, begin + found.dest_start, begin + found.dest_end)
    return None


def _trim(quote: str, new: str, start: int, end: int) -> tuple[int, int]:
    """The most alike stretch whose edges, near [start, end), are edges of words."""
    reach = REACH + len(quote) // 5
    starts = _edges(new, start, reach)
    ends = _edges(new, end, reach)
    spans = [(a, b) for a in starts for b in ends if a < b and new[a:b].strip() == new[a:b]]
    if not spans:
        return start, end
    return max(spans, key=lambda span: fuzz.ratio(quote, new[span[0] : span[1]]))


def _edges(text: str, at: int, reach: int) -> list[int]:
    """Offsets within reach where a word or a mark begins or ends."""
    low, high = max(0, at - reach), min(len(text), at + reach)
    return [
        place
        for place in range(low, high + 1)
        if place in (0, len(text)) or not (text[place - 1].isalnum() and text[place].isalnum())
    ]


def tally(anchored: Sequence[Anchored]) -> dict[How, int]:
    """How many of each."""
    counts: dict[How, int] = {"kept": 0, "moved": 0, "fuzzy": 0, "orphaned": 0}
    for one in anchored:
        counts[one.how] += 1
    return counts
