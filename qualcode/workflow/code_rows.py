"""The codebook as one flat list in tree order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.workflow.desk import CodeRow

FALLBACKS = ("en", "id", "ms")


def in_language(texts: Mapping[str, Any], language: str, empty: Any = "") -> Any:
    """The text in that language, else in the first there is."""
    for code in (language, *FALLBACKS):
        if texts.get(code):
            return texts[code]
    return next(iter(texts.values()), empty)


def code_rows(session: Session, language: str, coder: UUID | None) -> tuple[CodeRow, ...]:
    """Every living code, depth first; counts are of `coder`'s own codings in newest texts."""
    from sqlalchemy import func, select
    from sqlmodel import col

    from qualcode.coding.retrieve import current
    from qualcode.model import Code, Coding, Family, Segment

    rows = session.execute(
        select(Code, Family)
        .join(Family, col(Family.id) == col(Code.family_id))
        .where(col(Code.deleted_at).is_(None))
        .order_by(col(Family.position), col(Code.position))
    ).all()
    counts: dict[UUID, int] = dict(
        session.execute(
            select(col(Coding.code_id), func.count(col(Coding.id)))
            .join(Segment, col(Segment.id) == col(Coding.segment_id))
            .where(col(Coding.deleted_at).is_(None), col(Coding.coder_id) == coder, current())
            .group_by(col(Coding.code_id))
        ).all()
    )
    keys: dict[UUID, tuple[str, int]] = {}
    made = []
    for code, family in rows:
        parent, depth = keys.get(code.parent_id, (None, -1)) if code.parent_id else (None, -1)
        keys[code.id] = (code.key, depth + 1)
        made.append(_row(code, family, parent, depth + 1, language, counts.get(code.id, 0)))
    return tuple(made)


def _row(
    code: Any, family: Any, parent: str | None, depth: int, language: str, count: int
) -> CodeRow:
    from qualcode.workflow.desk import CodeRow

    return CodeRow(
        key=code.key,
        name=in_language(code.name, language, code.key),
        family=family.key,
        family_name=in_language(family.name, language, family.key),
        parent=parent,
        depth=depth,
        colour=code.colour,
        hotkey=code.hotkey,
        definition=in_language(code.definition, language),
        include=tuple(in_language(code.include, language, ())),
        exclude=tuple(in_language(code.exclude, language, ())),
        names=dict(code.name),
        keywords=tuple(word for words in code.keywords.values() for word in words),
        count=count,
    )
