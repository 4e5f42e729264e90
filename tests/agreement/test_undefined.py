"""What is undefined is None with its reason; never 0, 1, nan or a blank."""

from __future__ import annotations

from collections.abc import Hashable

import pytest

from qualcode.agreement import (
    COEFFICIENTS,
    Figure,
    coefficients,
    cohen_kappa,
    conger_kappa,
    krippendorff_alpha,
    percent,
    scott_pi,
)
from qualcode.errors import AgreementError

CORRECTED = tuple(name for name in COEFFICIENTS if name != "percent")


def test_one_value_throughout_has_agreement_but_no_coefficient() -> None:
    found = coefficients([[1, 1]] * 8)
    assert found.percent == Figure(1.0)
    assert {found.figure(name) for name in CORRECTED} == {Figure(None, "no variation")}


def test_a_constant_coder_is_defined() -> None:
    found = coefficients([[1, 1]] * 4 + [[1, 0]] * 4)
    assert found.cohen_kappa == Figure(0.0)
    assert found.krippendorff_alpha == Figure(-0.25)
    assert found.percent == Figure(0.5)


@pytest.mark.parametrize(
    "rows", [[[1, None], [0, None], [None, 1], [None, 0]], [[1, None], [None, None], [None, 1]]]
)
def test_coders_who_never_rate_the_same_unit(rows: list[list[Hashable]]) -> None:
    found = coefficients(rows)
    assert {found.figure(name).reason for name in COEFFICIENTS} == {"no overlap"}


@pytest.mark.parametrize("rows", [[[1], [0]], [[1, None], [0, None]], [[None, None]], []])
def test_fewer_than_two_coders(rows: list[list[Hashable]]) -> None:
    found = coefficients(rows)
    assert {found.figure(name).reason for name in COEFFICIENTS} == {"one coder"}


def test_cohen_and_scott_are_for_two() -> None:
    rows = [[1, 1, 0], [0, 0, 0], [1, 0, 1]]
    assert cohen_kappa(rows).reason == scott_pi(rows).reason == "more than two coders"
    assert conger_kappa(rows).value is not None


def test_a_coder_without_a_rating_is_no_coder() -> None:
    rows = [[1, None, 1], [0, None, 0], [1, None, 0]]
    assert cohen_kappa(rows) == cohen_kappa([[row[0], row[2]] for row in rows])


def test_nothing_counts_missing_as_a_value() -> None:
    rows: list[list[Hashable]] = [[1, 1], [0, 0], [None, 1], [1, float("nan")], [None, None]]
    assert percent(rows) == Figure(1.0)
    assert krippendorff_alpha(rows) == Figure(1.0)


def test_reasons_stand_beside_the_figures_in_plain_data() -> None:
    plain = coefficients([["a", "a", "b"], ["b", "b", "b"]]).as_dict()
    assert list(plain) == [*COEFFICIENTS, "reason"]
    assert plain["cohen_kappa"] is None
    assert plain["reason"] == dict.fromkeys(("cohen_kappa", "scott_pi"), "more than two coders")


def test_a_figure_is_either_a_value_or_a_reason() -> None:
    with pytest.raises(ValueError, match="value or a reason"):
        Figure(None)
    with pytest.raises(ValueError, match="value or a reason"):
        Figure(0.5, "no variation")


def test_alpha_of_measured_values_needs_numbers() -> None:
    with pytest.raises(AgreementError, match="no number"):
        krippendorff_alpha([["a", "b"]], "interval")
    with pytest.raises(AgreementError, match="below"):
        krippendorff_alpha([[-1, 1], [2, 2]], "ratio")
    with pytest.raises(AgreementError, match="finite"):
        krippendorff_alpha([[float("inf"), 1], [2, 2]], "interval")


def test_alpha_of_measured_values_may_be_undefined_too() -> None:
    assert krippendorff_alpha([[2, 2], [2, 2]], "ordinal") == Figure(None, "no variation")
    assert krippendorff_alpha([[2, None], [None, 3]], "ratio") == Figure(None, "no overlap")
    assert krippendorff_alpha([[2], [3]], "interval") == Figure(None, "one coder")


def test_rows_of_unlike_length_are_refused() -> None:
    with pytest.raises(AgreementError, match="unlike"):
        coefficients([[1, 1], [1]])
