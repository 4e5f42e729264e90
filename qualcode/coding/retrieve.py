"""Which codings there are: one query, narrowed by what is asked. Runs nothing itself.

A coding is left behind where its text is no longer the newest living one of its source: its passage
was not found in the text that came after. It is kept, and stands in no list that does not ask.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlmodel import col

from qualcode.model import (
    METADATA,
    Case,
    Code,
    Coder,
    Coding,
    Memo,
    Segment,
    SegmentNumber,
    Source,
    SourceVersion,
)

PLACE = (
    col(Source.name),
    col(Segment.start),
    col(Segment.end),
    col(Code.position),
    col(Coder.name),
)
ORDERS: dict[str, tuple[Any, ...]] = {
    "place": PLACE,
    "code": (col(Code.position), *PLACE),
    "case": (col(Case.name), *PLACE),
    "coder": (col(Coder.name), *PLACE),
}


@dataclass(frozen=True, slots=True)
class Found:
    """One coding with all that tables and lists say of it; `number` is its segment's.

    `left` is true where a new import left it behind.
    """

    coding: UUID
    segment: UUID
    source: str
    source_id: UUID
    version: UUID
    start: int
    end: int
    quote: str
    code: str
    code_id: UUID
    coder: str
    coder_id: UUID
    case: str | None
    case_id: UUID | None
    origin: str
    memo: str
    exemplar: bool
    number: int
    left: bool = False

    def as_dict(self) -> dict[str, Any]:
        """As JSON takes it; the keys are a contract. Only one that was left behind says `left`."""
        names = ("source", "start", "end", "quote", "code", "coder", "case", "memo")
        told = {name: getattr(self, name) for name in names} | {"segment": self.number}
        return {**told, "left": True} if self.left else told


def older() -> Select[tuple[UUID]]:
    """The ids of all texts but the newest living one of every source, which is coded now.

    There are few of these, mostly none, so that asking for them costs a list of codings little.
    """
    # Both are aliases, so that a query around this one does not take them for its own.
    version = METADATA.tables["source_version"].alias()
    later = METADATA.tables["source_version"].alias()
    replaced = exists(
        select(later.c.id).where(
            later.c.source_id == version.c.source_id,
            later.c.number > version.c.number,
            later.c.deleted_at.is_(None),
        )
    )
    return select(version.c.id).where(or_(version.c.deleted_at.is_not(None), replaced))


def current() -> ColumnElement[bool]:
    """The condition that a segment lies in the newest text of its source."""
    return col(Segment.source_version_id).not_in(older())


def left_behind() -> ColumnElement[bool]:
    """The condition that a segment lies in an older text of its source."""
    return col(Segment.source_version_id).in_(older())


def codings(*, everywhere: bool = False, **narrowed: Any) -> Select[Any]:
    """A select of `Found` columns over living codings, in the order of source and place.

    Those that were left behind are among them only `everywhere`. `narrowed` may name source, code,
    coder or case by its id (`source_id=`, `code_id=`, `coder_id=`, `case_id=`) or the version
    (`version=`).
    """
    query: Any = _joined(
        select(
            col(Coding.id),
            col(Segment.id),
            col(Source.name),
            col(Source.id),
            col(SourceVersion.id),
            col(Segment.start),
            col(Segment.end),
            col(Segment.quote),
            col(Code.key),
            col(Code.id),
            col(Coder.name),
            col(Coder.id),
            col(Case.name),
            col(Case.id),
            col(Coding.origin),
            _memo(),
            col(Coding.exemplar),
            _number(),
            left_behind(),
        )
    ).order_by(*ORDERS["place"])
    if not everywhere:
        query = query.where(current())
    columns = {
        "source_id": col(Source.id),
        "version": col(SourceVersion.id),
        "code_id": col(Code.id),
        "coder_id": col(Coder.id),
        "case_id": col(Case.id),
    }
    for name, value in narrowed.items():
        query = query.where(columns[name] == value)
    narrowed_query: Select[Any] = query
    return narrowed_query


def coding_ids(condition: Any, order: str) -> Select[tuple[UUID]]:
    """A select of the ids of the living codings that meet the condition, in one of `ORDERS`."""
    query: Any = _joined(select(col(Coding.id))).where(condition).order_by(*ORDERS[order])
    made: Select[tuple[UUID]] = query
    return made


def _joined(query: Any) -> Any:
    """As `placed`, with the code and the coder, which an order speaks of."""
    return (
        placed(query)
        .join(Code, col(Code.id) == col(Coding.code_id))
        .join(Coder, col(Coder.id) == col(Coding.coder_id))
    )


def placed(query: Any) -> Any:
    """Living codings with all that a condition may speak of."""
    return (
        query.select_from(Coding)
        .join(Segment, col(Segment.id) == col(Coding.segment_id))
        .join(SourceVersion, col(SourceVersion.id) == col(Segment.source_version_id))
        .join(Source, col(Source.id) == col(SourceVersion.source_id))
        .outerjoin(Case, col(Case.id) == col(Source.case_id))
        .where(col(Coding.deleted_at).is_(None), col(Source.deleted_at).is_(None))
    )


def found(row: Any) -> Found:
    """A row of `codings()` as a value."""
    return Found(*row)


def _number() -> Any:
    """The segment's number; a study that lost the row is shown as 0 and not without its coding."""
    number = (
        select(col(SegmentNumber.number))
        .where(col(SegmentNumber.segment_id) == col(Segment.id))
        .correlate(Segment)
        .scalar_subquery()
    )
    return func.coalesce(number, 0)


def _memo() -> Any:
    memo = (
        select(col(Memo.text))
        .where(
            col(Memo.target_kind) == "coding",
            col(Memo.target_id) == col(Coding.id),
            col(Memo.deleted_at).is_(None),
        )
        .order_by(col(Memo.id))
        .limit(1)
        .correlate(Coding)
        .scalar_subquery()
    )
    return func.coalesce(memo, "")
