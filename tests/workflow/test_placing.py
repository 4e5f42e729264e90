"""Codes given to a place told in words, and taken away; one's own only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qualcode.errors import CodingError, QualcodeError, UsageError
from qualcode.workflow.find import find
from qualcode.workflow.placing import Where, apply_codes, remove_code
from qualcode.workflow.study import Study

TURN = "Koordinasi antar lembaga masih lemah. Permintaan data lama sekali."


def given(study: Study) -> list[tuple[str, str, str]]:
    return [(row.code, row.quote, row.coder) for row in find(study)]


def test_a_turn_gets_several_codes_in_one_act(study: Study) -> None:
    placed = apply_codes(study, "P1", ["H1", "Pertukaran data lemah"], Where(turn=2))
    assert placed.quote == TURN
    assert given(study) == [("H1", TURN, "ana"), ("H4", TURN, "ana")]
    study.store.undo(study.coder())
    assert given(study) == []


def test_what_is_there_already_is_told(study: Study) -> None:
    apply_codes(study, "P1", ["H1"], Where(turn=2))
    placed = apply_codes(study, "P1", ["H1", "H4", "H4"], Where(turn=2))
    assert (placed.codes, placed.there) == (("H4",), ("H1",))


def test_a_quote_and_offsets_tell_the_same_place(study: Study) -> None:
    by_quote = apply_codes(study, "P1", ["H4"], Where(quote="Permintaan data lama"))
    by_place = Where(start=by_quote.start, end=by_quote.end)
    assert apply_codes(study, "P1", ["H4"], by_place).there == ("H4",)


@pytest.mark.parametrize(
    ("where", "kind", "why"),
    [
        (Where(), UsageError, "in one way"),
        (Where(turn=1, quote="x"), UsageError, "in one way"),
        (Where(start=1), UsageError, "go together"),
        (Where(start=5, end=5), CodingError, "no span"),
        (Where(start=0, end=10_000), CodingError, "no span"),
        (Where(turn=99), CodingError, "no turn 99"),
        (Where(quote="tidak ada di sini"), CodingError, "do not stand"),
        (Where(quote=""), CodingError, "do not stand"),
        (Where(quote="a"), CodingError, r"in \d+ places: \d+ to \d+, "),
    ],
)
def test_a_place_that_is_none_is_refused(
    where: Where, kind: type[QualcodeError], why: str, study: Study
) -> None:
    with pytest.raises(kind, match=why):
        apply_codes(study, "P1", ["H1"], where)
    assert given(study) == []


@pytest.mark.parametrize(("source", "code"), [("P9", "H1"), ("P1", "H9")])
def test_unknown_names_change_nothing(source: str, code: str, study: Study) -> None:
    with pytest.raises(CodingError, match="is called"):
        apply_codes(study, source, ["F1", code], Where(turn=2))
    assert given(study) == []


def test_only_ones_own_coding_is_removed(study: Study, open_as: Callable[[str], Study]) -> None:
    apply_codes(study, "P1", ["H1"], Where(turn=2))
    other = open_as("budi")
    with pytest.raises(CodingError, match="not yours"):
        remove_code(other, "P1", "H1", Where(turn=2))
    remove_code(study, "P1", "H1", Where(quote=TURN))
    assert given(study) == []
    with pytest.raises(CodingError, match="not on"):
        remove_code(study, "P1", "H1", Where(turn=2))
