"""Informants, quotations and the matrix, read as an author would read them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields

import pytest

from qualcode.synthesis import (
    CodeHead,
    InformantHead,
    InformantRow,
    MatrixCell,
    Provenance,
    QuotationRow,
    informants_table,
    interview_note,
    matrix_table,
    month_name,
    quotations_table,
)
from qualcode.synthesis.headings import ENGLISH, INDONESIAN, MALAY, Headings
from qualcode.synthesis.months import day_name
from qualcode.tables import Table, plain

Draw = Callable[[Table], str]

PROVENANCE = Provenance("informant", 2, "2025-12-01T08:00:00Z", "3", "9f2c41aa")
INFORMANTS = (
    InformantRow(
        case="P1",
        kind="aparat penegak hukum",
        group="penegak hukum",
        country="ID",
        months=("2025-10",),
        words=1840,
        languages=("id",),
        segments=14,
        codes=("F4", "H1"),
    ),
    InformantRow(case="P2", months=("2025-10", "2025-11"), languages=("id", "ms", "bug")),
)
QUOTATION = QuotationRow(
    theme="Hambatan",
    subtheme="Koordinasi",
    definition="Lembaga bergerak sendiri-sendiri.",
    quote="Kami sering telat bergerak.",
    case="P1",
    label="Aparat Penegak Hukum",
    month="2025-10",
    informants=2,
)
CODES = (CodeHead("H1", "Koordinasi", "Hambatan"), CodeHead("H4", "Pertukaran data", "Hambatan"))
PEOPLE = (
    InformantHead("P1", "penegak hukum"),
    InformantHead("P4", "masyarakat sipil"),
    InformantHead("P7", "penegak hukum"),
)
CELLS = (
    MatrixCell("H1", "P1", 2, ("#12", "#15")),
    MatrixCell("H1", "P4", 1, ("#41",)),
    MatrixCell("H4", "P1", 1200),
    MatrixCell("H4", "P4", 0),
)


def test_informants(draw: Draw) -> None:
    assert draw(informants_table(INFORMANTS, "id", PROVENANCE)) == (
        "Informan\n"
        "ID | Jenis | Kelompok | Negara | Wawancara (bulan) | Panjang (kata) | Bahasa | Segmen"
        " | Kode yang dipakai\n"
        "P1 | aparat penegak hukum | penegak hukum | ID | Oktober 2025 | 1.840 | Indonesia | 14"
        " | F4, H1\n"
        "P2 | – | – | – | Oktober 2025; November 2025 | – | Indonesia, Melayu, bug | 0 | –\n"
        "Unit analisis: informan (n = 2). Perubahan terakhir: 1 Desember 2025. Buku kode versi 3."
        " Hash proyek: 9f2c41aa.\n"
    )


def test_what_a_table_stands_on_is_said_as_far_as_it_is_known() -> None:
    table = informants_table((), "en", Provenance("village", 12345))
    assert table.notes == ("Unit of analysis: village (n = 12,345).",)
    assert informants_table((), "en").notes == ()


def test_quotations(draw: Draw) -> None:
    assert draw(quotations_table([QUOTATION], "id", 6)) == (
        "Kutipan menurut tema\n"
        "Tema | Subtema | Definisi | Contoh kutipan | Informan (ID) | n dari N\n"
        "Hambatan | Koordinasi | Lembaga bergerak sendiri-sendiri. | “Kami sering telat bergerak.”"
        "[^Wawancara dengan Aparat Penegak Hukum, Oktober 2025.] | P1 | 2 dari 6\n"
        "n dari N: jumlah informan dengan sedikitnya satu segmen pada subtema itu, dari 6"
        " informan.\n"
    )


def test_a_long_quote_keeps_its_lines_and_is_cited_at_its_end(draw: Draw) -> None:
    row = QuotationRow(
        **{
            **{name.name: getattr(QUOTATION, name.name) for name in fields(QUOTATION)},
            "quote": "satu\ndua",
            "ref": "#112",
            "language": "id",
            "translation": "one two",
        }
    )
    table = quotations_table([row], "en", 6)
    quote = table.rows[0][3]
    assert plain(quote) == "“satu\ndua” (#112)\n[one two]"
    noted = [run.text for runs in quote.paragraphs for run in runs if run.footnote]
    assert noted == ["dua”"]
    assert {run.language for runs in quote.paragraphs[:1] for run in runs} == {"id"}
    assert "2 of 6" in draw(table)


def test_the_matrix_with_codes_in_rows(draw: Draw) -> None:
    assert draw(matrix_table(CELLS, CODES, PEOPLE, "id")) == (
        "Matriks kode × informan\n"
        "Kelompok kode | Kode | Nama | P1 | P4 | P7 | Informan\n"
        "Hambatan | H1 | Koordinasi | 2 (#12, #15) | 1 (#41) | – | 2 dari 3\n"
        "Hambatan | H4 | Pertukaran data | 1.200 | – | – | 1 dari 3\n"
        "Setiap sel memuat jumlah segmen terkode dan nomornya; –: tidak ada.\n"
    )


def test_the_matrix_with_informants_in_rows(draw: Draw) -> None:
    cells = [MatrixCell(one.code, one.case, one.segments) for one in CELLS]
    assert draw(matrix_table(cells, CODES, PEOPLE, "ms", rows="informants")) == (
        "Matriks kod × informan\n"
        "Kumpulan | Informan (ID) | H1 Koordinasi | H4 Pertukaran data | Kod\n"
        "penegak hukum | P1 | 2 | 1,200 | 2 daripada 2\n"
        "penegak hukum | P7 | – | – | 0 daripada 2\n"
        "masyarakat sipil | P4 | 1 | – | 1 daripada 2\n"
        "Setiap sel memuatkan bilangan segmen berkod; –: tiada.\n"
    )


def test_an_informant_called_like_a_column_does_no_harm() -> None:
    table = matrix_table((), CODES, [InformantHead("code"), InformantHead("name")], "en")
    assert [column.heading for column in table.columns][3:5] == ["code", "name"]


def test_groups_and_families_that_nobody_gave_take_no_column() -> None:
    codes, people = [CodeHead("H1")], [InformantHead("P1")]
    by_code = matrix_table((), codes, people, "en")
    by_informant = matrix_table((), codes, people, "en", rows="informants")
    assert [column.key for column in by_code.columns] == ["code", "name", "P1", "informants"]
    assert [column.key for column in by_informant.columns] == ["informant", "H1", "codes"]


@pytest.mark.parametrize(
    ("month", "language", "expected"),
    [
        ("2025-10", "id", "Oktober 2025"),
        ("2025-08", "id", "Agustus 2025"),
        ("2025-12", "id", "Desember 2025"),
        ("2025-10", "en", "October 2025"),
        ("2025-03", "ms", "Mac 2025"),
        ("2025-06", "ms", "Jun 2025"),
        ("2025-07", "ms", "Julai 2025"),
        ("2025-08", "ms-MY", "Ogos 2025"),
        ("2025-12", "ms", "Disember 2025"),
        ("2025-10", "fr", "October 2025"),
        ("2025-13", "id", "2025-13"),
        ("2025-00", "id", "2025-00"),
        ("Oktober 2025", "id", "Oktober 2025"),
        ("٢٠٢٥-١٠", "id", "٢٠٢٥-١٠"),
        ("", "id", ""),
    ],
)
def test_months_have_names_and_what_is_no_month_stays(
    month: str, language: str, expected: str
) -> None:
    assert month_name(month, language) == expected


def test_days() -> None:
    assert day_name("2025-10-03", "ms") == "3 Oktober 2025"
    assert day_name("2025-10-03 11:22:33+00:00", "en") == "3 October 2025"
    for odd in ("2025-10-32", "2025-13-01", "yesterday", ""):
        assert day_name(odd, "en") == odd


def test_interview_notes() -> None:
    assert interview_note("AN", "2025-10", "id") == "Wawancara dengan AN, Oktober 2025."
    assert interview_note("AN", "2025-10", "en") == "Interview with AN, October 2025."
    assert interview_note("AN", "2025-10", "ms") == "Temu bual dengan AN, Oktober 2025."
    assert interview_note("AN", "awal 2025", "id") == "Wawancara dengan AN, awal 2025."
    assert interview_note("AN", "", "id") == "Wawancara dengan AN."


@pytest.mark.parametrize("words", [ENGLISH, MALAY])
def test_every_language_has_every_word(words: Headings) -> None:
    for field in fields(Headings):
        mine, model = getattr(words, field.name), getattr(INDONESIAN, field.name)
        if isinstance(model, dict) and field.name != "units":
            assert mine.keys() == model.keys(), field.name
            assert all(mine.values())
    assert MALAY.units.keys() == INDONESIAN.units.keys()


def test_the_front_door_loads_nothing_heavy() -> None:
    script = (
        "import sys, qualcode.synthesis as room; room.matrix_table; room.read_findings;"
        "heavy = ('ruamel', 'rapidfuzz', 'docx', 'lxml', 'sqlmodel');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
