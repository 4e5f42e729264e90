"""The Word file as XML and as other readers see it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from docx2python import docx2python
from openxml_audit import OpenXmlValidator

from qualcode.export.word.document import render
from qualcode.tables import Column, Run, Table, cell

TITLE = "Hambatan kerja sama"


@pytest.fixture(scope="module")
def data(everything: tuple[Table, ...]) -> bytes:
    return render(everything, language="id", title=TITLE).data


@pytest.fixture(scope="module")
def tree(data: bytes, reading: SimpleNamespace) -> Any:
    return reading.part(data, "word/document.xml")


def _one(*cells: Any, language: str = "id", orientation: Any = None) -> Table:
    columns = tuple(Column(f"c{n}", f"C{n}") for n in range(len(cells)))
    return Table("one", "One", columns, (cells,), (), language, orientation)


def test_office_finds_no_fault(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "all.docx"
    path.write_bytes(data)
    result = OpenXmlValidator().validate(str(path))
    assert [error.description for error in result.errors] == []


def test_without_notes_or_title_there_is_no_fault_either(tmp_path: Path) -> None:
    path = tmp_path / "small.docx"
    path.write_bytes(render([_one(cell("a"))], language="xx", title="").data)
    result = OpenXmlValidator().validate(str(path))
    assert [error.description for error in result.errors] == []


def test_another_reader_reads_all_of_it(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "all.docx"
    path.write_bytes(data)
    with docx2python(path) as read:
        text = read.text
    assert TITLE in text
    for number in (1, 40, 80):
        assert f"K{number}:" in text
        assert f"(catatan ke-{number})" in text


def test_package_holds_nothing_of_person_or_machine(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        core = archive.read("docProps/core.xml").decode()
    names = [entry.filename for entry in entries]
    assert names == sorted(names)
    assert names[0] == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert not any("thumbnail" in n or "Effects" in n or "customXml" in n for n in names)
    assert "<dc:creator/>" in core
    assert core.count("1980-01-01T00:00:00Z") == 2


def test_every_quote_has_its_own_note(data: bytes, tree: Any, reading: SimpleNamespace) -> None:
    w = reading.W
    ids = [int(found.get(f"{w}id")) for found in tree.iter(f"{w}footnoteReference")]
    assert ids == list(range(1, 83))
    part = reading.part(data, "word/footnotes.xml")
    assert [int(note.get(f"{w}id")) for note in part] == list(range(-1, 83))
    assert part.nsmap["r"]
    for number, text in enumerate(reading.notes(data)[:80], start=1):
        assert f"(catatan ke-{number})" in text
    quotes = [row[1] for row in reading.rows(data)[0]]
    assert [quote.split(":")[0] for quote in quotes] == [f"“K{n}" for n in range(1, 81)]


def test_rows_never_split_and_headings_repeat(tree: Any, reading: SimpleNamespace) -> None:
    w = reading.W
    for table in tree.iter(f"{w}tbl"):
        rows = table.findall(f"{w}tr")
        assert all(row.find(f"{w}trPr/{w}cantSplit") is not None for row in rows)
        heads = [row.find(f"{w}trPr/{w}tblHeader") is not None for row in rows]
        assert heads == [True] + [False] * (len(rows) - 1)


def test_captions_count_with_a_field(tree: Any, reading: SimpleNamespace) -> None:
    w = reading.W
    styles = f"{w}pPr/{w}pStyle"
    captions = [p for p in tree.iter(f"{w}p") if p.find(styles).get(f"{w}val") == "Caption"]
    assert [reading.paragraph(p) for p in captions] == [
        "Tabel 1. Kutipan per tema",
        "Tabel 2. Matriks informan × kode",
        "Tabel 3. Triangulation",
        "Tabel 4. Nakal ␟",
    ]
    fields = [p.find(f"{w}fldSimple").get(f"{w}instr") for p in captions]
    assert fields == [" SEQ Table \\* ARABIC "] * 4


@pytest.mark.parametrize(
    ("language", "label"),
    [("id", "Tabel"), ("en", "Table"), ("ms", "Jadual"), ("ms-MY", "Jadual"), ("fr", "Table")],
)
def test_label_follows_the_language(language: str, label: str, reading: SimpleNamespace) -> None:
    data = render([_one(cell("a"))], language=language, title="").data
    first = next(reading.part(data, "word/document.xml").iter(f"{reading.W}p"))
    assert reading.paragraph(first) == f"{label} 1. One"


def test_wide_tables_lie_on_their_side_and_back(tree: Any, reading: SimpleNamespace) -> None:
    w = reading.W
    sizes = [
        (size.get(f"{w}w"), size.get(f"{w}h"), size.get(f"{w}orient"))
        for size in tree.iter(f"{w}pgSz")
    ]
    upright = ("11906", "16838", None)
    assert sizes == [upright, ("16838", "11906", "landscape"), upright]
    assert len(list(tree.iter(f"{w}footerReference"))) == 3


def test_a_table_may_choose_its_page(reading: SimpleNamespace) -> None:
    cells = [cell("a")] * 7
    for orientation, expected in (("portrait", None), ("landscape", "landscape")):
        data = render([_one(*cells, orientation=orientation)], language="id", title="").data
        size = next(reading.part(data, "word/document.xml").iter(f"{reading.W}pgSz"))
        assert size.get(f"{reading.W}orient") == expected


def test_widths_fill_the_text_of_their_page(tree: Any, reading: SimpleNamespace) -> None:
    w = reading.W
    totals = []
    for table in tree.iter(f"{w}tbl"):
        grid = [column.get(f"{w}w") for column in table.iter(f"{w}gridCol")]
        totals.append(sum(map(int, grid)))
        for row in table.iter(f"{w}tr"):
            assert [width.get(f"{w}w") for width in row.iter(f"{w}tcW")] == grid
    assert totals == [9_072, 14_004, 9_072, 9_072]


def test_tables_say_what_they_are_to_screen_readers(tree: Any, reading: SimpleNamespace) -> None:
    w = reading.W
    table = next(tree.iter(f"{w}tbl"))
    assert table.find(f"{w}tblPr/{w}tblCaption").get(f"{w}val") == "Kutipan per tema"
    assert table.find(f"{w}tblPr/{w}tblDescription").get(f"{w}val") == (
        "80 baris. Kolom: Tema, Kutipan, Informan, n dari 6."
    )


def test_arabic_runs_from_the_right(reading: SimpleNamespace) -> None:
    w = reading.W
    value = cell(Run("نص عربي", bold=True, footnote="مقابلة"), "teks")
    data = render([_one(value)], language="id", title="").data
    cells = list(reading.part(data, "word/document.xml").iter(f"{w}tc"))
    arabic, latin = cells[1].findall(f"{w}p")
    assert arabic.find(f"{w}pPr/{w}bidi") is not None
    assert [child.tag.removeprefix(w) for child in arabic.find(f"{w}r/{w}rPr")] == [
        "b",
        "bCs",
        "rtl",
    ]
    assert latin.find(f"{w}pPr/{w}bidi") is None
    note = reading.part(data, "word/footnotes.xml")[-1]
    assert note.find(f"{w}p/{w}pPr/{w}bidi") is not None


def test_languages_are_tagged_where_they_differ(reading: SimpleNamespace) -> None:
    w = reading.W
    value = cell((Run("plain"), Run("kata", language="ms"), Run("?", language="no tag at all")))
    data = render([_one(value, language="en")], language="id", title="").data
    styles = reading.part(data, "word/styles.xml")
    assert next(styles.iter(f"{w}lang")).get(f"{w}val") == "id-ID"
    runs = list(reading.part(data, "word/document.xml").iter(f"{w}tc"))[1].iter(f"{w}r")
    tags = [run.find(f"{w}rPr/{w}lang").get(f"{w}val") for run in runs]
    assert tags == ["en-GB", "ms-MY", "en-GB"]


def test_empty_cells_and_paragraphs_stay_empty(reading: SimpleNamespace) -> None:
    data = render([_one(cell(), cell("", "b"), cell("\n"))], language="id", title="").data
    assert reading.rows(data) == [[["", "\nb", "\n"]]]


def test_words_are_counted_once_though_they_stand_twice() -> None:
    table = Table("t", "a\x01", (Column("a", "b\x02"),), ((cell("c\x03"),),))
    made = render([table], language="id", title="d\x04")
    assert made.warnings == (
        "4 characters that this format can't hold stand as visible marks: ␁ 1, ␂ 1, ␃ 1, ␄ 1.",
    )


def test_many_columns_are_set_smaller(reading: SimpleNamespace) -> None:
    w = reading.W
    data = render([_one(*[cell("a")] * 9)], language="id", title="").data
    used = {s.get(f"{w}val") for s in reading.part(data, "word/document.xml").iter(f"{w}pStyle")}
    assert used == {"Caption", "TableHeadingSmall", "TableTextSmall", "TableNote"}


def test_every_style_used_is_defined(data: bytes, tree: Any, reading: SimpleNamespace) -> None:
    w = reading.W
    styles = reading.part(data, "word/styles.xml")
    defined = {style.get(f"{w}styleId") for style in styles.iter(f"{w}style")}
    names = ("pStyle", "rStyle", "tblStyle")
    parts = (tree, reading.part(data, "word/footnotes.xml"), reading.part(data, "word/footer1.xml"))
    used = {s.get(f"{w}val") for p in parts for name in names for s in p.iter(f"{w}{name}")}
    assert used <= defined
    assert {"Quote", "Caption", "Title", "Heading1", "FootnoteText", "TableNote"} <= defined
    assert {colour.get(f"{w}val") for colour in styles.iter(f"{w}color")} <= {"000000"}


def test_title_longer_than_properties_hold_is_whole_on_the_page(reading: SimpleNamespace) -> None:
    title = "kata " * 100
    data = render([_one(cell("a"))], language="id", title=title).data
    first = next(reading.part(data, "word/document.xml").iter(f"{reading.W}p"))
    assert reading.paragraph(first) == title


def _kept(data: bytes, reading: SimpleNamespace) -> list[bool]:
    """For each row below the heading, whether it stays on the page of what follows."""
    w = reading.W
    rows = list(reading.part(data, "word/document.xml").iter(f"{w}tr"))[1:]
    return [row.find(f".//{w}keepNext") is not None for row in rows]


@pytest.mark.parametrize(
    ("count", "notes", "kept"),
    [
        (3, (), [True, True, False]),
        (3, ("Catatan.",), [True, True, True]),
        (1, (), [False]),
        (100, (), [True, *[False] * 97, True, False]),
        (100, ("Catatan.",), [True, *[False] * 97, True, True]),
    ],
)
def test_short_tables_stay_whole_and_no_row_stands_alone(
    count: int, notes: tuple[str, ...], kept: list[bool], reading: SimpleNamespace
) -> None:
    rows = tuple((cell(str(number)),) for number in range(count))
    table = Table("t", "T", (Column("a", "A"),), rows, notes)
    assert _kept(render([table], language="id", title="").data, reading) == kept


def test_a_single_row_longer_than_half_a_page_is_not_tied_to_the_next_table(
    reading: SimpleNamespace,
) -> None:
    data = render([_one(cell("kata " * 5_000))], language="id", title="").data
    assert _kept(data, reading) == [False]
