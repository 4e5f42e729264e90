"""The agreement report as tables for readers; must not compute a figure or know a file format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from qualcode.agreement.results import (
    AgreementReport,
    CodeAgreement,
    Coefficients,
    Figure,
    LeftOut,
    OverallAgreement,
    PairAgreement,
    Reason,
)
from qualcode.agreement.wording import Wording, wording
from qualcode.tables import Cell, Column, Table, cell, plain

NONE = "–"
_FIGURE = re.compile(r"-?\d+\.\d+")


@dataclass(frozen=True, slots=True)
class Names:
    """What to call the keys a report carries; a key without a name stands as it is."""

    codes: Mapping[str, str] = field(default_factory=dict)
    coders: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)

    def code(self, key: str) -> str:
        """Key and name, since tables and figures of a paper cite codes by key."""
        name = self.codes.get(key, "")
        return f"{key} {name}" if name and name != key else key

    def coder(self, key: str) -> str:
        return self.coders.get(key, key)

    def source(self, key: str) -> str:
        return self.sources.get(key, key)


def agreement_table(
    report: AgreementReport, names: Names | None = None, language: str = "en"
) -> Table:
    """Table "agreement": a row per code and one of all codes pooled.

    Kappa is Cohen's where two coders are compared and Fleiss' where more are; its column's key
    says which. A figure that is undefined stands as a dash, and a note gives the reason.
    """
    names, words = names or Names(), wording(language)
    kappa = "cohen_kappa" if len(report.coders) <= 2 else "fleiss_kappa"
    shown = ("percent", "krippendorff_alpha", "gwet_ac1", kappa)
    rows = [_code_row(code, names, shown) for code in report.codes]
    rows.append(_pooled_row(report.overall, words, shown))
    return Table(
        name="agreement",
        title=words.title,
        columns=(
            Column("code", words.code, weight=3.0),
            _number("units", words.unit_count),
            _number("prevalence", words.prevalence),
            *_figure_columns(words, kappa),
        ),
        rows=_localised(rows, language),
        notes=_notes(report, names, words, shown, language),
        language=language,
    )


def pair_table(report: AgreementReport, names: Names | None = None, language: str = "en") -> Table:
    """Table "agreement-pairs": a row per pair of coders, the used codes pooled."""
    names, words = names or Names(), wording(language)
    shown = ("percent", "krippendorff_alpha", "gwet_ac1", "cohen_kappa")
    undefined = _undefined(
        (_pair_name(pair, names), _figures(pair.coefficients, shown)) for pair in report.pairs
    )
    return Table(
        name="agreement-pairs",
        title=words.pair_title,
        columns=(
            Column("coder", words.first_coder, weight=1.5),
            Column("coder_compared", words.second_coder, weight=1.5),
            _number("units", words.unit_count),
            *_figure_columns(words, "cohen_kappa"),
        ),
        rows=_localised([_pair_row(pair, names, shown) for pair in report.pairs], language),
        notes=(
            _unit_note(report, words),
            *_source_notes(report, names, words),
            words.pair_note,
            *_undefined_note(undefined, words),
        ),
        language=language,
    )


def _figure_columns(words: Wording, kappa: str) -> tuple[Column, ...]:
    return (
        _number("percent", words.percent),
        _number("krippendorff_alpha", words.alpha),
        _number("gwet_ac1", words.ac1),
        _number(kappa, words.kappas[kappa]),
    )


def _number(key: str, heading: str) -> Column:
    return Column(key, heading, align="right")


def _code_row(code: CodeAgreement, names: Names, shown: tuple[str, ...]) -> tuple[Cell, ...]:
    return (
        cell(names.code(code.code)),
        cell(str(code.units)),
        cell(_share(code.prevalence)),
        *_figure_cells(code.coefficients, shown),
    )


def _pooled_row(
    overall: OverallAgreement, words: Wording, shown: tuple[str, ...]
) -> tuple[Cell, ...]:
    return (
        cell(words.pooled, bold=True),
        cell(str(overall.decisions)),
        cell(_share(overall.prevalence)),
        *_figure_cells(overall.coefficients, shown),
    )


def _pair_row(pair: PairAgreement, names: Names, shown: tuple[str, ...]) -> tuple[Cell, ...]:
    first, second = pair.coders
    return (
        cell(names.coder(first)),
        cell(names.coder(second)),
        cell(str(pair.units)),
        *_figure_cells(pair.coefficients, shown),
    )


def _pair_name(pair: PairAgreement, names: Names) -> str:
    return " + ".join(names.coder(coder) for coder in pair.coders)


def _figures(coefficients: Coefficients, shown: tuple[str, ...]) -> tuple[Figure, ...]:
    return tuple(coefficients.figure(name) for name in shown)


def _figure_cells(coefficients: Coefficients, shown: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(
        cell(_share(figure.value) if name == "percent" else _decimal(figure.value))
        for name, figure in zip(shown, _figures(coefficients, shown), strict=True)
    )


def _localised(rows: Sequence[tuple[Cell, ...]], language: str) -> tuple[tuple[Cell, ...], ...]:
    """The rows with figures as the language writes them: Indonesian has a decimal comma."""
    if language != "id":
        return tuple(rows)
    return tuple(tuple(_with_comma(one) for one in row) for row in rows)


def _with_comma(one: Cell) -> Cell:
    text = plain(one)
    return cell(text.replace(".", ",")) if _FIGURE.fullmatch(text) else one


def _share(value: float | None) -> str:
    """A share of 1 as a percentage with one decimal."""
    return NONE if value is None else f"{100 * value:.1f}"


def _decimal(value: float | None) -> str:
    """Three decimals; adding 0.0 after rounding keeps a rounded -0.0001 from showing as -0.000."""
    return NONE if value is None else f"{round(value, 3) + 0.0:.3f}"


def _notes(
    report: AgreementReport, names: Names, words: Wording, shown: tuple[str, ...], language: str
) -> tuple[str, ...]:
    undefined = _undefined((code.code, _figures(code.coefficients, shown)) for code in report.codes)
    pooled = _undefined(((words.pooled, _figures(report.overall.coefficients, shown)),))
    for reason, what in pooled.items():
        undefined.setdefault(reason, []).extend(what)
    return (
        _unit_note(report, words),
        *_source_notes(report, names, words),
        words.pooled_note,
        _mean_note(report.overall, words, language),
        *_undefined_note(undefined, words),
    )


def _unit_note(report: AgreementReport, words: Wording) -> str:
    rule = words.rules.get(report.rule, report.rule).format(share=f"{report.threshold:.0%}")
    return words.unit_note.format(unit=words.units.get(report.unit, report.unit), rule=rule)


def _source_notes(report: AgreementReport, names: Names, words: Wording) -> list[str]:
    """Who and what was compared, and who and what was not."""
    coders = ", ".join(map(names.coder, report.coders)) or words.nobody
    notes = [words.coder_note.format(coders=coders, units=report.units, left=report.units_left_out)]
    if report.coders_left_out:
        idle = ", ".join(map(names.coder, report.coders_left_out))
        notes.append(words.coders_left_out.format(coders=idle))
    listed = ", ".join(map(names.source, report.sources)) or NONE
    notes.append(words.source_note.format(many=len(report.sources), sources=listed))
    if report.sources_left_out:
        missing = "; ".join(_left_out(left, names, words) for left in report.sources_left_out)
        many = len(report.sources_left_out)
        notes.append(words.left_out_note.format(many=many, sources=missing))
    if report.merged:
        notes.append(words.merged_note.format(many=report.merged))
    return notes


def _left_out(left: LeftOut, names: Names, words: Wording) -> str:
    seen_by = ", ".join(map(names.coder, left.seen_by)) or words.nobody
    return f"{names.source(left.source)} ({seen_by})"


def _mean_note(overall: OverallAgreement, words: Wording, language: str) -> str:
    mean = overall.mean_alpha
    if mean.reason is not None:
        return words.no_mean_note.format(reason=words.reasons[mean.reason])
    shown = _decimal(mean.value)
    return words.mean_note.format(
        defined=overall.defined,
        mean=shown.replace(".", ",") if language == "id" else shown,
        undefined=len(overall.undefined),
    )


def _undefined(
    named: Iterable[tuple[str, tuple[Figure, ...]]],
) -> dict[Reason, list[str]]:
    """By reason the names that have a figure undefined for it."""
    found: dict[Reason, list[str]] = {}
    for name, figures in named:
        for reason in dict.fromkeys(figure.reason for figure in figures):
            if reason is not None:
                found.setdefault(reason, []).append(name)
    return found


def _undefined_note(undefined: Mapping[Reason, list[str]], words: Wording) -> list[str]:
    if not undefined:
        return []
    parts = [f"{', '.join(what)} ({words.reasons[why]})" for why, what in undefined.items()]
    return [words.undefined_note.format(undefined="; ".join(parts))]
