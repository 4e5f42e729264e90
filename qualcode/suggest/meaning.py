"""Passages and codes as points of one space of meaning, in which languages lie on one another.

An encoder's vectors stand in a narrow cone, and each language has a corner of its own. So the mean
of the language is taken off every vector; what is left tells topics apart across languages. Then a
passage leans towards its nearest neighbours in the study's own text (one step of propagation over a
graph of neighbours: Wu et al. 2019, Simplifying Graph Convolutional Networks), since a short answer
says little by itself. Knows vectors; knows nothing of words, learning or scores.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import cast

import numpy as np

from qualcode.suggest.values import Passage
from qualcode.suggest.vectors import Floats, Vectors

# A language with few texts is centred between its own mean and that of all.
_FEW = 10.0
# Neighbours and how far a passage leans to them; 5 to 20 and .3 to 1 do about as well.
_NEIGHBOURS, _LEANING = 10, 0.6
# Texts among which neighbours are looked for: more cost time at every passage and gain nothing.
_HEARD = 5_000
# Passages that look for their neighbours at a time, which bounds the memory it takes.
_BLOCK = 256
# Nearer than this it is the text itself.
_SAME = 0.999


class Meaning:
    """The space of one training. `heard` is all text of the study that is known, coded or not.

    `prose` are the codebook's texts with their languages: another kind of text, which is centred by
    its own means.
    """

    def __init__(
        self,
        vectors: Vectors,
        heard: Sequence[Passage],
        prose: Sequence[tuple[str, str]],
        breathe: Callable[[], None] = lambda: None,
    ) -> None:
        self._vectors = vectors
        # Sorted, so that the order of work does not matter; each text once.
        texts = sorted({(passage.language, passage.text) for passage in heard})
        rows = vectors.rows([text for _, text in texts], breathe)
        written = vectors.rows([text for text, _ in prose], breathe)
        languages = [language for language, _ in texts]
        self._all = _mean(rows) if len(rows) else _mean(written)
        self._centres = _centres(rows, languages, self._all)
        self.prose = unit(written - _spread(written, [language for _, language in prose]))
        asked = sorted({passage.prompt for passage in heard if passage.prompt.strip()})
        self._questions = _mean(vectors.rows(asked, breathe))
        step = max(1, -(-len(texts) // _HEARD))
        self._heard = self._centred(rows, languages)[::step]

    def rows(
        self, passages: Sequence[Passage], breathe: Callable[[], None] = lambda: None
    ) -> Floats:
        """Passages x 2 dimensions: what each says, then what it was asked (zeros if nothing)."""
        own = self._vectors.rows([passage.text for passage in passages], breathe)
        asked = [passage.prompt for passage in passages]
        questions = self._vectors.rows(asked, breathe) - self._questions
        questions[[not text.strip() for text in asked]] = 0.0
        centred = self._centred(own, [passage.language for passage in passages])
        blocks = [centred[at : at + _BLOCK] for at in range(0, len(centred), _BLOCK)]
        leaning = [self._lean(block) for block in blocks] or [centred]
        return np.hstack([np.vstack(leaning), unit(questions)])

    @property
    def dimensions(self) -> int:
        """Of what a passage itself says: the first columns of `rows`, all of `prose`."""
        return self._vectors.encoder.dimensions

    def _centred(self, rows: Floats, languages: Sequence[str]) -> Floats:
        centres = [self._centres.get(language, self._all) for language in languages]
        blank = ~rows.any(axis=1)
        centred = rows - np.array(centres).reshape(rows.shape)
        centred[blank] = 0.0
        return unit(centred)

    def _lean(self, rows: Floats) -> Floats:
        if not len(self._heard) or not len(rows):
            return rows
        nearness = rows @ self._heard.T
        nearness[nearness > _SAME] = 0.0
        count = min(_NEIGHBOURS, len(self._heard))
        nearest = np.argpartition(-nearness, count - 1, axis=1)[:, :count]
        weights = np.clip(np.take_along_axis(nearness, nearest, 1), 0.0, None)
        around = np.einsum("pn,pnd->pd", weights, self._heard[nearest])
        return unit(rows + _LEANING * unit(around))


def _mean(rows: Floats) -> Floats:
    mean = rows.mean(axis=0) if len(rows) else np.zeros(rows.shape[1])
    return cast("Floats", mean)


def _centres(rows: Floats, languages: Sequence[str], whole: Floats) -> Mapping[str, Floats]:
    centres = {}
    for language in sorted(set(languages)):
        own = rows[[one == language for one in languages]]
        centres[language] = (own.sum(axis=0) + _FEW * whole) / (len(own) + _FEW)
    return centres


def _spread(rows: Floats, languages: Sequence[str]) -> Floats:
    """The mean of each row's language, row by row; none where it stands alone."""
    means = np.zeros(rows.shape)
    for language in set(languages):
        own = [one == language for one in languages]
        if sum(own) > 1:
            means[own] = rows[own].mean(axis=0)
    return means


def unit(rows: Floats) -> Floats:
    """Rows of length 1; zeros stay zeros."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return cast("Floats", np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 1e-9))
