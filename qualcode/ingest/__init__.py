"""Files into text: readers by suffix, decoding, archives and XML under limits.

`read(path)` takes a whole file in; `decode` turns bytes into text for other rooms' own formats;
`read_archive` and `parse` open zip and XML under limits. All raise `qualcode.errors.InputError`
or one of its kinds, with the file, the fault and the mend. Nothing here knows the store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.ingest.decoding import Decoded, decode
    from qualcode.ingest.incoming import Incoming
    from qualcode.ingest.readers import readable
    from qualcode.ingest.safe_xml import parse
    from qualcode.ingest.safe_zip import Archive, Limits, read_archive
    from qualcode.ingest.taking_in import read

_HOMES = {
    "Archive": "safe_zip",
    "Decoded": "decoding",
    "Incoming": "incoming",
    "Limits": "safe_zip",
    "decode": "decoding",
    "parse": "safe_xml",
    "read": "taking_in",
    "read_archive": "safe_zip",
    "readable": "readers",
}

__all__ = [
    "Archive",
    "Decoded",
    "Incoming",
    "Limits",
    "decode",
    "parse",
    "read",
    "read_archive",
    "readable",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
