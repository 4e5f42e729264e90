"""What can be asked of a trained model: rankings with reasons, cards, what carries a meaning."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from qualcode.suggest import formula
from qualcode.suggest.explanation import Asked, Explainer
from qualcode.suggest.formula import Weights
from qualcode.suggest.learner import Floats
from qualcode.suggest.model import Evidence, Model
from qualcode.suggest.reading import Reader
from qualcode.suggest.values import Passage, Ranked, Reason, Training
from qualcode.suggest.vectors import Vectors

if TYPE_CHECKING:
    from qualcode.suggest.card import CodeCard
    from qualcode.suggest.carding import LearnedWords


class Ranker:
    """A model that has been trained, and ranks; `reader` and `vectors` may be shared by several.

    Without `vectors` it goes by words alone. `heard` is more text of the study, which only tells
    what its language is like. `weights` are the study's own, by `weighing.weigh`;
    else the usual ones count.
    """

    def __init__(
        self,
        training: Training,
        reader: Reader | None = None,
        breathe: Callable[[], None] = lambda: None,
        vectors: Vectors | None = None,
        heard: Sequence[Passage] = (),
        weights: Weights | None = None,
    ) -> None:
        self.model = Model(training, reader, breathe, vectors, heard)
        self.explainer = Explainer(self.model)
        self.weights = weights or Weights()
        self._training, self._vectors = training, vectors
        self._words: LearnedWords | None = None

    @property
    def id(self) -> str:
        """The model's id, and of the weights where they are the study's own."""
        if self.weights == Weights():
            return self.model.id
        told = repr((self.model.id, self.weights))
        return hashlib.sha256(told.encode()).hexdigest()[:12]

    def scores(self, passages: Sequence[Passage]) -> Floats:
        """The score of every code (columns, in the order of `model.codes`) for every passage."""
        if not passages or not self.model.codes:
            return np.zeros((len(passages), len(self.model.codes)))
        return self._weighed(self.model.evidence(passages)[2])[1]

    def meaning(self, passages: Sequence[Passage]) -> Floats:
        """What meaning says of every code (columns) for every passage, without a word of theirs."""
        taught, meaning, placed = self.model.meant(passages)
        none = np.zeros_like(taught)
        evidence = Evidence(none, none, none, none, taught, meaning, placed)
        return formula.felt(formula.parts(self.model, evidence), self.weights)

    def card(
        self, code: str, texts: Sequence[tuple[str, str]] = (), refused: Sequence[Passage] = ()
    ) -> CodeCard:
        """As `carding.card_of`; the words of all passages are gathered for the first one."""
        from qualcode.suggest.carding import LearnedWords, card_of

        if self._words is None:
            self._words = LearnedWords(self.model)
        return card_of(self.model, self._words, self._training, code, texts=texts, refused=refused)

    def carrying(
        self,
        passage: Passage,
        code: str,
        progress: Callable[[int, int], None] = lambda done, of: None,
    ) -> Reason | None:
        """The words of the passage that carry its meaning for the code; None without an encoder."""
        from qualcode.suggest.occlusion import Occlusion

        if self._vectors is None or self.model.meaning is None:
            return None
        return Occlusion(self.model, self._vectors, self.meaning, progress).carrying(passage, code)

    def rank(self, passages: Sequence[Passage], top: int | None = None) -> list[list[Ranked]]:
        """For each passage its codes, best first, with reasons; `top` cuts each list.

        Codes that an exclusion keyword puts out are left out. Equal scores go by the code's name.
        """
        if not passages or not self.model.codes:
            return [[] for _ in passages]
        readings, rows, evidence = self.model.evidence(passages)
        total, score, meant = self._weighed(evidence)
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

    def _weighed(self, evidence: Evidence) -> tuple[Floats, Floats, Floats]:
        """Totals, scores, and what meaning says; passages x codes."""
        each = formula.parts(self.model, evidence)
        total = formula.totals(each, evidence, self.weights)
        score = formula.shares(total, formula.sharpness(self.model), self.weights)
        return total, score, formula.felt(each, self.weights)

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
