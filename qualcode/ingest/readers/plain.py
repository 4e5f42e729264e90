"""Plain text: the bytes decoded, nothing else. Knows no markup."""

from __future__ import annotations

from qualcode.ingest.decoding import decode
from qualcode.ingest.incoming import Draft

BOM = "\ufeff"


def read(data: bytes, *, where: str, encoding: str | None) -> Draft:
    """The whole file as text, its byte order mark left on for the newline map."""
    decoded = decode(data, where=where, encoding=encoding)
    text = BOM + decoded.text if decoded.mark else decoded.text
    return Draft(text, decoded.encoding, warnings=decoded.warnings)
