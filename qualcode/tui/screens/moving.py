"""Keys that move the cursor, select, and go places in the text."""

from __future__ import annotations

from qualcode.tui import telling
from qualcode.tui.engine.places import NUMBERS
from qualcode.tui.engine.searching import found
from qualcode.tui.engine.stepping import Unit
from qualcode.tui.screens.chooser import SearchLine
from qualcode.tui.screens.view import StudyView
from qualcode.tui.widgets.shown import copy
from qualcode.tui.words import said


class Moving:
    """Reading and selecting."""

    def __init__(self, view: StudyView) -> None:
        self.view = view
        self.sitting = view.sitting
        self._unit: Unit = "turn"  # the unit last stepped by

    def do_step(self, unit: Unit, back: bool, extending: bool) -> None:
        if unit != "character":
            self._unit = unit
        if self.sitting.pane is not None:
            self.sitting.pane.step(unit, back=back, extending=extending)
            self.view.transcript.follow()

    def do_step_back(self, extending: bool) -> None:
        self.do_step(self._unit, True, extending)

    def do_climb(self, rows: int, extending: bool) -> None:
        if self.sitting.pane is not None:
            self.sitting.pane.climb(rows, extending=extending)
            self.view.transcript.follow()

    def do_page(self, direction: int) -> None:
        self.do_climb(direction * max(self.view.transcript.size.height - 3, 1), False)

    def do_row_edge(self, end: bool, extending: bool) -> None:
        if self.sitting.pane is not None:
            self.sitting.pane.row_edge(end=end, extending=extending)
            self.view.transcript.follow()

    def do_text_edge(self, end: bool) -> None:
        if self.sitting.pane is not None:
            self.sitting.pane.go_to(len(self.sitting.pane.text) if end else 0)
            self.view.transcript.follow()

    def do_select(self, unit: Unit) -> None:
        if self.sitting.pane is not None:
            self.sitting.pane.select_unit(unit)
            self.view.transcript.follow()

    def do_deselect(self) -> None:
        pen = self.sitting.pen
        away = pen is not None and bool(pen.left or pen.offer)  # an armed code is for many passages
        if away:
            self.sitting.pen = None
        if self.sitting.pane is not None:
            self.sitting.pane.drop_selection()
            self.sitting.pane.let_go()
            self.view.transcript.follow()
        if away:
            self.view.say(said("Put away: Enter asks for a code again."))

    def do_jump(self, extending: bool) -> None:
        self.view.transcript.jump(extending=extending)

    async def do_numbers(self) -> None:
        pane = self.view.pane
        if pane is None:
            return
        pane.numbers = NUMBERS[(NUMBERS.index(pane.numbers) + 1) % len(NUMBERS)]
        self.view.transcript.renumber()
        self.view.say(telling.numbers(pane.numbers))
        await self.view.prefer("numbers", pane.numbers)

    def do_copy(self) -> None:
        if self.sitting.pane is None or not self.sitting.pane.turns:
            return
        if self.view.preferences.clipboard == "off":
            self.view.say(
                said("Copying is off: set clipboard to internal or terminal in the settings.")
            )
            return
        copy(self.view.app, telling.citation(self.sitting))
        self.view.say(said("Copied, with its source and place."))

    def do_uncoded(self, back: bool) -> None:
        pane = self.view.pane
        if pane is None:
            return
        number = pane.next_turn(back=back)
        if number is None:
            self.view.say(
                said("No answer before this one is without a code.")
                if back
                else said("No answer after this one is without a code.")
            )
            return
        pane.go_to(pane.words_of(number)[0])
        self.view.transcript.follow()

    def do_search(self) -> None:
        def look(query: str | None) -> None:
            if query:
                self.sitting.query = query
                self.do_hit(False)

        self.view.app.push_screen(SearchLine(self.sitting.query), look)

    def do_hit(self, back: bool) -> None:
        pane, query = self.sitting.pane, self.sitting.query
        if pane is None or not query:
            return
        place = found(pane.text, query, pane.selection.start, back=back)
        if place is None:
            self.view.say(said("Not found: {}", query))
            return
        pane.select(*place)
        self.view.transcript.follow(centre=True)
