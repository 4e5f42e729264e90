"""A list of any length that draws only the rows in sight. Takes shown text; knows no codes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from qualcode.text import Shown
from qualcode.tui.engine.width import fitted, width

EMPTY = Shown("")


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: its text, a note to the right, a chip of colour; no `key` makes it a heading.

    A `strong` one looks like a heading and can be chosen.
    """

    text: Shown
    key: str | None = None
    right: Shown = EMPTY
    colour: str | None = None
    dim: bool = False
    strong: bool = False


class RowList(ScrollView, can_focus=False):
    """Rows to move through; the highlighted one is what a screen acts on."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rowlist--heading",
        "rowlist--dim",
        "rowlist--highlight",
    }
    DEFAULT_CSS = """
    RowList { scrollbar-size-vertical: 1; overflow-x: hidden; }
    RowList .rowlist--heading { text-style: bold; color: $text-accent; }
    RowList .rowlist--dim { color: $text-muted; }
    RowList .rowlist--highlight { background: $primary 45%; text-style: bold; }
    RowList:nocolor .rowlist--highlight { text-style: bold reverse; }
    """

    @dataclass
    class Chosen(Message):
        """A row was clicked."""

        rows: RowList
        key: str

        @property
        def control(self) -> RowList:
            return self.rows

    def __init__(self, identity: str) -> None:
        super().__init__(id=identity)
        self.rows: Sequence[ListRow] = ()
        self.highlighted: int | None = None

    @property
    def key(self) -> str | None:
        """The key of the highlighted row."""
        return None if self.highlighted is None else self.rows[self.highlighted].key

    def set_rows(self, rows: Sequence[ListRow], key: str | None = None) -> None:
        """Show these rows, the one with `key` (or the first that can be) highlighted."""
        self.rows = rows
        keys = [row.key for row in rows]
        chosen = keys.index(key) if key is not None and key in keys else None
        if chosen is None:
            chosen = next((n for n, row in enumerate(rows) if row.key is not None), None)
        self.highlighted = chosen
        self._fit()
        self.refresh()
        self._show_highlighted()

    def move(self, step: int) -> None:
        """Highlight another row, headings skipped; it stops at either end."""
        keyed = [number for number, row in enumerate(self.rows) if row.key is not None]
        if self.highlighted is None or not keyed:
            return
        place = keyed.index(self.highlighted) + step
        before, self.highlighted = self.highlighted, keyed[min(max(place, 0), len(keyed) - 1)]
        self.refresh_line(before)
        self.refresh_line(self.highlighted)
        self._show_highlighted()

    def _fit(self) -> None:
        """At least as many rows as are in sight, so that a shorter list is no new lay-out."""
        self.virtual_size = Size(0, max(len(self.rows), self.size.height))

    def on_resize(self) -> None:
        self._fit()
        self.refresh()
        self._show_highlighted()

    def render_line(self, y: int) -> Strip:
        number = self.scroll_offset.y + y
        columns = self.scrollable_content_region.width
        base = self.rich_style
        if number >= len(self.rows):
            return Strip.blank(columns, base)
        row = self.rows[number]
        style = base + self._look(row)
        if number == self.highlighted:
            style += self.get_component_rich_style("rowlist--highlight", partial=True)
        chip = "■ " if row.colour else ""
        right = f" {row.right}" if row.right else ""
        text = fitted(row.text, max(columns - width(chip) - width(right), 0))
        segments = [Segment(chip, style + Style.parse(row.colour)) if row.colour else None]
        segments += [Segment(text, style), Segment(right, style)]
        strip = Strip(segment for segment in segments if segment is not None)
        return strip.adjust_cell_length(columns, style)

    async def on_click(self, event: events.Click) -> None:
        number = self.scroll_offset.y + event.y
        if number < len(self.rows) and (key := self.rows[number].key) is not None:
            self.highlighted = number
            self.refresh()
            self.post_message(self.Chosen(self, key))

    def _look(self, row: ListRow) -> Style:
        if row.key is None or row.strong:
            return self.get_component_rich_style("rowlist--heading", partial=True)
        if row.dim:
            return self.get_component_rich_style("rowlist--dim", partial=True)
        return Style()

    def _show_highlighted(self) -> None:
        if self.highlighted is not None and self.size.height:
            region = Region(0, self.highlighted, 1, 1)
            self.scroll_to_region(region, animate=False, force=True, x_axis=False)
