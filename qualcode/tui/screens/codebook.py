"""The codebook's screen: families and codes as a tree, and the card of the one at hand.

What changes the codebook is in `book_acts` and `book_moves`; here is what looks and moves.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.css.query import NoMatches
from textual.widgets import Input

from qualcode.text import Shown, display, shown
from qualcode.tui.actions.codebook import CODEBOOK
from qualcode.tui.engine.codetree import TreeLine, named, tree_lines
from qualcode.tui.keymap import bindings
from qualcode.tui.screens.book_moves import BookMoves
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.card import CodeCard, family_card, long_card
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import KeyLine, Line
from qualcode.tui.widgets.looks import code_colours
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import content
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow

_WIDE = 96  # columns from which the card stands beside the tree
_FAMILY, _CODE = "f:", "c:"


class CodebookScreen(BookMoves, inherit_bindings=False):
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

    def __init__(self, sitting: Sitting, at_hand: str | None) -> None:
        super().__init__(sitting)
        self._first = at_hand
        self._folded: set[str] = set()
        self._lines: list[TreeLine] = []
        self._colours: Mapping[str, str] = {}

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
            self.choose(first)

    def on_resize(self) -> None:
        self.query_one("#book").set_class(self.size.width >= _WIDE, "beside")

    # -- what is at hand

    @property
    def rows(self) -> RowList:
        return self.query_one("#book-tree", RowList)

    @property
    def line(self) -> TreeLine | None:
        """The family or code at hand."""
        key = self.rows.key
        return next((line for line in self._lines if _key(line) == key), None)

    @property
    def code(self) -> CodeRow | None:
        line = self.line
        return self.sitting.code(line.code) if line is not None and line.code else None

    def choose(self, code: str) -> None:
        """Put this code at hand, its family unfolded."""
        row = self.sitting.code(code)
        if row is not None:
            self._folded.discard(row.family)
        self._list(f"{_CODE}{code}")

    def choose_family(self, family: str) -> None:
        self._list(f"{_FAMILY}{family}")

    # -- showing

    async def reread(self) -> None:
        from qualcode.workflow.codebook_reading import families_of

        self.families = await self.sitting.desk.call(lambda desk: families_of(desk.study))
        self._colours = code_colours(self.sitting.codes)
        self._list(self.rows.key)

    def _list(self, key: str | None) -> None:
        query = self.query_one(Field).value
        self._lines = tree_lines(
            self.sitting.codes, query, families=self.families, folded=self._folded
        )
        rows = [self._row(line) for line in self._lines]
        self.rows.set_rows(rows or _nothing(query), key)
        title = said("Codebook of {}", self.sitting.title)
        number = counted(len(self.sitting.codes), "{} code", "{} codes")
        self.query_one("#book-title", Line).show(title, number)
        self._show_card()

    def _row(self, line: TreeLine) -> ListRow:
        count = shown("{}", line.count) if line.count else Shown("")
        if line.code is None:
            folded = line.family in self._folded and not self.query_one(Field).value
            mark = Shown("▸ ") if folded else Shown("▾ ")
            text = shown("{}{}", mark, named(line.family, line.name))
            return ListRow(text, _key(line), count, strong=True)
        indent = "  " * line.depth
        right = shown("{}  [{}]", count, line.hotkey) if line.hotkey else count
        text = shown("{}{}", indent, named(line.code, line.name))
        return ListRow(text, _key(line), right, self._colours.get(line.code))

    def _show_card(self) -> None:
        self.start(self._card, "card", exclusive=True)

    async def _card(self) -> None:
        from qualcode.workflow.codebook_reading import card

        line, code = self.line, self.code
        if line is None:
            self._draw_card((), [content(said("n makes the first code, N a family."))])
        elif code is None:
            lines = family_card(line.family, line.name, line.codes, line.count)
            self._draw_card(line, lines)
        else:
            key = code.key
            found = await self.sitting.desk.call(lambda desk: card(desk.study, key))
            company = await self.sitting.company(key)
            colour = self._colours.get(key, "")
            lines = long_card(found, code, colour, company, self.sitting.language)
            self._draw_card((found, code, colour, tuple(company)), lines)

    def _draw_card(self, key: object, lines: list[Content]) -> None:
        try:
            self.query_one(CodeCard).show(key, lines)
        except NoMatches:
            return  # the screen has gone while the study was read
        self.query_one("#book-card-box").scroll_home(animate=False)

    def say(self, text: Shown) -> None:
        """On the line at the foot, until the next move."""
        self.query_one("#book-told", Line).show(text)

    def _show_told(self) -> None:
        self.say(said("alt and an arrow moves a code; u undoes; ? shows all keys"))

    # -- looking and moving

    def do_move(self, step: int) -> None:
        self.rows.move(step)
        self._show_told()
        self._show_card()

    def do_scroll(self, rows: int) -> None:
        self.query_one("#book-card-box").scroll_relative(y=rows, animate=False)

    def do_filter(self) -> None:
        field = self.query_one(Field)
        field.add_class("filtering")
        field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        line = self.line
        self._list(self.rows.key)
        if line is None or line.code is None:  # what was typed is looked for among codes
            first = next((one for one in self._lines if one.code is not None), None)
            if first is not None and event.value:
                self._list(_key(first))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.set_focus(None)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self._show_card()

    def do_fold(self) -> None:
        line = self.line
        if line is None or self.query_one(Field).value:
            return
        if line.family in self._folded:
            self._folded.discard(line.family)
        else:
            self._folded.add(line.family)
        self._list(f"{_FAMILY}{line.family}")

    def do_give(self) -> None:
        code = self.code
        if code is None:
            self.do_fold()
        else:
            self.dismiss(code.key)

    def do_back(self) -> None:
        field = self.query_one(Field)
        if not field.has_class("filtering"):
            self.dismiss(None)
            return
        field.remove_class("filtering")
        field.value = ""
        self.set_focus(None)


def _key(line: TreeLine) -> str:
    return f"{_FAMILY}{line.family}" if line.code is None else f"{_CODE}{line.code}"


def _nothing(query: str) -> list[ListRow]:
    told = said("No code answers to that.") if query else said("No codebook yet.")
    return [ListRow(display(told), dim=True)]
