"""Giving a span a code and taking it away. Runs inside an act that the store has opened.

This is what a key press waits for, so its statements are built once.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select, update
from sqlmodel import Session, col

from qualcode.errors import CodingError
from qualcode.model import METADATA, Coding, Segment, SegmentNumber, SourceVersion, new_id
from qualcode.text import Span, told


def segment_at(session: Session, span: Span) -> UUID:
    """The segment of exactly this span, made where there is none.

    Raises:
        CodingError: the span reaches past the text.
    """
    place = {"version": span.source_version, "at": span.start, "to": span.end}
    found: UUID | None = session.execute(_segment_there(), place).scalar()
    if found is not None:
        return found
    made = new_id()
    values = {
        "id": made,
        "source_version_id": span.source_version,
        "start": span.start,
        "end": span.end,
        "quote": _quote(session, span),
    }
    session.execute(_insert("segment"), values)
    return made


def keep_number(session: Session, old: UUID, new: UUID) -> None:
    """Let a segment that stands for another in a newer text be called by its number."""
    number = select(col(SegmentNumber.number)).where(col(SegmentNumber.segment_id) == old)
    was: int | None = session.execute(number).scalar()
    if was is not None:
        session.execute(
            update(SegmentNumber)
            .where(col(SegmentNumber.segment_id) == new, col(SegmentNumber.number) > was)
            .values(number=was)
        )


@cache
def _segment_there() -> Any:
    return select(col(Segment.id)).where(
        col(Segment.source_version_id) == bindparam("version"),
        col(Segment.start) == bindparam("at"),
        col(Segment.end) == bindparam("to"),
        col(Segment.deleted_at).is_(None),
    )


@cache
def _insert(table: str) -> Any:
    return insert(METADATA.tables[table])


def _quote(session: Session, span: Span) -> str:
    place = {
        "version": span.source_version,
        "first": span.start + 1,
        "length": span.length,
        "to": span.end,
    }
    quote: str | None = session.execute(_words(), place).scalar()
    if quote is None:
        raise CodingError(told("the span {} to {} reaches past the text", span.start, span.end))
    return quote


@cache
def _words() -> Any:
    # The database cuts the words out, so a long text is not fetched for a short quote.
    words = func.substr(col(SourceVersion.text), bindparam("first"), bindparam("length"))
    return select(words).where(
        col(SourceVersion.id) == bindparam("version"),
        col(SourceVersion.length) >= bindparam("to"),
    )


def apply_code(
    session: Session,
    span: Span,
    code: UUID,
    coder: UUID,
    *,
    origin: str = "manual",
    suggestion: UUID | None = None,
) -> UUID:
    """Give the span the code for this coder; where they have, the coding there is comes back."""
    segment = segment_at(session, span)
    found: UUID | None = session.execute(
        _coding_there(), {"segment": segment, "code": code, "coder": coder}
    ).scalar()
    if found is not None:
        return found
    made = new_id()
    values = {
        "id": made,
        "segment_id": segment,
        "code_id": code,
        "coder_id": coder,
        "origin": origin,
        "suggestion_id": suggestion,
    }
    session.execute(_insert("coding"), values)
    return made


@cache
def _coding_there() -> Any:
    return select(col(Coding.id)).where(
        col(Coding.segment_id) == bindparam("segment"),
        col(Coding.code_id) == bindparam("code"),
        col(Coding.coder_id) == bindparam("coder"),
        col(Coding.deleted_at).is_(None),
    )


def remove_coding(session: Session, coding: UUID, coder: UUID, at: str) -> None:
    """Mark one of the coder's own codings as deleted.

    Raises:
        CodingError: it is gone, or another coder's.
    """
    changed = session.execute(
        update(Coding)
        .where(
            col(Coding.id) == coding,
            col(Coding.coder_id) == coder,
            col(Coding.deleted_at).is_(None),
        )
        .values(deleted_at=at)
        .returning(col(Coding.id))
    ).all()
    if not changed:
        raise CodingError("that coding is gone already, or is not yours")


def repoint_coding(session: Session, coding: UUID, coder: UUID, span: Span) -> None:
    """Put one of the coder's own codings on another span of its source, in this text or another.

    A segment never changes, so the coding takes another one; its origin, memo and mark as an
    exemplar stay with it.

    Raises:
        CodingError: it is gone, another coder's, on another source, or its code is there already.
    """
    own = {"coding": coding, "coder": coder, "version": span.source_version}
    row = session.execute(_coding_own(), own).first()
    if row is None:
        raise CodingError("that coding is gone already, or is not yours")
    segment = segment_at(session, span)
    place = {"segment": segment, "code": row.code, "coder": coder}
    if session.execute(_coding_there(), place).scalar() is not None:
        raise CodingError(
            "that passage has this code already", mend="Choose another passage, or remove one"
        )
    session.execute(update(Coding).where(col(Coding.id) == coding).values(segment_id=segment))


@cache
def _coding_own() -> Any:
    there = METADATA.tables["source_version"].alias()
    return (
        select(col(Coding.code_id).label("code"))
        .join(Segment, col(Segment.id) == col(Coding.segment_id))
        .join(SourceVersion, col(SourceVersion.id) == col(Segment.source_version_id))
        .join(there, there.c.source_id == col(SourceVersion.source_id))
        .where(
            there.c.id == bindparam("version"),
            col(Coding.id) == bindparam("coding"),
            col(Coding.coder_id) == bindparam("coder"),
            col(Coding.deleted_at).is_(None),
        )
    )
