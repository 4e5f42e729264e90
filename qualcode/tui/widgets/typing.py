"""What is typed before the box that it is for stands there. Knows no data.

On a slow line the key that opens a box and what is typed into it come in one burst: the letters
were sent to the screen below, and the application hands them on.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import TextArea

from qualcode.tui.widgets.field import Field

Result = TypeVar("Result")


def type_into(widget: Widget | None, text: str) -> bool:
    """Type this where it can be typed; False where it can't."""
    if isinstance(widget, Field):
        widget.insert_text_at_cursor(text)
    elif isinstance(widget, TextArea):
        widget.insert(text)
    else:
        return False
    return True


class TypingScreen(ModalScreen[Result], Generic[Result], inherit_bindings=False):
    """A box that letters are for from the moment it is asked for, not only once it is drawn."""

    _ahead: str | None = ""  # what came before the box stood there

    def begin_typing(self) -> None:
        """The box stands there, and takes what came before."""
        ahead, self._ahead = self._ahead, None
        if ahead:
            self.typed(ahead)

    def take(self, text: str) -> bool:
        """Type this, which was sent to the screen below; False where nothing can be typed now."""
        if self._ahead is None:
            return self.typed(text)
        self._ahead += text
        return True

    def typed(self, text: str) -> bool:
        """What was typed goes where the cursor is; False where nothing can be typed."""
        return type_into(self.focused, text)


class TypingBox(TypingScreen[Result], inherit_bindings=False):
    """A box with one field to type in."""

    def begin_typing(self) -> None:
        """The field has the keys from now on, not only once all that waits is done."""
        self.set_focus(self.query_one(Field))
        super().begin_typing()

    def typed(self, text: str) -> bool:
        return type_into(self.query_one(Field), text)
