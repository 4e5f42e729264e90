"""The example study, built as users build it, gives the evidence map that the paper gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcode.tables import Table, plain
from qualcode.workflow.agreement import agree
from qualcode.workflow.building import init_project
from qualcode.workflow.ledger import FindingRow, findings
from qualcode.workflow.ledger_acts import remove_evidence
from qualcode.workflow.material import gather
from qualcode.workflow.study import Study, open_study
from qualcode.workflow.tables import make_tables, write_tables

LITERATURE = ["H1", "H2", "H3", "H4", "H5", "G1", "G2", "G3", "G4"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("example") / "study"
    init_project(root, "ratna", example=True)
    return root


@pytest.fixture
def study(folder: Path) -> Iterator[Study]:
    with open_study(folder, "ratna") as opened:
        yield opened


def _named(row: FindingRow) -> list[str]:
    return [one.case or "" for one in row.evidence if one.kind == "interview" and one.attributed]


def _generic(row: FindingRow) -> bool:
    return any(one.kind == "interview" and not one.attributed for one in row.evidence)


def _has(row: FindingRow, kind: str) -> bool:
    return any(one.kind == kind for one in row.evidence)


def test_the_evidence_map_is_the_papers(study: Study) -> None:
    rows = findings(study)
    by_key = {row.key: row for row in rows}
    obstacles = [row for row in rows if row.code.startswith("H")]
    assert len(gather(study).codes) == 19
    assert [row.key for row in obstacles if _named(row)] == ["H1", "H4"]
    assert [row.key for row in obstacles if _generic(row)] == ["H2", "H5"]
    assert [row.key for row in rows if not _has(row, "interview")] == ["H3", "G2", "G4"]
    assert [row.key for row in rows if _has(row, "literature")] == LITERATURE
    assert [k for k in by_key if k.startswith("F") and _has(by_key[k], "literature")] == []
    assert [key for key in by_key if _generic(by_key[key])] == ["H2", "H5", "G1", "G3"]
    quoted = {
        (one.case, one.segment) for row in rows for one in row.evidence if one.quote and one.case
    }
    assert Counter(case for case, _ in quoted) == {f"P{n}": 1 for n in range(1, 7)}


def _triangulated(study: Study) -> dict[str, dict[str, str]]:
    (table,) = make_tables(study, ["triangulation"], language="en")
    keys = [column.key for column in table.columns]
    made = [dict(zip(keys, map(plain, row), strict=True)) for row in table.rows]
    return {row["finding"].split()[0]: row for row in made}


def test_the_triangulation_shows_the_holes_and_counts_no_coding(study: Study) -> None:
    rows = _triangulated(study)
    assert {key for key, row in rows.items() if row["interview"] == "none"} == {"H3", "G2", "G4"}
    assert {key for key, row in rows.items() if row["interview"] == "unattributed"} == {
        "H2",
        "H5",
        "G1",
        "G3",
    }
    assert rows["H1"]["kinds"] == "3/3"
    assert rows["H3"]["kinds"] == "2/3"
    assert rows["H2"]["kinds"] == "1/3 + ?"
    assert "P1" in rows["H3"]["note"], "coded segments are offered beside the hole"


def test_dropping_one_piece_of_evidence_changes_the_table(study: Study) -> None:
    before = _triangulated(study)["H1"]
    number = next(
        one.number
        for row in findings(study)
        if row.key == "H1"
        for one in row.evidence
        if one.kind == "interview"
    )
    remove_evidence(study, "H1", number)
    after = _triangulated(study)["H1"]
    study.store.undo(study.coder())
    assert (before["kinds"], after["kinds"]) == ("3/3", "2/3")
    assert _triangulated(study)["H1"] == before


def test_quotations_cite_the_label_and_the_month(study: Study) -> None:
    (table,) = make_tables(study, ["quotations"])
    notes = {
        run.footnote for row in table.rows for cell in row for p in cell.paragraphs for run in p
    }
    assert "Wawancara dengan Aparat Penegak Hukum, Oktober 2025." in notes
    assert "Wawancara dengan mantan pelaku, November 2025." in notes


def test_the_two_coders_disagree_as_people_do(study: Study) -> None:
    report = agree(study)
    assert report.coders == ("dimas", "ratna")
    assert len(report.sources) == 6
    alpha = report.overall.coefficients.krippendorff_alpha.value
    assert alpha is not None
    assert 0.6 < alpha < 0.85


@pytest.mark.parametrize("suffix", [".docx", ".md"])
def test_an_export_made_twice_is_the_same_to_the_byte(
    study: Study, tmp_path: Path, suffix: str
) -> None:
    names = ["informants", "quotations", "matrix", "triangulation", "agreement"]
    one, two = tmp_path / f"one{suffix}", tmp_path / f"two{suffix}"
    write_tables(study, names, one)
    write_tables(study, names, two)
    assert one.read_bytes() == two.read_bytes()
    assert str(tmp_path).encode() not in one.read_bytes()


def test_a_study_built_again_has_the_same_content_hash(study: Study, tmp_path: Path) -> None:
    init_project(tmp_path / "again", "dimas", example=True)
    with open_study(tmp_path / "again", "dimas") as other:
        assert gather(other).project_hash == gather(study).project_hash


def _cells(table: Table) -> int:
    return sum(len(row) for row in table.rows)


@pytest.mark.parametrize("language", ["id", "en", "ms"])
def test_every_table_has_its_headings_in_every_language(study: Study, language: str) -> None:
    for table in make_tables(study, ["informants", "quotations", "matrix"], language=language):
        assert table.language == language
        assert _cells(table) > 0
