"""The codebook as lines: families with their codes below, all of it or what a filter leaves.

Knows no widgets; names are the codebook's own and not yet fit to be shown.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow


@dataclass(frozen=True, slots=True)
class TreeLine:
    """A family (`code` is None) or a code; `count` is the coder's codings, a family's the sum.

    `family` is the family's key, of a code too; `codes` how many a family has.
    """

    name: str
    depth: int
    count: int
    code: str | None = None
    family: str = ""
    codes: int = 0
    hotkey: str = ""


def named(key: str, name: str) -> str:
    """Key and name in one; only one of them where they are the same."""
    return f"{key} {name}" if name and name != key else key


def tree_lines(
    codes: Sequence[CodeRow],
    query: str = "",
    *,
    families: Sequence[tuple[str, str]] = (),
    folded: Collection[str] = (),
) -> list[TreeLine]:
    """Lines in the codebook's order. A code stays with its parents, a family with its codes.

    `families` (key, name) are shown though they have no codes; of a folded one only its own line.
    A query opens what is folded.
    """
    wanted = " ".join(query.casefold().split())
    members = {family: list(rows) for family, rows in groupby(codes, key=lambda code: code.family)}
    lines: list[TreeLine] = []
    for key, name in families or [(key, rows[0].family_name) for key, rows in members.items()]:
        rows = members.get(key, [])
        kept = _kept(rows, wanted) if rows else []
        if kept or (not rows and wanted in name.casefold()):
            total = sum(code.count for code in rows)
            lines.append(TreeLine(name, 0, total, family=key, codes=len(rows)))
            if wanted or key not in folded:
                lines += [_line(code) for code in kept]
    return lines


def _line(code: CodeRow) -> TreeLine:
    return TreeLine(
        code.name, code.depth + 1, code.count, code.key, code.family, hotkey=code.hotkey or ""
    )


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
