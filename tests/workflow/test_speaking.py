"""Speakers that somebody names: they have turns wherever turns count, and it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qualcode.errors import CodingError, InputError
from qualcode.store.history import check
from qualcode.workflow.desk import Desk
from qualcode.workflow.editing import edit_source
from qualcode.workflow.importing import Defaults, Imported, import_files
from qualcode.workflow.listing import SourceRow, sources
from qualcode.workflow.placing import Where, apply_codes
from qualcode.workflow.previewing import Preview, preview_files
from qualcode.workflow.progress import Progress
from qualcode.workflow.retrieval import page, retrieve
from qualcode.workflow.study import Study

TEXT = """Pewawancara: Siapa yang mengantar?

IBU: Kakaknya.

KAKAK: Saya antar malam itu.

Pewawancara: Lalu?

IBU: Tidak ada kabar.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ibu.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def row(study: Study) -> SourceRow:
    return next(one for one in sources(study) if one.name == "ibu")


def bring(study: Study, file: Path, *speakers: str) -> Imported:
    (made,) = import_files(study, [file], Defaults(speakers=speakers))
    return made


def look(study: Study, file: Path, *speakers: str) -> Preview:
    (made,) = preview_files(study, [file], Defaults(speakers=speakers))
    return made


def test_a_preview_and_an_import_name_who_has_no_turn(study: Study, file: Path) -> None:
    seen = look(study, file)
    assert [(one.name, one.lines) for one in seen.unheard] == [("KAKAK", (5,))]
    assert seen.turns == 4
    named = look(study, file, "kakak")
    assert (named.unheard, named.turns, named.named) == ((), 5, ("kakak",))
    assert [one.name for one in bring(study, file).unheard] == ["KAKAK"]


def test_only_interviews_and_field_notes_have_speakers(study: Study, file: Path) -> None:
    (made,) = preview_files(study, [file], Defaults(kind="statute"))
    assert made.unheard == ()


def test_naming_one_later_cuts_the_turns_anew_and_undo_joins_them(study: Study, file: Path) -> None:
    bring(study, file)
    apply_codes(study, "ibu", ["H1"], Where(quote="Tidak ada kabar"))
    progress = Progress()
    assert (row(study).turns, progress.of(study, [row(study)])[row(study).id].answers) == (4, 2)
    assert look(study, file, "KAKAK").outcome == "speakers"
    assert bring(study, file, "KAKAK").outcome == "speakers"
    assert (row(study).turns, row(study).speakers) == (5, "KAKAK")
    assert progress.of(study, [row(study)])[row(study).id].answers == 3
    assert look(study, file).outcome == "unchanged"
    (coded,) = page(study, retrieve(study, "source:ibu").ids)
    assert coded.turn == 5
    assert [turn.speaker for turn in Desk(study).document(row(study).id).turns][2] == "KAKAK"
    study.store.undo(study.coder())
    assert (row(study).turns, row(study).speakers) == (4, "")
    (coded,) = page(study, retrieve(study, "source:ibu").ids)
    assert coded.turn == 4
    with study.store.read() as session:
        check(session)


def test_a_place_by_turn_goes_by_the_speakers_named(study: Study, file: Path) -> None:
    bring(study, file, "KAKAK")
    assert apply_codes(study, "ibu", ["H1"], Where(turn=3)).quote == "Saya antar malam itu."


def test_a_new_text_keeps_the_speakers(study: Study, file: Path) -> None:
    bring(study, file, "KAKAK")
    file.write_text(TEXT.replace("Kakaknya.", "Kakaknya yang antar."), encoding="utf-8")
    assert look(study, file).named == ("KAKAK",)
    assert bring(study, file).turns == 5


def test_front_matter_names_speakers(study: Study, file: Path) -> None:
    path = file.with_suffix(".md")
    path.write_text(f"---\nspeakers: KAKAK, Paman\n---\n{TEXT}", encoding="utf-8")
    assert bring(study, path).turns == 5
    assert row(study).speakers == "KAKAK"


def test_a_name_that_begins_no_line_is_refused(study: Study, file: Path) -> None:
    before = sources(study)
    with pytest.raises(InputError, match='no line begins with the speaker "KAKA"'):
        bring(study, file, "KAKA")
    assert sources(study) == before
    bring(study, file)
    with pytest.raises(CodingError, match="Did you mean KAKAK"):
        edit_source(study, "ibu", speakers="KAKA")
    assert edit_source(study, "ibu", speakers="KAKAK:").fields == ("speakers",)
    assert edit_source(study, "ibu", speakers="KAKAK").fields == ()
    assert edit_source(study, "ibu", speakers="").fields == ("speakers",)


def test_agreement_counts_their_turns(
    study: Study, file: Path, open_as: Callable[[str], Study]
) -> None:
    from qualcode.workflow.agreement import agree
    from qualcode.workflow.codings import set_done

    bring(study, file, "KAKAK")
    for coder in (study, open_as("budi")):
        set_done(coder, "ibu", done=True)
    assert agree(study).units == 5
