"""Boxes about suggestions that more than one screen opens."""

from __future__ import annotations

from collections.abc import Mapping

from qualcode.text import display
from qualcode.tui import telling
from qualcode.tui.engine.codetree import named
from qualcode.tui.offers import Offer
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.why import Why, WhyBox
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import said


def why_box(sitting: Sitting, offer: Offer) -> WhyBox:
    """All that speaks for an offer on the open source."""
    words = sitting.pane.text[slice(*offer.span)] if sitting.pane else ""
    muted = sorted(sitting.muted)
    return WhyBox(Why(offer, sitting.code(offer.code), telling.extract(words), muted))


def muted_chooser(sitting: Sitting, colours: Mapping[str, str]) -> Chooser:
    """Which muted code to hear of again."""
    rows = [
        ListRow(display(named(code.key, code.name)), code.key, colour=colours.get(code.key))
        for code in sitting.codes
        if code.key in sitting.muted
    ]
    return Chooser(said("Hear again of which muted code?"), rows)
