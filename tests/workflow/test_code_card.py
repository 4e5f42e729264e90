"""A code's card on a real study: whose codings it rests on, decisions, and single keywords."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qualcode.errors import CodebookError, CodingError
from qualcode.workflow.code_card import as_dict, code_card, told_of_code
from qualcode.workflow.deciding import decide_suggestion
from qualcode.workflow.keywords import add_keyword, drop_keyword
from qualcode.workflow.study import Study


def test_it_rests_on_ones_own_codings(study: Study, open_as: Callable[[str], Study]) -> None:
    decide_suggestion(study, "P1", 2, "H1", "accepted")
    told, card = code_card(study, "Koordinasi lemah")
    assert (told.key, told.accepted, told.rejected, told.taken_back) == ("H1", 1, 0, 0)
    assert (card.segments, card.sources, card.coders) == (1, 1, 1)
    other, empty = code_card(open_as("budi"), "H1")
    assert (other.accepted, empty.segments, empty.speaks_for) == (0, 0, ())


def test_refused_passages_count_against_a_keyword(study: Study) -> None:
    decide_suggestion(study, "P1", 2, "H4", "rejected")
    told, card = code_card(study, "H4")
    assert (told.rejected, len(told.refused)) == (1, 1)
    data = next(one for one in card.keywords if one.phrase == "lama")
    assert (data.decided, data.right) == (1, 0)
    document = as_dict(told, card)
    assert document["suggestions"] == {"accepted": 0, "rejected": 1, "taken_back": 0}
    assert [one["state"] for one in document["figures"] if one["phrase"] == "lama"] == ["open"]


def test_a_keyword_is_added_and_dropped_each_by_one_act(study: Study) -> None:
    add_keyword(study, "H1", "rapatnya", "id")
    assert told_of_code(study, "H1").words["keywords"]["id"][-1] == "rapatnya"
    with pytest.raises(CodebookError, match="already"):
        add_keyword(study, "H1", "Rapatnya", "id")
    add_keyword(study, "H1", "sendiri", "xx")  # no language of the codebook: the study's own
    assert "sendiri" in told_of_code(study, "H1").words["keywords"]["id"]
    drop_keyword(study, "H1", "rapatnya", "id")
    with pytest.raises(CodebookError, match="no keyword"):
        drop_keyword(study, "H1", "rapatnya", "id")
    with pytest.raises(CodebookError, match="no keyword"):
        drop_keyword(study, "H1", "koordinasi", "id", excludes=True)
    study.store.undo(study.coder())
    assert "rapatnya" in told_of_code(study, "H1").words["keywords"]["id"]
    assert told_of_code(study, "H1").words["definition"]["id"]


def test_a_code_nobody_knows_has_no_card(study: Study) -> None:
    with pytest.raises(CodingError, match="is called"):
        told_of_code(study, "H9")
