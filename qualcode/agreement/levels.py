"""Krippendorff's alpha for ordered and measured values; must not know nominal coefficients.

Source of the distances: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section
E. The ordinal one is the squared difference of mid-ranks, so ordinal is interval on mid-ranks;
and squared differences sum up through means, so neither needs a matrix of values by values.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from itertools import combinations
from typing import SupportsFloat

import numpy as np

from qualcode.agreement.spans import Level
from qualcode.agreement.tally import Floats, Ints
from qualcode.errors import AgreementError

_BLOCK = 512  # rows of the ratio distances held at once


def numbers(values: Iterable[Hashable]) -> Floats:
    """The values as floats; AgreementError where one is no finite number."""
    given = tuple(values)
    plain = [float(value) for value in given if isinstance(value, SupportsFloat)]
    if len(plain) != len(given):
        raise AgreementError("a rating is no number", mend="Compare it at level nominal")
    found = np.array(plain, dtype=np.float64)
    if not np.isfinite(found).all():
        raise AgreementError("a rating is no finite number")
    return found


def alpha(table: Floats, level: Level) -> float:
    """Alpha of units x coders with nan for no rating; nan where the values do not vary.

    Level ordinal, interval or ratio; ratio refuses values below zero with AgreementError.
    """
    table = table[(~np.isnan(table)).sum(axis=1) >= 2]
    values, counts = np.unique(table[~np.isnan(table)], return_counts=True)
    if len(values) < 2:
        return float("nan")
    if level == "ratio":
        observed, expected = _ratio(table, values, counts)
    else:
        if level == "ordinal":
            table = _mid_ranks(table, values, counts)
        observed, expected = _squared(table)
    return 1 - (int(counts.sum()) - 1) * observed / expected


def _mid_ranks(table: Floats, values: Floats, counts: Ints) -> Floats:
    """Each rating's mid-rank among all pairable ratings."""
    ranks = np.cumsum(counts) - counts / 2
    placed = np.append(ranks, np.nan)
    at = np.where(np.isnan(table), len(values), np.searchsorted(values, table))
    result: Floats = placed[np.minimum(at, len(values))]
    return result


def _squared(table: Floats) -> tuple[float, float]:
    """Sums of squared differences over ordered pairs: within units / (r - 1), and among all."""
    size = (~np.isnan(table)).sum(axis=1)
    table = table - np.nanmean(table)
    spread = np.nansum((table - np.nanmean(table, axis=1)[:, None]) ** 2, axis=1)
    observed = float((2 * size * spread / (size - 1)).sum())
    return observed, float(2 * size.sum() * np.nansum(table**2))


def _ratio(table: Floats, values: Floats, counts: Ints) -> tuple[float, float]:
    """The same two sums with the distance ((a - b) / (a + b)) squared, 0 where both are 0."""
    if values[0] < 0:
        raise AgreementError("level ratio has a true zero, and a rating lies below it")
    size = (~np.isnan(table)).sum(axis=1)
    observed = 0.0
    for one, other in combinations(range(table.shape[1]), 2):
        apart = _ratio_distance(table[:, one], table[:, other])
        observed += 2 * float(np.nansum(apart / (size - 1)))
    expected = 0.0
    for at in range(0, len(values), _BLOCK):
        apart = _ratio_distance(values[at : at + _BLOCK, None], values[None, :])
        expected += float(counts[at : at + _BLOCK] @ apart @ counts)
    return observed, expected


def _ratio_distance(one: Floats, other: Floats) -> Floats:
    total = one + other
    return ((one - other) / np.where(total == 0, 1, total)) ** 2
