"""The codebook beside the text: families and codes with counts, filtered by typing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from qualcode.text import Shown, display, shown
from qualcode.tui.engine.codetree import TreeLine, named, tree_lines
from qualcode.tui.widgets.card import CodeCard, Company, short_card
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import content
from qualcode.tui.words import phrase, said

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow

_NO_CODES = (
    phrase("No codebook yet."),
    phrase("Load one with:"),
    phrase("qualcode codebook load FILE"),
)
_KEPT = 20_000  # rows made before, so that counts can change without making all anew


class CodebookPanel(Vertical):
    """Typing filters, the arrows choose, Enter gives the code to the passage.

    Below stands the card of the code at hand.
    """

    DEFAULT_CSS = """
    CodebookPanel #code-card {
        height: auto; max-height: 45%; border-top: solid $foreground 25%; display: none;
    }
    CodebookPanel #code-card.shown { display: block; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("escape,tab", "leave", show=False),
    ]

    @dataclass
    class Picked(Message):
        """A code is to be given to the passage at hand."""

        code: str

    @dataclass
    class Pointed(Message):
        """Another code is highlighted."""

        code: str

    class Left(Message):
        """Back to the text."""

    def __init__(self) -> None:
        super().__init__(id="codebook")
        self.border_title = content(said("Codebook"))
        self._codes: Sequence[CodeRow] = ()
        self._colours: Mapping[str, str] = {}
        self._made: dict[tuple[TreeLine, str | None], ListRow] = {}

    def compose(self) -> ComposeResult:
        yield Field(said("Tab, then type to filter"), "filter")
        yield RowList("codes")
        yield CodeCard("code-card")

    def show(self, codes: Sequence[CodeRow], colours: Mapping[str, str]) -> None:
        """Show these codes; the filter and the chosen code stay."""
        self._codes, self._colours = codes, colours
        self._list()

    def enter(self) -> None:
        """Take the keys."""
        self.screen.set_focus(self.query_one(Field))
        self._point()

    @property
    def code(self) -> str | None:
        """The highlighted code."""
        return self.query_one(RowList).key

    def show_card(self, code: CodeRow | None, company: Company) -> None:
        """Show the code's card below the list, or none."""
        card = self.query_one(CodeCard)
        card.set_class(code is not None, "shown")
        if code is not None:
            colour = self._colours.get(code.key, "")
            # The count is no part of the card, so that an act need not draw it anew.
            key = (replace(code, count=0), colour, tuple(company))
            card.show(key, short_card(code, colour, company))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._list()
        self._point()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._pick(self.query_one(RowList).key)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self._pick(event.key)

    def action_move(self, step: int) -> None:
        self.query_one(RowList).move(step)
        self._point()

    def action_leave(self) -> None:
        self.query_one(Field).value = ""
        self.post_message(self.Left())

    def _pick(self, code: str | None) -> None:
        if code is not None:
            self.post_message(self.Picked(code))

    def _point(self) -> None:
        if self.code is not None:
            self.post_message(self.Pointed(self.code))

    def _list(self) -> None:
        rows = self.query_one(RowList)
        if not self._codes:
            rows.set_rows([ListRow(said(_NO_CODES[n]), dim=True) for n in range(len(_NO_CODES))])
            return
        lines = tree_lines(self._codes, self.query_one(Field).value)
        rows.set_rows([self._row(line) for line in lines], rows.key)

    def _row(self, line: TreeLine) -> ListRow:
        """The line's row. An act changes two of them, and the others need not be made again."""
        key = (line, self._colours.get(line.code or ""))
        if key not in self._made:
            if len(self._made) > _KEPT:
                self._made.clear()
            self._made[key] = self._new_row(line)
        return self._made[key]

    def _new_row(self, line: TreeLine) -> ListRow:
        count = shown("{}", line.count) if line.count else Shown("")
        if line.code is None:
            return ListRow(display(line.name), right=count)
        indent = "  " * (line.depth - 1)
        text = shown("{}{}", indent, named(line.code, line.name))
        return ListRow(text, line.code, count, self._colours.get(line.code))
