"""What rests on a passage and follows a coding that leaves it: evidence, and the coder's own memo.

A coding's own memo needs no help: it is on the coding. Evidence is on the passage, so that without
this a finding would go on quoting words that nobody codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.workflow.codebook_merge import carry_memos

if TYPE_CHECKING:
    from sqlmodel import Session


@dataclass(frozen=True, slots=True)
class Followed:
    """How many pieces of evidence, and memos on the passage, went along."""

    evidence: int = 0
    memos: int = 0


def segment_of(session: Session, coding: UUID) -> UUID:
    """The segment that a coding is on."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coding

    found: UUID = session.execute(
        select(col(Coding.segment_id)).where(col(Coding.id) == coding)
    ).scalar_one()
    return found


def follow(session: Session, coding: UUID, left: UUID) -> Followed:
    """Have what rested on the segment that a coding has left rest on the one where it is now.

    Evidence of findings about its code follows unless another coding there has that code still;
    all evidence does where nobody codes the old passage any more. The coder's own memo follows
    where they have no other coding there.
    """
    from qualcode.model import Coding

    moved = session.get_one(Coding, coding, populate_existing=True)
    if moved.segment_id == left:
        return Followed()
    staying = _given(session, left)
    codes = {code for _, code in staying}
    evidence = _evidence(session, moved.code_id, left, moved.segment_id, codes)
    if any(coder == moved.coder_id for coder, _ in staying):
        return Followed(evidence)
    return Followed(
        evidence, carry_memos(session, "segment", {left: moved.segment_id}, moved.coder_id)
    )


def _given(session: Session, segment: UUID) -> list[tuple[UUID, UUID]]:
    """(coder, code) of the living codings on a segment."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coding

    rows = session.execute(
        select(col(Coding.coder_id), col(Coding.code_id)).where(
            col(Coding.segment_id) == segment, col(Coding.deleted_at).is_(None)
        )
    )
    return [(coder, code) for coder, code in rows]


def _evidence(session: Session, code: UUID, left: UUID, now: UUID, staying: set[UUID]) -> int:
    from sqlalchemy import select, update
    from sqlmodel import col

    from qualcode.model import Evidence, Finding

    if code in staying:
        return 0
    there = [col(Evidence.segment_id) == left, col(Evidence.deleted_at).is_(None)]
    if staying:
        about = select(col(Finding.id)).where(col(Finding.code_id) == code)
        there.append(col(Evidence.finding_id).in_(about))
    moved = update(Evidence).where(*there).values(segment_id=now).returning(col(Evidence.id))
    return len(session.execute(moved).all())
