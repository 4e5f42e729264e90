"""What the worker process is asked and what it answers; both sides import this, and it is light."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from qualcode.suggest.values import Passage, Ranked, Training

Answer = Literal["ready", "trained", "superseded", "ranked", "failed"]


@dataclass(frozen=True, slots=True)
class Train:
    """Learn from all of this, in place of what was learned before."""

    request: int
    training: Training


@dataclass(frozen=True, slots=True)
class Rank:
    """Rank the codes of these passages with what has been learned; `top` cuts each list."""

    request: int
    passages: tuple[Passage, ...]
    top: int | None


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one request; `request` 0 is the worker's own "ready".

    `model` is the number of the `Train` request that the answer rests on, so that a caller can tell
    a ranking by an older model. `superseded` answers a `Train` that a later one overtook. `failed`
    says why in one sentence, without a word of any passage.
    """

    answer: Answer
    request: int
    model: int = 0
    ranked: list[list[Ranked]] = field(default_factory=list)
    problem: str = ""
