"""From evidence to a ranking: the cold part, which the codebook gives, fades as a code is applied.

One formula from the first minute on; nothing is switched. For each code

    total = learned + (1/4 + 4 / (3 + n)) * keywords + 3 / (3 + n) * likeness

where `learned` is the regression's log-odds, n is how often the code was applied, and the other two
are standardised over the codes of one passage. A code whose exclusion keyword occurs is out.

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

from qualcode.suggest.explanation import Explainer
from qualcode.suggest.learner import Floats
from qualcode.suggest.model import Evidence, Model
from qualcode.suggest.reading import Reader, Reading
from qualcode.suggest.values import Passage, Ranked, Training

# Fitted on reviews, news and interviews with 0, 5 and 25 passages a code, and on whole studies.
_FADES_AT = 3.0
_KEYWORDS_ALWAYS, _KEYWORDS_FIRST, _LIKENESS_FIRST = 0.25, 4.0, 3.0
# Sharpness is .35 with a codebook only, and .8 in the long run: what fits the share that is right.
_SHARP, _SHARP_FROM, _SHARP_AT = 0.8, 7.0, 16.0


def _standard(values: Floats) -> Floats:
    """Each row less its mean, over its deviation; a row that is all alike becomes 0."""
    centred = values - values.mean(axis=1, keepdims=True)
    deviation = values.std(axis=1, keepdims=True)
    nothing = np.zeros_like(centred)
    return cast("Floats", np.divide(centred, deviation, out=nothing, where=deviation > 1e-9))


def totals(model: Model, evidence: Evidence) -> Floats:
    """Passages x codes; minus infinity where a code is out."""
    fading = 1.0 / (_FADES_AT + model.applied)
    keywords = (_KEYWORDS_ALWAYS + _KEYWORDS_FIRST * fading) * _standard(evidence.keywords)
    likeness = _LIKENESS_FIRST * fading * _standard(evidence.likeness)
    total = evidence.learned + keywords + likeness
    return cast("Floats", np.where(evidence.vetoed, -np.inf, total))


def shares(model: Model, total: Floats) -> Floats:
    """The scores of the totals, row by row; see the module's own text."""
    sharpness = _SHARP * (model.coded + _SHARP_FROM) / (model.coded + _SHARP_AT)
    highest = total.max(axis=1, keepdims=True, initial=-np.inf)
    relative = total - np.where(np.isfinite(highest), highest, 0.0)
    grown = np.exp(relative * sharpness)
    whole = grown.sum(axis=1, keepdims=True)
    return cast("Floats", np.divide(grown, whole, out=np.zeros_like(grown), where=whole > 0))


class Ranker:
    """A model that has been trained, and ranks. `reader` may be shared by several."""

    def __init__(
        self,
        training: Training,
        reader: Reader | None = None,
        breathe: Callable[[], None] = lambda: None,
    ) -> None:
        self.model = Model(training, reader, breathe)
        self.explainer = Explainer(self.model)

    def scores(self, passages: Sequence[Passage]) -> Floats:
        """The score of every code (columns, in the order of `model.codes`) for every passage."""
        if not passages or not self.model.codes:
            return np.zeros((len(passages), len(self.model.codes)))
        return shares(self.model, totals(self.model, self.model.evidence(passages)[2]))

    def rank(self, passages: Sequence[Passage], top: int | None = None) -> list[list[Ranked]]:
        """For each passage its codes, best first, with reasons; `top` cuts each list.

        Codes that an exclusion keyword puts out are left out. Equal scores go by the code's name.
        """
        if not passages or not self.model.codes:
            return [[] for _ in passages]
        readings, rows, evidence = self.model.evidence(passages)
        total = totals(self.model, evidence)
        score = shares(self.model, total)
        return [
            self._rank_one(reading, rows[at], total[at], score[at], top)
            for at, reading in enumerate(readings)
        ]

    def _rank_one(
        self, reading: Reading, row: Any, total: Any, score: Any, top: int | None
    ) -> list[Ranked]:
        chosen = _best(total, top)
        reasons = self.explainer.reasons(reading, row, chosen)
        return [
            Ranked(self.model.codes[code], float(score[code]), why)
            for code, why in zip(chosen, reasons, strict=True)
        ]


def _best(total: Any, top: int | None) -> list[int]:
    """The columns of the best codes; codes are sorted by name, so a stable sort settles ties."""
    order = np.argsort(-total, kind="stable")
    return [int(code) for code in order if np.isfinite(total[code])][:top]
