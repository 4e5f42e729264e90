"""What every full screen stands on: it does what the action table says of it. Knows no panes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar, cast

from textual.css.query import NoMatches
from textual.worker import Worker

from qualcode.errors import QualcodeError
from qualcode.text import Shown
from qualcode.tui.actions import ACTIONS, TEXT, on_screen
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.field import Field
from qualcode.tui.widgets.lines import KeyLine, Told
from qualcode.tui.widgets.selecting import SelectingScreen
from qualcode.tui.widgets.shown import tell
from qualcode.tui.words import refusal, retold, said


class ActingScreen(SelectingScreen[object], inherit_bindings=False):
    """Does actions by their names; what the study refuses is said in one plain sentence.

    `place` names the screen in the action table. `parts` do what the screen does not do itself:
    each owns the keys of one noun.
    """

    place: ClassVar[str] = TEXT

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.parts: Sequence[object] = ()

    @property
    def gone(self) -> bool:
        """Whether it was left while an answer was on its way."""
        return self not in self.app.screen_stack

    async def action_act(self, name: str) -> None:
        """Do what the table says for this name."""
        action = ACTIONS[name]
        handler = self.handlers[action.handler]
        await self.acting(lambda: handler(*action.arguments))

    @cached_property
    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """What does each action of this screen; looked up once."""
        return {
            action.handler: _handler(action.handler, (self, *self.parts))
            for action in on_screen(self.place)
        }

    def writing_keys(self) -> Sequence[Told]:
        """What the keys do while a field of the screen is written in, and letters are letters."""
        return ()

    def tell_keys(self) -> None:
        """Have the key line say what the keys do now."""
        writing = isinstance(self.focused, Field)
        for line in self.query(KeyLine):
            line.instead(self.writing_keys() if writing else ())

    def on_descendant_focus(self) -> None:
        self.tell_keys()

    def on_descendant_blur(self) -> None:
        self.tell_keys()

    async def acting(self, act: Callable[[], object]) -> None:
        """Do it; a refusal is a notice."""
        try:
            result = act()
            if inspect.isawaitable(result):
                await result
        except QualcodeError as error:
            tell(self.app, refusal(error), "error")

    def start(
        self, work: Callable[[], Coroutine[Any, Any, None]], group: str, *, exclusive: bool = False
    ) -> None:
        """Do it beside the keys; an exclusive one takes the place of the one before.

        What comes when the screen has gone is nobody's: there is nothing left to show it on.
        """

        async def while_here() -> None:
            try:
                await work()
            except NoMatches:
                if not self.gone:
                    raise

        # Textual's annotation asks for a coroutine that nothing can be sent to.
        task = cast("Callable[[], Coroutine[None, None, None]]", while_here)
        _: Worker[None] = self.run_worker(task, group=group, exclusive=exclusive)

    def say(self, text: Shown) -> None:
        """What has just happened."""
        tell(self.app, text)

    async def reread(self) -> None:
        """The study has changed elsewhere, or by an undo: show it as it is now."""

    async def reword(self) -> None:
        """Another language is spoken, or other keys do things: say everything anew."""
        for line in self.query(KeyLine):
            line.redraw()
        self.tell_keys()
        await self.reread()

    def do_commands(self) -> None:
        from qualcode.tui.screens.commands import command_chooser, perform

        def run(name: str | None) -> None:
            if name is not None:
                self.app.call_later(perform, self.app, name)

        self.app.push_screen(command_chooser(self.place, self.app.size.width), run)

    def do_settings(self) -> None:
        from qualcode.tui.screens.settings import SettingsScreen

        self.app.push_screen(SettingsScreen(self.sitting))

    async def do_undo(self) -> None:
        act = await self.sitting.undo()
        await self.reread()
        self.say(said("Undone: {}", retold(act.label)))

    async def do_redo(self) -> None:
        act = await self.sitting.redo()
        await self.reread()
        self.say(said("Done again: {}", retold(act.label)))

    def do_help(self) -> None:
        from qualcode.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.place))

    async def do_quit(self) -> None:
        self.dismiss(None)


def _handler(name: str, parts: Sequence[object]) -> Callable[..., object]:
    """The one `do_<name>` among the parts."""
    method = f"do_{name}"
    (found,) = (getattr(part, method) for part in parts if hasattr(part, method))
    return cast("Callable[..., object]", found)
