"""What is learned from one `Training`, and the evidence it gives for every code of a passage.

Joins keywords, the codebook's prose and the learner. How evidence becomes a ranking is `blend`'s.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from qualcode.suggest.features import Features
from qualcode.suggest.learner import Floats, fit
from qualcode.suggest.reading import Reader, Reading
from qualcode.suggest.values import Coded, CodeEntry, Passage, Training


@dataclass(frozen=True, slots=True)
class Prose:
    """What the codebook says of a code in one language; `share` is 1 over its languages."""

    code: str
    reading: Reading
    share: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """For passages (rows) and codes (columns): what each source of evidence says.

    `learned` are log-odds of the regressions, `likeness` the cosine (0 to 1) with the codebook's
    prose, `keywords` the root of the summed weights of keyword hits, `vetoed` true where a keyword
    that excludes the code occurs.
    """

    learned: Floats
    likeness: Floats
    keywords: Floats
    vetoed: Any


def _order(coded: Coded) -> tuple[Any, ...]:
    place = -1.0 if coded.position is None else coded.position
    own = (coded.document, place, coded.text, coded.codes, coded.language)
    return (*own, coded.context, coded.prompt, coded.after)


class Model:
    """Trained once, asked many times. `applied[code]` is how many passages had the code."""

    def __init__(
        self,
        training: Training,
        reader: Reader | None = None,
        breathe: Callable[[], None] = lambda: None,
    ) -> None:
        self.reader = reader or Reader(training.codebook)
        # Sorted, as sums of floats depend on their order and the order of work must not matter.
        coded = sorted(training.coded, key=_order)
        self.codes = sorted({*training.codebook, *(code for row in coded for code in row.codes)})
        self.index: Mapping[str, int] = {code: at for at, code in enumerate(self.codes)}
        self.prose = self._read_prose(training.codebook)
        readings = self.reader.read_all((row.passage() for row in coded), breathe)
        corpus = self.reader.read_all(training.corpus, breathe)
        self._count_keywords(readings + corpus)
        self._learn(readings, corpus, coded, breathe)

    def _read_prose(self, codebook: Mapping[str, CodeEntry]) -> list[Prose]:
        made = []
        for code, entry in sorted(codebook.items()):
            languages = entry.languages() or ("xx",)
            for language in languages:
                reading = self.reader.read_prose(entry.prose(language) or code, language)
                made.append(Prose(code, reading, 1.0 / len(languages)))
        return made

    def _count_keywords(self, readings: Sequence[Reading]) -> None:
        self._seen = len(readings)
        self._holding = Counter(
            phrase for reading in readings for phrase in {hit.phrase for hit in reading.hits}
        )

    def _learn(
        self,
        readings: list[Reading],
        corpus: list[Reading],
        coded: Sequence[Coded],
        breathe: Callable[[], None],
    ) -> None:
        examples = readings + [prose.reading for prose in self.prose]
        self.features = Features(examples, corpus, breathe)
        rows = self.features.rows(examples)
        applied = np.zeros((len(examples), len(self.codes)))
        for at, row in enumerate(coded):
            applied[at, [self.index[code] for code in row.codes]] = 1.0
        for at, prose in enumerate(self.prose, start=len(coded)):
            applied[at, self.index[prose.code]] = 1.0
        self.applied: Floats = applied[: len(coded)].sum(axis=0)
        self.coded = len(coded)
        weights = np.array([1.0] * len(coded) + [prose.share for prose in self.prose])
        self.coefficients, self.intercepts = fit(rows, applied, weights, breathe)
        # Laid out for the product with a sparse row, which would otherwise copy it on every call.
        self._across = np.ascontiguousarray(self.coefficients.T)
        self._prose_rows = rows[len(coded) :][:, self.features.own_columns()].tocsr()

    def rarity(self, phrase: str) -> float:
        """The inverse document frequency of a keyword's lemmas over all that was read; >= 1."""
        return math.log((1 + self._seen) / (1 + self._holding[phrase])) + 1.0

    def evidence(self, passages: Sequence[Passage]) -> tuple[list[Reading], Any, Evidence]:
        """The readings of the passages, their rows, and what speaks for each code."""
        readings = self.reader.read_all(passages)
        rows = self.features.rows(readings)
        keywords, vetoed = self._keyword_evidence(readings)
        learned = rows @ self._across + self.intercepts
        return readings, rows, Evidence(learned, self._likeness(rows), keywords, vetoed)

    def _keyword_evidence(self, readings: Sequence[Reading]) -> tuple[Floats, Any]:
        strength = np.zeros((len(readings), len(self.codes)))
        vetoed = np.zeros(strength.shape, dtype=bool)
        for at, reading in enumerate(readings):
            for hit in reading.hits:
                code = self.index.get(hit.code)
                if code is None:
                    continue
                if hit.excludes:
                    vetoed[at, code] = True
                else:
                    strength[at, code] += hit.weight * self.rarity(hit.phrase)
        return np.sqrt(strength), vetoed

    def _likeness(self, rows: Any) -> Floats:
        """The best cosine over a code's languages; 0 for a code without prose."""
        likeness = np.zeros((rows.shape[0], len(self.codes)))
        if not self.prose:
            return likeness
        own = rows[:, self.features.own_columns()]
        inner = (own @ self._prose_rows.T).toarray()
        lengths = np.outer(_lengths(own), _lengths(self._prose_rows))
        cosines = np.divide(inner, lengths, out=np.zeros_like(inner), where=lengths > 0)
        for at, prose in enumerate(self.prose):
            code = self.index[prose.code]
            likeness[:, code] = np.maximum(likeness[:, code], cosines[:, at])
        return likeness


def _lengths(rows: Any) -> Floats:
    return np.asarray(np.sqrt(rows.multiply(rows).sum(axis=1)), dtype=np.float64).ravel()
