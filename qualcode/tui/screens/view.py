"""What the keys of the text stand on: the sitting as it is seen, with the suggestions for it.

Knows the screen's widgets and no keys.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from textual.app import App

from qualcode.errors import QualcodeError
from qualcode.text import Shown, Span
from qualcode.tui import telling
from qualcode.tui.advice import Advice
from qualcode.tui.cards import Cards
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.places import Numbers
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.sitting import Sitting
from qualcode.tui.suggester import Suggester
from qualcode.tui.widgets.codebook import CodebookPanel
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.looks import code_colours
from qualcode.tui.widgets.shown import tell
from qualcode.tui.widgets.suggestions import SuggestionsPanel
from qualcode.tui.widgets.transcript import Transcript
from qualcode.tui.words import refusal

if TYPE_CHECKING:
    from qualcode.tui.application import WorkbenchApp
    from qualcode.workflow.preferences import Preferences

PAUSE = 0.15  # seconds the cursor rests before suggestions are asked for


class StudyView:
    """Shows a sitting; says what happened; keeps the suggestions in step with the cursor.

    `watchers` are called whenever a source is shown, or the same one anew.
    """

    def __init__(self, screen: ActingScreen, suggester: Suggester) -> None:
        self.screen = screen
        self.sitting: Sitting = screen.sitting
        self.advice = Advice(screen.sitting, suggester)
        self.cards = Cards(screen.sitting, suggester, self.relearn, self.advice.ranking.passage)
        self.colours: Mapping[str, str] = {}
        self.watchers: list[Callable[[], None]] = []
        self._said = Shown("")
        self._said_at: object = None
        self._kept: tuple[UUID, int] | None = None
        self._at_hand: str | None = None  # the code whose card stands beside the text

    @property
    def app(self) -> App[Any]:
        return self.screen.app

    @property
    def transcript(self) -> Transcript:
        return self.screen.query_one(Transcript)

    @property
    def codebook(self) -> CodebookPanel:
        return self.screen.query_one(CodebookPanel)

    @property
    def preferences(self) -> Preferences:
        """The person's own settings."""
        return cast("WorkbenchApp", self.app).preferences

    @property
    def pane(self) -> Pane | None:
        """The open text, where it has something to code."""
        pane = self.sitting.pane
        return pane if pane is not None and pane.turns else None

    async def acting(self, act: Callable[[], object]) -> None:
        """Do it; a refusal is a notice."""
        await self.screen.acting(act)

    def start(
        self, work: Callable[[], Coroutine[Any, Any, None]], group: str, *, exclusive: bool = False
    ) -> None:
        """Do it beside the keys; an exclusive one takes the place of the one before."""
        self.screen.start(work, group, exclusive=exclusive)

    async def prefer(self, name: str, value: str) -> None:
        """Keep one of the person's own settings; what it changes is shown already."""
        from qualcode.workflow.preferences import set_preference

        made = await self.sitting.desk.call(lambda _: set_preference(name, value))
        cast("WorkbenchApp", self.app).preferences = made

    # -- showing

    def say(self, text: Shown) -> None:
        """On the line below the text, until the cursor or what is in hand is another."""
        self._said, self._said_at = text, self._place()
        self.show_status()

    async def reread(self) -> None:
        """The study has changed: show it, and ask for suggestions anew."""
        self.show_source()
        self.look_anew()

    def show_source(self) -> None:
        """Another source is open, or its codings were read again."""
        self.show_codes()
        self.show_card(anew=True)
        pane = self.sitting.pane
        if pane is None:
            self.transcript.say(*telling.no_sources())
        elif not pane.turns:
            self.transcript.say(*telling.no_text())
        else:
            pane.numbers = cast("Numbers", self.preferences.numbers)
            self.transcript.show(pane, self.colours)
        self.look()
        for watcher in self.watchers:
            watcher()

    def show_codes(self) -> None:
        """The codebook, or its counts, may have changed."""
        self.colours = code_colours(self.sitting.codes)
        self.codebook.show(self.sitting.codes, self.colours)
        self.transcript.recolour(self.colours)

    def show_card(self, code: str | None = None, *, anew: bool = False) -> None:
        """The card of this code, else of the one under the cursor, else of the one before.

        It is made again only for another code, or after an act.
        """
        pane = self.sitting.pane
        if not self.codebook.display:
            self._at_hand = None
            return
        if code is None and pane is not None and pane.turns and not self.codebook.has_focus_within:
            turn = pane.turns[pane.turn]
            here = pane.marks_here() or pane.stripes.touching(turn.start, turn.end)
            mark = pane.in_hand or next(iter(here), None)
            code = mark.code if mark is not None else None
        code = code or self._at_hand
        if code != self._at_hand or anew:
            self._at_hand = code
            self.start(self._card, "card", exclusive=True)

    async def _card(self) -> None:
        code = self._at_hand
        row = self.sitting.code(code) if code is not None else None
        company = await self.sitting.company(row.key) if row is not None else ()
        self.codebook.show_card(row, company)

    def show_advice(self) -> None:
        self.screen.query_one(SuggestionsPanel).show(self.advice.panel(self.colours))

    def show_status(self) -> None:
        self.screen.query_one("#here", Line).show(self._said or telling.here(self.sitting))
        line = self.screen.query_one("#status", Line)
        columns = line.content_size.width
        line.show(*telling.status(self.sitting, self.advice.suggester, columns))

    def show_decided(self, marks: Sequence[Mark]) -> None:
        """Codings came or went, or a suggestion was refused; learn from it when it is time."""
        for mark in marks:
            self.transcript.redraw(mark.start, mark.end)
        if marks:
            self.show_codes()
            self.show_card(anew=True)
        self.show_advice()
        self.show_status()
        self.start(self.keep_place, "place")
        self.start(self.learn, "learn")

    # -- going

    async def go_to(self, source: UUID, span: Span | None = None) -> None:
        """Open a source where it was left, if another is open; then go to the span, if any.

        The span is selected where the text that is shown is the one it stands in.
        """
        sitting = self.sitting
        if sitting.source is None or sitting.source.id != source:
            await sitting.remember_place()
            await sitting.resume(source)
            self.show_source()
        pane, document = sitting.pane, sitting.document
        if span is None or pane is None or document is None:
            return
        if document.source_version == span.source_version:
            pane.select(span.start, span.end)
        else:
            pane.go_to(span.start)
        self.transcript.follow(centre=True)

    async def keep_place(self) -> None:
        """Keep where the cursor is, if it has moved: a killed terminal asks nobody."""
        pane, document = self.sitting.pane, self.sitting.document
        if pane is not None and document is not None:
            place = (document.source.id, pane.cursor)
            if place != self._kept:
                self._kept = place
                await self.sitting.remember_place()

    # -- suggestions

    def moved(self) -> None:
        """The cursor is elsewhere, or something else is in hand."""
        if self._said_at != self._place():
            self._said = Shown("")
        self.look()

    def _place(self) -> object:
        """What a sentence on the line below was said of."""
        pane = self.sitting.pane
        return (pane, pane.selection, pane.held, pane.jump) if pane is not None else None

    def look(self) -> None:
        """The passage at hand may be another one: ask for suggestions once the cursor rests."""
        pane = self.sitting.pane
        hints = pane.hints if pane is not None else ()
        if self.advice.look():
            self._seek()
        elif pane is not None and self.advice.offers and pane.hints != hints:
            self.transcript.follow()  # the suggestions were known already
        self.show_card()
        self.show_advice()
        self.show_status()

    async def learn(self, *, first: bool = False) -> None:
        """Have the worker learn when it is due, and ask it again if it had nothing to say."""
        learned = False
        try:
            learned = await self.advice.learn(self._heard, first=first)
        except QualcodeError as error:
            tell(self.app, refusal(error), "warning")
        if learned:
            self._heard()
        self.show_advice()
        self.show_status()

    def _heard(self) -> None:
        """The worker has learned, or tells how far it is: ask it again if it had nothing to say."""
        if not self.advice.offers and self.advice.look_again():
            self._seek()
        self.show_advice()
        self.show_status()

    def look_anew(self) -> None:
        """Other codes may be suggested now: show what is known, and ask again."""
        self.advice.refresh()
        if not self.advice.offers and self.advice.look_again():
            self._seek()
        self.transcript.follow()
        self.show_advice()

    def open_card(self, code: str) -> None:
        """Show what was learned of a code, and how its keywords do."""
        from qualcode.tui.screens.code_card import CodeCardScreen

        self.app.push_screen(CodeCardScreen(self.sitting, self.cards, code))

    async def relearn(self) -> None:
        """The codebook is another one: suggestions are made from it."""
        await self.learn(first=True)
        known = {code.key for code in self.sitting.codes}
        gone = any(offer.code not in known for offer in self.advice.offers)
        if gone and self.advice.look_again():
            self._seek()

    def _seek(self) -> None:
        self.start(self._sought, "seek", exclusive=True)

    async def _sought(self) -> None:
        await asyncio.sleep(PAUSE)
        if await self.advice.seek():
            self.transcript.follow()
        self.show_advice()
