"""Findings and their evidence as rows with names in place of ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import Evidence, Finding


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One piece of evidence with names for ids; `number` counts within its finding from 1.

    `left` where its passage is in no newest text any more: then it is not quoted.
    """

    number: int
    kind: str
    stance: str
    attributed: bool
    case: str | None
    source: str | None
    source_short: str
    source_kind: str
    segment: UUID | None
    quote: str
    quote_codes: tuple[str, ...]
    month: str
    citation: str
    note: str
    left: bool = False


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding with its evidence, in the author's order."""

    key: str
    code: str
    claim: Mapping[str, str]
    evidence: tuple[EvidenceRow, ...]


def living_findings(session: Session) -> Sequence[Finding]:
    from sqlmodel import col, select

    from qualcode.model import Finding

    return session.exec(
        select(Finding).where(col(Finding.deleted_at).is_(None)).order_by(col(Finding.position))
    ).all()


def living_evidence(session: Session, finding: UUID) -> Sequence[Evidence]:
    from sqlmodel import col, select

    from qualcode.model import Evidence

    return session.exec(
        select(Evidence)
        .where(col(Evidence.finding_id) == finding, col(Evidence.deleted_at).is_(None))
        .order_by(col(Evidence.position))
    ).all()


def findings(study: Study) -> list[FindingRow]:
    """Every finding with its evidence, names in place of ids."""
    with study.store.read() as session:
        keys = _code_keys(session)
        codes_of = _codes_by_place(session)
        return [
            FindingRow(
                key=finding.key,
                code=keys[finding.code_id],
                claim=dict(finding.claim),
                evidence=_rows(session, finding.id, codes_of),
            )
            for finding in living_findings(session)
        ]


def _code_keys(session: Session) -> dict[UUID, str]:
    from sqlmodel import select

    from qualcode.model import Code

    return dict(session.exec(select(Code.id, Code.key)).all())


def _codes_by_place(session: Session) -> dict[tuple[UUID, int, int], set[str]]:
    from qualcode.coding.retrieve import codings, found

    places: dict[tuple[UUID, int, int], set[str]] = {}
    for row in map(found, session.execute(codings())):
        places.setdefault((row.version, row.start, row.end), set()).add(row.code)
    return places


def _rows(
    session: Session, finding: UUID, codes_of: Mapping[tuple[UUID, int, int], set[str]]
) -> tuple[EvidenceRow, ...]:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.coding.retrieve import left_behind
    from qualcode.model import Case, Evidence, Segment, Source

    rows = session.execute(
        select(Evidence, Case, Source, Segment, left_behind())
        .outerjoin(Case, col(Case.id) == col(Evidence.case_id))
        .outerjoin(Source, col(Source.id) == col(Evidence.source_id))
        .outerjoin(Segment, col(Segment.id) == col(Evidence.segment_id))
        .where(col(Evidence.finding_id) == finding, col(Evidence.deleted_at).is_(None))
        .order_by(col(Evidence.position))
    ).all()
    return tuple(
        EvidenceRow(
            number=number,
            kind=evidence.kind,
            stance=evidence.stance,
            attributed=evidence.attributed,
            case=case.name if case else None,
            source=source.name if source else None,
            source_short=(source.short or source.name) if source else "",
            source_kind=source.kind if source else "",
            segment=segment.id if segment else None,
            quote=segment.quote if segment and not left else "",
            quote_codes=_codes_touching(segment, codes_of),
            month=_month(session, case),
            citation=case.citation if case else "",
            note=evidence.note,
            left=bool(left),
        )
        for number, (evidence, case, source, segment, left) in enumerate(rows, start=1)
    )


def _codes_touching(
    segment: Any, codes_of: Mapping[tuple[UUID, int, int], set[str]]
) -> tuple[str, ...]:
    """Codes that any coder gave to words of the quote."""
    if segment is None:
        return ()
    touching = [
        codes
        for (version, start, end), codes in codes_of.items()
        if version == segment.source_version_id and start < segment.end and segment.start < end
    ]
    return tuple(sorted(set().union(*touching)))


def _month(session: Session, case: Any) -> str:
    """The month of the case's interview."""
    from sqlmodel import col, select

    from qualcode.model import Source

    if case is None:
        return ""
    month = session.exec(
        select(Source.month)
        .where(
            col(Source.case_id) == case.id,
            col(Source.kind) == "interview",
            col(Source.deleted_at).is_(None),
        )
        .order_by(col(Source.month))
    ).first()
    return month or ""
