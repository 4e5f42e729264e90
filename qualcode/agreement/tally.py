"""Sums of ratings from which every nominal coefficient follows; must not know the formulas.

All fields are sums over units, so tallies of several codes add up to the pooled table. The first
axis holds independent sets of ratings (codes, pairs of coders); a plain table is a set of one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

NO_RATING = -1


@dataclass(frozen=True, slots=True, eq=False)
class TwoCoders:
    """The contingency table of two coders over the units both rated.

    `same`: (sets,) units of equal value; `first`, `second`: (sets, values) each coder's counts.
    """

    same: Floats
    first: Floats
    second: Floats

    def only(self, sets: Flags) -> TwoCoders:
        return TwoCoders(self.same[sets], self.first[sets], self.second[sets])

    def pooled(self) -> TwoCoders:
        return TwoCoders(_total(self.same), _total(self.first), _total(self.second))


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Sums over units; r is a unit's number of ratings, n_q how many of them are value q.

    pairable     (sets,)            units with r >= 2
    agreeing     (sets,)            over these, the share of agreeing pairs of ratings
    disagreeing  (sets,)            over these, ordered pairs of unlike ratings / (r - 1)
    paired       (sets, values)     over these, n_q
    rated        (sets,)            units with r >= 1
    shares       (sets, values)     over these, n_q / r
    by_coder     (sets, coders, values)   each coder's own counts
    """

    pairable: Floats
    agreeing: Floats
    disagreeing: Floats
    paired: Floats
    rated: Floats
    shares: Floats
    by_coder: Floats
    two: TwoCoders | None = None

    def only(self, sets: Flags) -> Tally:
        """The flagged sets."""
        return Tally(
            pairable=self.pairable[sets],
            agreeing=self.agreeing[sets],
            disagreeing=self.disagreeing[sets],
            paired=self.paired[sets],
            rated=self.rated[sets],
            shares=self.shares[sets],
            by_coder=self.by_coder[sets],
            two=self.two.only(sets) if self.two else None,
        )

    def pooled(self) -> Tally:
        """The sets added up: what one long table of all their items would give."""
        return Tally(
            pairable=_total(self.pairable),
            agreeing=_total(self.agreeing),
            disagreeing=_total(self.disagreeing),
            paired=_total(self.paired),
            rated=_total(self.rated),
            shares=_total(self.shares),
            by_coder=_total(self.by_coder),
            two=self.two.pooled() if self.two else None,
        )


def _total(sums: Floats) -> Floats:
    """The sum over sets, still with an axis of sets."""
    total: Floats = sums.sum(axis=0, keepdims=True)
    return total


def of_table(values: Ints, many: int) -> Tally:
    """The tally of units x coders of value indices below `many`; NO_RATING where there is none.

    Every coder has a rating. Memory grows with ratings and values, never with their product.
    """
    unit, coder = np.nonzero(values != NO_RATING)
    value = values[unit, coder]
    size = np.bincount(unit, minlength=len(values)).astype(np.float64)
    cell, count = np.unique(unit * many + value, return_counts=True)
    squares = np.bincount(cell // many, weights=count.astype(np.float64) ** 2, minlength=len(size))
    pairable, rated = size >= 2, size >= 1
    r, like = size[pairable], squares[pairable]
    by_coder = np.bincount(coder * many + value, minlength=values.shape[1] * many)
    return Tally(
        pairable=_one(pairable.sum()),
        agreeing=_one(((like - r) / (r * (r - 1))).sum()),
        disagreeing=_one(((r * r - like) / (r - 1)).sum()),
        paired=_summed(value, pairable[unit].astype(np.float64), many),
        rated=_one(rated.sum()),
        shares=_summed(value, 1 / size[unit], many),
        by_coder=by_coder.reshape(1, values.shape[1], many).astype(np.float64),
        two=_two_of_table(values, many) if values.shape[1] == 2 else None,
    )


def _one(number: object) -> Floats:
    return np.array([number], dtype=np.float64)


def _summed(value: Ints, weights: Floats, many: int) -> Floats:
    """The weights added up per value, for a set of one."""
    sums: Floats = np.bincount(value, weights=weights, minlength=many).astype(np.float64)
    return sums[None]


def _two_of_table(values: Ints, many: int) -> TwoCoders:
    first, second = values[np.all(values != NO_RATING, axis=1)].T
    return TwoCoders(
        same=_one((first == second).sum()),
        first=np.bincount(first, minlength=many).astype(np.float64)[None],
        second=np.bincount(second, minlength=many).astype(np.float64)[None],
    )


def of_presence(applied: NDArray[np.int8], seen: NDArray[np.bool_]) -> Tally:
    """One set per code; the values are 0 not applied, 1 applied; every unit seen by two or more.

    `applied`: units x coders x codes, -1 not seen; `seen`: units x coders.
    What matters of a unit is only how many saw it (r) and how many applied the code (j): the
    counts of (r, j) per code take the place of the units.
    """
    positive = applied == 1
    coders, codes = applied.shape[1:]
    side = coders + 1
    cell = seen.sum(axis=1)[:, None] * side + positive.sum(axis=1)
    cell = cell + np.arange(codes) * side * side
    weight = np.bincount(cell.ravel(), minlength=codes * side * side).astype(np.float64)
    r, j = np.divmod(np.arange(side * side, dtype=np.float64), side)
    possible = (r >= 2) & (j <= r)
    weight, r, j = weight.reshape(codes, side * side)[:, possible], r[possible], j[possible]
    yes = positive.sum(axis=0).T.astype(np.float64)
    like = j * j + (r - j) ** 2
    units = weight.sum(axis=1)
    return Tally(
        pairable=units,
        agreeing=weight @ ((like - r) / (r * (r - 1))),
        disagreeing=weight @ ((r * r - like) / (r - 1)),
        paired=np.stack([weight @ (r - j), weight @ j], axis=-1),
        rated=units,
        shares=np.stack([weight @ ((r - j) / r), weight @ (j / r)], axis=-1),
        by_coder=np.stack([seen.sum(axis=0) - yes, yes], axis=-1),
        two=_two_of_presence(positive) if coders == 2 else None,
    )


def _two_of_presence(positive: NDArray[np.bool_]) -> TwoCoders:
    """Both coders saw every unit given, so no unit needs to be set aside."""
    units = float(len(positive))
    same = (positive[:, 0] == positive[:, 1]).sum(axis=0).astype(np.float64)
    yes = positive.sum(axis=0).astype(np.float64)
    first, second = (np.stack([units - count, count], axis=-1) for count in yes)
    return TwoCoders(same, first, second)
