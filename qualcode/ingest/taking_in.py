"""From a path to an `Incoming`: the file's bytes, its reader, the newline rule, the census.

Knows no format: readers are found by suffix, and no reader opens a file itself.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from qualcode.errors import InputError
from qualcode.ingest.controls import census
from qualcode.ingest.incoming import Draft, Incoming
from qualcode.ingest.readers import Format, format_of
from qualcode.text import display, normalise, told

FILE_BYTES = 64 << 20
"""The largest file that is read, in bytes; a day of speech is about 0.5 MB of text."""


_SMALLER = "Split it, or take the pictures out of it"


def read(path: Path, *, encoding: str | None = None) -> Incoming:
    """The text and metadata of a file, by the reader for its suffix.

    Raises InputError and its kinds when there is no such file, no reader, no text that can be
    trusted, or nothing in it to code.
    """
    where = display(str(path))
    form = format_of(path, where=where)
    data = _bytes_of(path, where)
    if not data:
        raise _nothing(where)
    draft = form.reader()(data, where=where, encoding=encoding)
    return _incoming(path, form, data, draft, where)


def _incoming(path: Path, form: Format, data: bytes, draft: Draft, where: str) -> Incoming:
    normal = normalise(draft.text)
    if not any(char.isprintable() and not char.isspace() for char in normal.text):
        raise _nothing(where)
    return Incoming(
        name=os.fsencode(path.stem).decode("utf-8", "replace"),
        text=normal.text,
        newlines=normal.newlines,
        encoding=draft.encoding,
        original_sha256=hashlib.sha256(data).hexdigest(),
        media=form.media,
        metadata=draft.metadata,
        warnings=(*draft.warnings, *census("\n".join(_strings(normal.text, draft)))),
    )


def _strings(text: str, draft: Draft) -> Iterator[str]:
    yield text
    for key, value in draft.metadata.items():
        yield from (key, value)


def _bytes_of(path: Path, where: str) -> bytes:
    """A regular file's bytes; a pipe or device would block or never end."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError("this is no file", where=where, mend="Name files, not folders")
        with path.open("rb") as file:
            data = file.read(FILE_BYTES + 1)
    except FileNotFoundError:
        raise InputError("there is no such file", where=where, mend="Check its name") from None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or told("its name is no file name")
        raise InputError(told("the file can't be read: {}", reason), where=where) from None
    if len(data) > FILE_BYTES:
        what = told("the file is larger than the limit of {} MiB", FILE_BYTES >> 20)
        raise InputError(what, where=where, mend=_SMALLER)
    return data


def _nothing(where: str) -> InputError:
    return InputError("there is nothing to code: the file holds no text", where=where)
