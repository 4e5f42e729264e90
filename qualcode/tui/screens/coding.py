"""Keys that give and take codes. Each act is stored before it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from qualcode.text import Shown
from qualcode.tui import telling
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.offers import Offer
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.leader import Leader, with_hotkey
from qualcode.tui.screens.naming import Naming
from qualcode.tui.screens.palette import NEW, ROOM, Palette
from qualcode.tui.screens.view import StudyView
from qualcode.tui.sitting import Pen
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import counted, said


class Coding:
    """Gives codes that exist; for one that does not yet, it has the naming."""

    def __init__(self, view: StudyView, naming: Naming) -> None:
        self.view = view
        self.sitting = view.sitting
        self.naming = naming

    def do_palette(self) -> None:
        if self._can_code():
            palette = self._palette(telling.passage(self.sitting), several=True)
            self.view.app.push_screen(palette, self._give_chosen)

    async def do_give(self) -> None:
        """Enter: what the pen holds, else a code of the palette."""
        pen = self.sitting.pen
        if pen is None:
            self.do_palette()
        elif pen.left is not None:
            await self._place_again(pen)
        elif pen.offer is None:
            await self.apply(pen.code)
        else:
            marks = await self.sitting.apply_all([self.sitting.gift(pen.code, pen.offer)])
            self.sitting.pen = None
            self._show_given((pen.code,), marks)

    def do_hotkey(self) -> None:
        if not self._can_code():
            return
        if not with_hotkey(self.sitting.codes):
            self.view.say(said("No code has a hot-key yet. Give one in the codebook: hotkey: k"))
            return
        self.view.app.push_screen(Leader(self.sitting.codes, self.view.colours), self.give)

    def do_arm(self) -> None:
        if self.sitting.pen is not None:
            self.sitting.pen = None
            self.view.say(said("Put away: Enter asks for a code again."))
        elif self._can_code():
            palette = self._palette(said("Arm a code: Enter and the mouse give it at once"))
            self.view.app.push_screen(palette, self._arm)

    async def do_again(self) -> None:
        if self.sitting.recent:
            await self.give(self.sitting.recent[0])
        else:
            self.view.say(said("No code was given yet."))

    async def give_recent(self, number: int) -> None:
        """Give the recent code of that number, from 1."""
        recent = self.sitting.recent
        if number <= len(recent):
            await self.give(recent[number - 1])
        else:
            self.view.say(said("There is no recent code of that number yet."))

    async def do_remove(self) -> None:
        pane = self.view.pane
        if pane is None:
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
            self.view.say(said("There is no code here to remove."))

    async def do_done(self) -> None:
        done = await self.sitting.toggle_done()
        self.view.say(
            said("Marked done: what has no code here now counts as seen and not coded.")
            if done
            else said("No longer marked done.")
        )

    def do_book(self) -> None:
        from qualcode.tui.screens.codebook import CodebookScreen

        pane, recent = self.view.pane, self.sitting.recent
        here = [mark.code for mark in pane.marks_here()] if pane is not None else []
        at_hand = next((key for key in (*recent, *here) if not here or key in here), None)
        self.view.app.push_screen(
            CodebookScreen(self.sitting, at_hand, self.view.open_card), self._from_book
        )

    async def give(self, code: str | None) -> None:
        """Give the code to the passage at hand."""
        if code is not None:
            await self.view.acting(lambda: self.apply(code))

    async def apply(self, code: str, offer: Offer | None = None) -> None:
        """Give the code, which may have been on offer, and say so."""
        self._show_given((code,), await self.sitting.apply(code, offer))

    # -- inside

    def _can_code(self) -> bool:
        if self.view.pane is None:
            return False
        if not self.sitting.codes:
            self.view.say(telling.no_codes())
        return bool(self.sitting.codes)

    def _palette(self, on: Shown, *, several: bool = False) -> Palette:
        """The palette, below the passage."""
        sitting, view = self.sitting, self.view
        view.transcript.lift(view.screen.size.height - ROOM)
        return Palette(
            sitting.codes, view.colours, sitting.recent, on, sitting.muted, several=several
        )

    def _arm(self, codes: Sequence[str] | None) -> None:
        if codes:
            self.sitting.pen = Pen(codes[0])
            self.view.say(said("{} is armed. Ctrl+E puts it away.", codes[0]))

    async def _from_book(self, code: object) -> None:
        self.view.show_source()
        self.view.start(self.view.relearn, "learn")
        if isinstance(code, str):
            await self.give(code)

    async def _give_chosen(self, codes: Sequence[str] | None) -> None:
        """What the palette found no code for is the name of a new one."""
        if codes and codes[0].startswith(NEW):
            name = codes[0].removeprefix(NEW)
            await self.view.acting(lambda: self.naming.name_code(name))
        elif codes:
            await self.view.acting(lambda: self._apply_all(codes))

    async def _apply_all(self, codes: Sequence[str]) -> None:
        marks = await self.sitting.apply_all([self.sitting.gift(code) for code in codes])
        self._show_given(codes, marks)

    def _show_given(self, codes: Sequence[str], marks: Sequence[Mark]) -> None:
        name = telling.code_name(self.sitting, codes[0])
        if len(codes) > 1:
            told = counted(len(marks), "{} code given.", "{} codes given; one undo takes all.")
        else:
            told = said("{} given.", name) if marks else said("{} is there already.", name)
        self.view.say(told)
        self.view.show_decided(marks)

    async def _place_again(self, pen: Pen) -> None:
        """The coding that was left behind belongs on what is selected; a whole turn is no guess."""
        pane = self.view.pane
        if (
            pane is not None
            and pane.selection.span(pane.text) is None
            and telling.at_home(self.sitting)
        ):
            self.view.say(said("Select the words that {} belongs on first.", pen.code))
            return
        marks = await self.sitting.place_again(pen)
        self.sitting.pen = None
        self.view.say(said("{} is placed here. R goes back to the list.", pen.code))
        self.view.show_decided(marks)

    async def _remove(self, mark: Mark) -> None:
        marks = await self.sitting.remove(mark)
        self.view.say(said("{} removed.", telling.code_name(self.sitting, mark.code)))
        self.view.show_decided(marks)

    def _choose(self, marks: Sequence[Mark]) -> None:
        async def take(key: str | None) -> None:
            if key is not None:
                await self.view.acting(lambda: self._remove(marks[int(key)]))

        colours = self.view.colours
        rows = [
            ListRow(telling.coding(self.sitting, mark), str(number), colour=colours.get(mark.code))
            for number, mark in enumerate(marks)
        ]
        self.view.app.push_screen(Chooser(said("Remove which code?"), rows), take)
