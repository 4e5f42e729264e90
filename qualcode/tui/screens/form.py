"""A form: some fields, one act. It asks, hands over what was written, and stays until that is kept.

What the study refuses is said at its foot and nothing that was typed is lost: Esc asks before it
drops what has changed.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from qualcode.errors import QualcodeError
from qualcode.text import Shown, display
from qualcode.tui.screens.question import Question
from qualcode.tui.widgets.area import Area
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import NOTHING, Line
from qualcode.tui.widgets.shown import content, pieces
from qualcode.tui.widgets.typing import TypingScreen
from qualcode.tui.words import refusal, said


@dataclass(frozen=True, slots=True)
class Entry:
    """One field: its name in the answer, its label, what stands in it.

    With `choices` (value, words) it is a choice of those; else a line, or several with `long`.
    """

    name: str
    label: Shown
    value: str = ""
    hint: Shown = NOTHING
    long: bool = False
    choices: Sequence[tuple[str, Shown]] = ()


class Choice(Static, can_focus=True):
    """One of a few values; the arrows go through them."""

    DEFAULT_CSS = """
    Choice { height: 1; padding: 0 1; background: $boost; }
    Choice:focus { background: $primary 25%; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "step(1)", show=False),
        Binding("left", "step(-1)", show=False),
    ]

    @dataclass
    class Changed(Message):
        """Another value was chosen."""

        choice: Choice

        @property
        def control(self) -> Choice:
            return self.choice

    def __init__(self, choices: Sequence[tuple[str, Shown]], value: str, identity: str) -> None:
        super().__init__(id=identity, markup=False)
        self._choices = choices
        values = [one for one, _ in choices]
        self._place = values.index(value) if value in values else 0

    @property
    def value(self) -> str:
        return self._choices[self._place][0]

    def on_mount(self) -> None:
        self._draw()

    def action_step(self, step: int) -> None:
        self._place = (self._place + step) % len(self._choices)
        self._draw()
        self.post_message(self.Changed(self))

    def _draw(self) -> None:
        words = self._choices[self._place][1]
        self.update(pieces((Shown("‹ "), "$text-muted"), words, (Shown(" ›"), "$text-muted")))


Kept = Callable[[Mapping[str, str]], object]


class Form(TypingScreen[bool], inherit_bindings=False):
    """Fields under a title; `keep` is given what stands in them, and may refuse with a sentence.

    True when it was kept, False when it was dropped.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False, priority=True),
        Binding("ctrl+d", "keep", show=False, priority=True),
        # At once, so that what is typed next reaches the next field on a slow line too.
        Binding("tab", "app.focus_next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, title: Shown, entries: Sequence[Entry], keep: Kept) -> None:
        super().__init__()
        self._heading = title
        self._entries = entries
        self._keep = keep

    def compose(self) -> ComposeResult:
        with Vertical(classes="box form"):
            yield Line("form-title")
            with VerticalScroll(can_focus=False):
                for entry in self._entries:
                    yield Static(content(entry.label, "$text-muted"), classes="label")
                    yield _widget(entry)
            yield Static(id="form-fault", markup=False)
            yield Line("form-foot")

    def on_mount(self) -> None:
        self.query_one("#form-title", Line).show(self._heading)
        foot = said("Tab next field   Ctrl+D keeps   Esc leaves, asking before it drops")
        self.query_one("#form-foot", Line).show(foot)
        first = self.query_one(f"#entry-{self._entries[0].name}")
        self.set_focus(first, scroll_visible=False)
        self.begin_typing()
        self.call_after_refresh(self.query_one(VerticalScroll).scroll_home, animate=False)

    def values(self) -> dict[str, str]:
        """What stands in the fields now; a long one that nobody touched is as it was given."""
        return {entry.name: self._value(entry) for entry in self._entries}

    def changed(self) -> bool:
        """Whether a person has written or chosen anything."""
        return any(self._value(entry) != self.given(entry) for entry in self._entries)

    def given(self, entry: Entry) -> str:
        """What stood in a field at first; a choice has its first where it was given none of its."""
        choices = [value for value, _ in entry.choices]
        return choices[0] if choices and entry.value not in choices else entry.value

    def _value(self, entry: Entry) -> str:
        widget = self.query_one(f"#entry-{entry.name}")
        if isinstance(widget, Area):
            return widget.text if widget.changed else entry.value
        if isinstance(widget, Field):
            return entry.value if widget.value == display(entry.value) else widget.value
        assert isinstance(widget, Choice)
        return widget.value

    async def on_input_submitted(self) -> None:
        await self._keep_all()

    def action_keep(self) -> None:
        """Keep it once the field has taken in all that was typed before."""
        (self.focused or self).call_later(self._keep_all)

    async def _keep_all(self) -> None:
        if not self.is_current:
            return  # kept already
        try:
            result = self._keep(self.values())
            if inspect.isawaitable(result):
                await result
        except QualcodeError as error:
            fault = self.query_one("#form-fault", Static)
            fault.update(content(refusal(error), "$text-error"))
            return
        self.dismiss(True)

    def action_close(self) -> None:
        """Leave once the field has taken in all that was typed before."""
        (self.focused or self).call_later(self._leave)

    def _leave(self) -> None:
        if not self.is_current:
            return  # left, or asked, already
        if not self.changed():
            self.dismiss(False)
            return

        def answered(drop: bool | None) -> None:
            if drop:
                self.dismiss(False)

        question = Question(
            said("Drop what you changed in this form?"),
            [said("Ctrl+D in the form keeps it.")],
            yes=said("Drop it"),
            no=said("Go on writing"),
        )
        self.app.push_screen(question, answered)


def _widget(entry: Entry) -> Widget:
    identity = f"entry-{entry.name}"
    if entry.choices:
        return Choice(entry.choices, entry.value, identity)
    if entry.long:
        return Area(entry.value, identity)
    field = Field(entry.hint, identity)
    field.value = display(entry.value)
    return field
