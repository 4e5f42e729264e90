"""Front matter: flat `key: value` lines in YAML, values kept as written. Knows no keys' meaning.

Read as events, never as objects: `2025-10` stays those seven characters and `no` those two, and
anchors, aliases and tags, which flat lines have no use for, are faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcode.errors import InputError
from qualcode.text import display

if TYPE_CHECKING:
    from ruamel.yaml.events import Event

_KEY = re.compile(r"[\w-]{1,30}")
_PLACE = "the front matter, which stands between the two lines of three hyphens"
_MOST = 20  # faults listed; a file with more is no front matter


def read_front_matter(yaml: str, *, where: str, first_line: int = 1) -> Mapping[str, str]:
    """The keys and values between the `---` lines, in order.

    `first_line` is the line of the file on which `yaml` starts. Raises InputError with every
    fault's file, line and column.
    """
    found = _Found(where, first_line)
    _collect(yaml, found)
    if found.faults:
        raise _refusal(found.faults)
    return MappingProxyType(found.values)


@dataclass(slots=True)
class _Found:
    where: str
    first_line: int
    values: dict[str, str] = field(default_factory=dict)
    faults: list[tuple[str, str]] = field(default_factory=list)

    def fault(self, mark: Any, what: str) -> None:
        """Note a fault at a YAML mark, whose line and column count from 0."""
        line, column = (mark.line, mark.column) if mark else (0, 0)
        self.faults.append((f"{self.where}:{self.first_line + line}:{column + 1}", what))


def _collect(yaml: str, found: _Found) -> None:
    """Read it in one; where that fails, each key's lines by themselves, to find every fault."""
    if _walk(yaml, found):
        return
    whole = found.faults[-1]
    found.faults.clear()
    found.values.clear()
    first = found.first_line
    for lines in _entries(yaml):
        _walk("\n".join(lines), found)
        found.first_line += len(lines)
    found.first_line = first
    found.faults = found.faults or [whole]


def _entries(yaml: str) -> Iterator[list[str]]:
    """The lines in groups, each a key's: one that is not indented and those that follow it."""
    lines = yaml.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    group = lines[:1]
    for line in lines[1:]:
        if line[:1] not in ("", " ", "#"):
            yield group
            group = []
        group.append(line)
    yield group


def _walk(yaml: str, found: _Found) -> bool:
    """Walk the events of a document; False, with the fault noted, where it is no YAML."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError
    from ruamel.yaml.reader import ReaderError

    try:
        _document(iter(YAML(typ="safe", pure=True).parse(yaml)), found)
    except MarkedYAMLError as fault:
        found.fault(*_marked(fault))
    except ReaderError as fault:
        at = yaml[: fault.position]
        column = len(at) - (at.rfind("\n") + 1)
        found.fault(_Place(at.count("\n"), column), "a control character can't stand here")
    except (ValueError, RecursionError, StopIteration):
        found.fault(None, "this is no YAML")
    else:
        return True
    return False


class _Place(NamedTuple):
    line: int
    column: int


def _document(events: Iterator[Event], found: _Found) -> None:
    from ruamel.yaml.events import MappingStartEvent, StreamEndEvent

    next(events)
    first = next(events)
    if isinstance(first, StreamEndEvent):
        return
    top = next(events)
    if not isinstance(top, MappingStartEvent):
        if not _is_empty(top):
            found.fault(top.start_mark, "front matter is lines of `key: value`")
        return
    _refuse_extras(top, found)
    _pairs(events, found)
    next(events)
    if not isinstance(after := next(events), StreamEndEvent):
        found.fault(after.start_mark, "front matter is one document, not several")


def _is_empty(event: Event) -> bool:
    return getattr(event, "value", None) == "" and not getattr(event, "anchor", None)


def _pairs(events: Iterator[Event], found: _Found) -> None:
    from ruamel.yaml.events import MappingEndEvent

    while not isinstance(event := next(events), MappingEndEvent):
        key = _text(event, events, found, "a key")
        value = _text(next(events), events, found, f"the value of {_named(key)}")
        if key is None or value is None:
            continue
        if not key.strip():
            found.fault(event.start_mark, "a key is missing before the colon")
        elif key in found.values:
            found.fault(event.start_mark, f"{_named(key)} is given twice")
        else:
            found.values[key] = value


def _named(key: str | None) -> str:
    """A key as an error may say it; anything longer may be speech that only looks like YAML."""
    return f'"{key}"' if key and _KEY.fullmatch(key) else "this key"


def _text(event: Event, events: Iterator[Event], found: _Found, what: str) -> str | None:
    """A scalar's text as written; None, with the fault noted, for anything else."""
    from ruamel.yaml.events import (
        AliasEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceStartEvent,
    )

    if isinstance(event, ScalarEvent):
        _refuse_extras(event, found)
        return str(event.value)
    if isinstance(event, AliasEvent):
        found.fault(event.start_mark, f"{what} is a YAML alias (*), which is not read")
    elif isinstance(event, (SequenceStartEvent, MappingStartEvent)):
        kind = "a list" if isinstance(event, SequenceStartEvent) else "a nested block"
        found.fault(event.start_mark, f"{what} is {kind}; write it as one text, in quotes")
        _skip(events)
    return None


def _refuse_extras(event: Any, found: _Found) -> None:
    if event.anchor is not None:
        found.fault(event.start_mark, "YAML anchors (&) are not read")
    if event.tag is not None:
        found.fault(event.start_mark, "YAML tags (!) are not read")


def _skip(events: Iterator[Event]) -> None:
    """To the end of the collection that has just begun."""
    from ruamel.yaml.events import CollectionEndEvent, CollectionStartEvent

    depth = 1
    while depth:
        event = next(events)
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)


# What the parser says, in a plain sentence; and those whose place is where the construct began.
_PLAIN = (
    (
        "mapping values are not allowed",
        "a value that holds a colon and a space must stand in quotes",
    ),
    ("found character '\\t'", "a tab can't stand here; use spaces"),
    ("cannot start any token", "a value that begins with this character must stand in quotes"),
    ("could not find expected ':'", "this line has no colon; write `key: value`"),
    ("unexpected end of stream", "a quotation mark is opened here and not closed"),
    ("undefined alias", "YAML aliases (*) are not read"),
    ("expected '<document start>'", "a line that begins with % is not read"),
)
_BY_CONTEXT = ("could not find expected ':'", "unexpected end of stream")


def _marked(fault: Any) -> tuple[Any, str]:
    """Where the parser stopped and why, said to someone who knows no YAML."""
    problem = str(fault.problem)
    begun = fault.context_mark if problem.endswith(_BY_CONTEXT) else None
    plain = next((plain for words, plain in _PLAIN if words in problem), display(problem))
    return begun or fault.problem_mark or fault.context_mark, plain


def _refusal(faults: list[tuple[str, str]]) -> InputError:
    if len(faults) == 1:
        place, what = faults[0]
        return InputError(what, where=place, mend=f"Mend {_PLACE}")
    listed = [f"{place}: {what}" for place, what in faults[:_MOST]]
    if len(faults) > _MOST:
        listed.append(f"and {len(faults) - _MOST} more")
    return InputError(f"{_PLACE}, holds {len(faults)} faults:\n  " + "\n  ".join(listed))
