"""What a row shows: its pieces, each of one look, and the lanes beside it. Knows no colours.

Offsets are code points of the text as stored; what is shown has passed `display`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from qualcode.text import Role, Shown
from qualcode.tui.engine.layout import Row
from qualcode.tui.engine.stripes import Mark, runs_of
from qualcode.tui.engine.width import plain, width

if TYPE_CHECKING:
    from qualcode.tui.engine.pane import Pane


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be seen of a piece of a row; `codes` are keys, the same key once a coding.

    `held` is set on the coding in hand, `label` on a letter to jump by, `beyond` on a cursor that
    stands after what is selected.
    """

    codes: tuple[str, ...] = ()
    selected: bool = False
    cursor: bool = False
    hint: bool = False
    role: Role | None = None  # set on a speaker's label
    held: bool = False
    label: bool = False
    beyond: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring characters of one look."""

    text: Shown
    look: Look


@dataclass(frozen=True, slots=True)
class Lane:
    """A stripe beside a row; `first` on the first row of its coding."""

    number: int
    code: str
    first: bool
    held: bool = False
    coder: str = ""  # whose it is, where it is another's


@dataclass(frozen=True, slots=True)
class Face:
    """All that a row shows; `number` is what stands beside it for citing."""

    row: Row
    here: bool
    pieces: tuple[Piece, ...]
    lanes: tuple[Lane, ...]
    number: int | None = None
    rightward: bool = False


def columns_of(face: Face) -> int:
    """The columns that a row's pieces take."""
    return sum(width(piece.text) for piece in face.pieces)


def plain_face(face: Face) -> bool:
    """Whether every terminal agrees about the columns of the row's text."""
    return all(plain(piece.text) for piece in face.pieces)


def face_of(pane: Pane, number: int) -> Face:
    """What row `number` of the pane shows."""
    row = pane.layout.row(number)
    places = pane.places
    marks = pane.stripes.touching(row.start, max(row.end, row.start + 1))
    return Face(
        row,
        not row.blank and row.turn == pane.turn,
        () if row.blank else tuple(_Pieces(pane, row, marks).all()),
        _lanes(pane, row, _beside(pane, row, marks)),
        places.beside(row, pane.numbers),
        not row.blank and places.rightward(row),
    )


def _beside(pane: Pane, row: Row, marks: Sequence[Mark]) -> Sequence[Mark]:
    """What has a stripe on the row: one's own codings, and others' where they are shown."""
    if not pane.coders:
        return marks
    return [*marks, *pane.others.touching(row.start, max(row.end, row.start + 1))]


def _lanes(pane: Pane, row: Row, marks: Sequence[Mark]) -> tuple[Lane, ...]:
    held, lanes = pane.held, pane.lanes
    return tuple(
        Lane(lane, mark.code, lanes.extent(mark)[0] == row.number, mark.id == held, mark.coder)
        for lane, mark in lanes.of(marks, row.number)
    )


class _Pieces:
    """One row cut wherever something changes."""

    def __init__(self, pane: Pane, row: Row, marks: Sequence[Mark]) -> None:
        self._pane = pane
        self._row = row
        self._marks = marks
        self._turn = pane.turns[row.turn]
        self._selection = pane.selection
        self._end = row.end - (row.end > row.start and pane.text[row.end - 1] == "\n")
        self._hints = [hint for hint in pane.hints if hint[0] < row.end and row.start < hint[1]]
        self._labels = self._labels_here()

    def all(self) -> Iterator[Piece]:
        pane, row, end = self._pane, self._row, self._end
        runs = runs_of(self._marks, row.start, end) if end > row.start else []
        edges = self._edges()
        edges.update(run.start for run in runs)
        ordered = sorted(edge for edge in edges if row.start <= edge <= end)
        place = 0
        for first, last in pairwise(ordered):
            while runs[place].end <= first:
                place += 1
            label = self._labels.get(first)
            yield Piece(
                label or Shown(pane.shown[first:last]),
                self._look(first, runs[place].marks, label is not None),
            )
        if pane.cursor == end and (end < row.end or row.last):
            yield Piece(Shown(" "), Look(cursor=True, beyond=not pane.selection.empty))

    def _edges(self) -> set[int]:
        edges = {self._row.start, self._end, self._turn.body, *self._cursor()}
        edges.update((self._selection.start, self._selection.end))
        for start, stop in self._hints:
            edges.update((start, stop))
        for start, label in self._labels.items():
            edges.update((start, start + self._covered(start, len(label))))
        return edges

    def _look(self, offset: int, marks: tuple[Mark, ...], label: bool) -> Look:
        pane, turn, selection = self._pane, self._turn, self._selection
        held = pane.held
        return Look(
            codes=tuple(mark.code for mark in marks),
            selected=selection.start <= offset < selection.end,
            cursor=offset == selection.cursor,
            beyond=offset == selection.cursor > selection.start,
            hint=any(start <= offset < end for start, end in self._hints),
            role=(turn.role or "other") if offset < turn.body else None,
            held=held is not None and any(mark.id == held for mark in marks),
            label=label,
        )

    def _cursor(self) -> tuple[int, ...]:
        """The edges of the grapheme under the cursor, when it lies on this row before its end."""
        cursor = self._selection.cursor
        if not self._row.start <= cursor < self._end:
            return ()
        return cursor, min(self._pane.steps.forward("character", cursor), self._end)

    # -- labels to jump by

    def _labels_here(self) -> dict[int, Shown]:
        """By its place: each label on this row, as wide as the cells that it covers."""
        jump, row = self._pane.jump, self._row
        if jump is None:
            return {}
        starts = [place for place in jump.places if row.start <= place[1] < self._end]
        return {start: self._fitted(name, start) for name, start, _ in starts}

    def _fitted(self, name: str, start: int) -> Shown:
        covered = self._pane.shown[start : start + self._covered(start, len(name))]
        return Shown(name[: width(covered)].ljust(width(covered)))

    def _covered(self, start: int, columns: int) -> int:
        """The code points from `start` on that a label of so many columns covers."""
        end, used = start, 0
        while used < columns and end < self._end:
            following = min(self._pane.steps.forward("character", end), self._end)
            used += width(self._pane.shown[end:following])
            end = following
        return end - start
