"""Asks a YAML document for what it should hold and notes each fault. Knows no file's own keys.

Both files that people write by hand, codebook and findings, are read through this.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import LiteralString

from qualcode.text.display import Shown, display
from qualcode.text.faults import FaultLog, Place, did_you_mean
from qualcode.text.wording import told
from qualcode.text.yaml_nodes import Items, Node, Pairs, Refused, Scalar

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
KEY_RULE = "visible characters and single spaces, 120 at most"
_MOST_KEY = 120
_HEADER = re.compile(r"([a-z-]+)/([0-9]{1,9})")
_CONTROL = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Block = Mapping[str, Node]


class Fields:
    """Reads nodes as texts, lists and blocks; what does not fit becomes a fault, not an error.

    `languages` are those that a text may be given in; a bare text counts for the first.
    """

    def __init__(self, log: FaultLog, warnings: FaultLog, languages: Sequence[str] = ()) -> None:
        self.log = log
        self.warnings = warnings
        self.languages = tuple(languages)

    def block(self, node: Node, what: str, known: Sequence[str]) -> Block | None:
        """The values of a block by key, those of empty keys left out; unknown keys are faults."""
        if isinstance(node, Pairs):
            for key, _ in node.pairs:
                if key.text not in known:
                    self._unknown(key, known)
            self._warn_of_empty(node)
            return {key.text: value for key, value in node.pairs if not _is_empty(value)}
        if not isinstance(node, Refused):
            self.log.at(node, told("{} must be a block of keys: {}", what, ", ".join(known)))
        return None

    def header(self, block: Block, kind: LiteralString, version: int) -> bool:
        """Check the `qualcode: KIND/VERSION` line; False where the rest should not be read."""
        said = block.get("qualcode")
        if said is None:
            message = told('the line "qualcode: {}/{}" is missing at the top', kind, version)
            self.log.note(1, 1, message)
            return True
        if isinstance(said, Refused):
            return True
        found = _HEADER.fullmatch(said.text) if isinstance(said, Scalar) else None
        if found is None or int(found[2]) == 0:
            self.log.at(said, told('this must read "qualcode: {}/{}"', kind, version))
            return found is not None and found[1] == kind
        if found[1] != kind:
            self.log.at(said, told("this is a {} file, not a {} file", found[1], kind))
            return False
        if int(found[2]) > version:
            template = "{0}/{1} was made for a newer qualcode; this one reads {0}/{2}"
            self.log.at(said, told(template, kind, found[2], version))
            return False
        return True

    def text(self, node: Node | None, what: str) -> Scalar | None:
        """A text with the white space around it taken off; None where there is none."""
        if node is None or isinstance(node, Refused):
            return None
        if not isinstance(node, Scalar):
            self.log.at(node, told("{} must be a text, not {}", what, _kind(node)))
            return None
        if found := _CONTROL.search(node.text):
            code = f"{ord(found[0]):04X}"
            self.log.at(node, told("{} holds a control character (U+{})", what, code))
        return replace(node, text=node.text.strip())

    def key(self, block: Block, owner: Place, what: str) -> Scalar | None:
        """The block's `id`, whose characters are checked; a fault where there is none."""
        node = block.get("id")
        if node is None:
            self.log.at(owner, told("{} has no id", what))
            return None
        key = self.text(node, "id")
        if key is None:
            return None
        if not is_key(key.text):
            self.log.at(key, told('the id "{}" may hold only {}', key.text[:80], told(KEY_RULE)))
        return key

    def one_of(self, node: Node | None, what: str, known: Collection[str]) -> Scalar | None:
        """A text that must be one of the known ones; None, with the fault noted, where not."""
        said = self.text(node, what)
        if said is None or said.text in known:
            return said
        near = did_you_mean(said.text, known)
        if not near and len(known) <= 10:
            near = told("; known are {}", ", ".join(known)) if known else Shown("")
        self.log.at(said, told('unknown {} "{}"{}', what, said.text[:80], near))
        return None

    def flag(self, node: Node | None, what: str, *, otherwise: bool) -> bool | None:
        """true or false; `otherwise` where nothing is said, None where it is neither."""
        if node is None or isinstance(node, Refused):
            return otherwise
        said = node.text.casefold() if isinstance(node, Scalar) else ""
        if said not in ("true", "false"):
            self.log.at(node, told("{} must be true or false", what))
            return None
        return said == "true"

    def items(self, node: Node | None, what: str) -> tuple[Node, ...]:
        """A list's items; none, with the fault noted, where it is no list."""
        if node is None or isinstance(node, Refused):
            return ()
        if isinstance(node, Items):
            return node.items
        self.log.at(node, told("{} must be a list, not {}", what, _kind(node)))
        return ()

    def texts(self, node: Node | None, what: str) -> dict[str, str]:
        """One text per language; a bare text counts for the first language."""
        if not isinstance(node, Pairs):
            return self._bare_text(node, what)
        given = {
            key.text: self._filled(self.text(value, what), what, key)
            for key, value in self._by_language(node, what)
        }
        return {language: value for language, value in given.items() if value}

    def lists(self, node: Node | None, what: str) -> dict[str, tuple[Scalar, ...]]:
        """One list of texts per language; a bare list counts for the first language."""
        if node is None or isinstance(node, Refused):
            return {}
        if not isinstance(node, Pairs):
            given = {self._first(): self._text_items(node, what)}
        else:
            given = {
                key.text: () if _is_empty(value) else self._text_items(value, what)
                for key, value in self._by_language(node, what)
            }
        return {language: value for language, value in given.items() if value}

    def _warn_of_empty(self, node: Pairs) -> None:
        """The commonest cause is a colour without quotes."""
        for key, value in node.pairs:
            if _is_empty(value):
                template = "{} has no value (outside quotes, # begins a comment)"
                self.warnings.at(key, told(template, key.text[:80]))

    def _bare_text(self, node: Node | None, what: str) -> dict[str, str]:
        if isinstance(node, Items):
            self.log.at(node, told("{} must be a text or one text per language", what))
            return {}
        said = self.text(node, what)
        return {self._first(): said.text} if said and said.text else {}

    def _filled(self, said: Scalar | None, what: str, language: Scalar) -> str | None:
        if said is not None and not said.is_empty and said.text:
            return said.text
        if said is not None:
            self.warnings.at(language, told("{} has no text for {}", what, language.text))
        return None

    def _by_language(self, node: Pairs, what: str) -> list[tuple[Scalar, Node]]:
        """The pairs of known languages; the others are faults."""
        known = []
        for key, value in node.pairs:
            if key.text in self.languages or not self.languages:
                known.append((key, value))
                continue
            near = did_you_mean(key.text, self.languages)
            listed = told("; known are {}", ", ".join(self.languages))
            template = 'unknown language "{}" in {}{}'
            self.log.at(key, told(template, key.text[:80], what, near or listed))
        return known

    def _text_items(self, node: Node, what: str) -> tuple[Scalar, ...]:
        found = []
        for item in self.items(node, what):
            said = self.text(item, what)
            if said is not None and (said.is_empty or not said.text):
                self.log.at(item, told("an empty text in {}", what))
            elif said is not None:
                found.append(said)
        return tuple(found)

    def _first(self) -> str:
        return self.languages[0] if self.languages else ""

    def _unknown(self, key: Scalar, known: Sequence[str]) -> None:
        near = did_you_mean(key.text, known) or told("; known are {}", ", ".join(known))
        self.log.at(key, told('unknown key "{}"{}', key.text[:80], near))


def is_key(text: str) -> bool:
    """True for what may stand as the id of a code, family or finding."""
    # Names as other tools have them ("Home tab useful") stay ids here, so spaces are let in.
    return 0 < len(text) <= _MOST_KEY and " ".join(text.split()) == text and display(text) == text


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_empty


def _kind(node: Node) -> str:
    if isinstance(node, Items):
        return told("a list")
    return told("a block") if isinstance(node, Pairs) else told("a text")
