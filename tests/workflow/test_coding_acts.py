"""One's own coding on another passage: what stays, what undo brings back, what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qualcode.errors import CodingError
from qualcode.store.history import check
from qualcode.workflow.coding_acts import move_coding, own_coding
from qualcode.workflow.desk import CodingRow, Desk, Document
from qualcode.workflow.ledger import findings
from qualcode.workflow.memos import memo_of, target, write_memo
from qualcode.workflow.study import Study

WORDS = "Koordinasi antar lembaga masih lemah."


@pytest.fixture
def desk(study: Study) -> Desk:
    return Desk(study)


@pytest.fixture
def document(desk: Desk) -> Document:
    return desk.document(next(row.id for row in desk.sources() if row.name == "P1"))


@pytest.fixture
def made(desk: Desk, document: Document) -> CodingRow:
    start = document.text.index(WORDS)
    return desk.apply(document, start, start + len(WORDS), "H1")


def test_a_moved_coding_is_the_same_one_elsewhere(
    desk: Desk, document: Document, made: CodingRow, study: Study
) -> None:
    from sqlmodel import select

    from qualcode.model import Coding

    with study.act("exemplar") as session:
        row = session.exec(select(Coding).where(Coding.id == made.id)).one()
        row.exemplar = True
        row.origin = "imported"
    desk.move(made.id, made.start + 11, made.end)
    (now,) = desk.codings(document.source.id)
    assert (now.id, now.start, now.end, now.origin) == (
        made.id,
        made.start + 11,
        made.end,
        "imported",
    )
    with study.store.read() as session:
        assert session.exec(select(Coding.exemplar).where(Coding.id == made.id)).one()
        check(session)


def test_undo_brings_it_back_and_redo_moves_it_again(
    desk: Desk, document: Document, made: CodingRow
) -> None:
    desk.move(made.id, made.start + 11, made.end)
    act = desk.undo()
    assert (act.label, act.start) == ("move H1 on P1", made.start)
    assert desk.codings(document.source.id) == (made,)
    assert desk.redo().start == made.start + 11
    assert desk.codings(document.source.id)[0].start == made.start + 11


def test_what_cant_be_is_refused_and_changes_nothing(
    desk: Desk, document: Document, made: CodingRow, open_as: Callable[[str], Study]
) -> None:
    other = desk.apply(document, made.start, made.end - 1, "H1")
    for start, end, why in (
        (made.start, made.end - 1, "has this code already"),
        (made.start, made.end, "has this code already"),
        (made.start, made.start, "holds no text"),
        (made.start, len(document.text) + 1, "past the text"),
    ):
        with pytest.raises(CodingError, match=why):
            desk.move(made.id, start, end)
    with pytest.raises(CodingError, match="not yours"):
        move_coding(open_as("budi"), made.id, 0, 5)
    desk.remove(other.id)
    with pytest.raises(CodingError, match="gone already"):
        desk.move(other.id, 0, 5)
    assert desk.codings(document.source.id) == (made,)


def test_a_coding_is_found_by_its_place_or_the_nearest_is_named(
    study: Study, made: CodingRow
) -> None:
    assert own_coding(study, "P1", made.start, made.end, "H1") == made.id
    with pytest.raises(CodingError) as refused:
        own_coding(study, "P1", made.start, made.end - 2, "H1")
    assert f"The nearest is H1 from {made.start} to {made.end}" in refused.value.sentence()
    with pytest.raises(CodingError, match="no source"):
        own_coding(study, "P9", 0, 5, "H1")
    with pytest.raises(CodingError, match="none there at all"):
        raise_sentence(study)


def raise_sentence(study: Study) -> None:
    """The whole sentence as the message, so that the mend can be read."""
    try:
        own_coding(study, "P2", 0, 5, "H1")
    except CodingError as error:
        raise CodingError(error.sentence()) from None


def quotes(study: Study, finding: str) -> list[str]:
    """What a finding's evidence quotes."""
    (row,) = [one for one in findings(study) if one.key == finding]
    return [one.quote for one in row.evidence if one.quote]


def test_evidence_and_the_memo_on_the_passage_go_along_in_one_act(
    desk: Desk, made: CodingRow, study: Study
) -> None:
    assert quotes(study, "H1") == [WORDS]
    there = f"P1:{made.start}-{made.end}"
    write_memo(study, target(study, f"segment:{there}"), "Di sini.")
    write_memo(study, target(study, f"coding:{there}:H1"), "Kode ini.")
    desk.move(made.id, made.start + 11, made.end)
    assert quotes(study, "H1") == [WORDS[11:]]
    moved = f"P1:{made.start + 11}-{made.end}"
    assert memo_of(study, target(study, f"segment:{moved}")) == "Di sini."
    assert memo_of(study, target(study, f"coding:{moved}:H1")) == "Kode ini."
    assert not memo_of(study, target(study, f"segment:{there}"))
    desk.undo()
    assert quotes(study, "H1") == [WORDS]
    assert memo_of(study, target(study, f"segment:{there}")) == "Di sini."
    desk.redo()
    assert quotes(study, "H1") == [WORDS[11:]]
    with study.store.read() as session:
        check(session)


def test_evidence_stays_where_another_coding_bears_it_out(
    desk: Desk, document: Document, made: CodingRow, study: Study, open_as: Callable[[str], Study]
) -> None:
    Desk(open_as("budi")).apply(document, made.start, made.end, "H1")
    told = move_coding(study, made.id, made.start + 11, made.end)
    assert (told.evidence, quotes(study, "H1")) == (0, [WORDS])


def test_evidence_about_the_code_goes_and_other_evidence_stays(
    desk: Desk, document: Document, made: CodingRow, study: Study
) -> None:
    other = desk.apply(document, made.start, made.end, "H4")
    write_memo(study, target(study, f"segment:P1:{made.start}-{made.end}"), "Di sini.")
    told = move_coding(desk.study, other.id, made.start + 11, made.end)
    assert (told.evidence, told.memos) == (0, 0)
    desk.undo()
    told = move_coding(study, made.id, made.start + 11, made.end)
    assert (told.evidence, told.memos) == (1, 0)
    assert quotes(study, "H1") == [WORDS[11:]]


def test_two_memos_on_the_passage_become_one(
    desk: Desk, document: Document, made: CodingRow, study: Study
) -> None:
    to = (made.start + 11, made.end)
    write_memo(study, target(study, f"segment:P1:{made.start}-{made.end}"), "Satu.")
    write_memo(study, target(study, f"segment:P1:{to[0]}-{to[1]}"), "Dua.")
    move_coding(study, made.id, *to)
    assert memo_of(study, target(study, f"segment:P1:{to[0]}-{to[1]}")) == "Dua.\n\nSatu."
