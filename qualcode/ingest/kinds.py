"""What a file is by its first bytes, for when its name says otherwise. Reads no format."""

from __future__ import annotations

from qualcode.text import told

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS = (
    (b"%PDF-", told("a PDF")),
    (b"{\\rtf", told("an RTF document")),
    (b"PK\x03\x04", told("a zip archive or a Word document")),
    (b"SQLite format 3\0", told("a database")),
    (b"\x89PNG", told("a picture")),
    (b"\xff\xd8\xff", told("a picture")),
    (b"ID3", told("a sound recording")),
    (b"RIFF", told("a sound or video recording")),
    (b"OggS", told("a sound recording")),
)


def kind_of(data: bytes) -> str | None:
    """A few words for a kind of file that is no text; None where the bytes are of no such kind."""
    if data.startswith(_OLE):
        return (
            told("locked with a password")
            if is_locked(data)
            else told("an old Word document (.doc)")
        )
    if data[4:8] == b"ftyp":
        return told("a sound or video recording")
    return next((kind for first, kind in _KINDS if data.startswith(first)), None)


def is_locked(data: bytes) -> bool:
    """True for a Word document under a password: an old container around an encrypted new one."""
    return data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data
