"""The transcript's selection and the screen's: one thing, drawn once, by the transcript.

The screen selects across widgets with the mouse, and copies; whoever changes one of the two
selections changes the other. Knows no keys and draws nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.screen import Screen
from textual.selection import Selection as Marked

from qualcode.tui.engine.pointing import point_of, span_of

if TYPE_CHECKING:
    from qualcode.tui.engine.pane import Pane
    from qualcode.tui.engine.selection import Selection
    from qualcode.tui.widgets.transcript import Transcript


class Joined:
    """Keeps the two the same."""

    def __init__(self, view: Transcript) -> None:
        self._view = view
        self._told: Marked | None = None  # what the screen has of ours
        self._seen: Selection | None = None  # the pane's selection that this stands for
        self._sight: tuple[int, int] | None = None  # what was in sight when a drag came in

    def tell(self) -> None:
        """The pane's cursor or selection has moved: the screen's selection is to be the same."""
        pane = self._view.pane
        selection = pane.selection if pane is not None else None
        empty = selection is None or selection.empty
        if selection == self._seen or (empty and self._told is None):
            return
        self._seen, self._sight = selection, None
        screen, told = self._view.screen, None
        if pane is not None and not empty:
            told = _marked(pane)
            screen.selections = {self._view: told}
        elif self._view in screen.selections:
            others = {w: marked for w, marked in screen.selections.items() if w is not self._view}
            screen.selections = others
        self._told = told

    def heed(self) -> bool:
        """Take over what the screen has selected of the text; False where that is known."""
        pane, marked = self._view.pane, self._view.text_selection
        if pane is None or not pane.turns or marked == self._told:
            return False
        if marked is None:
            self._sight = None
            pane.drop_selection()
        else:
            start, end = self.span(pane, marked)
            upwards = marked.end is None and marked.start is not None  # the mouse is at its start
            pane.select(*((end, start) if upwards else (start, end)))
        self._told, self._seen = marked, pane.selection
        return True

    def begin(self) -> None:
        """A selection of the pane's own begins: nothing else stays selected on the screen."""
        Screen.clear_selection(self._view.screen)  # whatever a screen of ours would keep
        self._told = self._seen = None

    def renew(self) -> None:
        """Tell the screen again: a click has cleared what it had."""
        self._seen = None
        self.tell()

    def span(self, pane: Pane, marked: Marked) -> tuple[int, int]:
        """[start, end) of what the screen has selected of the text.

        A drag that comes in over an edge takes what was in sight then, never a text's unseen rest.
        """
        if marked == self._told and self._seen is not None:
            return self._seen.start, self._seen.end
        if self._sight is None:
            self._sight = self._view.in_sight()
        return span_of(pane, marked.start, marked.end, self._sight)


def _marked(pane: Pane) -> Marked:
    start, end = pane.selection.start, pane.selection.end
    return Marked(Offset(*point_of(pane, start)), Offset(*point_of(pane, end)))
