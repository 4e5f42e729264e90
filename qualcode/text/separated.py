"""Rows of a text with separated values, whichever separator its header shows. Pure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

SEPARATORS = (",", ";", "\t")


def separated_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """(line where the row ends, its fields) of every row that is not empty, the header first.

    The separator is the one that parts the first line most: spreadsheets write semicolons where
    the comma is the decimal mark.

    Raises:
        csv.Error: quotes that do not close.
    """
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    for row in reader:
        if row:
            yield reader.line_num, row
