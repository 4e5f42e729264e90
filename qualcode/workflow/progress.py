"""How far a coder is: which answers of each source have a code, and what to do next.

Where the answers stand is worked out once a text, since texts never change. Shows nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from qualcode.workflow.listing import SourceRow
from qualcode.workflow.study import Study
from qualcode.workflow.versions import names_in

if TYPE_CHECKING:
    from sqlmodel import Session

Spans = tuple[tuple[int, int], ...]
State = Literal["new", "begun", "coded", "done"]
STATES: tuple[State, ...] = ("begun", "new", "coded", "done")  # as they wait for somebody


@dataclass(frozen=True, slots=True)
class Answered:
    """A source's answers: how many there are, how many have a code, and the first that has none.

    An answer is a turn that is neither a question nor a note. `next` counts turns from 1; 0 where
    none is left.
    """

    answers: int
    coded: int
    next: int


@dataclass(frozen=True, slots=True)
class _Answers:
    spans: Spans
    numbers: tuple[int, ...]


class Progress:
    """Counts coded answers, and keeps where each text's answers stand.

    `known` is what was counted last, for whoever wants to show that until it is counted anew.
    """

    def __init__(self) -> None:
        self._answers: dict[_Key, _Answers] = {}
        self.known: dict[UUID, Answered] = {}

    def of(self, study: Study, rows: Sequence[SourceRow]) -> dict[UUID, Answered]:
        """By source, as the coder at work has coded it."""
        with study.store.read() as session:
            self._read(session, rows)
            coded = _coded(session, study.coder_name, [row.version_id for row in rows])
        return {
            row.id: _answered(self._answers[_key(row)], coded.get(row.version_id, ()))
            for row in rows
            if row.version_id is not None and _key(row) in self._answers
        }

    def has_read(self, rows: Sequence[SourceRow]) -> bool:
        """Whether where all their answers stand is known already."""
        return all(row.version_id in self._answers for row in rows)

    def _read(self, session: Session, rows: Sequence[SourceRow]) -> None:
        """Read one text after the other: all of them at once would fill the memory."""
        from sqlalchemy import select
        from sqlmodel import col

        from qualcode.model import SourceVersion

        for row in rows:
            if row.version_id is None or _key(row) in self._answers:
                continue
            text = session.execute(
                select(col(SourceVersion.text)).where(col(SourceVersion.id) == row.version_id)
            ).scalar()
            if text is not None:
                self._answers[_key(row)] = _answers(text, names_in(row.speakers))


# What decides how a text is cut: its version, and the speakers that somebody named.
_Key = tuple[UUID | None, str]


def _key(row: SourceRow) -> _Key:
    return row.version_id, row.speakers


def _answers(text: str, speakers: Sequence[str]) -> _Answers:
    from qualcode.text import turns

    asked = [turn for turn in turns(text, speakers) if turn.answers]
    return _Answers(
        tuple((turn.start, turn.end) for turn in asked), tuple(turn.index + 1 for turn in asked)
    )


def _coded(
    session: Session, coder: str | None, versions: Sequence[UUID | None]
) -> Mapping[UUID, Sequence[tuple[int, int]]]:
    """This coder's coded spans in these versions."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coder, Coding, Segment

    rows = session.execute(
        select(col(Segment.source_version_id), col(Segment.start), col(Segment.end))
        .join(Coding, col(Coding.segment_id) == col(Segment.id))
        .join(Coder, col(Coder.id) == col(Coding.coder_id))
        .where(
            col(Coding.deleted_at).is_(None),
            col(Coder.name) == coder,
            col(Segment.source_version_id).in_(versions),
        )
        .distinct()
    )
    spans: dict[UUID, list[tuple[int, int]]] = defaultdict(list)
    for version, start, end in rows:
        spans[version].append((start, end))
    return spans


def _answered(answers: _Answers, spans: Sequence[tuple[int, int]]) -> Answered:
    """An answer is coded where a coding touches it."""
    ends = [end for _, end in answers.spans]
    coded: set[int] = set()
    for start, end in spans:
        place = bisect_left(ends, start + 1)
        while place < len(ends) and answers.spans[place][0] < end:
            coded.add(place)
            place += 1
    left = next((n for place, n in enumerate(answers.numbers) if place not in coded), 0)
    return Answered(len(answers.spans), len(coded), left)


def state_of(row: SourceRow, answered: Answered | None) -> State:
    """How a source stands for this coder."""
    if row.done:
        return "done"
    if not row.codings:
        return "new"
    return "coded" if answered is not None and answered.answers == answered.coded else "begun"
