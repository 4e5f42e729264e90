"""Laws: what stands in a table stands in every export of it."""

from __future__ import annotations

import csv
import io
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.export import comma_separated, markdown
from qualcode.export.marks import HTML_CANNOT_HOLD, UTF8_CANNOT_HOLD, XML_CANNOT_HOLD, Marks
from qualcode.export.word import document
from qualcode.tables import Cell, Column, Run, Table, plain

# Every code point, halves of surrogate pairs too, with those that mean something made frequent.
_LETTERS = st.characters(codec=None, exclude_categories=())
_SIGNS = st.sampled_from(
    list("\\`*_[]<>|&~$^@#!(){}'\"=-+.:;1 \t\n\r\0\x0b\x85\xa0\u2028\ufffeaΩع")
)
_TEXTS = st.text(_LETTERS | _SIGNS, max_size=12)
_RUNS = st.builds(
    Run,
    _TEXTS,
    bold=st.booleans(),
    italic=st.booleans(),
    footnote=st.none() | _TEXTS.filter(str.strip),
    language=st.sampled_from((None, "ar", "en", "no such tag")),
)
_CELLS = st.lists(st.lists(_RUNS, max_size=3).map(tuple), max_size=3).map(
    lambda paragraphs: Cell(tuple(paragraphs))
)
_TABLES = st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=3).map(
    lambda rows: Table("any", "Any", (Column("a", "A"), Column("b", "B")), tuple(rows))
)


def _texts(table: Table, marks: Marks) -> list[list[str]]:
    return [[marks.clean(plain(cell)) for cell in row] for row in table.rows]


def _notes(table: Table, marks: Marks) -> list[str]:
    runs = [r for row in table.rows for cell in row for p in cell.paragraphs for r in p]
    return [marks.clean(run.footnote) for run in runs if run.footnote]


@given(table=_TABLES)
@settings(max_examples=60)
def test_word_holds_every_text_and_note(table: Table, reading: SimpleNamespace) -> None:
    data = document.render([table], language="id", title="").data
    marks = Marks(XML_CANNOT_HOLD)
    assert reading.rows(data) == [_texts(table, marks)]
    assert reading.notes(data) == _notes(table, marks)


@given(table=_TABLES)
def test_raw_csv_holds_every_text(table: Table) -> None:
    data = comma_separated.render([table], language="id", title="", raw=True).data
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    marks = Marks(UTF8_CANNOT_HOLD)
    assert [row[:2] for row in rows] == [["a", "b"], *_texts(table, marks)]


@given(table=_TABLES)
def test_markdown_holds_every_text_and_note(table: Table, reading: SimpleNamespace) -> None:
    data = markdown.render([table], language="id", title="").data
    page = reading.page(data.decode())
    marks = Marks(HTML_CANNOT_HOLD)
    assert page.rows == [["A", "B"], *_texts(table, marks)]
    assert page.notes == _notes(table, marks)
    assert not page.elements & {"script", "img", "code", "s", "h1", "h2", "pre", "blockquote"}


@given(text=_TEXTS)
def test_a_title_and_a_note_never_become_markup(text: str, reading: SimpleNamespace) -> None:
    table = Table("any", text, (Column("a", text),), (), (text,))
    data = markdown.render([table], language="id", title=text).data
    allowed = {"h1", "p", "strong", "small", "em", "table", "thead", "tbody", "tr", "th", "td"}
    assert reading.page(data.decode()).elements <= allowed


@given(table=_TABLES)
@settings(max_examples=30)
def test_every_character_replaced_is_reported(table: Table) -> None:
    for render, cannot_hold in (
        (document.render, XML_CANNOT_HOLD),
        (markdown.render, HTML_CANNOT_HOLD),
    ):
        marks = Marks(cannot_hold)
        _texts(table, marks)
        _notes(table, marks)
        assert render([table], language="id", title="").warnings == marks.warnings()
