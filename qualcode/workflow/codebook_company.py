"""Which codes stand together: pairs of one coder's codings that share a character."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from collections.abc import Hashable

Placed = tuple["Hashable", int, int, str]
"""A text, where a coding of it starts and ends, its code."""


def pairs(placed: Iterable[Placed]) -> dict[str, Counter[str]]:
    """For each code, how many codings of each other code overlap one of its own.

    A sweep: only the codings that are still open are looked at for each new one.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    text: Hashable = None
    standing: list[tuple[int, str]] = []
    for of, start, end, code in sorted(placed, key=lambda one: (str(one[0]), one[1], one[2])):
        standing = [one for one in standing if one[0] > start] if of == text else []
        text = of
        for _, other in standing:
            if other != code:
                found[code][other] += 1
                found[other][code] += 1
        standing.append((end, code))
    return dict(found)


def company(study: Study, *, besides: UUID | None = None) -> Mapping[str, Counter[str]]:
    """The pairs of the coder's own codings in current texts, one source left out if wanted."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Code, Coding, Segment, Source, SourceVersion

    with study.store.read() as session:
        versions = session.execute(
            select(col(SourceVersion.source_id), col(SourceVersion.id))
            .join(Source, col(Source.id) == col(SourceVersion.source_id))
            .where(col(Source.deleted_at).is_(None), col(SourceVersion.deleted_at).is_(None))
            .order_by(col(SourceVersion.number))
        )
        newest: dict[UUID, UUID] = dict(versions.all())
        current = {version for source, version in newest.items() if source != besides}
        rows = session.execute(
            select(
                col(Segment.source_version_id), col(Segment.start), col(Segment.end), col(Code.key)
            )
            .join(Coding, col(Coding.segment_id) == col(Segment.id))
            .join(Code, col(Code.id) == col(Coding.code_id))
            .where(col(Coding.coder_id) == study.coder(), col(Coding.deleted_at).is_(None))
        ).all()
    return pairs((of, start, end, key) for of, start, end, key in rows if of in current)
