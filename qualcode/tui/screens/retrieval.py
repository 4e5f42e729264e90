"""The retrieval screen: a query on top, its answer as a list, the coding at hand told below.

It holds no rules: `Retrieving` asks the desk, and keeps what was asked when this screen goes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from qualcode.errors import QueryError
from qualcode.text import Shown, Span, display, shown
from qualcode.tui import telling_codings as telling
from qualcode.tui.actions.retrieval import RETRIEVAL
from qualcode.tui.engine.completing import completed, completions
from qualcode.tui.engine.width import width
from qualcode.tui.keymap import bindings
from qualcode.tui.retrieving import Retrieving
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.screens.bulk import BulkActs
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import KeyLine, Line, Told
from qualcode.tui.widgets.pagedrows import PagedRows
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import content, pieces
from qualcode.tui.words import refusal, said

if TYPE_CHECKING:
    from qualcode.workflow.retrieval import Detail, PageRow

REST = 0.05  # seconds a row is at hand before more is told of it
SIZE = 200  # codings in a page


class Retrieval(BulkActs, ActingScreen, inherit_bindings=False):
    """Gives (source, span, code) of the coding to go to in the text, one to place again, or None.

    `listing` where the list has the keys first, not the query.
    """

    place = RETRIEVAL
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(RETRIEVAL)]

    def __init__(
        self, retrieving: Retrieving, colours: Mapping[str, str], *, listing: bool = False
    ) -> None:
        super().__init__(retrieving.sitting)
        self.retrieving = retrieving
        self.colours = colours
        self._listing = listing
        self._past: int | None = None  # the query of the history that stands in the field
        self._instead = ""  # a refused query as it may have been meant
        self._former = False  # the list answers the query before: this one was refused
        self._paged: PagedRows[PageRow | None] = self._pages(0)

    def compose(self) -> ComposeResult:
        yield Line("retrieval-title")
        yield Field(said("A query, such as: code:H1 and not case:P3"), "retrieval-query")
        yield Line("retrieval-hint")
        yield Line("retrieval-instead")
        yield RowList("retrieval-rows")
        yield Static(id="retrieval-detail", markup=False)
        yield KeyLine(self.place)

    def on_mount(self) -> None:
        self.field.value = display(self.retrieving.query)
        self._hint(said("/ writes a query; an empty one lists every coding you may see."))
        if self.retrieving.result is not None:
            self._show()
        self.start(self._first, "ask")

    @property
    def field(self) -> Field:
        return self.query_one(Field)

    @property
    def rows(self) -> RowList:
        return self.query_one(RowList)

    @property
    def there(self) -> bool:
        """Whether there is anything to show an answer in: one may come when the screen has gone."""
        return self.is_attached and bool(self.query("#retrieval-detail"))

    @property
    def writing(self) -> bool:
        """Whether the query has the keys."""
        return self.field.has_focus

    # -- asking

    async def _first(self) -> None:
        await self.acting(self._begin)

    async def _begin(self) -> None:
        if not self._listing:
            self.do_query()  # at once: letters meant for the query must not act on the list
        if not self.retrieving.fresh:
            await self.retrieving.begin()
            await self.reread()

    async def reread(self) -> None:
        former = self._former
        await self._asked(self.retrieving.query, again=former)
        if former and self.there:
            self._former = True
            self.redraw()

    async def _asked(self, query: str, *, again: bool = False) -> None:
        """Ask; `again` where another query stands in the field, with what is wrong with it."""
        try:
            newest = await self.retrieving.ask(query, self._early)
        except QueryError as error:
            self._point(error)
            return
        if newest and self.there:
            if not again:
                self._hint(telling.left_out(self.retrieving.left))
            self._show()

    def _early(self) -> None:
        """The first page has come, the rest is on its way."""
        if self.there:
            self._show()

    def _point(self, error: QueryError) -> None:
        """Say what is wrong with the query, with a caret under the place, and what may be meant."""
        sentence = refusal(error)
        room = self.size.width - width(sentence) - 3
        caret = width(display(self.field.value[: error.column - 1]))
        if error.column and caret <= room:
            sentence = shown("{}^ {}", " " * caret, sentence)
        self._hint(sentence, instead=error.instead)
        if error.column and self.writing:
            self.field.cursor_position = min(error.column - 1, len(self.field.value))
        self._former = self.retrieving.result is not None
        self.redraw()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._past = None
        self.start(partial(self._run, event.value), "ask")

    async def _run(self, query: str) -> None:
        await self.acting(lambda: self._asked(query))
        if self.retrieving.query == query and self.retrieving.ids:
            self.set_focus(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        if self.writing:
            offered = completions(event.value, self.retrieving.names)
            self._hint(telling.offered(offered) if offered else Shown(""))

    def writing_keys(self) -> list[Told]:
        return telling.query_keys()

    def do_query(self) -> None:
        self.set_focus(self.field)
        self.field.cursor_position = len(self.field.value)

    def do_complete(self) -> None:
        if not self.writing:
            self.do_query()
            return
        offered = completions(self.field.value, self.retrieving.names)
        if self._instead:
            self.field.value = display(self._instead)
        elif offered:
            self.field.value = completed(self.field.value, offered[0], self.retrieving.names)
        self.field.cursor_position = len(self.field.value)

    def do_leave(self) -> None:
        if self.writing:
            self.set_focus(None)
        else:
            self.dismiss(None)

    async def do_order(self) -> None:
        self.retrieving.next_order()
        await self.reread()

    # -- the list

    def _pages(self, total: int) -> PagedRows[PageRow | None]:
        return PagedRows(total, SIZE, self._row, self._want)

    def _show(self) -> None:
        """Another answer is there."""
        self._former = False
        self._paged = self._pages(len(self.retrieving.ids))
        self.rows.set_rows(self._paged, place=self.retrieving.place)
        self.show_title()
        self._look()

    def show_title(self) -> None:
        self.query_one("#retrieval-title", Line).show(
            *telling.title(self.retrieving, former=self._former)
        )

    def _row(self, place: int, row: PageRow | None) -> ListRow:
        retrieving = self.retrieving
        marked = place < len(retrieving.ids) and retrieving.ids[place] in retrieving.marked
        return telling.row(row, retrieving, self.colours, marked=marked, dim=self._former)

    def _want(self, number: int) -> None:
        self.start(partial(self._fetch, self._paged, number), "page")

    async def _fetch(self, paged: PagedRows[PageRow | None], number: int) -> None:
        rows = await self.retrieving.page(number, SIZE)
        paged.fill(number, rows)
        # A page of an older answer is nobody's any more.
        if paged is self._paged and self.there:
            self.rows.refresh()

    def redraw(self) -> None:
        """Marks have changed, or whether the list is that of the query before."""
        self.rows.refresh()
        self.show_title()

    def do_climb(self, step: int) -> None:
        if self.writing:
            self._recall(step)
        else:
            self.rows.move(step)
            self._moved()

    def _recall(self, step: int) -> None:
        """A query of before, or one after that."""
        history = self.retrieving.history
        if not history:
            return
        past = len(history) if self._past is None else self._past
        self._past = min(max(past + step, 0), len(history))
        self.field.value = display(history[self._past]) if self._past < len(history) else ""
        self.field.cursor_position = len(self.field.value)

    def do_page(self, step: int) -> None:
        place = self.rows.highlighted
        if place is not None:
            self.rows.go(place + step * max(self.rows.size.height - 1, 1))
            self._moved()

    def do_edge(self, end: bool) -> None:
        if self.retrieving.ids:
            self.rows.go(len(self.retrieving.ids) - 1 if end else 0)
            self._moved()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self.set_focus(None)
        self._moved()

    def _moved(self) -> None:
        self.retrieving.place = self.rows.highlighted or 0
        self.show_title()
        self._look()

    # -- the coding at hand

    def _look(self) -> None:
        self.start(self._told, "detail", exclusive=True)

    async def _told(self) -> None:
        await asyncio.sleep(REST)
        await self.acting(self._tell)

    async def _tell(self) -> None:
        detail = await self.retrieving.detail()
        if self.there:
            self._tell_detail(detail)

    def _tell_detail(self, detail: Detail | None) -> None:
        told = self.query_one("#retrieval-detail", Static)
        if detail is None:
            told.update(
                content(telling.nothing(self.retrieving, writing=self.writing), "$text-muted"),
                layout=False,
            )
        else:
            columns, rows = told.content_size
            told.update(pieces(*telling.detail(detail, self.sitting, columns, rows)), layout=False)

    async def do_open(self) -> None:
        detail = await self.retrieving.detail()
        if detail is None:
            return
        found = detail.row.found
        if not detail.current:
            await self._place_again(detail)
            return
        span = Span(found.version, found.start, found.end)
        self.dismiss((found.source_id, span, found.code))

    async def _place_again(self, detail: Detail) -> None:
        """Go to where one that was left behind may belong; only its coder can place it."""
        found = detail.row.found
        if found.coder == self.sitting.coder:
            self.dismiss(await self.retrieving.leftover(detail))
        else:
            self.say(said("Only {} can place this coding again.", found.coder))

    def _hint(self, text: Shown, *, instead: str = "") -> None:
        """Below the query; and below that the query as it may have been meant."""
        self._instead = instead
        self.query_one("#retrieval-hint", Line).show(text)
        line = self.query_one("#retrieval-instead", Line)
        line.display = bool(instead)
        line.show(said("Tab writes: {}", instead) if instead else Shown(""))
