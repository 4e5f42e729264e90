"""The registry of readers: which suffix is read by which module. Knows no format itself."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from qualcode.errors import InputError
from qualcode.ingest.incoming import Draft
from qualcode.text import series, told


class Reader(Protocol):
    """A module's `read`: the text in a file's bytes; `where` names the file in errors."""

    def __call__(self, data: bytes, *, where: str, encoding: str | None) -> Draft: ...


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its suffixes in lower case, its media type, the module that reads it."""

    suffixes: tuple[str, ...]
    media: str
    module: str

    def reader(self) -> Reader:
        """The module's `read`, imported now."""
        return cast("Reader", import_module(f"qualcode.ingest.readers.{self.module}").read)


FORMATS = (
    Format((".txt",), "text/plain", "plain"),
    Format((".md", ".markdown"), "text/markdown", "markdown"),
    Format(
        (".docx",),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "word",
    ),
)
_AS_DOCX = (".doc", ".docm", ".dotx", ".dot", ".odt", ".rtf", ".pages", ".wpd")


def format_of(path: Path, *, where: str) -> Format:
    """The format of a file by its suffix. Raises InputError that names what can be read."""
    suffix = path.suffix.lower()
    for form in FORMATS:
        if suffix in form.suffixes:
            return form
    unread = told("{} files are not read", suffix[:20])
    what = unread if suffix else "the name has no suffix"
    if suffix in _AS_DOCX:
        mend = "Save it as .docx and import that"
    else:
        mend = told("qualcode reads {}", readable())
    raise InputError(what, where=where, mend=mend)


def readable() -> str:
    """The suffixes that can be read, as words: `.txt, .md and .docx`."""
    *most, last = (form.suffixes[0] for form in FORMATS)
    return told("{} and {}", series(most), last)
