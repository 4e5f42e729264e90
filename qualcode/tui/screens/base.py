"""What every part of the workbench's screen stands on: the sitting, the widgets, and showing."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from uuid import UUID

from qualcode.errors import QualcodeError
from qualcode.text import Shown, display
from qualcode.tui import telling
from qualcode.tui.advice import Advice
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

PAUSE = 0.15  # seconds the cursor rests before suggestions are asked for


class StudyScreen(ActingScreen, inherit_bindings=False):
    """Shows a sitting; says what happened; keeps the suggestions in step with the cursor."""

    def __init__(self, sitting: Sitting, suggester: Suggester) -> None:
        super().__init__(sitting)
        self.advice = Advice(sitting, suggester)
        self.colours: Mapping[str, str] = {}
        self._said = Shown("")
        self._said_at: object = None
        self._kept: tuple[UUID, int] | None = None
        self._at_hand: str | None = None  # the code whose card stands beside the text

    @property
    def transcript(self) -> Transcript:
        return self.query_one(Transcript)

    @property
    def codebook(self) -> CodebookPanel:
        return self.query_one(CodebookPanel)

    # -- showing

    def say(self, text: Shown) -> None:
        """On the line below the text, until the cursor or what is in hand is another."""
        self._said, self._said_at = text, self._place()
        self.show_status()

    async def reread(self) -> None:
        self.show_source()

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
            self.transcript.show(pane, self.colours)
        self.look()

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

    def on_codebook_panel_pointed(self, event: CodebookPanel.Pointed) -> None:
        self.show_card(event.code)

    def show_advice(self) -> None:
        self.query_one(SuggestionsPanel).show(self.advice.panel(self.colours))

    def show_status(self) -> None:
        self.query_one("#here", Line).show(self._said or telling.here(self.sitting))
        line = self.query_one("#status", Line)
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

    async def keep_place(self) -> None:
        """Keep where the cursor is, if it has moved: a killed terminal asks nobody."""
        pane, document = self.sitting.pane, self.sitting.document
        if pane is not None and document is not None:
            place = (document.source.id, pane.cursor)
            if place != self._kept:
                self._kept = place
                await self.sitting.remember_place()

    # -- suggestions

    def on_transcript_moved(self) -> None:
        if self._said_at != self._place():
            self._said = Shown("")
        self.look()

    def _place(self) -> object:
        """What a sentence on the line below was said of."""
        pane = self.sitting.pane
        return (pane, pane.selection, pane.held, pane.jump) if pane is not None else None

    def look(self) -> None:
        """The passage at hand may be another one: ask for suggestions once the cursor rests."""
        if self.advice.look():
            self._seek()
        self.show_card()
        self.show_advice()
        self.show_status()

    async def learn(self, *, first: bool = False) -> None:
        """Have the worker learn when it is due, and ask it again if it had nothing to say."""
        learned = False
        try:
            learned = await self.advice.learn(first=first)
        except QualcodeError as error:
            tell(self.app, display(error.sentence()), "warning")
        if learned and not self.advice.offers and self.advice.look_again():
            self._seek()
        self.show_advice()
        self.show_status()

    def _seek(self) -> None:
        self.start(self._sought, "seek", exclusive=True)

    async def _sought(self) -> None:
        await asyncio.sleep(PAUSE)
        if await self.advice.seek():
            self.transcript.follow()
        self.show_advice()
