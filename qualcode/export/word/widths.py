"""How a page's width is shared among a table's columns, and how high the table stands then.

Lengths are in twentieths of a point. Knows no Word but that unit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from qualcode.tables import Cell, Column, Table, plain

# Rows that are looked at for long words; enough to know a column by.
_LOOKED_AT = 200
# A word longer than this may break: it is an address or a slip.
_LONGEST_WORD = 16
# Numbers stay on their line with their interval: `0.71 [0.52, 0.84]`.
_LONGEST_NUMBER = 24
# The mean advance of a letter of Times New Roman in ems, with some air: digits have 0.5, capitals
# 0.7, bold a little more.
_EM = 0.55
_PADDING = 170
# The same of running text, which is mostly small letters; and what a line and a row take.
_TEXT_EM = 0.44
_LINE = 1.17
_AROUND_ROW = 120


def column_widths(table: Table, total: int, size: float) -> list[int]:
    """Widths that add up to `total`: by weight, but none less than its longest word needs.

    `size` is that of the letters in points.
    """
    letter = size * 20 * _EM
    needs = [_longest(table, place) * letter + _PADDING for place in range(len(table.columns))]
    return _rounded(_shared(table.columns, needs, total), total)


def table_height(table: Table, widths: Sequence[int], size: float) -> float:
    """A guess at the height of the rows with their footnotes, good to a line or two a page."""
    line = size * 20 * _LINE
    letters = [max((width - _PADDING) / (size * 20 * _TEXT_EM), 1) for width in widths]
    height = 0.0
    for row in table.rows:
        lines = [_lines(cell, room) for cell, room in zip(row, letters, strict=True)]
        height += max(lines) * line + _AROUND_ROW
        height += line * sum(bool(run.footnote) for c in row for p in c.paragraphs for run in p)
    return height


def _lines(cell: Cell, room: float) -> int:
    return sum(math.ceil(max(len(text), 1) / room) for text in plain(cell).split("\n"))


def _longest(table: Table, place: int) -> int:
    """Letters of what must not break: words, and the whole lines of a column of numbers."""
    column = table.columns[place]
    texts = [plain(row[place]) for row in table.rows[:_LOOKED_AT]]
    words = [word for text in (column.heading, *texts) for word in text.split()]
    longest = min(max(map(len, words), default=1), _LONGEST_WORD)
    if column.align != "right":
        return longest
    lines = [line for text in texts for line in text.split("\n")]
    return max(longest, min(max(map(len, lines), default=1), _LONGEST_NUMBER))


def _shared(columns: Sequence[Column], needs: Sequence[float], total: int) -> list[float]:
    """Columns whose share falls short of their need get the need; the others share the rest."""
    if sum(needs) >= total:
        return [need * total / sum(needs) for need in needs]
    weights = [max(column.weight, 0.01) for column in columns]
    short: set[int] = set()
    while True:
        rest = total - sum(needs[place] for place in short)
        free = sum(weight for place, weight in enumerate(weights) if place not in short)
        widths = [
            needs[place] if place in short else rest * weight / free
            for place, weight in enumerate(weights)
        ]
        found = {p for p, width in enumerate(widths) if width < needs[p] and p not in short}
        if not found:
            return widths
        short |= found


def _rounded(widths: Sequence[float], total: int) -> list[int]:
    """Whole numbers; the last column takes what rounding left."""
    made = [int(width) for width in widths]
    made[-1] += total - sum(made)
    return made
