"""The report of one comparison: per code, per pair of coders, overall; must not know words.

Only units that two coders or more have seen enter; a unit seen by one changes nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from qualcode.agreement.cover import Flags, Presence
from qualcode.agreement.formulas import coefficients_of
from qualcode.agreement.results import (
    COEFFICIENTS,
    AgreementReport,
    CodeAgreement,
    Coefficients,
    Figure,
    LeftOut,
    OverallAgreement,
    PairAgreement,
    Reason,
)
from qualcode.agreement.tally import Tally, of_presence

_HOW = (
    "every unit x code decision is one binary item; codes that no coder used are left out; "
    "mean_alpha is the unweighted mean of Krippendorff's alpha over the codes where it is defined"
)


def report(presence: Presence) -> AgreementReport:
    """All figures of a presence. Nothing to compare gives figures with reasons, not an error."""
    compared = _Compared.of(presence)
    tally = of_presence(compared.applied, compared.seen)
    used = _used(compared)
    codes = _codes(compared, tally, used)
    counted, left_out = _sources(presence)
    return AgreementReport(
        unit=presence.unit,
        rule=presence.rule,
        threshold=presence.threshold,
        coders=compared.coders,
        coders_left_out=tuple(c for c in presence.coders if c not in compared.coders),
        sources=counted,
        sources_left_out=left_out,
        units=len(compared.seen),
        units_left_out=len(presence.units) - len(compared.seen),
        seen=tuple(compared.seen.sum(axis=0).tolist()),
        merged=sum(presence.merged),
        codes=codes,
        pairs=_pairs(compared, _pool(used)),
        overall=_overall(codes, tally, _pool(used), compared.active),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Compared:
    """The part of a presence that counts: units seen by two or more, coders who saw one of them.

    `active` is how many coders are compared; where no unit counts, how many have seen anything
    at all, which tells "one coder" from coders whose sources never meet.
    """

    applied: NDArray[np.int8]
    seen: Flags
    coders: tuple[str, ...]
    codes: tuple[str, ...]
    active: int

    @classmethod
    def of(cls, presence: Presence) -> _Compared:
        units = presence.counted
        present = presence.seen[units].any(axis=0)
        watching = present if units.any() else presence.seen.any(axis=0)
        return cls(
            applied=presence.applied[units][:, present],
            seen=presence.seen[units][:, present],
            coders=tuple(np.array(presence.coders, dtype=object)[present].tolist()),
            codes=presence.codes,
            active=int(watching.sum()),
        )


def _used(compared: _Compared) -> Flags:
    """Per code: some coder applied it to a unit that counts."""
    used: Flags = (compared.applied == 1).any(axis=(0, 1))
    return used


def _pool(used: Flags) -> Flags:
    """Per code: whether it is pooled; all are where none is used, so that percent has items."""
    return used if used.any() else np.ones_like(used)


def _codes(compared: _Compared, tally: Tally, used: Flags) -> tuple[CodeAgreement, ...]:
    applied = tally.by_coder[:, :, 1].astype(np.int64).tolist()
    found = coefficients_of(tally, compared.active, tuple((~used).tolist()))
    return tuple(
        CodeAgreement(
            code=code,
            units=len(compared.seen),
            prevalence=_prevalence(tally, at),
            applied=tuple(applied[at]),
            coefficients=found[at],
        )
        for at, code in enumerate(compared.codes)
    )


def _prevalence(tally: Tally, at: int) -> float | None:
    rated = float(tally.rated[at])
    return float(tally.shares[at, 1]) / rated if rated else None


def _pairs(compared: _Compared, pool: Flags) -> tuple[PairAgreement, ...]:
    return tuple(
        _pair(compared, pool, places) for places in combinations(range(len(compared.coders)), 2)
    )


def _pair(compared: _Compared, pool: Flags, places: tuple[int, int]) -> PairAgreement:
    columns = list(places)
    both = compared.seen[:, columns].all(axis=1)
    applied = compared.applied[both][:, columns][:, :, pool]
    tally = of_presence(applied, compared.seen[both][:, columns])
    return PairAgreement(
        coders=(compared.coders[places[0]], compared.coders[places[1]]),
        units=int(both.sum()),
        coefficients=_together(tally, 2),
    )


def _overall(
    codes: tuple[CodeAgreement, ...], tally: Tally, pool: Flags, active: int
) -> OverallAgreement:
    pooled = tally.only(pool)
    alphas = {code.code: code.coefficients.krippendorff_alpha for code in codes}
    defined = [alpha.value for alpha in alphas.values() if alpha.value is not None]
    undefined = tuple((code, alpha.reason) for code, alpha in alphas.items() if alpha.reason)
    return OverallAgreement(
        how=_HOW,
        codes=tuple(code.code for code, kept in zip(codes, pool.tolist(), strict=True) if kept),
        decisions=int(pooled.rated.sum()),
        prevalence=_prevalence(pooled.pooled(), 0),
        coefficients=_together(pooled, active),
        mean_alpha=_mean(defined, (reason for _, reason in undefined)),
        defined=len(defined),
        undefined=undefined,
    )


def _together(tally: Tally, coders: int) -> Coefficients:
    """The figures of the sets as one table; without a set there is nothing to judge by."""
    if not len(tally.pairable):
        return Coefficients(**dict.fromkeys(COEFFICIENTS, Figure(None, "no code defined")))
    unused = not tally.by_coder[:, :, 1].any()
    return coefficients_of(tally.pooled(), coders, (unused,))[0]


def _mean(values: list[float], reasons: Iterable[Reason]) -> Figure:
    """The mean of the defined; without any the reason all share, else that none is defined."""
    if values:
        return Figure(float(np.mean(values)))
    shared = set(reasons)
    return Figure(None, shared.pop() if len(shared) == 1 else "no code defined")


def _sources(presence: Presence) -> tuple[tuple[str, ...], tuple[LeftOut, ...]]:
    """Sources with a unit that counts, and the others with those who saw some of them."""
    sources = np.array([unit.source for unit in presence.units], dtype=object)
    names = tuple(dict.fromkeys(sources.tolist()))
    counted = set(sources[presence.counted].tolist())
    seen_by = {
        coder: set(sources[presence.seen[:, column]].tolist())
        for column, coder in enumerate(presence.coders)
    }
    left_out = tuple(
        LeftOut(name, tuple(coder for coder in presence.coders if name in seen_by[coder]))
        for name in names
        if name not in counted
    )
    return tuple(name for name in names if name in counted), left_out
