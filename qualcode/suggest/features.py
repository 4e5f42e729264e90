"""Readings as rows of numbers: one TF-IDF block for each thing a reading holds.

The segment's own words and its surroundings stand in separate blocks with weights of their own, so
that a word of the question never counts as a word of the answer. Knows nothing of codes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from qualcode.suggest.reading import Reading, Word

_GRAMS = (3, 4, 5)
# Centres of the bumps that place a passage in its document, their width and their weight,
# and what is too far away to count.
_PLACES, _PLACE_WIDTH, _PLACE_WEIGHT, _PLACE_LEAST = 21, 0.06, 0.5, 1e-4


@lru_cache(maxsize=131072)
def word_features(small: str, base: str) -> tuple[str, ...]:
    """A word and, where it differs, its base form."""
    return (small,) if small == base else (small, base)


@lru_cache(maxsize=131072)
def gram_features(small: str) -> tuple[str, ...]:
    """Its letter groups of 3 to 5, with a space for the word's edges."""
    padded = f" {small} "
    return tuple(
        padded[at : at + size] for size in _GRAMS for at in range(max(1, len(padded) - size + 1))
    )


def _words(reading: Reading) -> list[str]:
    own = [name for word in reading.words for name in word_features(word.small, word.lemma)]
    return own + list(reading.marks)


def _grams(reading: Reading) -> list[str]:
    return [gram for word in reading.words for gram in gram_features(word.small)]


@dataclass(frozen=True, slots=True)
class Block:
    """`weight` scales rows that have length 1, so it is the block's say beside the others."""

    name: str
    weight: float
    read: Callable[[Reading], Sequence[str]]


# Weights were chosen on the very sets that bench/suggest.py reports, of some dozens of settings; a
# modest change of any one moves recall@3 there by .01 at most, which is within chance.
BLOCKS = (
    Block("words", 1.0, _words),
    Block("grams", 0.7, _grams),
    Block("shape", 0.4, lambda reading: reading.shape),
    Block("before", 0.5, lambda reading: reading.before),
    Block("prompt", 0.5, lambda reading: reading.prompt),
    Block("after", 0.5, lambda reading: reading.after),
)
# The blocks that tell of the segment's own words, which a code's definition is compared with.
OWN = ("words", "grams")
AROUND = ("prompt", "before", "after")


class _Fitted:
    """One block's vocabulary in a fixed order, its rarities, and where its columns begin.

    A row is (1 + log count) * rarity, brought to length 1 and then to the block's weight. Written
    out here, as sklearn's own takes 1 ms a block for a single passage.
    """

    def __init__(
        self, block: Block, examples: Sequence[Reading], others: Sequence[Reading], start: int
    ) -> None:
        self.block, self.start = block, start
        holding = Counter(name for reading in examples for name in set(block.read(reading)))
        self.vocabulary = {name: at for at, name in enumerate(sorted(holding))}
        for reading in others:
            holding.update(set(block.read(reading)) & self.vocabulary.keys())
        known = np.array([holding[name] for name in self.vocabulary], dtype=np.float64)
        self.rarity = np.log((1 + len(examples) + len(others)) / (1 + known)) + 1.0
        self.columns = slice(start, start + len(self.vocabulary))

    def row(self, reading: Reading) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """The columns that one reading fills, and with what."""
        counts = Counter(self.block.read(reading))
        known = {self.vocabulary[name]: n for name, n in counts.items() if name in self.vocabulary}
        columns = np.fromiter(known, dtype=np.int32, count=len(known))
        often = np.fromiter(known.values(), dtype=np.float64, count=len(known))
        values = (1.0 + np.log(often)) * self.rarity[columns]
        length = np.sqrt(values @ values)
        return columns + self.start, values * (self.block.weight / (length or 1.0))

    def find(self, names: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Each name that has a column, with it."""
        for name in names:
            column = self.vocabulary.get(name)
            if column is not None:
                yield name, self.start + column


def _place(position: float | None) -> NDArray[np.float64]:
    """How near a passage lies to each of 21 places in its document; 0 where unknown."""
    if position is None:
        return np.zeros(_PLACES)
    centres = np.linspace(0.0, 1.0, _PLACES)
    near = np.exp(-(((centres - position) / _PLACE_WIDTH) ** 2)) * _PLACE_WEIGHT
    return np.where(near > _PLACE_LEAST, near, 0.0)


class Features:
    """The vocabulary of some `examples`; `others` only teach which features are rare.

    `breathe` is called before each block, for a worker that must answer meanwhile.
    """

    def __init__(
        self,
        examples: Sequence[Reading],
        others: Sequence[Reading] = (),
        breathe: Callable[[], None] = lambda: None,
    ) -> None:
        self._fitted: dict[str, _Fitted] = {}
        self._columns_of: dict[tuple[str, str], list[int]] = {}
        start = 0
        for block in BLOCKS:
            breathe()
            fitted = _Fitted(block, examples, others, start)
            self._fitted[block.name] = fitted
            start = fitted.columns.stop
        self._places = np.arange(start, start + _PLACES, dtype=np.int32)

    def rows(self, readings: Sequence[Reading]) -> Any:
        """The sparse matrix (csr) of readings by features."""
        filled = [self._row(reading) for reading in readings]
        ends = np.cumsum([0, *(len(columns) for columns, _ in filled)])
        shape = (len(readings), int(self._places[-1]) + 1)
        if not filled:
            return sparse.csr_matrix(shape)
        columns = np.concatenate([columns for columns, _ in filled])
        values = np.concatenate([values for _, values in filled])
        return sparse.csr_matrix((values, columns, ends), shape=shape)

    def _row(self, reading: Reading) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        parts = [fitted.row(reading) for fitted in self._fitted.values()]
        near = _place(reading.position)
        at = np.flatnonzero(near)
        columns = np.concatenate([*(columns for columns, _ in parts), self._places[at]])
        order = np.argsort(columns, kind="stable")
        return columns[order], np.concatenate([*(values for _, values in parts), near[at]])[order]

    def own_columns(self) -> slice:
        """The columns of the segment's own words and letter groups, which stand side by side."""
        first, last = (self._fitted[name].columns for name in OWN)
        return slice(first.start, last.stop)

    def word_columns(self, word: Word) -> list[int]:
        """The columns that a word of the segment fills; one as often as the word fills it."""
        key = (word.small, word.lemma)
        if key not in self._columns_of:
            words = self._fitted["words"].find(word_features(*key))
            grams = self._fitted["grams"].find(gram_features(word.small))
            self._columns_of[key] = [column for _, column in (*words, *grams)]
        return self._columns_of[key]

    def around(self, reading: Reading) -> dict[str, list[int]]:
        """The words of the question and the text around, with their columns."""
        found: dict[str, list[int]] = {}
        for name in AROUND:
            fitted = self._fitted[name]
            for word, column in fitted.find(dict.fromkeys(fitted.block.read(reading))):
                found.setdefault(word, []).append(column)
        return found


def cosines(rows: Any, others: Any) -> NDArray[np.float64]:
    """Rows x others, of two sparse matrices; 0 where either is empty."""
    inner: NDArray[np.float64] = (rows @ others.T).toarray()
    lengths = np.outer(_lengths(rows), _lengths(others))
    return np.divide(inner, lengths, out=np.zeros_like(inner), where=lengths > 0)


def _lengths(rows: Any) -> NDArray[np.float64]:
    return np.asarray(np.sqrt(rows.multiply(rows).sum(axis=1)), dtype=np.float64).ravel()
