"""Which codings lie over words that have another code: one sweep along the texts. Runs nothing.

Asked coding by coding, the database would look through all segments of a text for each of them. So
the ends of all spans are put in one row, and it is counted along it how many of the other codes'
codings have begun and how many have ended: what has begun before a coding ends, and has not ended
when it begins, overlaps it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CTE,
    ColumnElement,
    Uuid,
    and_,
    case,
    func,
    literal,
    null,
    select,
    true,
    union_all,
)
from sqlmodel import col

from qualcode.coding.retrieve import placed
from qualcode.model import METADATA, Coding, Segment

Condition = ColumnElement[bool]
# Given the columns of a coding and of its segment: whether it may be seen.
Seen = Callable[[Any, Any], Condition]

# At one place, spans that end come before those that are asked about, and these before those that
# begin: spans that only touch share no character.
_ENDS, _ASKED_START, _ASKED_END, _BEGINS = range(4)

_ONCE = "MATERIALIZED"  # worked out once, however often it is read


def overlapped(codes: Collection[UUID], seen: Seen | None, within: Condition) -> Condition:
    """The condition that another coding, that may be seen, has one of the codes on the same words.

    It is right for codings that meet `within`, and false for all others.
    """
    asked = _asked(codes, seen, within)
    met = _met(asked, _others(codes, seen, asked)).subquery()
    return col(Coding.id).in_(
        select(met.c.id).group_by(met.c.id).having(func.sum(met.c.number) > func.max(met.c.own))
    )


def _asked(codes: Collection[UUID], seen: Seen | None, within: Condition) -> CTE:
    """The codings that are asked about; `own` is 1 for one that will meet itself."""
    tables = METADATA.tables
    mine = true() if seen is None else seen(tables["coding"].c, tables["segment"].c)
    columns: tuple[Any, ...] = (
        col(Coding.id).label("id"),
        col(Segment.source_version_id).label("version"),
        col(Segment.start).label("start"),
        col(Segment.end).label("end"),
        case((and_(col(Coding.code_id).in_(codes), mine), 1), else_=0).label("own"),
    )
    made: CTE = placed(select(*columns)).where(within).cte().prefix_with(_ONCE)
    return made


def _others(codes: Collection[UUID], seen: Seen | None, asked: CTE) -> CTE:
    """The codings that may be met, on the texts of those that are asked about."""
    coding = METADATA.tables["coding"].alias()
    segment = METADATA.tables["segment"].alias()
    return (
        select(
            segment.c.source_version_id.label("version"),
            segment.c.start.label("start"),
            segment.c.end.label("end"),
        )
        .join(coding, coding.c.segment_id == segment.c.id)
        .where(
            coding.c.code_id.in_(codes),
            coding.c.deleted_at.is_(None),
            segment.c.source_version_id.in_(select(asked.c.version)),
            true() if seen is None else seen(coding.c, segment.c),
        )
        .cte()
        .prefix_with(_ONCE)
    )


def _met(asked: CTE, others: CTE) -> Any:
    """Twice for each coding asked about: the others begun at its end, those ended at its start.

    The two numbers together are how many overlap it.
    """
    place = _places(asked, others).subquery()
    along = {"partition_by": place.c.version, "order_by": (place.c.at, place.c.kind)}
    begun = func.sum(case((place.c.kind == _BEGINS, 1), else_=0)).over(**along)
    ended = func.sum(case((place.c.kind == _ENDS, 1), else_=0)).over(**along)
    number = case((place.c.kind == _ASKED_END, begun), else_=-ended)
    counted = select(place.c.id, place.c.own, number.label("number")).subquery()
    return select(counted).where(counted.c.id.is_not(None))


def _places(asked: CTE, others: CTE) -> Any:
    """Both ends of every span, as rows of one kind."""

    def places(spans: CTE, at: Any, kind: int, *of: Any) -> Any:
        identity, own = of or (null().cast(Uuid()), literal(0))
        return select(
            identity.label("id"),
            spans.c.version.label("version"),
            at.label("at"),
            literal(kind).label("kind"),
            own.label("own"),
        )

    mine = (asked.c.id, asked.c.own)
    return union_all(
        places(asked, asked.c.start, _ASKED_START, *mine),
        places(asked, asked.c.end, _ASKED_END, *mine),
        places(others, others.c.start, _BEGINS),
        places(others, others.c.end, _ENDS),
    )
