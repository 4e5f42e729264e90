"""Reading a study's texts for their meaning; an engine that has learned, with its model's id."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qualcode.suggest.blend import Ranker
from qualcode.suggest.encoder import best
from qualcode.suggest.knowing import Knowing
from qualcode.suggest.values import Passage, Ranked, Training
from qualcode.suggest.vectors import Vectors, texts_of
from qualcode.suggest.weighing import weigh
from qualcode.suggest.wire import Packed


class Engine:
    """Learns once from `training`, then ranks; by words alone where `vectors` is None.

    `heard` is more text of the study, which only tells what its language is like.
    """

    def __init__(
        self,
        training: Training,
        vectors: Vectors | None = None,
        heard: Sequence[Passage] = (),
    ) -> None:
        weights = weigh(training, vectors=vectors)
        self._ranker = Ranker(training, vectors=vectors, heard=heard, weights=weights)
        self.knowing = Knowing(self._ranker, training, vectors)

    @property
    def model(self) -> str:
        """The model's id, see `Ranker.id`."""
        return self._ranker.id

    def rank(self, passages: Sequence[Passage], top: int | None = None) -> list[list[Ranked]]:
        """As `Ranker.rank`."""
        return self._ranker.rank(passages, top)


def read(
    training: Training,
    known: Packed | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Vectors | None:
    """The vectors of all texts of a training; None where no encoder runs.

    `known` are vectors of an earlier day, which are not made again. `progress` is told how many
    texts are read, of how many.
    """
    encoder = best()
    if encoder is None:
        return None
    vectors = Vectors(encoder, (known or {}).get(encoder.id, {}))
    missing = vectors.missing(texts_of(training))
    for done in vectors.encode(missing):
        progress(done, len(missing))
    return vectors
