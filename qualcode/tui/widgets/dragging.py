"""A drag of the mouse that goes on beyond an edge. Knows no text: it says which way and how far."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer
from textual.widget import Widget

TICK = 0.06  # seconds between two steps beyond an edge
_MOST = 4  # rows a step, however far beyond


class Dragging:
    """Whether a drag is on; calls `onward(x, y, rows)` again and again beyond an edge."""

    def __init__(self, onward: Callable[[int, int, int], None]) -> None:
        self._onward = onward
        self._widget: Widget | None = None
        self._timer: Timer | None = None
        self._place = (0, 0)
        self.rows = 0  # a step's rows: below 0 upwards, 0 inside

    @property
    def active(self) -> bool:
        return self._widget is not None

    def begin(self, widget: Widget) -> None:
        """The button is down on the widget."""
        self._widget = widget

    def at(self, x: int, y: int, height: int) -> None:
        """The mouse is there now, in a widget of that height."""
        self._place = (x, y)
        beyond = y if y < 0 else max(y - height + 1, 0)
        self.rows = max(min(beyond, _MOST), -_MOST)
        if self.rows and self._timer is None and self._widget is not None:
            self._timer = self._widget.set_interval(TICK, self.step)
        elif not self.rows:
            self._stop()

    def step(self) -> None:
        """One step beyond the edge."""
        if self.active and self.rows:
            self._onward(*self._place, self.rows)

    def end(self) -> None:
        """The button is up."""
        self._widget, self.rows = None, 0
        self._stop()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
