"""The one sentence splitter, for Indonesian, Malay and English. Knows no turns and no models.

A sentence ends at a newline, or at a stop with white space after it that is not an abbreviation's,
a number's or an initial's. Spoken text is loosely written, so a full stop ends a sentence though a
small letter follows; after an ellipsis, or a stop inside quotes or brackets, a small letter goes
on with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qualcode.text.abbreviations import Abbreviations, abbreviations

# A newline, or a run of stops with the quotes, brackets, emphasis and note numbers that close it.
_STOP = re.compile(
    r"""\n|(?P<stops>[.!?…؟۔。！？।]++)(?P<closers>(?:["'”’»)\]}*_]|\[[0-9]{1,3}\])*+)"""
)
_NOT_BLANK = re.compile(r"\S")
_WORD = re.compile(r"\w")
_OPENERS = "\"'“‘«([{*_¿¡"
_NO_SPACE_AFTER = "。！？"
_LONGEST_WORD = 32
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The code points [start, end) of one sentence, without the white space around it."""

    start: int
    end: int


def sentences(
    text: str, start: int = 0, end: int | None = None, language: str = "id"
) -> tuple[Sentence, ...]:
    """The sentences of text[start:end]; disjoint, in order, over every non-blank character.

    `language` (id, ms, en) chooses among abbreviations that are words elsewhere. Give a turn's
    `body` and `end` so that its speaker's label is no part of a sentence. Linear in the length.
    """
    end = len(text) if end is None else min(end, len(text))
    found = _Splitter(text, max(start, 0), end, abbreviations(language)).sentences()
    return tuple(found)


class _Splitter:
    """One pass over one stretch of text."""

    def __init__(self, text: str, start: int, end: int, short: Abbreviations) -> None:
        self.text = text
        self.end = end
        self.short = short
        self.start = start  # of the sentence at hand, white space included
        self._word = -1  # the first word character at or after `start`

    def sentences(self) -> Iterator[Sentence]:
        for stop in _STOP.finditer(self.text, self.start, self.end):
            if stop["stops"] is None or self._ends(stop):
                yield from self._trimmed(stop.end())
                self.start = stop.end()
        yield from self._trimmed(self.end)

    def _trimmed(self, end: int) -> Iterator[Sentence]:
        first = _NOT_BLANK.search(self.text, self.start, end)
        if first is None:
            return
        while self.text[end - 1].isspace():
            end -= 1
        yield Sentence(first.start(), end)

    def _ends(self, stop: re.Match[str]) -> bool:
        """Whether the stop ends the sentence at hand; at a line's end the newline does."""
        stops, closed = stop["stops"], bool(stop["closers"])
        after = self.text[stop.end() : stop.end() + 1]
        if not after.isspace() and stops[-1] not in _NO_SPACE_AFTER:
            return False
        if not self._has_word(stop.start()):
            return False
        following = self._following(stop.end())
        if following.islower() and (closed or stops[-1] == "…" or stops.endswith("..")):
            return False
        return stops != "." or self._full_stop(stop.start(), following)

    def _has_word(self, before: int) -> bool:
        """A sentence holds a word: the dots that open one are not a sentence."""
        if self._word < self.start:
            found = _WORD.search(self.text, self.start, self.end)
            self._word = found.start() if found else self.end
        return self._word < before

    def _following(self, at: int) -> str:
        """The first character of the next word on the line, past quotes and brackets; or ''."""
        found = _NOT_BLANK.search(self.text, at, self.end)
        if found is None or "\n" in self.text[at : found.start()]:
            return ""
        near = self.text[found.start() : found.start() + 4]
        return near.lstrip(_OPENERS)[:1]

    def _full_stop(self, at: int, following: str) -> bool:
        """Whether the full stop at `at` is a sentence's, by the word before it."""
        before = self.text[max(self.start, at - _LONGEST_WORD) : at]
        words = before.split()
        word = words[-1].lstrip(_OPENERS) if words else ""
        key = word.casefold()
        if len(words) == 1 and at - self.start < _LONGEST_WORD and _is_enumerator(word):
            return False
        if key in self.short.never_last:
            return False
        if key in self.short.before_number:
            return not following.isdigit()
        goes_on = following.islower() or following.isdigit()
        if goes_on and (key in self.short.either or _DOTTED.fullmatch(word)):
            return False
        initials = _INITIALS.fullmatch(word) and word.isupper()
        return not (initials and following.isupper() and _before_name(words))


def _is_enumerator(word: str) -> bool:
    """`1` of `1. Polisi`, `a` of `a. polisi`, alone at a sentence's start."""
    return (word.isdigit() and len(word) <= 3) or (len(word) == 1 and word.isalpha())


def _before_name(words: list[str]) -> bool:
    """Whether initials stand before a name (`K.H. Ahmad`), not after one (`Budi, S.H.`).

    One letter does after a capital (`Pak A. Rahman`), after a comma or where nothing is before it;
    two or more do after anything but a comma.
    """
    if len(words) < 2:
        return True
    previous = words[-2]
    if "." in words[-1]:
        return not previous.endswith(",")
    return previous.endswith(",") or previous.lstrip(_OPENERS)[:1].isupper()
