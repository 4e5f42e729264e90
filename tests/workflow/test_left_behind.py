"""What a re-import leaves behind: in no list or count, learned from by nobody, never lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qualcode.errors import CodingError
from qualcode.store.history import check
from qualcode.workflow.agreement import agree
from qualcode.workflow.codebook_reading import card, codes_of
from qualcode.workflow.codings import set_done
from qualcode.workflow.find import find
from qualcode.workflow.importing import Defaults, Imported, import_files
from qualcode.workflow.ledger import findings
from qualcode.workflow.left_behind import (
    left_behind,
    left_counts,
    likely_place,
    own_left,
    place_again,
)
from qualcode.workflow.listing import coders, sources
from qualcode.workflow.material import gather
from qualcode.workflow.memo_export import memo_table
from qualcode.workflow.memo_list import memos
from qualcode.workflow.memos import target, write_memo
from qualcode.workflow.placing import Where, apply_codes
from qualcode.workflow.previewing import preview_files
from qualcode.workflow.retrieval import detail, first_retrieved, retrieve, write_retrieved
from qualcode.workflow.sight import UNLIMITED
from qualcode.workflow.study import Study
from qualcode.workflow.suggestions import training

GONE = "Ya begitu, rapat terus."
CITED = "Koordinasi antar lembaga masih lemah."


def edited(study: Study, folder: Path, *pairs: tuple[str, str]) -> Imported:
    """Import P1 with these words in place of those."""
    path = folder / "transcripts/P1.md"
    text = path.read_text(encoding="utf-8")
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")
    (made,) = import_files(study, [path], Defaults())
    return made


@pytest.fixture
def left(study: Study, folder: Path) -> Study:
    """Ana's H1.1 stands on the first text of P1, and so does a memo on its passage."""
    for words, code in ((GONE, "H1.1"), (CITED, "H1")):
        apply_codes(study, "P1", [code], Where(quote=words))
    (row,) = find(study, "code:H1.1")
    write_memo(study, target(study, f"segment:P1:{row.start}-{row.end}"), "Nada lelah.")
    edited(study, folder, (GONE, "Tidak."))
    return study


def test_it_is_in_no_list_and_no_count(left: Study) -> None:
    assert [row.code for row in find(left)] == ["H1"]
    asked = retrieve(left, "", UNLIMITED)
    assert (asked.total, asked.left) == (1, 1)
    assert retrieve(left, "code:H1", UNLIMITED).left == 1  # H1.1 is below H1
    assert retrieve(left, "code:H4", UNLIMITED).left == 0
    assert retrieve(left, "version:old", UNLIMITED).left == 0
    assert first_retrieved(left, "", UNLIMITED).total == 1
    assert {row.key: row.count for row in codes_of(left) if row.count} == {"H1": 1}
    assert card(left, "H1.1").last == ()
    (row,) = [row for row in sources(left) if row.name == "P1"]
    assert (row.codings, row.left, row.version) == (1, 1, 2)
    (ana,) = [row for row in coders(left) if row.name == "ana"]
    assert (ana.codings, ana.left) == (1, 1)
    material = gather(left)
    assert material.left == 1
    assert [one.quote for one in material.excerpts] == [CITED]


def test_nothing_is_learned_from_it_nor_pointed_at(left: Study) -> None:
    assert [set(one.codes) for one in training(left).coded] == [{"H1"}]
    assert GONE not in str(training(left))


def test_agreement_does_not_count_it(left: Study, open_as: Callable[[str], Study]) -> None:
    for coder in ("ana", "budi"):
        set_done(open_as(coder), "P1")
    report = agree(open_as("ana"))
    told = report.as_dict()
    assert "H1.1" in str(told)
    assert GONE not in str(told)


def test_it_is_listed_and_counted_as_something_to_do(left: Study) -> None:
    rows = left_behind(left)
    assert [(row.kind, row.quote) for row in rows] == [("coding", GONE), ("memo", GONE)]
    assert {(one.kind, one.coder, one.number) for one in left_counts(left)} == {
        ("coding", "ana", 1),
        ("memo", "ana", 1),
    }
    assert left_behind(left, coder="ana", source="P1") == rows
    assert left_behind(left, source="P2") == []
    with pytest.raises(CodingError, match="no coder"):
        left_behind(left, coder="anna")
    with left.store.read() as session:
        check(session)


def test_a_memo_on_a_passage_goes_along_or_is_told_as_left(left: Study, folder: Path) -> None:
    (row,) = memos(left, kind="segment")
    assert (row.target.older, row.target.words[:13]) == (1, "segment:P1@1:")
    assert target(left, row.target.words).id == row.target.id
    table = memo_table(left, "id")
    assert GONE not in str(table)
    assert "teks lama" in str(table)
    edited(left, folder, ("Tidak.", f"Nah. {GONE}"))
    (row,) = memos(left, kind="segment")
    assert (row.target.older, row.target.extract, row.text) == (0, GONE, "Nada lelah.")
    assert left_behind(left) == []


def test_evidence_on_a_lost_passage_is_not_quoted(study: Study, folder: Path) -> None:
    made = edited(study, folder, (CITED, "[dihapus]"))
    assert made.anchors["orphaned"] == 1
    (cited, statute) = findings(study)[0].evidence
    assert (cited.left, cited.quote, statute.left) == (True, "", False)
    (row,) = left_behind(study)
    assert (row.kind, row.name, row.coder) == ("evidence", "H1", "")


def test_one_is_placed_again_with_what_rests_on_it(left: Study) -> None:
    (row,) = [row for row in left_behind(left) if row.kind == "coding"]
    assert own_left(left, "P1", row.start, row.end, "H1.1") == row.id
    with pytest.raises(CodingError, match="was left behind"):
        own_left(left, "P1", row.start + 1, row.end, "H1.1")
    apply_codes(left, "P1", ["H4"], Where(quote="Tidak."))
    (new,) = find(left, "code:H4")
    went = place_again(left, row.id, new.start, new.end)
    assert went.memos == 1
    assert left_behind(left) == []
    (placed,) = find(left, "code:H1.1")
    assert (placed.quote, placed.coding, placed.left) == ("Tidak.", row.id, False)
    left.store.undo(left.coder())
    assert len(left_behind(left)) == 2
    likely = likely_place(left, row.id)
    assert 0 <= likely.start <= likely.end


def test_only_its_coder_places_it(left: Study, open_as: Callable[[str], Study]) -> None:
    (row,) = [row for row in left_behind(left) if row.kind == "coding"]
    with pytest.raises(CodingError, match="not yours"):
        place_again(open_as("budi"), row.id, 0, 4)
    with pytest.raises(CodingError, match="was left behind"):
        own_left(open_as("budi"), "P1", row.start, row.end, "H1.1")


def test_a_list_written_to_a_file_does_not_quote_it(left: Study, tmp_path: Path) -> None:
    ids = retrieve(left, "version:all", UNLIMITED).ids
    assert len(ids) == 2
    path = tmp_path / "list.csv"
    write_retrieved(left, ids, path, title="Semua")
    written = path.read_text(encoding="utf-8")
    assert CITED in written
    assert GONE not in written
    assert "[pada teks lama]" in written
    told = detail(left, next(row.id for row in left_behind(left) if row.kind == "coding"))
    assert not told.current


def test_a_preview_counts_what_is_looked_for(left: Study, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "P1.md"
    text = (folder / "transcripts/P1.md").read_text(encoding="utf-8")
    path.write_text(text.replace("Tidak.", "Tidak ada."), encoding="utf-8")
    (told,) = preview_files(left, [path])
    assert told.moving == 2  # the cited and coded passage, and the one left behind
