"""Copying, cutting and pasting, as far as a person has allowed it. Knows no text of a study."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from textual.app import App
from textual.widgets import Input, TextArea

from qualcode.tui.widgets.shown import tell
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.tui.application import WorkbenchApp


def may_copy(app: App[Any]) -> bool:
    """Whether copying is on; where it is off, say how it comes on."""
    if cast("WorkbenchApp", app).preferences.clipboard != "off":
        return True
    tell(app, said("Copying is off: set clipboard to internal or terminal in the settings."))
    return False


def selected(app: App[Any]) -> str:
    """What is selected in the field that has the keys, else with the mouse on the screen."""
    focused = app.focused
    own = focused.selected_text if isinstance(focused, (Input, TextArea)) else ""
    return own or app.screen.get_selected_text() or ""
