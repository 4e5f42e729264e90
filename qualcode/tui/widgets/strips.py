"""Rows of the pane as strips of styled cells: turn number, text, and stripes in the margin.

Knows no scrolling, no keys and no store.
"""

from __future__ import annotations

from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.strip import Strip

from qualcode.text import Shown
from qualcode.tui.engine.faces import Face, Lane, columns_of, plain_face
from qualcode.tui.engine.width import fitted
from qualcode.tui.widgets.looks import LANE, Looks

_STEPS = (70, 100)  # columns from which a third and a fourth lane are worth their room
MEASURE = 92  # columns of text at most: the eye loses its row in longer ones
_LANES = 8  # at most, where the text leaves room for more
_LINE, _HELD = fitted(Shown("│"), LANE), fitted(Shown("┃"), LANE)
_OTHERS_LINE = fitted(Shown("┊"), LANE)
_RIGHTWARD = "⇐"  # beside a row that is read from right to left; one column on every terminal


@dataclass(frozen=True, slots=True)
class Room:
    """How the columns of the pane are shared out; one after the text is for a hanging space."""

    gutter: int
    text: int
    lanes: int

    @classmethod
    def within(cls, columns: int, most: int) -> Room:
        """The shares in `columns`, where the numbers beside the text go up to `most`.

        What the text does not need goes to lanes, and then to nobody.
        """
        gutter = len(str(most)) + 2
        lanes = 2 + sum(columns >= step for step in _STEPS)
        text = max(columns - gutter - lanes * (LANE + 1) - 1, 8)
        if text > MEASURE:
            lanes = min(lanes + (text - MEASURE) // (LANE + 1), _LANES)
        return cls(gutter, min(text, MEASURE), lanes)

    @property
    def all(self) -> int:
        return self.gutter + self.text + 1 + self.lanes * (LANE + 1)


class Strips:
    """Makes strips, and keeps those it made: the same row in the same state is drawn once."""

    def __init__(self, looks: Looks, room: Room) -> None:
        self._looks = looks
        self._room = room
        self._base = looks.part("base")
        self._here = self._base + looks.part("here")
        self._number = self._base + looks.part("number")
        self._kept: LRUCache[int, tuple[Face, Strip]] = LRUCache(512)

    def of(self, face: Face) -> Strip:
        """The row, exactly as wide as the room."""
        kept = self._kept.get(face.row.number)
        if kept is not None and kept[0] == face:
            return kept[1]
        strip = self._made(face)
        self._kept[face.row.number] = (face, strip)
        return strip

    def _made(self, face: Face) -> Strip:
        """Few segments: each costs on its way to the terminal."""
        room, base = self._room, self._base
        segments = [
            *self._gutter(face),
            *(Segment(piece.text, self._looks.of(piece.look)) for piece in face.pieces),
        ]
        left = max(room.text + 1 - columns_of(face), 0)
        segments += self._margin(face, left)
        if plain_face(face):
            return Strip(segments, room.all)
        # Only where the screen's tables and ours differ over a rare emoji is there something to do.
        return Strip(segments).adjust_cell_length(room.all, base)

    def _gutter(self, face: Face) -> list[Segment]:
        number = "" if face.number is None else str(face.number)
        direction = _RIGHTWARD if face.rightward else " "
        beside = f"{number:>{self._room.gutter - 2}}{direction}"
        if not face.here:
            return [Segment(f" {beside}", self._number)]
        return [Segment("▌", self._here), Segment(beside, self._number)]

    def _margin(self, face: Face, left: int) -> list[Segment]:
        """What is left of the row, then a cell a lane: the code's key where its coding begins, a
        line below it. Another coder's has their initial before it, and a dotted line.

        Where there are more codings than lanes the last cell counts those that have none. Empty
        cells beside one another are one segment.
        """
        room, base = self._room, self._base
        cells = self._cells(face)
        segments, empty = [], left
        for number in range(room.lanes):
            cell = cells.get(number)
            if cell is None:
                empty += LANE + 1
                continue
            if empty:
                segments.append(Segment(" " * empty, base))
                empty = 0
            segments.append(cell)
        if empty:
            segments.append(Segment(" " * empty, base))
        return segments

    def _cells(self, face: Face) -> dict[int, Segment]:
        """The lanes that are taken, by number."""
        if not face.lanes:
            return {}
        room = self._room.lanes
        most = max(lane.number for lane in face.lanes)
        lanes = room - (most >= room)
        cells = {lane.number: self._stripe(lane) for lane in face.lanes if lane.number < lanes}
        beyond = sum(lane.number >= lanes for lane in face.lanes)
        if beyond:
            more = Segment(f" +{beyond}".ljust(LANE + 1), self._base + Style(bold=True))
            cells[room - 1] = more
        return cells

    def _stripe(self, lane: Lane) -> Segment:
        """One cell of a coding's stripe; of the one in hand a heavy line, its name reversed."""
        style = self._looks.of_lane(lane.code, lane.coder)
        if not lane.first:
            line = _HELD if lane.held else _OTHERS_LINE if lane.coder else _LINE
            return Segment(f" {line}", style)
        label = self._looks.label_of(lane.code, lane.coder)
        return Segment(f" {label}", style + Style(reverse=True) if lane.held else style)
