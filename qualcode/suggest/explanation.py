"""Why a code was suggested: words that stand in the passage, else likeness of meaning.

The learner is linear, so each feature's part in a code's log-odds is exact; a letter group's part
is given to the words it lies in. Nothing here changes a ranking.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from qualcode.suggest.languages import known, stop_words
from qualcode.suggest.precedents import Precedents
from qualcode.suggest.reading import Reading, Word
from qualcode.suggest.values import Passage, Reason

if TYPE_CHECKING:
    from qualcode.suggest.learner import Floats
    from qualcode.suggest.model import Model

_SHOWN = 3
# Words that have less than this share of what meaning says are no reason beside it.
_BESIDE_MEANING = 0.15
# A word with less than this share of the strongest word's part is noise beside it.
_LEAST = 0.2
_STOP = frozenset().union(*(stop_words(language) for language in ("id", "ms", "en")))


@dataclass(frozen=True, slots=True)
class Asked:
    """One passage as it was ranked: its reading and its row of features.

    `felt` is what meaning says for every code, against the mean code; `near` is how near each coded
    passage is.
    """

    passage: Passage
    reading: Reading
    row: Any
    felt: Floats
    near: Floats


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
        self.precedents = Precedents(model)
        self._vocabulary = _vocabulary(model)
        self._languages = _languages(model)

    def reasons(self, asked: Asked, codes: Sequence[int]) -> list[tuple[Reason, ...]]:
        """One tuple of reasons a code, never empty, what a reader can see for himself first."""
        parts = self._columns(asked.row, codes)
        own = self._own(asked.reading, asked.row, parts)
        around = self._around(asked.reading, asked.row, parts)
        made = []
        for at, code in enumerate(codes):
            words, felt = max(0.0, own.values[at].sum()), asked.felt[code]
            # Of a code that nobody has given, only the codebook's own words can speak.
            taught = self.model.applied[code] > 0 and words >= _BESIDE_MEANING * felt
            telling = own.best(at) if taught else ()
            visible = [*self._visible(asked.reading, self.model.codes[code], telling)]
            if felt > words and not any(reason.kind == "keyword" for reason in visible):
                visible.append(self._meaning(asked.passage, code))
            if not visible or around.values[at].sum() > max(words, felt):
                visible.append(Reason("context", around.best(at)))
            like = self.precedents.nearest(asked.passage, asked.near, code)
            visible += [Reason("nearest", like=like)] if like is not None else []
            made.append(tuple(visible))
        return made

    def _visible(self, reading: Reading, code: str, telling: tuple[str, ...]) -> Iterable[Reason]:
        yield from _keyword(reading, code)
        yield from _learned(reading, telling)
        yield from self._shared(reading, code)

    def _meaning(self, passage: Passage, code: int) -> Reason:
        spoken = self._languages[code]
        return Reason("meaning" if known(passage.language) in spoken else "other_language")

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
        prose = self._vocabulary.get(code, {})
        covered = [(hit.start, hit.end) for hit in reading.hits if hit.code == code]
        shared = {
            word.small: prose[word.lemma]
            for word in reading.words
            if word.lemma in prose and not any(a <= word.start < b for a, b in covered)
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


def _languages(model: Model) -> list[set[str]]:
    """For each code the languages in which something is known of it."""
    spoken: list[set[str]] = [set() for _ in model.codes]
    for prose in model.prose:
        spoken[model.index[prose.code]].add(known(prose.language))
    for row in model.coded_rows:
        for code in row.codes:
            spoken[model.index[code]].add(known(row.language))
    return spoken


def _keyword(reading: Reading, code: str) -> Iterable[Reason]:
    hits = [hit for hit in reading.hits if hit.code == code and not hit.excludes]
    if hits:
        strongest = sorted(hits, key=lambda hit: (-hit.weight, hit.start))
        words = tuple(dict.fromkeys(hit.text for hit in strongest))
        yield Reason("keyword", words, tuple(sorted((hit.start, hit.end) for hit in hits)))


def _learned(reading: Reading, words: tuple[str, ...]) -> Iterable[Reason]:
    if words:
        yield Reason("learned", words, _spans(reading.words, words))
