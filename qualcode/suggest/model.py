"""What is learned from one `Training`, and the evidence it gives for every code of a passage.

Joins keywords, the codebook's prose, meaning and the learner. How evidence becomes a ranking is
`formula`'s.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from qualcode.suggest.features import Features, cosines
from qualcode.suggest.learner import Floats, fit
from qualcode.suggest.meaning import Meaning, unit
from qualcode.suggest.reading import Reader, Reading
from qualcode.suggest.values import Coded, CodeEntry, Passage, Training
from qualcode.suggest.vectors import Vectors

# Changes whenever the same training would rank otherwise.
_FORMULA = "3"


@dataclass(frozen=True, slots=True)
class Prose:
    """What the codebook says of a code in one language; `share` is 1 over its languages."""

    code: str
    text: str
    language: str
    reading: Reading
    share: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """For passages (rows) and codes (columns): what each source of evidence says.

    `learned` are log-odds of the regressions over words, `likeness` the cosine (0 to 1) of words
    with the codebook's prose, `keywords` the root of the summed weights of keyword hits, `vetoed`
    true where a keyword that excludes the code occurs. `taught` are log-odds of the regressions
    over meaning, `meaning` the cosine (-1 to 1) with what the codebook means; both are zeros
    without an encoder. `placed` are the passages' own rows in the space of meaning.
    """

    learned: Floats
    likeness: Floats
    keywords: Floats
    vetoed: Any
    taught: Floats
    meaning: Floats
    placed: Floats


def _order(coded: Coded) -> tuple[Any, ...]:
    place = -1.0 if coded.position is None else coded.position
    own = (coded.document, place, coded.text, coded.codes, coded.language)
    return (*own, coded.context, coded.prompt, coded.after)


def in_order(coded: Sequence[Coded]) -> list[Coded]:
    """Sorted by all that a model sees of them."""
    return sorted(coded, key=_order)


def _id(training: Training, coded: Sequence[Coded], vectors: Vectors | None) -> str:
    encoder = vectors.encoder.id if vectors is not None else ""
    codes = [(code, entry.sha256()) for code, entry in sorted(training.codebook.items())]
    told = repr((_FORMULA, encoder, codes, coded))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:12]


class Model:
    """Trained once, asked many times. `applied[code]` is how many passages had the code.

    `id` is twelve hexadecimal digits: the same for the same formula, encoder, codebook and codings.
    """

    def __init__(
        self,
        training: Training,
        reader: Reader | None = None,
        breathe: Callable[[], None] = lambda: None,
        vectors: Vectors | None = None,
        heard: Sequence[Passage] = (),
    ) -> None:
        self.reader = reader or Reader(training.codebook)
        # Sorted, as sums of floats depend on their order and the order of work must not matter.
        coded = in_order(training.coded)
        self.id = _id(training, coded, vectors)
        self.codes = sorted({*training.codebook, *(code for row in coded for code in row.codes)})
        self.index: Mapping[str, int] = {code: at for at, code in enumerate(self.codes)}
        self.prose = self._read_prose(training.codebook)
        self.coded_rows = tuple(coded)
        self.examples = tuple(row.passage() for row in coded)
        readings = self.reader.read_all(self.examples, breathe)
        corpus = self.reader.read_all(training.corpus, breathe)
        self._count_keywords(readings + corpus)
        self._learn(readings, corpus, coded, breathe)
        self.meaning = self._mean((*training.corpus, *heard), vectors, breathe)

    def _read_prose(self, codebook: Mapping[str, CodeEntry]) -> list[Prose]:
        made = []
        for code, entry in sorted(codebook.items()):
            languages = entry.languages() or ("xx",)
            for language in languages:
                text = entry.prose(language) or code
                reading = self.reader.read_prose(text, language)
                made.append(Prose(code, text, language, reading, 1.0 / len(languages)))
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
        self._targets, self._weights = applied, weights
        self.coefficients, self.intercepts = fit(rows, applied, weights, breathe)
        # Laid out for the product with a sparse row, which would otherwise copy it on every call.
        self._across = np.ascontiguousarray(self.coefficients.T)
        own = rows[:, self.features.own_columns()].tocsr()
        self.example_rows, self._prose_rows = own[: len(coded)], own[len(coded) :]

    def rarity(self, phrase: str) -> float:
        """The inverse document frequency of a keyword's lemmas over all that was read; >= 1."""
        return math.log((1 + self._seen) / (1 + self._holding[phrase])) + 1.0

    def evidence(self, passages: Sequence[Passage]) -> tuple[list[Reading], Any, Evidence]:
        """The readings of the passages, their rows, and what speaks for each code."""
        readings = self.reader.read_all(passages)
        rows = self.features.rows(readings)
        keywords, vetoed = self._keyword_evidence(readings)
        learned = rows @ self._across + self.intercepts
        likeness = self._likeness(rows)
        meant = self.meant(passages)
        return readings, rows, Evidence(learned, likeness, keywords, vetoed, *meant)

    def _mean(
        self, heard: Sequence[Passage], vectors: Vectors | None, breathe: Callable[[], None]
    ) -> Meaning | None:
        """The space of meaning with every example in it, and what they teach there."""
        if vectors is None:
            return None
        prose = [(one.text, one.language) for one in self.prose]
        space = Meaning(vectors, (*self.examples, *heard), prose, breathe)
        self.placed = space.rows(self.examples, breathe)
        asked_nothing = np.zeros((len(space.prose), space.dimensions))
        rows = np.vstack([self.placed, np.hstack([space.prose, asked_nothing])])
        self._taught, self._taught_from = fit(rows, self._targets, self._weights, breathe)
        means = np.zeros((len(self.codes), space.dimensions))
        for one, row in zip(self.prose, space.prose, strict=True):
            means[self.index[one.code]] += row
        self._means = unit(means)
        return space

    def meant(self, passages: Sequence[Passage]) -> tuple[Floats, Floats, Floats]:
        """What is taught of their meaning, its nearness to each code, and where they are placed."""
        if self.meaning is None:
            nothing = np.zeros((len(passages), len(self.codes)))
            return nothing, nothing, np.zeros((len(passages), 0))
        rows = self.meaning.rows(passages)
        taught = rows @ self._taught.T + self._taught_from
        return taught, rows[:, : self.meaning.dimensions] @ self._means.T, rows

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
        near = cosines(rows[:, self.features.own_columns()], self._prose_rows)
        for at, prose in enumerate(self.prose):
            code = self.index[prose.code]
            likeness[:, code] = np.maximum(likeness[:, code], near[:, at])
        return likeness
