"""From the text to retrieval and back, to the place of a coding that was found."""

from __future__ import annotations

from qualcode.tui.retrieving import Retrieving
from qualcode.tui.screens.view import StudyView
from qualcode.tui.words import said


class Finding:
    """Opens the retrieval screen, and goes where it says."""

    def __init__(self, view: StudyView) -> None:
        self.view = view
        self.retrieving = Retrieving(view.sitting)

    def do_retrieval(self) -> None:
        from qualcode.tui.screens.retrieval import Retrieval

        async def back(place: object) -> None:
            await self.view.acting(lambda: self._back(place))

        self.view.app.push_screen(Retrieval(self.retrieving, self.view.colours), back)

    async def _back(self, place: object) -> None:
        """Show what may have changed meanwhile, and go to the place that was chosen."""
        await self.view.sitting.reread()
        self.view.show_source()
        if isinstance(place, tuple):
            source, span, code = place
            await self.view.go_to(source, span)
            self.view.say(said("{} stands here. R goes back to the list.", code))
