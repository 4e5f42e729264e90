"""The palette: type a few letters of a code's key, name or keyword, Enter gives it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from qualcode.text import Shown, display
from qualcode.tui.engine.codetree import named
from qualcode.tui.engine.matching import Choice, Matcher
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import content
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow

NEW = "\0new "  # before what was typed, in place of a key: no code answers to it, so make one
ROWS = 8  # as many matches as are seen at once
ROOM = ROWS + 7  # rows of the whole box, at the foot of the screen


class Palette(ModalScreen[str | None], inherit_bindings=False):
    """Gives the key of a code, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down,tab", "move(1)", show=False),
        Binding("up,shift+tab", "move(-1)", show=False),
    ]

    def __init__(
        self, codes: Sequence[CodeRow], colours: Mapping[str, str], recent: Sequence[str], on: Shown
    ) -> None:
        super().__init__()
        self._codes = {code.key: code for code in codes}
        self._colours = colours
        self._on = on
        first = [self._codes[key] for key in recent if key in self._codes]
        rest = [code for code in codes if code.key not in recent]
        self._matcher = Matcher(
            Choice(code.key, (code.name, *code.names.values()), code.keywords)
            for code in (*first, *rest)
        )

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Line("palette-on")
            yield Field(said("Code: key, name or keyword"), "palette-query")
            yield RowList("palette-rows")
            yield Static(id="palette-definition", markup=False)

    def on_mount(self) -> None:
        self.query_one("#palette-on", Line).show(self._on)
        self._list("")
        self.query_one(Field).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._list(event.value)

    def on_input_submitted(self) -> None:
        self.dismiss(self.query_one(RowList).key)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(event.key)

    def action_move(self, step: int) -> None:
        self.query_one(RowList).move(step)
        self._define()

    def action_close(self) -> None:
        self.dismiss(None)

    def _list(self, query: str) -> None:
        found = [self._codes[key] for key in self._matcher.best(query, ROWS)]
        rows = [self._row(code) for code in found]
        self.query_one(RowList).set_rows(rows or new_row(query))
        self._define()

    def _row(self, code: CodeRow) -> ListRow:
        text = display(named(code.key, code.name))
        return ListRow(text, code.key, display(code.family_name), self._colours.get(code.key))

    def _define(self) -> None:
        """What the highlighted code means, as far as three lines go."""
        code = self._codes.get(self.query_one(RowList).key or "")
        told = display(code.definition) if code else said("No code answers to that.")
        self.query_one("#palette-definition", Static).update(content(told, "$text-muted"))


def new_row(query: str) -> list[ListRow]:
    """The offer to make a code of what was typed, where none answers to it."""
    name = " ".join(query.split())
    return [ListRow(said("New code “{}” …", name), f"{NEW}{name}")] if name else []
