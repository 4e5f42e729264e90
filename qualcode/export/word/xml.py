"""Names and small builders of WordprocessingML. Knows no table."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, TypeAlias

from docx.oxml import ns
from docx.oxml.parser import parse_xml
from lxml import etree

Element: TypeAlias = Any  # lxml ships no types

_BREAKS = re.compile(r"([\n\t])")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

qn = cache(ns.qn)  # asked for with every element, and slow

# The names that are written for every cell: looked up once.
W_P, W_PPR, W_PSTYLE, W_JC = qn("w:p"), qn("w:pPr"), qn("w:pStyle"), qn("w:jc")
W_R, W_T, W_VAL = qn("w:r"), qn("w:t"), qn("w:val")
SubElement = etree.SubElement


def parse(xml: str) -> Element:
    """An element from XML of our own that uses the prefix `w` (and `r`) undeclared."""
    return parse_xml(re.sub(r"(?=[\s/>])", f" {ns.nsdecls('w', 'r')}", xml, count=1))


def new(name: str, **attributes: str) -> Element:
    """A loose element; `new("w:p")`. Attributes are in the namespace of `w`."""
    return etree.Element(qn(name), {qn(f"w:{key}"): value for key, value in attributes.items()})


def add(parent: Element, name: str, **attributes: str) -> Element:
    """A last child of `parent`; the attributes are in the namespace of `w`."""
    made = SubElement(parent, qn(name))
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def paragraph(parent: Element, style: str) -> tuple[Element, Element]:
    """A paragraph of a style, as last child of `parent`, and its properties."""
    made = SubElement(parent, W_P)
    properties = SubElement(made, W_PPR)
    SubElement(properties, W_PSTYLE).set(W_VAL, style)
    return made, properties


def plain_run(parent: Element, text: str) -> Element:
    """A run without looks of its own."""
    made = SubElement(parent, W_R)
    write_text(made, text)
    return made


def write_text(run: Element, text: str) -> None:
    """The text into a run: line feeds as breaks, tabs as tabs, spaces kept."""
    if "\n" not in text and "\t" not in text:
        _piece(run, text)
        return
    for piece in _BREAKS.split(text):
        if piece == "\n":
            add(run, "w:br")
        elif piece == "\t":
            add(run, "w:tab")
        elif piece:
            _piece(run, piece)


def _piece(run: Element, text: str) -> None:
    made = SubElement(run, W_T)
    made.text = text
    if text != text.strip():
        made.set(_SPACE, "preserve")
