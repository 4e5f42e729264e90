"""What the study holds: sources, cases, coders, codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source; `codings`, `done` and `memo` are this coder's own, `done_by` names every coder.

    `version` numbers the text that is coded now, and `version_id` is its id. `left` counts this
    coder's codings that stand on an older one. `speakers` are those that somebody named.
    """

    id: UUID
    name: str
    title: str
    kind: str
    case: str | None
    language: str
    month: str
    short: str
    words: int
    turns: int
    codings: int
    done: bool
    done_by: tuple[str, ...] = ()
    version: int = 1
    country: str = ""
    memo: bool = False
    version_id: UUID | None = None
    left: int = 0
    speakers: str = ""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case; `variables` are free."""

    name: str
    citation: str
    sources: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CoderRow:
    """One coder with the number of their codings and the sources they have finished.

    `left` codings more stand on older texts.
    """

    name: str
    role: str
    codings: int
    done: tuple[str, ...]
    left: int = 0


def sources(study: Study) -> list[SourceRow]:
    """Every living source, by name."""
    with study.store.read() as session:
        return source_rows(session, study.coder_name)


def source_rows(session: Session, coder: str | None) -> list[SourceRow]:
    """Every living source as this coder sees it: interviews first, then by kind and name."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Case, Source, SourceVersion
    from qualcode.model.source import KINDS

    rows = session.execute(
        select(
            Source,
            col(Case.name),
            col(SourceVersion.id),
            col(SourceVersion.number),
            col(SourceVersion.words),
            col(SourceVersion.turns),
            col(SourceVersion.deleted_at),
        )
        .join(SourceVersion, col(SourceVersion.source_id) == col(Source.id))
        .outerjoin(Case, col(Case.id) == col(Source.case_id))
        .where(col(Source.deleted_at).is_(None))
        .order_by(col(SourceVersion.number))
    ).all()
    newest = {row[0].id: row[:-1] for row in rows if row.deleted_at is None}
    done = _done(session)
    counts = _counts(session, coder)
    total: Counter[UUID] = Counter()
    for row in rows:
        total[row[0].id] += counts.get(row[2], 0)
    noted = _noted(session, coder)
    listed = [
        SourceRow(
            id=source.id,
            name=source.name,
            title=source.title,
            kind=source.kind,
            case=case,
            language=source.language,
            month=source.month,
            short=source.short,
            words=words,
            turns=turns,
            codings=counts.get(version, 0),
            done=coder in done.get(version, ()),
            done_by=done.get(version, ()),
            version=number,
            country=source.country,
            memo=source.id in noted,
            version_id=version,
            left=total[source.id] - counts.get(version, 0),
            speakers=source.speakers,
        )
        for source, case, version, number, words, turns in newest.values()
    ]
    return sorted(listed, key=lambda row: (KINDS.index(row.kind), natural(row.name)))


def natural(name: str) -> tuple[Any, ...]:
    """P2 before P10."""
    import re

    parts = re.split(r"(\d+)", name.casefold())
    return tuple((int(p), "") if p.isdigit() else (-1, p) for p in parts)


def _done(session: Session) -> dict[UUID, tuple[str, ...]]:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coder, Done

    rows = session.execute(
        select(col(Done.source_version_id), col(Coder.name))
        .join(Coder, col(Coder.id) == col(Done.coder_id))
        .where(col(Done.deleted_at).is_(None))
        .order_by(col(Coder.name))
    )
    done: dict[UUID, tuple[str, ...]] = {}
    for version, name in rows:
        done[version] = (*done.get(version, ()), name)
    return done


def _counts(session: Session, coder: str | None) -> dict[UUID, int]:
    from sqlalchemy import func, select
    from sqlmodel import col

    from qualcode.model import Coder, Coding, Segment

    rows = session.execute(
        select(col(Segment.source_version_id), func.count(col(Coding.id)))
        .join(Segment, col(Segment.id) == col(Coding.segment_id))
        .join(Coder, col(Coder.id) == col(Coding.coder_id))
        .where(col(Coding.deleted_at).is_(None), col(Coder.name) == coder)
        .group_by(col(Segment.source_version_id))
    )
    return dict(rows.all())


def _noted(session: Session, coder: str | None) -> set[UUID]:
    """The sources on which this coder has written a memo."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coder, Memo

    rows = session.execute(
        select(col(Memo.target_id))
        .join(Coder, col(Coder.id) == col(Memo.coder_id))
        .where(
            col(Memo.target_kind) == "source",
            col(Memo.deleted_at).is_(None),
            col(Coder.name) == coder,
        )
    )
    return set(rows.scalars())


def cases(study: Study) -> list[CaseRow]:
    """Every living case with its variables and sources, by name."""
    from sqlmodel import col, select

    from qualcode.model import Case, Source, Variable

    with study.store.read() as session:
        found = session.exec(select(Case).where(col(Case.deleted_at).is_(None))).all()
        told = session.exec(select(Variable).where(col(Variable.deleted_at).is_(None))).all()
        named = session.exec(
            select(Source.case_id, Source.name).where(col(Source.deleted_at).is_(None))
        ).all()
    rows = [
        CaseRow(
            name=case.name,
            citation=case.citation,
            sources=tuple(sorted(name for owner, name in named if owner == case.id)),
            variables={v.name: v.value for v in told if v.case_id == case.id},
        )
        for case in found
    ]
    return sorted(rows, key=lambda row: natural(row.name))


def coders(study: Study) -> list[CoderRow]:
    """Every coder, by name."""
    from sqlmodel import col, select

    from qualcode.coding.retrieve import current, left_behind, placed
    from qualcode.model import Coder, Coding, Done, Source, SourceVersion

    with study.store.read() as session:
        found = session.exec(select(Coder).where(col(Coder.deleted_at).is_(None))).all()
        given = Counter(session.execute(placed(select(Coding.coder_id)).where(current())).scalars())
        left = Counter(
            session.execute(placed(select(Coding.coder_id)).where(left_behind())).scalars()
        )
        finished = session.exec(
            select(Done.coder_id, Source.name)
            .join(SourceVersion, col(SourceVersion.id) == col(Done.source_version_id))
            .join(Source, col(Source.id) == col(SourceVersion.source_id))
            .where(col(Done.deleted_at).is_(None), col(Source.deleted_at).is_(None))
        ).all()
    rows = [
        CoderRow(
            name=coder.name,
            role=coder.role,
            codings=given[coder.id],
            done=tuple(sorted(name for owner, name in finished if owner == coder.id)),
            left=left[coder.id],
        )
        for coder in found
    ]
    return sorted(rows, key=lambda row: row.name)
