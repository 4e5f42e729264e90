"""Changing findings and their evidence: from findings.yaml, and by command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodebookError, CodingError, UsageError
from qualcode.text import counted, display, told
from qualcode.workflow.codebook import read_text
from qualcode.workflow.codings import code_names, unknown
from qualcode.workflow.ledger import living_evidence, living_findings
from qualcode.workflow.study import Study
from qualcode.workflow.versions import current_texts

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import Finding
    from qualcode.synthesis import EvidenceEntry, FindingEntry


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
    with study.act(told("load findings {}", path.name)) as session:
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
    before = {finding.key: finding for finding in living_findings(session)}
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
            counted(len(faults), "{} quote can't be placed", "{} quotes can't be placed"),
            where=where,
            mend="Copy each from its transcript, long enough to stand there once",
            faults=tuple(faults),
        )
    for finding in before.values():
        _retire(session, finding, now())
    return LedgerChange(tuple(added), tuple(changed), tuple(before))


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
        faults.append(told("{}: {}.", key, error.what))
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
        count = told("{} times", len(places)) if places else told("nowhere")
        raise CodingError(told("the quote given for {} stands there {}", who, count))
    version, at = places[0]
    return segment_at(session, Span(version, at, at + len(entry.quote or "")))


def _texts(session: Session, names: _Names, entry: EvidenceEntry) -> list[tuple[UUID, str]]:
    """The texts in which the entry's quote can stand: its source's, or all of its case's."""
    source, case = names.source(entry.source), names.case(entry.case)
    return [
        (one.version, one.text)
        for one in current_texts(session)
        if (one.source == source if source is not None else one.case == case)
    ]


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

    wanted: list[dict[str, Any]] = [
        {
            "kind": entry.kind,
            "stance": entry.stance,
            "attributed": entry.attributed,
            "case_id": names.case(entry.case),
            "source_id": names.source(entry.source),
            "segment_id": segment,
            "note": entry.note,
            "position": place,
        }
        for place, (entry, segment) in enumerate(zip(entries, segments, strict=True))
    ]
    present = living_evidence(session, finding.id)
    fields = (
        "kind",
        "stance",
        "attributed",
        "case_id",
        "source_id",
        "segment_id",
        "note",
        "position",
    )
    if [{name: getattr(one, name) for name in fields} for one in present] == wanted:
        return False
    for one in present:
        one.deleted_at = now()
    session.flush()
    session.add_all([Evidence(finding_id=finding.id, **want) for want in wanted])
    session.flush()
    return True


def _retire(session: Session, finding: Finding, at: str) -> None:
    for one in living_evidence(session, finding.id):
        one.deleted_at = at
    finding.deleted_at = at


def add_finding(study: Study, key: str, code: str, claim: str, language: str) -> None:
    """A new finding about a code.

    Raises:
        CodingError: no such code, or the key is taken.
    """
    from qualcode.model import Finding

    with study.act(told("add finding {}", key)) as session:
        findings = living_findings(session)
        if any(finding.key == key for finding in findings):
            raise CodingError(told('there is a finding "{}" already', key))
        place = 1 + max((finding.position for finding in findings), default=-1)
        code_id = _Names(session).code(code)
        session.add(Finding(key=key, code_id=code_id, claim={language: claim}, position=place))


def remove_finding(study: Study, key: str) -> None:
    """Take a finding away with its evidence; undo brings both back."""
    from qualcode.store.clock import now

    with study.act(told("remove finding {}", key)) as session:
        _retire(session, _one(session, key), now())


def _one(session: Session, key: str) -> Finding:
    findings = {finding.key: finding for finding in living_findings(session)}
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
    with study.act(told("add evidence to {}", finding)) as session:
        names = _Names(session)
        owner = _one(session, finding)
        place = 1 + max((one.position for one in living_evidence(session, owner.id)), default=-1)
        session.add(
            Evidence(
                finding_id=owner.id,
                kind=entry.kind,
                stance=entry.stance,
                attributed=entry.attributed,
                case_id=names.case(entry.case),
                source_id=names.source(entry.source),
                segment_id=_quoted(session, names, entry) if entry.quote else None,
                note=entry.note,
                position=place,
            )
        )


def _check_entry(entry: EvidenceEntry) -> None:
    from qualcode.synthesis import KINDS, STANCES

    if entry.kind not in KINDS:
        what = told('"{}" is no kind', entry.kind)
        raise UsageError(what, mend=told("Known: {}", ", ".join(KINDS)))
    if entry.stance not in STANCES:
        what = told('"{}" is no stance', entry.stance)
        raise UsageError(what, mend=told("Known: {}", ", ".join(STANCES)))
    if entry.kind == "interview":
        if entry.attributed and entry.case is None:
            raise UsageError(
                "an interview is named by its case", mend="Say --case or --unattributed"
            )
    elif entry.source is None:
        raise UsageError(
            told("evidence of kind {} is named by its source", entry.kind), mend="Say --source"
        )


def remove_evidence(study: Study, finding: str, number: int) -> None:
    """Take one piece of evidence away, by its number in `evidence list`."""
    from qualcode.store.clock import now

    with study.act(told("remove evidence {} of {}", number, finding)) as session:
        present = living_evidence(session, _one(session, finding).id)
        if not 1 <= number <= len(present):
            raise CodingError(
                told(
                    "there is no number {}: the finding has {}",
                    number,
                    counted(len(present), "{} piece of evidence", "{} pieces of evidence"),
                )
            )
        present[number - 1].deleted_at = now()
