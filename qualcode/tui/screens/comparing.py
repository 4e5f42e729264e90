"""Keys that show others' codings in the text, where that is allowed, and go where coders differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcode.text import Shown, shown
from qualcode.tui.engine.comparing import Sets, next_differing, sets_in
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.screens.view import StudyView
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.workflow.sight import Others


class Comparing:
    """One's own codings beside those of others. What others gave is looked at, never touched."""

    def __init__(self, view: StudyView) -> None:
        self.view = view
        self.sitting = view.sitting
        self._with_others = False
        view.watchers.append(self._shown)

    def _shown(self) -> None:
        if self._with_others:
            self.view.start(self._again, "others", exclusive=True)

    async def _again(self) -> None:
        """Another source, or the same read anew: others' codings belong to it too."""
        await self.view.acting(self._load)

    async def do_others(self) -> None:
        if self._with_others:
            self._with_others = False
            self._show((), ())
            self.view.say(said("Only your own codings are shown."))
            return
        others = await self._load()
        if others is not None:
            self.view.say(
                said("Shown beside yours: {}. O hides them.", ", ".join(others.coders))
                if others.coders
                else _not_yet(others)
            )
            self._with_others = bool(others.coders)

    async def do_disagreement(self, back: bool) -> None:
        pane = self.view.pane
        if pane is None:
            return
        if not pane.coders:
            others = await self._load()
            if others is None or not others.coders:
                self.view.say(_not_yet(others) if others is not None else Shown(""))
                return
            self._with_others = True
        self._go_on(pane, back)

    def _go_on(self, pane: Pane, back: bool) -> None:
        turns = [(turn.start, turn.end) for turn in pane.turns]
        layers, coders = (pane.stripes, pane.others), (*pane.coders, "")
        number = next_differing(turns, layers, coders, pane.turn, back=back)
        if number is None:
            self.view.say(
                said("No disagreement before this turn.")
                if back
                else said("No disagreement after this turn.")
            )
            return
        pane.go_to(pane.words_of(number)[0])
        self.view.transcript.follow()
        self.view.say(_differing(sets_in(turns[number], layers, coders)))

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
            self.view.transcript.recast()
            self.view.show_status()


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
