"""A .docx as a package: its parts, what relates them, what it refers to outside. Knows no text."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from qualcode.errors import InputError
from qualcode.ingest import safe_xml
from qualcode.ingest.kinds import is_locked, kind_of
from qualcode.ingest.safe_zip import Archive, read_archive
from qualcode.text import display

if TYPE_CHECKING:
    from lxml import etree

_TYPES = "[content_types].xml"
_MEND = "Open it in Word or LibreOffice, save it as .docx without a password, and import that"


class Relationship(NamedTuple):
    """`kind` is the last word of the type's address: `image`, `styles`, `attachedTemplate`."""

    kind: str
    target: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Package:
    """The checked parts of a Word document; names are looked up without regard to case."""

    archive: Archive
    names: dict[str, str]
    where: str
    main: str
    macros: bool

    def place(self, name: str) -> str:
        """Where a part is, for an error."""
        return f"{self.where} ({display(name)})"

    def tree(self, name: str) -> etree._Element:
        return safe_xml.parse(self.archive[name], where=self.place(name))

    def related(self, kind: str) -> tuple[str, ...]:
        """The parts that the main one relates to as `kind`, each once."""
        folder, base = posixpath.split(self.main)
        relationships = self.names.get(f"{folder}/_rels/{base}.rels".lstrip("/").casefold())
        if relationships is None:
            return ()
        found = (
            self.names.get(_resolved(folder, each.target))
            for each in _relationships(self.tree(relationships))
            if each.kind == kind and not each.outside
        )
        return tuple(dict.fromkeys(name for name in found if name))

    def outside(self) -> Counter[str]:
        """What any part refers to outside the file, counted by kind. Nothing is followed."""
        return Counter(
            each.kind
            for name in self.archive
            if name.casefold().endswith(".rels")
            for each in _relationships(self.tree(name))
            if each.outside
        )


def open_package(data: bytes, where: str) -> Package:
    """The parts of a Word document, each XML one looked at for a document type.

    Raises InputError where the bytes are another kind of file, else as safe_zip and safe_xml do.
    """
    _refuse_others(data, where)
    archive = read_archive(data, where=where)
    names = {name.casefold(): name for name in archive}
    if _TYPES not in names:
        raise _no_word(where, "a zip archive but no Word document")
    for name in archive:
        if name.casefold().endswith((".xml", ".rels")):
            safe_xml.check(archive.head(name, safe_xml.HEAD), where=f"{where} ({display(name)})")
    main = _main(archive, names, where)
    kind = _content_type(archive, names[_TYPES], main, where)
    if "word" not in kind:
        raise _no_word(where, "an Office file but no Word document")
    macros = "macroenabled" in kind or any(name.endswith("vbaproject.bin") for name in names)
    return Package(archive, names, where, main, macros)


def _refuse_others(data: bytes, where: str) -> None:
    if data.startswith(b"PK"):
        return
    kind = kind_of(data)
    if kind:
        wording = kind if is_locked(data) else f"{kind}, whatever its name says"
        raise _no_word(where, wording)


def _no_word(where: str, what: str) -> InputError:
    return InputError(f"the file is {what}", where=where, mend=_MEND)


def _main(archive: Archive, names: dict[str, str], where: str) -> str:
    """The part that holds the body, found as Word finds it: from the package's relationships."""
    targets = ["word/document.xml"]
    if "_rels/.rels" in names:
        root = safe_xml.parse(archive[names["_rels/.rels"]], where=f"{where} (_rels/.rels)")
        named = (each for each in _relationships(root) if each.kind == "officeDocument")
        targets = [_resolved("", each.target) for each in named if not each.outside] or targets
    for target in targets:
        if target in names:
            return names[target]
    raise _no_word(where, "a Word document without a body")


def _content_type(archive: Archive, types: str, part: str, where: str) -> str:
    """A part's content type in lower case: its own, else its suffix's."""
    own = suffix = ""
    for each in safe_xml.parse(archive[types], where=f"{where} ({display(types)})"):
        kind = each.get("ContentType", "").lower()
        if each.get("PartName", "").lstrip("/").casefold() == part.casefold():
            own = kind
        elif part.casefold().endswith("." + each.get("Extension", "\0").casefold()):
            suffix = kind
    return own or suffix


def _relationships(root: etree._Element) -> list[Relationship]:
    return [
        Relationship(
            each.get("Type", "").rpartition("/")[2],
            each.get("Target", ""),
            each.get("TargetMode", "").lower() == "external",
        )
        for each in root
        if isinstance(each.tag, str)
    ]


def _resolved(folder: str, target: str) -> str:
    """A part's name, folded, from a target that is relative to `folder` or begins with `/`."""
    path = posixpath.join("/", folder, unquote(target).partition("#")[0])
    return posixpath.normpath(path).lstrip("/").casefold()
