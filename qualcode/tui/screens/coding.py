"""Keys that give, take and refuse codes, undo and redo. Each act is stored before it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from qualcode.tui import telling
from qualcode.tui.actions.text import QUICK_OFFERS
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.offers import Offer
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.holding import HoldingScreen
from qualcode.tui.screens.palette import ROOM, Palette
from qualcode.tui.widgets.codebook import CodebookPanel
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import said


class CodingScreen(HoldingScreen, inherit_bindings=False):
    """Coding."""

    def do_palette(self) -> None:
        sitting = self.sitting
        if sitting.pane is None or not sitting.pane.turns:
            return
        if not sitting.codes:
            self.say(telling.no_codes())
            return
        on = telling.passage(sitting)
        palette = Palette(sitting.codes, self.colours, sitting.recent, on)
        self.transcript.lift(self.size.height - ROOM)
        self.app.push_screen(palette, self.give)

    async def do_quick(self, number: int) -> None:
        if number <= QUICK_OFFERS:
            await self._accept(self.advice.offer(number))
            return
        place, recent = number - QUICK_OFFERS - 1, self.sitting.recent
        if place < len(recent):
            await self.give(recent[place])
        else:
            self.say(said("There is no recent code of that number yet."))

    async def do_again(self) -> None:
        if self.sitting.recent:
            await self.give(self.sitting.recent[0])
        else:
            self.say(said("No code was given yet."))

    async def do_accept(self) -> None:
        await self._accept(self.advice.offer())

    async def do_reject(self) -> None:
        offer = self.advice.offer()
        if offer is None:
            self.say(said("There is no suggestion to refuse here."))
            return
        await self.sitting.reject(offer)
        self.say(said("{} refused for this passage.", offer.code))
        self.show_decided(())

    def do_mark(self, step: int) -> None:
        self.advice.mark(step)
        self.transcript.follow()

    async def do_remove(self) -> None:
        pane = self.sitting.pane
        if pane is None or not pane.turns:
            return
        here = [pane.in_hand] if pane.in_hand is not None else pane.marks_here()
        if len(here) == 1:
            await self._remove(here[0])
            return
        turn = pane.turns[pane.turn]
        marks = here or pane.stripes.touching(turn.start, turn.end)
        if marks:
            self._choose(marks)
        else:
            self.say(said("There is no code here to remove."))

    async def do_done(self) -> None:
        done = await self.sitting.toggle_done()
        self.say(
            said("Marked done: what has no code here now counts as seen and not coded.")
            if done
            else said("No longer marked done.")
        )

    async def on_codebook_panel_picked(self, event: CodebookPanel.Picked) -> None:
        await self.give(event.code)

    async def give(self, code: str | None) -> None:
        """Give the code to the passage at hand."""
        if code is not None:
            await self.acting(lambda: self._apply(code, None))

    async def _accept(self, offer: Offer | None) -> None:
        if offer is not None:
            await self._apply(offer.code, offer)
        elif self.advice.pending and self.advice.suggester.state != "off":
            self.say(said("The suggestions for this passage are still on their way."))
        else:
            self.say(said("There is no suggestion of that number here."))

    async def _apply(self, code: str, offer: Offer | None) -> None:
        marks = await self.sitting.apply(code, offer)
        name = telling.code_name(self.sitting, code)
        self.say(said("{} given.", name) if marks else said("{} is there already.", name))
        self.show_decided(marks)

    async def _remove(self, mark: Mark) -> None:
        marks = await self.sitting.remove(mark)
        self.say(said("{} removed.", telling.code_name(self.sitting, mark.code)))
        self.show_decided(marks)

    def _choose(self, marks: Sequence[Mark]) -> None:
        async def take(key: str | None) -> None:
            if key is not None:
                await self.acting(lambda: self._remove(marks[int(key)]))

        rows = [
            ListRow(
                telling.coding(self.sitting, mark), str(number), colour=self.colours.get(mark.code)
            )
            for number, mark in enumerate(marks)
        ]
        self.app.push_screen(Chooser(said("Remove which code?"), rows), take)
