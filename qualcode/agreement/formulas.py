"""The nominal coefficients, one function each, from a tally; must not know units or spans.

Each gives one value per set of ratings, nan where the formula is 0/0. Gwet's conventions for
missing ratings (Handbook of Inter-Rater Reliability, 4th ed. 2014, ch. 2-3): observed agreement
from units with two ratings or more, marginals of Fleiss, AC1 and Conger from every rated unit.
Krippendorff's alpha leaves singly rated units out altogether; Cohen and Scott take the units
that both coders rated.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

import numpy as np

from qualcode.agreement.results import COEFFICIENTS, Coefficients, Figure, Reason
from qualcode.agreement.tally import Floats, Tally

_FOR_TWO = frozenset({"cohen_kappa", "scott_pi"})


def _over(top: Floats, bottom: Floats) -> Floats:
    """Division that gives nan for any division by zero."""
    result: Floats = np.full(np.broadcast_shapes(top.shape, bottom.shape), np.nan)
    np.divide(top, bottom, out=result, where=bottom != 0)
    return result


def _above_chance(observed: Floats, expected: Floats, marginals: Floats) -> Floats:
    """(p_o - p_e) / (1 - p_e); nan where the marginals (sets, values) hold one value only.

    The count of values decides, not 1 - p_e, which rounding may leave just beside zero.
    """
    varied = (marginals > 0).sum(axis=-1) > 1
    kappa: Floats = np.where(varied, _over(observed - expected, 1 - expected), np.nan)
    return kappa


def percent(tally: Tally) -> Floats:
    """Mean over units of the share of agreeing pairs of ratings."""
    return _over(tally.agreeing, tally.pairable)


def krippendorff_alpha(tally: Tally) -> Floats:
    """1 - D_o / D_e for nominal data: Krippendorff, Content Analysis (2004), ch. 11."""
    ratings = tally.paired.sum(axis=-1)
    expected = ratings**2 - (tally.paired**2).sum(axis=-1)
    return 1 - _over((ratings - 1) * tally.disagreeing, expected)


def fleiss_kappa(tally: Tally) -> Floats:
    """Fleiss (1971), Psychological Bulletin 76(5): 378-382; each unit weighs the same."""
    share = _over(tally.shares, tally.rated[:, None])
    return _above_chance(percent(tally), (share**2).sum(axis=-1), tally.shares)


def gwet_ac1(tally: Tally) -> Floats:
    """Gwet (2008), British Journal of Mathematical and Statistical Psychology 61: 29-48."""
    share = _over(tally.shares, tally.rated[:, None])
    values = np.array(float(max(tally.shares.shape[-1] - 1, 1)))
    expected = (share * (1 - share)).sum(axis=-1) / values
    return _above_chance(percent(tally), expected, tally.shares)


def brennan_prediger(tally: Tally) -> Floats:
    """Brennan & Prediger (1981), Educational and Psychological Measurement 41: 687-699.

    Chance is 1 / number of values; with two values this is PABAK.
    """
    expected = np.full_like(tally.pairable, 1 / max(tally.shares.shape[-1], 1))
    return _above_chance(percent(tally), expected, tally.shares)


def conger_kappa(tally: Tally) -> Floats:
    """Conger (1980), Psychological Bulletin 88(2): 322-328.

    Chance is the mean over pairs of coders of the chance that both, each with the own marginals,
    give one value; coders without a rating are in no pair.
    """
    given = tally.by_coder.sum(axis=-1)
    share = np.nan_to_num(_over(tally.by_coder, given[:, :, None]))
    active = (given > 0).sum(axis=-1).astype(np.float64)
    pairs = (share.sum(axis=1) ** 2).sum(axis=-1) - (share**2).sum(axis=(1, 2))
    expected = _over(pairs, active * (active - 1))
    return _above_chance(percent(tally), expected, tally.by_coder.sum(axis=1))


def cohen_kappa(tally: Tally) -> Floats:
    """Cohen (1960), Educational and Psychological Measurement 20: 37-46. Two coders only."""
    if tally.two is None:
        return np.full_like(tally.pairable, np.nan)
    units = tally.two.first.sum(axis=-1)
    expected = _over((tally.two.first * tally.two.second).sum(axis=-1), units**2)
    return _above_chance(_over(tally.two.same, units), expected, tally.two.first + tally.two.second)


def scott_pi(tally: Tally) -> Floats:
    """Scott (1955), Public Opinion Quarterly 19(3): 321-325. Two coders only."""
    if tally.two is None:
        return np.full_like(tally.pairable, np.nan)
    both = tally.two.first + tally.two.second
    ratings = both.sum(axis=-1)
    expected = _over((both**2).sum(axis=-1), ratings**2)
    return _above_chance(_over(2 * tally.two.same, ratings), expected, both)


FORMULAS = MappingProxyType[str, Callable[[Tally], Floats]](
    {
        "percent": percent,
        "krippendorff_alpha": krippendorff_alpha,
        "cohen_kappa": cohen_kappa,
        "fleiss_kappa": fleiss_kappa,
        "conger_kappa": conger_kappa,
        "scott_pi": scott_pi,
        "gwet_ac1": gwet_ac1,
        "brennan_prediger": brennan_prediger,
    }
)


def coefficients_of(
    tally: Tally, coders: int, unused: tuple[bool, ...] | None = None
) -> tuple[Coefficients, ...]:
    """All eight per set. `coders` have a rating; `unused` marks the sets of a code nobody used."""
    values = {name: FORMULAS[name](tally) for name in COEFFICIENTS}
    overlaps = (tally.pairable > 0).tolist()
    idle = unused or (False,) * len(overlaps)
    return tuple(
        Coefficients(
            **{
                name: figure_of(
                    float(values[name][at]),
                    why_none(name, coders, overlap, idle[at]),
                    otherwise="not used" if idle[at] else "no variation",
                )
                for name in COEFFICIENTS
            }
        )
        for at, overlap in enumerate(overlaps)
    )


def why_none(name: str, coders: int, overlap: bool, unused: bool = False) -> Reason | None:
    """What rules a coefficient out before its formula is asked; None where nothing does."""
    if coders < 2:
        return "one coder"
    if not overlap:
        return "no overlap"
    if name in _FOR_TWO and coders > 2:
        return "more than two coders"
    return "not used" if unused and name != "percent" else None


def figure_of(value: float, why: Reason | None, otherwise: Reason = "no variation") -> Figure:
    """The value; where something rules it out that reason, and where it is 0/0 `otherwise`."""
    if why is None and np.isnan(value):
        why = otherwise
    return Figure(None, why) if why else Figure(value)
