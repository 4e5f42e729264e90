"""The one `Table` value. Knows nothing of stores, files or formats."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; `footnote`, where set, is cited right after it."""

    text: str
    bold: bool = False
    italic: bool = False
    footnote: str | None = None
    language: str | None = None  # BCP 47, where it differs from the table's


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs, each a tuple of runs."""

    paragraphs: tuple[tuple[Run, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """`key` names the column in csv and JSON and never changes; `heading` is for readers.

    `weight` is its share of the page's width. A `grouped` column shows what its row shares with
    the one above only once, where a page is read from top to bottom.
    """

    key: str
    heading: str
    weight: float = 1.0
    align: Literal["left", "right", "centre"] = "left"
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Title, columns, rows and the note below; every row has a cell for every column.

    `orientation` is that of the page; None leaves it to the number of columns.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    language: str = "en"
    orientation: Literal["portrait", "landscape"] | None = None

    def __post_init__(self) -> None:
        width = len(self.columns)
        if len({column.key for column in self.columns}) != width:
            raise ValueError(f"two columns of table {self.name} share a key")
        for number, row in enumerate(self.rows, start=1):
            if len(row) != width:
                raise ValueError(
                    f"row {number} of table {self.name} has {len(row)} cells for {width} columns"
                )

    def read_rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows as a page shows them: a grouped cell is empty where it repeats the one above,
        as long as all grouped cells before it do too."""
        shown = list(self.rows[:1])
        for above, row in pairwise(self.rows):
            repeats, cells = True, []
            for column, upper, lower in zip(self.columns, above, row, strict=True):
                repeats = repeats and (not column.grouped or upper == lower)
                cells.append(Cell() if column.grouped and repeats else lower)
            shown.append(tuple(cells))
        return tuple(shown)


def cell(
    *paragraphs: str | Run | tuple[Run, ...],
    bold: bool = False,
    italic: bool = False,
    footnote: str | None = None,
) -> Cell:
    """A cell of one run a paragraph, or of the runs given; no argument makes an empty cell."""
    made: list[tuple[Run, ...]] = []
    for paragraph in paragraphs:
        if isinstance(paragraph, str):
            made.append((Run(paragraph, bold=bold, italic=italic, footnote=footnote),))
        else:
            made.append((paragraph,) if isinstance(paragraph, Run) else paragraph)
    return Cell(tuple(made))


def plain(value: Cell) -> str:
    """A cell's text without looks or footnotes; paragraphs become lines."""
    return "\n".join("".join(run.text for run in runs) for runs in value.paragraphs)
