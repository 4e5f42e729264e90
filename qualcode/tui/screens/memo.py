"""Writing one memo. What is typed is kept as a draft while it is typed, and stored on closing.

There is no key to save with: leaving keeps the text as one act.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from qualcode.errors import QualcodeError
from qualcode.text import Shown, shown
from qualcode.tui import memo_words
from qualcode.tui.linking import Linker, Named
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.area import Area
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.typing import TypingScreen
from qualcode.tui.words import refusal, said

if TYPE_CHECKING:
    from qualcode.text.links import Begun
    from qualcode.workflow.memo_rows import Target
    from qualcode.workflow.memos import Kept, Page

PAUSE = 1.0  # seconds after a change until the draft is kept; it is at most 2 s old


@dataclass(frozen=True, slots=True)
class Closed:
    """What closing did, and the link that is to be followed now."""

    kept: Kept
    link: Named | None = None


class MemoEditor(TypingScreen[Closed], inherit_bindings=False):
    """One memo under what it is about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False, priority=True),
        Binding("tab", "take", show=False, priority=True),
        Binding("ctrl+g", "follow", show=False, priority=True),
        Binding("ctrl+x", "swap", show=False, priority=True),
    ]

    def __init__(self, sitting: Sitting, page: Page) -> None:
        super().__init__()
        self._sitting = sitting
        self._page = page
        self._linker = Linker(sitting)
        draft = page.draft
        self._as_given = draft.text if draft is not None else page.memo
        self._other = page.memo  # what ctrl+x shows in place of a draft that was found
        self._on_draft = draft is not None
        self._kept = self._as_given
        self._typed: Begun | None = None
        self._pending = self._quiet = self._leaving = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="box", id="memo"):
            yield Line("memo-title")
            if self._page.target.extract:
                yield Line("memo-passage")
            yield Area(self._as_given, "memo-text")
            yield RowList("memo-offers")
            yield Line("memo-links")
            yield Line("memo-foot")

    def on_mount(self) -> None:
        target = self._page.target
        self.query_one("#memo-title", Line).show(said("Memo on {}", memo_words.about(target)))
        if target.extract:
            self.query_one("#memo-passage", Line).show(memo_words.passage(target))
        self.area.move_cursor(self.area.document.end)
        self.set_focus(self.area)
        self.begin_typing()
        self._show_links()
        self._show_state(self._opened())

    @property
    def area(self) -> Area:
        return self.query_one(Area)

    @property
    def text(self) -> str:
        """What stands in the editor; as it was given, to the character, where nobody touched it."""
        return self.area.text if self.area.changed else self._as_given

    # -- drafts

    def on_text_area_changed(self) -> None:
        self._offer()
        if not self._pending and not self._leaving and self.area.changed:
            self._pending = True
            self.run_worker(self._keep_soon(), group="draft")

    async def _keep_soon(self) -> None:
        """Keep what was typed until a moment from now; what can't be kept is tried again."""
        await asyncio.sleep(PAUSE)
        self._pending = False
        while not await self._keep():
            await asyncio.sleep(PAUSE)

    async def _keep(self) -> bool:
        """Keep the text as a draft, on the desk's thread; False where that failed."""
        from qualcode.workflow.drafts import keep_draft

        text, target = self.text, self._page.target
        if text == self._kept or self._leaving:
            return True
        try:
            at = await self._sitting.desk.call(lambda desk: keep_draft(desk.study, target, text))
        except QualcodeError as error:
            self._show_state(said("Not kept yet: {}", refusal(error)))
            return False
        self._kept = text
        self._show_links()
        self._show_state(said("kept {}", memo_words.clock(at)))
        return True

    # -- what is said

    def _opened(self) -> Shown:
        draft = self._page.draft
        if draft is not None and self._on_draft:
            return said(
                "Draft of {}, found again. Ctrl+X shows the memo as it was before",
                memo_words.clock(draft.at, seconds=False),
            )
        if draft is not None:
            return said("The memo as it was before the draft. Ctrl+X shows the draft")
        return said("kept as you type")

    def _show_state(self, state: Shown) -> None:
        keys = said("Esc keeps and closes")
        self.query_one("#memo-foot", Line).show(state, keys)

    def _show_links(self) -> None:
        links = self._linker.named(self.text)
        hint = said("Ctrl+G goes there") if links else Shown("")
        self.query_one("#memo-links", Line).show(memo_words.links_line(links), hint)

    # -- links while typing

    def _offer(self) -> None:
        """Names for the link that is being typed, if one is."""
        quiet, self._quiet = self._quiet, False
        row, column = self.area.cursor_location
        found = None if quiet else self._linker.offers(self.area.document[row][:column])
        self._typed, named = found if found is not None else (None, [])
        rows = self.query_one(RowList)
        rows.set_class(bool(named), "offering")
        rows.styles.height = len(named)
        hint = said("Tab takes the first")
        rows.set_rows(
            [
                ListRow(
                    shown("{}  {}", one.written, one.called or ""),
                    one.written,
                    Shown("") if number else hint,
                )
                for number, one in enumerate(named)
            ]
        )

    def action_take(self) -> None:
        """Finish the link that is being typed with the first name on offer."""
        name = self.query_one(RowList).key
        if self._typed is None or name is None:
            return
        row, column = self.area.cursor_location
        self._quiet = True
        self.area.replace(name, (row, self._typed.start), (row, column))

    # -- leaving

    def action_close(self) -> None:
        """Once the editor has taken in all that was typed before."""
        self.area.call_later(self._close, None)

    def action_follow(self) -> None:
        """As closing, and then to the link under the cursor."""
        self.area.call_later(self._follow)

    async def _follow(self) -> None:
        row, column = self.area.cursor_location
        link = self._linker.at(self.area.document[row], column)
        if link is None:
            self._show_state(said("There is no link under the cursor"))
        elif link.called is None:
            self._show_state(said("Nothing is called {}", link.key))
        else:
            await self._close(link)

    def action_swap(self) -> None:
        """From the draft that was found to the memo as stored, and back."""
        self._other, self._as_given = self.text, self._other
        self._on_draft = not self._on_draft
        self._quiet = True
        self.area.put(self._as_given)
        self.area.move_cursor(self.area.document.end)
        self._show_links()
        self._show_state(self._opened())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Ctrl+X is the editor's own cut where no draft was found."""
        return action != "swap" or self._page.draft is not None

    async def _close(self, link: Named | None) -> None:
        """Store the text, and leave; where that fails, stay, with the draft kept."""
        from qualcode.workflow.memos import write_memo

        if self._leaving:
            return
        self._leaving = True
        text, target, before = self.text, self._page.target, self._page.memo
        try:
            kept = await self._sitting.desk.call(
                lambda desk: write_memo(desk.study, target, text, opened=before)
            )
        except QualcodeError as error:
            self._leaving = False
            self._show_state(refusal(error))
            return
        await self._sitting.refresh_noted()
        self._sitting.acts += kept != "unchanged"
        self.dismiss(Closed(kept, link))


Then = Callable[[Closed, "Target"], Awaitable[None]]


async def edit_memo(screen: ActingScreen, target: Target, then: Then) -> None:
    """Open the editor on a memo, with the draft that was found, if any; `then` follows closing."""
    from qualcode.workflow.memos import page

    opened = await screen.sitting.desk.call(lambda desk: page(desk.study, target))

    async def closed(result: Closed | None) -> None:
        if result is not None:
            await screen.acting(partial(then, result, target))

    screen.app.push_screen(MemoEditor(screen.sitting, opened), closed)
