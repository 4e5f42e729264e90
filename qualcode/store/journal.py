"""One act, one transaction, one Operation: opening, closing, chaining, undoing.

The triggers write the changes; this module says whose they are and seals them with a hash.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, func, insert, select, text
from sqlmodel import Session, col

from qualcode.errors import JournalError
from qualcode.model import METADATA, Change, Operation
from qualcode.store.clock import now
from qualcode.text import told


@dataclass(frozen=True, slots=True)
class Act:
    """What an Operation says of itself."""

    id: UUID
    coder: UUID
    label: str
    kind: str = "act"
    undoes: UUID | None = None


def open_operation(session: Session, act: Act) -> None:
    """Let the triggers know whose the changes are."""
    if session.get_bind().dialect.name == "sqlite":
        # A row left by a transaction is rolled back with it, so the table is empty here.
        session.execute(_insert("open_operation"), {"slot": 1, "operation_id": act.id})
        return
    session.execute(text("SELECT set_config('qualcode.operation', :id, true)"), {"id": str(act.id)})
    session.execute(
        text("SELECT pg_advisory_xact_lock(hashtext(:coder))"), {"coder": str(act.coder)}
    )


def close_operation(session: Session, act: Act, *, even_if_nothing_changed: bool = False) -> bool:
    """Seal the act into its coder's chain; False (and no Operation) where nothing changed."""
    session.flush()
    if session.get_bind().dialect.name == "sqlite":
        session.execute(_forget())
    changes = changes_of(session, act.id)
    if not changes and not even_if_nothing_changed:
        return False
    number, previous = _head(session, act.coder)
    at = now()
    values = {
        "id": act.id,
        "coder_id": act.coder,
        "number": number + 1,
        "at": at,
        "kind": act.kind,
        "label": act.label,
        "undoes_id": act.undoes,
        "previous_hash": previous,
        "hash": seal(act, at, number + 1, previous, changes),
    }
    session.execute(_insert("operation"), values)
    return True


# Every key press that changes anything runs these, so they are built once.
@cache
def _insert(table: str) -> Any:
    return insert(METADATA.tables[table])


@cache
def _forget() -> Any:
    return delete(METADATA.tables["open_operation"])


@cache
def _changes() -> Any:
    return (
        select(col(Change.table_name), col(Change.row_id), col(Change.before), col(Change.after))
        .where(col(Change.operation_id) == bindparam("operation"))
        .order_by(col(Change.number))
    )


@cache
def _newest() -> Any:
    return (
        select(col(Operation.number), col(Operation.hash))
        .where(col(Operation.coder_id) == bindparam("coder"))
        .order_by(col(Operation.number).desc())
        .limit(1)
    )


@cache
def _newest_change() -> Any:
    return select(func.max(col(Change.number)))


def newest_change(session: Session) -> int:
    """The number of the newest change that anybody has made; 0 where there is none."""
    return session.execute(_newest_change()).scalar() or 0


ChangeRow = tuple[str, UUID, str | None, str | None]


def changes_of(session: Session, operation: UUID) -> list[ChangeRow]:
    """(table, row, before, after) of one Operation, in the order they happened."""
    rows = session.execute(_changes(), {"operation": operation})
    return [(table, row, before, after) for table, row, before, after in rows]


def _head(session: Session, coder: UUID) -> tuple[int, str]:
    row = session.execute(_newest(), {"coder": coder}).first()
    return (row[0], row[1]) if row else (0, "")


def seal(act: Act, at: str, number: int, previous: str, changes: list[ChangeRow]) -> str:
    """SHA-256 over the Operation, its changes and the hash of the coder's one before."""
    payload: list[Any] = [
        previous,
        act.id.hex,
        act.coder.hex,
        number,
        at,
        act.kind,
        act.label,
        act.undoes.hex if act.undoes else None,
        [[table, row.hex, before, after] for table, row, before, after in changes],
    ]
    packed = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


def verify_chains(session: Session) -> int:
    """Recompute every coder's chain; returns the number of Operations.

    Raises:
        JournalError: an Operation or one of its changes is not what was sealed.
    """
    heads: dict[UUID, tuple[int, str]] = {}
    operations = session.exec(
        _operations().order_by(col(Operation.coder_id), col(Operation.number))
    ).all()
    for operation in operations:
        number, previous = heads.get(operation.coder_id, (0, ""))
        act = Act(
            operation.id,
            operation.coder_id,
            operation.label,
            operation.kind,
            operation.undoes_id,
        )
        sealed = seal(act, operation.at, number + 1, previous, changes_of(session, operation.id))
        if (operation.number, operation.previous_hash, operation.hash) != (
            number + 1,
            previous,
            sealed,
        ):
            raise JournalError(
                told("the record of {} does not match its seal", operation.at),
                mend="Someone changed the study outside qualcode; compare with a backup",
            )
        heads[operation.coder_id] = (operation.number, operation.hash)
    return len(operations)


def _operations() -> Any:
    from sqlmodel import select as select_rows

    return select_rows(Operation)
