"""Home: every source with its state, what to do next, and the way to each. It holds no rules."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar
from uuid import UUID

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from qualcode.text import Shown, display, shown
from qualcode.tui.actions.home import HOME, STEPS
from qualcode.tui.engine.width import fitted, middle, width
from qualcode.tui.keymap import bindings
from qualcode.tui.overview import SORTS, Column, Overview, Step, sorted_words
from qualcode.tui.screens.editing import case_form, remove_question, source_form
from qualcode.tui.screens.listing import ListScreen
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import NOTHING, KeyLine, Line, Told, filter_keys
from qualcode.tui.widgets.maderows import MadeRows
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import tell
from qualcode.tui.words import counted, said
from qualcode.workflow.listing import SourceRow
from qualcode.workflow.progress import Answered, Progress

AT_ONCE = 25  # sources whose answers are counted in one go, so that other acts get their turn
READ_AT_ONCE = 500  # where the texts were read before and only the codings are counted


class HomeScreen(ListScreen, inherit_bindings=False):
    """Lists the sources; `go` opens one in the text. Gives a query to look up next, or None."""

    place = HOME
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(HOME)]

    def __init__(
        self, sitting: Sitting, progress: Progress, go: Callable[[UUID], Awaitable[None]]
    ) -> None:
        super().__init__(sitting)
        self._progress = progress
        self._go = go
        self._sort = SORTS[0]
        self._listed: Sequence[SourceRow] = ()
        self._said = NOTHING
        self._at: str | None = None  # the source to begin at

    def compose(self) -> ComposeResult:
        yield Line("home-title")
        yield Line("home-next")
        for number in range(STEPS):
            yield Line(f"home-step-{number}")
        yield Field(said("Type to filter; Enter returns to the list"), "home-filter")
        yield Line("home-heads")
        yield RowList("home-rows")
        yield Line("home-detail")
        yield KeyLine(self.place, first=self._first)

    async def on_mount(self) -> None:
        self.query_one(Field).display = False
        self._look_over()
        source = self.sitting.source
        self._at = str(source.id) if source is not None else None  # it is drawn once it has a size

    def on_resize(self) -> None:
        self._show_all()

    async def on_screen_resume(self) -> None:
        """It is shown, or shown again after a screen where things may have changed."""
        await self.reread()

    async def reread(self) -> None:
        if self.sitting.desk.is_open:
            await self.sitting.refresh_lists()
        if self.gone:
            return
        self.query_one(Field).reword(said("Type to filter; Enter returns to the list"))
        self._look_over()
        self._show_all()
        self.start(self._count, "count", exclusive=True)

    # -- showing

    @property
    def _first(self) -> bool:
        """Nobody has been here before: there is no text to go back to."""
        return not self.sitting.been_here

    def _look_over(self) -> None:
        """Take the study as it is known now; drawing it, sorting and filtering change nothing."""
        sitting = self.sitting
        last = sitting.source.id if sitting.source is not None and not self._first else None
        known = self._progress.known
        self.overview = Overview(sitting.sources, known, last, bool(sitting.codes))
        self._columns: dict[int, list[Column]] = {}

    @property
    def source(self) -> SourceRow | None:
        """The highlighted source."""
        place = self.rows.highlighted
        return self._listed[place] if place is not None else None

    async def _count(self) -> None:
        """Count coded answers, some sources at a time; what was known before stays to be seen.

        It is drawn anew only where a count differs, and ever more seldom.
        """
        rows, drawn, differs = self.sitting.sources, 0, False
        step = READ_AT_ONCE if self._progress.has_read(rows) else AT_ONCE
        for first in range(0, len(rows), step):
            counted = await self._counted(rows[first : first + step])
            differs = differs or not counted.items() <= self._progress.known.items()
            self._progress.known |= counted
            if self.gone:
                return
            done = min(first + step, len(rows))
            if differs and (done >= 2 * drawn or done == len(rows)):
                drawn, differs = done, False
                self._look_over()
                self._show_all()

    async def _counted(self, rows: Sequence[SourceRow]) -> dict[UUID, Answered]:
        return await self.sitting.desk.call(lambda desk: self._progress.of(desk.study, rows))

    def _show_all(self, key: str | None = None) -> None:
        """Draw all of it; the highlighted source stays so."""
        self._show(key)
        self._show_head(self.overview)

    def _show(self, key: str | None = None) -> None:
        """Draw the list; a row is made when it comes in sight."""
        key, room = key or self.rows.key or self._at, max(self.size.width - 3, 20)
        self._listed = self.overview.listed(self._sort, self.query_one(Field).value)
        place = next((n for n, row in enumerate(self._listed) if str(row.id) == key), 0)
        self.rows.set_rows(MadeRows(self._listed, lambda row: self._row(row, room)), place=place)
        heads = NOTHING
        if self.overview.sources:
            heads = self.overview.heading(self._columns_in(room), room)
        self.query_one("#home-heads", Line).show(heads)
        self.told()

    def _row(self, row: SourceRow, room: int) -> ListRow:
        line = self.overview.line(row, self._columns_in(room), room)
        return ListRow(line, str(row.id), dim=row.done)

    def _columns_in(self, room: int) -> list[Column]:
        if room not in self._columns:
            self._columns[room] = self.overview.columns(room)
        return self._columns[room]

    def _show_head(self, overview: Overview) -> None:
        sources = counted(len(overview.sources), "{} source", "{} sources")
        coder = middle(display(self.sitting.coder), 20)
        state = shown("{}   {}   {}", coder, sources, sorted_words(self._sort))
        room = max(self.size.width - width(state) - 5, 12)
        title = fitted(display(self.sitting.title), room).rstrip()
        self.query_one("#home-title", Line).show(display(title), state)
        self.query_one("#home-next", Line).show(said("What to do next; its digit does it:"))
        steps = overview.steps()
        for number in range(STEPS):
            line = self.query_one(f"#home-step-{number}", Line)
            line.display = number < len(steps)
            if number < len(steps):
                line.show(shown("  {}  {}", number + 1, steps[number].says))

    def told(self) -> None:
        row = self.source
        room = self.size.width - 2
        detail = self.overview.detail(row, room) if row is not None else self._nothing()
        self.query_one("#home-detail", Line).show(self._said or detail)

    def say(self, text: Shown) -> None:
        """On the line below the list, until another source is highlighted."""
        self._said = text
        self.told()

    def do_move(self, step: int) -> None:
        self._said = NOTHING
        super().do_move(step)

    def _nothing(self) -> Shown:
        if self.sitting.sources:
            return said("No source fits the filter. Esc drops it.")
        return said("No sources yet. Import a folder with i.")

    # -- going

    async def do_open(self) -> None:
        if self.source is not None:
            await self._open(self.source.id)

    async def _open(self, source: UUID) -> None:
        await self._go(source)
        self.sitting.been_here = True
        self.dismiss(None)

    async def do_quit(self) -> None:
        """Back to the text; who has never been in one has nothing to go back to."""
        if self._first:
            self.app.exit(0)
        else:
            self.dismiss(None)

    async def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        await self.acting(self.do_open)

    async def do_step(self, number: int) -> None:
        steps = self.overview.steps()
        if number <= len(steps):
            await self._take(steps[number - 1])

    async def _take(self, step: Step) -> None:
        if step.deed == "import":
            self.do_import()
        elif step.deed == "open" and step.source is not None:
            await self._open(step.source)
        elif step.deed == "left":
            self._look_up(step.source)
        elif step.deed == "finish" and step.source is not None:
            await self._set_done(step.source, True)
        else:
            self.say(step.says)

    def _look_up(self, source: UUID | None) -> None:
        """To the list of what was left behind, of one source or of all."""
        from qualcode.tui.retrieving import left_query

        name = next((row.name for row in self.sitting.sources if row.id == source), None)
        self.sitting.been_here = True
        self.dismiss(left_query(self.sitting.coder, name))

    def do_import(self) -> None:
        from qualcode.tui.screens.importing import ImportScreen

        self.app.push_screen(ImportScreen(self.sitting))

    # -- the list

    def do_filter(self) -> None:
        field = self.query_one(Field)
        field.display = True
        self.set_focus(field)

    def writing_keys(self) -> list[Told]:
        return filter_keys()

    def on_input_changed(self) -> None:
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.input.display = bool(event.value)
        self.set_focus(None)

    def do_clear(self) -> None:
        field = self.query_one(Field)
        self.set_focus(None)
        field.value = ""
        field.display = False

    def do_sort(self) -> None:
        self._sort = SORTS[(SORTS.index(self._sort) + 1) % len(SORTS)]
        self._show_all()

    # -- acts

    async def do_done(self) -> None:
        row = self.source
        if row is not None:
            await self._set_done(row.id, not row.done)

    async def _set_done(self, source: UUID, done: bool) -> None:
        await self.sitting.desk.call(lambda desk: desk.set_done(source, done))
        await self.reread()
        row = next(row for row in self.sitting.sources if row.id == source)
        self.say(
            said("{}: done. What has no code there now counts as seen and not coded.", row.name)
            if done
            else said("{}: no longer done.", row.name)
        )

    async def do_edit(self) -> None:
        if self.source is not None:
            self.app.push_screen(source_form(self.sitting, self.source, self._kept))

    async def do_case(self) -> None:
        row = self.source
        if row is None:
            return
        if row.case is None:
            self.say(said("{} belongs to no case. Give it one with e.", row.name))
            return
        self.app.push_screen(await case_form(self.sitting, row.case, self._kept))

    async def do_new_case(self) -> None:
        self.app.push_screen(await case_form(self.sitting, None, self._kept))

    def do_remove(self) -> None:
        row = self.source

        async def answered(yes: bool | None) -> None:
            if yes and row is not None:
                await self.acting(lambda: self._remove(row))

        if row is not None:
            self.app.push_screen(remove_question(row), answered)

    async def _remove(self, row: SourceRow) -> None:
        from qualcode.workflow.editing import remove_source

        await self.sitting.desk.call(lambda desk: remove_source(desk.study, row.name))
        await self.sitting.reread()
        await self.reread()
        self.say(said("{}: removed. u brings it back.", row.name))

    async def _kept(self, said_of_it: Shown, note: str) -> None:
        """A form was kept."""
        await self.reread()
        self.say(said_of_it)
        if note:
            tell(self.app, display(note), "warning")
