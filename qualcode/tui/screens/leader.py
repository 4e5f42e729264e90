"""After the leader key: the codes with a hot-key; the next key gives its code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from qualcode.text import display, shown
from qualcode.tui.engine.codetree import named
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.typing import TypingScreen
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow

_ROWS = 10  # hot-keys in sight


def with_hotkey(codes: Sequence[CodeRow]) -> dict[str, CodeRow]:
    """Each hot-key with its code, in the codebook's order; of two that share one, the first."""
    found: dict[str, CodeRow] = {}
    for code in codes:
        if code.hotkey:
            found.setdefault(code.hotkey, code)
    return found


class Leader(TypingScreen[str | None], inherit_bindings=False):
    """Gives the key of the code whose hot-key is pressed, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("enter", "take", show=False),
    ]

    def __init__(self, codes: Sequence[CodeRow], colours: Mapping[str, str]) -> None:
        super().__init__()
        self._codes = with_hotkey(codes)
        self._colours = colours

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Line("leader-title")
            yield RowList("leader-rows")
            yield Line("leader-foot")

    def on_mount(self) -> None:
        self.query_one("#leader-title", Line).show(said("Press the hot-key of a code"))
        self.query_one("#leader-foot", Line).show(said("Esc closes"))
        rows = self.query_one(RowList)
        rows.styles.height = min(len(self._codes), _ROWS)
        rows.set_rows([self._row(hotkey, code) for hotkey, code in self._codes.items()])
        self.begin_typing()

    def typed(self, text: str) -> bool:
        code = self._codes.get(text[0])
        if code is not None:
            self.dismiss(code.key)
        else:
            told = said("No code has the hot-key {}. Esc closes.", text[0])
            self.query_one("#leader-foot", Line).show(told)
        return True

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(event.key)

    def action_move(self, step: int) -> None:
        self.query_one(RowList).move(step)

    def action_take(self) -> None:
        self.dismiss(self.query_one(RowList).key)

    def action_close(self) -> None:
        self.dismiss(None)

    def _row(self, hotkey: str, code: CodeRow) -> ListRow:
        text = shown("{}   {}", hotkey, display(named(code.key, code.name)))
        return ListRow(text, code.key, display(code.family_name), self._colours.get(code.key))
