"""The figures and the report as frozen values; must not know numpy or how a figure is computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Reason: TypeAlias = Literal[
    "no variation",
    "no overlap",
    "one coder",
    "not used",
    "more than two coders",
    "no code defined",
]

# The order of the JSON keys and of every printed list; the names are a stable contract.
COEFFICIENTS = (
    "percent",
    "krippendorff_alpha",
    "cohen_kappa",
    "fleiss_kappa",
    "conger_kappa",
    "scott_pi",
    "gwet_ac1",
    "brennan_prediger",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, or the reason why there is none; never both, never a stand-in of 0, 1 or nan."""

    value: float | None
    reason: Reason | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.reason is None):
            raise ValueError("a figure has a value or a reason, and not both")


@dataclass(frozen=True, slots=True)
class Coefficients:
    """The eight figures of one set of ratings, percent as a share of 1."""

    percent: Figure
    krippendorff_alpha: Figure
    cohen_kappa: Figure
    fleiss_kappa: Figure
    conger_kappa: Figure
    scott_pi: Figure
    gwet_ac1: Figure
    brennan_prediger: Figure

    def figure(self, name: str) -> Figure:
        """The figure called `name`, one of `COEFFICIENTS`."""
        if name not in COEFFICIENTS:
            raise KeyError(name)
        found: Figure = getattr(self, name)
        return found

    def as_dict(self) -> dict[str, object]:
        """Each coefficient's value or None, and `reason`: the undefined ones with their reason."""
        figures = {name: self.figure(name) for name in COEFFICIENTS}
        plain: dict[str, object] = {name: figure.value for name, figure in figures.items()}
        plain["reason"] = {
            name: figure.reason for name, figure in figures.items() if figure.reason is not None
        }
        return plain


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """One code: `applied` counts units per coder, in the order of the report's coders.

    `prevalence` is the mean over units of the share of the unit's coders who applied the code
    (the marginal of Fleiss' kappa and AC1), None where no unit counts.
    """

    code: str
    units: int
    prevalence: float | None
    applied: tuple[int, ...]
    coefficients: Coefficients


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Two coders over the units both have seen, the report's used codes pooled."""

    coders: tuple[str, str]
    units: int
    coefficients: Coefficients


@dataclass(frozen=True, slots=True)
class OverallAgreement:
    """All codes together.

    `coefficients` belong to the pooled table: every unit x code decision is one binary item.
    Codes that no coder used are left out of it, so that a longer codebook does not raise the
    figures (all are pooled where none is used); `codes` names those pooled and `decisions`
    counts the items. `mean_alpha` is the unweighted mean of Krippendorff's alpha over the
    `defined` codes; `undefined` names the others with the reason, and they are in no mean.
    `how` says so in one sentence.
    """

    how: str
    codes: tuple[str, ...]
    decisions: int
    prevalence: float | None
    coefficients: Coefficients
    mean_alpha: Figure
    defined: int
    undefined: tuple[tuple[str, Reason], ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A source with no unit that two coders have seen, and who has seen any of it."""

    source: str
    seen_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """What a set of codings amounts to, together with unit and rule, which are part of it.

    `units` are those seen by two coders or more; `seen` counts them per coder; `merged` is how
    many of the coders' own segments of one code were joined with one they overlap or touch.
    """

    unit: str
    rule: str
    threshold: float
    coders: tuple[str, ...]
    coders_left_out: tuple[str, ...]
    sources: tuple[str, ...]
    sources_left_out: tuple[LeftOut, ...]
    units: int
    units_left_out: int
    seen: tuple[int, ...]
    merged: int
    codes: tuple[CodeAgreement, ...]
    pairs: tuple[PairAgreement, ...]
    overall: OverallAgreement

    def as_dict(self) -> dict[str, object]:
        """The report as JSON takes it: plain lists, dicts, numbers and None."""
        return {
            "unit": self.unit,
            "rule": self.rule,
            "threshold": self.threshold,
            "coders": list(self.coders),
            "coders_left_out": list(self.coders_left_out),
            "sources": list(self.sources),
            "sources_left_out": [
                {"source": left.source, "seen_by": list(left.seen_by)}
                for left in self.sources_left_out
            ],
            "units": self.units,
            "units_left_out": self.units_left_out,
            "merged": self.merged,
            "per_code": [self._code(code) for code in self.codes],
            "per_pair": [
                {"coders": list(pair.coders), "units": pair.units, **pair.coefficients.as_dict()}
                for pair in self.pairs
            ],
            "overall": self._overall(),
        }

    def _code(self, code: CodeAgreement) -> dict[str, object]:
        return {
            "code": code.code,
            "units": code.units,
            "prevalence": code.prevalence,
            "applied": dict(zip(self.coders, code.applied, strict=True)),
            **code.coefficients.as_dict(),
        }

    def _overall(self) -> dict[str, object]:
        overall = self.overall
        return {
            "how": overall.how,
            "decisions": overall.decisions,
            "prevalence": overall.prevalence,
            **overall.coefficients.as_dict(),
            "mean_alpha": overall.mean_alpha.value,
            "mean_alpha_reason": overall.mean_alpha.reason,
            "codes_defined": overall.defined,
            "codes_undefined": [
                {"code": code, "reason": reason} for code, reason in overall.undefined
            ],
        }
