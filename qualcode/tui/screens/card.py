"""A code's card: what it means, and what belongs under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from qualcode.text import Shown, display
from qualcode.tui.engine.codetree import named
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.shown import content
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow


class CodeCard(ModalScreen[None], inherit_bindings=False):
    """Shows one code until a key closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q", "close", show=False)]

    def __init__(self, code: CodeRow) -> None:
        super().__init__()
        self._code = code

    def compose(self) -> ComposeResult:
        with Vertical(classes="box form"):
            yield Line("chooser-title")
            with VerticalScroll(can_focus=False):
                for line in self._lines():
                    yield Static(content(line), markup=False)
            yield Line("chooser-foot")

    def on_mount(self) -> None:
        code = self._code
        self.query_one("#chooser-title", Line).show(display(named(code.key, code.name)))
        count = counted(code.count, "{} coding of yours", "{} codings of yours")
        self.query_one("#chooser-foot", Line).show(count, said("Esc closes"))

    def action_close(self) -> None:
        self.dismiss(None)

    def _lines(self) -> list[Shown]:
        code = self._code
        lines = [said("Family: {}", code.family_name), display(code.definition)]
        lines += [said("Include: {}", rule) for rule in code.include]
        lines += [said("Exclude: {}", rule) for rule in code.exclude]
        if code.keywords:
            lines.append(said("Keywords: {}", ", ".join(code.keywords)))
        return [line for line in lines if line]
