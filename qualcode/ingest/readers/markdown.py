"""Markdown: front matter between `---` lines, then the body word for word. Renders nothing.

Transcripts in Markdown are prose, and what a coder selects must be what the file says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from qualcode.errors import InputError
from qualcode.ingest.decoding import decode
from qualcode.ingest.front_matter import read_front_matter
from qualcode.ingest.incoming import Draft
from qualcode.ingest.readers.plain import BOM
from qualcode.text import told

_LINE = re.compile("[^\r\n]*(?:\r\n|\r|\n|\\Z)")
_LONGEST = 500
"""Lines within which front matter must end."""


class _Line(NamedTuple):
    words: str
    end: int


def read(data: bytes, *, where: str, encoding: str | None) -> Draft:
    """The body as text and the front matter as metadata; blank lines between the two belong
    to neither."""
    decoded = decode(data, where=where, encoding=encoding)
    start, stop, body = _parts(decoded.text, where)
    metadata = read_front_matter(decoded.text[start:stop], where=where, first_line=2)
    text = decoded.text[body:]
    return Draft(BOM + text if decoded.mark else text, decoded.encoding, metadata, decoded.warnings)


def _parts(text: str, where: str) -> tuple[int, int, int]:
    """Where the front matter starts and stops and the body starts; (0, 0, 0) where there is none.

    A rule at the top of a text is no front matter: a blank line follows it.
    """
    lines = _lines(text)
    first, second = next(lines), next(lines, None)
    if first.words != "---" or second is None or not second.words:
        return 0, 0, 0
    stop = first.end
    for line in (second, *islice(lines, _LONGEST)):
        if line.words in ("---", "..."):
            return first.end, stop, _body(text, line.end)
        stop = line.end
    raise InputError(
        "the front matter that begins here has no end",
        where=told("{}:1:1", where),
        mend="Close it with a line of three hyphens, or put a blank line below the first line",
    )


def _body(text: str, at: int) -> int:
    """The start of the first line from `at` on that is not blank."""
    for line in _lines(text, at):
        if line.words:
            break
        at = line.end
    return at


def _lines(text: str, at: int = 0) -> Iterator[_Line]:
    return (_Line(found[0].rstrip(), found.end()) for found in _LINE.finditer(text, at))
