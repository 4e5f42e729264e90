"""One coder's sitting at a study: the open source, and what each act does to what is on the screen.

It calls the desk, and changes what is shown only after the desk has stored it. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.tui.desk_thread import DeskThread
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.stepping import Splitter
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.offers import Offer

if TYPE_CHECKING:
    from qualcode.workflow.desk import Act, CodeRow, CodingRow, Document
    from qualcode.workflow.listing import SourceRow

RECENT = 4  # recent codes that have a key of their own


class Sitting:
    """The study as one coder sees it now."""

    def __init__(self, desk: DeskThread) -> None:
        self.desk = desk
        self.title = ""
        self.coder = ""
        self.language = "id"
        self.sources: tuple[SourceRow, ...] = ()
        self.codes: tuple[CodeRow, ...] = ()
        self.document: Document | None = None
        self.pane: Pane | None = None
        self.recent: list[str] = []
        self.rejected: frozenset[tuple[int, int, str]] = frozenset()
        self.decisions = 0  # codes given, taken and refused since the suggestions last learned
        self.acts = 0  # all that was stored, as a measure of whether anything goes on
        self.query = ""
        self.logs: Path | None = None

    # -- opening

    async def begin(self, wanted: str | None) -> None:
        """Open the study, and the source that was asked for, or the one left off at, or the first.

        Raises:
            CodingError: no source has that name.
        """
        desk = await self.desk.open()
        self.title, self.coder, self.language = desk.title, desk.coder, desk.language
        self.logs = desk.root / ".qualcode" / "logs"
        await self.refresh_lists()
        if not self.sources:
            return
        place = await self.desk.call(lambda desk: desk.last_place())
        if wanted is not None:
            source = self._named(wanted)
            await self.open(source, place[1] if place and place[0] == source else None)
        elif place and place[0] in {row.id for row in self.sources}:
            await self.open(*place)
        else:
            await self.open(self.sources[0].id)

    async def open(self, source: UUID, offset: int | None = None) -> None:
        """Open a source at an offset, or at its start."""
        document = await self.desk.call(lambda desk: desk.document(source))
        codings = await self.desk.call(lambda desk: desk.codings(source))
        self.rejected = await self.desk.call(lambda desk: desk.rejected(document))
        language = document.source.language or self.language
        columns = self.pane.layout.columns if self.pane else 80
        self.document = document
        self.pane = Pane(document.text, document.turns, splitter(language), columns)
        self.pane.set_marks(map(mark_of, codings))
        if offset is not None:
            self.pane.go_to(offset)

    async def refresh_lists(self) -> None:
        """Read the sources and the codebook with their counts again."""
        self.sources = await self.desk.call(lambda desk: desk.sources())
        self.codes = await self.desk.call(lambda desk: desk.codes())

    async def reread(self) -> bool:
        """Read again what another process may have changed; True where the open text is new."""
        await self.refresh_lists()
        document, pane = self.document, self.pane
        if document is None or pane is None:
            return False
        identity = document.source.id
        if self.source is None or identity not in {row.id for row in self.sources}:
            self.document = self.pane = None
            if self.sources:
                await self.open(self.sources[0].id)
            return True
        newest = await self.desk.call(lambda desk: desk.document(identity))
        if newest.source_version != document.source_version:
            await self.open(identity, pane.cursor)
            return True
        pane.set_marks(map(mark_of, await self._codings(identity)))
        self.rejected = await self.desk.call(lambda desk: desk.rejected(newest))
        return False

    # -- what is known

    @property
    def source(self) -> SourceRow | None:
        """The open source with its newest counts."""
        if self.document is None:
            return None
        identity = self.document.source.id
        return next((row for row in self.sources if row.id == identity), self.document.source)

    def code(self, key: str) -> CodeRow | None:
        return next((code for code in self.codes if code.key == key), None)

    def given(self, start: int, end: int) -> set[str]:
        """The codes that some part of [start, end) has."""
        marks = self.pane.stripes.touching(start, end) if self.pane else ()
        return {mark.code for mark in marks}

    # -- acts; each gives the marks that came or went

    async def apply(self, code: str, offer: Offer | None = None) -> Sequence[Mark]:
        """Give the code to the offer's passage, or to what is selected, or to the turn.

        Nothing comes back where that very passage has the code already.
        """
        document, pane = self._opened()
        start, end = offer.span if offer else pane.passage()
        if any(
            (mark.start, mark.end, mark.code) == (start, end, code)
            for mark in pane.stripes.touching(start, end)
        ):
            return ()
        suggested = offer.suggested if offer else None
        row = await self.desk.call(lambda desk: desk.apply(document, start, end, code, suggested))
        mark = mark_of(row)
        pane.stripes.add(mark)
        self.recent = [code, *(key for key in self.recent if key != code)][:RECENT]
        await self._decided()
        return (mark,)

    async def remove(self, mark: Mark) -> Sequence[Mark]:
        """Take a code away."""
        _, pane = self._opened()
        identity = mark.id
        if not isinstance(identity, UUID):
            raise CodingError("that coding has no id")
        await self.desk.call(lambda desk: desk.remove(identity))
        pane.remove_mark(mark)
        await self._decided()
        return (mark,)

    async def move(self, mark: Mark, start: int, end: int) -> Sequence[Mark]:
        """Put a coding on [start, end); gives the mark as it was and as it is."""
        _, pane = self._opened()
        identity = mark.id
        if not isinstance(identity, UUID):
            raise CodingError("that coding has no id")
        await self.desk.call(lambda desk: desk.move(identity, start, end))
        moved = Mark(identity, start, end, mark.code)
        pane.move_mark(moved)
        self.acts += 1
        return mark, moved

    async def reject(self, offer: Offer) -> None:
        """Refuse a suggestion for good."""
        document, _ = self._opened()
        await self.desk.call(lambda desk: desk.reject(document, offer.suggested))
        self.rejected |= {(*offer.span, offer.suggested.code)}
        self._count()

    async def undo(self) -> Act:
        """Undo the coder's last act, and go where it was."""
        return await self._there(await self.desk.call(lambda desk: desk.undo()))

    async def redo(self) -> Act:
        """Redo what was undone, and go where it was."""
        return await self._there(await self.desk.call(lambda desk: desk.redo()))

    async def toggle_done(self) -> bool:
        """Mark the open source done, or not done; gives what it is now."""
        document, _ = self._opened()
        done = not (self.source or document.source).done
        self.acts += 1
        await self.desk.call(lambda desk: desk.set_done(document.source.id, done))
        self.sources = await self.desk.call(lambda desk: desk.sources())
        return done

    async def remember_place(self) -> None:
        """Keep where the cursor is, for the next time."""
        if self.document is not None and self.pane is not None and self.desk.is_open:
            source, offset = self.document.source.id, self.pane.cursor
            await self.desk.call(lambda desk: desk.remember_place(source, offset))

    async def rest(self) -> None:
        """Nobody has done anything for a while: let the store put itself in order."""
        if self.desk.is_open:
            await self.desk.call(lambda desk: desk.rest())

    # -- inside

    def _count(self) -> None:
        self.acts += 1
        self.decisions += 1

    def _opened(self) -> tuple[Document, Pane]:
        if self.document is None or self.pane is None or not self.pane.turns:
            raise CodingError("there is no text to code here", mend="Open a source with o")
        return self.document, self.pane

    def _named(self, wanted: str) -> UUID:
        from qualcode.text import display

        for row in self.sources:
            if wanted in (row.name, str(row.id)):
                return row.id
        names = ", ".join(display(row.name) for row in self.sources[:5])
        raise CodingError(f"no source is called {display(wanted)}", mend=f"There are: {names}")

    async def _decided(self) -> None:
        self._count()
        self.codes = await self.desk.call(lambda desk: desk.codes())

    async def _there(self, act: Act) -> Act:
        """Read again what an undo or redo may have changed."""
        await self.refresh_lists()
        self._count()
        elsewhere = self.document is None or act.source not in (None, self.document.source.id)
        if elsewhere and act.source is not None:
            await self.open(act.source, act.start)
        elif self.document is not None and self.pane is not None:
            document, pane = self.document, self.pane
            pane.set_marks(map(mark_of, await self._codings(document.source.id)))
            self.rejected = await self.desk.call(lambda desk: desk.rejected(document))
            if act.start is not None:
                pane.go_to(act.start)
        return act

    async def _codings(self, source: UUID) -> Iterable[CodingRow]:
        return await self.desk.call(lambda desk: desk.codings(source))


def splitter(language: str) -> Splitter:
    """The house's sentence splitter for one language, as the engine calls it."""
    from qualcode.text import sentences

    def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
        return [(one.start, one.end) for one in sentences(text, start, end, language)]

    return split


def mark_of(row: CodingRow) -> Mark:
    """A stored coding as the transcript shows it."""
    return Mark(row.id, row.start, row.end, row.code)
