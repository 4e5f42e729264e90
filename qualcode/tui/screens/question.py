"""A question that is answered with yes or no, with what there is to know before. Knows no data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from qualcode.text import Shown
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import content
from qualcode.tui.words import said

_YES, _NO = "yes", "no"


class Question(ModalScreen[bool], inherit_bindings=False):
    """True for yes. Enter takes the answer that is highlighted, which is no until it is moved.

    `yes` and `no` say what each answer does; `facts` stand between the question and them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,n", "answer(False)", show=False),
        Binding("y", "answer(True)", show=False),
        Binding("enter", "take", show=False),
        Binding("down,up,tab,shift+tab,j,k", "turn", show=False),
    ]

    def __init__(self, title: Shown, facts: Sequence[Shown], *, yes: Shown, no: Shown) -> None:
        super().__init__()
        self._heading, self._facts = title, facts
        self._answers = (ListRow(yes, _YES), ListRow(no, _NO))

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(content(self._heading, "bold"), id="question-title", markup=False)
            for fact in self._facts:
                yield Static(content(fact), classes="fact", markup=False)
            yield RowList("question-answers")
            yield Line("question-foot")

    def on_mount(self) -> None:
        rows = self.query_one(RowList)
        rows.styles.height = len(self._answers)
        rows.set_rows(self._answers, _NO)
        self.query_one("#question-foot", Line).show(said("y yes   n no   Enter takes   Esc closes"))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(event.key == _YES)

    def action_turn(self) -> None:
        rows = self.query_one(RowList)
        rows.move(1 if rows.key == _YES else -1)

    def action_take(self) -> None:
        self.dismiss(self.query_one(RowList).key == _YES)

    def action_answer(self, yes: bool) -> None:
        self.dismiss(yes)
