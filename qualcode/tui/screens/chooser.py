"""Choosing one thing from a list: a source to open, or which of several codes to take away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from qualcode.text import Shown, display, shown
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.typing import TypingBox
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.listing import SourceRow


class Chooser(TypingBox[str | None], inherit_bindings=False):
    """Gives the key of the row that was chosen, or None; typing filters.

    `find` gives the rows for what was typed, the best first; without it they are those that hold
    it. `tell` is what is said of the highlighted one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down,tab", "move(1)", show=False),
        Binding("up,shift+tab", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
    ]

    def __init__(
        self,
        title: Shown,
        rows: Sequence[ListRow],
        key: str | None = None,
        *,
        find: Callable[[str], Sequence[ListRow]] | None = None,
        tell: Callable[[str | None], Shown] | None = None,
    ) -> None:
        super().__init__()
        self._heading = title
        self._rows = rows
        self._key = key
        self._find = find
        self._tell = tell

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Line("chooser-title")
            yield Field(said("Type to filter"), "chooser-filter")
            yield RowList("chooser-rows")
            if self._tell is not None:
                yield Line("chooser-told")
            yield Line("chooser-foot")

    def on_mount(self) -> None:
        self.query_one("#chooser-title", Line).show(self._heading)
        self.query_one("#chooser-foot", Line).show(said("↑ ↓ choose   Enter takes   Esc closes"))
        rows = self.query_one(RowList)
        rows.styles.height = min(max(len(self._rows), 3), 16)
        self._list(self._rows, self._key)
        self.begin_typing()

    def on_input_changed(self, event: Input.Changed) -> None:
        if self._find is not None:
            self._list(self._find(event.value))
            return
        wanted = event.value.casefold()
        kept = [row for row in self._rows if wanted in row.text.casefold()]
        self._list(kept, self.query_one(RowList).key)

    def on_input_submitted(self) -> None:
        self.dismiss(self.query_one(RowList).key)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(event.key)

    def action_move(self, step: int) -> None:
        self.query_one(RowList).move(step)
        self._told()

    def action_close(self) -> None:
        self.dismiss(None)

    def _list(self, rows: Sequence[ListRow], key: str | None = None) -> None:
        self.query_one(RowList).set_rows(rows, key)
        self._told()

    def _told(self) -> None:
        if self._tell is not None:
            key = self.query_one(RowList).key
            self.query_one("#chooser-told", Line).show(self._tell(key))


def source_chooser(sources: Sequence[SourceRow], now: str | None) -> Chooser:
    """All sources with how far this coder is."""
    return Chooser(said("Open a source"), [_source_row(row) for row in sources], now)


def _source_row(row: SourceRow) -> ListRow:
    title = shown("  {}", row.title) if row.title and row.title != row.name else Shown("")
    codings = counted(row.codings, "{} coding", "{} codings")
    state = said("{}, done", codings) if row.done else codings
    text = shown("{}{}", row.name, title)
    turns = counted(row.turns, "{} turn", "{} turns")
    return ListRow(text, str(row.id), shown("{}  {}  {}", row.kind, turns, state))


class SearchLine(TypingBox[str | None], inherit_bindings=False):
    """One line at the foot to type what to look for."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    def __init__(self, before: str) -> None:
        super().__init__()
        self._before = before

    def compose(self) -> ComposeResult:
        yield Field(said("Search in the text; Enter goes to the next place"), "search")

    def on_mount(self) -> None:
        field = self.query_one(Field)
        field.value = display(self._before)
        field.action_select_all()
        self.begin_typing()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)

    def action_close(self) -> None:
        self.dismiss(None)
