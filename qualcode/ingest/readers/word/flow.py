"""The text as it grows: paragraphs, table rows, text boxes, one within another. Knows no XML.

A paragraph is a line. A table's row is a line too, its cells joined by tabs; a cell of several
paragraphs keeps their newlines. A text box's paragraphs follow the paragraph that it hangs on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Listing(NamedTuple):
    """What a paragraph sets that may number it: its style, its list, its level in that list."""

    style: str
    number: str
    level: str


@dataclass(slots=True)
class Paragraph:
    """An open paragraph; `joins` where the mark at its end was deleted under tracked changes."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    joins: bool = False
    style: str = ""
    number: str = ""
    level: str = ""

    def listing(self) -> Listing:
        return Listing(self.style, self.number, self.level)


@dataclass(slots=True)
class Row:
    """An open table row; `dropped` where it was deleted."""

    cells: list[str] = field(default_factory=list)
    dropped: bool = False


@dataclass(slots=True)
class Room:
    """What holds paragraphs: the body, a cell, a text box. `loose` awaits the paragraph's rest."""

    blocks: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    dropped: bool = False

    def add(self, block: str) -> None:
        self.blocks.append("".join((*self.loose, block)))
        self.loose.clear()

    def settled(self) -> list[str]:
        if self.loose:
            self.add("")
        return self.blocks


class Flow:
    """Takes openings and closings in the order in which a well-formed document has them."""

    def __init__(self) -> None:
        self._rooms = [Room()]
        self._paragraphs: list[Paragraph] = []
        self._rows: list[Row] = []

    @property
    def paragraph(self) -> Paragraph | None:
        return self._paragraphs[-1] if self._paragraphs else None

    @property
    def row(self) -> Row | None:
        return self._rows[-1] if self._rows else None

    @property
    def room(self) -> Room:
        return self._rooms[-1]

    def write(self, text: str) -> None:
        """Text of the open paragraph; of none, where a document puts it outside of any."""
        pieces = self._paragraphs[-1].pieces if self._paragraphs else self.room.loose
        pieces.append(text)

    def open_paragraph(self) -> None:
        self._paragraphs.append(Paragraph())

    def close_paragraph(self) -> None:
        done = self._paragraphs.pop()
        if done.joins:
            self.room.loose += done.pieces
        else:
            self.room.add("".join(done.pieces))
        self.room.blocks += done.boxes

    def open_row(self) -> None:
        self._rows.append(Row())

    def close_row(self) -> None:
        done = self._rows.pop()
        line = "\t".join(done.cells).rstrip("\t")
        if line and not done.dropped:
            self.room.add(line)

    def open_room(self) -> None:
        self._rooms.append(Room())

    def close_cell(self) -> None:
        done = self._rooms.pop()
        text = "" if done.dropped else "\n".join(done.settled()).strip("\n")
        if self._rows:
            self._rows[-1].cells.append(text)
        else:
            self.room.add(text)

    def close_box(self) -> None:
        blocks = self._rooms.pop().settled()
        target = self._paragraphs[-1].boxes if self._paragraphs else self.room.blocks
        target += blocks

    def text(self) -> str:
        """All of it, once every opening has been closed."""
        return "\n".join(self._rooms[0].settled())
