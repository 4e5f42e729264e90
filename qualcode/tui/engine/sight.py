"""Which rows look different after the cursor, the selection or the hints have moved.

Pure: a view draws these rows again and no others.
"""

from __future__ import annotations

from dataclasses import dataclass

from qualcode.tui.engine.pane import Pane


@dataclass(frozen=True, slots=True)
class Sight:
    """The rows that something stands on: the selection, the turn at hand, the hints."""

    selection: range
    turn: range
    hints: tuple[range, ...]

    @classmethod
    def of(cls, pane: Pane) -> Sight:
        """As the pane stands now; it has a turn at least."""
        turn = pane.turns[pane.turn]
        return cls(
            pane.rows_of(pane.selection.start, pane.selection.end),
            pane.rows_of(turn.start, turn.end),
            tuple(dict.fromkeys(pane.rows_of(*place) for place in pane.hints)),
        )


def touched(old: Sight, new: Sight) -> list[range]:
    """Rows that differ between the two, each range once; more than need be, never fewer."""
    rows = [_apart(old.selection, new.selection)]
    rows += [old.selection[:1], old.selection[-1:], new.selection[:1], new.selection[-1:]]
    if old.turn != new.turn:
        rows += [old.turn, new.turn]
    if old.hints != new.hints:
        rows += [*old.hints, *new.hints]
    return [span for span in dict.fromkeys(rows) if span]


def _apart(one: range, other: range) -> range:
    """All rows from the first to the last that lie in one of the two and not in both."""
    if one.start == other.start:
        return range(min(one.stop, other.stop) - 1, max(one.stop, other.stop))
    if one.stop == other.stop:
        return range(min(one.start, other.start), max(one.start, other.start) + 1)
    return range(min(one.start, other.start), max(one.stop, other.stop))
