"""Plain values as YAML in one canonical form, so that a file changes only where its values do.

Knows nothing of what the keys mean. What `yaml_nodes` reads back is the same characters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

_BLOCK_SIGNS = frozenset(" ._-/()'%+=&;,?!–’")
_FLOW_SIGNS = _BLOCK_SIGNS - {",", "?", "!"}
# What YAML 1.1 or 1.2 readers would take for something other than text.
_TAKEN = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_ESCAPED = re.compile("[\x7f-\xa0\xad\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Inline:
    """A list of texts written in brackets on one line."""

    items: tuple[str, ...]


Value: TypeAlias = "str | bool | Inline | Sequence[Value] | Mapping[str, Value]"


def write_yaml(values: Mapping[str, Value]) -> str:
    """A block of keys and values as text that ends in a line feed; keys keep their order."""
    return "".join(line + "\n" for line in _block(values, 0))


def scalar(text: str, *, inline: bool = False) -> str:
    """A text on one line: bare where no reader could take it for anything else, else quoted.

    `inline` is for texts inside brackets, where commas part items.
    """
    signs = _FLOW_SIGNS if inline else _BLOCK_SIGNS
    if (
        text[:1].isalpha()
        and text[-1] != " "
        and text.casefold() not in _TAKEN
        and text.isprintable()
        and all(letter.isalnum() or letter in signs for letter in text)
    ):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(_escape, quoted)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _block(values: Mapping[str, Value], depth: int) -> Iterator[str]:
    for key, value in values.items():
        yield from _entry(f"{'  ' * depth}{scalar(key)}:", value, depth)


def _entry(head: str, value: Value, depth: int) -> Iterator[str]:
    """`head` with its value behind it, or on the lines below."""
    if isinstance(value, str):
        yield from _text(head, value, depth)
    elif isinstance(value, bool):
        yield f"{head} {str(value).lower()}"
    elif isinstance(value, Inline):
        yield f"{head} [{', '.join(scalar(item, inline=True) for item in value.items)}]"
    elif not value:
        yield f"{head} {'{}' if isinstance(value, Mapping) else '[]'}"
    elif isinstance(value, Mapping):
        yield head
        yield from _block(value, depth + 1)
    else:
        yield head
        yield from _list(value, depth + 1)


def _text(head: str, text: str, depth: int) -> Iterator[str]:
    """Several lines as they are, where they can be; else one line."""
    if not _keeps_lines(text):
        yield f"{head} {scalar(text)}"
        return
    yield f"{head} |-"
    margin = "  " * (depth + 1)
    for line in text.split("\n"):
        yield margin + line if line else ""


def _keeps_lines(text: str) -> bool:
    lines = text.split("\n")
    return (
        len(lines) > 1
        and text[0] not in " \n"
        and text[-1] != "\n"
        and all(line.isprintable() and (line.strip() or not line) for line in lines)
    )


def _list(values: Sequence[Value], depth: int) -> Iterator[str]:
    for value in values:
        yield from _item(value, depth)


def _item(value: Value, depth: int) -> Iterator[str]:
    """A list's item; a block begins on the dash's own line."""
    dash = "  " * depth + "-"
    if not isinstance(value, Mapping):
        yield from _entry(dash, value, depth)
        return
    lines = _block(value, depth + 1)
    first = next(lines, "{}")
    yield f"{dash} {first.lstrip(' ')}"
    yield from lines
