"""Markdown as it is read by eye and by a renderer."""

from __future__ import annotations

from types import SimpleNamespace

from qualcode.export.markdown import render
from qualcode.tables import Column, Run, Table, cell

GOLDEN = """\
# Hambatan \\& celah

**Jadual 1. Kutipan \\| tema**

| Kod | Teks | n |
| :--- | :---: | ---: |
| H1 | “Kami **jalan** sendiri-sendiri.”[^1]<br>*Baris dua*[^2] | 3 |
|  | <strong>\\*\\*</strong> *a*<strong>b</strong> |  |

<small>*Nota. n = 6.*</small>

**Jadual 2. Kosong**

| A |
| :--- |

[^1]: Temu bual dengan P1, Oktober 2025.
[^2]: 1\\. satu
"""


def tables() -> tuple[Table, ...]:
    quote = (
        Run("“Kami "),
        Run("jal", bold=True),
        Run("an", bold=True),
        Run(" sendiri-sendiri.”", footnote="Temu bual dengan P1, Oktober 2025."),
    )
    rows = (
        (cell("H1"), cell(quote, Run("Baris dua", italic=True, footnote="1. satu")), cell("3")),
        (
            cell(),
            cell((Run("**", bold=True), Run(" "), Run("a", italic=True), Run("b", bold=True))),
            cell(),
        ),
    )
    columns = (
        Column("code", "Kod"),
        Column("t", "Teks", align="centre"),
        Column("n", "n", 1, "right"),
    )
    return (
        Table("q", "Kutipan | tema", columns, rows, ("Nota.\nn = 6.", " "), "ms"),
        Table("e", "Kosong", (Column("a", "A"),), ()),
    )


def test_reads_as_prose() -> None:
    assert render(tables(), language="ms", title="Hambatan & celah").data.decode() == GOLDEN


def test_renders_as_meant(reading: SimpleNamespace) -> None:
    page = reading.page(render(tables(), language="ms", title="").data.decode())
    assert page.rows[1] == ["H1", "“Kami jalan sendiri-sendiri.”\nBaris dua", "3"]
    assert page.notes == ["Temu bual dengan P1, Oktober 2025.", "1. satu"]
    assert {"strong", "em", "small", "table"} <= page.elements
    assert "h1" not in page.elements


def test_brackets_after_a_note_make_no_link(reading: SimpleNamespace) -> None:
    value = cell((Run("kata", footnote="catatan"), Run("(lihat P1)")))
    table = Table("t", "T", (Column("a", "A"),), ((value,),))
    page = reading.page(render([table], language="id", title="").data.decode())
    assert page.rows[1] == ["kata(lihat P1)"]
    assert page.notes == ["catatan"]


def test_everything_renders_without_foreign_elements(
    everything: tuple[Table, ...], reading: SimpleNamespace
) -> None:
    made = render(everything, language="id", title="Semua")
    page = reading.page(made.data.decode())
    assert len(page.notes) == 82
    assert not page.elements & {"script", "b", "x", "code", "s"}
    assert "\x00" not in made.data.decode()
