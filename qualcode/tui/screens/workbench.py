"""The workbench's one screen: text, codebook and suggestions. It holds no rules.

It paints first and opens the study after; the suggestions' helper starts last.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from textual.app import ComposeResult
from textual.containers import Container

from qualcode.errors import QualcodeError
from qualcode.text import Shown
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.screens.advised import Advised
from qualcode.tui.screens.chooser import source_chooser
from qualcode.tui.screens.coding import Coding
from qualcode.tui.screens.comparing import Comparing
from qualcode.tui.screens.finding import Finding
from qualcode.tui.screens.holding import Holding
from qualcode.tui.screens.moving import Moving
from qualcode.tui.screens.naming import Naming
from qualcode.tui.screens.noting import Noting
from qualcode.tui.screens.view import StudyView
from qualcode.tui.sitting import Sitting
from qualcode.tui.suggester import Suggester
from qualcode.tui.widgets.codebook import CodebookPanel
from qualcode.tui.widgets.lines import KeyLine, Line
from qualcode.tui.widgets.suggestions import SuggestionsPanel
from qualcode.tui.widgets.transcript import Transcript
from qualcode.tui.words import said
from qualcode.workflow.progress import Progress

REST = 30.0  # seconds without a decision after which the store may put itself in order
KEEP_PLACE = 2.0  # seconds between two looks at whether the cursor's place has to be kept
NEWS = 2.0  # seconds between two looks at whether another process has written


class Workbench(ActingScreen, inherit_bindings=False):
    """Opens the study, shows a source, and goes from one source to another.

    What is done in the text is done by its parts: each stands on the view, and on those before it
    that it is given.
    """

    def __init__(
        self,
        sitting: Sitting,
        suggester: Suggester,
        wanted: str | None,
        refuse: Callable[[QualcodeError], None],
    ) -> None:
        super().__init__(sitting)
        self.view = view = StudyView(self, suggester)
        self._noting, self._finding = Noting(view), Finding(view)
        self._coding = coding = Coding(view, Naming(view))
        self.parts = (
            Moving(view),
            Holding(view),
            coding,
            coding.naming,
            Advised(view, coding),
            self._noting,
            Comparing(view),
            self._finding,
        )
        self._wanted = wanted
        self._refuse = refuse
        self._acts = self._rested = 0
        self._progress = Progress()

    def compose(self) -> ComposeResult:
        with Container(id="body"):
            yield Transcript()
            yield CodebookPanel()
            yield SuggestionsPanel()
        yield Line("here")
        yield Line("status")
        yield KeyLine(self.place)

    @property
    def transcript(self) -> Transcript:
        return self.view.transcript

    def say(self, text: Shown) -> None:
        self.view.say(text)

    def on_mount(self) -> None:
        self.transcript.say(said("Opening the study …"))
        self.transcript.focus()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.start(self._open_study, "open")

    async def _open_study(self) -> None:
        try:
            await self.sitting.begin(self._wanted)
        except QualcodeError as error:
            self._refuse(error)
            return
        self.view.show_source()
        self._noting.tell_drafts()
        self.set_interval(KEEP_PLACE, self.view.keep_place)
        self.set_interval(REST, self._rest)
        self.set_interval(NEWS, self.hear)
        self.learn_first()
        if self._wanted is None and not self.sitting.been_here:
            self.do_home()

    def learn_first(self) -> None:
        """Start the suggestions, where there is something to suggest and they are wanted."""
        if self.sitting.codes and self.sitting.sources:
            self.start(partial(self.view.learn, first=True), "learn")

    async def reread(self) -> None:
        self._finding.retrieving.stale = True
        await self.view.reread()

    async def reword(self) -> None:
        await self.recompose()
        self.transcript.focus()
        await super().reword()
        if self.view.advice.suggester.state == "waiting":  # they were switched on just now
            self.learn_first()

    def do_home(self) -> None:
        from qualcode.tui.screens.home import HomeScreen

        def left(query: object) -> None:
            if isinstance(query, str):
                self._finding.look_up(query)

        self.app.push_screen(HomeScreen(self.sitting, self._progress, self.view.go_to), left)

    async def hear(self) -> None:
        """Another pane or command may have written: show that, on whatever screen is up."""
        await self.acting(self._heard)

    async def _heard(self) -> None:
        sitting = self.sitting
        if not sitting.desk.is_open or not await sitting.desk.call(lambda desk: desk.news()):
            return
        replaced = await sitting.reread()
        await self.reread()
        if replaced:
            self.say(said("The text was changed elsewhere; this is the new one."))
        for screen in self.app.screen_stack:
            if isinstance(screen, ActingScreen) and screen is not self:
                await screen.reread()

    async def _rest(self) -> None:
        """Once after each stretch of work."""
        done = self.sitting.acts
        if done == self._acts and done != self._rested:
            self._rested = done
            await self.acting(self.sitting.rest)
        self._acts = done

    def do_codebook(self) -> None:
        self.add_class("browsing")
        self.view.codebook.enter()

    async def do_sources(self) -> None:
        await self.sitting.refresh_lists()
        source = self.sitting.source

        async def open_it(key: str | None) -> None:
            if key is not None:
                await self.acting(lambda: self.view.go_to(UUID(key)))

        chooser = source_chooser(self.sitting.sources, str(source.id) if source else None)
        self.app.push_screen(chooser, open_it)

    async def do_quit(self) -> None:
        await self.sitting.remember_place()
        self.app.exit(0)

    # -- what the widgets tell

    def on_transcript_moved(self) -> None:
        self.view.moved()

    def on_transcript_no_label(self) -> None:
        self.say(said("No sentence in sight has that letter."))

    async def on_transcript_dragged(self, event: Transcript.Dragged) -> None:
        """The mouse has selected a passage: what the pen holds is given to it."""
        event.stop()
        if self.sitting.pen is not None:
            await self.acting(self._coding.do_give)

    def on_codebook_panel_pointed(self, event: CodebookPanel.Pointed) -> None:
        self.view.show_card(event.code)

    async def on_codebook_panel_picked(self, event: CodebookPanel.Picked) -> None:
        await self._coding.give(event.code)

    def on_codebook_panel_left(self) -> None:
        self.remove_class("browsing")
        self.transcript.focus()
