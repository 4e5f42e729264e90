"""Agreement between coders: units, coefficients, the report; must not know the store or a face.

Names are loaded on first use, so that nothing here costs numpy before a figure is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.agreement.compare import report
    from qualcode.agreement.cover import Presence, presence
    from qualcode.agreement.plain_table import TableReport, from_table
    from qualcode.agreement.ratings import (
        brennan_prediger,
        coefficients,
        cohen_kappa,
        conger_kappa,
        fleiss_kappa,
        gwet_ac1,
        krippendorff_alpha,
        percent,
        scott_pi,
    )
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
    from qualcode.agreement.spans import (
        LEVELS,
        RULES,
        UNIT_KINDS,
        CodedSpan,
        Level,
        Rule,
        UnitKind,
        UnitSpan,
    )
    from qualcode.agreement.tabulate import Names, agreement_table, pair_table

_HOME = {
    **dict.fromkeys(("report",), "compare"),
    **dict.fromkeys(("Presence", "presence"), "cover"),
    **dict.fromkeys(("TableReport", "from_table"), "plain_table"),
    **dict.fromkeys(
        (
            "brennan_prediger",
            "coefficients",
            "cohen_kappa",
            "conger_kappa",
            "fleiss_kappa",
            "gwet_ac1",
            "krippendorff_alpha",
            "percent",
            "scott_pi",
        ),
        "ratings",
    ),
    **dict.fromkeys(
        (
            "COEFFICIENTS",
            "AgreementReport",
            "CodeAgreement",
            "Coefficients",
            "Figure",
            "LeftOut",
            "OverallAgreement",
            "PairAgreement",
            "Reason",
        ),
        "results",
    ),
    **dict.fromkeys(
        ("LEVELS", "RULES", "UNIT_KINDS", "CodedSpan", "Level", "Rule", "UnitKind", "UnitSpan"),
        "spans",
    ),
    **dict.fromkeys(("Names", "agreement_table", "pair_table"), "tabulate"),
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)


__all__ = [
    "COEFFICIENTS",
    "LEVELS",
    "RULES",
    "UNIT_KINDS",
    "AgreementReport",
    "CodeAgreement",
    "CodedSpan",
    "Coefficients",
    "Figure",
    "LeftOut",
    "Level",
    "Names",
    "OverallAgreement",
    "PairAgreement",
    "Presence",
    "Reason",
    "Rule",
    "TableReport",
    "UnitKind",
    "UnitSpan",
    "agreement_table",
    "brennan_prediger",
    "coefficients",
    "cohen_kappa",
    "conger_kappa",
    "fleiss_kappa",
    "from_table",
    "gwet_ac1",
    "krippendorff_alpha",
    "pair_table",
    "percent",
    "presence",
    "report",
    "scott_pi",
]
