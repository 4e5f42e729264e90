"""From evidence to a ranking: the cold part, which the codebook gives, fades as a code is applied.

One formula from the first minute on; nothing is switched. For each code

    total = 1.5 * learned + taught + (1.1 + 1.35 / (2 + n)) * keywords
            + 1.6 / (2 + n) * likeness + (0.3 + 20 / (2 + n)) * meaning

where `learned` and `taught` are log-odds of the regressions over words and over meaning, n is how
often the code was applied, and the other three are standardised over the codes of one passage.
Without an encoder, `taught` and `meaning` are zeros. A code whose exclusion keyword occurs is out.

The **score** is the softmax of the totals over all codes, sharpened as more is coded: the code's
share of all the evidence there is. The scores of one passage add up to 1 (to 0 where every code is
out), so two codes that both belong there get about one half each. It is not the probability that a
coder would apply the code. Where one code belongs, it is near the share of first suggestions that
are right; where several belong, it is lower than that. `bench/suggest.py` prints both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

import numpy as np

from qualcode.suggest.explanation import Asked, Explainer
from qualcode.suggest.learner import Floats
from qualcode.suggest.model import Evidence, Model
from qualcode.suggest.reading import Reader
from qualcode.suggest.values import Passage, Ranked, Training
from qualcode.suggest.vectors import Vectors

# Fitted on reviews, news and interviews with 0, 5 and 25 passages a code, and on whole studies; a
# search over all of them at once, from which single sets differ by .01 of recall@3.
_FADES_AT = 2.0
_LEARNED, _TAUGHT = 1.5, 1.0
_KEYWORDS_ALWAYS, _KEYWORDS_FIRST, _LIKENESS_FIRST = 1.1, 1.35, 1.6
_MEANING_ALWAYS, _MEANING_FIRST = 0.3, 20.0
_DIGITS = 9  # of a total that count
# Sharpness grows from a third with a codebook only: what fits the share that is right. The second
# is for words alone, whose totals are smaller.
_SHARP, _SHARP_WORDS, _SHARP_FROM, _SHARP_AT = 0.42, 0.7, 6.0, 17.0


def _standard(values: Floats) -> Floats:
    """Each row less its mean, over its deviation; a row that is all alike becomes 0."""
    centred = values - values.mean(axis=1, keepdims=True)
    deviation = values.std(axis=1, keepdims=True)
    nothing = np.zeros_like(centred)
    return cast("Floats", np.divide(centred, deviation, out=nothing, where=deviation > 1e-9))


def felt(model: Model, evidence: Evidence) -> Floats:
    """Passages x codes: what meaning says; zeros without an encoder."""
    weight = _MEANING_ALWAYS + _MEANING_FIRST / (_FADES_AT + model.applied)
    return _TAUGHT * evidence.taught + weight * _standard(evidence.meaning)


def totals(model: Model, evidence: Evidence) -> Floats:
    """Passages x codes; minus infinity where a code is out."""
    fading = 1.0 / (_FADES_AT + model.applied)
    keywords = (_KEYWORDS_ALWAYS + _KEYWORDS_FIRST * fading) * _standard(evidence.keywords)
    likeness = _LIKENESS_FIRST * fading * _standard(evidence.likeness)
    total = _LEARNED * evidence.learned + keywords + likeness + felt(model, evidence)
    # A matrix product's last digits depend on how many rows it has.
    total = np.round(total, _DIGITS)
    return cast("Floats", np.where(evidence.vetoed, -np.inf, total))


def shares(model: Model, total: Floats) -> Floats:
    """The scores of the totals, row by row; see the module's own text."""
    whole = _SHARP_WORDS if model.meaning is None else _SHARP
    sharpness = whole * (model.coded + _SHARP_FROM) / (model.coded + _SHARP_AT)
    highest = total.max(axis=1, keepdims=True, initial=-np.inf)
    relative = total - np.where(np.isfinite(highest), highest, 0.0)
    grown = np.exp(relative * sharpness)
    sums = grown.sum(axis=1, keepdims=True)
    return cast("Floats", np.divide(grown, sums, out=np.zeros_like(grown), where=sums > 0))


class Ranker:
    """A model that has been trained, and ranks; `reader` and `vectors` may be shared by several.

    Without `vectors` it goes by words alone. `heard` is more text of the study, which only tells
    what its language is like.
    """

    def __init__(
        self,
        training: Training,
        reader: Reader | None = None,
        breathe: Callable[[], None] = lambda: None,
        vectors: Vectors | None = None,
        heard: Sequence[Passage] = (),
    ) -> None:
        self.model = Model(training, reader, breathe, vectors, heard)
        self.explainer = Explainer(self.model)

    def scores(self, passages: Sequence[Passage]) -> Floats:
        """The score of every code (columns, in the order of `model.codes`) for every passage."""
        if not passages or not self.model.codes:
            return np.zeros((len(passages), len(self.model.codes)))
        return shares(self.model, totals(self.model, self.model.evidence(passages)[2]))

    def meaning(self, passages: Sequence[Passage]) -> Floats:
        """What meaning says of every code (columns) for every passage, without a word of theirs."""
        taught, meaning, placed = self.model.meant(passages)
        none = np.zeros_like(taught)
        evidence = Evidence(none, none, none, none, taught, meaning, placed)
        return felt(self.model, evidence)

    def rank(self, passages: Sequence[Passage], top: int | None = None) -> list[list[Ranked]]:
        """For each passage its codes, best first, with reasons; `top` cuts each list.

        Codes that an exclusion keyword puts out are left out. Equal scores go by the code's name.
        """
        if not passages or not self.model.codes:
            return [[] for _ in passages]
        readings, rows, evidence = self.model.evidence(passages)
        total = totals(self.model, evidence)
        score = shares(self.model, total)
        meant = felt(self.model, evidence) / _LEARNED
        meant -= meant.mean(axis=1, keepdims=True)
        near = self.explainer.precedents.nearness(evidence, rows)
        return [
            self._rank_one(
                Asked(passage, readings[at], rows[at], meant[at], near[at]),
                _best(total[at], top),
                score[at],
            )
            for at, passage in enumerate(passages)
        ]

    def _rank_one(self, asked: Asked, chosen: Sequence[int], score: Floats) -> list[Ranked]:
        reasons = self.explainer.reasons(asked, chosen)
        return [
            Ranked(self.model.codes[code], float(score[code]), why)
            for code, why in zip(chosen, reasons, strict=True)
        ]


def _best(total: Any, top: int | None) -> list[int]:
    """The columns of the best codes; codes are sorted by name, so a stable sort settles ties."""
    order = np.argsort(-total, kind="stable")
    return [int(code) for code in order if np.isfinite(total[code])][:top]
