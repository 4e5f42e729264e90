"""Keys for the coding in hand: choose it, go from one to the next, move either of its ends."""

from __future__ import annotations

from qualcode.tui import telling_moves
from qualcode.tui.engine.reshaping import Reshape
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.screens.view import StudyView
from qualcode.tui.words import said


class Holding:
    """Choosing among codings, and reshaping one. Each act is stored before it is shown."""

    def __init__(self, view: StudyView) -> None:
        self.view = view
        self.sitting = view.sitting

    def do_hold(self) -> None:
        pane = self.view.pane
        if pane is None:
            return
        if pane.take_next() is None:
            self.view.say(said("There is no code here to choose."))
        else:
            self.view.transcript.follow()

    def do_coding(self, back: bool) -> None:
        pane = self.view.pane
        if pane is None:
            return
        if pane.go_to_coding(back=back) is None:
            self.view.say(
                said("There is no coding before this one.")
                if back
                else said("There is no coding after this one.")
            )
        else:
            self.view.transcript.follow()

    async def do_reshape(self, how: Reshape) -> None:
        pane, mark = self.sitting.pane, self._meant()
        if pane is None or mark is None:
            return
        span = pane.reshaped(mark, how)
        if span is None:
            self.view.say(
                said("The text goes no further.")
                if how in ("start_earlier", "end_later")
                else said("A coding holds one word at least.")
            )
        else:
            await self._move(mark, *span)

    async def do_fit(self) -> None:
        pane, mark = self.sitting.pane, self._meant()
        if pane is None or mark is None:
            return
        span = pane.selection.span(pane.text)
        if span is None:
            self.view.say(said("Select what the coding shall hold first."))
        elif span != (mark.start, mark.end):
            await self._move(mark, *span)

    def _meant(self) -> Mark | None:
        """The coding in hand, else the only one here; where it is not clear, why."""
        pane = self.view.pane
        if pane is None:
            return None
        here = pane.marks_here()
        if pane.in_hand is None and len(here) > 1:
            self.view.say(said("Several codings lie here: choose one with h."))
            return None
        if not here:
            self.view.say(said("There is no coding here to change."))
            return None
        return pane.in_hand or here[0]

    async def _move(self, mark: Mark, start: int, end: int) -> None:
        pane = self.sitting.pane
        if pane is None:
            return
        moved, followed = await self.sitting.move(mark, start, end)
        for one in (mark, moved):
            self.view.transcript.redraw(one.start, one.end)
        pane.held = mark.id
        self.view.transcript.follow()
        self.view.say(telling_moves.moved(pane, mark, moved, followed))
        self.view.start(self.view.keep_place, "place")
