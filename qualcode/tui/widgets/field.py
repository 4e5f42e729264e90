"""A line to type in. What is typed or pasted is shown like any other data, never obeyed."""

from __future__ import annotations

from textual.widgets import Input

from qualcode.text import Shown, display
from qualcode.tui.widgets.copying import may_copy


class Field(Input):
    """An input whose value is always fit to be shown."""

    ALLOW_SELECT = False  # it selects by itself
    DEFAULT_CSS = """
    Field { height: 1; border: none; padding: 0 1; background: $boost; }
    Field:focus { border: none; background: $primary 25%; }
    """

    def __init__(self, hint: Shown, identity: str) -> None:
        super().__init__(id=identity, select_on_focus=False)
        self.placeholder = hint
        self.cursor_blink = False

    def reword(self, hint: Shown) -> None:
        """Another hint while it is empty."""
        self.placeholder = hint

    def validate_value(self, value: str) -> str:
        return display(value)

    def action_cut(self) -> None:
        """Nothing is cut that could not be pasted again."""
        if not self.selection.is_empty and may_copy(self.app):
            super().action_cut()

    def action_paste(self) -> None:
        """With nothing to paste, what is selected stays."""
        if self.app.clipboard:
            super().action_paste()
