"""The empty document every export starts from: python-docx's own, cleaned. Knows no table.

The stock template brings Letter paper, blue headings, a picture of its first page, another
person's revision marks and a second set of styles that Word offers to repair. None of it stays.
"""

from __future__ import annotations

import datetime as dt
import io
from functools import cache
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Cm

from qualcode.export.word import settings, styles
from qualcode.export.word.package import pack
from qualcode.export.word.xml import Element, add, paragraph, plain_run, qn

Document = Any  # python-docx ships types, but none for the elements reached through them

_CARRIED = {
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
}
# A fixed date, since a document without one gets the machine's: the earliest a zip file can hold.
_EPOCH = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)


def blank(language: str, title: str) -> Document:
    """A new empty document in a language (a tag such as `id-ID`), A4, portrait.

    Its properties hold the title and nothing of the person or the machine.
    """
    document = docx.Document(io.BytesIO(_cleaned()))
    document.styles.element.find(f".//{qn('w:lang')}").set(qn("w:val"), language)
    document.settings.element.find(qn("w:themeFontLang")).set(qn("w:val"), language)
    document.core_properties.title = title[:255]  # a limit of the format
    document.core_properties.language = language
    return document


@cache
def _cleaned() -> bytes:
    """The template as a file; built once, since reading the stock one takes a while."""
    document = docx.Document()
    _drop_parts(document)
    _restyle(document.styles.element)
    _replace_children(document.settings.element, settings.settings())
    _lay_out(document)
    _blank_properties(document)
    _add_parts(document)
    return pack(document.part.package)


def _drop_parts(document: Document) -> None:
    """All parts but styles, settings and theme, and the properties of document and program."""
    for rels in (document.part.rels, document.part.package.rels):
        for key in [key for key, rel in rels.items() if rel.reltype not in _CARRIED]:
            del rels[key]


def _restyle(element: Element) -> None:
    for child in list(element):
        if child.tag in (qn("w:style"), qn("w:docDefaults")):
            element.remove(child)
    element.insert(0, styles.defaults())
    for style in styles.styles():
        element.append(style)


def _replace_children(element: Element, other: Element) -> None:
    for child in list(element):
        element.remove(child)
    for child in list(other):
        element.append(child)


def _lay_out(document: Document) -> None:
    """A4 with margins of 2.5 cm and the page's number at its foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.25)
    for grid in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(grid)  # snaps lines to an East Asian grid
    footer = section.footer._element
    for child in list(footer):
        footer.remove(child)
    line, _ = paragraph(footer, "Footer")
    plain_run(add(line, "w:fldSimple", instr=" PAGE "), "1")


def _blank_properties(document: Document) -> None:
    package = document.part.package
    properties = package.core_properties  # made anew, since the stock one was dropped
    properties.author = properties.last_modified_by = properties.title = ""
    properties.created = properties.modified = _EPOCH


def _add_parts(document: Document) -> None:
    """The properties of the program and the list of fonts."""
    package = document.part.package
    for owner, name, kind, data, relation in (
        (
            package,
            "/docProps/app.xml",
            CONTENT_TYPE.OFC_EXTENDED_PROPERTIES,
            settings.APP_PROPERTIES,
            RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        ),
        (
            document.part,
            "/word/fontTable.xml",
            CONTENT_TYPE.WML_FONT_TABLE,
            settings.FONT_TABLE,
            RELATIONSHIP_TYPE.FONT_TABLE,
        ),
    ):
        owner.relate_to(Part(PackURI(name), kind, data, package), relation)
