"""Verified copies of a study's file, and which of them to keep."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from qualcode.errors import DamagedError
from qualcode.store.engine import plain_errors
from qualcode.text import display

KEEP_HOURLY, KEEP_DAILY, KEEP_MONTHLY = 24, 30, 12
PATTERN = "????????T?????????Z-*.db"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was opened again and found whole; `rows` counts its records."""

    path: Path
    size: int
    rows: int


def make_backup(raw: Any, folder: Path, reason: str) -> Backup:
    """Copy an open SQLite connection's study into `folder` and open the copy to verify it.

    Raises:
        DamagedError: the copy is not what was copied; it is removed again.
    """
    from sqlcipher3 import dbapi2

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")[:-3] + "Z"
    path = folder / f"{stamp}-{reason}.db"
    partial = path.with_suffix(".partial")
    os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with plain_errors(display(str(path))):
        copy = dbapi2.connect(str(partial), isolation_level=None)
        try:
            raw.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            rows = _verified_rows(raw, copy, path)
        finally:
            copy.close()
    with partial.open("rb") as file:
        os.fsync(file.fileno())
    partial.replace(path)
    _thin(folder)
    return Backup(path, path.stat().st_size, rows)


def _verified_rows(source: Any, copy: Any, path: Path) -> int:
    whole = copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    here, there = _count(source), _count(copy)
    if not whole or here != there:
        raise DamagedError("the backup is not what was copied", where=display(str(path)))
    return sum(there.values())


def _count(connection: Any) -> dict[str, int]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    counts = {}
    for (name,) in names:
        counts[name] = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
    return counts


def _thin(folder: Path) -> None:
    """Keep the newest of each of the last 24 hours, 30 days and 12 months that have one."""
    keep: set[Path] = set()
    newest_first = sorted(folder.glob(PATTERN), reverse=True)
    for digits, limit in ((11, KEEP_HOURLY), (8, KEEP_DAILY), (6, KEEP_MONTHLY)):
        kept: dict[str, Path] = {}
        for path in newest_first:
            kept.setdefault(path.name[:digits], path)
        keep.update(list(kept.values())[:limit])
    keep.update(newest_first[:KEEP_HOURLY])
    for path in newest_first:
        if path not in keep:
            path.unlink()
