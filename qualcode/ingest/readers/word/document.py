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
    body = _walked(package, package.main)
    tally = body.tally
    tally["number"] = _numbers(package, body)
    tally["header"] = sum(
        any(char.isalpha() for char in _walked(package, name).text())
        for name in (*package.related("header"), *package.related("footer"))
    )
    warnings = sentences(tally, package)
    if encoding is not None:
        warnings = (*warnings, "took no notice of --encoding: a .docx names its own")
    return Draft(body.text(), "utf-8", warnings=warnings)


def _walked(package: Package, name: str) -> Body:
    body = Body()
    safe_xml.feed(package.archive[name], body, where=package.place(name))
    return body


def _numbers(package: Package, body: Body) -> int:
    """How many paragraphs carry an automatic number; most documents need no look at their lists."""
    lists = package.related("numbering") if any(map(any, body.listings)) else ()
    if not lists:
        return 0
    styles = package.related("styles") if any(each.style for each in body.listings) else ()
    numbering = Numbering.read(map(package.tree, lists), map(package.tree, styles))
    return sum(count for each, count in body.listings.items() if numbering.shows(each))
