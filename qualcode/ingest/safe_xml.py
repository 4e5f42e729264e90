"""XML read without entities, document types, network or unbounded trees. Knows no vocabulary.

A document is refused before it is parsed when anything but comments and processing instructions
stands before its first element, whatever its encoding; only then does a parser see it, told which
encoding it is. `parse` builds a tree of bounded size; `feed` builds none, for long documents.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from qualcode.errors import UnsafeXmlError
from qualcode.text import display, told

if TYPE_CHECKING:
    from lxml import etree

HEAD = 1 << 16
"""Bytes within which the first element must begin."""
SIZE = 32 << 20
"""Bytes of a document; a transcript of a day of speech comes to about 8 MiB in Word's XML."""
NODES = 1_000_000
"""Most tags and attributes of a tree, up to 130 bytes of memory each."""
EVENTS = 1_200_000
"""Most tags and attributes of a document that is fed, up to 4 microseconds each."""
ATTRIBUTES = 2_000
"""Most attributes of one element; libxml2 holds them all at once."""
DEPTH = 256
"""Most elements within one another, which is libxml2's own limit; a word processor needs 40."""

_CHUNK = 1 << 16
_CROWDED = re.compile(rb"<(?:[^<=]*+=){%d}" % (ATTRIBUTES + 1))
# What a document's first bytes say of its encoding, longest first (XML 1.0, appendix F).
_FIRST = (
    (codecs.BOM_UTF32_LE, ""),
    (codecs.BOM_UTF32_BE, ""),
    (b"<\0\0\0", ""),
    (b"\0\0\0<", ""),
    (b"Lo\xa7\x94", ""),  # `<?xm` in EBCDIC
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
# Those whose `<` and `!` are the bytes of ASCII, and the wide ones by their own family.
_NARROW = {"utf-8": "utf-8", "ascii": "utf-8", "iso8859-1": "iso-8859-1", "cp1252": "windows-1252"}
_LIBXML = {"utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}
_WIDE = ("utf-16", "utf-16-le", "utf-16-be")
_DECLARED = re.compile(r"<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([^\"']*)[\"']")
_PROLOG = re.compile(r"\ufeff?(?:\s+|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)


class Target(Protocol):
    """What `feed` tells of a document, in order; lxml's parser target interface."""

    def start(self, tag: str, attrib: Mapping[str, str]) -> None: ...

    def end(self, tag: str) -> None: ...

    def data(self, data: str) -> None: ...


def parse(data: bytes, *, where: str, nodes: int = NODES) -> etree._Element:
    """The root element of a document whose tree stays within `nodes`.

    Raises UnsafeXmlError on a document type, an entity, an encoding other than UTF-8, UTF-16 or
    the Western ones, a tree too large or too deep, and on anything that is not well formed.
    """
    from lxml import etree

    encoding = check(data, where=where)
    _check_bulk(data, nodes, where)
    try:
        root = etree.fromstring(data, _parser(encoding))
    except etree.XMLSyntaxError as fault:
        raise _unformed(fault, where) from None
    if root.getroottree().docinfo.doctype:
        raise _doctype(where)
    return root


def feed(data: bytes, target: Target, *, where: str) -> None:
    """Tell `target` the elements and text of a document, without a tree.

    Raises as `parse` does, save for the tree's size; what `target` raises passes through.
    """
    from lxml import etree

    parser = _parser(check(data, where=where), _Guarded(target, where))
    _check_bulk(data, EVENTS, where)
    view = memoryview(data)
    try:
        for at in range(0, len(data), _CHUNK):
            parser.feed(bytes(view[at : at + _CHUNK]))
        parser.close()
    except etree.XMLSyntaxError as fault:
        raise _unformed(fault, where) from None


def check(head: bytes, *, where: str) -> str:
    """The codec of a document, from its first bytes, once its prolog has been found harmless.

    `head` is all of it or its first `HEAD` bytes. Raises UnsafeXmlError.
    """
    encoding = _encoding(head, where)
    # A byte that is no character becomes one, so it can neither hide nor complete a mark.
    text = head[:HEAD].decode(encoding, "replace")
    found = _PROLOG.match(text)
    rest = text[found.end() if found else 0 :][:9]
    if rest.startswith("<!") and not rest.startswith("<!--"):
        raise _doctype(where)
    if not rest.startswith("<") or rest[1:2] in ("", "?", "/", "!"):
        raise UnsafeXmlError(
            told("the XML has no element within its first {} KiB", HEAD // 1024),
            where=where,
            mend=_MEND,
        )
    return encoding


def _check_bulk(data: bytes, nodes: int, where: str) -> None:
    """What the document would cost to parse, told from its raw bytes."""
    if len(data) > SIZE:
        raise _too_much(where, told("the XML is larger than the limit of {} MiB", SIZE >> 20))
    if data.count(b"<") + data.count(b"=") > nodes:
        template = "the XML holds more than the limit of {:,} tags and attributes"
        raise _too_much(where, told(template, nodes))
    if _CROWDED.search(data):
        template = "an element of the XML has more than the limit of {:,} attributes"
        raise _too_much(where, told(template, ATTRIBUTES))


def _encoding(head: bytes, where: str) -> str:
    first = next((name for mark, name in _FIRST if head.startswith(mark)), None)
    if first == "":
        raise _refused(where, "the XML is in an encoding that is not accepted")
    guess = first or "utf-8"
    found = _DECLARED.match(head[:400].decode(guess, "replace").lstrip("\ufeff"))
    if found is None:
        return guess
    declared = _codec(found[1])
    if guess in _WIDE:
        fits = declared in ("utf-16", guess)
        return guess if fits else _misdeclared(found[1], where)
    if first == "utf-8" and declared != "utf-8":
        return _misdeclared(found[1], where)
    return _NARROW.get(declared) or _misdeclared(found[1], where)


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""


def _misdeclared(name: str, where: str) -> str:
    shown = display(name[:40])
    raise _refused(
        where, told('the XML says that its encoding is "{}", which is not accepted', shown)
    )


def _parser(encoding: str, target: object = None) -> etree.XMLParser:
    from lxml import etree

    more: dict[str, Any] = {} if target is None else {"target": target}
    return etree.XMLParser(
        encoding=_LIBXML.get(encoding, encoding),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
        **more,
    )


class _Guarded:
    """Passes events on and counts depth; a document type that got this far is still refused."""

    def __init__(self, target: Target, where: str) -> None:
        self._target = target
        self._where = where
        self._depth = 0
        self.data = target.data

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEPTH:
            raise _too_deep(self._where)
        self._target.start(tag, attrib)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._target.end(tag)

    def doctype(self, *_: object) -> None:
        raise _doctype(self._where)

    def close(self) -> None:
        """Nothing to hand over: the target keeps what it was told."""


def _unformed(fault: Any, where: str) -> UnsafeXmlError:
    """A sentence of our own: libxml2's message quotes the document."""
    if "depth" in str(fault.msg).lower():
        return _too_deep(where)
    line, column = fault.position
    what = told("the XML is not well formed (line {}, column {})", line, column)
    return UnsafeXmlError(what if line else "the XML is not well formed", where=where, mend=_MEND)


_MEND = "Save the file again in the program that made it"


def _refused(where: str, what: str) -> UnsafeXmlError:
    return UnsafeXmlError(what, where=where, mend=_MEND)


def _too_much(where: str, what: str) -> UnsafeXmlError:
    return UnsafeXmlError(what, where=where, mend="Split the document into smaller ones")


def _doctype(where: str) -> UnsafeXmlError:
    return UnsafeXmlError(
        "the XML declares a document type (DTD) or entities, which could draw in other files",
        where=where,
        mend="Save the file again in a program that writes none",
    )


def _too_deep(where: str) -> UnsafeXmlError:
    return _refused(where, told("the XML nests deeper than the limit of {} levels", DEPTH))
