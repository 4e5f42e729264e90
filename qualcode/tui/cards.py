"""What a code's card says: what the study knows and the worker has counted. Knows no widgets."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from qualcode.text import Shown
from qualcode.tui.offers import Offer
from qualcode.tui.sitting import Sitting
from qualcode.tui.suggester import Suggester
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.suggest import CodeCard, Passage, Reason
    from qualcode.workflow.code_card import ToldOfCode


class Cards:
    """Asks the study and the worker. `relearn` has the worker learn from the codebook as it is."""

    def __init__(
        self,
        sitting: Sitting,
        suggester: Suggester,
        relearn: Callable[[], Awaitable[None]],
        passage: Callable[[int, int], Passage],
    ) -> None:
        self._sitting, self._suggester = sitting, suggester
        self._passage = passage
        self.relearn = relearn

    async def told(self, code: str) -> ToldOfCode:
        """What the study itself knows of a code."""
        from qualcode.workflow.code_card import told_of_code

        return await self._sitting.desk.call(lambda desk: told_of_code(desk.study, code))

    async def card(self, told: ToldOfCode) -> CodeCard | None:
        """What was counted of it; None while suggestions are off."""
        return await self._suggester.card(told.key, told.texts, told.refused)

    def why_not(self) -> Shown:
        """Why nothing is counted, where nothing is."""
        return self._suggester.reason or said("Suggestions are off.")

    async def carrying(self, offer: Offer, heard: Callable[[int, int], None]) -> Reason | None:
        """The words that carry a passage's meaning for the offer's code."""
        passage = self._passage(*offer.span)
        return await self._suggester.carrying(passage, offer.code, heard)
