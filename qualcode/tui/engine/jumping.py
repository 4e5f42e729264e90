"""Jump mode: short labels for the sentences in sight, and what a typed letter does.

Knows no rows and no widgets. No label is the beginning of another, so none waits for a key more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LETTERS = "asdfghjklqwertyuiopzxcvbnm"  # the home row first


def labels(count: int) -> list[str]:
    """So many labels: one letter each as long as the letters suffice, then as few of two as can be.

    More than 676 places have no labels of two letters; those beyond get none.
    """
    size = len(LETTERS)
    count = min(count, size * size)
    heads = 0 if count <= size else -(-(count - size) // (size - 1))
    singles = list(LETTERS[: size - heads])
    pairs = [head + tail for head in LETTERS[size - heads :] for tail in LETTERS]
    return [*singles, *pairs][:count]


@dataclass(frozen=True, slots=True)
class Jump:
    """Labels on the sentences [start, end) in sight; `typed` is the first letter of two."""

    places: tuple[tuple[str, int, int], ...]
    extending: bool = False
    typed: str = ""

    @classmethod
    def over(cls, sentences: Sequence[tuple[int, int]], *, extending: bool = False) -> Jump:
        """Labels for these sentences, in their order."""
        names = labels(len(sentences))
        spans = zip(names, sentences, strict=False)
        return cls(tuple((name, start, end) for name, (start, end) in spans), extending)

    def press(self, letter: str) -> Jump | tuple[int, int] | None:
        """The sentence of that label; or the labels that are left; or None where there is none."""
        typed = self.typed + letter
        left = tuple(place for place in self.places if place[0].startswith(typed))
        if not left:
            return None
        if left[0][0] == typed:
            return left[0][1:]
        return Jump(left, self.extending, typed)
