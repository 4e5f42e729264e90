"""The import screen: a folder or files, what would become of each, and one act that takes them in.

Files are read one by one on the desk's thread; nothing is written before all is confirmed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from qualcode.errors import QualcodeError
from qualcode.text import Shown, display, shown
from qualcode.tui.actions.importing import IMPORTING
from qualcode.tui.engine.width import width
from qualcode.tui.incoming import (
    ENDS,
    NAME,
    detail,
    ended,
    import_row,
    likely,
    more,
    refused,
    takes_place,
    turns_of,
)
from qualcode.tui.keymap import bindings
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.screens.ahead import TurnsAhead
from qualcode.tui.screens.form import Entry, Form
from qualcode.tui.screens.listing import ListScreen
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.lines import KeyLine, Line
from qualcode.tui.widgets.pathfield import PathField
from qualcode.tui.widgets.rowlist import RowList
from qualcode.tui.words import counted, refusal, said
from qualcode.workflow.importing import Defaults, Imported, check_heard, import_files
from qualcode.workflow.previewing import TAKEN, Preview, files_of, preview_next, previews
from qualcode.workflow.versions import names_in


class ImportScreen(ListScreen, inherit_bindings=False):
    """Names files, previews them, and imports those that are ticked."""

    place = IMPORTING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(IMPORTING)]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.previews: list[Preview] = []
        self.left_out: set[Path] = set()
        self.defaults = Defaults()
        self.reading = False
        self._acting = False

    def compose(self) -> ComposeResult:
        yield Line("import-title")
        yield PathField(said("A folder or a file; Tab completes, Enter reads it"), self._root())
        yield RowList("import-rows")
        yield Line("import-detail")
        for number in range(ENDS):
            yield Line(f"import-ends-{number}")
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
        self.defaults = Defaults()
        self.set_focus(None)
        try:
            files, passed = await asyncio.to_thread(files_of, [path])
            await self._preview(files)
            self._tell_passed(passed)
        except QualcodeError as error:
            self._say(refusal(error))
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
            lambda desk: preview_next(desk.study, file, self.defaults, before)
        )

    def _tell_passed(self, passed: Sequence[Path]) -> None:
        told: list[Shown] = []
        if doubtful := sum(bool(likely(one)) for one in self.previews):
            told.append(
                counted(
                    doubtful,
                    "In {} file somebody may speak who has no turn: s names speakers.",
                    "In {} files somebody may speak who has no turn: s names speakers.",
                )
            )
        if passed:
            names = ", ".join(path.name for path in passed)
            told.append(said("Passed over: {}. y imports what is ticked.", names))
        told = told or [said("Nothing is imported yet: y imports what is ticked.")]
        self._say(shown("{}", " ".join(told)))

    def _say(self, text: Shown) -> None:
        self.query_one("#import-title", Line).show(text)

    # -- showing

    @property
    def chosen(self) -> list[Preview]:
        """What would be imported: ticked, readable and changed."""
        return [
            one for one in self.previews if one.outcome in TAKEN and one.path not in self.left_out
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
        self._tell_ends(ended(one) if one else [])
        ticked = counted(len(self.chosen), "{} file to import", "{} files to import")
        self.query_one("#import-more", Line).show(more(one) if one else Shown(""), ticked)

    def _tell_ends(self, sentences: Sequence[Shown]) -> None:
        """A line for each; the list has the room of those that are not needed."""
        for number in range(ENDS):
            line = self.query_one(f"#import-ends-{number}", Line)
            line.display = number < len(sentences)
            line.show(sentences[number] if line.display else Shown(""))

    # -- keys

    def do_path(self) -> None:
        self.set_focus(self.query_one(PathField))

    def do_tick(self) -> None:
        one = self.preview
        if one is not None and one.outcome in TAKEN:
            self.left_out ^= {one.path}
            self._show()

    def do_speakers(self) -> None:
        """Ask for the labels of speakers; those that are likely in this file stand there."""
        if not self.previews or self.reading:
            return
        likely_here = [label.name for one in self._near() for label in one.unheard if label.likely]
        names = ", ".join(dict.fromkeys([*self.defaults.speakers, *likely_here]))
        entry = Entry("speakers", said("Labels as before the colon, with commas between"), names)
        self.app.push_screen(Form(said("Who else speaks?"), [entry], self._take_speakers))

    def _near(self) -> list[Preview]:
        return [self.preview] if self.preview is not None else self.previews

    async def _take_speakers(self, values: Mapping[str, str]) -> None:
        """Preview all files once more, with these speakers."""
        names = names_in(values["speakers"])
        paths = [one.path for one in self.previews]
        asked = replace(self.defaults, speakers=names)
        made = await self.sitting.desk.call(lambda desk: [*previews(desk.study, paths, asked)])
        check_heard(names, (name for one in made for name in one.named))
        self.previews, self.defaults = made, asked
        self._show()
        self._tell_passed(())

    def do_look(self) -> None:
        one = self.preview
        if one is None:
            return
        if one.refused:
            self.say(refused(one))
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
                lambda desk: import_files(desk.study, paths, self.defaults, note)
            )
        except QualcodeError as error:
            self._say(refusal(error))
            return
        finally:
            self._acting = False
        await self._imported(made)

    async def _imported(self, made: Sequence[Imported]) -> None:
        self.sitting.acts += 1
        await self.sitting.reread()
        if self.sitting.document is None and self.sitting.sources:
            await self.sitting.resume(self.sitting.sources[0].id)
        for screen in self.app.screen_stack:
            if isinstance(screen, ActingScreen):
                await screen.reread()
        self.say(counted(len(made), "{} file imported.", "{} files imported."))
        self._say_ended(made)
        if lost := sum(len(one.unplaced) for one in made):
            self._say_lost(lost)
        self.dismiss(None)

    def _say_lost(self, lost: int) -> None:
        """Home comes next, and says what to do."""
        self.say(
            counted(
                lost,
                "{} passage stays with the old text; what to do stands at the top.",
                "{} passages stay with the old text; what to do stands at the top.",
            )
        )

    def _say_ended(self, made: Sequence[Imported]) -> None:
        """What ended with the texts before."""
        for one in made:
            if one.replaced is not None:
                for sentence in takes_place(one.name, one.replaced):
                    self.say(shown("{}: {}", one.name, sentence))
        marked = [one for one in made if one.replaced is not None and one.replaced.done]
        names = [f"{one.name} ({', '.join(one.replaced.done)})" for one in marked if one.replaced]
        if names:
            self.say(said("To be marked done again, as the text is another: {}", ", ".join(names)))
