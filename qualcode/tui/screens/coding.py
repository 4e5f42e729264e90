"""Keys that give and take codes. Each act is stored before it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from qualcode.tui import telling
from qualcode.tui.actions.text import QUICK_OFFERS
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.offers import Offer
from qualcode.tui.screens.advised import AdvisedScreen
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.leader import Leader, with_hotkey
from qualcode.tui.screens.palette import ROOM, Codes, Palette
from qualcode.tui.sitting import Pen
from qualcode.tui.widgets.codebook import CodebookPanel
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.widgets.transcript import Transcript
from qualcode.tui.words import counted, said


class CodingScreen(AdvisedScreen, inherit_bindings=False):
    """Coding."""

    def do_palette(self) -> None:
        if self._can_code():
            self._lift()
            sitting, on = self.sitting, telling.passage(self.sitting)
            palette = Codes(sitting.codes, self.colours, sitting.recent, on, sitting.muted)
            self.app.push_screen(palette, self._give_all)

    async def do_give(self) -> None:
        """Enter: what the pen holds, else a code of the palette."""
        pen = self.sitting.pen
        if pen is None:
            self.do_palette()
        elif pen.offer is None:
            await self._apply(pen.code, None)
        else:
            marks = await self.sitting.apply_all([self.sitting.gift(pen.code, pen.offer)])
            self.sitting.pen = None
            self._show_given((pen.code,), marks)

    def do_hotkey(self) -> None:
        if not self._can_code():
            return
        if not with_hotkey(self.sitting.codes):
            self.say(said("No code has a hot-key yet. Give one in the codebook: hotkey: k"))
            return
        self.app.push_screen(Leader(self.sitting.codes, self.colours), self.give)

    def do_arm(self) -> None:
        if self.sitting.pen is not None:
            self.sitting.pen = None
            self.say(said("Put away: Enter asks for a code again."))
        elif self._can_code():
            self._lift()
            sitting, title = self.sitting, said("Arm a code: Enter and the mouse give it at once")
            palette = Palette(sitting.codes, self.colours, sitting.recent, title, sitting.muted)
            self.app.push_screen(palette, self._arm)

    def do_take(self) -> None:
        offer, pen = self.advice.offer(), self.sitting.pen
        if pen is not None and pen.offer is not None and offer in (None, pen.offer):
            self.sitting.pen = None
            self.say(said("Put away: Enter asks for a code again."))
        elif offer is None:
            self.say(self._waiting() or said("There is no suggestion to take from here."))
        else:
            self.sitting.pen = Pen(offer.code, offer)
            self.say(said("{} is in hand: select another passage, then Enter.", offer.code))

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

    async def on_transcript_dragged(self, event: Transcript.Dragged) -> None:
        """The mouse has selected a passage: what the pen holds is given to it."""
        event.stop()
        if self.sitting.pen is not None:
            await self.acting(self.do_give)

    async def give(self, code: str | None) -> None:
        """Give the code to the passage at hand."""
        if code is not None:
            await self.acting(lambda: self._apply(code, None))

    # -- inside

    def _can_code(self) -> bool:
        if self.sitting.pane is None or not self.sitting.pane.turns:
            return False
        if not self.sitting.codes:
            self.say(telling.no_codes())
        return bool(self.sitting.codes)

    def _lift(self) -> None:
        self.transcript.lift(self.size.height - ROOM)

    def _arm(self, code: str | None) -> None:
        if code is not None:
            self.sitting.pen = Pen(code)
            self.say(said("{} is armed. Ctrl+E puts it away.", code))

    async def _give_all(self, codes: Sequence[str] | None) -> None:
        if codes:
            await self.acting(lambda: self._apply_all(codes))

    async def _apply_all(self, codes: Sequence[str]) -> None:
        marks = await self.sitting.apply_all([self.sitting.gift(code) for code in codes])
        self._show_given(codes, marks)

    async def _accept(self, offer: Offer | None) -> None:
        if offer is not None:
            await self._apply(offer.code, offer)
        else:
            none = said("There is no suggestion of that number here.")
            self.say(self._waiting() or none)

    async def _apply(self, code: str, offer: Offer | None) -> None:
        self._show_given((code,), await self.sitting.apply(code, offer))

    def _show_given(self, codes: Sequence[str], marks: Sequence[Mark]) -> None:
        if len(codes) == 1:
            name = telling.code_name(self.sitting, codes[0])
            self.say(said("{} given.", name) if marks else said("{} is there already.", name))
        else:
            self.say(counted(len(marks), "{} code given.", "{} codes given; one undo takes all."))
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
