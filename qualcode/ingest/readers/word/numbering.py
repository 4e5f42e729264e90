"""Which paragraphs Word numbers by itself. Knows numbering.xml and styles.xml, renders nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from qualcode.ingest.readers.word.flow import Listing
from qualcode.ingest.readers.word.names import short

if TYPE_CHECKING:
    from lxml import etree

_DEEPEST = 30  # styles based on one another
_NO_NUMBER = ("bullet", "none")


class _Style(NamedTuple):
    base: str
    number: str
    level: str


@dataclass(frozen=True, slots=True)
class Numbering:
    """`formats` is the number format by (list, level); `styles` what a paragraph style sets."""

    formats: Mapping[tuple[str, str], str] = field(default_factory=dict)
    styles: Mapping[str, _Style] = field(default_factory=dict)

    @classmethod
    def read(cls, lists: Iterable[etree._Element], styles: Iterable[etree._Element]) -> Numbering:
        """From the root elements of the numbering and the styles parts, where there are any."""
        formats = {key: value for root in lists for key, value in _formats(root)}
        named = {key: style for root in styles for key, style in _styles(root)}
        return cls(formats, named)

    def shows(self, listing: Listing) -> bool:
        """True where a paragraph carries an automatic number that is no bullet."""
        number, level = listing.number, listing.level
        if not number:
            number, level = self._of_style(listing.style)
        if number in ("", "0"):
            return False
        return self.formats.get((number, level or "0"), "decimal") not in _NO_NUMBER

    def _of_style(self, style: str) -> tuple[str, str]:
        for _ in range(_DEEPEST):
            found = self.styles.get(style)
            if found is None:
                break
            if found.number:
                return found.number, found.level
            style = found.base
        return "", ""


def _formats(root: etree._Element) -> Iterator[tuple[tuple[str, str], str]]:
    """The format of each level of each list: the abstract list's, then what the list overrides."""
    abstract = {
        _value(each, "abstractNumId"): list(_levels(each)) for each in _within(root, "abstractNum")
    }
    for each in _within(root, "num"):
        number = _value(each, "numId")
        for link in _within(each, "abstractNumId"):
            for level, form in abstract.get(_value(link), ()):
                yield (number, level), form
        for override in _within(each, "lvlOverride"):
            for level, form in _levels(override):
                yield (number, level), form


def _levels(parent: etree._Element) -> Iterator[tuple[str, str]]:
    for level in _within(parent, "lvl"):
        for form in _within(level, "numFmt"):
            yield _value(level, "ilvl"), _value(form)


def _styles(root: etree._Element) -> Iterator[tuple[str, _Style]]:
    for each in _within(root, "style"):
        base = next((_value(found) for found in _within(each, "basedOn")), "")
        number = level = ""
        for found in _within(each, "pPr", "numPr", "numId"):
            number = _value(found)
        for found in _within(each, "pPr", "numPr", "ilvl"):
            level = _value(found)
        yield _value(each, "styleId"), _Style(base, number, level)


def _within(element: etree._Element, *path: str) -> Iterator[etree._Element]:
    """The elements down a path of word-processing names."""
    if not path:
        yield element
        return
    for child in element:
        if isinstance(child.tag, str) and short(child.tag) == f"w:{path[0]}":
            yield from _within(child, *path[1:])


def _value(element: etree._Element, name: str = "val") -> str:
    """An attribute in whichever word-processing namespace the document uses."""
    wanted = f"w:{name}"
    return next((value for key, value in element.attrib.items() if short(key) == wanted), "")
