"""Keys that show others' codings in the text, where that is allowed, and go where coders differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcode.text import Shown, shown
from qualcode.tui.engine.comparing import Sets, next_differing, sets_in
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.screens.noting import NotingScreen
from qualcode.tui.sitting import Sitting
from qualcode.tui.suggester import Suggester
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.workflow.sight import Others


class ComparingScreen(NotingScreen, inherit_bindings=False):
    """One's own codings beside those of others. What others gave is looked at, never touched."""

    def __init__(self, sitting: Sitting, suggester: Suggester) -> None:
        super().__init__(sitting, suggester)
        self._with_others = False
        self._standing: tuple[int, Shown] | None = None

    def show_source(self) -> None:
        super().show_source()
        if self._with_others:
            self.start(self._again, "others", exclusive=True)

    async def _again(self) -> None:
        """Another source, or the same read anew: others' codings belong to it too."""
        await self.acting(self._load)

    async def do_others(self) -> None:
        if self._with_others:
            self._with_others = False
            self._show((), ())
            self.say(said("Only your own codings are shown."))
            return
        others = await self._load()
        if others is not None:
            self.say(
                said("Shown beside yours: {}. O hides them.", ", ".join(others.coders))
                if others.coders
                else _not_yet(others)
            )
            self._with_others = bool(others.coders)

    async def do_disagreement(self, back: bool) -> None:
        pane = self.sitting.pane
        if pane is None or not pane.turns:
            return
        if not pane.coders:
            others = await self._load()
            if others is None or not others.coders:
                self.say(_not_yet(others) if others is not None else Shown(""))
                return
            self._with_others = True
        self._go_on(pane, back)

    def _go_on(self, pane: Pane, back: bool) -> None:
        turns = [(turn.start, turn.end) for turn in pane.turns]
        layers, coders = (pane.stripes, pane.others), (*pane.coders, "")
        number = next_differing(turns, layers, coders, pane.turn, back=back)
        if number is None:
            self.say(
                said("No disagreement before this turn.")
                if back
                else said("No disagreement after this turn.")
            )
            return
        pane.go_to(pane.words_of(number)[0])
        self.transcript.follow()
        self.say_here(_differing(sets_in(turns[number], layers, coders)))

    def say_here(self, text: Shown) -> None:
        """Say it for as long as the cursor stays, though it has just been moved."""
        if self.sitting.pane is not None:
            self._standing = (self.sitting.pane.cursor, text)
        self.say(text)

    def look(self) -> None:
        if self._standing is not None and self.sitting.pane is not None:
            cursor, text = self._standing
            if cursor == self.sitting.pane.cursor:
                self._said = text
            else:
                self._standing = None
        super().look()

    async def _load(self) -> Others | None:
        """Read others' codings on the open text, and draw them."""
        from qualcode.workflow.sight import others_on

        document, pane = self.sitting.document, self.sitting.pane
        if document is None or pane is None:
            return None
        version = document.source_version
        others = await self.sitting.desk.call(lambda desk: others_on(desk.study, version))
        if pane is self.sitting.pane:
            marks = (Mark(row.id, row.start, row.end, row.code, row.coder) for row in others.rows)
            self._show(tuple(marks), others.coders)
        return others

    def _show(self, marks: tuple[Mark, ...], coders: tuple[str, ...]) -> None:
        pane = self.sitting.pane
        if pane is not None:
            pane.show_others(marks, coders)
            self.transcript.recast()
            self.show_status()


def _not_yet(others: Others) -> Shown:
    """When others' codings will be shown."""
    if not others.mine_done:
        return said(
            "Others' codings are shown here after you and they have marked it done (d marks it)."
        )
    return said("Nobody else has marked this source done yet.")


def _differing(sets: Sets) -> Shown:
    """Who gave what: `ratna: H1, H4; you: H1`."""
    told = []
    for coder, codes in sets.items():
        given = shown("{}", ", ".join(sorted(codes))) if codes else said("nothing")
        told.append(said("{}: {}", coder, given) if coder else said("you: {}", given))
    return shown("{}", "; ".join(told))
