"""Why a code is suggested, and what it means: everything that speaks for it, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.worker import Worker

from qualcode.text import Shown, shown
from qualcode.tui import telling
from qualcode.tui.cards import Cards
from qualcode.tui.engine.codetree import named
from qualcode.tui.meaning import meaning, wrapped
from qualcode.tui.offers import Offer
from qualcode.tui.widgets.lines import Line
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.tui.words import counted, phrase, said

if TYPE_CHECKING:
    from qualcode.suggest import Coded, Reason
    from qualcode.workflow.desk import CodeRow

Wish = Literal["accept", "reject", "mute", "unmute", "card"]
_MOST = 12  # rows of one part
_STRENGTHS = {
    "strong": phrase("Strong: it stands out from all other codes."),
    "fair": phrase("Fair: some other codes come close."),
    "weak": phrase("Low confidence: little speaks for it beside the other codes."),
}
_KINDS = {
    "keyword": phrase("Keywords of the codebook that stand here: {}"),
    "learned": phrase("Words learned from passages with this code: {}"),
    "carrying": phrase("Words that carry the meaning: {}"),
    "codebook": phrase("Words it shares with the code's name or definition: {}"),
    "context": phrase("Words of the question, or of the text around: {}"),
}
_WORDLESS = {
    "context": phrase("Its place in the text, and how common the code is."),
    "meaning": phrase("It says something like what the code means."),
    "other_language": phrase(
        "Only its meaning is similar: of this code nothing is known in this language."
    ),
}
_PARTS = {
    "passage": phrase("The passage"),
    "reasons": phrase("What speaks for it"),
    "origin": phrase("Where it comes from"),
}


@dataclass(frozen=True, slots=True)
class Why:
    """What is told: the offer with its code and words, and the codes that are muted."""

    offer: Offer
    code: CodeRow | None
    passage: Shown
    muted: Sequence[str]


class WhyBox(ModalScreen[Wish | None], inherit_bindings=False):
    """Gives what the reader wishes for it, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,y,enter", "wish('')", show=False),
        Binding("a", "wish('accept')", show=False),
        Binding("r", "wish('reject')", show=False),
        Binding("X", "wish('mute')", show=False),
        Binding("alt+x", "wish('unmute')", show=False),
        Binding("I", "wish('card')", show=False),
        Binding("w", "carrying", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(10)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
    ]

    def __init__(self, why: Why, cards: Cards) -> None:
        super().__init__()
        self._why, self._cards = why, cards
        self._carrying: Shown | None = None  # what is known of the words that carry the meaning

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall"):
            yield Line("why-title")
            yield RowList("why-rows")
            yield Line("why-foot")

    def on_mount(self) -> None:
        why = self._why
        name = named(why.offer.code, why.code.name if why.code else "")
        self.query_one("#why-title", Line).show(said("Why {}?", name))
        foot = said("a accept   r refuse   X mute   I card   ↑ ↓ scroll   Esc closes")
        self.query_one("#why-foot", Line).show(foot)

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        rows = self.query_one(RowList)
        columns = rows.scrollable_content_region.width
        if columns:
            rows.set_rows(_rows(self._why, columns, self._carrying))
            rows.highlighted = None  # nothing here is to be chosen

    def action_wish(self, wish: Wish | Literal[""]) -> None:
        self.dismiss(wish or None)

    async def action_carrying(self) -> None:
        """Find the words that carry the meaning, where that is all that speaks."""
        if wordless(self._why.offer) and self._carrying is None:
            self._carry(0, 0)
            _: Worker[None] = self.run_worker(self._carried(), group="carrying", exclusive=True)

    def _carry(self, done: int, of: int) -> None:
        wait = said("The words that carry the meaning are looked for …")
        read = said("The words that carry the meaning: {} of {} readings …", done, of)
        self._carrying = read if of else wait
        self._draw()

    async def _carried(self) -> None:
        reason = await self._cards.carrying(self._why.offer, self._carry)
        none = said("No single word carries the meaning.")
        self._carrying = _reason(reason) if reason is not None else none
        if self.is_attached:
            self._draw()

    def action_scroll(self, rows: int) -> None:
        self.query_one(RowList).scroll_relative(y=rows, animate=False)


def wordless(offer: Offer) -> bool:
    """Whether it rests on a meaning of which no word is named."""
    kinds = {reason.kind for reason in offer.suggested.reasons}
    return not kinds.isdisjoint(("meaning", "other_language"))


def _rows(why: Why, columns: int, carrying: Shown | None) -> list[ListRow]:
    rows: list[ListRow] = []
    told = _told(why)
    if carrying is not None:
        told["reasons"].append(carrying)
    elif wordless(why.offer):
        told["reasons"].append(said("w names the words that carry the meaning (a moment)."))
    for part, lines in told.items():
        rows.append(ListRow(said(_PARTS[part])))
        for line in lines:
            rows += [ListRow(row, "") for row in wrapped(line, columns, _MOST)]
    if why.code is not None:
        rows.append(ListRow(said("What the code means")))
        rows += [ListRow(row, "") for row in meaning(why.code, columns, _MOST)]
    return [*rows, *_muted(why.muted, columns)]


def _told(why: Why) -> dict[str, list[Shown]]:
    """What is told of the offer, by part."""
    reasons = [_reason(reason) for reason in why.offer.suggested.reasons]
    origin = said(
        "Counted on this machine from the codebook and from your own codings. "
        "It is no coding before you accept it."
    )
    model = why.offer.suggested.model
    return {
        "passage": [shown("“{}”", why.passage), said(_STRENGTHS[why.offer.strength])],
        "reasons": reasons or [said("No single word speaks for it.")],
        "origin": [origin, *([said("Model {}.", model)] if model else [])],
    }


def _muted(muted: Sequence[str], columns: int) -> list[ListRow]:
    if not muted:
        return []
    told = counted(len(muted), "{} code is muted", "{} codes are muted")
    names = said("{}. Alt+x brings one back.", ", ".join(muted))
    return [ListRow(told), *(ListRow(row, "") for row in wrapped(names, columns, _MOST))]


def _reason(reason: Reason) -> Shown:
    if reason.like is not None:
        return _nearest(reason.like)
    if not reason.words:
        return said(_WORDLESS[reason.kind])
    return said(_KINDS[reason.kind], ", ".join(dict.fromkeys(reason.words)))


def _nearest(like: Coded) -> Shown:
    words = telling.extract(like.text)
    whose = ", ".join(part for part in (like.document, like.case, like.coder) if part)
    return said("Nearest of what has this code: “{}” ({})", words, whose)
