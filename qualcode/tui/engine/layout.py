"""Rows of a whole text: which row holds an offset, which offset stands at a row and column.

Turns are wrapped in blocks. Plain text is wrapped at once; a block of slow text is estimated and
wrapped when somebody looks at it or `wrap_next` gets there. Knows no widgets, codes or colours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from qualcode.text.grapheme import graphemes
from qualcode.tui.engine.width import plain, width
from qualcode.tui.engine.wrap import wrap

_BLOCK = 8_192  # code points a block holds at least
_AT_ONCE = 4_000_000  # what is wrapped on opening, in plain characters
_SLOW = 10  # how much dearer a character of another script is than a plain one


@dataclass(frozen=True, slots=True)
class Row:
    """One row on the screen: code points [start, end) of turn `turn`, or a blank between turns.

    `end` takes in the line feed that ends the row, where there is one.
    """

    number: int
    turn: int
    start: int
    end: int
    first: bool
    last: bool
    blank: bool = False


@dataclass(slots=True)
class _Block:
    """Turns [first, last); after wrapping, the rows' starts and each turn's first row."""

    first: int
    last: int
    rows: int
    starts: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)

    @property
    def wrapped(self) -> bool:
        return bool(self.starts)


class Layout:
    """A text's turns as rows of at most `columns` columns, and one more for a hanging space.

    `text` must have passed `display`, line feeds kept; `turns` are (start, end), ordered and
    disjoint. `changes` grows whenever an estimate gives way, so that a view can look again.
    """

    def __init__(self, text: str, turns: Sequence[tuple[int, int]], columns: int) -> None:
        self.text = text
        self.turns = turns
        self.columns = max(columns, 1)
        self.changes = 0
        self._starts = [start for start, _ in turns]
        self._blocks = list(self._planned())
        self._block_turns = [block.first for block in self._blocks]
        self._before: list[int] = [0]
        self._pending = 0
        self._wrap_at_once()

    @property
    def rows(self) -> int:
        """How many rows there are, as far as is known."""
        return self._before[-1]

    def row(self, number: int) -> Row:
        """The row of that number, which is brought within bounds."""
        block, before = self._block_of_row(number)
        local = min(max(number - before, 0), block.rows - 1)
        head = bisect_right(block.heads, local) - 1
        turn = block.first + head
        start, turn_end = block.starts[local], self.turns[turn][1]
        if start > turn_end:
            return Row(before + local, turn, start, start, False, False, blank=True)
        is_last = local == self._last_row(block, head)
        end = turn_end if is_last else block.starts[local + 1]
        return Row(before + local, turn, start, end, local == block.heads[head], is_last)

    def row_of(self, offset: int) -> int:
        """The number of the row on which the cursor at `offset` stands."""
        index = self._block_index_of_turn(self.turn_of(offset))
        self._wrap(index)
        block = self._blocks[index]
        local = max(bisect_right(block.starts, offset) - 1, 0)
        return self._before[index] + local

    def turn_of(self, offset: int) -> int:
        """The turn that holds `offset`; in the space between two, the one before."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def column(self, offset: int) -> int:
        """The columns to the left of `offset` on its row."""
        row = self.row(self.row_of(offset))
        return width(self.text[row.start : min(offset, row.end)])

    def offset_at(self, number: int, column: int) -> int:
        """The offset of the grapheme at that place, or of the row's last one when beyond it."""
        row = self.row(number)
        if row.blank:
            return self.turns[row.turn][1]
        for first, last, left in self.cells(row):
            if left + max(width(self.text[first:last]), 1) > column or (
                last >= row.end and not row.last
            ):
                return first
            if self.text[first] == "\n":
                return first
        return row.end

    def cells(self, row: Row) -> Iterator[tuple[int, int, int]]:
        """(start, end, columns to the left) of each grapheme of the row."""
        piece = self.text[row.start : row.end]
        if plain(piece):
            for index in range(len(piece)):
                yield row.start + index, row.start + index + 1, index
            return
        left = 0
        for first, last in graphemes(piece):
            yield row.start + first, row.start + last, left
            left += width(piece[first:last])

    def ensure(self, first: int, last: int) -> None:
        """Wrap what stands on rows `first` to `last`, so that they are what they seem."""
        number = first
        while number <= min(last, self.rows - 1):
            block, before = self._block_of_row(number)
            number = before + block.rows

    def wrap_next(self) -> bool:
        """Wrap one block that is still estimated; False when none is left."""
        while self._pending < len(self._blocks):
            if not self._blocks[self._pending].wrapped:
                self._wrap(self._pending)
                return True
            self._pending += 1
        return False

    def _planned(self) -> Iterator[_Block]:
        """Blocks of whole turns, with guesses at their rows."""
        first = rows = size = 0
        for index, (start, end) in enumerate(self.turns):
            size += end - start
            rows += max(1, -(-(end - start) // self.columns))
            if size >= _BLOCK or index == len(self.turns) - 1:
                yield _Block(first, index + 1, rows)
                first, rows, size = index + 1, 0, 0

    def _wrap_at_once(self) -> None:
        left = _AT_ONCE
        for index, block in enumerate(self._blocks):
            start, end = self.turns[block.first][0], self.turns[block.last - 1][1]
            left -= (end - start) * (1 if self.text[start:end].isascii() else _SLOW)
            if left < 0 and index:
                break
            self._fill(block)
        self._count()

    def _wrap(self, index: int) -> None:
        block = self._blocks[index]
        if block.wrapped:
            return
        guess = block.rows
        self._fill(block)
        if block.rows != guess:
            self.changes += 1
            self._count()

    def _fill(self, block: _Block) -> None:
        for turn in range(block.first, block.last):
            start, end = self.turns[turn]
            block.heads.append(len(block.starts))
            block.starts.extend(wrap(self.text, start, end, self.columns))
            if self._parted(turn):
                block.starts.append(end + 1)
        block.rows = len(block.starts)

    def _last_row(self, block: _Block, head: int) -> int:
        """The last row with text of the block's turn number `head`."""
        after = block.heads[head + 1] if head + 1 < len(block.heads) else block.rows
        return after - 1 - (block.starts[after - 1] > self.turns[block.first + head][1])

    def _parted(self, turn: int) -> bool:
        """Whether the text leaves a blank line after this turn."""
        if turn + 1 >= len(self.turns):
            return False
        return self.text.count("\n", self.turns[turn][1], self.turns[turn + 1][0]) > 1

    def _count(self) -> None:
        self._before = [0, *accumulate(block.rows for block in self._blocks)]

    def _block_index_of_turn(self, turn: int) -> int:
        return max(bisect_right(self._block_turns, turn) - 1, 0)

    def _block_of_row(self, number: int) -> tuple[_Block, int]:
        """The wrapped block that holds the row, and the rows before it."""
        while True:
            inside = min(max(number, 0), self.rows - 1)
            index = bisect_right(self._before, inside) - 1
            block = self._blocks[index]
            if block.wrapped:
                return block, self._before[index]
            self._wrap(index)
