"""One coder's sitting at a study: the open source, and what each act does to what is on the screen.

It calls the desk, and changes what is shown only after the desk has stored it. Knows no widgets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text import told
from qualcode.tui.desk_thread import DeskThread
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.stepping import Splitter
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.offers import Offer

if TYPE_CHECKING:
    from qualcode.workflow.desk import Act, CodeRow, CodingRow, Document, Gift
    from qualcode.workflow.following import Followed
    from qualcode.workflow.listing import SourceRow
    from qualcode.workflow.study import Study

Result = TypeVar("Result")

RECENT = 4  # recent codes that have a key of their own


@dataclass(frozen=True, slots=True)
class Pen:
    """What Enter gives without asking: an armed code, or a suggestion for its next passage.

    Or it places a coding that was `left` behind on an older text of the `source`, on these `words`.
    """

    code: str
    offer: Offer | None = None
    left: UUID | None = None
    source: UUID | None = None
    words: str = ""


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
        self.muted: frozenset[str] = frozenset()  # codes of which no suggestions are wanted
        self.pen: Pen | None = None
        self.decisions = 0  # codes given, taken and refused since the suggestions last learned
        self.acts = 0  # all that was stored, as a measure of whether anything goes on
        self.query = ""
        self.noted: frozenset[UUID] = frozenset()  # what this coder has a memo on
        self.drafts = 0  # memos that were being typed and never closed
        self.logs: Path | None = None
        self._counted: Counter[str] = Counter()  # codings of the open text that `codes` has
        self._company: Mapping[str, Counter[str]] | None = None  # that of the other sources
        self.root: Path | None = None
        self.been_here = False  # whether this coder has worked on this study before

    # -- opening

    async def begin(self, wanted: str | None) -> None:
        """Open the study, and the source that was asked for, or the one left off at, or the first.

        Raises:
            CodingError: no source has that name.
        """
        desk = await self.desk.open()
        self.title, self.coder, self.language = desk.title, desk.coder, desk.language
        self.root, self.logs = desk.root, desk.root / ".qualcode" / "logs"
        await self.refresh_lists()
        if not self.sources:
            return
        place = await self.desk.call(lambda desk: desk.last_place())
        self.been_here = place is not None or wanted is not None
        if wanted is not None:
            await self.resume(self._named(wanted))
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
        self._company = None
        self._in_step()

    async def resume(self, source: UUID) -> None:
        """Open a source where this coder left it."""
        await self.open(source, await self.desk.call(lambda desk: desk.place_in(source)))

    async def refresh_lists(self) -> None:
        """Read the sources and the codebook with their counts again."""
        self.sources = await self.desk.call(lambda desk: desk.sources())
        self.codes = await self.desk.call(lambda desk: desk.codes())
        self.muted = await self.desk.call(lambda desk: desk.muted())
        known = {code.key for code in self.codes}
        self.recent = [key for key in self.recent if key in known]
        await self.refresh_noted()

    async def refresh_noted(self) -> None:
        """Read again what has a memo."""
        self.noted, self.drafts = await self.desk.call(lambda desk: desk.noted())

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
        if (newest.source_version, newest.turns) != (document.source_version, document.turns):
            await self.open(identity, pane.cursor)
            return True
        pane.set_marks(map(mark_of, await self._codings(identity)))
        self.rejected = await self.desk.call(lambda desk: desk.rejected(newest))
        self._in_step()
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

    async def company(self, code: str, most: int = 5) -> list[tuple[str, int]]:
        """With which other codes it stands together most often; the other sources are read once."""
        document, pane = self.document, self.pane
        if document is None or pane is None:
            return []
        if self._company is None:
            besides = document.source.id
            self._company = await self.desk.call(lambda desk: desk.company(besides))
        here = pane.stripes.together(code)
        return (here + self._company.get(code, Counter())).most_common(most)

    async def change(
        self, act: Callable[[Study], Result], *, recoded: tuple[str, str] | None = None
    ) -> Result:
        """Change the codebook by a function of the study, and read again what that changed.

        `recoded` is a code's key before and after it, where it has another then.
        """
        result = await self.desk.call(lambda desk: act(desk.study))
        if recoded is not None:
            keys = [recoded[1] if key == recoded[0] else key for key in self.recent]
            self.recent = list(dict.fromkeys(keys))
        self._count()
        self._company = None
        await self.reread()
        return result

    def use(self, *codes: str) -> None:
        """These codes are the ones that were given last."""
        self.recent = [*codes, *(key for key in self.recent if key not in codes)][:RECENT]

    # -- acts; each gives the marks that came or went

    async def apply(self, code: str, offer: Offer | None = None) -> Sequence[Mark]:
        """Give the code to the offer's passage, or to what is selected, or to the turn."""
        return await self.apply_all([self.gift(code, offer, offer.span if offer else None)])

    def gift(
        self, code: str, offer: Offer | None = None, span: tuple[int, int] | None = None
    ) -> Gift:
        """The code for a span, else for the passage at hand; it may have been an offer."""
        from qualcode.workflow.desk import Gift

        start, end = span or self._opened()[1].passage()
        return Gift(start, end, code, offer.suggested if offer else None)

    async def apply_all(self, gifts: Sequence[Gift]) -> Sequence[Mark]:
        """Give these codes in one act; what a passage has already is passed over."""
        document, pane = self._opened()
        new = [gift for gift in gifts if not _there(pane, gift)]
        if not new:
            return ()
        rows = await self.desk.call(lambda desk: desk.apply_all(document, new))
        marks = [mark_of(row) for row in rows]
        for mark in marks:
            pane.stripes.add(mark)
        self.use(*dict.fromkeys(gift.code for gift in new))
        self._decided(len(new))
        return marks

    async def remove(self, mark: Mark) -> Sequence[Mark]:
        """Take a code away."""
        _, pane = self._opened()
        identity = mark.id
        if not isinstance(identity, UUID):
            raise CodingError("that coding has no id")
        await self.desk.call(lambda desk: desk.remove(identity))
        pane.remove_mark(mark)
        self._decided()
        return (mark,)

    async def move(self, mark: Mark, start: int, end: int) -> tuple[Mark, Followed]:
        """Put a coding on [start, end); gives the mark as it is then, and what went along."""
        _, pane = self._opened()
        identity = mark.id
        if not isinstance(identity, UUID):
            raise CodingError("that coding has no id")
        followed = await self.desk.call(lambda desk: desk.move(identity, start, end))
        moved = Mark(identity, start, end, mark.code)
        pane.move_mark(moved)
        self.acts += 1
        return moved, followed

    async def place_again(self, pen: Pen) -> Sequence[Mark]:
        """Put the coding in hand, which was left behind, on the passage at hand."""
        from qualcode.workflow.left_behind import place_again

        document, pane = self._opened()
        identity = pen.left
        if identity is None or pen.source != document.source.id:
            raise CodingError("that coding belongs to another source", mend="Open that one with o")
        start, end = pane.passage()
        await self.desk.call(lambda desk: place_again(desk.study, identity, start, end))
        mark = Mark(identity, start, end, pen.code)
        pane.stripes.add(mark)
        self._decided()
        return (mark,)

    async def reject(self, *offers: Offer) -> None:
        """Refuse suggestions for good, in one act."""
        document, _ = self._opened()
        refused = [offer.suggested for offer in offers]
        await self.desk.call(lambda desk: desk.reject_all(document, refused))
        self.rejected |= {(*offer.span, offer.code) for offer in offers}
        self._count(len(offers))

    async def mute(self, code: str, *, muted: bool = True) -> None:
        """Hear no more of this code in suggestions, or hear of it again."""
        await self.desk.call(lambda desk: desk.mute(code, muted))
        self.muted = self.muted | {code} if muted else self.muted - {code}
        self.acts += 1

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

    def _count(self, decisions: int = 1) -> None:
        self.acts += 1
        self.decisions += decisions

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
        raise CodingError(told("no source is called {}", wanted), mend=told("There are: {}", names))

    def _in_step(self) -> None:
        """What the codes count and what the open text shows were read at one moment."""
        self._counted = self.pane.stripes.counts() if self.pane else Counter()

    def _decided(self, decisions: int = 1) -> None:
        """Codings came or went in the open text: count them here, and read nothing."""
        self._count(decisions)
        before = self._counted
        self._in_step()
        changed = {
            key: self._counted[key] - before[key]
            for key in self._counted.keys() | before.keys()
            if self._counted[key] != before[key]
        }
        self.codes = tuple(
            replace(code, count=code.count + changed[code.key]) if code.key in changed else code
            for code in self.codes
        )

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
            self._company = None
            self._in_step()
        return act

    async def _codings(self, source: UUID) -> Iterable[CodingRow]:
        return await self.desk.call(lambda desk: desk.codings(source))


def splitter(language: str) -> Splitter:
    """The house's sentence splitter for one language, as the engine calls it."""
    from qualcode.text import sentences

    def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
        return [(one.start, one.end) for one in sentences(text, start, end, language)]

    return split


def _there(pane: Pane, gift: Gift) -> bool:
    """Whether that very passage has the code already."""
    return any(
        (mark.start, mark.end, mark.code) == (gift.start, gift.end, gift.code)
        for mark in pane.stripes.touching(gift.start, gift.end)
    )


def mark_of(row: CodingRow) -> Mark:
    """A stored coding as the transcript shows it."""
    return Mark(row.id, row.start, row.end, row.code)
