"""Packs a python-docx package into a zip file that is the same on every run. Knows no document.

Parts stand in the order of their names with one fixed time and no trace of the system. The bytes
still hang on the zlib that compresses them: hashes compare within one build of Python.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import PACKAGE_URI

_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that zip files know
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def pack(package: Any) -> bytes:
    """The file's bytes. `package` is a `docx.package.Package`."""
    members = {PACKAGE_URI.rels_uri.membername: _bytes(package.rels.xml)}
    kinds = {}
    for part in package.iter_parts():
        members[part.partname.membername] = part.blob
        kinds[str(part.partname)] = part.content_type
        if len(part.rels):
            members[part.partname.rels_uri.membername] = _bytes(part.rels.xml)
    members["[Content_Types].xml"] = _content_types(kinds)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(members):
            archive.writestr(_entry(name), members[name])
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    return entry


def _content_types(kinds: dict[str, str]) -> bytes:
    """Names and types are ours, so nothing needs escaping."""
    rows = [f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>']
    rows.append(f'<Default Extension="xml" ContentType="{CONTENT_TYPE.XML}"/>')
    rows += [f'<Override PartName="{n}" ContentType="{kinds[n]}"/>' for n in sorted(kinds)]
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Types xmlns="{space}">{"".join(rows)}</Types>'.encode()


def _bytes(xml: str | bytes) -> bytes:
    return xml.encode() if isinstance(xml, str) else xml
