"""The codebook as lines: families with their codes below, all of it or what a filter leaves.

Knows no widgets; names are the codebook's own and not yet fit to be shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow


@dataclass(frozen=True, slots=True)
class TreeLine:
    """A family (`code` is None) or a code; `count` is the coder's codings, a family's the sum."""

    name: str
    depth: int
    count: int
    code: str | None = None


def named(key: str, name: str) -> str:
    """Key and name in one; only one of them where they are the same."""
    return f"{key} {name}" if name and name != key else key


def tree_lines(codes: Sequence[CodeRow], query: str = "") -> list[TreeLine]:
    """Lines in the codebook's order. A code stays with its parents, a family with its codes."""
    wanted = " ".join(query.casefold().split())
    lines: list[TreeLine] = []
    for _, members in groupby(codes, key=lambda code: code.family):
        family = list(members)
        kept = _kept(family, wanted)
        if kept:
            total = sum(code.count for code in family)
            lines.append(TreeLine(family[0].family_name, 0, total))
            lines += [TreeLine(c.name, c.depth + 1, c.count, c.key) for c in kept]
    return lines


def _kept(family: Sequence[CodeRow], wanted: str) -> list[CodeRow]:
    if not wanted or wanted in family[0].family_name.casefold():
        return list(family)
    parents = {code.key: code.parent for code in family}
    keys: set[str] = set()
    for code in family:
        key: str | None = code.key if _answers(code, wanted) else None
        while key is not None and key not in keys:
            keys.add(key)
            key = parents.get(key)
    return [code for code in family if code.key in keys]


def _answers(code: CodeRow, wanted: str) -> bool:
    lines = (code.key, code.name, *code.names.values(), *code.keywords)
    return any(wanted in line.casefold() for line in lines)
