"""Suggestions for a source: every informant's turn ranked, a few at a time, and kept.

What was ranked holds until the text or the model is another one. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from qualcode.tui.offers import Offer, offers
from qualcode.tui.sitting import Sitting
from qualcode.tui.suggester import Suggester

if TYPE_CHECKING:
    from qualcode.suggest import Passage, Ranked
    from qualcode.suggest.surroundings import TurnLike
    from qualcode.workflow.desk import Document

BATCH = 8  # turns asked about at once: the passage at hand waits for no more than these


class SourceRanking:
    """Asks the worker about the open source's turns, and remembers what it said."""

    def __init__(self, sitting: Sitting, suggester: Suggester) -> None:
        self._sitting = sitting
        self._suggester = suggester
        self._of: tuple[object, int] | None = None
        self._ranked: dict[int, Sequence[Ranked]] = {}  # by the number of the turn
        self._passages: dict[tuple[int, int], Sequence[Ranked]] = {}  # what is no whole turn
        self._asked: tuple[Document, tuple[TurnLike, ...]] | None = None
        self._labels: tuple[Document, frozenset[str]] | None = None

    def turns(self) -> list[int]:
        """The numbers of the turns worth asking about: what informants say."""
        pane = self._sitting.pane
        return [n for n, turn in enumerate(pane.turns) if turn.answers] if pane else []

    async def read(self) -> AsyncIterator[int]:
        """Rank every turn; gives how many are ranked after each batch. It may be left at any."""
        turns = self.turns()
        while True:
            self._renew()
            left = [number for number in turns if number not in self._ranked][:BATCH]
            if not left:
                return
            if not await self._rank(left) and self._of == self._now():
                return
            yield sum(number in self._ranked for number in turns)

    async def next(self, turn: int, *, back: bool = False) -> Offer | None:
        """The next offer after that turn (or before it) that is at least fair."""
        self._renew()
        turns = self.turns()
        ahead = [n for n in reversed(turns) if n < turn] if back else [n for n in turns if n > turn]
        for batch in _batches(ahead):
            if not await self._rank([n for n in batch if n not in self._ranked]):
                return None
            for number in batch:
                offer = self.offer(number)
                if offer is not None and not offer.unsure:
                    return offer
        return None

    def offers(self) -> list[tuple[int, Offer]]:
        """(number of the turn, the best code it has not yet), by place, of what is ranked."""
        self._renew()
        made = ((number, self.offer(number)) for number in sorted(self._ranked))
        return [(number, offer) for number, offer in made if offer is not None]

    def offer(self, number: int) -> Offer | None:
        """The best code for the turn that is neither given, refused nor muted."""
        sitting, pane = self._sitting, self._sitting.pane
        ranked = self._ranked.get(number)
        if pane is None or not ranked:
            return None
        span = pane.words_of(number)
        refused = {code for start, end, code in sitting.rejected if (start, end) == span}
        barred = refused | sitting.given(*span) | sitting.muted
        return next(iter(self.offered(ranked, span, barred)), None)

    def offered(
        self, ranked: Sequence[Ranked], span: tuple[int, int], barred: Iterable[str]
    ) -> tuple[Offer, ...]:
        """What the worker has said of a passage as offers, but for the codes in `barred`."""
        living = {code.key for code in self._sitting.codes}
        known = [one for one in ranked if one.code in living]  # a code may have been taken back
        return offers(known, *span, barred, self.labels(), self._suggester.learned)

    def labels(self) -> frozenset[str]:
        """How the open source's speakers are labelled, in small letters; kept for the text."""
        document = self._sitting.document
        if document is None:
            return frozenset()
        if self._labels is None or self._labels[0] is not document:
            labels = frozenset(t.speaker.casefold() for t in document.turns if t.speaker)
            self._labels = document, labels
        return self._labels[1]

    def known(self, span: tuple[int, int]) -> Sequence[Ranked] | None:
        """What the worker has said of the passage already, if nothing has changed since."""
        self._renew()
        turn = self._turn(span)
        return self._passages.get(span) if turn is None else self._ranked.get(turn)

    async def ask(self, span: tuple[int, int]) -> Sequence[Ranked]:
        """What the worker says of the passage; it is remembered."""
        self._renew()
        of, turn = self._of, self._turn(span)
        ranked = await self._suggester.rank(self.passage(*span))
        if not ranked or self._now() != of:
            return ranked
        if turn is None:
            self._passages[span] = ranked
        else:
            self._ranked[turn] = ranked
        return ranked

    def _turn(self, span: tuple[int, int]) -> int | None:
        """The number of the turn of which the passage is all that is said."""
        pane = self._sitting.pane
        if pane is None or not pane.turns:
            return None
        turn = pane.steps.turn_of(span[0])
        return turn if pane.words_of(turn) == span else None

    def passage(self, start: int, end: int) -> Passage:
        """[start, end) of the open source as the worker takes it."""
        from qualcode.suggest import passage_of, questions

        document = self._sitting.document
        if document is None:
            raise RuntimeError("no source is open")
        if self._asked is None or self._asked[0] is not document:
            self._asked = document, questions(document.turns)
        return passage_of(
            document.text,
            start,
            end,
            document.turns,
            language=document.source.language or self._sitting.language,
            document=document.source.name,
            asked=self._asked[1],
        )

    async def _rank(self, numbers: Sequence[int]) -> bool:
        """Rank these turns; False where there is no answer, or it is of another model or text."""
        pane, of = self._sitting.pane, self._of
        if pane is None:
            return False
        if not numbers:
            return True
        passages = [self.passage(*pane.words_of(number)) for number in numbers]
        ranked = await self._suggester.rank_all(passages)
        if not ranked or self._now() != of or pane is not self._sitting.pane:
            return False
        self._ranked.update(zip(numbers, ranked, strict=True))
        return True

    def _now(self) -> tuple[object, int]:
        document = self._sitting.document
        return document.source_version if document else None, self._suggester.model

    def _renew(self) -> None:
        """Forget what another model said, or was said of another text."""
        if self._of != self._now():
            self._of, self._ranked, self._passages = self._now(), {}, {}


def _batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for first in range(0, len(numbers), BATCH):
        yield numbers[first : first + BATCH]
