"""The journal as people read it, and the check that the study is whole."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select, text
from sqlmodel import Session, col

from qualcode.errors import DamagedError
from qualcode.model import Change, Coder, Operation, Segment, SourceVersion
from qualcode.store.audit import check_rows, check_triggers
from qualcode.store.engine import RESTORE
from qualcode.store.journal import verify_chains
from qualcode.text import counted, told


@dataclass(frozen=True, slots=True)
class Entry:
    """One Operation; `changes` counts the rows it wrote."""

    id: UUID
    at: str
    coder: str
    kind: str
    label: str
    changes: int
    hash: str


def entries(session: Session, *, limit: int | None = None, coder: str | None = None) -> list[Entry]:
    """Operations, the newest first."""
    count = (
        select(func.count()).where(col(Change.operation_id) == col(Operation.id)).scalar_subquery()
    )
    query = (
        select(
            col(Operation.id),
            col(Operation.at),
            col(Coder.name),
            col(Operation.kind),
            col(Operation.label),
            count,
            col(Operation.hash),
        )
        .join(Coder, col(Coder.id) == col(Operation.coder_id))
        .order_by(col(Operation.at).desc(), col(Operation.id).desc())
    )
    if coder is not None:
        query = query.where(col(Coder.name) == coder)
    if limit is not None:
        query = query.limit(limit)
    return [Entry(*row) for row in session.execute(query)]


def last_change(session: Session) -> str:
    """When the study was last written to (UTC); empty where it never was."""
    return session.execute(select(func.max(col(Operation.at)))).scalar() or ""


@dataclass(frozen=True, slots=True)
class Health:
    """What a check went through."""

    operations: int
    segments: int
    texts: int


def check(session: Session) -> Health:
    """Read the whole study against its own rules.

    Raises:
        DamagedError: the file is torn, a row dangles, or a quote or text is not what it was.
        JournalError: a coder's chain does not hold, or a row is not what its record says.
    """
    if session.get_bind().dialect.name == "sqlite":
        _check_file(session)
    operations = verify_chains(session)
    check_triggers(session)
    check_rows(session)
    return Health(operations, _check_quotes(session), _check_texts(session))


def _check_file(session: Session) -> None:
    answer = session.execute(text("PRAGMA integrity_check(1)")).scalar()
    if answer != "ok":
        raise DamagedError("the file is damaged", mend=RESTORE)
    dangling = session.execute(text("PRAGMA foreign_key_check")).first()
    if dangling is not None:
        raise DamagedError(
            told("a row of {} points to one that was taken out of the file", dangling[0]),
            mend=RESTORE,
        )


def _check_quotes(session: Session) -> int:
    place = func.substr(
        col(SourceVersion.text), col(Segment.start) + 1, col(Segment.end) - col(Segment.start)
    )
    joined = select(func.count(col(Segment.id))).join(
        SourceVersion, col(SourceVersion.id) == col(Segment.source_version_id)
    )
    wrong = session.execute(joined.where(col(Segment.quote) != place)).scalar_one()
    if wrong:
        raise DamagedError(
            counted(
                wrong,
                "{} quote is not the text it points to",
                "{} quotes are not the text they point to",
            )
        )
    return int(session.execute(select(func.count()).select_from(Segment)).scalar_one())


def _check_texts(session: Session) -> int:
    import hashlib

    rows = session.execute(select(col(SourceVersion.text), col(SourceVersion.text_sha256)))
    count = 0
    for words, sha256 in rows:
        if hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
            raise DamagedError("the text of a source is not what was imported")
        count += 1
    return count
