"""Time stamps of a recording: where they stand, and which one holds at a place.

What counts: [00:12:33], [12:33] and (00:12:33) anywhere; (12:33) and 00:12:33 at a line's start,
after a speaker's label, or at a line's end after a name; a caption's range, 00:12:33.120 -->
00:12:35.000. A clock time in prose is none of these.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_CLOCK = re.compile(
    r"(?<![\d:.,])(?:(?P<hours>\d{1,3}):)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)"
    r"(?P<fraction>[.,]\d{1,3})?(?![\d:])"
)
_COLON = re.compile(r":[0-5]\d")  # a literal first: the search through a long text is quick
_DIGITS = re.compile(r"[\d:]*\Z")
_LONGEST = 6  # code points of a clock before its last colon
_LABEL = re.compile(r"\s*(?:[^\W\d_][\w .'’-]{0,39}:\s*)?")
_AFTER_NAME = re.compile(r"\s*[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,3}\s*")
_LONGEST_LABEL = 50
_ENDS = {"[": "]", "(": ")"}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time stamp at [start, end) of the text, as seconds into the recording."""

    start: int
    end: int
    seconds: int

    @property
    def clock(self) -> str:
        """As hours, minutes and seconds: 00:12:33."""
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours:02}:{minutes:02}:{seconds:02}"


def stamps(text: str) -> tuple[Stamp, ...]:
    """The text's time stamps in order; of a range the one where it begins."""
    known: list[Stamp] = []
    for colon in _COLON.finditer(text):
        found = _clock_around(text, colon.start())
        if found is None or (known and found.start() < known[-1].end):
            continue
        seconds = _seconds(found)
        if seconds is not None and _counts(text, found):
            known.append(Stamp(found.start(), found.end(), seconds))
    return tuple(known)


def stamp_at(known: Sequence[Stamp], offset: int) -> Stamp | None:
    """The stamp that holds at `offset`: the last one at or before it."""
    index = bisect_right(known, offset, key=lambda stamp: stamp.start)
    return known[index - 1] if index else None


def _clock_around(text: str, colon: int) -> re.Match[str] | None:
    """The clock that has this colon before its minutes or its seconds."""
    digits = _DIGITS.search(text, max(colon - _LONGEST, 0), colon)
    return _CLOCK.match(text, digits.start()) if digits else None


def _seconds(found: re.Match[str]) -> int | None:
    hours, minutes = found["hours"], int(found["minutes"])
    if hours is not None and minutes > 59:
        return None
    return int(hours or 0) * 3600 + minutes * 60 + int(found["seconds"])


def _counts(text: str, found: re.Match[str]) -> bool:
    """Whether what stands around it makes it a stamp."""
    start, end = found.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if before and _ENDS.get(before) == after:
        return before == "[" or found["hours"] is not None or _placed(text, end + 1, line[:-1])
    if re.match(r"\s*-->", text[end : end + 8]):
        return not line.strip()
    return found["hours"] is not None and _placed(text, end, line)


def _placed(text: str, end: int, line: str) -> bool:
    """At the line's start, after a label, or at the line's end after a name."""
    if len(line) > _LONGEST_LABEL:
        return False
    if _LABEL.fullmatch(line):
        return True
    rest = text[end : _line_end(text, end)].strip()
    return rest in ("", ":") and _AFTER_NAME.fullmatch(line) is not None


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found
