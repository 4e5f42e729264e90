"""Suggestions for a whole source: the best code of every passage, decided one by one or together.

The worker ranks a few turns at a time while keys go on; the list is drawn anew now and then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from qualcode.text import Shown, display, shown
from qualcode.tui import telling
from qualcode.tui.actions.advising import PLACE
from qualcode.tui.cards import Cards
from qualcode.tui.engine.codetree import named
from qualcode.tui.engine.width import fitted
from qualcode.tui.keymap import bindings
from qualcode.tui.meaning import wrapped
from qualcode.tui.offers import Offer
from qualcode.tui.ranking import SourceRanking
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.screens.asking import muted_chooser, why_box
from qualcode.tui.screens.why import Wish
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.lines import KeyLine, Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import content, stacked
from qualcode.tui.words import counted, phrase, said

_DRAWS = 20  # times that the list is drawn anew while the source is ranked
_PASSAGE = 4  # rows of the passage below the list
_STRENGTHS = {
    "strong": phrase("strong"),
    "fair": phrase("fair"),
    "weak": phrase("low confidence"),
}
_ORDER = ("strong", "fair", "weak")


class AdvisingScreen(ActingScreen, inherit_bindings=False):
    """Gives the place in the text to go to, or None."""

    place = PLACE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PLACE)]

    def __init__(
        self,
        sitting: Sitting,
        ranking: SourceRanking,
        colours: Mapping[str, str],
        cards: Cards,
        open_card: Callable[[str], None],
    ) -> None:
        super().__init__(sitting)
        self._ranking = ranking
        self._colours = colours
        self._cards = cards
        self._open_card = open_card
        self._offers: dict[str, Offer] = {}  # by the number of the turn, from 1
        self._ticked: set[str] = set()
        self._names: dict[str, str] = {}
        self._strong_first = True
        self._read = 0
        self._done = False

    def compose(self) -> ComposeResult:
        yield Line("advising-head")
        yield RowList("advising-rows")
        yield Static(id="advising-passage", markup=False)
        yield Line("advising-said")
        yield KeyLine(self.place)

    def on_mount(self) -> None:
        self._draw()
        self.start(self._rank, "advising", exclusive=True)

    def on_resize(self) -> None:
        self._draw()

    def say(self, text: Shown) -> None:
        self.query_one("#advising-said", Line).show(text)

    async def reread(self) -> None:
        if self.is_mounted:
            self._draw()
            self.start(self._rank, "advising", exclusive=True)

    # -- keys

    def do_move(self, rows: int) -> None:
        self.query_one(RowList).move(rows)
        self._show_passage()

    def do_go(self) -> None:
        offer = self._here()
        if offer is not None:
            self.dismiss(offer.span[0])

    def do_order(self) -> None:
        self._strong_first = not self._strong_first
        self._draw()

    def do_tick(self) -> None:
        key = self.query_one(RowList).key
        if key is not None:
            self._ticked ^= {key}
            self._draw()
            self.do_move(1)

    async def do_accept(self) -> None:
        chosen = self._chosen()
        if chosen:
            gifts = [self.sitting.gift(offer.code, offer, offer.span) for offer in chosen]
            marks = await self.sitting.apply_all(gifts)
            told = counted(len(marks), "{} code given.", "{} codes given in one act.")
            if len(chosen) == 1:
                told = said("{} given.", named(chosen[0].code, self._names[chosen[0].code]))
            self._decided(told, chosen)

    async def do_reject(self) -> None:
        chosen = self._chosen()
        if chosen:
            await self.sitting.reject(*chosen)
            told = counted(len(chosen), "{} suggestion refused.", "{} refused in one act.")
            if len(chosen) == 1:
                told = said("{} refused for this passage.", chosen[0].code)
            self._decided(told, chosen)

    async def do_mute(self) -> None:
        offer = self._here()
        if offer is not None:
            await self.sitting.mute(offer.code)
            self._decided(said("{} is muted. Alt+x brings it back.", offer.code))

    def do_unmute(self) -> None:
        if self.sitting.muted:
            self.app.push_screen(muted_chooser(self.sitting, self._colours), self._unmute)
        else:
            self.say(said("No code is muted."))

    def do_why(self) -> None:
        offer = self._here()
        if offer is not None:
            self.app.push_screen(why_box(self.sitting, offer, self._cards), self._wished)

    def do_card(self) -> None:
        offer = self._here()
        if offer is not None:
            self._open_card(offer.code)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self._show_passage()

    # -- inside

    async def _unmute(self, code: str | None) -> None:
        if code is not None:
            await self.acting(partial(self.sitting.mute, code, muted=False))
            self._decided(said("{} is suggested again.", code))

    async def _wished(self, wish: Wish | None) -> None:
        acts = {"accept": self.do_accept, "reject": self.do_reject, "mute": self.do_mute}
        if wish == "unmute":
            self.do_unmute()
        elif wish == "card":
            self.do_card()
        elif wish is not None:
            await self.acting(acts[wish])

    def _chosen(self) -> list[Offer]:
        """The marked rows' offers, else the highlighted one's."""
        here = self.query_one(RowList).key
        keys = self._ticked & self._offers.keys() or ({here} if here is not None else set())
        return [self._offers[key] for key in sorted(keys, key=int)]

    def _here(self) -> Offer | None:
        return self._offers.get(self.query_one(RowList).key or "")

    def _decided(self, told: Shown, decided: Sequence[Offer] = ()) -> None:
        """Say so, and go on to the next row: what else fits a decided passage comes in its turn."""
        here, keys = self.query_one(RowList).key, [*self._offers]
        done = {key for key, offer in self._offers.items() if offer in decided}
        rest = keys[keys.index(here) :] + keys[: keys.index(here)][::-1] if here in keys else keys
        self._ticked.clear()
        self._draw(next((key for key in rest if key not in done), None))
        self.say(told)

    async def _rank(self) -> None:
        turns = len(self._ranking.turns())
        drawn, self._done = 0, False
        async for read in self._ranking.read():
            self._read = read
            self._head()
            if (self._read - drawn) * _DRAWS >= turns:
                drawn = self._read
                self._draw()
        self._done = True
        self._draw()

    def _draw(self, wanted: str | None = None) -> None:
        """Show the list anew, at that row, else at the one that was highlighted."""
        found = self._ranking.offers()
        if self._strong_first:
            found.sort(key=lambda one: (_ORDER.index(one[1].strength), one[0]))
        self._offers = {str(number + 1): offer for number, offer in found}
        rows = self.query_one(RowList)
        before, place = wanted or rows.key, rows.highlighted or 0
        kept = before if before in self._offers else _nearest([*self._offers], place)
        self._names = {code.key: code.name for code in self.sitting.codes}
        rows.set_rows([self._row(key, offer) for key, offer in self._offers.items()], kept)
        self._head()
        self._show_passage()

    def _head(self) -> None:
        source, total = self.sitting.source, len(self._ranking.turns())
        name = source.name if source else ""
        number = len(self._offers)
        order = said("strong first") if self._strong_first else said("by place")
        told = said("Suggestions for {}", name)
        found = counted(number, "{} passage", "{} passages")
        muted = len(self.sitting.muted)
        right = [found, order]
        if not self._done:
            right.append(said("{} of {} turns read", self._read, total))
        if muted:
            right.append(counted(muted, "{} code muted", "{} codes muted"))
        self.query_one("#advising-head", Line).show(told, shown("{}", "   ".join(right)))

    def _row(self, key: str, offer: Offer) -> ListRow:
        tick = "✓" if key in self._ticked else " "
        name = named(offer.code, self._names.get(offer.code, ""))
        parts = [part for how, words in offer.why() for part in words or (how,)]
        words = ", ".join(dict.fromkeys(parts))
        room = max(self.size.width // 3, 12)
        right = shown(
            "{} {}",
            fitted(said(_STRENGTHS[offer.strength]), 14),
            fitted(display(words), room),
        )
        return ListRow(
            shown("{} {}  {}", tick, f"{key:>4}", name),
            key,
            right,
            self._colours.get(offer.code),
            dim=offer.unsure,
        )

    def _show_passage(self) -> None:
        box = self.query_one("#advising-passage", Static)
        if box.content_size.width:
            box.update(self._passage(box.content_size.width), layout=False)

    def _passage(self, columns: int) -> Content:
        """The words of the highlighted row, or why there is none."""
        pane, offer = self.sitting.pane, self._here()
        if offer is not None and pane is not None:
            words = " ".join(pane.text[slice(*offer.span)].split())
            return stacked(wrapped(display(words), columns, _PASSAGE))
        return content(telling.nothing_advised() if self._done else Shown(""))


def _nearest(keys: Sequence[str], place: int) -> str | None:
    """What stands now where the row that is gone stood."""
    return keys[min(place, len(keys) - 1)] if keys else None
