"""The form of a new code: its key follows the family and the parent until a person writes one."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widgets import Input

from qualcode.errors import CodingError
from qualcode.text import Shown, display
from qualcode.tui.screens.form import Choice, Entry, Form, Kept
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.field import Field


class CodeForm(Form, inherit_bindings=True):
    """Asks for a new code."""

    def __init__(
        self, title: Shown, entries: Sequence[Entry], keep: Kept, sitting: Sitting, key: str
    ) -> None:
        super().__init__(title, entries, keep)
        self._sitting = sitting
        self._proposed = key

    def given(self, entry: Entry) -> str:
        """What stood in a field at first; a proposed key is nobody's writing."""
        return display(self._proposed) if entry.name == "key" else super().given(entry)

    async def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()
        await self._propose()

    async def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.input.id == "entry-parent":
            await self._propose()

    async def _propose(self) -> None:
        from qualcode.workflow.codebook_acts import next_key

        field = self.query_one("#entry-key", Field)
        written = self.values()
        family, parent = written["family"], written["parent"].strip() or None
        if field.value != display(self._proposed) or not family:
            return
        try:
            key = await self._sitting.desk.call(lambda desk: next_key(desk.study, family, parent))
        except CodingError:
            return  # a parent's key that is still being written
        self._proposed = field.value = display(key)
        field.cursor_position = len(field.value)
