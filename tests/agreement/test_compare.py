"""The report: what enters it, what is left out and named, and how its figures hang together."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.agreement import (
    COEFFICIENTS,
    CodeAgreement,
    CodedSpan,
    Coefficients,
    Figure,
    Presence,
    UnitSpan,
    coefficients,
    presence,
    report,
)

Study = Callable[..., Presence]


def by_code(study: Study, **chosen: Any) -> dict[str, CodeAgreement]:
    return {code.code: code for code in report(study(**chosen)).codes}


def test_only_units_that_two_coders_saw_enter_and_the_rest_is_named(study: Study) -> None:
    found = report(study())
    assert (found.units, found.units_left_out, found.seen) == (8, 8, (8, 8))
    assert (found.coders, found.coders_left_out) == (("A", "B"), ("C",))
    assert found.sources == ("P1", "P2")
    assert [(left.source, left.seen_by) for left in found.sources_left_out] == [
        ("P3", ("A",)),
        ("P4", ()),
    ]


def test_unit_rule_and_threshold_travel_with_the_figures(study: Study) -> None:
    found = report(study())
    assert (found.unit, found.rule, found.threshold) == ("turn", "mutual-majority", 0.5)


def test_a_code_by_hand(study: Study) -> None:
    """H1: both 2, A alone 1, neither 5 of 8 units; the figures by the printed formulas."""
    code = by_code(study)["H1"]
    assert (code.units, code.applied) == (8, (3, 2))
    assert code.prevalence == pytest.approx(5 / 16)
    found = code.coefficients
    assert found.percent.value == pytest.approx(7 / 8)
    chance = (3 * 2 + 5 * 6) / 64
    assert found.cohen_kappa.value == pytest.approx((7 / 8 - chance) / (1 - chance))
    assert found.krippendorff_alpha.value == pytest.approx(1 - 15 * 2 / (16**2 - 5**2 - 11**2))
    assert found.brennan_prediger.value == pytest.approx(0.75)


def test_undefined_codes_have_their_reason_and_are_in_no_mean(study: Study) -> None:
    codes = by_code(study)
    assert codes["H2"].coefficients.krippendorff_alpha == Figure(None, "no variation")
    assert codes["H2"].coefficients.percent == Figure(1.0)
    assert codes["H3"].coefficients.gwet_ac1 == Figure(None, "not used")
    overall = report(study()).overall
    assert overall.undefined == (("H2", "no variation"), ("H3", "not used"))
    assert overall.defined == 2
    alphas = [codes[key].coefficients.krippendorff_alpha.value or 0 for key in ("H1", "H4")]
    assert overall.mean_alpha.value == pytest.approx(sum(alphas) / 2)


def test_the_pool_is_the_table_of_all_decisions_on_used_codes(study: Study) -> None:
    made = study()
    overall = report(made).overall
    used = made.applied[:8, :2][:, :, [0, 1, 3]]
    rows = np.moveaxis(used, 1, 2).reshape(-1, 2).tolist()
    assert overall.codes == ("H1", "H2", "H4")
    assert overall.decisions == len(rows) == 24
    assert alike(overall.coefficients, coefficients(rows))


def test_a_code_nobody_used_does_not_raise_the_pool(study: Study) -> None:
    without = report(study(codes=("H1", "H2", "H4"))).overall
    assert report(study()).overall.coefficients == without.coefficients


def test_own_overlaps_are_counted(study: Study) -> None:
    assert report(study()).merged == 1
    assert by_code(study)["H4"].applied == (0, 1)


def test_pairs_use_the_units_both_saw(study: Study) -> None:
    seen = [("A", "P1"), ("B", "P1"), ("A", "P2"), ("C", "P2")]
    pairs = {pair.coders: pair for pair in report(study(seen=seen)).pairs}
    assert {coders: pair.units for coders, pair in pairs.items()} == {
        ("A", "B"): 4,
        ("A", "C"): 4,
        ("B", "C"): 0,
    }
    assert pairs["B", "C"].coefficients.cohen_kappa == Figure(None, "no overlap")
    assert pairs["A", "B"].coefficients.cohen_kappa == Figure(1.0)


def test_three_coders_have_fleiss_and_no_cohen(study: Study) -> None:
    seen = [(coder, source) for coder in "ABC" for source in ("P1", "P2")]
    code = by_code(study, seen=seen)["H1"].coefficients
    assert code.cohen_kappa == code.scott_pi == Figure(None, "more than two coders")
    assert code.fleiss_kappa.value is not None


@pytest.mark.parametrize(
    ("seen", "reason"),
    [
        ([], "one coder"),
        ([("A", "P1"), ("A", "P2")], "one coder"),
        ([("A", "P1"), ("B", "P2")], "no overlap"),
        ([("A", "P1"), ("B", "P2"), ("C", "P3")], "no overlap"),
    ],
)
def test_nothing_to_compare_has_reasons(
    study: Study, seen: list[tuple[str, str]], reason: str
) -> None:
    found = report(study(seen=seen))
    every = [*(code.coefficients for code in found.codes), found.overall.coefficients]
    assert {one.figure(name).reason for one in every for name in COEFFICIENTS} == {reason}
    assert found.overall.mean_alpha.reason == reason
    assert (found.units, found.coders, found.sources, found.pairs) == (0, (), (), ())
    assert [code.prevalence for code in found.codes] == [None] * 4


def test_no_code_used_at_all(study: Study) -> None:
    found = report(study(codes=("H3",)))
    assert found.pairs[0].coefficients.percent == Figure(1.0)
    assert found.pairs[0].coefficients.cohen_kappa == Figure(None, "not used")
    overall = found.overall
    assert (overall.codes, overall.decisions) == (("H3",), 8)
    assert overall.coefficients.percent == Figure(1.0)
    assert overall.coefficients.krippendorff_alpha == Figure(None, "not used")
    assert overall.mean_alpha == Figure(None, "not used")


def test_no_codes_at_all(study: Study) -> None:
    found = report(study(codes=()))
    assert found.codes == ()
    assert found.overall.mean_alpha == Figure(None, "no code defined")
    assert found.overall.coefficients.percent == Figure(None, "no code defined")
    assert found.pairs[0].coefficients.percent == Figure(None, "no code defined")


def test_it_goes_into_json_as_it_is(study: Study) -> None:
    plain = json.loads(json.dumps(report(study()).as_dict(), allow_nan=False))
    assert set(COEFFICIENTS) < set(plain["overall"])
    assert plain["per_code"][2]["reason"]["krippendorff_alpha"] == "not used"
    assert plain["per_code"][0]["applied"] == {"A": 3, "B": 2}
    assert plain["per_pair"][0]["coders"] == ["A", "B"]
    assert plain["sources_left_out"][0] == {"source": "P3", "seen_by": ["A"]}


def alike(one: Coefficients, other: Coefficients) -> bool:
    pairs = [(one.figure(name), other.figure(name)) for name in COEFFICIENTS]
    return all(
        a.reason == b.reason and a.value == pytest.approx(b.value, abs=1e-9) for a, b in pairs
    )


CODERS, CODES, SOURCES = ("A", "B", "C", "D"), ("H1", "H2", "H3"), ("P1", "P2", "P3")
units = tuple(UnitSpan(source, 10 * at, 10 * at + 9) for source in SOURCES for at in range(3))
spans_of = st.lists(
    st.builds(
        lambda unit, code, coder: CodedSpan(unit.source, unit.start, unit.end, code, coder),
        st.sampled_from(units),
        st.sampled_from(CODES),
        st.sampled_from(CODERS),
    ),
    max_size=40,
)
seen_of = st.frozensets(
    st.sampled_from([(coder, source) for coder in CODERS for source in SOURCES]), min_size=3
)
Seen = frozenset[tuple[str, str]]


def matrix(made: Presence, code: int) -> list[list[Hashable]]:
    """Units that count x coders of the code's cells, None where not seen."""
    return [
        [None if cell < 0 else int(cell) for cell in row]
        for row in made.applied[made.counted][:, :, code]
    ]


@settings(max_examples=40)
@given(spans_of, seen_of)
def test_a_codes_figures_are_those_of_its_matrix(spans: list[CodedSpan], seen: Seen) -> None:
    made = presence(units, spans, CODERS, CODES, seen)
    for place, code in enumerate(report(made).codes):
        rows = matrix(made, place)
        values = {cell for row in rows for cell in row if cell is not None}
        if len(values) == 2:
            assert alike(code.coefficients, coefficients(rows))
        else:
            figures = [code.coefficients.figure(name) for name in COEFFICIENTS[1:]]
            assert all(figure.value is None for figure in figures)


@settings(max_examples=40)
@given(spans_of, seen_of)
def test_a_pairs_figures_are_those_of_its_pooled_table(spans: list[CodedSpan], seen: Seen) -> None:
    found = report(presence(units, spans, CODERS, CODES, seen))
    for pair in found.pairs:
        made = presence(units, spans, pair.coders, found.overall.codes, seen)
        rows = [row for place in range(len(made.codes)) for row in matrix(made, place)]
        assert pair.units == int(made.counted.sum())
        if len({cell for row in rows for cell in row}) == 2:
            assert alike(pair.coefficients, coefficients(rows))
        else:
            assert pair.coefficients.cohen_kappa.value is None


@settings(max_examples=40)
@given(spans_of, seen_of, st.randoms(use_true_random=False))
def test_the_order_of_units_and_coders_does_not_matter(
    spans: list[CodedSpan], seen: Seen, chance: Random
) -> None:
    plain = report(presence(units, spans, CODERS, CODES, seen))
    mixed_coders = chance.sample(CODERS, len(CODERS))
    mixed = report(presence(chance.sample(units, len(units)), spans, mixed_coders, CODES, seen))
    for one, other in zip(plain.codes, mixed.codes, strict=True):
        assert alike(one.coefficients, other.coefficients)
    assert alike(plain.overall.coefficients, mixed.overall.coefficients)


@settings(max_examples=40)
@given(spans_of, seen_of, st.sampled_from(CODERS))
def test_a_source_seen_by_one_changes_no_figure(
    spans: list[CodedSpan], seen: Seen, coder: str
) -> None:
    alone = UnitSpan("P9", 0, 9)
    more = [*spans, *(CodedSpan("P9", 0, 9, code, coder) for code in CODES)]
    before = report(presence(units, spans, CODERS, CODES, seen))
    after = report(presence([*units, alone], more, CODERS, CODES, seen | {(coder, "P9")}))
    assert after.sources_left_out[-1].source == "P9"
    if before.units:
        assert (before.codes, before.pairs) == (after.codes, after.pairs)
        assert before.overall == after.overall
