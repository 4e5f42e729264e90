"""Editing sources and cases: one act each, undone by undo, refused in a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from qualcode.errors import CodingError
from qualcode.store.settings import Place
from qualcode.workflow import places
from qualcode.workflow.cases import (
    edit_case,
    edit_case_whole,
    new_case,
    parse_variables,
    set_variable,
    set_variables,
    write_variables,
)
from qualcode.workflow.desk import Desk
from qualcode.workflow.editing import edit_source, remove_source
from qualcode.workflow.find import find
from qualcode.workflow.listing import CaseRow, SourceRow, cases, sources
from qualcode.workflow.progress import Answered, Progress, state_of
from qualcode.workflow.study import Study


def source(study: Study, name: str) -> SourceRow:
    return next(row for row in sources(study) if row.name == name)


def case(study: Study, name: str) -> CaseRow:
    return next(row for row in cases(study) if row.name == name)


def test_every_field_of_a_source_is_changed_in_one_act_and_undone(study: Study) -> None:
    before = source(study, "P1")
    made = edit_source(
        study, "P1", title="Satu", month="2025-12", country="ID", case="P9", kind="fieldnote"
    )
    assert set(made.fields) == {"title", "month", "country", "case", "kind"}
    now = source(study, "P1")
    assert (now.title, now.month, now.country, now.case) == ("Satu", "2025-12", "ID", "P9")
    study.store.undo(study.coder())
    assert source(study, "P1") == before
    assert "P9" not in {row.name for row in cases(study)}


def test_renaming_keeps_codings_and_places_and_warns_of_the_file(study: Study) -> None:
    desk = Desk(study)
    row = source(study, "P1")
    document = desk.document(row.id)
    desk.apply(document, document.turns[1].body, document.turns[1].end, "H1")
    desk.remember_place(row.id, 9)
    made = edit_source(study, "P1", name="Satu")
    assert '"id: Satu"' in made.note
    assert [one.source for one in find(study)] == ["Satu"]
    assert desk.last_place() == (row.id, 9)
    assert edit_source(study, "Satu", name="Satu").fields == ()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"month": "2025-13"}, "Write it as YYYY-MM"),
        ({"month": "2025-10-03"}, "without the day"),
        ({"name": "P2"}, 'a source "P2" already'),
        ({"name": "  "}, "1 to 120 characters"),
        ({"name": "a\nb"}, "one line"),
        ({"kind": "intervew"}, 'Did you mean "interview"'),
        ({"tittle": "x"}, 'Did you mean "title"'),
    ],
)
def test_what_does_not_fit_a_source_is_refused_and_nothing_changes(
    study: Study, changes: dict[str, str], why: str
) -> None:
    before = source(study, "P1")
    with pytest.raises(CodingError, match=why):
        edit_source(study, "P1", **changes)
    assert source(study, "P1") == before


def test_a_source_on_which_work_rests_stays(study: Study) -> None:
    with pytest.raises(CodingError, match="1 piece of evidence"):
        remove_source(study, "P1")
    remove_source(study, "P2")
    assert "P2" not in {row.name for row in sources(study)}
    study.store.undo(study.coder())
    assert source(study, "P2").turns == 2
    with pytest.raises(CodingError, match="no source"):
        remove_source(study, "P22")


def test_a_case_and_its_variables(study: Study) -> None:
    new_case(study, "P9", "Seorang")
    set_variables(study, "P9", {"group": "keluarga", "role": "ibu"})
    set_variable(study, "P9", "role", None)
    edit_case(study, "P9", name="P8", citation="Ibu")
    assert (case(study, "P8").citation, dict(case(study, "P8").variables)) == (
        "Ibu",
        {"group": "keluarga"},
    )
    with pytest.raises(CodingError, match='a case "P1" already'):
        new_case(study, "P1")
    with pytest.raises(CodingError, match='Did you mean "group"'):
        set_variable(study, "P8", "grup", None)
    with pytest.raises(CodingError, match="equals sign"):
        set_variable(study, "P8", "a=b", "c")
    for _ in range(4):
        study.store.undo(study.coder())
    assert "P9" not in {row.name for row in cases(study)}


def test_a_whole_case_is_one_act(study: Study) -> None:
    before = case(study, "P1")
    edit_case_whole(study, "P1", "P1b", "Lain", {"role": "hakim"})
    assert dict(case(study, "P1b").variables) == {"role": "hakim"}
    study.store.undo(study.coder())
    assert case(study, "P1") == before
    edit_case_whole(study, None, "P7", "", {"group": "x"})
    assert dict(case(study, "P7").variables) == {"group": "x"}


def test_variables_are_written_and_read() -> None:
    values = {"group": "keluarga", "note": "a = b"}
    assert parse_variables(write_variables(values)) == values
    with pytest.raises(CodingError, match="name = value"):
        parse_variables("group keluarga")
    with pytest.raises(CodingError, match="twice"):
        parse_variables("a = 1\na = 2")


def test_answers_coded_are_counted(study: Study, open_as: Callable[[str], Study]) -> None:
    desk, progress = Desk(study), Progress()
    row = source(study, "P1")
    assert progress.of(study, [row])[row.id] == Answered(2, 0, 2)
    assert state_of(row, Answered(2, 0, 2)) == "new"
    document = desk.document(row.id)
    for turn in (document.turns[1], document.turns[3]):
        desk.apply(document, turn.body, turn.body + 4, "H1")
        desk.apply(document, turn.body, turn.end, "H4")
    row = source(study, "P1")
    answered = progress.of(study, [row])[row.id]
    assert answered == Answered(2, 2, 0)
    assert state_of(row, answered) == "coded"
    assert progress.of(open_as("budi"), [row])[row.id].coded == 0
    desk.set_done(row.id, True)
    assert state_of(source(study, "P1"), answered) == "done"


def test_places_are_kept_for_each_source_and_old_ones_are_read(study: Study) -> None:
    place: Place = study.place
    one, two = uuid4(), uuid4()
    kept = place.hidden / "places.json"
    kept.write_text(json.dumps({"ana": [one.hex, 5], "budi": 3}), encoding="utf-8")
    assert places.recall(place, "ana") == (one, 5)
    assert places.recall(place, "budi") is None
    places.remember(place, "ana", two, 7)
    assert places.recall(place, "ana") == (two, 7)
    assert places.recall_in(place, "ana", one) == 5
    assert places.recall_in(place, "budi", one) is None


def test_a_memo_on_a_source_is_seen_by_its_writer_alone(
    study: Study, open_as: Callable[[str], Study]
) -> None:
    from qualcode.model import Memo

    row = source(study, "P1")
    with study.act("memo") as session:
        session.add(
            Memo(target_kind="source", target_id=row.id, coder_id=study.coder(), text="Ingat ini.")
        )
    assert source(study, "P1").memo
    assert not source(open_as("budi"), "P1").memo
    with pytest.raises(CodingError, match="1 memo\\."):
        remove_source(study, "P1")


def test_a_preview_writes_nothing_and_says_what_would_happen(
    study: Study, folder: Path, tmp_path: Path
) -> None:
    from qualcode.workflow.previewing import files_of, preview_files

    inbox = tmp_path / "inbox"
    inbox.mkdir()
    old = (folder / "transcripts" / "P1.md").read_text(encoding="utf-8")
    texts: dict[str, Any] = {
        "P1.md": old.replace("rapat terus", "rapat lagi"),
        "P2.md": (folder / "transcripts" / "P2.md").read_text(encoding="utf-8"),
        "P10.txt": "Pewawancara: Apa?\n\nP10: Begini.\n\nP10: Begitu.",
        "P9.txt": "---",
        "kosong.txt": "",
        "same.md": "---\nid: P10\n---\nP1: Ya.",
        "foto.jpg": "x",
        "README.md": "Apa ini.",
        ".hidden.txt": "x",
    }
    for name, text in texts.items():
        (inbox / name).write_text(text, encoding="utf-8")
    files, passed = files_of([inbox])
    assert [path.name for path in passed] == ["foto.jpg", "README.md"]
    assert [path.name for path in files] == [
        "kosong.txt", "P1.md", "P2.md", "P9.txt", "P10.txt", "same.md",
    ]  # fmt: skip
    before = sources(study)
    made = {one.path.name: one for one in preview_files(study, files)}
    assert sources(study) == before
    outcomes = {name: one.outcome for name, one in made.items()}
    assert outcomes == {
        "kosong.txt": "refused",
        "P1.md": "edited",
        "P2.md": "unchanged",
        "P9.txt": "new",
        "P10.txt": "new",
        "same.md": "refused",
    }
    assert "would both be" in made["same.md"].refused
    told = {(one.label, one.turns, one.role) for one in made["P10.txt"].speakers}
    assert told == {("Pewawancara", 1, "interviewer"), ("P10", 2, "informant")}
    assert made["P10.txt"].first[1].words == "Begini."
    assert made["P1.md"].moving == 1
