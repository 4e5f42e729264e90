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
    AgreementReport,
    CodeAgreement,
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
        pairs=_pairs(compared, used),
        overall=_overall(codes, tally, used, compared.active),
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


def _pairs(compared: _Compared, used: Flags) -> tuple[PairAgreement, ...]:
    return tuple(
        _pair(compared, used, places) for places in combinations(range(len(compared.coders)), 2)
    )


def _pair(compared: _Compared, used: Flags, places: tuple[int, int]) -> PairAgreement:
    columns = list(places)
    both = compared.seen[:, columns].all(axis=1)
    applied = compared.applied[both][:, columns][:, :, used]
    tally = of_presence(applied, compared.seen[both][:, columns])
    return PairAgreement(
        coders=(compared.coders[places[0]], compared.coders[places[1]]),
        units=int(both.sum()),
        coefficients=coefficients_of(tally.pooled(), 2, (not (applied == 1).any(),))[0],
    )


def _overall(
    codes: tuple[CodeAgreement, ...], tally: Tally, used: Flags, active: int
) -> OverallAgreement:
    pooled = tally.only(used).pooled()
    alphas = {code.code: code.coefficients.krippendorff_alpha for code in codes}
    defined = [alpha.value for alpha in alphas.values() if alpha.value is not None]
    undefined = tuple((code, alpha.reason) for code, alpha in alphas.items() if alpha.reason)
    return OverallAgreement(
        how=_HOW,
        codes=tuple(code.code for code, kept in zip(codes, used.tolist(), strict=True) if kept),
        decisions=int(pooled.rated[0]),
        prevalence=_prevalence(pooled, 0),
        coefficients=coefficients_of(_whole(pooled, tally), active, (not used.any(),))[0],
        mean_alpha=_mean(defined, (reason for _, reason in undefined)),
        defined=len(defined),
        undefined=undefined,
    )


def _whole(pooled: Tally, tally: Tally) -> Tally:
    """The pooled table, or where no code is used that of all codes, so that percent has items."""
    return pooled if pooled.pairable[0] else tally.pooled()


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
