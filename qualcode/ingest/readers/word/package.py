"""A .docx as a package: its parts, what relates them, what it refers to outside. Knows no text."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from qualcode.errors import InputError
from qualcode.ingest import safe_xml
from qualcode.ingest.kinds import is_locked, kind_of
from qualcode.ingest.safe_zip import Archive, read_archive
from qualcode.text import display, told

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
    """The checked parts of a Word document; a part is looked up without regard to case.

    `names` gives a part's own name by its folded one, `relations` what each relationships part
    says, by that part's folded name.
    """

    archive: Archive
    names: Mapping[str, str]
    relations: Mapping[str, Sequence[Relationship]]
    where: str
    main: str
    macros: bool

    def place(self, name: str) -> str:
        """Where a part is, for an error."""
        return _place(self.where, name)

    def tree(self, name: str) -> etree._Element:
        return safe_xml.parse(self.archive[name], where=self.place(name))

    def related(self, kind: str) -> tuple[str, ...]:
        """The parts that the main one relates to as `kind`, each once."""
        folder, base = posixpath.split(self.main)
        key = f"{folder}/_rels/{base}.rels".lstrip("/").casefold()
        found = (
            self.names.get(_resolved(folder, each.target))
            for each in self.relations.get(key, ())
            if each.kind == kind and not each.outside
        )
        return tuple(dict.fromkeys(name for name in found if name))

    def outside(self) -> Counter[str]:
        """What any part refers to outside the file, counted by kind. Nothing is followed."""
        every = (each for relations in self.relations.values() for each in relations)
        return Counter(each.kind for each in every if each.outside)


def open_package(data: bytes, where: str) -> Package:
    """The parts of a Word document, each XML one looked at for a document type.

    Raises InputError where the bytes are another kind of file, else as safe_zip and safe_xml do.
    """
    _refuse_others(data, where)
    archive = read_archive(data, where=where)
    names = {name.casefold(): name for name in archive}
    if _TYPES not in names:
        raise _no_word(where, told("a zip archive but no Word document"))
    for key, name in names.items():
        if key.endswith((".xml", ".rels")):
            safe_xml.check(archive.head(name, safe_xml.HEAD), where=_place(where, name))
    relations = {
        key: _relationships(safe_xml.parse(archive[name], where=_place(where, name)))
        for key, name in names.items()
        if key.endswith(".rels")
    }
    main = _main(names, relations.get("_rels/.rels", ()), where)
    kind = _content_type(archive, names[_TYPES], main, where)
    if "word" not in kind:
        raise _no_word(where, told("an Office file but no Word document"))
    macros = "macroenabled" in kind or any(key.endswith("vbaproject.bin") for key in names)
    return Package(archive, names, relations, where, main, macros)


def _place(where: str, name: str) -> str:
    return f"{where} ({display(name)})"


def _refuse_others(data: bytes, where: str) -> None:
    if data.startswith(b"PK"):
        return
    kind = kind_of(data)
    if kind:
        if not is_locked(data):
            kind = told("{}, whatever its name says", kind)
        raise _no_word(where, kind)


def _no_word(where: str, what: str) -> InputError:
    return InputError(told("the file is {}", what), where=where, mend=_MEND)


def _main(names: Mapping[str, str], relations: Sequence[Relationship], where: str) -> str:
    """The part that holds the body, found as Word finds it: from the package's relationships."""
    named = [
        _resolved("", each.target)
        for each in relations
        if each.kind == "officeDocument" and not each.outside
    ]
    for target in (*named, "word/document.xml"):
        if target in names:
            return names[target]
    raise _no_word(where, told("a Word document without a body"))


def _content_type(archive: Archive, types: str, part: str, where: str) -> str:
    """A part's content type in lower case: its own, else its suffix's."""
    own = suffix = ""
    for each in safe_xml.parse(archive[types], where=_place(where, types)):
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
