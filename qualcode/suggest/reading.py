"""A passage as the learner sees it: words with their places, lemmas, keyword hits, surroundings.

Knows spaCy through `languages`; knows nothing of scores.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING

from qualcode.suggest.keywords import Hit, phrases_of
from qualcode.suggest.languages import known, pipeline
from qualcode.suggest.values import CodeEntry, Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"[?!(:]|\.\.\.|…")

# Readings of passages kept at most; an interview of an hour has a few hundred turns.
_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Word:
    """A token with a letter or digit: code points [start, end), in small letters, its base form."""

    start: int
    end: int
    small: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is taken from one passage; `before`, `prompt`, `after` are plain small words."""

    words: tuple[Word, ...]
    marks: tuple[str, ...]
    shape: tuple[str, ...]
    hits: tuple[Hit, ...]
    before: tuple[str, ...]
    prompt: tuple[str, ...]
    after: tuple[str, ...]
    position: float | None


def _plain_words(text: str) -> tuple[str, ...]:
    # Interned, here and below: the same few thousand words stand in thousands of kept readings.
    return tuple(map(intern, _WORD.findall(text.lower())))


def _shape(text: str, words: tuple[Word, ...]) -> tuple[str, ...]:
    """How long it is (in powers of two), whether it spans lines, what it opens with."""
    size = f"words {len(words).bit_length()}"
    lines = ("lines",) if "\n" in text.strip() else ()
    first = (f"first {words[0].small}",) if words else ()
    return (size, *lines, *first, *sorted(set(_MARKS.findall(text))))


def _words(doc: Doc) -> tuple[Word, ...]:
    return tuple(
        Word(token.idx, token.idx + len(token), intern(token.lower_), intern(token.lemma_))
        for token in doc
        if any(letter.isalnum() for letter in token.text)
    )


class Reader:
    """Reads passages with one lean pipeline a language, each built when first needed.

    A reading is kept, so that training again after ten decisions reads only what is new.
    """

    def __init__(self, codebook: Mapping[str, CodeEntry]) -> None:
        self.phrases = phrases_of(codebook)
        self._pipelines: dict[str, Language] = {}
        self._readings: dict[Passage, Reading] = {}

    def read(self, passage: Passage) -> Reading:
        """The reading of one passage."""
        reading = self._readings.get(passage)
        if reading is None:
            reading = self._read(passage)
            if len(self._readings) >= _KEPT:
                self._readings.clear()
            self._readings[passage] = reading
        return reading

    def read_all(
        self, passages: Iterable[Passage], breathe: Callable[[], None] = lambda: None
    ) -> list[Reading]:
        """The readings of several, in their order; `breathe` is called before each."""
        readings = []
        for passage in passages:
            breathe()
            readings.append(self.read(passage))
        return readings

    def read_prose(self, text: str, language: str) -> Reading:
        """A text of the codebook's own: its words only, without shape, marks or keyword hits."""
        words = _words(self._doc(text, language))
        return Reading(words, (), (), (), (), (), (), None)

    def _doc(self, text: str, language: str) -> Doc:
        root = known(language)
        nlp = self._pipelines.get(root)
        if nlp is None:
            nlp = self._pipelines[root] = pipeline(root, self.phrases)
        nlp.max_length = max(nlp.max_length, len(text) + 1)
        return nlp(text)

    def _read(self, passage: Passage) -> Reading:
        doc = self._doc(passage.text, passage.language)
        words = _words(doc)
        return Reading(
            words=words,
            marks=tuple(_MARKS.findall(passage.text)),
            shape=_shape(passage.text, words),
            hits=tuple(doc._.qualcode_hits),
            before=_plain_words(passage.context),
            prompt=_plain_words(passage.prompt),
            after=_plain_words(passage.after),
            position=passage.position,
        )
