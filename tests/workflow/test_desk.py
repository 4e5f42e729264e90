"""The coder's desk: acts, counts, independence, suggestions kept, undo that finds its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qualcode.errors import CodingError, UndoError
from qualcode.suggest import Reason
from qualcode.workflow.desk import CodingRow, Desk, Document, Suggested
from qualcode.workflow.find import find
from qualcode.workflow.study import Study

WORDS = "Koordinasi antar lembaga masih lemah."


@pytest.fixture
def desk(study: Study) -> Desk:
    return Desk(study)


@pytest.fixture
def document(desk: Desk) -> Document:
    return desk.document(next(row.id for row in desk.sources() if row.name == "P1"))


def _apply(desk: Desk, document: Document, words: str = WORDS, code: str = "H1") -> CodingRow:
    start = document.text.index(words)
    return desk.apply(document, start, start + len(words), code)


def test_a_coding_is_there_at_once_and_after_reopening(
    desk: Desk, document: Document, open_as: Callable[[str], Study]
) -> None:
    made = _apply(desk, document)
    again = Desk(open_as("ana"))
    assert again.codings(document.source.id) == (made,)
    assert {row.key: row.count for row in again.codes()}["H1"] == 1
    assert next(row.codings for row in again.sources() if row.name == "P1") == 1


def test_the_same_code_twice_is_one_coding(desk: Desk, document: Document) -> None:
    assert _apply(desk, document).id == _apply(desk, document).id


def test_a_span_past_the_text_is_refused(desk: Desk, document: Document) -> None:
    with pytest.raises(CodingError, match="past the text"):
        desk.apply(document, 0, len(document.text) + 1, "H1")


def test_another_coders_codings_are_not_shown(
    desk: Desk, document: Document, open_as: Callable[[str], Study]
) -> None:
    _apply(desk, document)
    other = Desk(open_as("budi"))
    assert other.codings(document.source.id) == ()
    assert all(row.count == 0 for row in other.codes())
    assert other.training().coded == ()


def test_only_ones_own_coding_can_be_removed(
    desk: Desk, document: Document, open_as: Callable[[str], Study]
) -> None:
    made = _apply(desk, document)
    with pytest.raises(CodingError, match="not yours"):
        Desk(open_as("budi")).remove(made.id)
    desk.remove(made.id)
    assert desk.codings(document.source.id) == ()


def test_undo_and_redo_say_where(desk: Desk, document: Document) -> None:
    made = _apply(desk, document)
    act = desk.undo()
    assert (act.label, act.source, act.start) == ("H1 on P1", document.source.id, made.start)
    assert desk.codings(document.source.id) == ()
    assert desk.redo().start == made.start
    assert desk.codings(document.source.id) == (made,)
    with pytest.raises(UndoError):
        desk.redo()


def test_an_accepted_suggestion_keeps_its_reasons_without_words(
    desk: Desk, document: Document, study: Study
) -> None:
    start = document.text.index(WORDS)
    reason = Reason("keyword", ("Koordinasi",), ((0, 10),))
    suggested = Suggested("H1", 0.5, start, start + len(WORDS), (reason,))
    row = desk.apply(document, suggested.start, suggested.end, "H1", suggested)
    assert row.origin == "suggested"
    from sqlmodel import select

    from qualcode.model import Change, Suggestion

    with study.store.read() as session:
        (kept,) = session.exec(select(Suggestion)).all()
        images = session.exec(select(Change.after)).all()
    assert kept.reasons == [{"kind": "keyword", "spans": [[0, 10]]}]
    assert kept.decision == "accepted"
    assert not any("Koordinasi antar" in (image or "") for image in images)


def test_a_rejected_suggestion_is_remembered_until_undone(desk: Desk, document: Document) -> None:
    suggested = Suggested("H4", 0.2, 0, 5, ())
    desk.reject(document, suggested)
    assert desk.rejected(document) == {(0, 5, "H4")}
    desk.undo()
    assert desk.rejected(document) == frozenset()


def test_done_is_said_and_taken_back(desk: Desk, document: Document) -> None:
    desk.set_done(document.source.id, True)
    assert next(row.done for row in desk.sources() if row.name == "P1")
    desk.set_done(document.source.id, False)
    assert not next(row.done for row in desk.sources() if row.name == "P1")


def test_the_place_is_remembered_per_coder(desk: Desk, document: Document) -> None:
    assert desk.last_place() is None
    desk.remember_place(document.source.id, 17)
    assert desk.last_place() == (document.source.id, 17)


def test_codes_come_depth_first_with_their_family(desk: Desk) -> None:
    rows = [(row.key, row.parent, row.depth, row.family_name) for row in desk.codes()]
    assert rows == [
        ("H1", None, 0, "Hambatan"),
        ("H1.1", "H1", 1, "Hambatan"),
        ("H4", None, 0, "Hambatan"),
        ("F1", None, 0, "Faktor"),
    ]


def test_a_parent_code_finds_what_is_coded_below_it(
    desk: Desk, document: Document, study: Study
) -> None:
    _apply(desk, document, "rapat terus", "H1.1")
    assert [row.code for row in find(study, codes=["H1"])] == ["H1.1"]
    assert [
        row.code for row in find(study, codes=["obstacle"], variables={"group": "keluarga"})
    ] == []
    with pytest.raises(CodingError, match="Did you mean"):
        find(study, codes=["H11"])
