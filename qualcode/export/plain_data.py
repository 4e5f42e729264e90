"""A table as plain dicts and lists, for `--json`. Knows no file."""

from __future__ import annotations

from qualcode.tables import Cell, Table, plain


def as_json(table: Table) -> dict[str, object]:
    """The table as JSON takes it: name, title, columns, rows, notes, footnotes.

    A row is its cells' text by column key; the paragraphs of a cell are joined by line feeds.
    A footnote says in which row (counted from 0) and column it is cited; they stand in reading
    order.
    """
    keys = [column.key for column in table.columns]
    return {
        "name": table.name,
        "title": table.title,
        "columns": [{"key": column.key, "heading": column.heading} for column in table.columns],
        "rows": [dict(zip(keys, map(plain, row), strict=True)) for row in table.rows],
        "notes": list(table.notes),
        "footnotes": [
            {"row": number, "column": key, "text": text}
            for number, row in enumerate(table.rows)
            for key, cell in zip(keys, row, strict=True)
            for text in footnotes(cell)
        ],
    }


def footnotes(cell: Cell) -> list[str]:
    """The footnotes cited in a cell, in reading order."""
    return [run.footnote for runs in cell.paragraphs for run in runs if run.footnote]
