"""Coefficients of a plain matrix of ratings, units x coders; must not know spans or files."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from qualcode.agreement import formulas, levels
from qualcode.agreement.results import Coefficients, Figure
from qualcode.agreement.spans import LEVELS, Level
from qualcode.agreement.tally import NO_RATING, Ints, of_table
from qualcode.errors import AgreementError
from qualcode.text import told

# One row per unit, one place per coder; None (or a float nan) where the coder gave no rating.
Matrix: TypeAlias = Sequence[Sequence[Hashable]]


@dataclass(frozen=True, slots=True, eq=False)
class Ratings:
    """Units x coders of indices into `values`, NO_RATING where there is none.

    Coders without any rating are dropped; units without one stay and count for nothing.
    """

    indices: Ints
    values: tuple[Hashable, ...]

    @property
    def coders(self) -> int:
        return len(self.indices.T)

    def has_overlap(self) -> bool:
        """Whether some unit has two ratings."""
        return bool(((self.indices != NO_RATING).sum(axis=1) >= 2).any())


def encode(rows: Matrix) -> Ratings:
    """Number the values in order of appearance. Rows of unlike length: AgreementError."""
    index: dict[Hashable, int] = {}
    width = len(rows[0]) if len(rows) else 0
    if any(len(row) != width for row in rows):
        raise AgreementError("the rows of the ratings have unlike numbers of coders")
    flat = [
        NO_RATING if _is_missing(value) else index.setdefault(value, len(index))
        for row in rows
        for value in row
    ]
    return from_indices(np.array(flat, dtype=np.int64).reshape(len(rows), width), index)


def from_indices(indices: Ints, values: Iterable[Hashable]) -> Ratings:
    """Ratings of a matrix that is numbered already."""
    active = (indices != NO_RATING).any(axis=0)
    return Ratings(indices[:, active], tuple(values))


def _is_missing(value: Hashable) -> bool:
    return value is None or (isinstance(value, float) and value != value)


def coefficients(rows: Matrix | Ratings, level: Level = "nominal") -> Coefficients:
    """All eight; `level` is alpha's, the others take the ratings as nominal.

    With missing ratings: percent is the mean over units with two ratings or more; Fleiss, AC1 and
    Conger take their marginals from every rating (Gwet 2014), alpha from pairable ones, Cohen and
    Scott from units that both coders rated. The number of values is that of the values present.
    """
    ratings = rows if isinstance(rows, Ratings) else encode(rows)
    if level not in LEVELS:
        raise AgreementError(
            "there is no such level", mend=told("Take one of {}", ", ".join(LEVELS))
        )
    tally = of_table(ratings.indices, max(len(ratings.values), 1))
    nominal = formulas.coefficients_of(tally, ratings.coders)[0]
    if level == "nominal":
        return nominal
    return replace(nominal, krippendorff_alpha=_levelled_alpha(ratings, level))


def _levelled_alpha(ratings: Ratings, level: Level) -> Figure:
    numbers = levels.numbers(ratings.values)
    scale = np.append(numbers, np.nan)  # NO_RATING, -1, takes the last
    why = formulas.why_none("krippendorff_alpha", ratings.coders, ratings.has_overlap())
    value = np.nan if why else levels.alpha(scale[ratings.indices], level)
    return formulas.figure_of(float(value), why)


def percent(rows: Matrix | Ratings) -> Figure:
    """Mean over units with two ratings or more of the share of agreeing pairs, 0 to 1."""
    return coefficients(rows).percent


def krippendorff_alpha(rows: Matrix | Ratings, level: Level = "nominal") -> Figure:
    """Krippendorff's alpha at the given level; other than nominal needs numbers."""
    return coefficients(rows, level).krippendorff_alpha


def cohen_kappa(rows: Matrix | Ratings) -> Figure:
    """Cohen's kappa of exactly two coders over the units both rated."""
    return coefficients(rows).cohen_kappa


def fleiss_kappa(rows: Matrix | Ratings) -> Figure:
    """Fleiss' kappa for any number of coders, as generalised by Gwet for missing ratings."""
    return coefficients(rows).fleiss_kappa


def conger_kappa(rows: Matrix | Ratings) -> Figure:
    """Conger's kappa: Cohen's for any number of coders, each with the own marginals."""
    return coefficients(rows).conger_kappa


def scott_pi(rows: Matrix | Ratings) -> Figure:
    """Scott's pi of exactly two coders over the units both rated."""
    return coefficients(rows).scott_pi


def gwet_ac1(rows: Matrix | Ratings) -> Figure:
    """Gwet's AC1."""
    return coefficients(rows).gwet_ac1


def brennan_prediger(rows: Matrix | Ratings) -> Figure:
    """Brennan and Prediger's kappa: chance is one over the number of values present."""
    return coefficients(rows).brennan_prediger
