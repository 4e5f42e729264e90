"""The codebook's screen: families and codes as a tree, and the card of the one at hand.

Its parts write and place codes; here is what looks and moves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.widgets import Input

from qualcode.text import Shown
from qualcode.tui.actions.codebook import CODEBOOK
from qualcode.tui.keymap import bindings
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.screens.book_acts import Writing
from qualcode.tui.screens.book_moves import Placing
from qualcode.tui.screens.book_view import BookView
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.card import CodeCard
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import KeyLine, Line, Told, filter_keys
from qualcode.tui.widgets.rowlist import RowList
from qualcode.tui.words import said

_WIDE = 96  # columns from which the card stands beside the tree


class CodebookScreen(ActingScreen, inherit_bindings=False):
    """Gives the key of a code that the passage in the text is to have, or None."""

    place = CODEBOOK
    AUTO_FOCUS = ""  # letters are keys here; the filter takes them when it is asked for
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CODEBOOK)]
    CSS = """
    CodebookScreen { layout: vertical; background: $surface; }
    #book { layout: vertical; height: 1fr; }
    #book-tree { height: 1fr; padding: 0 1; background: $surface; }
    #book-card-box { height: 9; border-top: solid $foreground 25%; padding: 0 1; }
    #book.beside { layout: horizontal; }
    #book.beside #book-tree { width: 1fr; height: 100%; }
    #book.beside #book-card-box {
        width: 1fr; height: 100%; border-top: none; border-left: solid $foreground 25%;
    }
    #book-card { height: auto; }
    #book-title { background: $panel; text-style: bold; }
    #book-filter { display: none; }
    #book-filter.filtering { display: block; }
    """

    def __init__(
        self, sitting: Sitting, at_hand: str | None, open_card: Callable[[str], None]
    ) -> None:
        super().__init__(sitting)
        self._first = at_hand
        self.view = BookView(self, open_card)
        self.parts = (Writing(self.view), Placing(self.view))

    def compose(self) -> ComposeResult:
        yield Line("book-title")
        yield Field(said("Filter: key, name or keyword"), "book-filter")
        with Container(id="book"):
            yield RowList("book-tree")
            with VerticalScroll(id="book-card-box", can_focus=False):
                yield CodeCard("book-card")
        yield Line("book-told")
        yield KeyLine(self.place)

    async def on_mount(self) -> None:
        self._show_told()
        await self.acting(self.reread)
        codes = self.sitting.codes
        first = self._first or (codes[0].key if codes else None)
        if first is not None:
            self.view.choose(first)

    def on_resize(self) -> None:
        self.query_one("#book").set_class(self.size.width >= _WIDE, "beside")

    async def reread(self) -> None:
        await self.view.reread()

    def say(self, text: Shown) -> None:
        self.view.say(text)

    def _show_told(self) -> None:
        self.say(said("alt and an arrow moves a code; u undoes; ? shows all keys"))

    # -- looking and moving

    def do_move(self, step: int) -> None:
        self.view.rows.move(step)
        self._show_told()
        self.view.show_card()

    def do_scroll(self, rows: int) -> None:
        self.query_one("#book-card-box").scroll_relative(y=rows, animate=False)

    def do_filter(self) -> None:
        field = self.view.filter
        field.add_class("filtering")
        self.set_focus(field)

    def writing_keys(self) -> list[Told]:
        return filter_keys()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.view.show_filtered()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.set_focus(None)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self.view.show_card()

    def do_fold(self) -> None:
        self.view.fold()

    def do_give(self) -> None:
        code = self.view.code
        if code is None:
            self.view.fold()
        else:
            self.dismiss(code.key)

    def do_back(self) -> None:
        field = self.view.filter
        if not field.has_class("filtering"):
            self.dismiss(None)
            return
        field.remove_class("filtering")
        field.value = ""
        self.set_focus(None)
