"""What a reader hands over and what leaves the room. Knows no format and no bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Draft:
    """A reader's finding: the text with the newlines it came with, before any rule is applied.

    `encoding` is that of the file's text; `warnings` are sentences without transcript text.
    """

    text: str
    encoding: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file taken in, ready to become a source version.

    `name` is the file's stem. `text` has LF newlines, no BOM and no NUL; `newlines` is the map
    that `qualcode.text.restore` takes. `original_sha256` is over the file's bytes, in hex. `media`
    is an IANA media type. `metadata` is the front matter, values exactly as written. `warnings`
    say what was guessed, removed or left out.
    """

    name: str
    text: str
    newlines: str
    encoding: str
    original_sha256: str
    media: str
    metadata: Mapping[str, str]
    warnings: tuple[str, ...]
