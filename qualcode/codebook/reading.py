"""From YAML nodes to a Codebook, noting faults as it goes. Must not know files or the store."""

from __future__ import annotations

import re

from qualcode.codebook.rules import Rules
from qualcode.codebook.values import Codebook, CodeNode, Family
from qualcode.text import Shown, told
from qualcode.text.yaml_fields import LANGUAGE, Block, Fields
from qualcode.text.yaml_nodes import Node, Refused, Scalar

VERSION = 1
_TOP = ("qualcode", "title", "languages", "families")
_FAMILY = ("id", "name", "codes")
_CODE = (
    "id",
    "name",
    "definition",
    "include",
    "exclude",
    "examples",
    "keywords",
    "exclude_keywords",
    "colour",
    "hotkey",
    "codes",
)
_COLOUR = re.compile("#[0-9a-fA-F]{6}")


def codebook_of(root: Node, fields: Fields) -> Codebook | None:
    """The codebook that a document holds; of worth only where no fault was noted."""
    block = fields.block(root, told("a codebook"), _TOP)
    if block is None or not fields.header(block, "codebook", VERSION):
        return None
    fields.languages = _languages(block, root, fields)
    if "families" not in block:
        fields.log.at(root, Shown("the codebook has no families: they hold its codes"))
    reading = _Reading(fields)
    return Codebook(
        title=fields.texts(block.get("title"), "title"),
        languages=fields.languages,
        families=reading.families(block.get("families")),
    )


def _languages(block: Block, root: Node, fields: Fields) -> tuple[str, ...]:
    if "languages" not in block:
        fields.log.at(root, Shown("the codebook has no languages: list them, such as [id, en, ms]"))
    given: list[str] = []
    for node in fields.items(block.get("languages"), "languages"):
        said = fields.text(node, told("a language"))
        if said is None:
            continue
        if not LANGUAGE.fullmatch(said.text):
            template = '"{}" is no language code, such as id, en or ms'
            fields.log.at(node, told(template, said.text[:80]))
        elif said.text in given:
            fields.log.at(node, told("the language {} is listed twice", said.text))
        else:
            given.append(said.text)
    return tuple(given)


class _Reading:
    """Reads families and codes; `rules` remembers what must not come twice."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        self._rules = Rules(fields.log, fields.warnings)

    def families(self, node: Node | None) -> tuple[Family, ...]:
        items = self._fields.items(node, "families")
        found = tuple(family for item in items if (family := self._family(item)))
        if node is not None and not isinstance(node, Refused) and not self._rules.has_codes:
            self._fields.warnings.at(node, Shown("the codebook has no codes yet"))
        return found

    def _family(self, node: Node) -> Family | None:
        block = self._fields.block(node, told("a family"), _FAMILY)
        if block is None:
            return None
        key = self._fields.key(block, node, told("the family"))
        self._rules.new_key(key, is_code=False)
        name = self._name(block, node, key)
        return Family(key.text if key else "", name, self._codes(block))

    def _codes(self, block: Block) -> tuple[CodeNode, ...]:
        items = self._fields.items(block.get("codes"), "codes")
        return tuple(code for item in items if (code := self._code(item)))

    def _code(self, node: Node) -> CodeNode | None:
        fields = self._fields
        block = fields.block(node, told("a code"), _CODE)
        if block is None:
            return None
        key = fields.key(block, node, told("the code"))
        self._rules.new_key(key, is_code=True)
        name = self._name(block, node, key)
        definition = fields.texts(block.get("definition"), "definition")
        keywords = fields.lists(block.get("keywords"), "keywords")
        excluded = fields.lists(block.get("exclude_keywords"), "exclude_keywords")
        self._rules.definition(key or node, key, definition)
        self._rules.keywords(key or node, key, keywords, excluded)
        return CodeNode(
            key=key.text if key else "",
            name=name,
            definition=definition,
            include=_plain(fields.lists(block.get("include"), "include")),
            exclude=_plain(fields.lists(block.get("exclude"), "exclude")),
            examples=_plain(fields.lists(block.get("examples"), "examples")),
            keywords=_plain(keywords),
            exclude_keywords=_plain(excluded),
            colour=self._colour(block),
            hotkey=self._hotkey(block),
            codes=self._codes(block),
        )

    def _name(self, block: Block, node: Node, key: Scalar | None) -> dict[str, str]:
        """A name that was given but refused has its fault already."""
        faults = len(self._fields.log)
        name = self._fields.texts(block.get("name"), "name")
        if not name and len(self._fields.log) == faults:
            said = told('"{}" has no name', key.text) if key else Shown("it has no name")
            self._fields.log.at(key or node, said)
        return name

    def _colour(self, block: Block) -> str | None:
        said = self._fields.text(block.get("colour"), "colour")
        if said is None:
            return None
        if not _COLOUR.fullmatch(said.text):
            template = '"{}" is no colour: write it as "#rrggbb", in quotes'
            self._fields.log.at(said, told(template, said.text[:80]))
        return said.text.lower()

    def _hotkey(self, block: Block) -> str | None:
        node = block.get("hotkey")
        said = self._fields.text(node, "hotkey")
        if said is None:
            return None
        if len(said.text) != 1 or not said.text.isprintable():
            template = 'the hotkey "{}" must be one printable character'
            self._fields.log.at(said, told(template, said.text[:80]))
            return None
        self._rules.hotkey(said)
        return said.text


def _plain(lists: dict[str, tuple[Scalar, ...]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(item.text for item in items) for language, items in lists.items()}
