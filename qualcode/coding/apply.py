"""Giving a span a code and taking it away. Runs inside an act that the store has opened."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select, update
from sqlmodel import Session, col

from qualcode.errors import CodingError
from qualcode.model import Coding, Segment, SourceVersion
from qualcode.text import Span


def segment_at(session: Session, span: Span) -> UUID:
    """The segment of exactly this span, made where there is none.

    Raises:
        CodingError: the span reaches past the text.
    """
    found: UUID | None = session.execute(
        select(col(Segment.id)).where(
            col(Segment.source_version_id) == span.source_version,
            col(Segment.start) == span.start,
            col(Segment.end) == span.end,
            col(Segment.deleted_at).is_(None),
        )
    ).scalar()
    if found is not None:
        return found
    made = Segment(
        source_version_id=span.source_version,
        start=span.start,
        end=span.end,
        quote=_quote(session, span),
    )
    session.add(made)
    session.flush()
    return made.id


def _quote(session: Session, span: Span) -> str:
    # The database cuts the words out, so a long text is not fetched for a short quote.
    words = func.substr(col(SourceVersion.text), span.start + 1, span.length)
    quote: str | None = session.execute(
        select(words).where(
            col(SourceVersion.id) == span.source_version, col(SourceVersion.length) >= span.end
        )
    ).scalar()
    if quote is None:
        raise CodingError(f"the span {span.start} to {span.end} reaches past the text")
    return quote


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
        select(col(Coding.id)).where(
            col(Coding.segment_id) == segment,
            col(Coding.code_id) == code,
            col(Coding.coder_id) == coder,
            col(Coding.deleted_at).is_(None),
        )
    ).scalar()
    if found is not None:
        return found
    made = Coding(
        segment_id=segment, code_id=code, coder_id=coder, origin=origin, suggestion_id=suggestion
    )
    session.add(made)
    session.flush()
    return made.id


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
