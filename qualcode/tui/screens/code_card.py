"""The screen of a code's card: learned words, keywords that mislead, and one key to mend each.

The study's part is there at once; what the worker counts comes when it has counted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from qualcode.errors import CodebookError
from qualcode.text import Shown
from qualcode.tui.actions.card import CARD
from qualcode.tui.card_rows import CardRow, card_rows
from qualcode.tui.cards import Cards
from qualcode.tui.engine.codetree import named
from qualcode.tui.keymap import bindings
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.screens.code_edit import edit_code
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.lines import KeyLine, Line
from qualcode.tui.widgets.rowlist import RowList
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.suggest import CodeCard
    from qualcode.workflow.code_card import ToldOfCode
    from qualcode.workflow.study import Study


class CodeCardScreen(ActingScreen, inherit_bindings=False):
    """One code's card; gives nothing."""

    place = CARD
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CARD)]
    CSS = """
    CodeCardScreen { layout: vertical; background: $surface; }
    #card-title { background: $panel; text-style: bold; }
    #card-rows { height: 1fr; padding: 0 1; background: $surface; }
    """

    def __init__(self, sitting: Sitting, cards: Cards, code: str) -> None:
        super().__init__(sitting)
        self._cards, self._code = cards, code
        self._told: ToldOfCode | None = None
        self._card: CodeCard | None = None
        self._rows: list[CardRow] = []
        self._waiting = said("Its words and keywords are being counted …")

    def compose(self) -> ComposeResult:
        yield Line("card-title")
        yield RowList("card-rows")
        yield Line("card-said")
        yield KeyLine(self.place)

    async def on_mount(self) -> None:
        await self.acting(self.reread)

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw)

    def say(self, text: Shown) -> None:
        self.query_one("#card-said", Line).show(text)

    async def reread(self) -> None:
        """Show the study's part, and have the rest counted."""
        if self.sitting.code(self._code) is None:
            self.dismiss(None)  # it was taken back, or merged
            return
        self._told = await self._cards.told(self._code)
        self._draw()
        self.start(self._count, "card", exclusive=True)

    async def _count(self) -> None:
        told = self._told
        if told is None:
            return
        card = await self._cards.card(told)
        self._card = card
        if card is None:
            self._waiting = self._cards.why_not()
        self._draw()

    # -- keys

    def do_move(self, rows: int) -> None:
        self.query_one(RowList).move(rows)
        self._tell()

    async def do_add(self) -> None:
        from qualcode.workflow.keywords import add_keyword

        row = self._here()
        word = row.word if row is not None else None
        if word is None or word.weight <= 0:
            raise CodebookError(
                "no learned word that speaks for the code is at hand",
                mend="Go to one with the arrows",
            )
        await self._change(lambda study: add_keyword(study, self._code, word.word, word.language))
        self.say(said("“{}” is a keyword now. u takes it back.", word.word))

    async def do_drop(self) -> None:
        from qualcode.workflow.keywords import drop_keyword

        row = self._here()
        one = row.keyword if row is not None else None
        if one is None:
            raise CodebookError("no keyword is at hand", mend="Go to one with the arrows")
        await self._change(
            lambda study: drop_keyword(
                study, self._code, one.phrase, one.language, excludes=one.excludes
            )
        )
        self.say(said("“{}” is no keyword any more. u takes it back.", one.phrase))

    async def do_edit(self) -> None:
        async def kept(act: Callable[[Study], str]) -> None:
            await self._change(act)
            self.say(said("{} is kept.", self._called()))

        await edit_code(self.app, self.sitting, self._code, self.sitting.language, kept)

    async def do_undo(self) -> None:
        await super().do_undo()
        self._relearn()

    async def do_redo(self) -> None:
        await super().do_redo()
        self._relearn()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self._tell()

    # -- inside

    async def _change(self, act: Callable[[Study], str]) -> None:
        """Change the codebook, show it, and have the worker learn from it."""
        await self.sitting.change(act)
        await self.reread()
        self._relearn()

    def _relearn(self) -> None:
        async def learned() -> None:
            await self._cards.relearn()
            if not self.gone:
                await self.acting(self.reread)

        self.start(learned, "relearn")

    def _called(self) -> str:
        code = self.sitting.code(self._code)
        return named(self._code, code.name if code is not None else "")

    def _here(self) -> CardRow | None:
        key = self.query_one(RowList).key
        return self._rows[int(key)] if key is not None else None

    def _draw(self) -> None:
        rows, told = self.query_one(RowList), self._told
        columns = rows.scrollable_content_region.width
        if not columns or told is None:
            return
        code = self.sitting.code(self._code)
        number = counted(code.count if code else 0, "{} coding of yours", "{} codings of yours")
        title = said("Card of {}", self._called())
        self.query_one("#card-title", Line).show(title, number)
        self._rows = card_rows(told, code, self._card, columns, self._waiting)
        rows.set_rows([one.row for one in self._rows], place=rows.highlighted)
        self._tell()

    def _tell(self) -> None:
        """What the keys would do with the row at hand."""
        row = self._here()
        if row is not None and row.keyword is not None:
            self.say(said("x drops “{}” ({})", row.keyword.phrase, row.keyword.language))
        elif row is not None and row.word is not None and row.word.keyword:
            self.say(said("“{}” is a keyword already", row.word.word))
        elif row is not None and row.word is not None and row.word.weight > 0:
            self.say(said("a makes “{}” a keyword ({})", row.word.word, row.word.language))
        else:
            self.say(said("e edits the code; u undoes; the arrows go to words and keywords"))
