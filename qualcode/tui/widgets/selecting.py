"""A screen on which text is selected with the mouse: what of it belongs to our own widgets.

Knows no study and no actions.
"""

from __future__ import annotations

from textual.geometry import Offset
from textual.reactive import Reactive
from textual.screen import Screen, ScreenResultType
from textual.selection import SelectState
from textual.widget import Widget

from qualcode.tui.widgets.transcript import Transcript


class SelectingScreen(Screen[ScreenResultType]):
    """Asks the transcript what lies under the mouse, and clears a selection only over text."""

    # Each widget draws what is selected in it; the whole screen would be 20 KB a step of the mouse.
    _select_state: Reactive[SelectState | None] = Reactive(None, repaint=False)

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """As Textual's, which counts characters as columns; the transcript knows both."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        if isinstance(widget, Transcript):
            corner = widget.content_region.offset
            offset = widget.point_at(x - corner.x, y - corner.y)
        return widget, offset

    def clear_selection(self) -> None:
        """Leave nothing selected; but what is clicked in a list or a field is for the selection."""
        if self._mouse_down_offset is None or self._is_over_text():
            super().clear_selection()

    def _is_over_text(self) -> bool:
        widget, _ = super().get_widget_and_offset_at(*self.app.mouse_position)
        return widget is None or isinstance(widget, Transcript) or widget.allow_select
