"""Front matter: flat `key: value` lines in YAML, values kept as written. Knows no keys' meaning.

`2025-10` stays those seven characters and `no` those two; a list, a nested block, and all that
YAML has beyond keys and texts, is a fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from qualcode.errors import InputError
from qualcode.text import Shown, series, told
from qualcode.text.faults import FaultLog

if TYPE_CHECKING:
    from qualcode.text.yaml_nodes import Scalar

_MOST = 20  # faults told; a file with more has no front matter but something else
_MEND = "Mend the front matter, which stands between the two lines of three hyphens"
_HOLDS = "the front matter, which stands between the two lines of three hyphens, holds {} faults:{}"
_FLAT = Shown("front matter is lines of `key: value`")


def read_front_matter(yaml: str, *, where: str, first_line: int = 1) -> Mapping[str, str]:
    """The keys and values between the `---` lines, in order.

    `first_line` is the line of the file on which `yaml` starts. Raises InputError with every
    fault's file, line and column.
    """
    lines = yaml.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if all(line.lstrip()[:1] in ("", "#") for line in lines):
        return MappingProxyType({})
    log = FaultLog(where)
    values = _values(lines, first_line, log)
    if len(log):
        raise _refusal(log)
    return MappingProxyType(values)


def _values(lines: list[str], first_line: int, log: FaultLog) -> dict[str, str]:
    """All keys in one reading; where that fails, each by itself, so that every fault is found."""
    whole = FaultLog(log.file)
    found = list(_pairs(lines, first_line, whole))
    if found or not len(whole):
        _move(whole, log)
        return {key.text: value for key, value in found}
    for start, entry in _entries(lines):
        found += _pairs(entry, first_line + start, log)
    _check_twice(found, log)
    if not len(log):
        _move(whole, log)
    return {}


def _entries(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The lines in groups, one a key, each with the index of its first line."""
    starts = [at for at, line in enumerate(lines) if not at or line[:1] not in ("", " ", "#")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield start, lines[start:end]


def _pairs(lines: list[str], first_line: int, log: FaultLog) -> Iterator[tuple[Scalar, str]]:
    """The keys, with their places in the file, and their values as written."""
    from qualcode.text.yaml_nodes import Pairs, Refused, Scalar, read_yaml

    # Empty lines ahead make the reader count lines as the file does.
    node = read_yaml("\n" * (first_line - 1) + "\n".join(lines), log)
    if not isinstance(node, Pairs):
        if node is not None and not isinstance(node, Refused):
            log.at(node, _FLAT)
        return
    for key, value in node.pairs:
        if isinstance(value, Scalar):
            yield key, value.text
        elif not isinstance(value, Refused):
            kind = told("a nested block") if isinstance(value, Pairs) else told("a list")
            log.at(value, told("{} holds {}; write it as one text, in quotes", key.text, kind))
        if not key.text.strip():
            log.at(key, Shown("a key is missing before the colon"))


def _check_twice(found: list[tuple[Scalar, str]], log: FaultLog) -> None:
    first: dict[str, Scalar] = {}
    for key, _ in found:
        if key.text in first:
            line = first[key.text].line
            log.at(key, told("{} is given twice; the first is on line {}", key.text, line))
        first.setdefault(key.text, key)


def _move(faults: FaultLog, log: FaultLog) -> None:
    for fault in faults:
        log.note(fault.line, fault.column, Shown(fault.message))


def _refusal(log: FaultLog) -> InputError:
    faults = log.faults()
    if len(faults) == 1:
        place = f"{log.file}:{faults[0].line}:{faults[0].column}"
        return InputError(faults[0].message, where=place, mend=_MEND)
    found = [fault.told() for fault in faults[:_MOST]]
    if len(faults) > _MOST:
        found.append(told("and {} more", len(faults) - _MOST))
    return InputError(told(_HOLDS, len(faults), series(["", *found], "\n  ")))
