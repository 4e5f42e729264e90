"""The first turns of a file that is not imported yet. Knows no files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from qualcode.text import Shown
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.words import said


class TurnsAhead(ModalScreen[None], inherit_bindings=False):
    """Rows to read; any of the usual keys closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "close", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("up,k", "move(-1)", show=False),
    ]

    def __init__(self, title: Shown, rows: Sequence[ListRow]) -> None:
        super().__init__()
        self._heading = title
        self._rows = rows

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall"):
            yield Line("ahead-title")
            yield RowList("ahead-rows")
            yield Line("ahead-foot")

    def on_mount(self) -> None:
        self.query_one("#ahead-title", Line).show(self._heading)
        self.query_one("#ahead-foot", Line).show(said("↑ ↓ scroll   Esc closes"))
        self.query_one(RowList).set_rows(self._rows)

    def action_move(self, step: int) -> None:
        self.query_one(RowList).move(step)

    def action_close(self) -> None:
        self.dismiss(None)
