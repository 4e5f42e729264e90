"""How much each part of the formula counts in this study, learned from what was coded in it.

Stacking (Wolpert 1992, Stacked generalization): a third of the coded passages is ranked by what the
other two thirds teach, three times; the weights that make those rankings likeliest are taken, drawn
towards the ones that hold for most studies. A study of which little is coded keeps those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from qualcode.suggest.formula import Weights, parts, sharpness
from qualcode.suggest.model import Model, in_order
from qualcode.suggest.reading import Reader
from qualcode.suggest.values import Coded, Training

if TYPE_CHECKING:
    from qualcode.suggest.learner import Floats
    from qualcode.suggest.vectors import Vectors

# Coded passages from which on weights are learned, and how many at most are looked at.
LEAST, _MOST = 100, 1_500
_FOLDS = 3
# How hard the logarithms of the multipliers, that of the sharpness, and the last are held to what
# holds for most: in passages, so to say.
_HELD = np.array([10.0, 10.0, 10.0, 10.0, 10.0, 3.0, 10.0])
_USUAL = Weights()
_FAR = 3.0  # no logarithm goes further


def weigh(
    training: Training,
    reader: Reader | None = None,
    vectors: Vectors | None = None,
    breathe: Callable[[], None] = lambda: None,
) -> Weights:
    """The weights for a training; the usual ones below a hundred coded passages.

    Takes about three times as long as to learn. The order of rows does not matter.
    """
    rows = _some(in_order(training.coded))
    if len(rows) < LEAST or not any(row.codes for row in rows):
        return Weights()
    reader = reader or Reader(training.codebook)
    asked = [
        _asked(
            Model(Training(taught, training.codebook, training.corpus), reader, breathe, vectors),
            held,
        )
        for taught, held in _folds(rows)
    ]
    return _fit(asked)


def _some(rows: Sequence[Coded]) -> Sequence[Coded]:
    """At most so many, evenly taken."""
    return rows[:: max(1, -(-len(rows) // _MOST))]


def _folds(rows: Sequence[Coded]) -> Iterator[tuple[tuple[Coded, ...], tuple[Coded, ...]]]:
    """What teaches and what is asked: by documents, or by passages where documents are too few."""
    sizes = Counter(row.document for row in rows)
    whole = len(sizes) >= _FOLDS and max(sizes.values()) <= len(rows) / 2
    fold_of = {name: at % _FOLDS for at, (name, _) in enumerate(sizes.most_common())}
    folds = [fold_of[row.document] if whole else at % _FOLDS for at, row in enumerate(rows)]
    for fold in range(_FOLDS):
        taught = tuple(row for row, own in zip(rows, folds, strict=True) if own != fold)
        held = tuple(row for row, own in zip(rows, folds, strict=True) if own == fold)
        yield taught, held


def _asked(model: Model, held: Sequence[Coded]) -> tuple[Floats, Floats]:
    """Sharpened parts (passages x codes and none x 5) and what is right (passages x the same)."""
    evidence = model.evidence([row.passage() for row in held])[2]
    each = parts(model, evidence) * sharpness(model)
    each[evidence.vetoed] = 0.0
    right = np.zeros((len(held), len(model.codes) + 1))
    for at, row in enumerate(held):
        known = [model.index[code] for code in row.codes if code in model.index]
        right[at, known or [-1]] = 1.0 / max(1, len(known))
        if row.codes and not known:  # a code that nothing else has: there is nothing to be right
            right[at] = 0.0
    return each, np.where(np.pad(evidence.vetoed, ((0, 0), (0, 1))), 0.0, right)


def _fit(asked: Sequence[tuple[Floats, Floats]]) -> Weights:
    from scipy.optimize import minimize

    start = np.zeros(len(_HELD))

    def loss(point: Floats) -> tuple[float, Floats]:
        value, slope = float(_HELD @ point**2), 2 * _HELD * point
        for each, right in asked:
            more, steeper = surprise(point, each, right)
            value, slope = value + more, slope + steeper
        return value, slope

    bounds = [(-_FAR, _FAR)] * len(start)
    point = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    learned, taught, keywords, likeness, meaning, sharp = np.exp(point[:6]).round(4).tolist()
    none = round(_USUAL.none + float(point[6]), 4)
    return Weights(learned, taught, keywords, likeness, meaning, sharp, none)


def surprise(point: Floats, each: Floats, right: Floats) -> tuple[float, Floats]:
    """Minus the log-likelihood of what is right, and its slope, at a point of seven numbers.

    They are the logarithms of the five multipliers and of the sharpness, and how far `none` is from
    its usual value; `each` and `right` as `_asked` gives them.
    """
    row, sharp, none = np.exp(point[:5]), np.exp(point[5]), _USUAL.none + point[6]
    total = each @ row * sharp
    whole = np.pad(total, ((0, 0), (0, 1)), constant_values=none)
    whole -= whole.max(axis=1, keepdims=True)
    share = np.exp(whole)
    share /= share.sum(axis=1, keepdims=True)
    value = -float((right * np.log(share + 1e-12)).sum())
    off = share * right.sum(axis=1, keepdims=True) - right
    by_part = np.einsum("pc,pck->k", off[:, :-1], each) * row * sharp
    return value, np.array([*by_part, (off[:, :-1] * total).sum(), off[:, -1].sum()])
