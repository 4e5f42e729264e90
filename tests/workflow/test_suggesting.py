"""Suggestions decided and codes muted without the workbench: kept, undone, and left out after."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qualcode.errors import CodingError
from qualcode.workflow.deciding import decide_suggestion
from qualcode.workflow.desk import Desk, Gift, Suggested
from qualcode.workflow.find import find
from qualcode.workflow.muting import mute_code, muted_codes, unmute_code
from qualcode.workflow.study import Study
from qualcode.workflow.suggestions import suggestions


def codes(study: Study, source: str = "P1", top: int = 5) -> list[str]:
    return [row.code for row in suggestions(study, [source], top=top)]


def test_a_muted_code_is_suggested_no_more_to_this_coder(
    study: Study, open_as: Callable[[str], Study]
) -> None:
    assert "H1" in codes(study)
    assert mute_code(study, "Koordinasi lemah")
    assert not mute_code(study, "H1")
    assert muted_codes(study) == ("H1",)
    assert "H1" not in codes(study)
    other = open_as("budi")
    assert muted_codes(other) == ()
    assert "H1" in codes(other)
    assert unmute_code(study, "H1")
    assert not unmute_code(study, "H1")
    assert "H1" in codes(study)


def test_what_is_muted_leaves_its_place_to_the_next(study: Study) -> None:
    first, *_ = codes(study, top=1)
    mute_code(study, first)
    assert len(codes(study, top=1)) == 2
    assert first not in codes(study, top=1)


def test_muting_is_undone(study: Study) -> None:
    mute_code(study, "H1")
    study.store.undo(study.coder())
    assert muted_codes(study) == ()


def test_a_code_nobody_knows_is_not_muted(study: Study) -> None:
    with pytest.raises(CodingError, match="is called"):
        mute_code(study, "H9")


def test_accepting_keeps_why(study: Study) -> None:
    placed = decide_suggestion(study, "P1", 2, "Koordinasi lemah", "accepted")
    assert placed.codes == ("H1",)
    (row,) = find(study)
    assert (row.code, row.quote) == ("H1", placed.quote)
    desk = Desk(study)
    (coding,) = desk.codings(next(one.id for one in desk.sources() if one.name == "P1"))
    assert coding.origin == "suggested"


def test_what_was_refused_does_not_come_back_there(study: Study) -> None:
    before = [(row.start, row.code) for row in suggestions(study, ["P1"], top=9)]
    placed = decide_suggestion(study, "P1", 2, "H1", "rejected")
    after = [(row.start, row.code) for row in suggestions(study, ["P1"], top=9)]
    assert set(before) - set(after) == {(placed.start, "H1")}
    assert find(study) == []


def test_several_gifts_are_one_act_and_keep_their_own_passages(study: Study) -> None:
    desk = Desk(study)
    source = next(one.id for one in desk.sources() if one.name == "P1")
    document = desk.document(source)
    made_for = Suggested("H1", 0.7, 40, 60, ())
    rows = desk.apply_all(document, [Gift(45, 55, "H1", made_for), Gift(45, 55, "H4")])
    assert [(row.start, row.end, row.code, row.origin) for row in rows] == [
        (45, 55, "H1", "suggested"),
        (45, 55, "H4", "manual"),
    ]
    assert kept(study) == [(40, 60)]
    desk.undo()
    assert desk.codings(source) == ()
    assert kept(study) == []


def kept(study: Study) -> list[tuple[int, int]]:
    """Where the suggestions were made that somebody decided."""
    from sqlmodel import col, select

    from qualcode.model import Suggestion

    with study.store.read() as session:
        living = select(Suggestion).where(col(Suggestion.deleted_at).is_(None))
        return [(row.start, row.end) for row in session.exec(living)]
