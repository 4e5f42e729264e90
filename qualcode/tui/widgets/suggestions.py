"""The panel of suggestions for the passage at hand: how strong, and the words that speak.

Every line a digit's key stands before does what it says. It computes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import Static

from qualcode.text import Shown, display, shown
from qualcode.tui.actions.text import QUICK_OFFERS
from qualcode.tui.engine.codetree import named
from qualcode.tui.engine.width import clipped, fitted, width
from qualcode.tui.meaning import wrapped
from qualcode.tui.offers import Offer
from qualcode.tui.suggester import State
from qualcode.tui.widgets.shown import content, pieces
from qualcode.tui.words import counted, phrase, said

_TITLES = {
    "waiting": phrase("Suggestions: waiting for the study"),
    "starting": phrase("Suggestions: starting"),
    "learning": phrase("Suggestions: learning"),
    "reading": phrase("Suggestions: a accept r refuse y why"),
    "ready": phrase("Suggestions: a accept r refuse y why"),
    "unsure": phrase("Low confidence: a accept r refuse"),
    "off": phrase("Suggestions: off"),
}
_MARKS = {"strong": Shown("●●●"), "fair": Shown("●●○"), "weak": Shown("●○○")}
_STRENGTHS = {"strong": phrase("strong"), "fair": phrase("fair"), "weak": phrase("weak")}
_STATE = 10  # columns of how strong it is
_MOST_ROWS = 3  # rows for the words that speak for the marked one
_NAME = 30  # columns of a code's name where there is room for the words beside it
_ROOMY = 60  # columns from which name and words stand on one line

Part = Shown | tuple[Shown, str]


@dataclass(frozen=True, slots=True)
class Panel:
    """All that the panel shows. `given` and `refused` are codes of this passage."""

    state: State
    reason: Shown
    offers: tuple[Offer, ...]
    marked: int
    names: Mapping[str, str]
    colours: Mapping[str, str]
    given: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    recent: tuple[str, ...] = ()
    pending: bool = False
    muted: int = 0

    @property
    def title(self) -> Shown:
        """How the suggestions stand; that none of them is sure is said at the top."""
        unsure = bool(self.offers) and all(offer.unsure for offer in self.offers)
        return said(_TITLES["unsure" if unsure and self.state == "ready" else self.state])


class SuggestionsPanel(Static):
    """Suggestions, numbered by the digit that accepts them, and the recent codes."""

    def __init__(self) -> None:
        super().__init__(id="suggestions", markup=False)
        self.panel: Panel | None = None
        self.border_title = content(said(_TITLES["waiting"]))

    def show(self, panel: Panel) -> None:
        """Show this, if it differs from what stands there."""
        if panel != self.panel:
            self.panel = panel
            self.border_title = content(panel.title)
            self.redraw()

    def on_resize(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        if self.panel is not None and self.size.width:
            self.update(self._drawn(self.panel), layout=False)

    def _drawn(self, panel: Panel) -> Content:
        lines: list[list[Part]] = []
        for number, offer in enumerate(panel.offers):
            lines += self._offer(panel, number, offer)
        if not panel.offers:
            lines.append([(_nothing(panel), "$text-muted")])
        lines += self._recent(panel)
        newline = Content("\n")
        return newline.join(pieces(*line) for line in lines)

    def _offer(self, panel: Panel, number: int, offer: Offer) -> list[list[Part]]:
        columns = self.size.width
        marked = "reverse" if number == panel.marked else ""
        name = display(named(offer.code, panel.names.get(offer.code, "")))
        state = fitted(_state(panel, offer), _STATE)
        why = _why(offer)
        wide = columns >= _ROOMY
        room = _NAME if wide else columns - 4 - _STATE - 1
        head: list[Part] = [
            (shown("{}", number + 1), f"bold {marked}".strip()),
            Shown(" "),
            (Shown("■ "), panel.colours.get(offer.code, "")),
            (fitted(name, max(room, 8)), marked),
            Shown(" "),
            (state, "$text-muted"),
        ]
        if wide:
            left = columns - 4 - _NAME - _STATE - 3
            return [[*head, Shown("  "), (fitted(why, max(left, 0)), "$text-warning")]]
        most = _MOST_ROWS if number == panel.marked else 1
        rows = wrapped(why, columns - 4, most)
        whys: list[list[Part]] = [[Shown("    "), (row, "$text-warning")] for row in rows]
        return [head, *whys]

    def _recent(self, panel: Panel) -> list[list[Part]]:
        line: list[Part] = []
        muted = counted(panel.muted, "{} code muted", "{} codes muted")
        head, columns = said("Recent "), self.size.width
        if panel.recent:
            line.append((head, "$text-muted"))
            room = columns - width(head) - (width(muted) + 3 if panel.muted else 0)
            most = max(room // len(panel.recent) - 3, 2)
        for number, code in enumerate(panel.recent, start=QUICK_OFFERS + 1):
            line += [(shown(" {} ", number), "bold"), clipped(display(code), most)]
        if panel.muted:
            line += [Shown("   ") if line else Shown(""), (muted, "$text-muted")]
        return [line] if line else []


def _state(panel: Panel, offer: Offer) -> Shown:
    if offer.code in panel.given:
        return said("✓ given")
    if offer.code in panel.refused:
        return said("✗ refused")
    return shown("{} {}", _MARKS[offer.strength], said(_STRENGTHS[offer.strength]))


def _why(offer: Offer) -> Shown:
    parts = [
        shown("{}: {}", how, ", ".join(words)) if words else shown("{}", how)
        for how, words in offer.why()
    ]
    return shown("{}", "; ".join(parts))


def _nothing(panel: Panel) -> Shown:
    if panel.reason:
        return panel.reason
    if panel.state not in ("reading", "ready"):
        return said("They come in a moment; coding works without them.")
    if panel.pending:
        return Shown("…")
    return said("Nothing to suggest here.")
