"""The list of keys: every action with what does it, and a key pressed to do it instead."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from qualcode.text import Shown, shown
from qualcode.tui.actions import ACTIONS, Action
from qualcode.tui.actions.settings import KEYS
from qualcode.tui.actions.titles import TITLES
from qualcode.tui.engine.width import fitted
from qualcode.tui.keymap import bindings, keys_of, rekeyed, written
from qualcode.tui.screens.listing import ListScreen
from qualcode.tui.widgets.lines import KeyLine, Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.words import said
from qualcode.workflow.preferences import read_preferences, set_preference

_COLUMN = 20


class KeysScreen(ListScreen, inherit_bindings=False):
    """Enter and a key sets it, backspace brings the usual ones back."""

    place = KEYS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    def compose(self) -> ComposeResult:
        yield Line("keys-title")
        yield RowList("keys-rows")
        yield Line("keys-detail")
        yield KeyLine(self.place)

    def on_mount(self) -> None:
        self._show()

    async def reread(self) -> None:
        self._show()

    def _show(self) -> None:
        self.query_one("#keys-title", Line).show(said("Which keys do what"))
        self.rows.set_rows(key_rows(), self.rows.key)
        self.told()

    def told(self) -> None:
        name = self.rows.key
        if name is None:
            return
        usual = "  ".join(written(key) for key in ACTIONS[name].keys)
        told = said("{}   usual keys: {}", name, usual) if usual else said("{}   no key", name)
        self.query_one("#keys-detail", Line).show(told)

    def do_set(self) -> None:
        self._ask(adding=False)

    def do_add(self) -> None:
        self._ask(adding=True)

    def _ask(self, *, adding: bool) -> None:
        name = self.rows.key
        if name is None:
            return
        before = keys_of(ACTIONS[name]) if adding else ()

        async def pressed(key: str | None) -> None:
            if key is not None:
                await self.acting(lambda: self._set(name, tuple(dict.fromkeys((*before, key)))))

        self.app.push_screen(KeyCatcher(_says(ACTIONS[name])), pressed)

    async def do_usual(self) -> None:
        if self.rows.key is not None:
            await self._set(self.rows.key, ())

    async def _set(self, name: str, keys: tuple[str, ...]) -> None:
        from qualcode.tui.screens.settings import take_over

        own = rekeyed(read_preferences().keys, name, keys)
        await take_over(self, set_preference("keys", own))
        told = "  ".join(written(key) for key in keys_of(ACTIONS[name]))
        self.say(said("{}: {}", _says(ACTIONS[name]), told))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.told()

    def do_back(self) -> None:
        self.dismiss(None)


def key_rows() -> list[ListRow]:
    """Every action under the screen where its keys hold."""
    rows: list[ListRow] = []
    for screen in TITLES:
        rows.append(ListRow(said(TITLES[screen])))
        rows += [_row(action) for action in ACTIONS.values() if action.screen == screen]
    return rows


def _row(action: Action) -> ListRow:
    keys = shown("{}", "  ".join(written(key) for key in keys_of(action)))
    own = said("your own") if keys_of(action) != action.keys else Shown("")
    return ListRow(shown("  {} {}", fitted(keys, _COLUMN), _says(action)), action.name, own)


def _says(action: Action) -> Shown:
    return said(action.says, *action.arguments)


class KeyCatcher(ModalScreen[str | None], inherit_bindings=False):
    """Gives the next key that is pressed, whichever it is; Escape leaves all as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "close", show=False, priority=True),
    ]

    def __init__(self, says: Shown) -> None:
        super().__init__()
        self._says = says

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Line("catcher-title")
            yield Line("catcher-foot")

    def on_mount(self) -> None:
        self.query_one("#catcher-title", Line).show(self._says)
        foot = said("Press the key that is to do it. Esc leaves all as it is.")
        self.query_one("#catcher-foot", Line).show(foot)

    def on_key(self, event: events.Key) -> None:
        event.stop()
        self.dismiss(None if event.key == "escape" else event.key)

    def action_close(self) -> None:
        self.dismiss(None)
