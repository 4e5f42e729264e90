"""Undo and redo: compensating Operations worked out from the journal alone."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Table, select, text, update
from sqlmodel import Session, col

from qualcode.errors import UndoError
from qualcode.model import METADATA, Coder, Operation, new_id
from qualcode.store import triggers
from qualcode.store.clock import now
from qualcode.store.journal import Act, ChangeRow, changes_of
from qualcode.text import Recorded, Shown, counted, told

ACTS = ("act", "coding")  # kinds that can be undone; a coding is an act at the desk


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did: the act's label and the rows that it touched."""

    label: str
    rows: tuple[tuple[str, UUID], ...]


def next_undo(session: Session, coder: UUID, kinds: Collection[str] = ACTS) -> Act:
    """The undo of the coder's own last act that still stands, if it is of one of the kinds.

    Raises:
        UndoError: there is none since the last migration, or it is of another kind.
    """
    stands, _ = _stacks(session, coder)
    return _reversal(session, "undo", stands, coder, kinds)


def next_redo(session: Session, coder: UUID, kinds: Collection[str] = ACTS) -> Act:
    """The redo of the coder's last undo, unless they have acted since; raises as `next_undo`."""
    _, undone = _stacks(session, coder)
    return _reversal(session, "redo", undone, coder, kinds)


_NOTHING = {
    "undo": "there is nothing of yours to undo",
    "redo": "there is nothing of yours to redo",
}
_COMMANDS = {
    "undo": "This command takes it back: qualcode undo",
    "redo": "This command does it again: qualcode redo",
}


def _reversal(
    session: Session, kind: str, stack: Stack, coder: UUID, kinds: Collection[str]
) -> Act:
    if not stack:
        raise UndoError(_NOTHING[kind])
    operation, words, of_kind = stack[-1]
    label = Recorded(words)
    if of_kind not in kinds:
        name = session.execute(select(col(Coder.name)).where(col(Coder.id) == coder)).scalar_one()
        raise UndoError(
            told('"{}" was done by {} with a command, not in the workbench', label, name),
            mend=_COMMANDS[kind],
        )
    return Act(new_id(), coder, label, kind, operation)


Stack = list[tuple[UUID, str, str]]  # Operation to reverse, its label, the first act's kind


def _stacks(session: Session, coder: UUID) -> tuple[Stack, Stack]:
    """(acts that stand, undos that can be redone), the last one at the end of each."""
    barrier = session.execute(
        select(col(Operation.at))
        .where(col(Operation.kind) == "migration")
        .order_by(col(Operation.at).desc())
        .limit(1)
    ).scalar()
    rows = session.execute(
        select(
            col(Operation.id), col(Operation.kind), col(Operation.label), col(Operation.undoes_id)
        )
        .where(col(Operation.coder_id) == coder, col(Operation.at) > (barrier or ""))
        .order_by(col(Operation.number))
    )
    stands: Stack = []
    undone: Stack = []
    for operation, kind, label, _ in rows:
        if kind in ACTS:
            stands.append((operation, label, kind))
            undone.clear()
        elif kind == "undo" and stands:
            undone.append((operation, label, stands.pop()[2]))
        elif kind == "redo" and undone:
            stands.append((operation, label, undone.pop()[2]))
    return stands, undone


def reverse(session: Session, act: Act) -> Undone:
    """Put back what the Operation `act.undoes` changed, last change first.

    Raises:
        UndoError: a row has changed since, or living rows of others rest on one.
    """
    assert act.undoes is not None
    changes = changes_of(session, act.undoes)
    gone: dict[str, list[UUID]] = {}
    touched: list[tuple[str, UUID]] = []
    for change in reversed(changes):
        table = METADATA.tables[change[0]]
        if change[2] is None and table.info.get("undo") == "keep":
            continue
        _unchanged_since(session, table, change, act.label)
        _put_back(session, table, change)
        touched.append((table.name, change[1]))
        if _is_gone(change):
            gone.setdefault(table.name, []).append(change[1])
    for name, rows in gone.items():
        _nothing_rests_on(session, name, rows, act.label)
    return Undone(act.label, tuple(touched))


def _is_gone(change: ChangeRow) -> bool:
    before = change[2]
    return before is None or json.loads(before)["deleted_at"] is not None


def _unchanged_since(session: Session, table: Table, change: ChangeRow, label: str) -> None:
    sqlite = session.get_bind().dialect.name == "sqlite"
    image = triggers.sqlite_image if sqlite else triggers.postgres_image
    name = f'"{table.name}"'
    found = session.execute(
        text(f"SELECT {image(table, name)} FROM {name} WHERE id = :id"),
        {"id": change[1].hex},
    ).scalar()
    if found != change[3]:
        raise UndoError(
            told('"{}" can\'t be undone: its {} has changed since', label, _noun(table)),
            mend="Undo the later change first, or change it by hand",
        )


_NOUNS = {
    "case": "case",
    "code": "code",
    "codebook": "codebook",
    "coder": "coder",
    "coding": "coding",
    "done": "mark of being done",
    "evidence": "piece of evidence",
    "family": "family",
    "finding": "finding",
    "memo": "memo",
    "muted": "muted code",
    "project": "project",
    "segment": "passage",
    "source": "source",
    "source_version": "text",
    "suggestion": "suggestion",
    "variable": "variable",
}


def _noun(table: Table) -> Shown:
    """What one row of the table is."""
    return told(_NOUNS.get(table.name, "row"))


def _put_back(session: Session, table: Table, change: ChangeRow) -> None:
    if change[2] is None:
        session.execute(update(table).where(table.c.id == change[1]).values(deleted_at=now()))
        return
    names = [n for n in triggers.image_columns(table) if n != "id"]
    if session.get_bind().dialect.name == "sqlite":
        values = ", ".join(f'"{n}" = json_extract(:image, \'$."{n}"\')' for n in names)
        statement = f'UPDATE "{table.name}" SET {values} WHERE id = :id'
    else:
        columns = ", ".join(f'"{n}"' for n in names)
        values = ", ".join(f'old."{n}"' for n in names)
        statement = (
            f'UPDATE "{table.name}" SET ({columns}) = (SELECT {values} FROM '
            f'jsonb_populate_record(NULL::"{table.name}", CAST(:image AS jsonb)) AS old) '
            "WHERE id = :id"
        )
    session.execute(text(statement), {"image": change[2], "id": change[1].hex})


def _nothing_rests_on(session: Session, name: str, rows: list[UUID], label: str) -> None:
    for table in triggers.journaled_tables():
        for key in table.foreign_keys:
            if key.column.table.name != name:
                continue
            living = session.execute(
                select(table.c.id).where(key.parent.in_(rows), table.c.deleted_at.is_(None))
            ).scalars()
            resting = list(living)
            if resting and table.info.get("undo") == "keep":
                _nothing_rests_on(session, table.name, resting, label)
            elif resting:
                rest = counted(len(resting), "{} row rests on it", "{} rows rest on it")
                raise UndoError(
                    told('"{}" can\'t be undone: {} ({})', label, rest, _noun(table)),
                    mend="Undo or remove those first",
                )
