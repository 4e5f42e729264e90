"""Acts on the codings that are marked in the retrieval list. Each is one act, taken back by u."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.text import Shown, display
from qualcode.tui.retrieving import Retrieving
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.form import Entry, Form
from qualcode.tui.screens.palette import Palette
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.bulk import Changed

_FILE = "exports/retrieval.csv"


class BulkActs(ActingScreen, inherit_bindings=False):
    """Marking, another code, taking away, exemplars, and writing the list out."""

    retrieving: Retrieving
    colours: Mapping[str, str]

    def redraw(self) -> None:
        """Marks have changed."""

    def do_mark(self) -> None:
        self.retrieving.mark()
        self.redraw()

    def do_mark_all(self) -> None:
        self.retrieving.mark_all()
        self.redraw()

    def do_recode(self) -> None:
        chosen = self.retrieving.chosen()
        if not chosen:
            self.say(said("There is no coding here to recode."))
            return

        async def give(codes: Sequence[str] | None) -> None:
            if codes:
                await self.acting(lambda: self._recode(chosen, codes[0]))

        on = counted(len(chosen), "Another code for {} coding", "Another code for {} codings")
        sitting = self.sitting
        self.app.push_screen(Palette(sitting.codes, self.colours, sitting.recent, on), give)

    async def _recode(self, chosen: Sequence[UUID], code: str) -> None:
        from qualcode.workflow.bulk import recode

        told = await self.sitting.desk.call(lambda desk: recode(desk.study, chosen, code))
        await self._done()
        changed = counted(told.changed, "{} coding recoded", "{} codings recoded")
        merged = counted(told.merged, "{} fell together with another", "{} fell together")
        self._report(told, [changed, merged] if told.merged else [changed])

    async def do_remove(self) -> None:
        chosen = self.retrieving.chosen()
        if len(chosen) > 1:
            self._ask_first(chosen)
        elif chosen:
            await self._remove(chosen)
        else:
            self.say(said("There is no coding here to remove."))

    def _ask_first(self, chosen: Sequence[UUID]) -> None:
        async def take(key: str | None) -> None:
            if key == "yes":
                await self.acting(lambda: self._remove(chosen))

        rows = [ListRow(said("Keep them"), "no"), ListRow(said("Remove your own of them"), "yes")]
        title = counted(len(chosen), "Remove {} coding?", "Remove {} codings?")
        self.app.push_screen(Chooser(title, rows), take)

    async def _remove(self, chosen: Sequence[UUID]) -> None:
        from qualcode.workflow.bulk import remove_codings

        told = await self.sitting.desk.call(lambda desk: remove_codings(desk.study, chosen))
        await self._done()
        self._report(told, [counted(told.changed, "{} coding removed", "{} codings removed")])

    async def do_exemplar(self) -> None:
        from qualcode.workflow.bulk import set_exemplar
        from qualcode.workflow.retrieval import page

        chosen = self.retrieving.chosen()
        if not chosen:
            return
        rows = await self.sitting.desk.call(lambda desk: page(desk.study, chosen))
        on = not all(row.found.exemplar for row in rows)
        told = await self.sitting.desk.call(lambda desk: set_exemplar(desk.study, chosen, on))
        await self._done()
        done = (
            counted(told.changed, "{} coding is an exemplar now", "{} codings are exemplars now")
            if on
            else counted(told.changed, "{} exemplar taken back", "{} exemplars taken back")
        )
        self._report(told, [done])

    async def _done(self) -> None:
        """Something was stored: the lists are to be read again."""
        self.sitting.acts += 1
        await self.sitting.refresh_lists()
        await self.reread()

    def _report(self, told: Changed, done: list[Shown]) -> None:
        if told.already:
            done.append(counted(told.already, "{} was so already", "{} were so already"))
        if told.others:
            done.append(
                counted(
                    told.others,
                    "{} is another coder's and stays",
                    "{} are other coders' and stay",
                )
            )
        self.say(display("; ".join(done) + "."))

    def do_write(self) -> None:
        if not self.retrieving.ids:
            self.say(said("There is nothing to write: the list is empty."))
            return
        hint = said("A .csv, .docx or .md file; a path from the study's folder")
        entry = Entry("file", said("File"), _FILE, hint)
        self.app.push_screen(Form(said("Write the list"), [entry], self._write))

    async def _write(self, values: Mapping[str, str]) -> None:
        from qualcode.workflow.retrieval import write_retrieved

        ids, query = self.retrieving.ids, self.retrieving.query
        title = query or said("All codings")

        def write(study_root: Path) -> Path:
            return study_root / values["file"].strip()

        await self.sitting.desk.call(
            lambda desk: write_retrieved(desk.study, ids, write(desk.root), title=title)
        )
        self.say(said("Written: {}", values["file"].strip()))
