"""The open text as the transcript shows it: cursor, selection, codings, and what a row looks like.

Pure: it says what is on a row, a widget says in which colours. Offsets are code points of the text
as stored; what is shown has passed `display`, which keeps every offset.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TYPE_CHECKING

from qualcode.text import display
from qualcode.tui.engine.comparing import Layered
from qualcode.tui.engine.faces import Face, face_of
from qualcode.tui.engine.jumping import Jump
from qualcode.tui.engine.layout import Layout
from qualcode.tui.engine.places import Numbers, Places
from qualcode.tui.engine.reshaping import Reshape, Trail
from qualcode.tui.engine.selection import Selection, trimmed
from qualcode.tui.engine.stepping import Place, Splitter, Steps, Unit
from qualcode.tui.engine.stripes import Lanes, Mark, Stripes, place_of

if TYPE_CHECKING:
    from qualcode.text import Turn


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
        self.places = Places(text, turns)
        self.stripes = Stripes()
        self.others = Stripes()  # what other coders gave, where it is shown; nothing acts on it
        self.coders: tuple[str, ...] = ()  # whose they are
        self.numbers: Numbers = "turn"
        self.jump: Jump | None = None
        self.held: Hashable | None = None  # the id of the coding in hand
        self.hints: tuple[tuple[int, int], ...] = ()
        self.selection = Selection(0, 0)
        self._goal: int | None = None
        self._trail = Trail()
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
        self._move(Selection(start, end))

    def select_unit(self, unit: Unit) -> None:
        """Select the word, sentence or turn under the cursor."""
        if self.turns:
            at = self.selection.start
            span = self.words_of(self.turn) if unit == "turn" else self.steps.unit_at(unit, at)
            self.select(*span)

    def drop_selection(self) -> None:
        self._move(self.selection.moved(self.cursor))

    def next_turn(self, *, back: bool = False, coded: bool = False) -> int | None:
        """The nearest turn after (before) this one that has no codings, or has some.

        Questions and notes are passed over: it is answers that want codes.
        """
        numbers = range(self.turn - 1, -1, -1) if back else range(self.turn + 1, len(self.turns))
        for number in numbers:
            turn = self.turns[number]
            if not turn.answers and not coded:
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

    def move_mark(self, mark: Mark) -> None:
        """A mark of that id lies elsewhere now; one in hand stays in hand."""
        self.lanes.forget(mark.id)
        self.stripes.add(mark)
        if self.held == mark.id and mark not in self.marks_here():
            self._put(min(max(self.cursor, mark.start), max(mark.end - 1, mark.start)), False)

    def remove_mark(self, mark: Mark) -> None:
        self.stripes.remove(mark.id)
        self.lanes.forget(mark.id)

    # -- the coding in hand

    @property
    def in_hand(self) -> Mark | None:
        """The coding that was chosen among those here; none once the cursor has left it."""
        return None if self.held is None else self.stripes.get(self.held)

    def take_next(self) -> Mark | None:
        """Take the next of the codings here in hand, after the last the first again."""
        here, now = self.marks_here(), self.in_hand
        place = here.index(now) + 1 if now in here else 0
        taken = here[place % len(here)] if here else None
        self.held = taken.id if taken else None
        return taken

    def go_to_coding(self, *, back: bool = False) -> Mark | None:
        """Go to the nearest coding after (before) the one in hand, or the cursor; take it."""
        now = self.in_hand
        place = place_of(now) if now is not None else (self.cursor, -len(self.text) - 1, "")
        found = self.stripes.previous(place) if back else self.stripes.next(place)
        if found is not None:
            self.go_to(found.start)
            self.held = found.id
        return found

    def let_go(self) -> None:
        """No coding is in hand any more."""
        self.held = None

    def reshaped(self, mark: Mark, how: Reshape) -> tuple[int, int] | None:
        """The mark's passage with one end moved by a word; None where that can't be.

        The opposite of the step before leads back to where that began.
        """
        return self._trail.reshaped(self.steps, mark.id, mark.start, mark.end, how)

    # -- jumping

    def begin_jump(self, first: int, last: int, *, extending: bool) -> bool:
        """Label the sentences that begin on rows `first` to `last`; False where there are none."""
        if not self.turns:
            return False
        start, end = self.layout.row(first).start, self.layout.row(last).end
        sentences = self.steps.spans("sentence", start, end)
        self.jump = Jump.over(sentences, extending=extending) if sentences else None
        return self.jump is not None

    def jump_by(self, letter: str) -> bool:
        """What a letter does while jumping; False, and the labels go, where none has it."""
        jump = self.jump
        found = jump.press(letter) if jump is not None else None
        self.jump = found if isinstance(found, Jump) else None
        if isinstance(found, tuple) and jump is not None:
            self._land(*found, extending=jump.extending)
        return found is not None

    def _land(self, start: int, end: int, *, extending: bool) -> None:
        """Select the sentence; extending, all from the selection to the sentence's far end."""
        now = self.selection
        if not extending:
            self.select(start, end)
        elif end <= now.start:
            self.select(now.end, start)
        else:
            self.select(now.start, max(end, now.start))

    # -- what is seen

    def face(self, number: int) -> Face:
        """What row `number` shows."""
        return face_of(self, number)

    def cursor_cell(self) -> tuple[int, int]:
        """Column and row of the cursor in the laid-out text."""
        return self.layout.column(self.cursor), self.layout.row_of(self.cursor)

    def rows_of(self, start: int, end: int) -> range:
        """The rows that hold any of [start, end]."""
        return range(self.layout.row_of(start), self.layout.row_of(end) + 1)

    def _put(self, offset: int, extending: bool) -> None:
        now = self.selection
        self._move(now.extended(offset) if extending else now.moved(offset))

    def _move(self, selection: Selection) -> None:
        """Every move of the cursor comes by here: a coding that it leaves is no longer in hand."""
        self.selection = selection
        if self.held is not None and self.in_hand not in self.marks_here():
            self.held = None

    def _extent(self, start: int, end: int) -> tuple[int, int]:
        return self.layout.row_of(start), self.layout.row_of(max(end - 1, start))
