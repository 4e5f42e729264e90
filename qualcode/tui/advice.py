"""The suggestions for the passage at hand: when to ask, what came back, which one is marked.

Knows no widgets. A suggestion is always for the passage it was asked for, never for another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from qualcode.text import Shown
from qualcode.tui.offers import Offer
from qualcode.tui.ranking import SourceRanking
from qualcode.tui.sitting import Sitting
from qualcode.tui.suggester import Suggester
from qualcode.tui.widgets.suggestions import Panel
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.suggest import Packed, Ranked

LEARN_AFTER = 10  # decisions
_LONGEST = 20_000  # code points of a passage worth asking about


class Advice:
    """What the panel of suggestions says, and what its keys act on."""

    def __init__(self, sitting: Sitting, suggester: Suggester) -> None:
        self.sitting = sitting
        self.suggester = suggester
        self.ranking = SourceRanking(sitting, suggester)
        self.offers: tuple[Offer, ...] = ()
        self.marked = 0
        self.pending = False
        self._ranked: Sequence[Ranked] = ()
        self._barred: set[str] = set()
        self._span: tuple[int, int] | None = None
        self._learning = False
        self._again = False

    def look(self) -> bool:
        """Take note of the passage at hand; True when it is another one, and is to be asked about.

        What is known of it already is there at once.
        """
        pane = self.sitting.pane
        span = pane.passage() if pane is not None and pane.turns else None
        if span == self._span:
            return False
        self._span, self.offers, self.marked = span, (), 0
        self._ranked = ()
        if pane is not None:
            pane.hints = ()
        if span is None or not self._worthwhile(span):
            self.pending = False
            return False
        known = self.ranking.known(span)
        self.pending = known is None
        if known is not None:
            self._take(span, known)
        return self.pending

    def look_again(self) -> bool:
        """As `look`, for a passage that was asked about before."""
        self._span = None
        return self.look()

    async def seek(self) -> bool:
        """Ask for suggestions for the passage; True when there is something new to show."""
        span, pane = self._span, self.sitting.pane
        if not self.pending or span is None or pane is None:
            return False
        ranked = await self.ranking.ask(span)
        if span != self._span or pane is not self.sitting.pane:
            return False
        self.pending = False
        self._take(span, ranked)
        return True

    def _take(self, span: tuple[int, int], ranked: Sequence[Ranked]) -> None:
        """The worker's word on the passage at hand; what is decided there already is left out."""
        self._ranked, self._barred = ranked, self._decided(span)
        self.refresh()

    def _decided(self, span: tuple[int, int]) -> set[str]:
        return self._refused(span) | self.sitting.given(*span)

    def refresh(self) -> None:
        """Codes may have been muted, or no longer be; the marked one stays marked if it can.

        What was decided before the passage was asked about, and no longer is, is on offer again.
        """
        if self._span is None or self.pending:
            return
        before = self.offer()
        self._barred &= self._decided(self._span)
        barred = self._barred | self.sitting.muted
        self.offers = self.ranking.offered(self._ranked, self._span, barred)
        codes = [offer.code for offer in self.offers]
        kept = codes.index(before.code) if before and before.code in codes else self.marked
        self.marked = min(kept, max(len(codes) - 1, 0))
        self._hint()

    async def learn(self, heard: Callable[[], None], *, first: bool = False) -> bool:
        """Have the worker learn, at first or when enough was decided; True when it has.

        `heard` is called whenever the worker tells how far it is.
        """
        due = first or self.sitting.decisions >= LEARN_AFTER
        if not due or self.suggester.state == "off":
            return False
        if self._learning:
            self._again = self._again or first
            return False
        self._learning = True
        try:
            fresh = self.suggester.fresh
            training, known = await self.sitting.desk.call(
                lambda desk: (desk.training(), desk.vectors() if fresh else {})
            )
            self.sitting.decisions = 0
            await self.suggester.learn(training, known, partial(self._keep, heard))
        finally:
            self._learning = False
        if self._again:  # the codebook changed meanwhile
            self._again = False
            await self.learn(heard, first=True)
        return True

    async def _keep(self, heard: Callable[[], None], made: Packed) -> None:
        if made:
            await self.sitting.desk.call(lambda desk: desk.keep_vectors(made))
        heard()

    def mark(self, step: int) -> None:
        """Mark the next suggestion, or the one before."""
        if self.offers:
            self.marked = (self.marked + step) % len(self.offers)
            self._hint()

    def offer(self, number: int | None = None) -> Offer | None:
        """The suggestion of that number, from 1; without one, the marked one."""
        place = self.marked if number is None else number - 1
        return self.offers[place] if 0 <= place < len(self.offers) else None

    def panel(self, colours: Mapping[str, str]) -> Panel:
        """What the panel shows now."""
        span, sitting = self._span or (0, 0), self.sitting
        return Panel(
            state=self.suggester.state,
            reason=self._reason(),
            offers=self.offers,
            marked=self.marked,
            names={code.key: code.name for code in sitting.codes},
            colours=colours,
            given=frozenset(sitting.given(*span)),
            refused=frozenset(self._refused(span)),
            recent=tuple(sitting.recent),
            pending=self.pending,
            muted=len(sitting.muted),
        )

    def _hint(self) -> None:
        """Show in the text the words that speak for the marked suggestion, and for no other."""
        pane, offer = self.sitting.pane, self.offer()
        if pane is not None:
            pane.hints = offer.words_in_text() if offer is not None else ()

    def _refused(self, span: tuple[int, int]) -> set[str]:
        return {code for start, end, code in self.sitting.rejected if (start, end) == span}

    def _reason(self) -> Shown:
        if self.suggester.state == "off":
            return self.suggester.reason or said("Suggestions are off.")
        if not self.sitting.codes:
            return said("There is no codebook to suggest from.")
        if self._span is not None and not self._worthwhile(self._span):
            if self._span[1] - self._span[0] > _LONGEST:
                return said("Too long to suggest codes for: select a passage.")
            return self._why_not()
        return Shown("")

    def _why_not(self) -> Shown:
        """Why a turn as a whole is not asked about."""
        pane = self.sitting.pane
        if pane is not None and pane.turns and pane.turns[pane.turn].note:
            return said("A note: select words in it to ask for suggestions.")
        return said("A question: select words in it to ask for suggestions.")

    def _worthwhile(self, span: tuple[int, int]) -> bool:
        """Codes are suggested for what informants say, and for whatever is selected."""
        pane = self.sitting.pane
        if pane is None or span[1] - span[0] > _LONGEST or not self.sitting.codes:
            return False
        return not pane.selection.empty or pane.turns[pane.turn].answers
