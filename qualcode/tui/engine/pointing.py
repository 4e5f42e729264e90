"""Places of the text as a screen's selection counts them: a line a turn, characters within it.

Pure. Both ways keep the order of places, and what lies between two turns belongs to the one before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcode.tui.engine.selection import snapped_back, snapped_on

if TYPE_CHECKING:
    from qualcode.tui.engine.pane import Pane

Point = tuple[int, int]  # code points from the turn's start, number of the turn


def point_of(pane: Pane, offset: int) -> Point:
    """Where an offset lies."""
    turn = pane.steps.turn_of(offset)
    return offset - pane.turns[turn].start, turn


def offset_of(pane: Pane, point: Point) -> int:
    """The offset that lies there, brought within the text."""
    inside, line = point
    turn = pane.turns[min(max(line, 0), len(pane.turns) - 1)]
    return min(max(turn.start + inside, 0), len(pane.text))


def point_at(pane: Pane, column: int, row: int) -> Point:
    """What stands at that cell of the laid-out text; the margin is no text, its row begins there.

    A place beyond the end of a row is the row's last one.
    """
    number = min(max(row, 0), pane.layout.rows - 1)
    return point_of(pane, pane.layout.offset_at(number, max(column, 0)))


def span_of(
    pane: Pane, start: Point | None, end: Point | None, sight: tuple[int, int]
) -> tuple[int, int]:
    """[start, end) in whole graphemes; an end that is not given is the edge of what is in sight."""
    first = sight[0] if start is None else offset_of(pane, start)
    last = sight[1] if end is None else offset_of(pane, end)
    first, last = min(first, last), max(first, last)
    return snapped_back(pane.text, first), snapped_on(pane.text, last)
