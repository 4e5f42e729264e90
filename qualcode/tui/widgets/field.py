"""A line to type in. What is typed or pasted is shown like any other data, never obeyed."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual.screen import ModalScreen
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


Result = TypeVar("Result")


class TypingBox(ModalScreen[Result], Generic[Result], inherit_bindings=False):
    """A box with one field to type in; what was typed before the field stood there is its own too.

    On a slow line the key that opens the box and what is typed into it come in one burst.
    """

    _ahead: str | None = ""  # what came before the field stood there

    def begin_typing(self) -> None:
        """The field has the keys from now on, not only once all that waits is done."""
        self.set_focus(self.query_one(Field))
        ahead, self._ahead = self._ahead, None
        self.take(ahead or "")

    def take(self, text: str) -> None:
        """Type this, which was sent to the screen below."""
        if self._ahead is None:
            self.query_one(Field).insert_text_at_cursor(text)
        else:
            self._ahead += text
