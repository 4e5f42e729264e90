"""From a .docx file's bytes to its text: opens the package, walks the body, says what it left.

No part of the file but this text goes any further, so nothing that it hides or links to can.
"""

from __future__ import annotations

from qualcode.ingest import safe_xml
from qualcode.ingest.incoming import Draft
from qualcode.ingest.readers.word.body import Body
from qualcode.ingest.readers.word.numbering import Numbering
from qualcode.ingest.readers.word.package import Package, open_package
from qualcode.ingest.readers.word.report import sentences


def read(data: bytes, *, where: str, encoding: str | None) -> Draft:
    """The text of the body: paragraphs as lines, table rows as lines of tab-separated cells.

    Raises UnsafeArchiveError, UnsafeXmlError or InputError. `encoding` has no bearing on a .docx.
    """
    package = open_package(data, where)
    body = _walked(package, package.main, _numbering(package))
    tally = body.tally
    tally["header"] += any(
        any(char.isalpha() for char in _walked(package, name, Numbering()).text())
        for name in (*package.related("header"), *package.related("footer"))
    )
    warnings = sentences(tally, package)
    if encoding is not None:
        warnings = (*warnings, "took no notice of --encoding: a .docx names its own")
    return Draft(body.text(), "utf-8", warnings=warnings)


def _walked(package: Package, name: str, numbering: Numbering) -> Body:
    body = Body(numbering)
    safe_xml.feed(package.archive[name], body, where=package.place(name))
    return body


def _numbering(package: Package) -> Numbering:
    roots = [
        [package.tree(name) for name in package.related(kind)] for kind in ("numbering", "styles")
    ]
    return Numbering.read(*roots)
