"""Each text's vector, made once: by the encoder, or known from before. Knows no codes.

A vector is kept at half precision everywhere, so that one that was just made and one that comes out
of a store give the same ranking.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from qualcode.suggest.encoder import Encoder, best
from qualcode.suggest.values import Training
from qualcode.suggest.wire import Packed

Floats = NDArray[np.float64]

# Words of one piece of a long text, as one mean of many words says little, and what they may count:
# E5 reads 512 tokens at a time, some of them its own.
_PIECE, _TOKENS = 160, 480
# A word between spaces is three tokens or fewer, most of the time. In a script without spaces, and
# in what is no word at all, every letter may be one (measured: never more).
_WORD_TOKENS, _LONGEST_WORD = 3, 40
# Texts given to the encoder at a time; between two batches a worker looks at what it is asked.
_BATCH = 8
_WORD = re.compile(r"\S+\s*")


def key_of(text: str) -> str:
    """What a text's vector is kept under: the SHA-256 of its UTF-8 bytes, in hexadecimal.

    Of a long text with the rule by which it is cut: what was cut by an older one is read anew.
    """
    cut = f"{_TOKENS}\0" if len(text) > _TOKENS else ""
    return hashlib.sha256((cut + text).encode("utf-8", "surrogatepass")).hexdigest()


def texts_of(training: Training) -> list[str]:
    """All texts whose vectors a model of this training takes, each once, in a fixed order."""
    passages = (*(row.passage() for row in training.coded), *training.corpus)
    prose = (
        entry.prose(language) or code
        for code, entry in training.codebook.items()
        for language in entry.languages() or ("xx",)
    )
    asked = (passage.prompt for passage in passages)
    return list(dict.fromkeys((*prose, *(passage.text for passage in passages), *asked)))


class Vectors:
    """The vectors of one encoder; `known` are those of an earlier day, half-precision bytes."""

    def __init__(self, encoder: Encoder, known: Mapping[str, bytes] | None = None) -> None:
        self.encoder = encoder
        self._rows: dict[str, NDArray[np.float16]] = {}
        self._new: list[str] = []
        self.learn(known or {})

    def learn(self, known: Mapping[str, bytes]) -> None:
        """Take over vectors that were made before; those of another length are left alone."""
        for key, packed in known.items():
            row = np.frombuffer(packed, dtype="<f2")
            if len(row) == self.encoder.dimensions:
                self._rows.setdefault(key, row)

    def missing(self, texts: Sequence[str]) -> list[str]:
        """The texts that have no vector yet, each once, in their order; blank ones need none."""
        return [
            text for text in dict.fromkeys(texts) if text.strip() and key_of(text) not in self._rows
        ]

    def encode(self, texts: Sequence[str]) -> Iterator[int]:
        """Make what is missing, a few at a time; gives how many are made after each few."""
        missing = self.missing(texts)
        for start in range(0, len(missing), _BATCH):
            for text in missing[start : start + _BATCH]:
                self._keep(text)
            yield min(start + _BATCH, len(missing))

    def rows(self, texts: Sequence[str], breathe: Callable[[], None] = lambda: None) -> Floats:
        """Texts x dimensions; each of length 1 (nearly), a blank text's all zeros."""
        for _ in self.encode(texts):
            breathe()
        table = np.zeros((len(texts), self.encoder.dimensions))
        for at, text in enumerate(texts):
            if text.strip():
                table[at] = self._rows[key_of(text)]
        return table

    def new(self) -> Packed:
        """What was made since the last call, for whoever keeps vectors."""
        fresh, self._new = self._new, []
        made = {key: self._rows[key].astype("<f2").tobytes() for key in fresh}
        return {self.encoder.id: made} if made else {}

    def forget(self, texts: Sequence[str]) -> None:
        """Drop what was made of texts that nobody will ask about again, so that none is kept."""
        for key in map(key_of, texts):
            self._rows.pop(key, None)
            if key in self._new:
                self._new.remove(key)

    def _keep(self, text: str) -> None:
        pieces = list(_pieces(text))
        mean = self.encoder.encode(pieces).mean(axis=0)
        key = key_of(text)
        self._rows[key] = (mean / (np.linalg.norm(mean) or 1.0)).astype(np.float16)
        self._new.append(key)


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


def _pieces(text: str) -> Iterator[str]:
    """A text in stretches of at most 160 words that an encoder can take in whole."""
    piece, words, tokens = "", 0, 0
    for word in _parts(text):
        more = _tokens(word)
        if words == _PIECE or (words and tokens + more > _TOKENS):
            yield piece.strip()
            piece, words, tokens = "", 0, 0
        piece, words, tokens = piece + word, words + 1, tokens + more
    if piece.strip():
        yield piece.strip()


def _parts(text: str) -> Iterator[str]:
    """Its words with the space after each; what is too long for one piece is cut by letters."""
    for word in _WORD.findall(text):
        for start in range(0, len(word), _TOKENS):
            yield word[start : start + _TOKENS]


def _tokens(word: str) -> int:
    """How many tokens a word may be, its space not counted."""
    bare = word.rstrip()
    plain = bare.isascii() and len(bare) <= _LONGEST_WORD
    return _WORD_TOKENS if plain else max(len(bare), 1)
