"""Tables as files: one writer per format. Knows no store and no other room but text and tables.

`write(tables, path, language=...)` picks the writer by the suffix of `path`: .docx, .csv, .md.
Importing this loads no writer; a writer is loaded with its first file.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.export.door import SUFFIXES, write, write_each
    from qualcode.export.place import Written
    from qualcode.export.plain_data import as_json

__all__ = ["SUFFIXES", "Written", "as_json", "write", "write_each"]

_HOMES = {
    "SUFFIXES": "door",
    "Written": "place",
    "as_json": "plain_data",
    "write": "door",
    "write_each": "door",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
