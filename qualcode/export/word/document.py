"""Writes tables as one Word document: title, captions, tables, notes, sections. Knows no files."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from qualcode.export.marks import XML_CANNOT_HOLD, Marks
from qualcode.export.place import Rendered
from qualcode.export.word.draft import Draft
from qualcode.export.word.package import pack
from qualcode.export.word.table import table_element
from qualcode.export.word.template import blank
from qualcode.export.word.xml import Element, add, paragraph, qn
from qualcode.export.wording import language_tag, table_label
from qualcode.tables import Run, Table
from qualcode.text import display

# With more columns than this a table gets a page on its side, unless it says otherwise.
_UPRIGHT_COLUMNS = 5
# Word processors lay out longer tables slowly: minutes from ten thousand rows on.
_EASY_ROWS = 2_000


def render(tables: Sequence[Table], *, language: str, title: str, raw: bool = False) -> Rendered:
    """The tables as a .docx file; footnotes and captions are numbered through the document."""
    tag = language_tag(language) or "en-GB"
    draft = Draft(tag)
    document = blank(tag, Marks(XML_CANNOT_HOLD).clean(title))
    body = document.element.body
    page = body.find(qn("w:sectPr"))
    body.remove(page)
    if title.strip():
        draft.write(body, "Title", (Run(title),))
    for number, table in enumerate(tables, start=1):
        if number > 1 and _is_wide(table) != _is_wide(tables[number - 2]):
            _end_section(body, _turned(page, not _is_wide(table)))
        _caption(body, table, f"{table_label(language)} ", number, draft)
        _table_and_notes(body, table, page, draft)
    body.append(_turned(page, _is_wide(tables[-1])))
    draft.footnotes.join(document)
    return Rendered(pack(document.part.package), draft.marks.warnings() + _too_long(tables))


def _caption(body: Element, table: Table, label: str, number: int, draft: Draft) -> None:
    """`Tabel 1. Title`: the number is a field, so it follows when the author moves the table."""
    at_top = not len(body) or body[-1].find(f".//{qn('w:sectPr')}") is not None
    line, properties = paragraph(body, "Caption")
    if at_top:
        add(properties, "w:spacing", before="0")
    draft.run(line, Run(label, bold=True), language=None)
    field = add(line, "w:fldSimple", instr=" SEQ Table \\* ARABIC ")
    draft.run(field, Run(str(number), bold=True), language=None)
    draft.run(line, Run(". " if table.title else ".", bold=True), language=None)
    if table.title:
        draft.run(line, Run(table.title), language=language_tag(table.language))


def _table_and_notes(body: Element, table: Table, page: Element, draft: Draft) -> None:
    """There is always a paragraph after the table: Word joins two tables that touch."""
    body.append(table_element(table, *_text_size(page, _is_wide(table)), draft))
    own = language_tag(table.language)
    for note in table.notes:
        if note.strip():
            draft.write(body, "TableNote", (Run(note),), language=own)
    if body[-1].tag == qn("w:tbl"):
        paragraph(body, "TableNote")


def _end_section(body: Element, section: Element) -> None:
    """The last paragraph carries the section's properties; one more would spill onto a page."""
    body[-1].find(qn("w:pPr")).append(section)


def _is_wide(table: Table) -> bool:
    if table.orientation is None:
        return len(table.columns) > _UPRIGHT_COLUMNS
    return table.orientation == "landscape"


def _turned(page: Element, wide: bool) -> Element:
    """A copy of the section's properties, on its side where wanted."""
    made = deepcopy(page)
    if wide:
        size = made.find(qn("w:pgSz"))
        width, height = size.get(qn("w:w")), size.get(qn("w:h"))
        size.set(qn("w:w"), height)
        size.set(qn("w:h"), width)
        size.set(qn("w:orient"), "landscape")
    return made


def _text_size(page: Element, wide: bool) -> tuple[int, int]:
    """Width and height between the margins, in twentieths of a point."""
    size, margins = page.find(qn("w:pgSz")), page.find(qn("w:pgMar"))
    sides = int(size.get(qn("w:w"))), int(size.get(qn("w:h")))
    across, down = reversed(sides) if wide else sides
    left, right, top, bottom = (
        int(margins.get(qn(f"w:{side}"))) for side in ("left", "right", "top", "bottom")
    )
    return across - left - right, down - top - bottom


def _too_long(tables: Sequence[Table]) -> tuple[str, ...]:
    return tuple(
        f"Table {display(table.name)} has {len(table.rows)} rows: word processors are slow on "
        f"more than {_EASY_ROWS}; export it in parts or as csv."
        for table in tables
        if len(table.rows) > _EASY_ROWS
    )
