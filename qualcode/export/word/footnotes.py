"""Native Word footnotes, which python-docx has not. Knows no table.

Ids run 1 to n in the order of the document and the part lists them so: LibreOffice pairs the k-th
reference with the k-th smallest id, and would otherwise print another informant's citation.
"""

from __future__ import annotations

from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from qualcode.export.word.xml import Element, add, paragraph, parse

# The prefix `r` is declared though unused: some readers ask for it.
_EMPTY = """<w:footnotes>
  <w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240"
    w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>
  <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0"
    w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""


class Footnotes:
    """The footnotes of one document, in the order in which they are cited."""

    def __init__(self) -> None:
        self._element = parse(_EMPTY)
        self._count = 0

    def open(self) -> tuple[str, Element, Element]:
        """A new last footnote: its id, its paragraph with the number, the paragraph's properties.

        The caller writes the words.
        """
        self._count += 1
        note = add(self._element, "w:footnote", id=str(self._count))
        line, properties = paragraph(note, "FootnoteText")
        run = add(line, "w:r")
        add(add(run, "w:rPr"), "w:rStyle", val="FootnoteReference")
        add(run, "w:footnoteRef")
        return str(self._count), line, properties

    def join(self, document: Any) -> None:
        """Make the notes a part of the document. Also without notes: authors add their own."""
        data = etree.tostring(self._element, encoding="UTF-8", standalone=True)
        name, package = PackURI("/word/footnotes.xml"), document.part.package
        part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, data, package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def cite(parent: Element, number: str) -> None:
    """The raised number in the text that points to a footnote."""
    run = add(parent, "w:r")
    add(add(run, "w:rPr"), "w:rStyle", val="FootnoteReference")
    add(run, "w:footnoteReference", id=number)
