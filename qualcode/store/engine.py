"""Engines for the two databases, and their errors in plain words. Knows no table."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from qualcode.errors import BusyError, DamagedError, JournalError, StoreError
from qualcode.store.folding import FUNCTION
from qualcode.text import display, fold, told

APPLICATION_ID = 0x51434F44  # "QCOD": what `file` and other tools see
WAIT_SECONDS = 10
WRITING_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL")
PRAGMAS = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "secure_delete = ON",
)


def is_postgres(address: str) -> bool:
    return address.startswith(("postgresql://", "postgres://", "postgresql+psycopg://"))


def make_engine(address: str, key: bytes | None = None) -> Engine:
    """An engine for a file's path or a PostgreSQL address; `key` is a raw 256-bit file key."""
    engine = _postgres(address) if is_postgres(address) else _sqlite(Path(address), key)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # A deferred transaction that reads and then writes fails at once when another has written.
    if connection.dialect.name == "sqlite":
        writes = connection.get_execution_options().get("qualcode_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _sqlite(path: Path, key: bytes | None) -> Engine:
    from sqlcipher3 import dbapi2

    def connect() -> Any:
        frozen = path.exists() and not is_writable(path)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        connection = dbapi2.connect(
            _uri(path, frozen),
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=WAIT_SECONDS,
        )
        # SQLCipher reports errors on stderr otherwise, which would tear a full-screen program.
        connection.execute("PRAGMA cipher_log_level = NONE")
        if key is not None:
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.create_function(FUNCTION, 1, _folded, deterministic=True)
        for pragma in PRAGMAS if frozen else (*WRITING_PRAGMAS, *PRAGMAS):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    return create_engine(
        "sqlite://", module=dbapi2, creator=connect, poolclass=QueuePool, hide_parameters=True
    )


def _folded(text: str | None) -> str | None:
    return None if text is None else fold(text)


def is_writable(path: Path) -> bool:
    """Whether the file and its folder, where the log goes, can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _uri(path: Path, frozen: bool) -> str:
    """The file's address; one that can't be written is read as it lies there.

    Raises:
        StoreError: it can't be written, and its latest acts are still in the log beside it.
    """
    log = path.with_name(f"{path.name}-wal")
    if frozen and log.exists() and log.stat().st_size:
        raise StoreError(
            "the study can't be written here, and was not closed where it was worked on",
            where=display(str(path)),
            mend="Open and close it once where it can be written, then copy it again",
        )
    return f"file:{quote(str(path.absolute()))}" + ("?immutable=1" if frozen else "")


def _postgres(address: str) -> Engine:
    try:
        import psycopg  # noqa: F401  (asked for here so that its absence is a sentence)
    except ImportError:
        raise StoreError(
            "this project lies on PostgreSQL and its driver is not installed",
            mend='Install it with: pip install "qualcode[postgres]"',
        ) from None
    _, _, rest = address.partition("://")
    return create_engine(f"postgresql+psycopg://{rest}", hide_parameters=True)


@contextmanager
def plain_errors(where: str) -> Iterator[None]:
    """Turn a driver's error into one of ours; parameters, which hold text, never appear."""
    try:
        yield
    except DBAPIError as error:
        raise _translate(str(error.orig), where) from None
    except MemoryError:
        raise DamagedError("the database can't be read", where=where, mend=RESTORE) from None


RESTORE = "Copy the newest file of .qualcode/backups over .qualcode/study.db"


def _translate(message: str, where: str) -> StoreError:
    for marks, kind, what, mend in _MEANINGS:
        if any(mark in message for mark in marks):
            return kind(what, where=where, mend=mend)
    return StoreError(told("the database refused: {}", message), where=where)


_MEANINGS: tuple[tuple[tuple[str, ...], type[StoreError], str, str], ...] = (
    (
        ("locked", "busy"),
        BusyError,
        told("another program has been writing for over {} seconds", WAIT_SECONDS),
        "Wait for it to end and try again; nothing was changed",
    ),
    (
        ("not a database", "malformed", "disk image"),
        DamagedError,
        "this is no study, or it is damaged, or it is encrypted with another key",
        RESTORE,
    ),
    (("no operation is open",), JournalError, "a write outside an Operation was refused", ""),
    (("qualcode:",), JournalError, "a write that would break the record was refused", ""),
    (
        ("disk I/O error", "database or disk is full"),
        StoreError,
        "the disk is full or can't be written",
        "Make room and try again; what was confirmed before is kept",
    ),
    (
        ("readonly", "read-only", "unable to open"),
        StoreError,
        "the database can't be opened for writing",
        "Check the folder's permissions",
    ),
)
