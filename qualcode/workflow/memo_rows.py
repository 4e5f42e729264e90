"""The rows that a memo can be about, read by their ids: what each is called and where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.text import Span
from qualcode.workflow.turn_numbers import numbering

if TYPE_CHECKING:
    from sqlmodel import Session

KINDS = ("coding", "segment", "code", "source", "case", "finding", "project")


@dataclass(frozen=True, slots=True)
class Target:
    """One row that a memo can be about.

    `id` is None for a segment that nobody has marked yet; `span` is a segment's or coding's.
    `turn` is that in which the span begins, from 1. `gone` where the row was removed after the memo
    was written. `older` is the number of the text that the span is in, where that is no longer the
    newest of its source; else 0.
    """

    kind: str
    id: UUID | None
    name: str = ""
    source: str | None = None
    source_id: UUID | None = None
    span: Span | None = None
    code: str | None = None
    case: str | None = None
    extract: str = ""
    gone: bool = False
    older: int = 0
    turn: int | None = None

    @property
    def key(self) -> str:
        """What tells it from every other target, also from a removed one of the same words."""
        return f"{self.kind} {self.id or self.words}"

    @property
    def words(self) -> str:
        """As it is named on the command line."""
        if self.kind == "project":
            return self.kind
        if self.span is None:
            return f"{self.kind}:{self.name}"
        text = f"@{self.older}" if self.older else ""
        place = f"{self.source}{text}:{self.span.start}-{self.span.end}"
        return f"coding:{place}:{self.code}" if self.kind == "coding" else f"segment:{place}"

    @property
    def place(self) -> str:
        """Its name, or where in which source it stands; never the words of a transcript."""
        return (
            self.name if self.span is None else f"{self.source} {self.span.start}-{self.span.end}"
        )


def targets_by_id(session: Session, ids: Mapping[str, set[UUID]]) -> dict[tuple[str, UUID], Target]:
    """The targets of these kinds and ids, the removed ones too."""
    found: dict[tuple[str, UUID], Target] = {}
    number = numbering(session)
    for kind, wanted in ids.items():
        if kind not in _READERS or not wanted:
            continue
        rows = list(_READERS[kind](session, wanted))
        found |= {(kind, row): _with_turn(number, target) for row, target in rows}
    return found


def _with_turn(number: Callable[[UUID, int], int], target: Target) -> Target:
    span = target.span
    return replace(target, turn=number(span.source_version, span.start)) if span else target


def place_target(session: Session, span: Span | None) -> Target | None:
    """The span as a target; None where there is no such text."""
    from sqlalchemy import func, select
    from sqlmodel import col

    from qualcode.model import Case, Segment, Source, SourceVersion

    if span is None:
        return None
    here = (
        (col(Segment.source_version_id) == col(SourceVersion.id))
        & (col(Segment.start) == span.start)
        & (col(Segment.end) == span.end)
        & col(Segment.deleted_at).is_(None)
    )
    row = session.execute(
        select(
            col(Segment.id),
            col(Source.name),
            col(Source.id),
            col(Case.name),
            func.substr(col(SourceVersion.text), span.start + 1, span.length),
            _older(),
        )
        .select_from(SourceVersion)
        .join(Source, col(Source.id) == col(SourceVersion.source_id))
        .outerjoin(Case, col(Case.id) == col(Source.case_id))
        .outerjoin(Segment, here)
        .where(col(SourceVersion.id) == span.source_version, col(SourceVersion.length) >= span.end)
    ).first()
    if row is None:
        return None
    segment, name, source, case, quote, older = row
    turn = numbering(session)(span.source_version, span.start)
    place = Target("segment", segment, "", name, source, span, case=case, extract=quote)
    return replace(place, older=older, turn=turn)


def _older() -> Any:
    """The number of a text that is no longer the newest of its source, else 0."""
    from sqlalchemy import case
    from sqlmodel import col

    from qualcode.coding.retrieve import older
    from qualcode.model import SourceVersion

    return case((col(SourceVersion.id).in_(older()), col(SourceVersion.number)), else_=0)


def named_table(kind: str) -> tuple[Any, Any]:
    from qualcode.model import Case, Code, Finding, Source

    tables = {
        "source": (Source, Source.name),
        "case": (Case, Case.name),
        "code": (Code, Code.key),
        "finding": (Finding, Finding.key),
    }
    return tables[kind]


Read = Iterator[tuple[UUID, Target]]


def _projects(session: Session, ids: set[UUID]) -> Read:
    for identity in ids:
        yield identity, Target("project", identity)


def _by_name(kind: str) -> Any:
    def read(session: Session, ids: set[UUID]) -> Read:
        from sqlmodel import col, select

        table, column = named_table(kind)
        rows = session.exec(
            select(table.id, column, table.deleted_at).where(col(table.id).in_(ids))
        )
        for identity, name, deleted in rows:
            yield identity, Target(kind, identity, name, gone=deleted is not None)

    return read


def _sources(session: Session, ids: set[UUID]) -> Read:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Case, Source

    rows = session.execute(
        select(col(Source.id), col(Source.name), col(Source.deleted_at), col(Case.name))
        .outerjoin(Case, col(Case.id) == col(Source.case_id))
        .where(col(Source.id).in_(ids))
    )
    for identity, name, deleted, case in rows:
        gone = deleted is not None
        yield identity, Target("source", identity, name, name, identity, case=case, gone=gone)


def _segments(session: Session, ids: set[UUID]) -> Read:
    from sqlmodel import col

    from qualcode.model import Segment

    for row in session.execute(_places().where(col(Segment.id).in_(ids))):
        yield row[0], _at("segment", row[0], row)


def _codings(session: Session, ids: set[UUID]) -> Read:
    from sqlmodel import col

    from qualcode.model import Code, Coding, Segment

    query = (
        _places()
        .add_columns(col(Coding.id), col(Code.key), col(Coding.deleted_at))
        .join(Coding, col(Coding.segment_id) == col(Segment.id))
        .join(Code, col(Code.id) == col(Coding.code_id))
        .where(col(Coding.id).in_(ids))
    )
    for *place, identity, code, deleted in session.execute(query):
        yield identity, _at("coding", identity, place, code, deleted is not None)


def _places() -> Any:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Case, Segment, Source, SourceVersion

    return (
        select(
            col(Segment.id),
            col(Segment.source_version_id),
            col(Segment.start),
            col(Segment.end),
            col(Segment.quote),
            col(Source.name),
            col(Source.id),
            col(Case.name),
            col(Source.deleted_at),
            _older(),
        )
        .join(SourceVersion, col(SourceVersion.id) == col(Segment.source_version_id))
        .join(Source, col(Source.id) == col(SourceVersion.source_id))
        .outerjoin(Case, col(Case.id) == col(Source.case_id))
    )


def _at(kind: str, identity: UUID, place: Any, code: str | None = None, gone: bool = False) -> Any:
    _, version, start, end, quote, source, source_id, case, deleted, older = place
    return Target(
        kind=kind,
        id=identity,
        source=source,
        source_id=source_id,
        span=Span(version, start, end),
        code=code,
        case=case,
        extract=quote,
        gone=gone or deleted is not None,
        older=older,
    )


_READERS: Mapping[str, Any] = {
    "project": _projects,
    "source": _sources,
    "case": _by_name("case"),
    "code": _by_name("code"),
    "finding": _by_name("finding"),
    "segment": _segments,
    "coding": _codings,
}
