"""Puts a finished file in its place, whole or not at all. Knows nothing of what is in it."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from qualcode.errors import ExportError
from qualcode.text import display, told


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file's bytes and what the reader should know about them."""

    data: bytes
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A file that now stands at `path`; `sha256` is the hex digest of its bytes."""

    path: Path
    sha256: str
    warnings: tuple[str, ...] = ()


def check_place(path: Path) -> None:
    """Refuse, before any work is done, a path where no file can be put.

    Raises:
        ExportError: the folder is missing, or the path is a folder, a device or read-only.
    """
    try:
        _check(path)
    except OSError as error:
        raise _refusal(path, error) from None


def _check(path: Path) -> None:
    where = display(str(path))
    if not path.parent.is_dir():
        folder = display(str(path.parent))
        raise ExportError(
            told("there is no folder {}", folder), where=where, mend="Make the folder first"
        )
    if path.is_dir():
        raise ExportError("this is a folder", where=where, mend="Name a file inside it")
    if path.exists() and not path.is_file():
        raise ExportError("this is no ordinary file", where=where, mend="Choose another name")
    if path.exists() and not os.access(path, os.W_OK):
        raise ExportError("the file is read-only", where=where, mend="Choose another name")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise ExportError("the folder is read-only", where=where, mend="Choose another folder")


def place(rendered: Rendered, path: Path) -> Written:
    """Write the bytes at `path` in one step: readers see the old file or the whole new one.

    A link keeps pointing where it does; the file it points to is replaced.

    Raises:
        ExportError: the file can't be written; an old file at `path` is then as it was.
    """
    target = Path(os.path.realpath(path))  # unlike resolve(), calm about links in a ring
    draft = target.with_name(f".qualcode-{secrets.token_hex(8)}.part")
    try:
        _write_through(draft, rendered.data)
        draft.replace(target)
    except OSError as error:
        raise _refusal(path, error) from None
    finally:
        draft.unlink(missing_ok=True)
    return Written(path, hashlib.sha256(rendered.data).hexdigest(), rendered.warnings)


def _write_through(draft: Path, data: bytes) -> None:
    """A new file, down to the disk. Not `tempfile`, whose files only their owner may read."""
    with draft.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


_MENDS = {
    errno.ENOSPC: "The disk is full: make room or choose another folder",
    errno.EDQUOT: "Your share of the disk is used up: make room or choose another folder",
    errno.EROFS: "The disk is read-only: choose another folder",
    errno.ENAMETOOLONG: "Choose a shorter name",
}


def _refusal(path: Path, error: OSError) -> ExportError:
    mend = _MENDS.get(error.errno or 0, "Is the file open in another program?")
    reason = (error.strerror or "").lower() or told("the system refused")
    return ExportError(
        told("the file could not be written ({})", reason), where=display(str(path)), mend=mend
    )
