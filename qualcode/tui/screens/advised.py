"""Keys of the suggestions: mark, refuse, why, mute, and going from one to the next."""

from __future__ import annotations

from functools import partial

from qualcode.text import Shown
from qualcode.tui import telling
from qualcode.tui.offers import Offer
from qualcode.tui.screens.advising import AdvisingScreen
from qualcode.tui.screens.asking import muted_chooser, why_box
from qualcode.tui.screens.holding import HoldingScreen
from qualcode.tui.screens.why import Wish
from qualcode.tui.words import said


class AdvisedScreen(HoldingScreen, inherit_bindings=False):
    """What can be done with a suggestion besides accepting it."""

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

    def do_why(self) -> None:
        offer = self.advice.offer()
        if offer is None:
            self.say(self._waiting() or said("There is no suggestion to explain here."))
        else:
            self.app.push_screen(why_box(self.sitting, offer), partial(self._wished, offer))

    async def _wished(self, offer: Offer, wish: Wish | None) -> None:
        if wish == "accept":
            await self.acting(lambda: self.do_accept())
        elif wish == "reject":
            await self.acting(self.do_reject)
        elif wish == "mute":
            await self.acting(lambda: self._mute(offer.code))
        elif wish == "unmute":
            self.do_unmute()

    async def do_accept(self) -> None:
        """The coding screen's own."""

    async def do_mute(self) -> None:
        offer = self.advice.offer()
        if offer is None:
            none = said("There is no suggestion here whose code could be muted.")
            self.say(self._waiting() or none)
        else:
            await self._mute(offer.code)

    def do_unmute(self) -> None:
        if self.sitting.muted:
            self.app.push_screen(muted_chooser(self.sitting, self.colours), self._unmute)
        else:
            self.say(said("No code is muted."))

    def do_advised(self, back: bool) -> None:
        reason = telling.no_advice(self.sitting, self.advice.suggester)
        if reason:
            self.say(reason)
        else:
            self.start(partial(self._go_advised, back), "advised", exclusive=True)

    def do_advising(self) -> None:
        reason = telling.no_advice(self.sitting, self.advice.suggester)
        if reason:
            self.say(reason)
            return
        screen = AdvisingScreen(self.sitting, self.advice.ranking, self.colours)
        self.app.push_screen(screen, self._advised)

    def _waiting(self) -> Shown:
        """That suggestions have been asked for and are not there yet; else nothing."""
        if self.advice.pending and self.advice.suggester.state != "off":
            return said("The suggestions for this passage are still on their way.")
        return Shown("")

    async def _mute(self, code: str) -> None:
        await self.sitting.mute(code)
        self.say(said("{} is muted. Alt+x brings it back.", code))
        self._look_anew()

    async def _unmute(self, code: str | None) -> None:
        if code is not None:
            await self.acting(partial(self.sitting.mute, code, muted=False))
            self.say(said("{} is suggested again.", code))
            self._look_anew()

    async def reread(self) -> None:
        await super().reread()
        self._look_anew()

    def _look_anew(self) -> None:
        """Other codes may be suggested now: show what is known, and ask again."""
        self.advice.refresh()
        if not self.advice.offers and self.advice.look_again():
            self._seek()
        self.transcript.follow()
        self.show_advice()

    async def _go_advised(self, back: bool) -> None:
        pane = self.sitting.pane
        if pane is None:
            return
        offer = await self.advice.ranking.next(pane.turn, back=back)
        if pane is not self.sitting.pane:
            return
        if offer is None:
            self.say(telling.no_more_advice(back))
            return
        pane.go_to(offer.span[0])
        self.transcript.follow()

    async def _advised(self, place: object) -> None:
        """Back from the list: show what was decided there, and go where it was asked to."""
        await self.reread()
        pane = self.sitting.pane
        if isinstance(place, int) and pane is not None:
            pane.go_to(place)
            self.transcript.follow()
        self.show_decided(())
