"""The number of a segment: given once, the same in every list, kept by what stands for it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from sqlmodel import col, select

from qualcode.errors import QueryError
from qualcode.model import SegmentNumber
from qualcode.store.history import check
from qualcode.tables import plain
from qualcode.workflow.codings import export_codings
from qualcode.workflow.find import find
from qualcode.workflow.importing import Defaults, import_files
from qualcode.workflow.placing import Where, apply_codes, remove_code
from qualcode.workflow.retrieval import page, retrieve, write_retrieved
from qualcode.workflow.study import Study
from qualcode.workflow.tables import make_tables

LATE, EARLY = "Ya begitu, rapat terus.", "Koordinasi antar lembaga masih lemah."


def number_of(study: Study, quote: str) -> int:
    (number,) = {row.number for row in find(study) if row.quote == quote}
    return number


def test_the_numbers_are_those_of_every_list_and_never_change(study: Study, tmp_path: Path) -> None:
    apply_codes(study, "P1", ["H1.1"], Where(quote=LATE))
    late = number_of(study, LATE)
    apply_codes(study, "P1", ["H1"], Where(quote=EARLY))
    apply_codes(study, "P1", ["H4"], Where(quote="Permintaan data lama sekali."))
    assert number_of(study, LATE) == late
    numbers = {row.number for row in find(study)}
    assert len(numbers) == 3
    with study.store.read() as session:
        assert numbers <= set(session.scalars(select(col(SegmentNumber.number))))

    (row,) = find(study, f"#{late}")
    assert (row.quote, row.as_dict()["segment"]) == (LATE, late)
    assert [one.found.quote for one in page(study, retrieve(study, f"#{late}").ids)] == [LATE]
    assert len(find(study, f"not segment:{late}")) == 2
    lines = list(csv.DictReader(io.StringIO(export_codings(study, None))))
    assert {line["quote"]: line["segment"] for line in lines}[LATE] == str(late)
    path = tmp_path / "list.csv"
    write_retrieved(study, retrieve(study, "").ids, path, title="Semua")
    assert f"#{late}" in path.read_text(encoding="utf-8-sig")
    (matrix,) = make_tables(study, ["matrix"])
    assert any(f"(#{late})" in plain(cell) for row in matrix.rows for cell in row)
    (quotes,) = make_tables(study, ["quotations"], coder="ana")
    assert any(f"(#{late})" in plain(cell) for row in quotes.rows for cell in row)


def test_a_coding_taken_back_and_given_again_has_its_number(study: Study) -> None:
    apply_codes(study, "P1", ["H1.1"], Where(quote=LATE))
    late = number_of(study, LATE)
    remove_code(study, "P1", "H1.1", Where(quote=LATE))
    assert find(study, f"#{late}") == []
    apply_codes(study, "P1", ["H1"], Where(quote=EARLY))
    apply_codes(study, "P1", ["H1"], Where(quote=LATE))
    assert number_of(study, LATE) == late


def test_a_newer_text_leaves_the_number_and_so_does_undo(study: Study, folder: Path) -> None:
    apply_codes(study, "P1", ["H1.1"], Where(quote=LATE))
    late = number_of(study, LATE)
    path = folder / "transcripts/P1.md"
    text = path.read_text(encoding="utf-8").replace("P1: Koordinasi", "P1: Begini. Koordinasi")
    path.write_text(text, encoding="utf-8")
    import_files(study, [path], Defaults())
    assert number_of(study, LATE) == late
    apply_codes(study, "P1", ["H4"], Where(quote="Begini."))
    assert number_of(study, "Begini.") > late
    study.store.undo(study.coder())
    study.store.undo(study.coder())
    assert number_of(study, LATE) == late
    with study.store.read() as session:
        check(session)


@pytest.mark.parametrize("query", ["#999", "segment:999", "segment:H1", "segment:0"])
def test_a_number_that_is_none_is_refused(study: Study, query: str) -> None:
    apply_codes(study, "P1", ["H1.1"], Where(quote=LATE))
    with pytest.raises(QueryError, match="there is no segment"):
        find(study, query)


def test_joined_numbers_find_both_and_stand_in_ascending_order(study: Study) -> None:
    apply_codes(study, "P1", ["H1"], Where(quote=LATE))
    apply_codes(study, "P1", ["H1"], Where(quote=EARLY))
    # The wider passage begins first and has the higher number.
    apply_codes(study, "P1", ["H1"], Where(quote="P1: Ya begitu, rapat terus."))
    late, wide = number_of(study, LATE), number_of(study, "P1: Ya begitu, rapat terus.")
    assert late < wide
    assert len(find(study, f"#{wide}/#{late}")) == 2
    (matrix,) = make_tables(study, ["matrix"])
    assert any(f"#{late}/#{wide}" in plain(cell) for row in matrix.rows for cell in row)
    with pytest.raises(QueryError, match="no number of a segment"):
        find(study, "#")
