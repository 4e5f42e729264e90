"""All memos of the coder: a list, and the whole of the one that is highlighted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.widgets import Static

from qualcode.errors import CodingError
from qualcode.text import Shown, display, shown
from qualcode.tui import memo_words
from qualcode.tui.actions.memos import MEMOS
from qualcode.tui.keymap import bindings
from qualcode.tui.linking import Linker, Named
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.form import Entry, Form
from qualcode.tui.screens.memo import Closed, edit_memo
from qualcode.tui.sitting import Sitting
from qualcode.tui.telling import NOTED
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import KeyLine, Line, Told, filter_keys
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import pieces
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.memo_list import MemoRow
    from qualcode.workflow.memo_rows import Target

WHOLE = 20_000  # code points of a memo that are drawn beside the list; the editor holds the rest


class MemosScreen(ActingScreen, inherit_bindings=False):
    """Gives the target or link to go to, or None."""

    place: ClassVar[str] = MEMOS
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(MEMOS)]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._all: list[MemoRow] = []
        self._rows: dict[str, MemoRow] = {}
        self._kind: str | None = None
        self._linker = Linker(sitting)

    def compose(self) -> ComposeResult:
        yield Line("memos-title")
        with Container(id="memos-body"):
            yield RowList("memos-rows")
            with VerticalScroll(id="memos-shown", can_focus=False):
                yield Static(id="memos-text", markup=False)
        yield Field(said("Words in a memo, its passage or what it is about"), "memos-filter")
        yield KeyLine(self.place)

    async def on_mount(self) -> None:
        await self.acting(self.reread)

    async def reread(self) -> None:
        from qualcode.workflow.memo_list import memos

        self._all = await self.sitting.desk.call(lambda desk: memos(desk.study))
        self._linker = Linker(self.sitting)
        self._list()

    @property
    def row(self) -> MemoRow:
        """The highlighted memo.

        Raises:
            CodingError: there is none.
        """
        key = self.query_one(RowList).key
        if key is None:
            raise CodingError("there is no memo here")
        return self._rows[key]

    # -- showing

    def _list(self) -> None:
        rows = self.query_one(RowList)
        words = self.query_one(Field).value.casefold()
        kept = [
            row
            for row in self._all
            if self._kind in (None, row.target.kind) and words in _searched(row)
        ]
        self._rows = {row.target.key: row for row in kept}
        listed = [_listed(key, row) for key, row in self._rows.items()]
        rows.set_rows(listed or [ListRow(line, dim=True) for line in self._nothing()], rows.key)
        self._title(len(kept))
        self._show()

    def _nothing(self) -> tuple[Shown, ...]:
        if self._all:
            return (said("No memo is like that. Esc shows all."),)
        return (
            said("You have written no memo yet."),
            said("In the text, m writes one on what is under the cursor."),
        )

    def _title(self, number: int) -> None:
        count = counted(number, "{} memo", "{} memos")
        kind = said("on {}", memo_words.kind(self._kind)) if self._kind else Shown("")
        left = shown("{} {}", count, kind)
        self.query_one("#memos-title", Line).show(left, shown("{}", self.sitting.coder))

    def _show(self) -> None:
        """The whole of the highlighted memo."""
        key = self.query_one(RowList).key
        text = self.query_one("#memos-text", Static)
        if key is None:
            text.update(pieces(Shown("")))
            return
        self.query_one("#memos-shown").scroll_home(animate=False)
        text.update(pieces(*self._whole(self._rows[key])))

    def _whole(self, row: MemoRow) -> list[Shown | tuple[Shown, str]]:
        words = row.text if row.draft is None else row.draft
        parts: list[Shown | tuple[Shown, str]] = [
            (memo_words.about(row.target), "bold"),
            Shown("\n"),
        ]
        if row.target.extract:
            parts += [(memo_words.passage(row.target), "$text-muted italic"), Shown("\n")]
        parts += [(_when(row), "$text-muted"), Shown("\n\n")]
        parts.append(display(words[:WHOLE], newlines=True))
        if len(words) > WHOLE:
            parts.append(said("… Enter opens the whole of it."))
        links = self._linker.named(words)
        if links:
            parts += [Shown("\n\n"), (memo_words.links_line(links), "$text-muted")]
        return parts

    # -- moving and filtering

    def do_move(self, step: int) -> None:
        self.query_one(RowList).move(step)
        self._show()

    def do_scroll(self, rows: int) -> None:
        self.query_one("#memos-shown").scroll_relative(y=rows, animate=False)

    def on_row_list_chosen(self) -> None:
        self._show()

    def do_filter(self) -> None:
        field = self.query_one(Field)
        field.add_class("wanted")
        self.set_focus(field)

    def writing_keys(self) -> list[Told]:
        return filter_keys()

    def on_input_changed(self) -> None:
        self._list()

    def on_input_submitted(self) -> None:
        self.set_focus(None)

    def do_kind(self) -> None:
        """The next kind of which there is a memo, then all again."""
        there = {row.target.kind for row in self._all}
        kinds = [None, *(kind for kind in memo_words.KINDS if kind in there)]
        place = kinds.index(self._kind) if self._kind in kinds else 0
        self._kind = kinds[(place + 1) % len(kinds)]
        self._list()

    def do_back(self) -> None:
        field = self.query_one(Field)
        if not (field.value or self._kind or field.has_class("wanted")):
            self.dismiss(None)
            return
        self._kind = None
        field.remove_class("wanted")
        self.set_focus(None)
        field.value = ""
        self._list()

    # -- acts

    async def do_edit(self) -> None:
        await edit_memo(self, self.row.target, self._written)

    async def _written(self, closed: Closed, target: Target) -> None:
        await self.reread()
        if closed.link is not None:
            self.dismiss(closed.link)
        else:
            self.say(memo_words.kept(closed.kept, target))

    async def do_remove(self) -> None:
        from qualcode.workflow.memos import remove_memo

        target = self.row.target
        kept = await self.sitting.desk.call(lambda desk: remove_memo(desk.study, target))
        self.sitting.acts += 1
        await self.sitting.refresh_noted()
        await self.reread()
        self.say(memo_words.kept(kept, target))

    def do_go(self) -> None:
        target = self.row.target
        if target.kind != "code" and target.source_id is None:
            raise CodingError(
                "what this memo is about has no place in a text", mend="Enter opens the memo"
            )
        self.dismiss(target)

    def do_link(self) -> None:
        row = self.row
        links = [
            link for link in self._linker.named(row.draft or row.text) if link.called is not None
        ]
        if not links:
            self.say(said("There is no link in this memo."))
        elif len(links) == 1:
            self.dismiss(links[0])
        else:
            self._choose(links)

    def _choose(self, links: list[Named]) -> None:
        def take(key: str | None) -> None:
            if key is not None:
                self.dismiss(links[int(key)])

        rows = [
            ListRow(shown("{}  {}", link.written, link.called or ""), str(number))
            for number, link in enumerate(links)
        ]
        self.app.push_screen(Chooser(said("Go to which link?"), rows), take)

    def do_export(self) -> None:
        entry = Entry(
            "file",
            said("File in the study's folder exports; .md, .csv or .docx"),
            "memos.docx",
        )
        self.app.push_screen(Form(said("Write all memos to a file"), [entry], self._export))

    async def _export(self, values: Mapping[str, str]) -> None:
        from qualcode.workflow.memo_export import export_memos

        name = values["file"].strip()
        written = await self.sitting.desk.call(
            lambda desk: export_memos(desk.study, desk.root / "exports" / Path(name))
        )
        self.say(said("Wrote {}", str(written.path)))


def _listed(key: str, row: MemoRow) -> ListRow:
    about = memo_words.about(row.target)
    words = memo_words.beginning(row.text if row.draft is None else row.draft)
    right = said("draft") if row.draft is not None else memo_words.day(row.changed)
    return ListRow(shown("{}  {}", about, words), key, right)


def _when(row: MemoRow) -> Shown:
    if row.draft is not None:
        at = shown("{} {}", memo_words.day(row.draft_at), memo_words.clock(row.draft_at))
        return said("{} draft of {}, not kept as a memo yet: Enter opens it", NOTED, at)
    if row.created == row.changed:
        return said("written {}", memo_words.day(row.created))
    created, changed = memo_words.day(row.created), memo_words.day(row.changed)
    return said("written {}, changed {}", created, changed)


def _searched(row: MemoRow) -> str:
    target = row.target
    parts = (row.text, row.draft or "", memo_words.about(target), target.words, target.extract)
    return "\n".join(parts).casefold()
