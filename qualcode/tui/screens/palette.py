"""The palette: type a few letters of a code's key, name or keyword; Tab marks, Enter gives."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from qualcode.text import Shown, display, shown
from qualcode.tui.engine.codetree import named
from qualcode.tui.engine.matching import Choice, Found, Matcher
from qualcode.tui.meaning import meaning
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.looks import margin_names
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import content, stacked
from qualcode.tui.widgets.typing import TypingBox
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow

NEW = "\0new "  # before what was typed, in place of a key: no code answers to it, so make one
ROWS = 8  # as many matches as are seen at once, on a screen of usual height
_LOW = 30  # rows of a screen below which there are fewer
_FEWER = 6
_FRAME = 5  # border, two lines at the top, one at the foot
_MEANING = 10  # rows for what a code means, where there is room
ROOM = 15  # rows of the whole box, at the foot of a low screen


class Palette(TypingBox[tuple[str, ...] | None], inherit_bindings=False):
    """Gives the key of the highlighted code, or those of all that were marked; or None.

    Codes can be marked, and new ones named, where `several` may be given.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("tab", "mark", show=False),
    ]

    def __init__(
        self,
        codes: Sequence[CodeRow],
        colours: Mapping[str, str],
        recent: Sequence[str],
        on: Shown,
        muted: Collection[str] = (),
        *,
        several: bool = False,
    ) -> None:
        super().__init__()
        self._codes = {code.key: code for code in codes}
        self._colours = colours
        self._on = on
        self._muted = muted
        self._several = several
        self._marked: dict[str, None] = {}
        self._found: dict[str, Found] = {}
        self._defined: tuple[CodeRow | None, int] | None = None
        first = [self._codes[key] for key in recent if key in self._codes]
        rest = [code for code in codes if code.key not in recent]
        short = margin_names(tuple(self._codes))
        self._matcher = Matcher(_choice(code, short[code.key]) for code in (*first, *rest))

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Line("palette-on")
            yield Field(said("Code: key, name or keyword"), "palette-query")
            yield RowList("palette-rows")
            yield Static(id="palette-definition", markup=False)
            yield Line("palette-foot")

    def on_mount(self) -> None:
        low = self.app.size.height < _LOW
        self._rows = _FEWER if low else ROWS
        self._lines = ROOM - _FRAME - _FEWER if low else _MEANING
        self.query_one(RowList).styles.height = self._rows
        self.query_one("#palette-definition", Static).styles.height = self._lines
        self.query_one("#palette-on", Line).show(self._on)
        self._list("")
        self._foot()
        self.begin_typing()

    def on_resize(self) -> None:
        self._define()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._list(event.value)

    def on_input_submitted(self) -> None:
        self._take(self.query_one(RowList).key)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self._take(event.key)

    def action_move(self, step: int) -> None:
        self.query_one(RowList).move(step)
        self._define()

    def action_mark(self) -> None:
        """Mark the code, or no longer, and be ready for the next."""
        key = self.query_one(RowList).key
        if not self._several:
            self.action_move(1)
        elif key in self._codes:
            self._mark(key)

    def _mark(self, key: str) -> None:
        if key in self._marked:
            del self._marked[key]
        else:
            self._marked[key] = None
        field = self.query_one(Field)
        if field.value:
            field.value = ""  # lists everything again
        else:
            self._draw(key)
            self.action_move(1)
        self._foot()

    def action_close(self) -> None:
        self.dismiss(None)

    def _take(self, key: str | None) -> None:
        chosen = tuple(self._marked) or ((key,) if key is not None else None)
        self.dismiss(chosen)

    def _foot(self) -> None:
        number = len(self._marked)
        if number:
            told = counted(
                number, "{} code marked: Enter gives it", "{} codes marked: Enter gives them"
            )
            told = shown("{}   {}", told, ", ".join(self._marked))
        elif self._several:
            told = said("Tab marks one of several   Enter gives   Esc closes")
        else:
            told = said("↑ ↓ choose   Enter takes   Esc closes")
        self.query_one("#palette-foot", Line).show(told)

    def _list(self, query: str) -> None:
        found = {one.key: one for one in self._matcher.found(query, self._rows)}
        if found != self._found or not found:
            self._found = found
            self._draw()
            self._define()

    def _draw(self, key: str | None = None) -> None:
        rows = [self._row(one) for one in self._found.values()]
        if not rows and self._several:
            rows = new_row(self.query_one(Field).value)
        self.query_one(RowList).set_rows(rows, key)

    def _row(self, found: Found) -> ListRow:
        code = self._codes[found.key]
        name = display(named(code.key, code.name))
        text = shown("✓ {}", name) if code.key in self._marked else name
        return ListRow(text, code.key, self._why(code, found), self._colours.get(code.key))

    def _why(self, code: CodeRow, found: Found) -> Shown:
        """Why it is found, where that is not plain to see; else its family."""
        if found.kind == "key" and found.line != code.key:
            return said("in the margin: {}", found.line)
        if found.kind == "word":
            return said("keyword: {}", found.line)
        if found.kind == "name" and found.line != code.name:
            language = next((tag for tag, name in code.names.items() if name == found.line), "")
            return shown("{}: {}", language, found.line)
        if code.key in self._muted:
            return said("muted in suggestions")
        return display(code.family_name)

    def _define(self) -> None:
        """What the highlighted code means, as far as the box goes."""
        box = self.query_one("#palette-definition", Static)
        code = self._codes.get(self.query_one(RowList).key or "")
        columns = box.size.width
        if not columns or self._defined == (code, columns):
            return
        self._defined = code, columns
        box.update(_meaning(code, columns, self._lines), layout=False)


def _choice(code: CodeRow, short: str) -> Choice:
    """What a code answers to: its name in the margin too, where its key does not begin so."""
    names = (code.name, *code.names.values())
    return Choice(code.key, names, code.keywords, "" if code.key.startswith(short) else short)


def _meaning(code: CodeRow | None, columns: int, most: int) -> Content:
    if code is None:
        return content(said("No code answers to that."), "$text-muted")
    return stacked(meaning(code, columns, most), "$text-muted")


def new_row(query: str) -> list[ListRow]:
    """The offer to make a code of what was typed, where none answers to it."""
    name = " ".join(query.split())
    return [ListRow(said("New code “{}” …", name), f"{NEW}{name}")] if name else []
