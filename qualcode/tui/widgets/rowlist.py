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
from qualcode.tui.engine.width import clipped, fitted, width
from qualcode.tui.widgets.theming import component_style, on_ground

EMPTY = Shown("")


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: its text, a note to the right, a chip of colour; no `key` makes it a heading.

    A `strong` one looks like a heading and can be chosen. One with `more` belongs to the row above
    and goes on with its text. `marks` are stretches of the text, in code points, that stand out.
    """

    text: Shown
    key: str | None = None
    right: Shown = EMPTY
    colour: str | None = None
    dim: bool = False
    strong: bool = False
    more: bool = False
    marks: tuple[tuple[int, int], ...] = ()


class RowList(ScrollView, can_focus=False):
    """Rows to move through; the highlighted one is what a screen acts on.

    The rows may be any sequence: only those in sight, and those passed over, are asked for.
    """

    ALLOW_SELECT = False  # a row is chosen as a whole
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rowlist--heading",
        "rowlist--dim",
        "rowlist--highlight",
        "rowlist--mark",
    }
    DEFAULT_CSS = """
    RowList { scrollbar-size-vertical: 1; overflow-x: hidden; }
    RowList .rowlist--heading { text-style: bold; color: $text-accent; }
    RowList .rowlist--dim { color: $text-muted; }
    RowList .rowlist--highlight { background: $primary; color: #ffffff; text-style: bold; }
    RowList .rowlist--mark { color: $text-warning; text-style: bold underline; }
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

    def set_rows(
        self, rows: Sequence[ListRow], key: str | None = None, place: int | None = None
    ) -> None:
        """Show these rows, the one with `key`, or at `place`, or the first that can be highlighted.

        A key is looked for from the top; for a long list say the place.
        """
        self.rows = rows
        if key is not None:
            place = next((n for n, row in enumerate(rows) if row.key == key), place)
        self.highlighted = self._nearest(place or 0)
        self._fit()
        self.refresh()
        self._show_highlighted()

    def move(self, step: int) -> None:
        """Highlight another row, headings skipped; it stops at either end."""
        place = self.highlighted
        if place is None:
            return
        for _ in range(abs(step)):
            beyond = self._keyed(place, 1 if step > 0 else -1)
            if beyond is None:
                break
            place = beyond
        self._highlight(place)

    def go(self, place: int) -> None:
        """Highlight the row at that place, or the nearest that can be."""
        nearest = self._nearest(min(max(place, 0), len(self.rows) - 1))
        if nearest is not None:
            self._highlight(nearest)

    def _keyed(self, place: int, step: int) -> int | None:
        """The next row after (before) this one that is no heading."""
        place += step
        while 0 <= place < len(self.rows):
            if self.rows[place].key is not None:
                return place
            place += step
        return None

    def _nearest(self, place: int) -> int | None:
        below = self._keyed(place - 1, 1)
        return below if below is not None else self._keyed(min(place, len(self.rows)), -1)

    def _highlight(self, place: int) -> None:
        before, self.highlighted = self.highlighted, place
        for one in (before, place):
            if one is not None:
                self.refresh_lines(one, self._rows_of(one))
        self._show_highlighted()

    def _rows_of(self, place: int) -> int:
        """How many rows the one there takes, with those that go on with it."""
        last = place + 1
        while last < len(self.rows) and self.rows[last].more:
            last += 1
        return last - place

    def _owner(self, place: int) -> int:
        """The row that the one there goes on with; most often itself."""
        while place and self.rows[place].more:
            place -= 1
        return place

    def _fit(self) -> None:
        """At least as many rows as are in sight, so that a shorter list is no new lay-out."""
        self.virtual_size = Size(0, max(len(self.rows), self.size.height))

    def redraw(self, place: int) -> None:
        """The row there is another one now."""
        self.refresh_line(place)

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
        if self.highlighted is not None and self._owner(number) == self.highlighted:
            style += component_style(self, "rowlist--highlight")
        chip = "■ " if row.colour else ""
        right = f" {clipped(row.right, columns // 2)}" if row.right else ""
        text = fitted(row.text, max(columns - width(chip) - width(right), 0))
        segments = [*self._pieces(text, row.marks, style), Segment(right, style)]
        if row.colour:
            segments.insert(0, Segment(chip, on_ground(style, Style.parse(row.colour))))
        strip = Strip(segments)
        return strip.adjust_cell_length(columns, style)

    def _pieces(self, text: Shown, marks: Sequence[tuple[int, int]], style: Style) -> list[Segment]:
        """The text with the stretches that stand out in a look of their own."""
        standing = on_ground(style, component_style(self, "rowlist--mark"))
        pieces, place = [], 0
        for start, end in marks:
            pieces += [Segment(text[place:start], style), Segment(text[start:end], standing)]
            place = max(place, end)
        return [*pieces, Segment(text[place:], style)]

    async def on_click(self, event: events.Click) -> None:
        number = self.scroll_offset.y + event.y
        if number >= len(self.rows):
            return
        number = self._owner(number)
        if (key := self.rows[number].key) is not None:
            self.highlighted = number
            self.refresh()
            self.post_message(self.Chosen(self, key))

    def _look(self, row: ListRow) -> Style:
        if row.dim:
            return component_style(self, "rowlist--dim")
        if (row.key is None and not row.more) or row.strong:
            return component_style(self, "rowlist--heading")
        return Style()

    def _show_highlighted(self) -> None:
        if self.highlighted is not None and self.size.height:
            region = Region(0, self.highlighted, 1, self._rows_of(self.highlighted))
            self.scroll_to_region(region, animate=False, force=True, x_axis=False)
