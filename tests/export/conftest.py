"""Tables as the other rooms make them, and ways to read exports back. Knows no writer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from qualcode.tables import Column, Run, Table, cell

_MONTHS = ("September", "Oktober", "November")
_QUOTES = (
    "Kami di lapangan sering jalan sendiri-sendiri. Begitu ada laporan dari seberang, baru kami "
    "cari-cari siapa yang pegang berkasnya.",
    "Kadang orang tuanya sendiri yang mengantar, karena dikira anaknya mau disekolahkan.",
    "Permintaan data itu bisa berbulan-bulan. Pernah satu kasus sampai anaknya sudah pulang, "
    "suratnya baru dibalas. Jadi kami pakai telepon saja, dari teman ke teman, karena kalau "
    "menunggu jalur resmi ya tidak akan selesai.",
    "Saya tidak tahu harus lapor ke mana.",
)
_ARABIC = "«قال الشاهد إن الأطفال عبروا الحدود ليلا» (2025)"


def quotations(count: int = 80) -> Table:
    """Theme, quote with its own note, informant; quote and note carry the same number."""
    columns = (
        Column("theme", "Tema"),
        Column("quote", "Kutipan", weight=3.2),
        Column("informant", "Informan", weight=0.7),
        Column("n", "n dari 6", weight=0.5, align="right"),
    )
    rows = []
    for number in range(1, count + 1):
        who, month = number % 6 + 1, _MONTHS[number % 3]
        note = f"Wawancara dengan P{who} (catatan ke-{number}), {month} 2025."
        quote = Run(f"“K{number}: {_QUOTES[number % 4]}”", footnote=note)
        rows.append(
            (
                cell(f"H{number % 5 + 1} Koordinasi antarlembaga yang lemah"),
                cell((quote,)),
                cell(f"P{who}"),
                cell(str(number % 6 + 1)),
            )
        )
    notes = ("Catatan. Satuan: segmen; n = 6 informan. Buku kode versi 3, 12 November 2025.",)
    return Table("quotations", "Kutipan per tema", columns, tuple(rows), notes, "id")


def matrix() -> Table:
    """A case x code matrix: wide, with empty cells."""
    heads = (
        "Koordinasi",
        "Sumber daya manusia",
        "Definisi",
        "Pertukaran data",
        "Pengawasan",
        "RTL",
    )
    columns = (
        Column("case", "Informan", weight=0.8),
        *(Column(f"h{n}", f"H{n} {head}") for n, head in enumerate(heads, start=1)),
    )
    text = "lembaga saling menunggu, berkas berpindah terlambat (#12, #15)"
    rows = tuple(
        (
            cell(f"P{case}", bold=True),
            *(cell(text) if (case * n) % 3 else cell() for n in range(1, 6)),
            cell(Run(_ARABIC, language="ar")),
        )
        for case in range(1, 7)
    )
    notes = ("Catatan. Sel kosong: tidak ada segmen.", "#n: nomor segmen.")
    return Table("matrix", "Matriks informan × kode", columns, rows, notes, "id")


def triangulation() -> Table:
    """Findings and kinds of evidence, with its holes in bold, in English; no note below."""
    columns = (
        Column("finding", "Finding", weight=2),
        Column("interview", "Interview"),
        Column("law", "Law"),
        Column("literature", "Literature"),
        Column("kinds", "Kinds", weight=0.5, align="centre"),
    )
    rows = (
        (
            cell("H1 agencies act apart"),
            cell((Run("P1 (Oct 2025)", footnote="Interview with P1, October 2025."), Run("; P3"))),
            cell("task force (ID)", "council (MY)"),
            cell((Run("L1, "), Run("Trafficking", italic=True), Run(" (2019)"))),
            cell("3/3"),
        ),
        (
            cell("H3 definitions differ"),
            cell("none", bold=True),
            cell("S1, S2"),
            cell("L4"),
            cell((Run("2", bold=True), Run("/3"))),
        ),
    )
    return Table("triangulation", "Triangulation", columns, rows, language="en")


def hostile() -> Table:
    """What no format may choke on."""
    columns = (Column("what", "Apa\x00"), Column("text", "Teks | <b>*_`"))
    rows = (
        (cell("controls"), cell("\x00\x0b\x1b[31m\x7f\ufffe\ud800", footnote="\x0c|<x>")),
        (cell("formula"), cell("=1+1")),
        (cell("lines"), cell("one\ntwo\tthree\r", "", "last ")),
        (cell("markup"), cell("<script>|*a*_b_`c` [d](e) &amp; \\ $x$ ~~y~~", bold=True)),
        (cell("nothing"), cell()),
    )
    return Table("hostile", "Nakal \x1f", columns, rows, ("\x02 *note*", " "), "id")


@pytest.fixture(scope="session")
def make_quotations() -> Callable[[int], Table]:
    return quotations


@pytest.fixture(scope="session")
def everything() -> tuple[Table, ...]:
    """One document with all that the writers know."""
    return (quotations(), matrix(), triangulation(), hostile())


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str) -> Any:
    """The root element of a part of a .docx file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def paragraph_text(paragraph: Any) -> str:
    """A paragraph as it reads: breaks as line feeds."""
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        signs.get(piece.tag, piece.text or "")
        for piece in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab")
    )


def word_rows(data: bytes) -> list[list[list[str]]]:
    """Every table's rows below its heading: cells as they read, paragraphs as lines."""
    tables = []
    for table in part(data, "word/document.xml").iter(f"{W}tbl"):
        rows = [
            ["\n".join(map(paragraph_text, cell.iter(f"{W}p"))) for cell in row.iter(f"{W}tc")]
            for row in table.iter(f"{W}tr")
        ]
        tables.append(rows[1:])
    return tables


def word_notes(data: bytes) -> list[str]:
    """The footnotes that the text cites, in the order in which it does."""
    notes = {
        note.get(f"{W}id"): "".join(map(paragraph_text, note.iter(f"{W}p")))
        for note in part(data, "word/footnotes.xml").iter(f"{W}footnote")
    }
    cited = part(data, "word/document.xml").iter(f"{W}footnoteReference")
    return [notes[reference.get(f"{W}id")].removeprefix(" ") for reference in cited]


class _Page(HTMLParser):
    """Reads a rendered page: the tables' cells, the footnotes, and the elements it met."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.notes: list[str] = []
        self.elements: set[str] = set()
        self._into: list[str] | None = None
        self._skip = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        kind = dict(attrs).get("class") or ""
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self._into = self.rows[-1]
            self._into.append("")
        elif tag == "li" and "footnote-item" in kind:
            self._into = self.notes
            self._into.append("")
        elif tag == "br":
            self.handle_data("\n")
        if "backref" in kind and self._into is not None:
            self._into[-1] = self._into[-1].removesuffix(" ")  # stands before the way back
        self._skip = self._skip or tag == "sup" or "backref" in kind

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "p"):
            self._into = None
        self._skip = self._skip and tag not in ("sup", "a")

    def handle_data(self, data: str) -> None:
        if self._into is not None and not self._skip:
            self._into[-1] += data


def page(markdown: str) -> _Page:
    """A Markdown document as a browser would hold it."""
    engine = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    read = _Page()
    read.feed(engine.use(footnote_plugin).render(markdown))
    read.close()
    return read


@pytest.fixture(scope="session")
def reading() -> SimpleNamespace:
    """Ways to read an export back that owe nothing to the writers."""
    return SimpleNamespace(
        W=W, part=part, paragraph=paragraph_text, rows=word_rows, notes=word_notes, page=page
    )
