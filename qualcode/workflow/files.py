"""Text files of our own formats, written whole or not at all."""

from __future__ import annotations

from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Put the text at `path` as UTF-8 with LF line ends.

    Raises:
        ExportError: it can't be written; an old file is then as it was.
    """
    from qualcode.export.place import Rendered, check_place, place

    check_place(path)
    place(Rendered(text.encode("utf-8", "surrogatepass")), path)
