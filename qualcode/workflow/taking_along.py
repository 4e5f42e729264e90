"""What rests on a text goes along to the one that takes its place: codings, evidence and memos."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.workflow.codebook_merge import carry_memos

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.coding.reanchor import Anchored
    from qualcode.model import SourceVersion

Spans = dict[tuple[int, int], UUID]  # segments by where they start and end


def take_along(session: Session, new: SourceVersion) -> tuple[dict[str, int], tuple[str, ...]]:
    """Point all that rests on the texts before at its place in the new one.

    What no text since could place is looked for too: a passage may have come back. Codings,
    evidence and memos whose words are gone stay with the old text; so does a coding that would
    fall on another of the same code and coder. All of it is named in the report.
    """
    from qualcode.coding.reanchor import reanchor, tally

    counts: dict[str, int] = {str(how): count for how, count in tally(()).items()}
    left: list[str] = []
    before = [text for text in texts_of(session, new.source_id) if text[0] != new.id]
    for age, (version, number) in enumerate(before):
        used = used_segments(session, version)
        if not used:
            continue
        anchored = reanchor(_text(session, version), new.text, sorted(used))
        for how, count in tally(anchored).items():
            counts[how] += count
        lost = _found_again(session, new.id, used, anchored)
        text = f"text {number}: " if age else ""
        left += [f"{text}{start}-{end}" for start, end in sorted(lost)]
    return counts, tuple(left)


def texts_of(session: Session, source: UUID) -> list[tuple[UUID, int]]:
    """(id, number) of the source's texts, the newest first."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import SourceVersion

    rows = session.execute(
        select(col(SourceVersion.id), col(SourceVersion.number))
        .where(col(SourceVersion.source_id) == source, col(SourceVersion.deleted_at).is_(None))
        .order_by(col(SourceVersion.number).desc())
    )
    return [(version, number) for version, number in rows]


def _text(session: Session, version: UUID) -> str:
    from qualcode.model import SourceVersion

    return session.get_one(SourceVersion, version).text


def _found_again(
    session: Session, new: UUID, used: Spans, anchored: Sequence[Anchored]
) -> set[tuple[int, int]]:
    """Move what was found again; the spans on which something stays behind."""
    from qualcode.coding.apply import keep_number, segment_at
    from qualcode.text import Span

    lost = {(one.old_start, one.old_end) for one in anchored if one.how == "orphaned"}
    moves: dict[UUID, UUID] = {}
    for one in anchored:
        if one.how != "orphaned":
            segment = used[(one.old_start, one.old_end)]
            moves[segment] = segment_at(session, Span(new, one.start, one.end))
            keep_number(session, segment, moves[segment])
            if not _repoint(session, segment, moves[segment]):
                lost.add((one.old_start, one.old_end))
    noted = _noted(session)
    carry_memos(session, "segment", {old: at for old, at in moves.items() if old in noted})
    return lost


def _noted(session: Session) -> set[UUID]:
    """The segments that somebody has written a memo on."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Memo

    on_passages = select(col(Memo.target_id)).where(
        col(Memo.target_kind) == "segment", col(Memo.deleted_at).is_(None)
    )
    return set(session.execute(on_passages).scalars())


def used_segments(session: Session, version: UUID) -> Spans:
    """The version's segments that a living coding, piece of evidence or memo rests on, by span."""
    from sqlalchemy import or_, select
    from sqlmodel import col

    from qualcode.model import Coding, Evidence, Memo, Segment

    coded = select(col(Coding.segment_id)).where(col(Coding.deleted_at).is_(None))
    cited = select(col(Evidence.segment_id)).where(
        col(Evidence.deleted_at).is_(None), col(Evidence.segment_id).is_not(None)
    )
    noted = select(col(Memo.target_id)).where(
        col(Memo.target_kind) == "segment", col(Memo.deleted_at).is_(None)
    )
    rows = session.execute(
        select(col(Segment.start), col(Segment.end), col(Segment.id)).where(
            col(Segment.source_version_id) == version,
            col(Segment.deleted_at).is_(None),
            or_(*(col(Segment.id).in_(resting) for resting in (coded, cited, noted))),
        )
    )
    return {(start, end): segment for start, end, segment in rows}


def _repoint(session: Session, segment: UUID, target: UUID) -> bool:
    """Move what rests on one segment to another; False where a coding is there already."""
    from sqlalchemy import select, update
    from sqlmodel import col

    from qualcode.model import Coding, Evidence

    def living(at: UUID) -> Any:
        return (col(Coding.segment_id) == at, col(Coding.deleted_at).is_(None))

    there = set(
        session.execute(select(col(Coding.code_id), col(Coding.coder_id)).where(*living(target)))
    )
    whole = True
    for coding in session.scalars(select(Coding).where(*living(segment))):
        if (coding.code_id, coding.coder_id) in there:
            whole = False
            continue
        coding.segment_id = target
    session.execute(
        update(Evidence)
        .where(col(Evidence.segment_id) == segment, col(Evidence.deleted_at).is_(None))
        .values(segment_id=target)
    )
    session.flush()
    return whole
