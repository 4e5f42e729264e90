"""One's own coding on another passage: what stays, what undo brings back, what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qualcode.errors import CodingError
from qualcode.workflow.coding_acts import move_coding, own_coding
from qualcode.workflow.desk import CodingRow, Desk, Document
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
    from qualcode.store.history import check

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
