"""Boxes about suggestions that more than one screen opens."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from qualcode.text import display
from qualcode.tui import telling
from qualcode.tui.cards import Cards
from qualcode.tui.engine.codetree import named
from qualcode.tui.offers import Offer
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.why import Why, WhyBox
from qualcode.tui.sitting import Sitting
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow


def why_box(sitting: Sitting, offer: Offer, cards: Cards) -> WhyBox:
    """All that speaks for an offer on the open source."""
    words = sitting.pane.text[slice(*offer.span)] if sitting.pane else ""
    muted = sorted(sitting.muted)
    return WhyBox(Why(offer, sitting.code(offer.code), telling.extract(words), muted), cards)


def muted_chooser(sitting: Sitting, colours: Mapping[str, str]) -> Chooser:
    """Which muted code to hear of again."""
    muted = [code for code in sitting.codes if code.key in sitting.muted]
    return Chooser(said("Hear again of which muted code?"), _rows(muted, colours))


def code_chooser(sitting: Sitting, colours: Mapping[str, str], among: Collection[str]) -> Chooser:
    """The card of which code to see: one `among` these, or any where there are none."""
    codes = [code for code in sitting.codes if not among or code.key in among]
    return Chooser(said("The card of which code?"), _rows(codes, colours))


def _rows(codes: Sequence[CodeRow], colours: Mapping[str, str]) -> list[ListRow]:
    return [
        ListRow(display(named(code.key, code.name)), code.key, colour=colours.get(code.key))
        for code in codes
    ]
