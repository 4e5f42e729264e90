"""From the text to retrieval and back, to the place of a coding that was found."""

from __future__ import annotations

from qualcode.text import Shown, Span
from qualcode.tui.retrieving import Leftover, Retrieving
from qualcode.tui.screens.view import StudyView
from qualcode.tui.sitting import Pen
from qualcode.tui.words import said


class Finding:
    """Opens the retrieval screen, and goes where it says."""

    def __init__(self, view: StudyView) -> None:
        self.view = view
        self.retrieving = Retrieving(view.sitting)

    def do_retrieval(self) -> None:
        """Come back to the list of before, where there is one; else a query is to be written."""
        self._open(listing=bool(self.retrieving.ids))

    def look_up(self, query: str) -> None:
        """Show what answers to that query; the list has the keys."""
        self.retrieving.turn_to(query)
        self._open(listing=True)

    def _open(self, *, listing: bool = False) -> None:
        from qualcode.tui.screens.retrieval import Retrieval

        async def back(place: object) -> None:
            await self.view.acting(lambda: self._back(place))

        self.view.app.push_screen(
            Retrieval(self.retrieving, self.view.colours, listing=listing), back
        )

    async def _back(self, place: object) -> None:
        """Show what may have changed meanwhile, and go to the place that was chosen."""
        await self.view.sitting.reread()
        self.view.show_source()
        if isinstance(place, Leftover):
            await self._take_in_hand(place)
        elif isinstance(place, tuple):
            source, span, code = place
            await self.view.go_to(source, span)
            self.view.say(said("{} stands here. R goes back to the list.", code))

    async def _take_in_hand(self, left: Leftover) -> None:
        """Go to where it may belong; Enter there places it on what is selected by then."""
        likely, sitting = left.likely, self.view.sitting
        span = None
        if likely.start < likely.end:
            span = Span(likely.version, likely.start, likely.end)
        await self.view.go_to(likely.source, span)
        if span is None and sitting.pane is not None:
            sitting.pane.go_to(likely.start)
            self.view.transcript.follow(centre=True)
        sitting.pen = Pen(left.code, left=left.coding, source=likely.source, words=left.quote)
        self.view.say(Shown(""))  # what is here now tells of it, wherever the cursor goes
