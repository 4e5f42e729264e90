"""Where the rows of one turn begin. Knows no turns, no screens; reads no more than it must.

A row breaks after a space, or between wide characters, or where it must. One space may hang over
the right edge, so that no character is ever without a place.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from qualcode.text.grapheme import graphemes
from qualcode.tui.engine.width import plain, width


def wrap(text: str, start: int, end: int, columns: int) -> Iterator[int]:
    """The offset at which each row of `text[start:end]` begins; the first is `start`.

    Joined, the rows are the text again. A row ends with its line feed, where there is one.
    """
    columns = max(columns, 1)
    line_end = -1
    at = start
    while True:
        yield at
        if line_end < at:
            found = text.find("\n", at, end)
            line_end = end if found < 0 else found
        nearest = _row_end(text, at, line_end, columns)
        if nearest < line_end:
            at = nearest
        elif line_end < end:
            at = line_end + 1
        else:
            return


def _row_end(text: str, at: int, line_end: int, columns: int) -> int:
    """Where the row that begins at `at` has to stop; `line_end` when the rest of the line fits."""
    piece = text[at : min(line_end, at + columns + 1)]
    after = text[at + len(piece) : at + len(piece) + 1]
    if not plain(piece) or not (plain(after) or after == "\n"):
        return _measured_end(text, at, line_end, columns)
    if len(piece) <= columns:
        return line_end
    space = piece.rfind(" ")
    return at + (space + 1 if space >= 0 else columns)


def _measured_end(text: str, at: int, line_end: int, columns: int) -> int:
    """As `_row_end`, grapheme by grapheme."""
    used = 0
    break_at = at
    for first, last in _graphemes_from(text, at, line_end, columns):
        grapheme = text[first:last]
        wide = _width_of_one(grapheme)
        if used + wide > columns and first > at:
            if grapheme == " ":
                return last
            return break_at if break_at > at else first
        used += wide
        if grapheme == " " or wide > 1:
            break_at = last
    return line_end


_width_of_one = lru_cache(maxsize=8192)(width)


def _graphemes_from(text: str, at: int, line_end: int, columns: int) -> Iterator[tuple[int, int]]:
    """Graphemes from `at` on, read in stretches: a line may be a whole book."""
    stretch = columns + 8
    while at < line_end:
        stop = min(line_end, at + stretch)
        found = [(at + first, at + last) for first, last in graphemes(text[at:stop])]
        if stop < line_end:
            found.pop()  # the stretch may have cut it in two
        if not found:
            stretch *= 4
            continue
        yield from found
        at = found[-1][1]
