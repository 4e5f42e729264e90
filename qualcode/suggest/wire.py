"""What the worker process is asked and what it answers; both sides import this, and it is light."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from qualcode.suggest.card import CodeCard
from qualcode.suggest.values import Passage, Ranked, Reason, Training

Answer = Literal[
    "ready", "reading", "trained", "superseded", "ranked", "card", "carrying", "failed"
]
# Vectors by encoder and text (`vectors.key_of`), packed as `vectors.Vectors` packs them.
Packed = Mapping[str, Mapping[str, bytes]]


@dataclass(frozen=True, slots=True)
class Train:
    """Learn from all of this, in place of what was learned before.

    `known` are vectors that need not be made again; the worker keeps them from one to the next.
    """

    request: int
    training: Training
    known: Packed = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rank:
    """Rank the codes of these passages with what has been learned; `top` cuts each list."""

    request: int
    passages: tuple[Passage, ...]
    top: int | None


@dataclass(frozen=True, slots=True)
class Card:
    """The card of a code; `texts` (each with its language) and `refused` as `card_of` has them."""

    request: int
    code: str
    texts: tuple[tuple[str, str], ...] = ()
    refused: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Carrying:
    """Which words of the passage carry its meaning for the code."""

    request: int
    passage: Passage
    code: str


Question = Rank | Card | Carrying


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one request; `request` 0 is the worker's own "ready".

    `model` is the number of the `Train` request that the answer rests on, so that a caller can tell
    a ranking by an older model; `learned` is that model's id. `reading` says how many texts are
    read for their meaning (`done` of `of`), and more answers follow; it and `trained` bring the
    `vectors` that were made meanwhile. `reason` is None where no word carries the meaning.
    `engine` is the encoder's id, empty where words alone count. `superseded` answers a `Train` that
    a later one overtook. `failed` says why in one sentence, and the mend, without a word of any
    passage.
    """

    answer: Answer
    request: int
    model: int = 0
    ranked: list[list[Ranked]] = field(default_factory=list)
    problem: str = ""
    mend: str = ""
    learned: str = ""
    engine: str = ""
    done: int = 0
    of: int = 0
    vectors: Packed = field(default_factory=dict)
    card: CodeCard | None = None
    reason: Reason | None = None
