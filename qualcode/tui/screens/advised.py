"""Keys of the suggestions: accept, refuse, why, mute, and going from one to the next."""

from __future__ import annotations

from functools import partial

from qualcode.text import Shown
from qualcode.tui import telling
from qualcode.tui.actions.text import QUICK_OFFERS
from qualcode.tui.offers import Offer
from qualcode.tui.screens.advising import AdvisingScreen
from qualcode.tui.screens.asking import code_chooser, muted_chooser, why_box
from qualcode.tui.screens.coding import Coding
from qualcode.tui.screens.view import StudyView
from qualcode.tui.screens.why import Wish
from qualcode.tui.sitting import Pen
from qualcode.tui.words import said


class Advised:
    """What can be done with a suggestion."""

    def __init__(self, view: StudyView, coding: Coding) -> None:
        self.view = view
        self.sitting = view.sitting
        self.advice = view.advice
        self._coding = coding

    # -- giving its code

    async def do_accept(self) -> None:
        await self._accept(self.advice.offer())

    async def do_quick(self, number: int) -> None:
        """Accept the suggestion of that number; the numbers after those are recent codes."""
        if number <= QUICK_OFFERS:
            await self._accept(self.advice.offer(number))
        else:
            await self._coding.give_recent(number - QUICK_OFFERS)

    def do_take(self) -> None:
        offer, pen = self.advice.offer(), self.sitting.pen
        if pen is not None and pen.offer is not None and offer in (None, pen.offer):
            self.sitting.pen = None
            self.view.say(said("Put away: Enter asks for a code again."))
        elif offer is None:
            self.view.say(self._waiting() or said("There is no suggestion to take from here."))
        else:
            self.sitting.pen = Pen(offer.code, offer)
            self.view.say(
                said(
                    "{} is in hand: select another passage, then Enter; Esc puts it away.",
                    offer.code,
                )
            )

    async def _accept(self, offer: Offer | None) -> None:
        if offer is not None:
            await self._coding.apply(offer.code, offer)
        else:
            none = said("There is no suggestion of that number here.")
            self.view.say(self._waiting() or none)

    # -- refusing it, and hearing why

    async def do_reject(self) -> None:
        offer = self.advice.offer()
        if offer is None:
            self.view.say(said("There is no suggestion to refuse here."))
            return
        await self.sitting.reject(offer)
        self.view.say(said("{} refused for this passage.", offer.code))
        self.view.show_decided(())

    def do_mark(self, step: int) -> None:
        self.advice.mark(step)
        self.view.transcript.follow()

    def do_why(self) -> None:
        offer = self.advice.offer()
        if offer is None:
            self.view.say(self._waiting() or said("There is no suggestion to explain here."))
        else:
            box = why_box(self.sitting, offer, self.view.cards)
            self.view.app.push_screen(box, partial(self._wished, offer))

    async def _wished(self, offer: Offer, wish: Wish | None) -> None:
        if wish == "accept":
            await self.view.acting(self.do_accept)
        elif wish == "reject":
            await self.view.acting(self.do_reject)
        elif wish == "mute":
            await self.view.acting(lambda: self._mute(offer.code))
        elif wish == "unmute":
            self.do_unmute()
        elif wish == "card":
            self.view.open_card(offer.code)

    def _waiting(self) -> Shown:
        """That suggestions have been asked for and are not there yet; else nothing."""
        if self.advice.pending and self.advice.suggester.state != "off":
            return said("The suggestions for this passage are still on their way.")
        return Shown("")

    def do_card(self) -> None:
        """Of the code here, else of the one on offer; of several, or of none, one is chosen."""
        offer = self.advice.offer()
        codes = self._codes_here() or ([offer.code] if offer is not None else [])
        if len(codes) == 1:
            self.view.open_card(codes[0])
        elif self.sitting.codes:
            box = code_chooser(self.sitting, self.view.colours, codes)
            self.view.app.push_screen(box, self._open_card)
        else:
            self.view.say(telling.no_codes())

    def _codes_here(self) -> list[str]:
        """That of the coding in hand, else those under the cursor, else those of the turn."""
        pane = self.view.pane
        if pane is None:
            return []
        if pane.in_hand is not None:
            return [pane.in_hand.code]
        turn = pane.turns[pane.turn]
        marks = pane.marks_here() or pane.stripes.touching(turn.start, turn.end)
        return list(dict.fromkeys(mark.code for mark in marks))

    def _open_card(self, code: str | None) -> None:
        if code is not None:
            self.view.open_card(code)

    # -- muting

    async def do_mute(self) -> None:
        offer = self.advice.offer()
        if offer is None:
            none = said("There is no suggestion here whose code could be muted.")
            self.view.say(self._waiting() or none)
        else:
            await self._mute(offer.code)

    def do_unmute(self) -> None:
        if self.sitting.muted:
            box = muted_chooser(self.sitting, self.view.colours)
            self.view.app.push_screen(box, self._unmute)
        else:
            self.view.say(said("No code is muted."))

    async def _mute(self, code: str) -> None:
        await self.sitting.mute(code)
        self.view.say(said("{} is muted. Alt+x brings it back.", code))
        self.view.look_anew()

    async def _unmute(self, code: str | None) -> None:
        if code is not None:
            await self.view.acting(partial(self.sitting.mute, code, muted=False))
            self.view.say(said("{} is suggested again.", code))
            self.view.look_anew()

    # -- going to one

    def do_advised(self, back: bool) -> None:
        if self._can_look():
            self.view.start(partial(self._go_advised, back), "advised", exclusive=True)

    def do_advising(self) -> None:
        if self._can_look():
            view, advice = self.view, self.advice
            screen = AdvisingScreen(
                self.sitting, advice.ranking, view.colours, view.cards, view.open_card
            )
            self.view.app.push_screen(screen, self._decided)

    def _can_look(self) -> bool:
        """Whether suggestions can be looked for; where they can't, why is said."""
        reason = telling.no_advice(self.sitting, self.advice.suggester)
        if reason:
            self.view.say(reason)
        return not reason

    async def _go_advised(self, back: bool) -> None:
        pane = self.sitting.pane
        if pane is None:
            return
        offer = await self.advice.ranking.next(pane.turn, back=back)
        if pane is not self.sitting.pane:
            return
        if offer is None:
            self.view.say(telling.no_more_advice(back))
            return
        pane.go_to(offer.span[0])
        self.view.transcript.follow()

    async def _decided(self, place: object) -> None:
        """Back from the list: show what was decided there, and go where it was asked to."""
        await self.view.reread()
        pane = self.sitting.pane
        if isinstance(place, int) and pane is not None:
            pane.go_to(place)
            self.view.transcript.follow()
        self.view.show_decided(())
