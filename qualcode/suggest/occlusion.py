"""Which words carry a passage's meaning for a code: those without which it means that least.

Asked for where no word can be named by its weight, since an encoder's vector has no words. Each
reading of the passage without a word costs what reading it does, so it is done on demand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from qualcode.suggest.languages import stop_words
from qualcode.suggest.learner import Floats
from qualcode.suggest.model import Model
from qualcode.suggest.reading import Word
from qualcode.suggest.values import Passage, Reason
from qualcode.suggest.vectors import Vectors

_MOST = 40  # words that are left out one by one; of a longer passage first its parts are
_PARTS, _KEPT = 20, 3  # parts of a long passage, and how many of them are looked into
_SHOWN = 3
# A word with less than this share of the strongest one's fall is noise beside it.
_LEAST = 0.3
_STOP = frozenset().union(*(stop_words(language) for language in ("id", "ms", "en")))

Meant = Callable[[Sequence[Passage]], Floats]
Progress = Callable[[int, int], None]


class Occlusion:
    """Of one passage and one code. `meant` says what passages mean for every code (columns)."""

    def __init__(
        self, model: Model, vectors: Vectors, meant: Meant, progress: Progress = lambda a, b: None
    ) -> None:
        self._model, self._vectors, self._meant = model, vectors, meant
        self._progress = progress

    def carrying(self, passage: Passage, code: str) -> Reason | None:
        """The words that carry the meaning, at most three; None where none does."""
        at = self._model.index.get(code)
        words = [word for word in self._model.reader.read(passage).words if _tells(word)]
        if at is None or not words:
            return None
        parts = self._narrowed(passage, at, words)
        falls = self._falls(passage, at, parts)
        best = max(falls)
        order = sorted(range(len(parts)), key=lambda n: (-falls[n], n))[:_SHOWN]
        chosen = [parts[n][0].small for n in order if falls[n] > 0 and falls[n] >= _LEAST * best]
        spans = tuple((word.start, word.end) for word in words if word.small in chosen)
        return Reason("carrying", tuple(chosen), spans) if chosen else None

    def _narrowed(self, passage: Passage, code: int, words: Sequence[Word]) -> list[list[Word]]:
        """The places of each form to be left out by itself; of a long passage in its best parts."""
        forms = _forms(words)
        while len(forms) > _MOST:
            parts = _stretches(words, _PARTS)
            falls = self._falls(passage, code, parts)
            kept = sorted(range(len(parts)), key=lambda n: (-falls[n], n))[:_KEPT]
            words = [word for n in sorted(kept) for word in parts[n]]
            forms = _forms(words)
        return forms

    def _falls(
        self, passage: Passage, code: int, parts: Sequence[Sequence[Word]]
    ) -> Sequence[float]:
        """How far the meaning for the code falls without each of the parts."""
        texts = [_without(passage.text, part) for part in parts]
        missing = self._vectors.missing(texts)
        for done in self._vectors.encode(missing):
            self._progress(done, len(missing))
        try:
            meant = self._meant([passage, *(replace(passage, text=text) for text in texts)])
        finally:
            self._vectors.forget(missing)
        against = np.round(meant[:, code] - meant.mean(axis=1), 6)
        return [float(against[0] - one) for one in against[1:]]


def _tells(word: Word) -> bool:
    return len(word.small) > 2 and not {word.small, word.lemma} & _STOP


def _forms(words: Sequence[Word]) -> list[list[Word]]:
    """The places of each form, in the order in which the forms come."""
    forms: dict[str, list[Word]] = {}
    for word in words:
        forms.setdefault(word.small, []).append(word)
    return [*forms.values()]


def _stretches(words: Sequence[Word], number: int) -> list[Sequence[Word]]:
    size = -(-len(words) // number)
    return [words[at : at + size] for at in range(0, len(words), size)]


def _without(text: str, words: Sequence[Word]) -> str:
    """The text with these words cut out."""
    kept, place = [], 0
    for word in words:
        kept.append(text[place : word.start])
        place = word.end
    return " ".join("".join([*kept, text[place:]]).split())
