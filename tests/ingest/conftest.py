"""Small Word documents and archives, made part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from qualcode.ingest import Incoming, read

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w16se": "http://schemas.microsoft.com/office/word/2015/wordml/symex",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MODES = {True: "External", False: "Internal"}
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def relationships(*rows: tuple[str, str, bool]) -> str:
    """A relationships part from (kind, target, outside) rows."""
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}{kind}" Target="{target}"'
        f' TargetMode="{_MODES[outside]}"/>'
        for number, (kind, target, outside) in enumerate(rows, start=1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{lines}</Relationships>'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A deflated archive of parts in the order given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.fixture
def pack() -> Callable[..., bytes]:
    return packed


@pytest.fixture
def docx() -> Callable[..., bytes]:
    """`docx(body)`: a document of that body; `parts` add to it or stand in for its own, a `rows`
    of relationships and a `main` content type likewise."""

    def make(
        body: str,
        parts: Mapping[str, str | bytes] | None = None,
        rows: tuple[tuple[str, str, bool], ...] = (),
        main: str = MAIN,
    ) -> bytes:
        given: dict[str, str | bytes] = {
            "[Content_Types].xml": TYPES.format(main=main),
            "_rels/.rels": relationships(("officeDocument", "word/document.xml", False)),
            "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        }
        if rows:
            given["word/_rels/document.xml.rels"] = relationships(*rows)
        return packed(given | dict(parts or {}))

    return make


@pytest.fixture
def take(tmp_path: Path) -> Callable[..., Incoming]:
    """`take(data, name)`: the bytes written to a file of that name and read in."""

    def write_and_read(data: bytes, name: str = "P1.docx", encoding: str | None = None) -> Incoming:
        path = tmp_path / name
        path.write_bytes(data)
        return read(path, encoding=encoding)

    return write_and_read
