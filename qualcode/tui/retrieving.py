"""One coder's retrieval: what was asked, what answered, what is marked. Knows no widgets.

It stays when its screen goes, so that coming back finds everything as it was.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.tui.sitting import Sitting

if TYPE_CHECKING:
    from qualcode.workflow.left_behind import Likely
    from qualcode.workflow.retrieval import Detail, PageRow, Retrieved
    from qualcode.workflow.sight import Sight


@dataclass(frozen=True, slots=True)
class Leftover:
    """A coding that was left behind, its old words, and where in the newest text it may belong."""

    coding: UUID
    code: str
    quote: str
    likely: Likely


ORDERS = ("place", "code", "case", "coder")
HISTORY = 50


class Retrieving:
    """A query, its answer, and where one is in it."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.query = ""
        self.order = ORDERS[0]
        self.history: list[str] = []
        self.result: Retrieved | None = None
        self.seconds = 0.0
        self.marked: set[UUID] = set()
        self.place = 0
        self.words: tuple[str, ...] = ()
        self.names: Mapping[str, Sequence[str]] = {}
        self.coders = 0
        self.stale = True  # the study was read anew since this was answered
        self.partial = False  # only the first of them are there yet
        self._acts = 0
        self._asked = 0
        self._sight: Sight | None = None

    @property
    def ids(self) -> Sequence[UUID]:
        return self.result.ids if self.result else ()

    def here(self) -> UUID | None:
        """The coding at hand."""
        return self.ids[self.place] if self.place < len(self.ids) else None

    def chosen(self) -> list[UUID]:
        """The marked codings in the list's order, else the one at hand."""
        if self.marked:
            return [one for one in self.ids if one in self.marked]
        here = self.here()
        return [] if here is None else [here]

    @property
    def fresh(self) -> bool:
        """Whether nothing was done since the answer came."""
        return self.result is not None and not self.stale and self._acts == self.sitting.acts

    @property
    def left(self) -> int:
        """How many more would answer, had they not been left behind on an older text."""
        return self.result.left if self.result else 0

    def turn_to(self, query: str) -> None:
        """Another query is to be asked, and nothing of what was shown before."""
        self.query, self.result, self.place = query, None, 0
        self.marked = set()

    async def leftover(self, detail: Detail) -> Leftover:
        """One that was left behind, with where it may belong now."""
        from qualcode.workflow.left_behind import likely_place

        found = detail.row.found
        likely = await self.sitting.desk.call(lambda desk: likely_place(desk.study, found.coding))
        return Leftover(found.coding, found.code, found.quote, likely)

    async def begin(self) -> None:
        """Learn what may be seen, and which names a query may hold."""
        desk = self.sitting.desk
        from qualcode.workflow.retrieval import query_names
        from qualcode.workflow.sight import sight_of

        self._sight = await desk.call(lambda desk: sight_of(desk.study))
        self.names = await desk.call(lambda desk: query_names(desk.study))
        self.coders = len(self.names["coder"])

    async def ask(self, query: str, first: Callable[[], None] | None = None) -> bool:
        """Ask; False where something newer was asked meanwhile, whose answer counts.

        For a new query `first` is called as soon as the first page is there, before all is.

        Raises:
            QueryError: it can't be read, or a name in it stands for nothing.
        """
        from qualcode.coding.query import parsed
        from qualcode.workflow.retrieval import first_retrieved, retrieve

        self._asked += 1
        number, order, acts = self._asked, self.order, self.sitting.acts
        meant = parsed(query)
        if first is not None and order == ORDERS[0] and (query != self.query or not self.ids):
            early = await self.sitting.desk.call(
                lambda desk: first_retrieved(desk.study, meant, self._sight)
            )
            if number == self._asked and early.ids:
                self.partial = True
                self._take(query, early)
                self.words = searched(query)
                first()
        begin = time.perf_counter()
        result = await self.sitting.desk.call(
            lambda desk: retrieve(desk.study, meant, self._sight, order=order)
        )
        if number != self._asked:
            return False
        self.seconds, self.partial = time.perf_counter() - begin, False
        self.stale, self._acts = False, acts
        self._take(query, result)
        self.words = searched(query)
        return True

    def _take(self, query: str, result: Retrieved) -> None:
        """Keep the place at the same coding where it is still there, and the marks that are."""
        here, same = self.here(), query == self.query
        self.query, self.result = query, result
        if self.marked and not self.partial:
            self.marked &= set(result.ids)
        if here is not None and here in result.ids:
            self.place = result.ids.index(here)
        else:
            self.place = min(self.place, max(result.total - 1, 0)) if same else 0
        if query and query not in self.history[-1:]:
            self.history = [*(one for one in self.history if one != query), query][-HISTORY:]

    async def page(self, number: int, size: int) -> list[PageRow | None]:
        """The codings of one page, each in its place; None for one that is gone by now."""
        from qualcode.workflow.retrieval import page

        ids = self.ids[number * size : (number + 1) * size]
        rows = await self.sitting.desk.call(lambda desk: page(desk.study, ids))
        there = {row.found.coding: row for row in rows}
        return [there.get(one) for one in ids]

    async def detail(self) -> Detail | None:
        """All that is told of the coding at hand."""
        from qualcode.workflow.retrieval import detail

        here = self.here()
        if here is None:
            return None
        return await self.sitting.desk.call(lambda desk: detail(desk.study, here, self._sight))

    def next_order(self) -> None:
        """The order after this one, and round again."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]

    def mark(self) -> None:
        """Mark the coding at hand, or take its mark away."""
        here = self.here()
        if here is not None:
            self.marked ^= {here}

    def mark_all(self) -> None:
        """Mark all, or none where any is marked."""
        if not self.partial:
            self.marked = set() if self.marked else set(self.ids)


def left_query(coder: str, source: str | None) -> str:
    """The query for a coder's codings that were left behind, of one source or of all."""
    from qualcode.coding.query import OLD, VERSION, Term, both, printed

    asked = [Term(VERSION, OLD), Term("coder", coder)]
    return printed(both(*asked, *([Term("source", source)] if source is not None else [])))


def searched(query: str) -> tuple[str, ...]:
    """The words that are looked for in the quotes."""
    from qualcode.coding.query import Not, Query, Term, parsed

    def within(part: Query) -> tuple[str, ...]:
        if isinstance(part, Term):
            return (part.value,) if part.field == "text" else ()
        if isinstance(part, Not):
            return ()
        return tuple(word for inner in part.parts for word in within(inner))

    return within(parsed(query))
