"""The codebook as its screen shows it: the tree, and which family or code of it is at hand.

Knows the screen's widgets and no keys.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App
from textual.content import Content
from textual.css.query import NoMatches

from qualcode.errors import CodebookError
from qualcode.text import Shown, display, shown
from qualcode.tui.engine.codetree import TreeLine, named, tree_lines
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.widgets.card import CodeCard, family_card, long_card
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.looks import code_colours
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import content
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow
    from qualcode.workflow.study import Study

Result = TypeVar("Result")

_FAMILY, _CODE = "f:", "c:"


class BookView:
    """Draws families and codes, and the card of the one at hand; shows what an act has changed."""

    def __init__(self, screen: ActingScreen, open_card: Callable[[str], None]) -> None:
        self.screen = screen
        self.open_card = open_card
        self.sitting = screen.sitting
        self.families: Sequence[tuple[str, str]] = ()
        self.lines: list[TreeLine] = []
        self.folded: set[str] = set()
        self.colours: Mapping[str, str] = {}

    @property
    def app(self) -> App[Any]:
        return self.screen.app

    @property
    def rows(self) -> RowList:
        return self.screen.query_one("#book-tree", RowList)

    @property
    def filter(self) -> Field:
        return self.screen.query_one(Field)

    async def acting(self, act: Callable[[], object]) -> None:
        """Do it; a refusal is a notice."""
        await self.screen.acting(act)

    def say(self, text: Shown) -> None:
        """On the line at the foot, until the next move."""
        self.screen.query_one("#book-told", Line).show(text)

    async def change(
        self, act: Callable[[Study], Result], *, recoded: tuple[str, str] | None = None
    ) -> Result:
        """Change the codebook, and show it as it is then."""
        result = await self.sitting.change(act, recoded=recoded)
        await self.reread()
        return result

    # -- what is at hand

    @property
    def line(self) -> TreeLine | None:
        """The family or code at hand."""
        key = self.rows.key
        return next((line for line in self.lines if _key(line) == key), None)

    @property
    def code(self) -> CodeRow | None:
        """The code at hand; none where a family is."""
        line = self.line
        return self.sitting.code(line.code) if line is not None and line.code else None

    def choose(self, code: str) -> None:
        """Put this code at hand, its family unfolded."""
        row = self.sitting.code(code)
        if row is not None:
            self.folded.discard(row.family)
        self.show(f"{_CODE}{code}")

    def choose_family(self, family: str) -> None:
        """Put this family at hand."""
        self.show(f"{_FAMILY}{family}")

    def at_hand(self) -> CodeRow:
        """The code at hand.

        Raises:
            CodebookError: there is none.
        """
        code = self.code
        if code is None:
            raise CodebookError("there is no code here", mend="Choose one with the arrows")
        return code

    def called(self, key: str) -> str:
        """A code's key and name."""
        code = self.sitting.code(key)
        return named(key, code.name if code is not None else "")

    def fold(self) -> None:
        """Fold the family at hand, or unfold it; under a filter all is unfolded."""
        line = self.line
        if line is not None and not self.filter.value:
            self.folded ^= {line.family}
            self.choose_family(line.family)

    # -- showing

    async def reread(self) -> None:
        """Show the codebook as it is now."""
        from qualcode.workflow.codebook_reading import families_of

        self.families = await self.sitting.desk.call(lambda desk: families_of(desk.study))
        self.colours = code_colours(self.sitting.codes)
        self.show(self.rows.key)

    def show(self, key: str | None) -> None:
        """The tree as far as the filter lets it through, with that row highlighted."""
        query = self.filter.value
        self.lines = tree_lines(
            self.sitting.codes, query, families=self.families, folded=self.folded
        )
        rows = [self._row(line) for line in self.lines]
        self.rows.set_rows(rows or _nothing(query), key)
        title = said("Codebook of {}", self.sitting.title)
        number = counted(len(self.sitting.codes), "{} code", "{} codes")
        self.screen.query_one("#book-title", Line).show(title, number)
        self.show_card()

    def show_filtered(self) -> None:
        """Another filter: what was typed is looked for among codes."""
        line = self.line
        self.show(self.rows.key)
        if line is None or line.code is None:
            first = next((one for one in self.lines if one.code is not None), None)
            if first is not None and self.filter.value:
                self.show(_key(first))

    def _row(self, line: TreeLine) -> ListRow:
        count = shown("{}", line.count) if line.count else Shown("")
        if line.code is None:
            folded = line.family in self.folded and not self.filter.value
            mark = Shown("▸ ") if folded else Shown("▾ ")
            text = shown("{}{}", mark, named(line.family, line.name))
            return ListRow(text, _key(line), count, strong=True)
        indent = "  " * line.depth
        right = shown("{}  [{}]", count, line.hotkey) if line.hotkey else count
        text = shown("{}{}", indent, named(line.code, line.name))
        return ListRow(text, _key(line), right, self.colours.get(line.code))

    def show_card(self) -> None:
        """The card of what is at hand."""
        self.screen.start(self._card, "card", exclusive=True)

    async def _card(self) -> None:
        from qualcode.workflow.codebook_reading import card

        line, code = self.line, self.code
        if line is None:
            self._draw_card((), [content(said("n makes the first code, N a family."))])
        elif code is None:
            lines = family_card(line.family, line.name, line.codes, line.count)
            self._draw_card(line, lines)
        else:
            key = code.key
            found = await self.sitting.desk.call(lambda desk: card(desk.study, key))
            company = await self.sitting.company(key)
            colour = self.colours.get(key, "")
            lines = long_card(found, code, colour, company, self.sitting.language)
            self._draw_card((found, code, colour, tuple(company)), lines)

    def _draw_card(self, key: object, lines: list[Content]) -> None:
        try:
            self.screen.query_one(CodeCard).show(key, lines)
        except NoMatches:
            return  # the screen has gone while the study was read
        self.screen.query_one("#book-card-box").scroll_home(animate=False)


def _key(line: TreeLine) -> str:
    return f"{_FAMILY}{line.family}" if line.code is None else f"{_CODE}{line.code}"


def _nothing(query: str) -> list[ListRow]:
    told = said("No code answers to that.") if query else said("No codebook yet.")
    return [ListRow(display(told), dim=True)]
