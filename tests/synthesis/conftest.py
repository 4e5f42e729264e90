"""Tables drawn as plain text, so that goldens read as prose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qualcode.tables import Cell, Run, Table

Draw = Callable[[Table], str]


def _run(run: Run) -> str:
    mark = "**" if run.bold else "*" if run.italic else ""
    note = f"[^{run.footnote}]" if run.footnote else ""
    return f"{mark}{run.text}{mark}{note}"


def _cell(cell: Cell) -> str:
    return " / ".join("".join(map(_run, runs)) for runs in cell.paragraphs)


@pytest.fixture
def draw() -> Draw:
    """Title, headings, rows and notes, a line each: bold `**`, italic `*`, footnotes `[^...]`."""

    def drawn(table: Table) -> str:
        lines = [
            table.title,
            " | ".join(column.heading for column in table.columns),
            *(" | ".join(map(_cell, row)) for row in table.rows),
            *table.notes,
        ]
        return "".join(line.rstrip() + "\n" for line in lines)

    return drawn
