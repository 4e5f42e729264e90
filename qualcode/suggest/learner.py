"""What coded passages teach: logistic regressions, one a code, over words and over meaning.

The codebook's own words are examples too, one a code and language, so that a code nobody has
applied yet is not unknown. Knows nothing of keywords or reasons.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

# Little regularisation: rows are short and codes are separable in so many dimensions.
_C, _C_DENSE = 10.0, 20.0
_SEED = 0
# The dual form at this tolerance ranks as the primal one at 1e-4 does, in half the time.
_TOLERANCE = 1e-2


def fit(
    rows: Any, applied: Floats, weights: Floats, breathe: Callable[[], None]
) -> tuple[Floats, Floats]:
    """Coefficients (codes x features) and intercepts (codes) of rows (examples x features).

    Sparse rows, of words, go through liblinear's dual form; dense ones, of meaning, through L-BFGS,
    which takes a tenth of the time there.

    `applied` is 1 where the example has the code, else 0; `weights` says how much each example
    counts; `breathe` is called before each code, for a worker that must answer meanwhile. A code
    that all or none of the examples have gets zeros: nothing tells it apart. Deterministic.
    """
    coefficients = np.zeros((applied.shape[1], rows.shape[1]))
    intercepts = np.zeros(applied.shape[1])
    # More threads make liblinear's short vectors ten times dearer.
    with import_module("threadpoolctl").threadpool_limits(1):
        for code in range(applied.shape[1]):
            breathe()
            target = applied[:, code]
            if 0 < target.sum() < len(target):
                model = _regression(dense=isinstance(rows, np.ndarray))
                model.fit(rows, target, sample_weight=weights)
                coefficients[code], intercepts[code] = model.coef_[0], float(model.intercept_[0])
    return coefficients, intercepts


def _regression(*, dense: bool) -> Any:
    from sklearn.linear_model import LogisticRegression

    if dense:
        return LogisticRegression(C=_C_DENSE, class_weight="balanced", tol=1e-3, max_iter=100)
    return LogisticRegression(
        C=_C,
        class_weight="balanced",
        solver="liblinear",
        dual=True,
        tol=_TOLERANCE,
        max_iter=1000,
        random_state=_SEED,
    )
