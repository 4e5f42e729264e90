"""Writes tables as Markdown: pipe tables and numbered footnotes. Knows no files.

What the tables hold is shown as it is: nothing in a quote can become markup. Reads the same in
CommonMark with tables and footnotes, on GitHub and in pandoc.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from qualcode.export.marks import HTML_CANNOT_HOLD, Marks
from qualcode.export.place import Rendered
from qualcode.export.wording import table_label
from qualcode.tables import Cell, Column, Run, Table

_MARKUP = re.compile(r"[\\`*_\[\]<>|&~$^@#]")
_BLOCK_START = re.compile(r"\A(?=[-+=:!])|\A\d+(?=[.)])")
_LINE_FEED = re.compile(r"\s*\n\s*")
_RULES = {"left": ":---", "right": "---:", "centre": ":---:"}


def render(tables: Sequence[Table], *, language: str, title: str, raw: bool = False) -> Rendered:
    """The tables under one title; footnotes are numbered through the document, set at its end."""
    page = _Page()
    blocks = [f"# {page.line(title)}"] if title.strip() else []
    for number, table in enumerate(tables, start=1):
        blocks += page.table(table, f"{table_label(language)} {number}.")
    if page.footnotes:
        blocks.append("\n".join(page.footnotes))
    return Rendered(("\n\n".join(blocks) + "\n").encode(), page.marks.warnings())


class _Page:
    """A document being written: its footnotes so far and the characters it had to replace."""

    def __init__(self) -> None:
        self.marks = Marks(HTML_CANNOT_HOLD)
        self.footnotes: list[str] = []

    def table(self, table: Table, label: str) -> Iterator[str]:
        """Caption, pipe table and notes."""
        yield f"**{label} {self.line(table.title)}".rstrip() + "**"
        head = (self.line(column.heading) for column in table.columns)
        lines = [_pipes(head), _pipes(_rule(column) for column in table.columns)]
        lines += [_pipes(self.cell(cell) for cell in row) for row in table.read_rows()]
        yield "\n".join(lines)
        for note in table.notes:
            if note.strip():
                yield f"<small>*{self.line(note)}*</small>"

    def cell(self, cell: Cell) -> str:
        """Paragraphs and lines parted by `<br>`: a pipe table has one line a row."""
        return _edges("<br>".join(self.paragraph(runs) for runs in cell.paragraphs))

    def paragraph(self, runs: Iterable[Run]) -> str:
        made = ""
        for run in _merged(runs):
            text = self.text(run.text)
            if text.startswith("(") and made.endswith("]"):
                text = rf"\{text}"  # `[^1](...)` is a link
            made += _looked(text, run, after=made)
            if run.footnote:
                made += self.footnote(run.footnote)
        return made

    def footnote(self, text: str) -> str:
        """The reference to a new footnote."""
        number = len(self.footnotes) + 1
        body = _BLOCK_START.sub(r"\g<0>\\", _edges(self.text(text)))
        self.footnotes.append(f"[^{number}]: {body}")
        return f"[^{number}]"

    def line(self, text: str) -> str:
        """A title, heading or note: no line feeds, no white space at its ends."""
        return self.text(_LINE_FEED.sub(" ", text).strip())

    def text(self, text: str) -> str:
        """Text with every sign escaped that could be read as markup."""
        escaped = _MARKUP.sub(r"\\\g<0>", self.marks.clean(text))
        return escaped.replace("\n", "<br>")


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Neighbours of one look as one run, since `**a****b**` is not two bold words."""
    made: list[Run] = []
    for run in runs:
        last = made[-1] if made else None
        if last and not last.footnote and (last.bold, last.italic) == (run.bold, run.italic):
            made[-1] = replace(run, text=last.text + run.text)
        else:
            made.append(run)
    return made


def _looked(text: str, run: Run, *, after: str) -> str:
    """Escaped text in bold or italics: stars where they are sure to be read so, else tags.

    Stars fail beside white space, beside punctuation and beside other stars.
    """
    core = text.strip()
    if not core or not (run.bold or run.italic):
        return text
    stars = "**" * run.bold + "*" * run.italic
    opened, closed = stars, stars
    if not (core[0].isalnum() and core[-1].isalnum()) or after.endswith("*"):
        opened = "<strong>" * run.bold + "<em>" * run.italic
        closed = "</em>" * run.italic + "</strong>" * run.bold
    return text.replace(core, f"{opened}{core}{closed}", 1)


def _edges(text: str) -> str:
    """White space at the ends of a cell as numbers, or readers would strip it."""
    if text and text[0].isspace():
        text = f"&#{ord(text[0])};{text[1:]}"
    if text and text[-1].isspace():
        text = f"{text[:-1]}&#{ord(text[-1])};"
    return text


def _rule(column: Column) -> str:
    return _RULES[column.align]


def _pipes(fields: Iterable[str]) -> str:
    return "| " + " | ".join(fields) + " |"
