"""From the text to retrieval and back, to the place of a coding that was found."""

from __future__ import annotations

from qualcode.tui.retrieving import Retrieving
from qualcode.tui.screens.comparing import ComparingScreen
from qualcode.tui.sitting import Sitting
from qualcode.tui.suggester import Suggester
from qualcode.tui.words import said


class FindingScreen(ComparingScreen, inherit_bindings=False):
    """Opens the retrieval screen, and goes where it says."""

    def __init__(self, sitting: Sitting, suggester: Suggester) -> None:
        super().__init__(sitting, suggester)
        self._retrieving = Retrieving(sitting)

    async def reread(self) -> None:
        self._retrieving.stale = True
        await super().reread()

    def do_retrieval(self) -> None:
        from qualcode.tui.screens.retrieval import Retrieval

        async def back(place: object) -> None:
            await self.acting(lambda: self._back(place))

        self.app.push_screen(Retrieval(self._retrieving, self.colours), back)

    async def _back(self, place: object) -> None:
        """Show what may have changed meanwhile, and go to the place that was chosen."""
        await self.sitting.reread()
        if isinstance(place, tuple):
            source, start, end, code = place
            if self.sitting.source is None or self.sitting.source.id != source:
                await self.sitting.remember_place()
                await self.sitting.open(source)
            if self.sitting.pane is not None:
                self.sitting.pane.select(start, end)
        self.show_source()
        self.transcript.follow(centre=True)
        if isinstance(place, tuple):
            self.say_here(said("{} stands here. R goes back to the list.", code))
