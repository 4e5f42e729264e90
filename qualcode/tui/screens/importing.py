"""The import screen: a folder or files, what would become of each, and one act that takes them in.

Files are read one by one on the desk's thread; nothing is written before all is confirmed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from qualcode.errors import QualcodeError
from qualcode.text import Shown, display
from qualcode.tui.actions.importing import IMPORTING
from qualcode.tui.engine.width import width
from qualcode.tui.incoming import NAME, detail, import_row, more, turns_of
from qualcode.tui.keymap import bindings
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.screens.ahead import TurnsAhead
from qualcode.tui.screens.listing import ListScreen
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.lines import KeyLine, Line
from qualcode.tui.widgets.pathfield import PathField
from qualcode.tui.widgets.rowlist import RowList
from qualcode.tui.words import counted, said
from qualcode.workflow.importing import Defaults, import_files
from qualcode.workflow.previewing import Preview, files_of, preview_next


class ImportScreen(ListScreen, inherit_bindings=False):
    """Names files, previews them, and imports those that are ticked."""

    place = IMPORTING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(IMPORTING)]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.previews: list[Preview] = []
        self.left_out: set[Path] = set()
        self.reading = False
        self._acting = False

    def compose(self) -> ComposeResult:
        yield Line("import-title")
        yield PathField(said("A folder or a file; Tab completes, Enter reads it"), self._root())
        yield RowList("import-rows")
        yield Line("import-detail")
        yield Line("import-more")
        yield KeyLine(self.place)

    def _root(self) -> Path:
        return self.sitting.root or Path()

    def on_mount(self) -> None:
        field = self.query_one(PathField)
        field.value = "transcripts/"
        self.set_focus(field)
        self._show()

    async def reread(self) -> None:
        self._show()

    # -- reading

    def on_path_field_named(self, event: PathField.Named) -> None:
        self.start(partial(self._read, event.path), "read", exclusive=True)

    async def _read(self, path: Path) -> None:
        """Preview the files one after the other."""
        self.previews, self.left_out, self.reading = [], set(), True
        self.set_focus(None)
        try:
            files, passed = await asyncio.to_thread(files_of, [path])
            await self._preview(files)
            self._tell_passed(passed)
        except QualcodeError as error:
            self._say(display(error.sentence()))
            self.set_focus(self.query_one(PathField))
        finally:
            self.reading = False

    async def _preview(self, files: Sequence[Path]) -> None:
        for number, file in enumerate(files, start=1):
            self._say(said("Reading {} of {} … Esc stops.", number, len(files)))
            before = tuple(self.previews)
            self.previews.append(await self._previewed(file, before))
            self._show()

    async def _previewed(self, file: Path, before: Sequence[Preview]) -> Preview:
        return await self.sitting.desk.call(
            lambda desk: preview_next(desk.study, file, Defaults(), before)
        )

    def _tell_passed(self, passed: Sequence[Path]) -> None:
        if passed:
            names = ", ".join(path.name for path in passed)
            self._say(said("Passed over: {}. y imports what is ticked.", names))
        else:
            self._say(said("Nothing is imported yet: y imports what is ticked."))

    def _say(self, text: Shown) -> None:
        self.query_one("#import-title", Line).show(text)

    # -- showing

    @property
    def chosen(self) -> list[Preview]:
        """What would be imported: ticked, readable and changed."""
        return [
            one
            for one in self.previews
            if one.outcome in ("new", "edited") and one.path not in self.left_out
        ]

    @property
    def preview(self) -> Preview | None:
        return next((one for one in self.previews if str(one.path) == self.rows.key), None)

    def _show(self) -> None:
        longest = max((width(display(one.path.name)) for one in self.previews), default=0)
        names = max(NAME, min(longest, self.size.width // 3))
        rows = [import_row(one, one.path not in self.left_out, names) for one in self.previews]
        self.rows.set_rows(rows, self.rows.key)
        if not self.previews and not self.reading:
            self._say(said("Import transcripts: name a folder or a file."))
        self.told()

    def told(self) -> None:
        one = self.preview
        self.query_one("#import-detail", Line).show(detail(one) if one else Shown(""))
        ticked = counted(len(self.chosen), "{} file to import", "{} files to import")
        self.query_one("#import-more", Line).show(more(one) if one else Shown(""), ticked)

    # -- keys

    def do_path(self) -> None:
        self.set_focus(self.query_one(PathField))

    def do_tick(self) -> None:
        one = self.preview
        if one is not None and one.outcome in ("new", "edited"):
            self.left_out ^= {one.path}
            self._show()

    def do_look(self) -> None:
        one = self.preview
        if one is None:
            return
        if one.refused:
            self.say(display(one.refused))
        else:
            self.app.push_screen(TurnsAhead(said("The first turns of {}", one.name), turns_of(one)))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.told()

    def do_stop(self) -> None:
        """Stop reading; with nothing being read, go back."""
        if self.reading:
            self.workers.cancel_group(self, "read")
            self.reading = False
            self._say(said("Stopped. Nothing was imported."))
        elif self.focused is not None and self.previews:
            self.set_focus(None)
        elif not self._acting:
            self.dismiss(None)

    async def do_quit(self) -> None:
        if not self._acting:
            self.dismiss(None)

    def do_all(self) -> None:
        if self.reading or self._acting:
            self.say(said("Wait until the files are read, or stop with Esc."))
        elif not self.chosen:
            self.say(said("There is nothing to import here."))
        else:
            self._acting = True
            self.start(self._import, "import")

    async def _import(self) -> None:
        """The one act; a file that has gone meanwhile refuses all of it."""
        paths = [one.path for one in self.chosen]
        loop = asyncio.get_running_loop()

        def note(done: int, of: int) -> None:
            loop.call_soon_threadsafe(self._say, said("Importing {} of {} …", done, of))

        try:
            made = await self.sitting.desk.call(
                lambda desk: import_files(desk.study, paths, Defaults(), note)
            )
        except QualcodeError as error:
            self._say(display(error.sentence()))
            return
        finally:
            self._acting = False
        await self._imported(len(made), sum(len(one.unplaced) for one in made))

    async def _imported(self, files: int, lost: int) -> None:
        self.sitting.acts += 1
        await self.sitting.reread()
        if self.sitting.document is None and self.sitting.sources:
            await self.sitting.resume(self.sitting.sources[0].id)
        for screen in self.app.screen_stack:
            if isinstance(screen, ActingScreen):
                await screen.reread()
        self.say(counted(files, "{} file imported.", "{} files imported."))
        if lost:
            self.say(
                counted(
                    lost,
                    "{} passage stays with the old text.",
                    "{} passages stay with the old text.",
                )
            )
        self.dismiss(None)
