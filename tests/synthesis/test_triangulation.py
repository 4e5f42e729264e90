"""Triangulation speaks from the findings: what counts, what does not, and what is a hole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.synthesis import (
    KINDS,
    STANCES,
    EvidenceItem,
    TriangulationRow,
    covered,
    is_generic,
    triangulation_table,
)
from qualcode.tables import Cell, Table, plain

P1 = EvidenceItem("interview", "P1", "2025-10")
GENERIC = EvidenceItem("interview", attributed=False, note="Dinyatakan sebagai temuan umum.")
S1, I1, L1 = (
    EvidenceItem("statute", "UU 21/2007"),
    EvidenceItem("institution", "Gugus Tugas TPPO"),
    EvidenceItem("literature", "Sandana 2025"),
)


def cells(row: TriangulationRow, language: str = "id") -> Mapping[str, Cell]:
    table = triangulation_table([row], language)
    return dict(zip((column.key for column in table.columns), table.rows[0], strict=True))


def said(*evidence: EvidenceItem, language: str = "id") -> Mapping[str, str]:
    made = cells(TriangulationRow("H1", "Klaim.", evidence), language)
    return {key: plain(value) for key, value in made.items()}


def is_bold(cell: Cell) -> bool:
    return all(run.bold for runs in cell.paragraphs for run in runs)


def test_a_finding_with_all_three_kinds_is_full() -> None:
    made = cells(TriangulationRow("H1", "Klaim.", (P1, S1, I1, L1)))
    assert plain(made["interview"]) == "P1 (Oktober 2025)"
    assert plain(made["law"]) == "UU 21/2007; Gugus Tugas TPPO"
    assert plain(made["kinds"]) == "3/3"
    assert not any(is_bold(made[key]) for key in ("interview", "law", "literature", "kinds"))


@pytest.mark.parametrize(
    ("language", "hole"), [("id", "tidak ada"), ("en", "none"), ("ms", "tiada"), ("fr", "none")]
)
def test_a_hole_stands_in_bold(language: str, hole: str) -> None:
    made = cells(TriangulationRow("H3", "Klaim.", (S1, L1)), language)
    assert (plain(made["interview"]), plain(made["kinds"])) == (hole, "2/3")
    assert is_bold(made["interview"])
    assert is_bold(made["kinds"])
    assert not is_bold(made["law"])


@pytest.mark.parametrize(
    ("language", "words"),
    [("id", "tanpa atribusi"), ("en", "unattributed"), ("ms", "tanpa atribusi")],
)
def test_what_names_nobody_is_italic_and_not_counted(language: str, words: str) -> None:
    made = cells(TriangulationRow("H2", "Klaim.", (GENERIC, L1)), language)
    (runs,) = made["interview"].paragraphs
    assert [(run.text, run.italic, run.bold) for run in runs] == [(words, True, False)]
    assert plain(made["kinds"]) == "1/3 + ?"
    assert plain(made["note"]) == "Dinyatakan sebagai temuan umum."


def test_a_named_informant_settles_what_was_stated_in_general() -> None:
    assert said(P1, GENERIC, L1)["interview"] == "P1 (Oktober 2025); tanpa atribusi"
    assert said(P1, GENERIC, L1)["kinds"] == "2/3"


def test_nothing_at_all_is_three_holes() -> None:
    found = said()
    assert [found[key] for key in ("interview", "law", "literature")] == ["tidak ada"] * 3
    assert found["kinds"] == "0/3"


def test_contrary_evidence_is_shown_and_not_counted() -> None:
    against = EvidenceItem("interview", "P4", "2025-10", stance="contrasts")
    found = said(against, L1)
    assert found["contrary"] == "P4 (Oktober 2025)"
    assert (found["interview"], found["kinds"]) == ("tidak ada", "1/3")


def test_the_contrary_column_is_there_only_when_needed() -> None:
    assert "contrary" not in said(P1, S1, L1)
    rows = [
        TriangulationRow("H1", "", (P1,)),
        TriangulationRow("H2", "", (EvidenceItem("literature", "L2", stance="contrasts"),)),
    ]
    made = triangulation_table(rows, "en")
    place = [column.key for column in made.columns].index("contrary")
    assert [plain(row[place]) for row in made.rows] == ["", "L2"]


def test_context_is_told_in_the_note_and_not_counted() -> None:
    found = said(EvidenceItem("statute", "KHI", stance="context"), language="ms")
    assert (found["law"], found["kinds"], found["note"]) == ("tiada", "0/3", "Konteks: KHI")


@pytest.mark.parametrize(
    ("language", "offered", "expected"),
    [
        ("id", ("P4", "P5"), "2 segmen terkode dapat dipakai: P4, P5"),
        ("en", ("P4",), "1 coded segment could be used: P4"),
        ("en", ("P4", "P5", "P4"), "3 coded segments could be used: P4 (2), P5"),
        ("ms", ("P4", "P5"), "2 segmen berkod boleh digunakan: P4, P5"),
    ],
)
def test_what_codings_could_add_is_offered_never_counted(
    language: str, offered: tuple[str, ...], expected: str
) -> None:
    made = cells(TriangulationRow("H3", "Klaim.", (S1, L1), offered), language)
    assert plain(made["note"]) == expected
    assert plain(made["kinds"]) == "2/3"
    assert is_bold(made["interview"])


def test_the_same_informant_is_named_once_and_her_two_months_twice() -> None:
    later = EvidenceItem("interview", "P1", "2025-11")
    assert said(P1, P1, later)["interview"] == "P1 (Oktober 2025); P1 (November 2025)"


def test_a_source_s_citation_is_its_footnote() -> None:
    cited = EvidenceItem("literature", "Sandana 2025", footnote="Sandana, Judul (2025).")
    (runs,) = cells(TriangulationRow("H1", "", (cited,)))["literature"].paragraphs
    assert [run.footnote for run in runs] == ["Sandana, Judul (2025)."]


items = st.builds(
    EvidenceItem,
    kind=st.sampled_from(KINDS),
    label=st.sampled_from(["P1", "S1", "L1"]),
    stance=st.sampled_from(STANCES),
    attributed=st.booleans(),
)


@given(st.lists(items, max_size=6), st.lists(st.sampled_from(["P1", "P4"]), max_size=3))
def test_only_named_support_counts(evidence: list[EvidenceItem], offered: list[str]) -> None:
    counting = [one for one in evidence if one.stance == "supports" and one.attributed]
    assert covered(evidence) == covered(counting)
    assert len(covered(counting)) <= min(3, len(counting))
    assert not (is_generic(evidence) and "interview" in covered(evidence))
    row = TriangulationRow("H1", "Klaim.", tuple(evidence), tuple(offered))
    bare = TriangulationRow("H1", "Klaim.", tuple(evidence))
    assert plain(cells(row)["kinds"]) == plain(cells(bare)["kinds"])


def test_the_whole_table(draw: Callable[[Table], str]) -> None:
    rows = [
        TriangulationRow("H1", "Lembaga bergerak sendiri-sendiri.", (P1, I1, L1)),
        TriangulationRow("H2", "Petugas terlatih kurang.", (GENERIC, L1), ("P4",)),
        TriangulationRow("H3", "Pengertian hukum berbeda.", (S1, L1), note="Tanyakan lagi."),
    ]
    assert draw(triangulation_table(rows, "id")) == (
        "Triangulasi wawancara, hukum, dan literatur\n"
        "Temuan | Wawancara (ID, bulan) | Hukum / lembaga | Literatur | Jenis sumber (n/3)"
        " | Catatan\n"
        "H1 Lembaga bergerak sendiri-sendiri. | P1 (Oktober 2025) | Gugus Tugas TPPO"
        " | Sandana 2025 | 3/3 |\n"
        "H2 Petugas terlatih kurang. | *tanpa atribusi* | **tidak ada** | Sandana 2025"
        " | **1/3 + ?** | Dinyatakan sebagai temuan umum. / 1 segmen terkode dapat dipakai: P4\n"
        "H3 Pengertian hukum berbeda. | **tidak ada** | UU 21/2007 | Sandana 2025"
        " | **2/3** | Tanyakan lagi.\n"
        "Jenis sumber: wawancara, hukum atau lembaga, dan literatur. Cetak tebal: tidak ada bukti"
        " dari jenis itu. Cetak miring dan tanda ?: dinyatakan tanpa menyebut informan, tidak"
        " dihitung. Bukti yang berlawanan dan konteks juga tidak dihitung.\n"
        "Tanpa bukti wawancara: H3.\n"
        "Bukti wawancara hanya tanpa atribusi: H2.\n"
        "Tanpa bukti hukum atau lembaga: H2.\n"
    )
