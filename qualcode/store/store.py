"""The open study: reads, acts, undo, backup. The only maker of sessions."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, select
from sqlmodel import Session, col

from qualcode.errors import SchemaError, StoreError
from qualcode.model import Coder, new_id
from qualcode.store import migrations, schema
from qualcode.store.backup import Backup, make_backup
from qualcode.store.engine import (
    RESTORE,
    is_postgres,
    is_writable,
    make_engine,
    plain_errors,
)
from qualcode.store.journal import Act, close_operation, newest_change, open_operation
from qualcode.store.undo import ACTS, Undone, next_redo, next_undo, reverse
from qualcode.text import display, told

SYSTEM = "qualcode"  # the coder whose name stands by a migration


class Store:
    """One study's database, by address: a file's path or a PostgreSQL one.

    Raises (all methods): BusyError, DamagedError, JournalError, StoreError, in plain words.
    """

    def __init__(self, address: str, engine: Engine, backups: Path | None) -> None:
        self.address = address
        self.where = "the study's server" if is_postgres(address) else display(address)
        self.backups = backups
        self._engine = engine
        self._known = 0  # the newest change that is ours or was asked about
        self._foreign = False  # somebody else has written since it was last asked
        self._writer = engine.execution_options(qualcode_writes=True)

    @classmethod
    def create(
        cls, address: str, *, backups: Path | None = None, key: bytes | None = None
    ) -> Store:
        """Make a new study there; `key` is the file's raw 256-bit key where it has one.

        Raises:
            SchemaError: something is there already.
        """
        if not is_postgres(address):
            Path(address).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        store = cls(address, make_engine(address, key), backups)
        with plain_errors(store.where):
            if schema.schema_number(store._engine):
                raise SchemaError("there is a study here already", where=store.where)
            schema.migrate(store._engine, 0, store._record_migration)
        return store

    @classmethod
    def open(cls, address: str, *, backups: Path | None = None, key: bytes | None = None) -> Store:
        """Open a study, bringing an older schema up to date after a verified backup.

        Raises:
            StoreError: none is there.
            SchemaError: it was made by a newer qualcode.
        """
        if not is_postgres(address) and not Path(address).is_file():
            raise StoreError("no study here yet", where=display(address))
        store = cls(address, make_engine(address, key), backups)
        with plain_errors(store.where):
            found = schema.schema_number(store._engine)
            if not found:
                raise SchemaError("the database is empty", where=store.where, mend=RESTORE)
            if found < migrations.HEAD:
                store.backup("before-migration")
                schema.migrate(store._engine, found, store._record_migration)
        store.news()
        return store

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Fold the write-ahead log into the file, since people copy files, and let go of it."""
        self._take_stock()
        self.checkpoint()
        self._engine.dispose()

    def _take_stock(self) -> None:
        """Let SQLite count what its tables hold, where that has changed much: it plans by it."""
        if self._engine.dialect.name == "sqlite" and is_writable(Path(self.address)):
            with plain_errors(self.where), self._driver() as raw:
                raw.execute("PRAGMA analysis_limit = 400")
                raw.execute("PRAGMA optimize").fetchall()

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file (also worth doing when idle)."""
        if self._engine.dialect.name == "sqlite" and is_writable(Path(self.address)):
            with plain_errors(self.where), self._driver() as raw:
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the study; what it writes is thrown away."""
        with plain_errors(self.where), Session(self._engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def act(self, coder: UUID, label: str, *, kind: str = "act") -> Iterator[Session]:
        """One act: all that happens inside is one transaction and one Operation, or nothing.

        Durable when the block has ended. An act that changes nothing leaves no Operation.
        """
        with self._acting(Act(new_id(), coder, label, kind)) as session:
            yield session

    @contextmanager
    def _acting(self, act: Act) -> Iterator[Session]:
        with plain_errors(self.where), Session(self._writer, expire_on_commit=False) as session:
            self._meet(session)
            open_operation(session, act)
            yield session
            if close_operation(session, act):
                newest = newest_change(session)
                session.commit()
                self._known = newest

    def news(self) -> bool:
        """Whether anybody else has written since this was last asked, or since the opening."""
        with self.read() as session:
            self._meet(session)
        foreign, self._foreign = self._foreign, False
        return foreign

    def _meet(self, session: Session) -> None:
        """Take note of changes that are none of ours."""
        newest = newest_change(session)
        self._foreign |= newest != self._known
        self._known = newest

    @contextmanager
    def aside(self) -> Iterator[Session]:
        """A session for drafts and vectors, no records: written at once, and in no journal."""
        with plain_errors(self.where), Session(self._writer, expire_on_commit=False) as session:
            yield session
            session.commit()

    def undo(self, coder: UUID, kinds: Collection[str] = ACTS) -> Undone:
        """Undo the coder's own last act, if it is of one of the kinds.

        Raises:
            UndoError: there is none, it is of another kind, a row has changed since, or others'
                work rests on it.
        """
        with self.read() as session:
            act = next_undo(session, coder, kinds)
        with self._acting(act) as session:
            return reverse(session, act)

    def redo(self, coder: UUID, kinds: Collection[str] = ACTS) -> Undone:
        """Redo the coder's last undo; raises as `undo` does."""
        with self.read() as session:
            act = next_redo(session, coder, kinds)
        with self._acting(act) as session:
            return reverse(session, act)

    def known_coder(self, name: str) -> UUID | None:
        """The coder of this name, if there is one."""
        with self.read() as session:
            found: UUID | None = session.execute(
                select(col(Coder.id)).where(col(Coder.name) == name)
            ).scalar()
        return found

    def coder(self, name: str, role: str = "coder") -> UUID:
        """The coder of this name, enrolled on first appearance."""
        found = self.known_coder(name)
        if found is not None:
            return found
        made = Coder(name=name, role=role)
        with self.act(made.id, told("coder {}", name), kind="enrol") as session:
            session.add(made)
        return made.id

    def backup(self, reason: str) -> Backup:
        """A verified copy in the backups folder, named by the time and the reason."""
        if self.backups is None or is_postgres(self.address):
            raise StoreError(
                "a study on a server is backed up there",
                where=self.where,
                mend="Use pg_dump",
            )
        with plain_errors(self.where), self._driver() as raw:
            return make_backup(raw, self.backups, reason)

    @contextmanager
    def _driver(self) -> Iterator[Any]:
        connection = self._engine.raw_connection()
        try:
            assert connection.driver_connection is not None
            yield connection.driver_connection
        finally:
            connection.close()

    def _record_migration(self, connection: Connection, label: str) -> None:
        with Session(connection, join_transaction_mode="rollback_only") as session:
            found = session.execute(select(col(Coder.id)).where(col(Coder.name) == SYSTEM)).scalar()
            coder = Coder(name=SYSTEM, role="system")
            act = Act(new_id(), found or coder.id, label, "migration")
            open_operation(session, act)
            if found is None:
                session.add(coder)
            close_operation(session, act, even_if_nothing_changed=True)
