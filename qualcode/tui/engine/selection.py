"""What is selected: an anchor, a cursor, and the text between. Knows no rows and no keys."""

from __future__ import annotations

from dataclasses import dataclass

from qualcode.text.grapheme import next_grapheme, previous_grapheme


@dataclass(frozen=True, slots=True)
class Selection:
    """The cursor, and the anchor where extending began; both are code-point offsets."""

    anchor: int
    cursor: int

    @property
    def start(self) -> int:
        return min(self.anchor, self.cursor)

    @property
    def end(self) -> int:
        return max(self.anchor, self.cursor)

    @property
    def empty(self) -> bool:
        return self.anchor == self.cursor

    def moved(self, cursor: int) -> Selection:
        """The cursor alone, at a new place."""
        return Selection(cursor, cursor)

    def extended(self, cursor: int) -> Selection:
        """The same anchor, the cursor at a new place."""
        return Selection(self.anchor, cursor)

    def span(self, text: str) -> tuple[int, int] | None:
        """What a code would get: whole graphemes, no white space around; None when that is none."""
        return trimmed(text, snapped_back(text, self.start), snapped_on(text, self.end))


def snapped_back(text: str, offset: int) -> int:
    """The edge between graphemes at or before `offset`."""
    offset = min(max(offset, 0), len(text))
    return previous_grapheme(text, offset + 1) if offset < len(text) else offset


def snapped_on(text: str, offset: int) -> int:
    """The edge between graphemes at or after `offset`."""
    return next_grapheme(text, offset - 1) if 0 < offset <= len(text) else max(offset, 0)


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """[start, end) without white space at its ends; None when that is all there is."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
