"""Bringing files in: all or none, backups, cases from front matter, edits that re-anchor."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qualcode.errors import InputError, QualcodeError, UsageError
from qualcode.store.history import check
from qualcode.workflow.codings import set_done
from qualcode.workflow.desk import Desk
from qualcode.workflow.find import find
from qualcode.workflow.importing import Defaults, import_files
from qualcode.workflow.listing import cases, sources
from qualcode.workflow.previewing import preview_files
from qualcode.workflow.replacing import Replaced, foreign
from qualcode.workflow.study import Study


def _apply(study: Study, source: str, words: str, code: str) -> None:
    desk = Desk(study)
    row = next(row for row in desk.sources() if row.name == source)
    document = desk.document(row.id)
    start = document.text.index(words)
    desk.apply(document, start, start + len(words), code)


def test_front_matter_makes_the_case_and_its_variables(study: Study) -> None:
    rows = {row.name: row for row in cases(study)}
    assert rows["P1"].citation == "Aparat Penegak Hukum"
    assert dict(rows["P1"].variables) == {"group": "penegak hukum"}
    listed = {row.name: row for row in sources(study)}
    assert (listed["P1"].month, listed["P1"].turns, listed["S1"].kind) == ("2025-10", 4, "statute")


def test_one_refused_file_means_none_is_taken(study: Study, tmp_path: Path) -> None:
    good, bad = tmp_path / "P3.txt", tmp_path / "P4.txt"
    good.write_text("P3: Halo.\n", encoding="utf-8")
    bad.write_bytes(b"")
    with pytest.raises(InputError):
        import_files(study, [good, bad], Defaults())
    assert "P3" not in {row.name for row in sources(study)}


def test_two_files_of_one_name_are_refused(study: Study, tmp_path: Path) -> None:
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "P3.txt").write_text("P3: Halo.\n", encoding="utf-8")
    with pytest.raises(InputError, match="two files"):
        import_files(study, [tmp_path / "a/P3.txt", tmp_path / "b/P3.txt"], Defaults())


def test_an_unknown_kind_is_wrong_usage(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "P3.txt"
    path.write_text("P3: Halo.\n", encoding="utf-8")
    with pytest.raises(UsageError, match="Kinds"):
        import_files(study, [path], Defaults(kind="rumour"))


def test_importing_again_changes_nothing(study: Study, folder: Path) -> None:
    (row,) = import_files(study, [folder / "transcripts/P1.md"], Defaults())
    assert row.outcome == "unchanged"


def test_a_backup_is_made_before_an_import_into_a_study_with_work(
    study: Study, folder: Path, tmp_path: Path
) -> None:
    before = set((folder / ".qualcode/backups").glob("*.db"))
    path = tmp_path / "P3.txt"
    path.write_text("P3: Halo.\n", encoding="utf-8")
    import_files(study, [path], Defaults())
    made = set((folder / ".qualcode/backups").glob("*before-import.db")) - before
    assert len(made) == 1


def test_an_edited_text_takes_its_codings_along_and_names_the_lost(
    study: Study, folder: Path
) -> None:
    _apply(study, "P1", "Koordinasi antar lembaga masih lemah.", "H1")
    _apply(study, "P1", "Ya begitu, rapat terus.", "H1.1")
    path = folder / "transcripts/P1.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("P1: Koordinasi", "P1: Begini. Koordinasi").replace(
            "Ya begitu, rapat terus.", "Tidak ada."
        ),
        encoding="utf-8",
    )
    (row,) = import_files(study, [path], Defaults())
    assert row.outcome == "edited"
    assert row.anchors["moved"] == 1  # the coding and the finding's quote share a place
    assert row.anchors["orphaned"] == 1
    quotes = {found.code: found.quote for found in find(study)}
    assert quotes == {"H1": "Koordinasi antar lembaga masih lemah."}
    (left,) = find(study, "version:old")
    assert (left.code, left.quote, left.left) == ("H1.1", "Ya begitu, rapat terus.", True)
    with study.store.read() as session:
        check(session)


def test_undo_of_an_edit_brings_the_old_version_back(
    study: Study, folder: Path, open_as: Callable[[str], Study]
) -> None:
    _apply(study, "P1", "Ya begitu, rapat terus.", "H1.1")
    path = folder / "transcripts/P1.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("P1: Ya", "P1: Nah. Ya"), encoding="utf-8"
    )
    import_files(study, [path], Defaults())
    study.store.undo(study.coder())
    again = Desk(open_as("ana"))
    row = next(row for row in again.sources() if row.name == "P1")
    document = again.document(row.id)
    (coding,) = again.codings(row.id)
    assert document.text[coding.start : coding.end] == "Ya begitu, rapat terus."
    assert "Nah." not in document.text


def test_no_error_of_an_import_holds_the_words_of_a_transcript(
    study: Study, tmp_path: Path
) -> None:
    path = tmp_path / "P3.txt"
    path.write_bytes(b"P3: rahasia besar \xff\xfe\xfd\x81\x8d")
    with pytest.raises(QualcodeError) as caught:
        import_files(study, [path], Defaults())
    assert "rahasia" not in caught.value.sentence()


@pytest.mark.parametrize("month", ["2025-13", "2025-10-14", "Oktober 2025"])
def test_a_month_is_a_month_without_a_day(study: Study, tmp_path: Path, month: str) -> None:
    path = tmp_path / "P3.md"
    path.write_text(f"---\nmonth: {month}\n---\nP3: Halo.\n", encoding="utf-8")
    with pytest.raises(InputError, match="YYYY-MM"):
        import_files(study, [path], Defaults())


def test_speakers_labels_are_not_counted_as_words(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "P3.txt"
    path.write_text("Pewawancara: Apa kabar?\n\nP3: Baik sekali, ya.\n", encoding="utf-8")
    (row,) = import_files(study, [path], Defaults())
    assert (row.words, row.turns) == (5, 2)


def test_whose_done_marks_end_is_told_before_and_after(
    study: Study, folder: Path, open_as: Callable[[str], Study]
) -> None:
    set_done(open_as("ratna"), "P1")
    set_done(study, "P1")
    path = folder / "transcripts/P1.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("P1: Ya", "P1: Nah. Ya"), encoding="utf-8"
    )
    (ahead,) = preview_files(study, [path])
    assert ahead.replaced == Replaced(done=("ana", "ratna"))
    (row,) = import_files(study, [path], Defaults())
    assert row.replaced == ahead.replaced
    (again,) = import_files(study, [path], Defaults())
    assert again.replaced is None


def test_a_file_in_the_place_of_another_source_is_told(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "S1.txt"
    path.write_text("Pewawancara: Siapa?\n\nS1: Kami dari kampung.\n", encoding="utf-8")
    (ahead,) = preview_files(study, [path])
    assert ahead.replaced == Replaced(kind="statute", title="UU 21/2007", foreign=True)
    (row,) = import_files(study, [path], Defaults())
    assert row.replaced == ahead.replaced


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("P3: Halo.", "P3: Halo semua.", False),
        ("Satu dua tiga empat lima enam tujuh.", "Satu dua tiga empat lima enam.", False),
        ("Satu  dua tiga\nempat lima enam.", "satu dua tiga empat lima enam, tujuh", False),
        ("Satu dua tiga empat lima enam.", "Kami susah, jadi anak dijanjikan kerja.", True),
        ("", "Halo.", False),
    ],
)
def test_a_text_is_foreign_where_hardly_a_run_recurs(before: str, after: str, told: bool) -> None:
    assert foreign(before, after) is told
