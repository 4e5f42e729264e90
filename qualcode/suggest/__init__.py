"""Suggested codes with the words that speak for them: the room's front door.

Importing it loads neither spaCy nor sklearn; the functions do, on their first call. Long work
belongs in a `Worker`, which is a process of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.suggest.client import Worker
    from qualcode.suggest.surroundings import (
        Surroundings,
        coded_of,
        context_of,
        passage_of,
        questions,
    )
    from qualcode.suggest.values import (
        Codebook,
        Coded,
        CodeEntry,
        Evaluation,
        Passage,
        Ranked,
        Reason,
        Scores,
        Training,
    )
    from qualcode.suggest.wire import Reply

__all__ = [
    "CodeEntry",
    "Codebook",
    "Coded",
    "Evaluation",
    "Passage",
    "Ranked",
    "Reason",
    "Reply",
    "Scores",
    "Surroundings",
    "Training",
    "Worker",
    "coded_of",
    "context_of",
    "evaluate",
    "passage_of",
    "questions",
    "rank",
]

_HOMES = {
    "client": ("Worker",),
    "wire": ("Reply",),
    "surroundings": ("Surroundings", "coded_of", "context_of", "passage_of", "questions"),
    "values": (
        "CodeEntry",
        "Codebook",
        "Coded",
        "Evaluation",
        "Passage",
        "Ranked",
        "Reason",
        "Scores",
        "Training",
    ),
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"qualcode.suggest.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def rank(
    coded: Sequence[Coded],
    codebook: Codebook,
    corpus: Sequence[Passage],
    segments: Sequence[Passage],
    *,
    top: int | None = None,
) -> list[list[Ranked]]:
    """For each segment its codes with score and reasons, best first; learns anew on every call.

    `coded` teaches, `codebook` gives every candidate code, `corpus` (may be empty) is uncoded text
    that tells which words are rare. The same input gives the same ranking, in whatever order the
    rows of `coded` stand. Nothing is read from disk and no socket is opened.
    """
    from qualcode.suggest.blend import Ranker
    from qualcode.suggest.values import Training

    return Ranker(Training(tuple(coded), codebook, tuple(corpus))).rank(segments, top)


def evaluate(
    coded: Sequence[Coded],
    codebook: Codebook,
    corpus: Sequence[Passage] = (),
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Evaluation:
    """Leave one source out and measure; see `evaluation.evaluate` and `values.Scores`."""
    from qualcode.suggest import evaluation

    return evaluation.evaluate(coded, codebook, corpus, progress=progress)
