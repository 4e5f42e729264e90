"""Which rows look different after the cursor, the selection or the hints have moved.

Pure: a view draws these rows again and no others.
"""

from __future__ import annotations

from dataclasses import dataclass

from qualcode.tui.engine.jumping import Jump
from qualcode.tui.engine.pane import Pane

NONE = range(0)


@dataclass(frozen=True, slots=True)
class Sight:
    """The rows that something stands on: the selection, the turn at hand, the hints, and so on."""

    selection: range
    turn: range
    hints: tuple[range, ...]
    held: range = NONE
    labels: tuple[range, ...] = ()
    typed: str = ""

    @classmethod
    def of(cls, pane: Pane) -> Sight:
        """As the pane stands now; it has a turn at least."""
        turn, held, jump = pane.turns[pane.turn], pane.in_hand, pane.jump
        return cls(
            pane.rows_of(pane.selection.start, pane.selection.end),
            pane.rows_of(turn.start, turn.end),
            tuple(dict.fromkeys(pane.rows_of(*place) for place in pane.hints)),
            pane.rows_of(held.start, held.end - 1) if held else NONE,
            _labelled(pane, jump) if jump else (),
            jump.typed if jump else "",
        )


def touched(old: Sight, new: Sight) -> list[range]:
    """Rows that differ between the two, each range once; more than need be, never fewer."""
    rows = [_apart(old.selection, new.selection)]
    rows += [old.selection[:1], old.selection[-1:], new.selection[:1], new.selection[-1:]]
    if old.turn != new.turn:
        rows += [old.turn, new.turn]
    if old.hints != new.hints:
        rows += [*old.hints, *new.hints]
    if old.held != new.held:
        rows += [old.held, new.held]
    if (old.labels, old.typed) != (new.labels, new.typed):
        rows += [*old.labels, *new.labels]
    return [span for span in dict.fromkeys(rows) if span]


def _labelled(pane: Pane, jump: Jump) -> tuple[range, ...]:
    return tuple(dict.fromkeys(pane.rows_of(start, start) for _, start, _ in jump.places))


def _apart(one: range, other: range) -> range:
    """All rows from the first to the last that lie in one of the two and not in both."""
    if one.start == other.start:
        return range(min(one.stop, other.stop) - 1, max(one.stop, other.stop))
    if one.stop == other.stop:
        return range(min(one.start, other.start), max(one.start, other.start) + 1)
    return range(min(one.start, other.start), max(one.stop, other.stop))
