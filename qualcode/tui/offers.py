"""Suggestions as the panel shows them: for which passage, how strong, and the words that speak.

Knows no widgets, no worker and no store.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcode.tui.words import phrase, said

if TYPE_CHECKING:
    from qualcode.suggest import Ranked, Reason
    from qualcode.workflow.desk import Suggested

SHOWN = 5  # as many as there are digits for
_WORDS = 6  # words shown for one suggestion


@dataclass(frozen=True, slots=True)
class Offer:
    """One suggestion; `strength` is strong, fair or weak. `labels` of speakers are no reasons."""

    suggested: Suggested
    strength: str
    labels: frozenset[str] = frozenset()

    @property
    def span(self) -> tuple[int, int]:
        return self.suggested.start, self.suggested.end

    @property
    def code(self) -> str:
        return self.suggested.code

    def words_in_text(self) -> tuple[tuple[int, int], ...]:
        """Where in the source the words stand that speak for the code."""
        start = self.suggested.start
        return tuple(
            (start + first, start + last)
            for reason in self.suggested.reasons
            for first, last in reason.spans
        )

    def why(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """(how they speak, the words if any), the plainest first; words are of the data."""
        return tuple(_told(self.suggested.reasons, self.labels))

    @property
    def unsure(self) -> bool:
        """Little speaks for it beside the other codes."""
        return self.strength == "weak"


_SAYS = {
    "keyword": phrase("keyword"),
    "learned": phrase("learned words"),
    "codebook": phrase("in its definition"),
    "carrying": phrase("carries the meaning"),
    "context": phrase("from the question"),
}
# What speaks without a word of its own.
_SAYS_ALONE = {
    "meaning": phrase("similar meaning"),
    "other_language": phrase("only similar meaning, other language"),
}


def _told(
    reasons: Sequence[Reason], labels: frozenset[str]
) -> Iterable[tuple[str, tuple[str, ...]]]:
    left = _WORDS
    for reason in reasons:
        words = tuple(w for w in dict.fromkeys(reason.words) if w.casefold() not in labels)[:left]
        if words:
            left -= len(words)
            yield said(_SAYS[reason.kind]), words
        elif reason.kind in _SAYS_ALONE:
            yield said(_SAYS_ALONE[reason.kind]), ()


def offers(
    ranked: Iterable[Ranked],
    start: int,
    end: int,
    without: Iterable[str],
    labels: frozenset[str] = frozenset(),
    model: str = "",
) -> tuple[Offer, ...]:
    """The best suggestions of that model for [start, end), but for the codes in `without`."""
    from qualcode.workflow.desk import Suggested

    barred = set(without)
    made = [
        Offer(Suggested(one.code, one.score, start, end, one.reasons, model), one.strength, labels)
        for one in ranked
        if one.code not in barred
    ]
    return tuple(made[:SHOWN])
