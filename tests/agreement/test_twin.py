"""Every coefficient against a twin in fractions that reads its definition aloud, and their laws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import combinations, permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.agreement import (
    COEFFICIENTS,
    LEVELS,
    Coefficients,
    Figure,
    Level,
    coefficients,
    krippendorff_alpha,
)

Rows = list[list[int | None]]
Twin = Callable[[Rows], Fraction | None]


def rows_of(coders: st.SearchStrategy[int], missing: bool = True) -> st.SearchStrategy[Rows]:
    """Up to nine units of ratings 0 to 3, for a number of coders that is drawn first."""
    value: st.SearchStrategy[int | None] = st.integers(0, 3)
    if missing:
        value = st.none() | value
    return coders.flatmap(
        lambda many: st.lists(st.lists(value, min_size=many, max_size=many), min_size=1, max_size=9)
    )


any_rows = rows_of(st.integers(2, 5))
two_coders = rows_of(st.just(2))
two_complete = rows_of(st.just(2), missing=False)
complete = rows_of(st.integers(2, 5), missing=False)


def given_in(unit: Sequence[int | None]) -> list[int]:
    return [value for value in unit if value is not None]


def active(rows: Rows) -> Rows:
    """Without the coders who gave no rating."""
    columns = [c for c in range(len(rows[0])) if any(row[c] is not None for row in rows)]
    return [[row[c] for c in columns] for row in rows]


def values_in(rows: Rows) -> list[int]:
    return sorted({value for row in rows for value in given_in(row)})


def above_chance(observed: Fraction | None, expected: Fraction) -> Fraction | None:
    if observed is None or expected == 1:
        return None
    return (observed - expected) / (1 - expected)


def percent(rows: Rows) -> Fraction | None:
    shares = []
    for row in rows:
        pairs = list(combinations(given_in(row), 2))
        if pairs:
            shares.append(Fraction(sum(a == b for a, b in pairs), len(pairs)))
    return sum(shares, Fraction()) / len(shares) if shares else None


def mean_shares(rows: Rows) -> dict[int, Fraction]:
    rated = [given_in(row) for row in rows if given_in(row)]
    return {
        value: sum((Fraction(unit.count(value), len(unit)) for unit in rated), Fraction())
        / len(rated)
        for value in values_in(rows)
    }


def fleiss_kappa(rows: Rows) -> Fraction | None:
    return above_chance(percent(rows), sum((s * s for s in mean_shares(rows).values()), Fraction()))


def gwet_ac1(rows: Rows) -> Fraction | None:
    shares = mean_shares(rows)
    if len(shares) < 2:
        return None
    chance = sum((s * (1 - s) for s in shares.values()), Fraction()) / (len(shares) - 1)
    return above_chance(percent(rows), chance)


def brennan_prediger(rows: Rows) -> Fraction | None:
    many = len(values_in(rows))
    return above_chance(percent(rows), Fraction(1, many)) if many else None


def own_shares(rows: Rows, coder: int) -> dict[int, Fraction]:
    mine = Counter(row[coder] for row in rows if row[coder] is not None)
    return {
        value: Fraction(many, mine.total()) for value, many in mine.items() if value is not None
    }


def conger_kappa(rows: Rows) -> Fraction | None:
    rows = active(rows)
    own = [own_shares(rows, coder) for coder in range(len(rows[0]))]
    pairs = list(combinations(own, 2))
    if not pairs:
        return None
    chance = sum(
        (one[value] * other.get(value, Fraction()) for one, other in pairs for value in one),
        Fraction(),
    )
    return above_chance(percent(rows), chance / len(pairs))


def both_rated(rows: Rows) -> list[tuple[int, int]]:
    return [(a, b) for a, b in active(rows) if a is not None and b is not None]


def cohen_kappa(rows: Rows) -> Fraction | None:
    units = both_rated(rows)
    if not units:
        return None
    first, second = (Counter(side) for side in zip(*units, strict=True))
    chance = sum(
        (Fraction(first[v] * second[v], len(units) ** 2) for v in first | second), Fraction()
    )
    return above_chance(Fraction(sum(a == b for a, b in units), len(units)), chance)


def scott_pi(rows: Rows) -> Fraction | None:
    units = both_rated(rows)
    if not units:
        return None
    pooled = Counter(value for unit in units for value in unit)
    chance = sum((Fraction(many, 2 * len(units)) ** 2 for many in pooled.values()), Fraction())
    return above_chance(Fraction(sum(a == b for a, b in units), len(units)), chance)


def apart(one: int, other: int, level: Level, marginals: Counter[int]) -> Fraction:
    """Krippendorff (2011), section E, by its sums."""
    if level == "nominal":
        return Fraction(one != other)
    if level == "interval":
        return Fraction(one - other) ** 2
    if level == "ratio":
        return Fraction(one - other, one + other) ** 2 if one + other else Fraction()
    low, high = sorted((one, other))
    between = sum(many for value, many in marginals.items() if low <= value <= high)
    return (between - Fraction(marginals[low] + marginals[high], 2)) ** 2


def alpha(rows: Rows, level: Level = "nominal") -> Fraction | None:
    coincidences: Counter[tuple[int, int]] = Counter()
    weights: dict[tuple[int, int], Fraction] = {}
    for unit in map(given_in, rows):
        for pair in permutations(unit, 2):
            coincidences[pair] += 1
            weights[pair] = weights.get(pair, Fraction()) + Fraction(1, len(unit) - 1)
    marginals = Counter(v for unit in map(given_in, rows) if len(unit) > 1 for v in unit)
    total = marginals.total()
    observed = sum((w * apart(*pair, level, marginals) for pair, w in weights.items()), Fraction())
    expected = sum(
        (
            marginals[a] * marginals[b] * apart(a, b, level, marginals)
            for a in marginals
            for b in marginals
        ),
        Fraction(),
    )
    return 1 - (total - 1) * observed / expected if expected else None


TWINS: dict[str, Twin] = {
    "percent": percent,
    "krippendorff_alpha": alpha,
    "fleiss_kappa": fleiss_kappa,
    "conger_kappa": conger_kappa,
    "gwet_ac1": gwet_ac1,
    "brennan_prediger": brennan_prediger,
}


def same(found: Figure, expected: Fraction | None) -> bool:
    if expected is None or found.value is None:
        return expected is None and found.value is None and found.reason is not None
    return abs(found.value - float(expected)) <= 1e-9


def alike(one: Coefficients, other: Coefficients) -> bool:
    """Equal to rounding, and undefined for the same reasons."""
    pairs = [(one.figure(name), other.figure(name)) for name in COEFFICIENTS]
    return all(
        a.reason == b.reason and a.value == pytest.approx(b.value, abs=1e-9) for a, b in pairs
    )


@given(any_rows)
def test_every_coefficient_equals_its_twin(rows: Rows) -> None:
    found = coefficients(rows)
    for name, twin in TWINS.items():
        # With no unit rated twice nothing is observed, so nothing is defined.
        expected = twin(rows) if percent(rows) is not None else None
        assert same(found.figure(name), expected), name


@given(two_coders)
def test_cohen_and_scott_equal_their_twins(rows: Rows) -> None:
    found = coefficients(rows)
    if len(active(rows)[0]) == 2:
        assert same(found.cohen_kappa, cohen_kappa(rows))
        assert same(found.scott_pi, scott_pi(rows))
    else:
        assert found.cohen_kappa.reason == "one coder"


@given(any_rows, st.sampled_from(LEVELS))
def test_alpha_equals_its_twin_at_every_level(rows: Rows, level: Level) -> None:
    expected = alpha(rows, level) if percent(rows) is not None else None
    assert same(krippendorff_alpha(rows, level), expected)


@given(any_rows, st.sampled_from(LEVELS), st.randoms(use_true_random=False))
def test_the_order_of_units_and_coders_does_not_matter(
    rows: Rows, level: Level, chance: Random
) -> None:
    columns = chance.sample(range(len(rows[0])), len(rows[0]))
    mixed = [[row[c] for c in columns] for row in chance.sample(rows, len(rows))]
    assert alike(coefficients(rows, level), coefficients(mixed, level))


@given(any_rows)
def test_the_names_of_the_values_do_not_matter(rows: Rows) -> None:
    renamed = [[None if v is None else "dcba"[v] for v in row] for row in rows]
    assert alike(coefficients(rows), coefficients(renamed))


@given(two_complete)
def test_alpha_of_two_coders_is_scotts_pi_with_the_small_sample_term(rows: Rows) -> None:
    found = coefficients(rows)
    pi = found.scott_pi.value
    if pi is None:
        assert found.krippendorff_alpha.reason == "no variation"
    else:
        corrected = pi + (1 - pi) / (2 * len(rows))
        assert found.krippendorff_alpha.value == pytest.approx(corrected, abs=1e-9)


@given(two_complete)
def test_of_two_complete_coders_fleiss_is_scott_and_conger_is_cohen(rows: Rows) -> None:
    found = coefficients(rows)
    assert found.fleiss_kappa.value == pytest.approx(found.scott_pi.value, abs=1e-9)
    assert found.conger_kappa.value == pytest.approx(found.cohen_kappa.value, abs=1e-9)


@given(complete)
def test_the_same_data_twice_leave_all_but_alpha_as_they_are(rows: Rows) -> None:
    once, twice = coefficients(rows), coefficients(rows + rows)
    for name in COEFFICIENTS:
        if name != "krippendorff_alpha":
            value = once.figure(name).value
            assert twice.figure(name).value == pytest.approx(value, abs=1e-9), name


@given(any_rows, st.integers(0, 3))
def test_a_unit_rated_once_changes_neither_percent_nor_alpha(rows: Rows, value: int) -> None:
    alone: list[int | None] = [value] + [None] * (len(rows[0]) - 1)
    before, after = coefficients(rows), coefficients([*rows, alone])
    if len(active(rows)[0]) >= 2:
        assert after.percent == before.percent
        assert after.krippendorff_alpha.value == pytest.approx(
            before.krippendorff_alpha.value, abs=1e-9
        )


@given(any_rows, st.sampled_from(LEVELS))
def test_no_figure_lies_above_one(rows: Rows, level: Level) -> None:
    found = coefficients(rows, level)
    for name in COEFFICIENTS:
        value = found.figure(name).value
        assert value is None or (value == value and value <= 1 + 1e-12), name
