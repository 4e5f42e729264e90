"""The Textual application: one workbench screen, a calm end, and a crash that tells no secrets."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.events import Key
from textual.screen import ModalScreen, Screen
from textual.worker import WorkerFailed

from qualcode.errors import QualcodeError
from qualcode.text import display
from qualcode.tui.desk_thread import DeskThread
from qualcode.tui.screens.opening import Opening
from qualcode.tui.suggester import Client, Suggester
from qualcode.tui.terminal import lasting
from qualcode.tui.widgets.shown import tell
from qualcode.tui.words import said, screen_language, speak
from qualcode.workflow.preferences import Preferences

if TYPE_CHECKING:
    from qualcode.tui.sitting import Sitting
    from qualcode.workflow.desk import Desk

# A dropped line or a closed window sends the first, a shutdown the second; Windows has no first.
LISTEN = 2.0  # seconds between two looks at whether the terminal is still there
_ENDING = [s for name in ("SIGHUP", "SIGTERM") if (s := getattr(signal, name, None)) is not None]


class WorkbenchApp(App[int], inherit_bindings=False):
    """The workbench on one study; `refused` is why it could not be opened, if it could not."""

    sitting: Sitting  # once the first picture is there

    CSS_PATH = "workbench.tcss"
    TITLE = "qualcode"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c,super+c", "copy_selected", show=False, priority=True)
    ]

    def __init__(
        self,
        opener: Callable[[], Desk],
        helper: Callable[[], Client],
        wanted: str | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        # Without colours the terminal's own two are used, and nothing is drawn in grey.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (150, "-broad")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-tall")]
        self.desk = DeskThread(opener)
        self.suggester = Suggester(helper)
        self.refused: QualcodeError | None = None
        self.loaded: Callable[[], None] = lambda: None  # called once all of the workbench is there
        self._wanted = wanted
        self._show_in(preferences or Preferences())

    def get_driver_class(self) -> type[Driver]:
        return lasting(super().get_driver_class())

    def get_default_screen(self) -> Screen[object]:
        return Opening()

    def on_key(self, event: Key) -> None:
        """A letter that came in one burst with the key that opened a box is the box's.

        It had been sent to the screen below, or to what had the keys there, before the box or
        the field was there: one that has the keys lets no letter pass.
        """
        from qualcode.tui.widgets.typing import TypingScreen, type_into

        letter = event.character if event.is_printable else None
        if letter is None:
            return
        screen = self.screen
        taken = (
            screen.take(letter)
            if isinstance(screen, TypingScreen)
            else type_into(self.focused, letter)
        )
        if taken:
            event.prevent_default()

    def on_mount(self) -> None:
        for number in _ENDING:
            asyncio.get_running_loop().add_signal_handler(number, self._hang_up)
        if sys.__stdin__ is not None and sys.__stdin__.isatty():
            self.set_interval(LISTEN, self._listen)
        self.screen_change_signal.subscribe(self, self._begin_anew, immediate=True)
        self.call_after_refresh(self.run_worker, self._load)

    def _begin_anew(self, screen: Screen[object]) -> None:
        """What was told before a box opens is over, and is not told again over the box."""
        if isinstance(screen, ModalScreen):
            self.clear_notifications()

    async def _load(self) -> None:
        """Everything that the first picture need not wait for."""
        self.desk.start()
        from qualcode.tui.screens.workbench import Workbench
        from qualcode.tui.sitting import Sitting

        self.sitting = Sitting(self.desk)
        try:
            self.prefer(self.preferences)
        except QualcodeError as error:
            self.refuse(error)
            return
        workbench = Workbench(self.sitting, self.suggester, self._wanted, self.refuse)
        await self.push_screen(workbench)
        self.loaded()

    def prefer(self, preferences: Preferences) -> None:
        """Take over a person's own settings; `reword` then shows them.

        Raises:
            ProjectError: their keys can't be used.
        """
        from qualcode.tui.keymap import use

        self.set_keymap(use(preferences.keys))
        self._show_in(preferences)

    def _show_in(self, preferences: Preferences) -> None:
        self.preferences = preferences
        if preferences.clipboard == "off":
            self._clipboard = ""
        self.suggester.switch(on=preferences.suggestions)
        speak(screen_language(preferences.language))
        self.theme = "textual-light" if preferences.theme == "light" else "textual-dark"

    async def reword(self) -> None:
        """Say everything that is on a screen in the language spoken now, with the keys in use."""
        from qualcode.tui.screens.acting import ActingScreen

        for screen in self.screen_stack:
            if isinstance(screen, ActingScreen):
                await screen.reword()

    def _listen(self) -> None:
        """A terminal that went without a word, as one does that nobody controls: leave too."""
        import termios

        try:
            termios.tcgetattr(sys.__stdin__.fileno() if sys.__stdin__ else 0)
        except (OSError, ValueError, termios.error):
            self._hang_up()

    def _hang_up(self) -> None:
        """The terminal has gone, or somebody ends us: keep the place, and let go of the study."""
        self.call_later(self._leave)

    async def _leave(self) -> None:
        try:
            if hasattr(self, "sitting"):
                await self.sitting.remember_place()
        finally:
            self.exit(return_code=0)

    def refuse(self, error: QualcodeError) -> None:
        """The study can't be opened: end, and leave the sentence to whoever started this."""
        self.refused = error
        self.exit(return_code=error.exit_code)

    def let_go(self) -> None:
        """Close the desk and end the helper; every act asked for is stored first."""
        self.suggester.close()
        self.desk.close()

    def action_copy_selected(self) -> None:
        """What is selected, in a field or with the mouse; with nothing selected, how to quit."""
        from qualcode.tui.widgets.copying import may_copy, selected

        text = selected(self)
        if not text:
            tell(self, said("Press q in the text to quit. Every coding is stored already."))
        elif may_copy(self):
            self.copy_to_clipboard(text)
            tell(self, said("Copied."))

    def copy_to_clipboard(self, text: str) -> None:
        """Keep it inside, unless the person wants it on the terminal's clipboard."""
        text = "\t".join(display(part, newlines=True) for part in text.split("\t"))
        if self.preferences.clipboard == "terminal":
            super().copy_to_clipboard(text)
        elif self.preferences.clipboard == "internal":
            self._clipboard = text

    def panic(self, *renderables: object) -> None:
        """End with one sentence, whatever else was to be told."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        """End with one sentence. Textual's own report prints the values of variables."""
        error: BaseException | None = self._exception
        if isinstance(error, WorkerFailed):
            error = error.error
        if error is not None and not self._exit_renderables:
            from rich.text import Text

            from qualcode.tui.crash import sentence, write_report

            logs = self.sitting.logs if hasattr(self, "sitting") else None
            report = write_report(error, logs)
            self._exit_renderables.append(Text(sentence(error, report)))
        self._close_messages_no_wait()
