"""A field of several lines. What is typed or pasted is shown like any other data, never obeyed."""

from __future__ import annotations

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
        super().__init__(self._before, id=identity, soft_wrap=True, tab_behavior="focus")
        self.cursor_blink = False
        self.show_line_numbers = False

    @property
    def changed(self) -> bool:
        return self.text != self._before

    def put(self, text: str) -> None:
        """Another text in place of the one here, as if it had been there from the start."""
        self._before = display(text, newlines=True)
        self.text = self._before

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
