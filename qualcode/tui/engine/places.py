"""Where in the text an offset is, for citing: turn, paragraph and line, time stamp, direction.

Numbers count the stored text, so they are the same on every screen. Made when first asked for.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from qualcode.text.paragraphs import has_blank_lines, paragraph_starts
from qualcode.text.timestamps import Stamp, stamp_at, stamps
from qualcode.tui.engine.width import plain

if TYPE_CHECKING:
    from qualcode.text import Turn
    from qualcode.tui.engine.layout import Row

Numbers = Literal["turn", "paragraph", "line"]
NUMBERS: tuple[Numbers, ...] = ("turn", "paragraph", "line")
_RIGHTWARD = ("R", "AL")


class Places:
    """The numbers of one text; all count from 1."""

    def __init__(self, text: str, turns: Sequence[Turn]) -> None:
        self._text = text
        self._turns = turns

    @cached_property
    def blank(self) -> bool:
        """Whether blank lines part this text's paragraphs."""
        return has_blank_lines(self._text)

    @cached_property
    def _paragraphs(self) -> list[int]:
        inner = paragraph_starts(self._text, 0, len(self._text), blank=self.blank)
        return sorted({*inner, *(turn.start for turn in self._turns)})

    @cached_property
    def _breaks(self) -> list[int]:
        text, at = self._text, -1
        found = []
        while (at := text.find("\n", at + 1)) >= 0:
            found.append(at)
        return found

    @cached_property
    def _stamps(self) -> tuple[Stamp, ...]:
        return stamps(self._text)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds `offset`, or comes before it."""
        return max(bisect_right(self._paragraphs, offset), 1)

    def line(self, offset: int) -> int:
        """The number of the line that holds `offset`."""
        return bisect_right(self._breaks, offset - 1) + 1

    def stamp(self, offset: int) -> Stamp | None:
        """The time stamp that holds there, if the text has any."""
        return stamp_at(self._stamps, offset)

    def most(self, numbers: Numbers) -> int:
        """The greatest number of that kind."""
        if numbers == "turn":
            return len(self._turns)
        return len(self._paragraphs) if numbers == "paragraph" else len(self._breaks) + 1

    def beside(self, row: Row, numbers: Numbers) -> int | None:
        """The number that stands beside a row: where its turn, paragraph or line begins."""
        if row.blank:
            return None
        if numbers == "line":
            begins = row.first or self._text[row.start - 1] == "\n"
            return self.line(row.start) if begins else None
        if numbers == "turn":
            return row.turn + 1 if row.first else None
        number = bisect_right(self._paragraphs, max(row.end - 1, row.start))
        return number if number and self._paragraphs[number - 1] >= row.start else None

    def rightward(self, row: Row) -> bool:
        """Whether the row is of a script that reads from right to left, shown here as stored."""
        piece = self._text[row.start : row.end]
        if plain(piece):
            return False
        strong = [unicodedata.bidirectional(character) for character in piece]
        right = sum(kind in _RIGHTWARD for kind in strong)
        return bool(right) and (right > strong.count("L") or self._begins_right(row))

    def _begins_right(self, row: Row) -> bool:
        """Whether the first strong character of the row's paragraph is one of those."""
        paragraph = self._paragraphs[self.paragraph(row.start) - 1]
        start = max(paragraph, self._turns[row.turn].body)
        for character in self._text[start : row.end]:
            kind = unicodedata.bidirectional(character)
            if kind == "L" or kind in _RIGHTWARD:
                return kind != "L"
        return False
