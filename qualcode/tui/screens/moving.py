"""Keys that move the cursor, select, and go places in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from qualcode.tui import telling
from qualcode.tui.engine.places import NUMBERS, Numbers
from qualcode.tui.engine.searching import found
from qualcode.tui.engine.stepping import Unit
from qualcode.tui.screens.base import StudyScreen
from qualcode.tui.screens.chooser import SearchLine
from qualcode.tui.sitting import Sitting
from qualcode.tui.suggester import Suggester
from qualcode.tui.widgets.shown import copy
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.tui.application import WorkbenchApp
    from qualcode.workflow.preferences import Preferences


class MovingScreen(StudyScreen, inherit_bindings=False):
    """Reading and selecting."""

    def __init__(self, sitting: Sitting, suggester: Suggester) -> None:
        super().__init__(sitting, suggester)
        self._unit: Unit = "turn"  # the unit last stepped by
        self._numbers: Numbers | None = None  # what they count, once the key has changed it

    def show_source(self) -> None:
        if self.sitting.pane is not None:
            self.sitting.pane.numbers = self._numbers or cast("Numbers", self._preferred.numbers)
        super().show_source()

    @property
    def _preferred(self) -> Preferences:
        return cast("WorkbenchApp", self.app).preferences

    def on_transcript_no_label(self) -> None:
        self.say(said("No sentence in sight has that letter."))

    def do_step(self, unit: Unit, back: bool, extending: bool) -> None:
        if unit != "character":
            self._unit = unit
        if self.sitting.pane is not None:
            self.sitting.pane.step(unit, back=back, extending=extending)
            self.transcript.follow()

    def do_step_back(self, extending: bool) -> None:
        self.do_step(self._unit, True, extending)

    def do_climb(self, rows: int, extending: bool) -> None:
        if self.sitting.pane is not None:
            self.sitting.pane.climb(rows, extending=extending)
            self.transcript.follow()

    def do_page(self, direction: int) -> None:
        self.do_climb(direction * max(self.transcript.size.height - 3, 1), False)

    def do_row_edge(self, end: bool, extending: bool) -> None:
        if self.sitting.pane is not None:
            self.sitting.pane.row_edge(end=end, extending=extending)
            self.transcript.follow()

    def do_text_edge(self, end: bool) -> None:
        if self.sitting.pane is not None:
            self.sitting.pane.go_to(len(self.sitting.pane.text) if end else 0)
            self.transcript.follow()

    def do_select(self, unit: Unit) -> None:
        if self.sitting.pane is not None:
            self.sitting.pane.select_unit(unit)
            self.transcript.follow()

    def do_deselect(self) -> None:
        if self.sitting.pane is not None:
            self.sitting.pane.drop_selection()
            self.sitting.pane.let_go()
            self.transcript.follow()

    def do_jump(self, extending: bool) -> None:
        self.transcript.jump(extending=extending)

    def do_numbers(self) -> None:
        pane = self.sitting.pane
        if pane is None or not pane.turns:
            return
        self._numbers = NUMBERS[(NUMBERS.index(pane.numbers) + 1) % len(NUMBERS)]
        pane.numbers = self._numbers
        self.transcript.renumber()
        self.say(telling.numbers(self._numbers))

    def do_copy(self) -> None:
        if self.sitting.pane is None or not self.sitting.pane.turns:
            return
        if self._preferred.clipboard == "off":
            self.say(said("Copying is off: set clipboard to internal or terminal in the settings."))
            return
        copy(self.app, telling.citation(self.sitting))
        self.say(said("Copied, with its source and place."))

    def do_uncoded(self, back: bool) -> None:
        pane = self.sitting.pane
        if pane is None or not pane.turns:
            return
        number = pane.next_turn(back=back)
        if number is None:
            self.say(
                said("No answer before this one is without a code.")
                if back
                else said("No answer after this one is without a code.")
            )
            return
        pane.go_to(pane.words_of(number)[0])
        self.transcript.follow()

    def do_search(self) -> None:
        def look(query: str | None) -> None:
            if query:
                self.sitting.query = query
                self.do_hit(False)

        self.app.push_screen(SearchLine(self.sitting.query), look)

    def do_hit(self, back: bool) -> None:
        pane, query = self.sitting.pane, self.sitting.query
        if pane is None or not query:
            return
        place = found(pane.text, query, pane.selection.start, back=back)
        if place is None:
            self.say(said("Not found: {}", query))
            return
        pane.select(*place)
        self.transcript.follow(centre=True)
