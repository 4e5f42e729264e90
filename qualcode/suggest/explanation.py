"""Why a code was suggested, in words that stand in the passage.

The learner is linear, so each feature's part in a code's log-odds is exact; a letter group's part
is given to the words it lies in. Nothing here changes a ranking.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from qualcode.suggest.languages import stop_words
from qualcode.suggest.reading import Reading, Word
from qualcode.suggest.values import Reason

if TYPE_CHECKING:
    from qualcode.suggest.learner import Floats
    from qualcode.suggest.model import Model

_SHOWN = 3
# A word with less than this share of the strongest word's part is noise beside it.
_LEAST = 0.2
_STOP = frozenset().union(*(stop_words(language) for language in ("id", "ms", "en")))


@dataclass(frozen=True, slots=True)
class _Parts:
    """Parts in the log-odds of the chosen codes: rows are codes, columns are words."""

    words: tuple[str, ...]
    values: Floats

    def best(self, code: int) -> tuple[str, ...]:
        """At most three words that speak for the code, the strongest first.

        Words like "the" have their small part too, but tell a reader nothing and are left out.
        """
        row = self.values[code]
        order = [at for at in np.argsort(-row, kind="stable") if self.words[at] not in _STOP]
        if not order or row[order[0]] <= 0:
            return ()
        return tuple(self.words[at] for at in order[:_SHOWN] if row[at] >= _LEAST * row[order[0]])


def _spans(words: Iterable[Word], chosen: Sequence[str]) -> tuple[tuple[int, int], ...]:
    return tuple((word.start, word.end) for word in words if word.small in chosen)


class Explainer:
    """Gives the reasons for codes of passages that `model` has ranked."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._vocabulary = _vocabulary(model)

    def reasons(self, reading: Reading, row: Any, codes: Sequence[int]) -> list[tuple[Reason, ...]]:
        """One tuple of reasons a code, never empty; `row` is the passage's row of features."""
        parts = self._columns(row, codes)
        own = self._own(reading, row, parts)
        around = self._around(reading, row, parts)
        made = []
        for at, code in enumerate(codes):
            name = self.model.codes[code]
            visible = [
                *_keyword(reading, name),
                *_learned(reading, own.best(at)),
                *self._shared(reading, name),
            ]
            if not visible or around.values[at].sum() > max(0.0, own.values[at].sum()):
                visible.append(Reason("context", around.best(at)))
            made.append(tuple(visible))
        return made

    def _columns(self, row: Any, codes: Sequence[int]) -> Floats:
        """For each chosen code (rows): the part of each column that the passage fills.

        Against the mean code, since a word that speaks for every code speaks for none.
        """
        coefficients = self.model.coefficients[:, row.indices]
        mean = coefficients.mean(axis=0) if len(coefficients) > 1 else 0.0
        return np.asarray((coefficients[list(codes)] - mean) * row.data)

    def _own(self, reading: Reading, row: Any, parts: Floats) -> _Parts:
        """The parts of the passage's own words, a shared feature split among its words."""
        columns = self.model.features.word_columns
        return _gather(((word.small, columns(word)) for word in reading.words), row, parts)

    def _around(self, reading: Reading, row: Any, parts: Floats) -> _Parts:
        return _gather(self.model.features.around(reading).items(), row, parts)

    def _shared(self, reading: Reading, code: str) -> Iterable[Reason]:
        """Words that the passage shares with the code's name or definition, the rarest first."""
        known = self._vocabulary.get(code, {})
        covered = [(hit.start, hit.end) for hit in reading.hits if hit.code == code]
        shared = {
            word.small: known[word.lemma]
            for word in reading.words
            if word.lemma in known and not any(a <= word.start < b for a, b in covered)
        }
        chosen = tuple(sorted(shared, key=lambda word: (shared[word], word))[:_SHOWN])
        if chosen:
            yield Reason("codebook", chosen, _spans(reading.words, chosen))


def _gather(filling: Iterable[tuple[str, Sequence[int]]], row: Any, parts: Floats) -> _Parts:
    """Adds up the parts of the columns that each word fills; every one of them is in the row."""
    numbers: dict[str, int] = {}
    owners: list[int] = []
    columns: list[int] = []
    for word, filled in filling:
        owners += [numbers.setdefault(word, len(numbers))] * len(filled)
        columns += filled
    places = np.searchsorted(row.indices, np.array(columns, dtype=np.int64))
    sharing = np.bincount(places, minlength=1)[places]
    values = [np.bincount(owners, one[places] / sharing, len(numbers)) for one in parts]
    table = np.array(values, dtype=np.float64).reshape(len(parts), len(numbers))
    return _Parts(tuple(numbers), table)


def _vocabulary(model: Model) -> dict[str, dict[str, int]]:
    """For each code the base forms in its prose, with the number of codes that use each."""
    bases: dict[str, set[str]] = defaultdict(set)
    for prose in model.prose:
        bases[prose.code] |= {
            word.lemma
            for word in prose.reading.words
            if len(word.lemma) > 2 and not {word.lemma, word.small} & _STOP
        }
    users = Counter(base for found in bases.values() for base in found)
    return {code: {base: users[base] for base in found} for code, found in bases.items()}


def _keyword(reading: Reading, code: str) -> Iterable[Reason]:
    hits = [hit for hit in reading.hits if hit.code == code and not hit.excludes]
    if hits:
        strongest = sorted(hits, key=lambda hit: (-hit.weight, hit.start))
        words = tuple(dict.fromkeys(hit.text for hit in strongest))
        yield Reason("keyword", words, tuple(sorted((hit.start, hit.end) for hit in hits)))


def _learned(reading: Reading, words: tuple[str, ...]) -> Iterable[Reason]:
    if words:
        yield Reason("learned", words, _spans(reading.words, words))
