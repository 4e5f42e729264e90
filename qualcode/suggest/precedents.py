"""The coded passage that is nearest to another, code by code: what a suggestion can point at.

Near in meaning where there is an encoder, else in words. Changes no ranking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qualcode.suggest.features import cosines
from qualcode.suggest.values import Coded, Passage

if TYPE_CHECKING:
    from qualcode.suggest.learner import Floats
    from qualcode.suggest.model import Evidence, Model

# Below these cosines even the nearest is no likeness: of centred meaning, and of words.
_LEAST_MEANING, _LEAST_WORDS = 0.35, 0.15


class Precedents:
    """Of one model. A passage is never its own precedent."""

    def __init__(self, model: Model) -> None:
        self._coded = model.coded_rows
        self._having = {
            at: [n for n, row in enumerate(self._coded) if code in row.codes]
            for at, code in enumerate(model.codes)
        }
        self._model = model
        self._least = _LEAST_WORDS if model.meaning is None else _LEAST_MEANING

    def nearness(self, evidence: Evidence, rows: Any) -> Floats:
        """Passages x coded passages: cosines."""
        model = self._model
        if model.meaning is not None:
            size = model.meaning.dimensions
            return evidence.placed[:, :size] @ model.placed[:, :size].T
        return cosines(rows[:, model.features.own_columns()], model.example_rows)

    def nearest(self, passage: Passage, near: Floats, code: int) -> Coded | None:
        """The nearest with this code; `near` is the passage's row of `nearness`."""
        having = [n for n in self._having[code] if self._coded[n].text != passage.text]
        if not having:
            return None
        best = max(having, key=lambda n: (near[n], -n))
        return self._coded[best] if near[best] >= self._least else None
