"""A full screen with one list that takes the keys. Knows no data."""

from __future__ import annotations

from typing import ClassVar

from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.widgets.rowlist import RowList


class ListScreen(ActingScreen, inherit_bindings=False):
    """Moves through the list; `told` is called whenever another row may be highlighted."""

    AUTO_FOCUS: ClassVar[str | None] = ""  # a field takes the keys only when it is asked for

    @property
    def rows(self) -> RowList:
        return self.query_one(RowList)

    def told(self) -> None:
        """Another row may be highlighted."""

    def do_move(self, step: int) -> None:
        self.rows.move(step)
        self.told()

    def do_page(self, direction: int) -> None:
        self.do_move(direction * max(self.rows.size.height - 1, 1))

    def do_edge(self, end: bool) -> None:
        self.rows.go(len(self.rows.rows) - 1 if end else 0)
        self.do_move(0)
