"""What stands around a passage: the text before and after, the last questions, the place.

Pure, on text and its turns. Knows nothing of codes or learning.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from qualcode.suggest.values import Coded, Passage

# Measured on interviews with a written guide: 300 characters did as well as 600.
REACH = 300
# The last question and the one before, as a guide's sub-question means little without its head.
QUESTIONS = 2


class TurnLike(Protocol):
    """As `qualcode.text.Turn`: a stretch [start, end) of the text, and who speaks."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def speaker(self) -> str | None: ...
    @property
    def role(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`before` and `after` are at most 300 characters, `position` lies in [0, 1)."""

    before: str
    prompt: str
    after: str
    position: float


def questions(turns: Sequence[TurnLike]) -> tuple[TurnLike, ...]:
    """The turns that ask: a guide's numbered prompts where there are any, else the interviewer's.

    A prompt has the interviewer's role and no speaker; a moderator who helps out in between does
    not change the question that is being answered.
    """
    asking = tuple(turn for turn in turns if turn.role == "interviewer")
    return tuple(turn for turn in asking if turn.speaker is None) or asking


def context_of(
    text: str, start: int, end: int, turns: Sequence[TurnLike], *, asked: Sequence[TurnLike] = ()
) -> Surroundings:
    """What stands around [start, end) of a whole source `text` whose turns are `turns`.

    `asked`, when many passages of one text are wanted, is `questions(turns)` made once.
    """
    asking = asked or questions(turns)
    last = bisect_right([turn.start for turn in asking], start)
    recent = asking[max(0, last - QUESTIONS) : last]
    return Surroundings(
        before=text[max(0, start - REACH) : start],
        prompt="\n".join(text[turn.start : turn.end].strip() for turn in recent),
        after=text[end : end + REACH],
        position=start / len(text) if text else 0.0,
    )


def passage_of(
    text: str,
    start: int,
    end: int,
    turns: Sequence[TurnLike],
    *,
    language: str,
    document: str,
    asked: Sequence[TurnLike] = (),
) -> Passage:
    """The passage [start, end) of a source, ready to be ranked."""
    around = context_of(text, start, end, turns, asked=asked)
    return Passage(
        text[start:end],
        language,
        document,
        around.before,
        around.prompt,
        around.after,
        around.position,
    )


def coded_of(passage: Passage, codes: Sequence[str]) -> Coded:
    """The passage with the codes that were applied to exactly this stretch, sorted."""
    return Coded(
        passage.text,
        tuple(sorted(set(codes))),
        passage.language,
        passage.document,
        passage.context,
        passage.prompt,
        passage.after,
        passage.position,
    )
