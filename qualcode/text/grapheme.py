"""Graphemes: what a reader takes for one character. Knows no widths, no screens, no words.

A cursor steps by these, so that no emoji family or letter with its marks is cut in two.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex


def graphemes(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each grapheme, in order; together they are the whole text."""
    if text.isascii() and "\r" not in text:
        return pairwise(range(len(text) + 1))
    return (found.span() for found in _cluster().finditer(text))


def next_grapheme(text: str, i: int) -> int:
    """The first edge between graphemes after code point `i`; the text's end stays where it is."""
    if i >= len(text) - 1:
        return len(text)
    if i >= 0 and _sure(text[i : i + 2]):
        return i + 1
    at = _anchor(text, max(i, 0))
    while at <= i:
        at = _end(text, at)
    return at


def previous_grapheme(text: str, i: int) -> int:
    """The last edge between graphemes before code point `i`; 0 stays where it is."""
    i = min(i, len(text))
    if i <= 1:
        return 0
    if _sure(text[i - 2 : i]):
        return i - 1
    at = _anchor(text, i - 1)
    while (after := _end(text, at)) < i:
        at = after
    return at


def _sure(pair: str) -> bool:
    """Whether there is an edge between the two whatever stands around: no tables are needed."""
    return pair.isascii() and pair != "\r\n"


def _end(text: str, start: int) -> int:
    """The end of the grapheme that starts at the edge `start`."""
    found = _cluster().match(text, start)
    return found.end() if found else start + 1


def _anchor(text: str, i: int) -> int:
    """An edge at or before `i` that holds whatever stands before it.

    In real text it is a character or two away, so that a step does not read a long text; only
    within one unbroken run of flags, marks or jamo does the search go to the run's start.
    """
    certain = _certain_edge()
    while i > 0 and not certain.match(text[i - 1 : i + 1]):
        i -= 1
    return i


@cache
def _cluster() -> regex.Pattern[str]:
    """One grapheme, matched at an edge; flags pair here, as \\X counts back through all of them."""
    import regex

    return regex.compile(r"\p{RI}{2}[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]*+|\X")


@cache
def _certain_edge() -> regex.Pattern[str]:
    """Two characters with an edge between them by the pair alone (Unicode annex 29, GB3 to GB9c).

    After an extending mark only the scripts named are certain: elsewhere the mark may be a virama,
    which joins two consonants.
    """
    import regex

    control = r"[\p{GCB=Control}\p{GCB=CR}\p{GCB=LF}]"
    joining = r"\p{GCB=Prepend}\p{GCB=ZWJ}"
    plain = r"[\p{Common}\p{Latin}\p{Arabic}\p{Hebrew}\p{Greek}\p{Cyrillic}\p{Han}\p{Thai}]"
    return regex.compile(
        rf"(?!\r\n)(?:{control}.|.{control}"
        rf"|[^{joining}\p{{GCB=Extend}}]\p{{GCB=Other}}"
        rf"|\p{{GCB=Extend}}(?={plain})\p{{GCB=Other}}"
        rf"|[^{joining}\p{{GCB=Extend}}\p{{GCB=L}}][\p{{GCB=LV}}\p{{GCB=LVT}}])",
        regex.DOTALL,
    )
