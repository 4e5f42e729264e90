"""The coefficients on worked examples of the papers, typed in from them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import pytest

from qualcode.agreement import Level, coefficients, krippendorff_alpha

Matrix = list[list[Hashable]]


def from_square(table: Sequence[Sequence[int]]) -> Matrix:
    """Units x 2 coders of a contingency table, rows the first coder."""
    return [
        [first, second]
        for first, row in enumerate(table)
        for second, many in enumerate(row)
        for _ in range(many)
    ]


def from_counts(table: Sequence[Sequence[int]]) -> Matrix:
    """Units x coders of a table of how many coders gave each value."""
    return [[value for value, many in enumerate(row) for _ in range(many)] for row in table]


def by_coder(*rows: str) -> Matrix:
    """Units x coders of one row of digits per coder, a dot where a rating is missing."""
    return [[None if mark == "." else mark for mark in marks] for marks in zip(*rows, strict=True)]


# (where it is printed, ratings, coefficient, figure, its last digit)
PRINTED: list[tuple[str, Matrix, str, float, float]] = [
    (
        "Cohen (1960), p. 45",
        from_square([[88, 14, 18], [10, 40, 10], [2, 6, 12]]),
        "cohen_kappa",
        0.492,
        0.0005,
    ),
    (
        "Brennan & Prediger (1981), example 1",
        from_square([[50, 0, 0], [10, 10, 10], [20, 0, 0]]),
        "cohen_kappa",
        0.27,
        0.005,
    ),
    (
        "Brennan & Prediger (1981), example 1",
        from_square([[50, 0, 0], [10, 10, 10], [20, 0, 0]]),
        "brennan_prediger",
        0.4,
        0.005,
    ),
    (
        "Artstein & Poesio (2008), table 2",
        from_square([[20, 10], [20, 50]]),
        "scott_pi",
        0.341,
        0.0005,
    ),
    (
        "Artstein & Poesio (2008), table 2",
        from_square([[20, 10], [20, 50]]),
        "cohen_kappa",
        0.348,
        0.0005,
    ),
    (
        "Feinstein & Cicchetti (1990), high agreement, low kappa",
        from_square([[80, 10], [5, 5]]),
        "cohen_kappa",
        0.32,
        0.005,
    ),
    (
        "Byrt, Bishop & Carlin (1993) of the same table: PABAK",
        from_square([[80, 10], [5, 5]]),
        "brennan_prediger",
        0.70,
        0.005,
    ),
    (
        "Gwet, Handbook (2014), skewed 2 x 2 table",
        from_square([[80, 7], [8, 5]]),
        "gwet_ac1",
        0.808,
        0.0005,
    ),
    (
        "Gwet, Handbook (2014), three abstractors",
        from_square([[13, 0, 0], [0, 20, 7], [0, 4, 56]]),
        "gwet_ac1",
        0.84933,
        0.000005,
    ),
    (
        "Krippendorff (1995), figure 1 row A, 24 positions",
        by_coder("001111111100001111110000", "000011110000000110000000"),
        "krippendorff_alpha",
        0.329,
        0.0005,
    ),
    (
        "Krippendorff (2004), ch. 11, ten units, two observers",
        by_coder("1100000000", "0110010100"),
        "krippendorff_alpha",
        0.095,
        0.0005,
    ),
    (
        "Krippendorff (2011), section B, Ben and Gerry",
        by_coder("aabbdcccedda", "babbbccceddd"),
        "krippendorff_alpha",
        0.692,
        0.0005,
    ),
]

# Fleiss (1971), table 1: 30 patients, six psychiatrists, five diagnoses.
FLEISS_1971 = from_counts(
    [
        (0, 0, 0, 6, 0), (0, 3, 0, 0, 3), (0, 1, 4, 0, 1), (0, 0, 0, 0, 6), (0, 3, 0, 3, 0),
        (2, 0, 4, 0, 0), (0, 0, 4, 0, 2), (2, 0, 3, 1, 0), (2, 0, 0, 4, 0), (0, 0, 0, 0, 6),
        (1, 0, 0, 5, 0), (1, 1, 0, 4, 0), (0, 3, 3, 0, 0), (1, 0, 0, 5, 0), (0, 2, 0, 3, 1),
        (0, 0, 5, 0, 1), (3, 0, 0, 1, 2), (5, 1, 0, 0, 0), (0, 2, 0, 4, 0), (1, 0, 2, 0, 3),
        (0, 0, 0, 0, 6), (0, 1, 0, 5, 0), (0, 2, 0, 1, 3), (2, 0, 0, 4, 0), (1, 0, 0, 4, 1),
        (0, 5, 0, 1, 0), (4, 0, 0, 0, 2), (0, 2, 0, 4, 0), (1, 0, 5, 0, 0), (0, 0, 0, 0, 6),
    ]
)  # fmt: skip

# Gwet, Handbook (2014), table 2.12: 12 units, four raters, with missing ratings.
GWET_FOUR_RATERS = by_coder("123321412...", "1233224125..", ".33323422513", "12332441251.")

# Krippendorff (2011), sections C and D: 12 units, four observers, with missing data.
KRIPPENDORFF_CD = by_coder("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


@pytest.mark.parametrize(("where", "ratings", "name", "printed", "slack"), PRINTED)
def test_the_printed_figure(
    where: str, ratings: Matrix, name: str, printed: float, slack: float
) -> None:
    assert coefficients(ratings).figure(name).value == pytest.approx(printed, abs=slack), where


def test_fleiss_own_example() -> None:
    found = coefficients(FLEISS_1971)
    assert found.fleiss_kappa.value == pytest.approx(0.430, abs=0.0005)
    assert found.percent.value == pytest.approx(0.556, abs=0.0005)


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("percent", 0.81818),
        ("krippendorff_alpha", 0.74342),
        ("fleiss_kappa", 0.76117),
        ("conger_kappa", 0.76282),
        ("gwet_ac1", 0.77544),
        ("brennan_prediger", 0.77273),
    ],
)
def test_missing_ratings_by_gwets_handbook(name: str, printed: float) -> None:
    found = coefficients(GWET_FOUR_RATERS).figure(name)
    assert found.value == pytest.approx(printed, abs=0.000005)


@pytest.mark.parametrize(
    ("level", "printed"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_at_every_level(level: Level, printed: float) -> None:
    numbers = [[int(str(value)) if value else None for value in row] for row in KRIPPENDORFF_CD]
    assert krippendorff_alpha(numbers, level).value == pytest.approx(printed, abs=0.0005)
