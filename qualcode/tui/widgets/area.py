"""A field of several lines. What is typed or pasted is shown like any other data, never obeyed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from rich.containers import Lines
from rich.text import Text
from textual.document._document_navigator import DocumentNavigator
from textual.document._wrapped_document import WrappedDocument
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from qualcode.text import display
from qualcode.tui.widgets.copying import may_copy


class Area(TextArea):
    """A text to write in; `changed` tells whether anybody has."""

    ALLOW_SELECT = False  # it selects by itself
    DEFAULT_CSS = """
    Area { height: 6; border: none; padding: 0 1; background: $boost; }
    Area:focus { border: none; background: $primary 15%; }
    """

    def __init__(self, text: str, identity: str) -> None:
        self._before = display(text, newlines=True)
        self._drawn = 0  # the row of the view that is being drawn
        super().__init__(self._before, id=identity, soft_wrap=True, tab_behavior="focus")
        self._count_rows_fast()
        self.cursor_blink = False
        self.show_line_numbers = False

    @property
    def changed(self) -> bool:
        return self.text != self._before

    def put(self, text: str) -> None:
        """Another text in place of the one here, as if it had been there from the start."""
        self._before = display(text, newlines=True)
        self.text = self._before
        self._count_rows_fast()

    def _count_rows_fast(self) -> None:
        """Another document came with Textual's own rows: put ours in their place."""
        self.wrapped_document = _Rows(self.document, tab_width=self.indent_width)
        self.wrapped_document.wrap(self.wrap_width, self.indent_width)
        self.navigator = DocumentNavigator(self.wrapped_document)

    def render_line(self, y: int) -> Strip:
        self._drawn = y
        return super().render_line(y)

    def get_line(self, line_index: int) -> Text:
        """The line, of which only the row that is being drawn will be cut out.

        Textual cuts a line into all of its rows for each row that it draws: on a page-long line
        that is nearly all that a key costs.
        """
        places = self.wrapped_document._offset_to_line_info
        place = self.scroll_offset.y + self._drawn
        row = places[place][1] if place < len(places) else 0
        return _OneRow(self.document.get_line(line_index), row)

    def edit(self, edit: Edit) -> EditResult:
        edit.text = display(edit.text, newlines=True)
        return super().edit(edit)

    def action_cut(self) -> None:
        """Nothing is cut that could not be pasted again."""
        if may_copy(self.app):
            super().action_cut()

    def action_paste(self) -> None:
        """With nothing to paste, what is selected stays."""
        if self.app.clipboard:
            super().action_paste()


class _OneRow(Text):
    """A long line that gives one of its rows; the others seem empty. There are no tabs in it."""

    def __init__(self, line: str, row: int) -> None:
        super().__init__(line, end="", no_wrap=True)
        self._row = row

    def divide(self, offsets: Iterable[int]) -> Lines:
        edges = [0, *offsets, len(self)]
        rows = [_EMPTY] * (len(edges) - 1)
        rows[self._row] = super().divide(edges[self._row : self._row + 2])[1]
        return Lines(rows)


_EMPTY = Text()


class _Rows(WrappedDocument):
    """Cuts a line into its rows as text, where Textual makes styled text of each of them."""

    def get_sections(self, line_index: int) -> list[str]:
        line = self.document[line_index]
        edges = [0, *self.get_offsets(line_index), len(line)]
        return [line[start:end] for start, end in pairwise(edges)]
