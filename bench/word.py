"""How long a Word table takes, as a ratio to bare lxml rows in the same run. Knows no store.

The floor writes the same text into the least that Word can open: a row, cells, a paragraph, a run,
no style, no width, no note; then it serialises and zips them.
"""

from __future__ import annotations

import io
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from docx.oxml.ns import qn
from lxml import etree

from qualcode.export import write
from qualcode.tables import Column, Table, cell, plain

_COLUMNS = 5
_TEXT = "Kami di lapangan sering jalan sendiri-sendiri, begitu ada laporan baru dicari berkasnya."


def table(rows: int, *, notes: bool) -> Table:
    """Rows of five cells; with notes, one in every row."""
    columns = tuple(Column(f"c{place}", f"Kolom {place}") for place in range(_COLUMNS))
    made = []
    for number in range(rows):
        note = f"Wawancara dengan P{number}, Oktober 2025." if notes else None
        made.append((cell(_TEXT, footnote=note), *(cell(_TEXT) for _ in range(_COLUMNS - 1))))
    return Table("bench", "Kutipan", columns, tuple(made), ("Catatan.",), "id")


def floor(of: Table) -> None:
    """The same text as bare rows, serialised and zipped."""
    body = etree.Element(qn("w:tbl"))
    for row in of.rows:
        line = etree.SubElement(body, qn("w:tr"))
        for value in row:
            paragraph = etree.SubElement(etree.SubElement(line, qn("w:tc")), qn("w:p"))
            run = etree.SubElement(paragraph, qn("w:r"))
            etree.SubElement(run, qn("w:t")).text = plain(value)
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", etree.tostring(body, encoding="UTF-8"))


def best(work: Callable[[], object], times: int) -> float:
    """The least of several runs, in seconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.docx"
        write([table(1, notes=True)], path, language="id")  # loads the writer and its template
        for rows, notes, times in ((1_000, False, 5), (1_000, True, 5), (10_000, False, 2)):
            value = table(rows, notes=notes)
            ground = best(partial(floor, value), times)
            taken = best(partial(write, [value], path, language="id"), times)
            with_notes = "a note in each" if notes else "no notes"
            print(
                f"{rows:>6} rows x {_COLUMNS}, {with_notes:<14}  {taken:6.3f} s"
                f"  {taken / ground:5.2f} x lxml floor ({ground:.3f} s)"
            )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"peak memory {peak / (2**20 if sys.platform == 'darwin' else 2**10):.0f} MiB")


if __name__ == "__main__":
    main()
