"""Findings and their evidence: from findings.yaml, by command, and as a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodebookError, CodingError, UsageError
from qualcode.text import display
from qualcode.workflow.codebook import read_text
from qualcode.workflow.codings import code_names, unknown
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import Evidence, Finding
    from qualcode.synthesis import EvidenceEntry, FindingEntry

KINDS = ("interview", "statute", "case", "institution", "literature")
STANCES = ("supports", "contrasts", "context")


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One piece of evidence with names for ids; `number` counts within its finding from 1."""

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


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding with its evidence, in the author's order."""

    key: str
    code: str
    claim: Mapping[str, str]
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True)
class LedgerChange:
    """What loading a findings file changed, by the findings' keys."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


class _Names:
    """Ids by name, looked up once an act."""

    def __init__(self, session: Session) -> None:
        from sqlmodel import col, select

        from qualcode.model import Case, Source

        self.codes = code_names(session)
        self.cases: dict[str, UUID] = dict(
            session.exec(select(Case.name, Case.id).where(col(Case.deleted_at).is_(None))).all()
        )
        self.sources: dict[str, UUID] = dict(
            session.exec(
                select(Source.name, Source.id).where(col(Source.deleted_at).is_(None))
            ).all()
        )

    def case(self, name: str | None) -> UUID | None:
        return self._id("case", name, self.cases)

    def source(self, name: str | None) -> UUID | None:
        return self._id("source", name, self.sources)

    def code(self, name: str) -> UUID:
        if name not in self.codes:
            raise unknown("code", name, list(self.codes))
        return self.codes[name]

    def _id(self, what: str, name: str | None, known: Mapping[str, UUID]) -> UUID | None:
        if name is None:
            return None
        if name not in known:
            raise unknown(what, name, list(known))
        return known[name]


def load_findings(study: Study, path: Path) -> LedgerChange:
    """Make the study's findings what the file says, as one act.

    Raises:
        CodebookError: the file has faults, or a quote stands nowhere or more than once.
    """
    from qualcode.synthesis import read_findings

    text = read_text(path)
    where = str(display(str(path)))
    with study.store.act(study.coder(), f"load findings {path.name}") as session:
        names = _Names(session)
        entries = read_findings(
            text, where=where, codes=names.codes, cases=names.cases, sources=names.sources
        )
        return _load(session, names, entries, where)


def _load(
    session: Session, names: _Names, entries: Sequence[FindingEntry], where: str
) -> LedgerChange:
    from qualcode.store.clock import now

    faults: list[str] = []
    before = {finding.key: finding for finding in _findings(session)}
    added, changed = [], []
    for place, entry in enumerate(entries):
        old = before.pop(entry.key, None)
        segments = [_segment(session, names, one, entry.key, faults) for one in entry.evidence]
        finding = _finding(session, old, entry, names.code(entry.code), place)
        different = _replace_evidence(session, names, finding, entry.evidence, segments)
        if old is None:
            added.append(entry.key)
        elif different or session.is_modified(finding):
            changed.append(entry.key)
    if faults:
        raise CodebookError(
            f"{len(faults)} quotes can't be placed",
            where=where,
            mend="Copy each from its transcript, long enough to stand there once",
            faults=tuple(faults),
        )
    for finding in before.values():
        _retire(session, finding, now())
    return LedgerChange(tuple(added), tuple(changed), tuple(before))


def _findings(session: Session) -> Sequence[Finding]:
    from sqlmodel import col, select

    from qualcode.model import Finding

    return session.exec(
        select(Finding).where(col(Finding.deleted_at).is_(None)).order_by(col(Finding.position))
    ).all()


def _evidence(session: Session, finding: UUID) -> Sequence[Evidence]:
    from sqlmodel import col, select

    from qualcode.model import Evidence

    return session.exec(
        select(Evidence)
        .where(col(Evidence.finding_id) == finding, col(Evidence.deleted_at).is_(None))
        .order_by(col(Evidence.position))
    ).all()


def _finding(
    session: Session, old: Finding | None, entry: FindingEntry, code: UUID, place: int
) -> Finding:
    from qualcode.model import Finding

    made = old or Finding(key=entry.key, code_id=code, claim={}, position=place)
    said: dict[str, Any] = {"code_id": code, "claim": dict(entry.claim), "position": place}
    for name, value in said.items():
        if getattr(made, name) != value:
            setattr(made, name, value)
    session.add(made)
    if old is None:
        session.flush()
    return made


def _segment(
    session: Session, names: _Names, entry: EvidenceEntry, key: str, faults: list[str]
) -> UUID | None:
    """The segment of the entry's quote; a quote that has no single place is a fault."""
    if not entry.quote:
        return None
    try:
        return _quoted(session, names, entry)
    except CodingError as error:
        faults.append(f"{display(key)}: {error.sentence()}")
        return None


def _quoted(session: Session, names: _Names, entry: EvidenceEntry) -> UUID:
    from qualcode.coding.apply import segment_at
    from qualcode.text import Span

    places = [
        (version, at)
        for version, text in _texts(session, names, entry)
        for at in _all_places(text, entry.quote or "")
    ]
    who = display(entry.case or entry.source or "")
    if len(places) != 1:
        count = "nowhere" if not places else f"{len(places)} times"
        raise CodingError(f"the quote given for {who} stands there {count}")
    version, at = places[0]
    return segment_at(session, Span(version, at, at + len(entry.quote or "")))


def _texts(session: Session, names: _Names, entry: EvidenceEntry) -> list[tuple[UUID, str]]:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Source, SourceVersion

    query = (
        select(col(Source.id), col(SourceVersion.id), col(SourceVersion.text))
        .join(SourceVersion, col(SourceVersion.source_id) == col(Source.id))
        .where(col(Source.deleted_at).is_(None), col(SourceVersion.deleted_at).is_(None))
        .order_by(col(SourceVersion.number))
    )
    if entry.source is not None:
        query = query.where(col(Source.id) == names.source(entry.source))
    else:
        query = query.where(col(Source.case_id) == names.case(entry.case))
    newest = {source: (version, text) for source, version, text in session.execute(query)}
    return list(newest.values())


def _all_places(text: str, quote: str) -> list[int]:
    places, at = [], text.find(quote)
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1)
    return places


def _replace_evidence(
    session: Session,
    names: _Names,
    finding: Finding,
    entries: Sequence[EvidenceEntry],
    segments: Sequence[UUID | None],
) -> bool:
    """Where the evidence differs from what is there, put it in place of it."""
    from qualcode.model import Evidence
    from qualcode.store.clock import now

    wanted = [
        {
            "kind": entry.kind,
            "stance": entry.stance,
            "attributed": entry.attributed,
            "case_id": names.case(entry.case),
            "source_id": names.source(entry.source),
            "segment_id": segment,
            "note": entry.note or "",
            "position": place,
        }
        for place, (entry, segment) in enumerate(zip(entries, segments, strict=True))
    ]
    present = _evidence(session, finding.id)
    if [
        {key: getattr(one, key) for key in want} for one, want in zip(present, wanted, strict=False)
    ] == wanted and len(present) == len(wanted):
        return False
    for one in present:
        one.deleted_at = now()
    session.flush()
    session.add_all([Evidence(finding_id=finding.id, **want) for want in wanted])
    session.flush()
    return True


def _retire(session: Session, finding: Finding, at: str) -> None:
    for one in _evidence(session, finding.id):
        one.deleted_at = at
    finding.deleted_at = at


def add_finding(study: Study, key: str, code: str, claim: str, language: str) -> None:
    """A new finding about a code.

    Raises:
        CodingError: no such code, or the key is taken.
    """
    from qualcode.model import Finding

    with study.store.act(study.coder(), f"add finding {key}") as session:
        findings = _findings(session)
        if any(finding.key == key for finding in findings):
            raise CodingError(f'there is a finding "{display(key)}" already')
        place = 1 + max((finding.position for finding in findings), default=-1)
        code_id = _Names(session).code(code)
        session.add(Finding(key=key, code_id=code_id, claim={language: claim}, position=place))


def remove_finding(study: Study, key: str) -> None:
    """Take a finding away with its evidence; undo brings both back."""
    from qualcode.store.clock import now

    with study.store.act(study.coder(), f"remove finding {key}") as session:
        _retire(session, _one(session, key), now())


def _one(session: Session, key: str) -> Finding:
    findings = {finding.key: finding for finding in _findings(session)}
    if key not in findings:
        raise unknown("finding", key, list(findings))
    return findings[key]


def add_evidence(study: Study, finding: str, entry: EvidenceEntry) -> None:
    """Let a finding rest on one thing more.

    Raises:
        CodingError: no such finding, case or source; the quote stands nowhere or several times.
        UsageError: kind or stance unknown, or nothing named that the kind needs.
    """
    from qualcode.model import Evidence

    _check_entry(entry)
    with study.store.act(study.coder(), f"add evidence to {finding}") as session:
        names = _Names(session)
        owner = _one(session, finding)
        place = 1 + max((one.position for one in _evidence(session, owner.id)), default=-1)
        session.add(
            Evidence(
                finding_id=owner.id,
                kind=entry.kind,
                stance=entry.stance,
                attributed=entry.attributed,
                case_id=names.case(entry.case),
                source_id=names.source(entry.source),
                segment_id=_quoted(session, names, entry) if entry.quote else None,
                note=entry.note or "",
                position=place,
            )
        )


def _check_entry(entry: EvidenceEntry) -> None:
    for what, value, known in (("kind", entry.kind, KINDS), ("stance", entry.stance, STANCES)):
        if value not in known:
            raise UsageError(f'"{display(value)}" is no {what}', mend=f"Known: {', '.join(known)}")
    if entry.kind == "interview":
        if entry.attributed and entry.case is None:
            raise UsageError(
                "an interview is named by its case", mend="Say --case or --unattributed"
            )
    elif entry.source is None:
        raise UsageError(f"a {entry.kind} is named by its source", mend="Say --source")


def remove_evidence(study: Study, finding: str, number: int) -> None:
    """Take one piece of evidence away, by its number in `evidence list`."""
    from qualcode.store.clock import now

    with study.store.act(study.coder(), f"remove evidence {number} of {finding}") as session:
        present = _evidence(session, _one(session, finding).id)
        if not 1 <= number <= len(present):
            raise CodingError(
                f"there is no number {number}: the finding has {len(present)} pieces of evidence"
            )
        present[number - 1].deleted_at = now()


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
            for finding in _findings(session)
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

    from qualcode.model import Case, Evidence, Segment, Source

    rows = session.execute(
        select(Evidence, Case, Source, Segment)
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
            quote=segment.quote if segment else "",
            quote_codes=_codes_touching(segment, codes_of),
            month=_month(session, case),
            citation=case.citation if case else "",
            note=evidence.note,
        )
        for number, (evidence, case, source, segment) in enumerate(rows, start=1)
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
