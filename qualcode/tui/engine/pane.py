"""The open text as the transcript shows it: cursor, selection, codings, and what a row looks like.

Pure: it says what is on a row, a widget says in which colours. Offsets are code points of the text
as stored; what is shown has passed `display`, which keeps every offset.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from qualcode.text import Role, Shown, display
from qualcode.tui.engine.comparing import Layered
from qualcode.tui.engine.layout import Layout, Row
from qualcode.tui.engine.selection import Selection, trimmed
from qualcode.tui.engine.stepping import Place, Splitter, Steps, Unit
from qualcode.tui.engine.stripes import Lanes, Mark, Stripes
from qualcode.tui.engine.width import width

if TYPE_CHECKING:
    from qualcode.text import Turn


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be seen of a piece of a row; `codes` are keys, the same key once a coding."""

    codes: tuple[str, ...] = ()
    selected: bool = False
    cursor: bool = False
    hint: bool = False
    role: Role | None = None  # set on a speaker's label


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring characters of one look."""

    text: Shown
    look: Look


@dataclass(frozen=True, slots=True)
class Face:
    """All that a row shows. `lanes` are (lane, code, first row of its coding, coder if another)."""

    row: Row
    here: bool
    pieces: tuple[Piece, ...]
    lanes: tuple[tuple[int, str, bool, str], ...]


class Pane:
    """A text, its turns and its codings at one width, with the cursor and the selection."""

    def __init__(
        self, text: str, turns: Sequence[Turn], sentences: Splitter, columns: int = 80
    ) -> None:
        self.text = text
        self.turns = turns
        self.shown = display(text, newlines=True)
        self._bounds = [(turn.start, turn.end) for turn in turns]
        self.steps = Steps(text, [Place(t.start, t.end, t.body) for t in turns], sentences)
        self.stripes = Stripes()
        self.others = Stripes()  # what other coders gave, where it is shown; nothing acts on it
        self.coders: tuple[str, ...] = ()  # whose they are
        self.hints: tuple[tuple[int, int], ...] = ()
        self.selection = Selection(0, 0)
        self._goal: int | None = None
        self._columns = columns
        self._layout: Layout | None = None  # made when first asked for, at the width known by then
        self.lanes = self._new_lanes()
        if turns:
            self.go_to(self.words_of(0)[0])

    @property
    def layout(self) -> Layout:
        """The rows at the width at hand."""
        if self._layout is None:
            self._layout = Layout(self.shown, self._bounds, self._columns)
        return self._layout

    def fit(self, columns: int) -> None:
        """Lay the text out at another width; the cursor stays at its character."""
        if columns != self._columns:
            self._columns, self._layout = columns, None
            self.lanes = self._new_lanes()

    def show_others(self, marks: Iterable[Mark], coders: Sequence[str]) -> None:
        """Show these marks of these other coders beside one's own."""
        self.others, self.coders = Stripes(marks), tuple(coders)
        self.lanes = self._new_lanes()

    def _new_lanes(self) -> Lanes:
        return Lanes(Layered(self.stripes, self.others), self._extent)

    # -- where we are

    @property
    def cursor(self) -> int:
        return self.selection.cursor

    @property
    def turn(self) -> int:
        """The number of the turn under the cursor, from 0."""
        return self.steps.turn_of(self.cursor)

    def words_of(self, turn: int) -> tuple[int, int]:
        """[start, end) of a turn's words without the speaker's label, if it has any."""
        start, end = self.turns[turn].body, self.turns[turn].end
        return trimmed(self.text, start, end) or (self.turns[turn].start, end)

    def passage(self) -> tuple[int, int]:
        """What a code would be given now: the selection, else the turn under the cursor."""
        return self.selection.span(self.text) or self.words_of(self.turn)

    def marks_here(self) -> list[Mark]:
        """The codings under the cursor, or that share a character with the selection."""
        span = self.selection.span(self.text)
        return self.stripes.touching(*span) if span else self.stripes.at(self.cursor)

    # -- the cursor

    def go_to(self, offset: int, *, extending: bool = False) -> None:
        """Put the cursor at the nearest place to `offset`."""
        if not self.turns:
            return
        self._goal = None
        self._put(self.steps.settled(offset), extending)

    def step(self, unit: Unit, *, back: bool = False, extending: bool = False) -> None:
        """One unit on or back. A plain step out of a selection of characters lands at its edge."""
        if not self.turns:
            return
        self._goal = None
        if unit == "character" and not extending and not self.selection.empty:
            self._put(self.selection.start if back else self.selection.end, False)
        elif back:
            self._put(self.steps.back(unit, self.cursor), extending)
        else:
            self._put(self.steps.forward(unit, self.cursor, extending=extending), extending)

    def climb(self, rows: int, *, extending: bool = False) -> None:
        """Some rows down (or up, below 0), keeping to the column where climbing began."""
        if not self.turns:
            return
        number = self.layout.row_of(self.cursor)
        goal = self._goal if self._goal is not None else self.layout.column(self.cursor)
        target = min(max(number + rows, 0), self.layout.rows - 1)
        if self.layout.row(target).blank:
            target += 1 if rows > 0 else -1
        self._put(self.layout.offset_at(target, goal), extending)
        self._goal = goal

    def row_edge(self, *, end: bool, extending: bool = False) -> None:
        """The first or last place of the row."""
        if self.turns:
            self._goal = None
            row = self.layout.row(self.layout.row_of(self.cursor))
            column = self.layout.columns + 1 if end else 0
            self._put(self.layout.offset_at(row.number, column), extending)

    def select(self, start: int, end: int) -> None:
        """Select [start, end), the cursor at its end."""
        self._goal = None
        self.selection = Selection(start, end)

    def select_unit(self, unit: Unit) -> None:
        """Select the word, sentence or turn under the cursor."""
        if self.turns:
            at = self.selection.start
            span = self.words_of(self.turn) if unit == "turn" else self.steps.unit_at(unit, at)
            self.select(*span)

    def drop_selection(self) -> None:
        self.selection = self.selection.moved(self.cursor)

    def next_turn(self, *, back: bool = False, coded: bool = False) -> int | None:
        """The nearest turn after (before) this one that has no codings, or has some.

        Questions are passed over: it is answers that want codes.
        """
        numbers = range(self.turn - 1, -1, -1) if back else range(self.turn + 1, len(self.turns))
        for number in numbers:
            turn = self.turns[number]
            if turn.role == "interviewer" and not coded:
                continue
            if bool(self.stripes.touching(turn.start, turn.end)) == coded:
                return number
        return None

    # -- codings

    def set_marks(self, marks: Iterable[Mark]) -> list[Mark]:
        """Make the codings these; gives those that came or went."""
        new = {mark.id: mark for mark in marks}
        old = {mark.id: mark for mark in self.stripes.all()}
        gone = [mark for key, mark in old.items() if new.get(key) != mark]
        come = [mark for key, mark in new.items() if old.get(key) != mark]
        for mark in gone:
            self.remove_mark(mark)
        for mark in come:
            self.stripes.add(mark)
        return gone + come

    def remove_mark(self, mark: Mark) -> None:
        self.stripes.remove(mark.id)
        self.lanes.forget(mark.id)

    # -- what is seen

    def face(self, number: int) -> Face:
        """What row `number` shows."""
        row = self.layout.row(number)
        here = row.turn == self.turn
        lanes = tuple(
            (lane, mark.code, self.lanes.extent(mark)[0] == row.number, mark.coder)
            for lane, mark in self.lanes.on_row(row.number, row.start, row.end)
        )
        pieces = () if row.blank else tuple(self._pieces(row))
        return Face(row, here and not row.blank, pieces, lanes)

    def cursor_cell(self) -> tuple[int, int]:
        """Column and row of the cursor in the laid-out text."""
        return self.layout.column(self.cursor), self.layout.row_of(self.cursor)

    def rows_of(self, start: int, end: int) -> range:
        """The rows that hold any of [start, end]."""
        return range(self.layout.row_of(start), self.layout.row_of(end) + 1)

    def _put(self, offset: int, extending: bool) -> None:
        self.selection = (
            self.selection.extended(offset) if extending else self.selection.moved(offset)
        )

    def _extent(self, start: int, end: int) -> tuple[int, int]:
        return self.layout.row_of(start), self.layout.row_of(max(end - 1, start))

    def _pieces(self, row: Row) -> Iterable[Piece]:
        end = row.end - (row.end > row.start and self.text[row.end - 1] == "\n")
        runs = self.stripes.runs(row.start, end) if end > row.start else []
        cursor = self._cursor_on(row, end)
        label = self.turns[row.turn].body
        edges = {row.start, end, label, *(run.start for run in runs), *cursor}
        for start, stop in (*self.hints, (self.selection.start, self.selection.end)):
            edges.update((start, stop))
        ordered = sorted(edge for edge in edges if row.start <= edge <= end)
        place = 0
        for first, last in pairwise(ordered):
            while runs[place].end <= first:
                place += 1
            codes = tuple(mark.code for mark in runs[place].marks)
            yield Piece(Shown(self.shown[first:last]), self._look(row, first, codes))
        if self.cursor == end and (end < row.end or row.last):
            yield Piece(Shown(" "), Look(cursor=True))

    def _look(self, row: Row, offset: int, codes: tuple[str, ...]) -> Look:
        turn = self.turns[row.turn]
        return Look(
            codes=codes,
            selected=self.selection.start <= offset < self.selection.end,
            cursor=offset == self.cursor,
            hint=any(start <= offset < end for start, end in self.hints),
            role=(turn.role or "other") if offset < turn.body else None,
        )

    def _cursor_on(self, row: Row, end: int) -> tuple[int, ...]:
        """The edges of the grapheme under the cursor, when it lies on this row before `end`."""
        if not row.start <= self.cursor < end:
            return ()
        return self.cursor, min(self.steps.forward("character", self.cursor), end)


def columns_of(face: Face) -> int:
    """The columns that a row's pieces take."""
    return sum(width(piece.text) for piece in face.pieces)
