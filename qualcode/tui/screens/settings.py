"""The settings screen: a person's own choices, made from the one table; the project's below.

What is set holds at once, on every screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from qualcode.text import Shown, display, shown
from qualcode.tui.actions.settings import SETTINGS
from qualcode.tui.engine.width import fitted
from qualcode.tui.keymap import bindings
from qualcode.tui.screens.form import Entry, Form
from qualcode.tui.screens.keys import KeysScreen
from qualcode.tui.screens.listing import ListScreen
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.lines import KeyLine, Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.widgets.shown import content, pieces
from qualcode.tui.words import phrase, said
from qualcode.workflow.preferences import (
    Preferences,
    Setting,
    config_file,
    set_preference,
    settings,
    told_value,
    usual,
)

if TYPE_CHECKING:
    from qualcode.tui.application import WorkbenchApp

_NAME, _VALUE = 13, 20
_NAMES = {
    "coder": phrase("coder"),
    "language": phrase("language"),
    "theme": phrase("colours"),
    "numbers": phrase("numbers"),
    "suggestions": phrase("suggestions"),
    "clipboard": phrase("clipboard"),
    "keys": phrase("keys"),
}
_VALUES = {
    "auto": phrase("auto"),
    "dark": phrase("dark"),
    "light": phrase("light"),
    "turn": phrase("turns"),
    "paragraph": phrase("paragraphs"),
    "line": phrase("lines"),
    "on": phrase("on"),
    "off": phrase("off"),
    "internal": phrase("internal"),
    "terminal": phrase("terminal"),
}
# Each language by its own name, so that who reads no other finds it.
_LANGUAGES = {
    "en": Shown("English"),
    "id": Shown("Bahasa Indonesia"),
    "ms": Shown("Bahasa Melayu"),
}


class SettingsScreen(ListScreen, inherit_bindings=False):
    """Arrows change a choice, Enter writes a text."""

    place = SETTINGS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SETTINGS)]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._settings: list[Setting] = []

    def compose(self) -> ComposeResult:
        yield Line("settings-title")
        yield RowList("settings-rows")
        yield Static(id="settings-detail", markup=False)
        yield Static(id="settings-project", markup=False)
        yield KeyLine(self.place)

    async def on_mount(self) -> None:
        await self.reread()

    async def reread(self) -> None:
        title = said("Your own settings, for every study on this machine")
        self.query_one("#settings-title", Line).show(title)
        self.query_one("#settings-project", Static).update(content(self._project()))
        await self.acting(self._show)

    def _show(self) -> None:
        self._settings = settings()
        self.rows.set_rows([_row(one) for one in self._settings], self.rows.key)
        self.told()

    def _project(self) -> Shown:
        """What the project says of itself; changed in its file alone."""
        from qualcode.workflow.study import project_file, project_settings

        root = self.sitting.root
        if root is None or (found := project_settings(root)) is None:
            return said("No project is open.")
        languages = ", ".join(found.languages)
        return said(
            "This project: {}; languages {}. Change that in {}",
            found.title,
            languages,
            project_file(root),
        )

    @property
    def setting(self) -> Setting | None:
        return next((one for one in self._settings if one.name == self.rows.key), None)

    def told(self) -> None:
        one = self.setting
        if one is None:
            return
        told: list[Shown | tuple[Shown, str]] = [said(one.says), Shown(".")]
        told += [shown(" {}.", said(one.more))] if one.more else []
        detail = self.query_one("#settings-detail", Static)
        detail.update(pieces(*told, Shown("\n"), (_kept(one), "$text-muted")))

    # -- keys

    async def do_change(self, step: int) -> None:
        one = self.setting
        if one is None:
            return
        if not one.may_be:
            self.do_edit()
            return
        place = one.may_be.index(told_value(one)) + step
        await self._set(one.name, one.may_be[place % len(one.may_be)])

    def do_edit(self) -> None:
        one = self.setting
        if one is None:
            return
        if one.name == "keys":
            self.app.push_screen(KeysScreen(self.sitting))
        elif one.may_be:
            self.say(said("The arrows change this one."))
        else:
            self.app.push_screen(self._form(one))

    def _form(self, one: Setting) -> Form:
        async def keep(values: Mapping[str, str]) -> None:
            await self._set(one.name, values[one.name])
            if one.name == "coder":
                self.say(said("Kept. It holds from the next start on."))

        return Form(said(one.says), [Entry(one.name, display(one.name), str(one.value))], keep)

    async def do_usual(self) -> None:
        one = self.setting
        if one is not None and one.name != "coder":
            await self._set(one.name, usual(one.name))

    async def _set(self, name: str, value: Any) -> None:
        await take_over(self, set_preference(name, value))

    async def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.told()

    def do_back(self) -> None:
        self.dismiss(None)

    def do_settings(self) -> None:
        """Here already."""


async def take_over(screen: ListScreen, preferences: Preferences) -> None:
    """Let the settings hold, on every screen, now."""
    app = cast("WorkbenchApp", screen.app)
    app.prefer(preferences)
    await app.reword()


def _row(one: Setting) -> ListRow:
    value = _value(one, told_value(one))
    arrows = shown("‹ {} ›", value) if one.may_be else value
    name = said(_NAMES[one.name]) if one.name in _NAMES else display(one.name)
    text = shown("{} {}  {}", fitted(name, _NAME), fitted(arrows, _VALUE), said(one.says))
    return ListRow(text, one.name)


def _value(one: Setting, value: str) -> Shown:
    """A value in the reader's language; a coder's name as it is, whatever it says."""
    if not one.may_be:
        return display(value)
    if one.name == "language" and value in _LANGUAGES:
        return _LANGUAGES[value]
    return said(_VALUES[value]) if value in _VALUES else display(value)


def _kept(one: Setting) -> Shown:
    """The command that sets it; where there are no choices, the file too."""
    if one.name == "keys":
        return said("As a command: qualcode {}", "settings keys")
    value = "|".join(one.may_be) or said("NAME")
    command = said("As a command: qualcode {}", f"settings set {one.name} {value}")
    return command if one.may_be else said("{}. Kept in {}", command, config_file())
