"""A YAML 1.2 document as plain values with positions. Knows nothing of what the keys mean.

Read as events and never as objects: a scalar stays the characters that were written, and what
could make a small file large or odd (anchors, aliases, tags, merge keys, depth) is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from qualcode.text.display import Shown
from qualcode.text.faults import FaultLog
from qualcode.text.wording import told

if TYPE_CHECKING:
    from ruamel.yaml.events import Event

MOST_CHARACTERS = 1_000_000  # about four seconds of parsing; a codebook of 200 codes has 90,000
MOST_DEPTH = 100  # lists and blocks inside one another; a code takes two
_MOST_CONTROLS = 20

# All that YAML 1.2 does not count as printable, and NEL, which older readers take for a line end.
_CONTROLS = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EMPTY = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written, quotes and escapes resolved; `plain` where it stood without quotes."""

    text: str
    plain: bool
    line: int
    column: int

    @property
    def is_empty(self) -> bool:
        """True for nothing at all and for YAML's null."""
        return self.plain and self.text in _EMPTY


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Pairs:
    """A block of keys and values in the order of the file, no key twice."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Stands where a fault has been noted already, so that none follows from it."""

    line: int
    column: int


Node: TypeAlias = Scalar | Items | Pairs | Refused


def read_yaml(text: str, log: FaultLog) -> Node | None:
    """The one document of the text; None where it is empty, too large or no YAML.

    Every fault is noted in `log`, also where a node is returned.
    """
    if len(text) > MOST_CHARACTERS:
        log.note(1, 1, told("the file is larger than {:,} characters", MOST_CHARACTERS))
        return None
    clean = _without_controls(_plain_lines(text), log)
    composer = _Composer(log)
    if not _compose(clean, composer, log):
        return None
    if composer.root is None:
        log.note(1, 1, Shown("the file is empty"))
    return composer.root


def _plain_lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _without_controls(text: str, log: FaultLog) -> str:
    """The text with controls masked, so that the rest can still be read; each one is a fault."""
    from qualcode.text.offsets import line_column

    found = list(_CONTROLS.finditer(text))
    for match in found[:_MOST_CONTROLS]:
        line, column = line_column(text, match.start())
        message = told("a control character (U+{}); delete it", f"{ord(match[0]):04X}")
        log.note(line, column, message)
    if len(found) > _MOST_CONTROLS:
        line, column = line_column(text, found[_MOST_CONTROLS].start())
        rest = len(found) - _MOST_CONTROLS
        log.note(line, column, told("and {} more control characters from here on", rest))
    return _CONTROLS.sub("\ufffd", text) if found else text


def _compose(text: str, composer: _Composer, log: FaultLog) -> bool:
    """Feed the events to the composer; False where the text could not be read to its end."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    from qualcode.text.yaml_syntax import note_syntax

    try:
        events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
        return all(composer.take(event) for event in events)
    except MarkedYAMLError as error:
        note_syntax(error, text, log)
    except (YAMLError, ValueError, OverflowError):  # such as an escape beyond Unicode's end
        line, column = composer.place
        log.note(line, column, Shown("what follows here can't be read as YAML"))
    return False


@dataclass(slots=True)
class _Open:
    """A list or block whose end has not come yet; `key` waits for its value."""

    is_list: bool
    line: int
    column: int
    items: list[Node] = field(default_factory=list)
    pairs: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    key: Node | None = None


class _Composer:
    """Builds nodes from events on a stack of its own, so that depth can't exhaust Python's."""

    def __init__(self, log: FaultLog) -> None:
        self.root: Node | None = None
        self.place = (1, 1)
        self._log = log
        self._stack: list[_Open] = []
        self._documents = 0

    def take(self, event: Any) -> bool:
        """One event; False where nothing more should be read."""
        kind = type(event).__name__
        if kind == "DocumentStartEvent":
            return self._document(event)
        if kind in ("SequenceEndEvent", "MappingEndEvent"):
            self._close()
        elif _has_node(kind):
            self._refuse_extras(event, kind)
            return self._node(event, kind)
        return True

    def _document(self, event: Any) -> bool:
        self._documents += 1
        if self._documents > 1:
            line = event.start_mark.line + 1
            self._log.note(line, 1, Shown("a second document begins here (---); only one is read"))
        return self._documents == 1

    def _node(self, event: Any, kind: str) -> bool:
        self.place = line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if kind == "ScalarEvent":
            self._put(Scalar(event.value, event.style is None, line, column))
        elif kind == "AliasEvent":
            self._put(Refused(line, column))
        elif len(self._stack) >= MOST_DEPTH:
            self._log.note(line, column, told("nested deeper than {} levels", MOST_DEPTH))
            return False
        else:
            self._stack.append(_Open(kind == "SequenceStartEvent", line, column))
        return True

    def _refuse_extras(self, event: Any, kind: str) -> None:
        place = (event.start_mark.line + 1, event.start_mark.column + 1)
        if kind == "AliasEvent":
            self._log.note(
                *place, told("YAML aliases (*{}) are not read; write it out", event.anchor)
            )
        elif event.anchor is not None:
            self._log.note(*place, told("YAML anchors (&{}) are not read", event.anchor))
        if getattr(event, "tag", None) is not None:
            self._log.note(*place, Shown("YAML tags (!) are not read"))

    def _close(self) -> None:
        done = self._stack.pop()
        if done.is_list:
            self._put(Items(tuple(done.items), done.line, done.column))
        else:
            self._put(Pairs(tuple(done.pairs.values()), done.line, done.column))

    def _put(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        top = self._stack[-1]
        if top.is_list:
            top.items.append(node)
        elif top.key is None:
            top.key = node
        else:
            key, top.key = top.key, None
            self._pair(top, key, node)

    def _pair(self, block: _Open, key: Node, value: Node) -> None:
        if isinstance(key, Refused):
            return
        if not isinstance(key, Scalar):
            self._log.at(key, Shown("a key must be a word, not a list or a block"))
        elif key.text == "<<" and key.plain:
            self._log.at(key, Shown("YAML merge keys (<<) are not read; write the keys out"))
        elif first := block.pairs.get(key.text):
            template = "{} is given twice; the first is on line {}"
            self._log.at(key, told(template, key.text, first[0].line))
        else:
            block.pairs[key.text] = (key, value)


def _has_node(kind: str) -> bool:
    """True for events that begin a node or are one."""
    return kind in ("ScalarEvent", "AliasEvent", "SequenceStartEvent", "MappingStartEvent")
