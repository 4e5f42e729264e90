"""What a code means, in as many rows as there are: definition, rules. Knows no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from qualcode.text import Shown, display, shown
from qualcode.tui.engine.width import fitted
from qualcode.tui.engine.wrap import wrap
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.workflow.desk import CodeRow


def wrapped(text: Shown, columns: int, most: int) -> list[Shown]:
    """The text in at most so many rows; the last is cut where it has to be."""
    starts = [*islice(wrap(text, 0, len(text), columns - 1), most)]
    ends = [*starts[1:], len(text)]
    return [fitted(shown("{}", text[a:b]), columns) for a, b in zip(starts, ends, strict=True)]


def meaning(code: CodeRow, columns: int, rows: int) -> list[Shown]:
    """The code's definition and rules; each part gets its row before any gets a second."""
    parts = _parts(code)
    whole = [wrapped(part, columns, rows) for part in parts]
    given = [0] * len(parts)
    for _ in range(rows):
        hungry = [n for n, lines in enumerate(whole) if given[n] < len(lines)]
        if not hungry or sum(given) >= rows:
            break
        given[min(hungry, key=lambda n: (given[n] > 0, n))] += 1
    told = zip(parts, given, strict=True)
    return [row for part, most in told if most for row in wrapped(part, columns, most)]


def _parts(code: CodeRow) -> list[Shown]:
    parts = [display(code.definition) if code.definition.strip() else said("No definition yet.")]
    if code.include:
        parts.append(said("Use for: {}", _listed(code.include)))
    if code.exclude:
        parts.append(said("Not for: {}", _listed(code.exclude)))
    return parts


def _listed(rules: Sequence[str]) -> str:
    return "; ".join(rules)
