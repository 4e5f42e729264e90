"""What can be asked of a trained ranker besides rankings: cards, and what carries a meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from qualcode.suggest.blend import Ranker
from qualcode.suggest.card import CodeCard
from qualcode.suggest.carding import LearnedWords, Texts, card_of
from qualcode.suggest.occlusion import Occlusion
from qualcode.suggest.values import Passage, Reason, Training
from qualcode.suggest.vectors import Vectors


class Knowing:
    """Of one ranker, the training it has learned from, and the vectors of its texts, if any."""

    def __init__(self, ranker: Ranker, training: Training, vectors: Vectors | None) -> None:
        self._ranker, self._training, self._vectors = ranker, training, vectors

    @cached_property
    def _words(self) -> LearnedWords:
        return LearnedWords(self._ranker.model)

    def card(self, code: str, texts: Texts = (), refused: Sequence[Passage] = ()) -> CodeCard:
        """As `carding.card_of`."""
        return card_of(
            self._ranker.model, self._words, self._training, code, texts=texts, refused=refused
        )

    def carrying(
        self,
        passage: Passage,
        code: str,
        progress: Callable[[int, int], None] = lambda done, of: None,
    ) -> Reason | None:
        """The words of the passage that carry its meaning for the code; None without an encoder."""
        if self._vectors is None or self._ranker.model.meaning is None:
            return None
        occlusion = Occlusion(self._ranker.model, self._vectors, self._ranker.meaning, progress)
        return occlusion.carrying(passage, code)
