"""Whether the tables are what the journal says, and the triggers that write it are all there."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Table, text
from sqlmodel import Session

from qualcode.errors import JournalError
from qualcode.store import triggers
from qualcode.text import counted

MEND = "Someone changed the study outside qualcode; compare with a backup"


def check_triggers(session: Session) -> None:
    """Raise JournalError where a trigger is missing or was changed."""
    if session.get_bind().dialect.name == "sqlite":
        rows = session.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
        found = dict(rows.all())
        wanted = dict(triggers.sqlite_triggers())
    else:
        rows = session.execute(text("SELECT tgname, '' FROM pg_trigger WHERE tgenabled <> 'D'"))
        found = {name: "" for name, _ in rows}
        wanted = {name: "" for name, _ in triggers.postgres_triggers()}
    off = [name for name, sql in wanted.items() if found.get(name) != sql]
    if off:
        raise JournalError(
            counted(
                len(off),
                "{} of the guards that keep the record is gone",
                "{} of the guards that keep the record are gone",
            ),
            mend=MEND,
        )


def check_rows(session: Session) -> None:
    """Raise JournalError where a row differs from the last image that the journal has of it."""
    for table in triggers.journaled_tables():
        recorded = _recorded(session, table)
        standing = _standing(session, table)
        wrong = sum(not _agrees(recorded.get(row), image) for row, image in standing.items())
        wrong += len(recorded.keys() - standing.keys())
        if wrong:
            raise JournalError(
                counted(
                    wrong,
                    "{} row is not what the record of acts says ({})",
                    "{} rows are not what the record of acts says ({})",
                    table.name,
                ),
                mend=MEND,
            )


def _recorded(session: Session, table: Table) -> dict[str, str]:
    rows = session.execute(
        text("SELECT row_id, after FROM change WHERE table_name = :name ORDER BY number"),
        {"name": table.name},
    )
    return {str(row).replace("-", ""): after for row, after in rows}


def _standing(session: Session, table: Table) -> dict[str, str]:
    sqlite = session.get_bind().dialect.name == "sqlite"
    name = f'"{table.name}"'
    image = (triggers.sqlite_image if sqlite else triggers.postgres_image)(table, name)
    rows = session.execute(text(f"SELECT id, {image} FROM {name}"))
    return {str(row).replace("-", ""): now for row, now in rows}


def _agrees(recorded: str | None, standing: str) -> bool:
    """Equal, or equal in all that was recorded: a later schema may have added columns."""
    if recorded is None or recorded == standing:
        return recorded is not None
    was: dict[str, Any] = json.loads(recorded)
    now: dict[str, Any] = json.loads(standing)
    return all(now.get(key) == value for key, value in was.items())
