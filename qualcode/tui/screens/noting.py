"""Keys that write memos on what is at hand, show all of them, and go where they point."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text import Shown, Span, shown, told
from qualcode.text.links import CODE
from qualcode.tui import memo_words, telling
from qualcode.tui.linking import Named
from qualcode.tui.screens.card import CodeCard
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.memo import Closed, edit_memo
from qualcode.tui.screens.memos import MemosScreen
from qualcode.tui.screens.view import StudyView
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.widgets.shown import tell
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.memo_rows import Target
    from qualcode.workflow.memos import AtHand


class Noting:
    """Memos, and going to what they name."""

    def __init__(self, view: StudyView) -> None:
        self.view = view
        self.sitting = view.sitting

    async def do_memo(self) -> None:
        from qualcode.workflow.memos import at_hand

        span, codings = self._here()
        found = await self.sitting.desk.call(lambda desk: at_hand(desk.study, span, codings))

        async def take(key: str | None) -> None:
            if key is not None:
                target = found[int(key)].target
                await self.view.acting(lambda: edit_memo(self.view.screen, target, self._written))

        rows = [_row(number, one) for number, one in enumerate(found)]
        self.view.app.push_screen(Chooser(said("A memo on what?"), rows), take)

    def do_memos(self) -> None:
        from qualcode.workflow.memo_rows import Target

        async def gone(result: object) -> None:
            if isinstance(result, Named):
                await self.view.acting(lambda: self.follow(result))
            elif isinstance(result, Target):
                await self.view.acting(lambda: self._go_about(result))

        self.view.app.push_screen(MemosScreen(self.sitting), gone)

    def tell_drafts(self) -> None:
        """Memos that were being typed when the terminal was lost are there still."""
        if self.sitting.drafts:
            told = counted(
                self.sitting.drafts,
                "{} memo that you were writing was kept as a draft: M shows it.",
                "{} memos that you were writing were kept as drafts: M shows them.",
            )
            tell(self.view.app, told, "warning")

    async def follow(self, link: Named) -> None:
        """Go to the code or source that a link names."""
        if link.sign == CODE:
            self.show_code(link.key)
            return
        source = next((row for row in self.sitting.sources if row.name == link.key), None)
        if source is None:
            raise CodingError(told("no source is called {}", link.key))
        await self.view.go_to(source.id)

    def show_code(self, key: str) -> None:
        """What there is to see of a code."""
        code = self.sitting.code(key)
        if code is None:
            raise CodingError(told("no code is called {}", key))
        self.view.app.push_screen(CodeCard(code))

    async def _go_about(self, target: Target) -> None:
        """Go to what a memo is about."""
        if target.kind == "code":
            self.show_code(target.name)
        elif target.source_id is not None:
            await self.view.go_to(target.source_id, target.span)

    async def _written(self, closed: Closed, target: Target) -> None:
        self.view.say(memo_words.kept(closed.kept, target))
        if closed.link is not None:
            await self.follow(closed.link)

    def _here(self) -> tuple[Span | None, list[UUID]]:
        """The passage and the codings at the cursor."""
        pane, document = self.sitting.pane, self.sitting.document
        if pane is None or document is None or not pane.turns:
            return None, []
        ids = [mark.id for mark in pane.marks_here() if isinstance(mark.id, UUID)]
        return Span(document.source_version, *pane.passage()), ids


def _row(number: int, one: AtHand) -> ListRow:
    """One thing at hand, and whether a memo is there."""
    about, passage = memo_words.about(one.target), telling.extract(one.target.extract)
    text = shown("{}  “{}”", about, passage) if passage else about
    state = said("draft") if one.draft else said("memo") if one.memo else Shown("")
    right = shown("{} {}", telling.NOTED, state) if state else Shown("")
    return ListRow(text, str(number), right)
