"""Suggested codes with the words that speak for them: the room's front door.

Importing it loads neither spaCy nor sklearn; the functions do, on their first call. Long work
belongs in a `Worker`, which is a process of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.suggest.card import CodeCard, KeywordFigures, LearnedWord
    from qualcode.suggest.client import Worker
    from qualcode.suggest.plain import Row
    from qualcode.suggest.ranker import Ranker
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
    from qualcode.suggest.vectors import Vectors
    from qualcode.suggest.wire import Packed, Reply

__all__ = [
    "CodeCard",
    "CodeEntry",
    "Codebook",
    "Coded",
    "Evaluation",
    "KeywordFigures",
    "LearnedWord",
    "Packed",
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
    "learn",
    "passage_of",
    "questions",
    "rank",
    "read",
]

_HOMES = {
    "card": ("CodeCard", "KeywordFigures", "LearnedWord"),
    "client": ("Worker",),
    "wire": ("Packed", "Reply"),
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
    coded: Sequence[Coded | Row],
    codebook: Mapping[str, CodeEntry | Row],
    corpus: Sequence[Passage | Row],
    segments: Sequence[Passage | Row],
    *,
    top: int | None = None,
    semantic: bool = True,
) -> list[list[Ranked]]:
    """For each segment its codes with score and reasons, best first; learns anew on every call.

    `coded` teaches, `codebook` gives every candidate code, `corpus` (may be empty) is uncoded text
    that tells which words are rare and what passages are like one another. The room's own values
    may be given, or plain rows: coded {text, codes, lang, doc}, corpus and segments {text, lang,
    doc}, each with {context} where there is one (a text, or {before, prompt, after, position});
    codebook {code: {name, definition, keywords, each by language}}.

    Where the encoder of `qualcode[semantic]` runs, it is used; `semantic=False` goes by words
    alone. The same input gives the same ranking, in whatever order the rows of `coded` stand. No
    socket is opened.

    Raises `SuggestionError` for a row without a text.
    """
    from qualcode.suggest import plain
    from qualcode.suggest.values import Training

    asked = plain.passages(segments)
    heard = plain.passages(corpus)
    training = Training(plain.coded(coded), plain.codebook(codebook), heard)
    return learn(training, read(training) if semantic else None, asked).rank(asked, top)


def read(
    training: Training,
    known: Packed | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Vectors | None:
    """The vectors of all texts of a training; None where no encoder runs. See `vectors.read`."""
    from qualcode.suggest import vectors

    return vectors.read(training, known, progress)


def learn(
    training: Training, vectors: Vectors | None = None, heard: Sequence[Passage] = ()
) -> Ranker:
    """What ranks by this training, with the study's own weights; by words alone without `vectors`.

    `heard` is more text of the study, which only tells what its language is like.
    """
    from qualcode.suggest.ranker import Ranker
    from qualcode.suggest.reading import Reader
    from qualcode.suggest.weighing import weigh

    reader = Reader(training.codebook)
    weights = weigh(training, reader, vectors)
    return Ranker(training, reader, vectors=vectors, heard=heard, weights=weights)


def evaluate(
    coded: Sequence[Coded],
    codebook: Codebook,
    corpus: Sequence[Passage] = (),
    *,
    vectors: Vectors | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Evaluation:
    """Leave one source out and measure; see `evaluation.evaluate` and `values.Scores`.

    `vectors` are what `read` gives; without them it goes by words alone.
    """
    from qualcode.suggest import evaluation

    return evaluation.evaluate(coded, codebook, corpus, vectors=vectors, progress=progress)
