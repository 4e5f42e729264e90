"""Draws a code's card from what a model has learned and a reader has read. Changes no ranking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from scipy import sparse

from qualcode.suggest.card import (
    CodeCard,
    Held,
    KeywordFigures,
    LearnedWord,
    figures,
    learned_from,
    nearest,
    places,
)
from qualcode.suggest.languages import known, stop_words
from qualcode.suggest.learner import Floats
from qualcode.suggest.lemmas import lemma
from qualcode.suggest.model import Model
from qualcode.suggest.reading import Reading, Word
from qualcode.suggest.values import Passage, Training

_FOR, _AGAINST = 10, 6  # words that are named
_MOST = 3_000  # words that are looked at, the commonest ones
# A word with less than this share of the strongest one's say is noise beside it.
_LEAST = 0.2
_SHORTEST = 3
_STOP = frozenset().union(*(stop_words(language) for language in ("id", "ms", "en")))

Keyword = tuple[str, str, bool]
Texts = Sequence[tuple[str, str]]  # (text, language)


@dataclass(frozen=True, slots=True)
class _Heard:
    """A word with all its forms: the commonest one, its base form, and where it is spoken."""

    form: str
    base: str
    language: str


class LearnedWords:
    """The words of all coded passages of one model, with what the learner says of each alone."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._heard, self._on = _heard(model)
        readings = [_alone(one) for one in self._heard]
        self._rows = model.features.rows(readings)

    def speaking(self, code: int) -> tuple[list[LearnedWord], list[LearnedWord]]:
        """The words for the code and those against it, each the strongest first.

        A word counts by what it says times the root of how many segments it stands on.
        """
        having = np.array([self._model.codes[code] in row.codes for row in self._model.coded_rows])
        if not having.any() or not self._heard:
            return [], []
        says = self._says(code)
        own = np.asarray(self._on[having].sum(axis=0)).ravel()
        others = np.asarray(self._on[~having].sum(axis=0)).ravel()
        speaks_for = self._named(says, own, _FOR)
        against = self._named(-says, others, _AGAINST)
        return speaks_for, [replace(word, weight=-word.weight) for word in against]

    def _says(self, code: int) -> Floats:
        coefficients = self._model.coefficients
        mean = coefficients.mean(axis=0) if len(coefficients) > 1 else 0.0
        return np.asarray(self._rows @ (coefficients[code] - mean))

    def _named(self, says: Floats, on: Floats, most: int) -> list[LearnedWord]:
        weight = np.where(on > 0, says, 0.0) * np.sqrt(on)
        order = [int(at) for at in np.argsort(-weight, kind="stable")[:most]]
        best = weight[order[0]]
        return [
            LearnedWord(
                self._heard[at].form, self._heard[at].language, float(says[at]), int(on[at])
            )
            for at in order
            if weight[at] > 0 and weight[at] >= _LEAST * best
        ]


def _heard(model: Model) -> tuple[list[_Heard], Any]:
    """Every word worth naming, and on which coded passages (rows) it stands (columns)."""
    forms: dict[str, Counter[str]] = {}
    spoken: dict[str, Counter[str]] = {}
    standing: list[list[str]] = []
    for row, reading in zip(model.coded_rows, _readings(model), strict=True):
        bases = {}
        for word in reading.words:
            if _tells(word):
                forms.setdefault(word.lemma, Counter())[word.small] += 1
                bases[word.lemma] = True
        for base in bases:
            spoken.setdefault(base, Counter())[row.language] += 1
        standing.append([*bases])
    common = sorted(spoken, key=lambda base: (-spoken[base].total(), base))[:_MOST]
    number = {base: at for at, base in enumerate(common)}
    heard = [_Heard(_first(forms[base]), base, _first(spoken[base])) for base in common]
    pairs = [
        (at, number[base]) for at, bases in enumerate(standing) for base in bases if base in number
    ]
    rows, columns = np.array(pairs, dtype=np.int32).reshape(-1, 2).T
    on = sparse.csr_matrix((np.ones(len(pairs)), (rows, columns)), (len(standing), len(heard)))
    return heard, on


def _readings(model: Model) -> Iterator[Reading]:
    return map(model.reader.read, model.examples)


def _first(counts: Counter[str]) -> str:
    return min(counts, key=lambda one: (-counts[one], one))


def _tells(word: Word) -> bool:
    return (
        len(word.small) >= _SHORTEST
        and word.small[0].isalpha()
        and not {word.small, word.lemma} & _STOP
    )


def _alone(one: _Heard) -> Reading:
    word = Word(0, len(one.form), one.form, one.base)
    return Reading((word,), (), (), (), (), (), (), None)


def card_of(
    model: Model,
    words: LearnedWords,
    training: Training,
    code: str,
    *,
    texts: Texts = (),
    refused: Sequence[Passage] = (),
) -> CodeCard:
    """The card of a code. `texts` are all of the study's, `refused` passages it was refused for.

    A code that the training does not have gets an empty card.
    """
    if code not in model.index:
        return CodeCard(code, model=model.id)
    for_it, against = words.speaking(model.index[code])
    keywords = _Keywords(model, training, code)
    told = keywords.figures(texts, refused)
    have = {(lemma(one.phrase, one.language)) for one in told if not one.excludes}
    return replace(
        learned_from(code, model.coded_rows),
        speaks_for=tuple(
            replace(one, keyword=lemma(one.word, one.language) in have) for one in for_it
        ),
        speaks_against=tuple(against),
        keywords=told,
        passages=len(keywords.passages),
        model=model.id,
    )


class _Keywords:
    """The keywords of one code, looked for in all passages that a model knows."""

    def __init__(self, model: Model, training: Training, code: str) -> None:
        self._model, self._reader, self._code = model, model.reader, code
        self._keywords = _listed(training, code)
        self._keys: dict[str, dict[str, set[Keyword]]] = {}
        interviews = {passage.document for passage in training.corpus}
        beside = (row.passage() for row in model.coded_rows if row.document not in interviews)
        self.passages = [*training.corpus, *dict.fromkeys(beside)]

    def figures(self, texts: Texts, refused: Sequence[Passage]) -> tuple[KeywordFigures, ...]:
        rows = zip(self._model.examples, self._model.coded_rows, strict=True)
        decided = [self._held(passage, row.codes) for passage, row in rows]
        decided += [self._held(passage, ()) for passage in refused]
        passages = [self._held(passage) for passage in self.passages]
        made = figures(self._code, self._keywords, passages, decided)
        silent = [one for one in made if one.state in ("never", "unheard")]
        if not silent:
            return made
        elsewhere = _elsewhere([one.phrase for one in silent], texts)
        return tuple(
            self._sought(one, elsewhere[one.phrase]) if one in silent else one for one in made
        )

    def _sought(self, one: KeywordFigures, elsewhere: int) -> KeywordFigures:
        if elsewhere:
            return replace(one, elsewhere=elsewhere)
        if not one.heard:
            return one
        heard = ([word.small for word in self._reader.read(p).words] for p in self.passages)
        return replace(one, nearest=nearest(one.phrase, heard))

    def _held(self, passage: Passage, codes: tuple[str, ...] | None = None) -> Held:
        hits = self._reader.read(passage).hits
        own = [hit for hit in hits if hit.code == self._code]
        held: set[Keyword] = set()
        if own:
            keys = self._keys_in(known(passage.language))
            for hit in own:
                held |= keys.get(f"{hit.excludes} {hit.phrase}", set())
        return Held(passage, frozenset(held), codes)

    def _keys_in(self, language: str) -> dict[str, set[Keyword]]:
        """Which keywords a hit may be of, in a language: it has its own base form of each."""
        if language not in self._keys:
            keys: dict[str, set[Keyword]] = {}
            for keyword in self._keywords:
                phrase, _, excludes = keyword
                hits = self._reader.read(Passage(phrase, language, "")).hits
                for hit in hits:
                    whole = (hit.start, hit.end, hit.excludes) == (0, len(phrase), excludes)
                    if whole and hit.code == self._code:
                        keys.setdefault(f"{excludes} {hit.phrase}", set()).add(keyword)
            self._keys[language] = keys
        return self._keys[language]


def _listed(training: Training, code: str) -> list[Keyword]:
    entry = training.codebook.get(code)
    if entry is None:
        return []
    return [
        (phrase.strip(), language, excludes)
        for excludes, lists in ((False, entry.keywords), (True, entry.exclude_keywords))
        for language, phrases in lists.items()
        for phrase in phrases
        if phrase.strip()
    ]


def _elsewhere(phrases: Sequence[str], texts: Texts) -> Counter[str]:
    found: Counter[str] = Counter()
    for language in sorted({language for _, language in texts}):
        own = (text for text, spoken in texts if spoken == language)
        found.update(places(phrases, own, partial(lemma, language=known(language))))
    return found
