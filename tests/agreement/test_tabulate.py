"""The agreement tables as a reader meets them, in three languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from string import Formatter

import pytest

from qualcode.agreement import RULES, UNIT_KINDS, Names, Presence, agreement_table, pair_table
from qualcode.agreement import report as report_of
from qualcode.agreement.wording import ENGLISH, INDONESIAN, MALAY, Wording, wording
from qualcode.tables import Table, plain

Study = Callable[..., Presence]
NAMES = Names(
    codes={"H1": "Weak coordination"}, coders={"A": "Ayu", "B": "Budi"}, sources={"P1": "Officer"}
)


def lines(table: Table) -> list[str]:
    head = " | ".join(column.heading for column in table.columns)
    return [head, *(" | ".join(plain(cell) for cell in row) for row in table.rows)]


def test_the_table_of_two_coders(study: Study) -> None:
    table = agreement_table(report_of(study()), NAMES)
    assert table.name == "agreement"
    assert lines(table) == [
        "Code | Units | Prevalence (%) | Agreement (%) | Krippendorff's α | Gwet's AC1 | Cohen's κ",
        "H1 Weak coordination | 8 | 31.2 | 87.5 | 0.727 | 0.781 | 0.714",
        "H2 | 8 | 100.0 | 100.0 | – | – | –",
        "H3 | 8 | 0.0 | 100.0 | – | – | –",
        "H4 | 8 | 6.2 | 87.5 | 0.000 | 0.858 | 0.000",
        "All codes used, pooled | 24 | 45.8 | 91.7 | 0.836 | 0.834 | 0.832",
    ]


def test_the_notes_say_what_the_figures_stand_on(study: Study) -> None:
    table = agreement_table(report_of(study()), NAMES)
    assert table.notes == (
        "Unit: speaker turn. Rule: mutual majority (a coder applied a code to a unit where the "
        "coder's segments of that code cover at least 50% of the unit, or at least 50% of one of "
        "them lies in it).",
        "Coders: Ayu, Budi. 8 units seen by at least two coders enter; 8 do not.",
        "Coders with nothing to compare: C.",
        "Sources counted (2): Officer, P2.",
        "Sources left out, not marked done by two coders (2): P3 (Ayu); P4 (nobody).",
        "Segments that overlap or touch another of the same coder and code count as one "
        "(1 joined).",
        "Last row: every decision on a unit and a code is one item; codes that no coder used are "
        "left out.",
        "Mean α over the codes where it is defined (2): 0.364. Undefined: 2, in no mean.",
        "– undefined: H2 (no variation); H3 (not used by any coder).",
    )


def test_the_pair_table(study: Study) -> None:
    seen = [("A", "P1"), ("B", "P1"), ("A", "P2"), ("C", "P2")]
    table = pair_table(report_of(study(seen=seen)), NAMES)
    assert table.name == "agreement-pairs"
    assert lines(table) == [
        "Coder | Coder compared | Units | "
        "Agreement (%) | Krippendorff's α | Gwet's AC1 | Cohen's κ",
        "Ayu | Budi | 4 | 100.0 | 1.000 | 1.000 | 1.000",
        "Ayu | C | 4 | 37.5 | -0.364 | -0.096 | 0.000",
        "Budi | C | 0 | – | – | – | –",
    ]
    assert table.notes[-1] == "– undefined: Budi + C (no unit seen by two coders)."


def test_more_than_two_coders_have_fleiss(study: Study) -> None:
    seen = [(coder, source) for coder in "ABC" for source in ("P1", "P2")]
    table = agreement_table(report_of(study(seen=seen)))
    assert table.columns[-1].key == "fleiss_kappa"
    assert table.columns[-1].heading == "Fleiss' κ"
    assert pair_table(report_of(study(seen=seen))).columns[-1].key == "cohen_kappa"


def test_nothing_compared_is_a_table_all_the_same(study: Study) -> None:
    table = agreement_table(report_of(study(seen=[("A", "P1")])))
    assert {plain(row[4]) for row in table.rows} == {"–"}
    assert table.notes[1].startswith("Coders: nobody.")
    assert "only one coder" in table.notes[-1]
    assert "only one coder" in table.notes[-2]


def test_figures_stand_right_and_no_cell_is_blank(study: Study) -> None:
    for table in (agreement_table(report_of(study())), pair_table(report_of(study()))):
        assert {column.align for column in table.columns if column.key in ("units", "percent")} == {
            "right"
        }
        assert all(plain(cell) for row in table.rows for cell in row)


@pytest.mark.parametrize(
    ("language", "heading", "unit", "undefined"),
    [
        ("id", "Kode", "Unit: giliran bicara. Aturan: mayoritas", "– tidak terdefinisi: H2"),
        ("ms-MY", "Kod", "Unit: giliran bertutur. Peraturan: majoriti", "– tidak tertakrif: H2"),
        ("fr", "Code", "Unit: speaker turn. Rule: mutual", "– undefined: H2"),
    ],
)
def test_languages(study: Study, language: str, heading: str, unit: str, undefined: str) -> None:
    table = agreement_table(report_of(study()), NAMES, language)
    assert table.columns[0].heading == heading
    assert table.notes[0].startswith(unit)
    assert table.notes[-1].startswith(undefined)


@pytest.mark.parametrize("words", [ENGLISH, INDONESIAN, MALAY])
def test_every_language_has_every_word_and_the_same_slots(words: Wording) -> None:
    assert set(words.units) == set(UNIT_KINDS)
    assert set(words.rules) == set(RULES)
    assert set(words.reasons) == set(ENGLISH.reasons)
    for field in fields(Wording):
        ours, english = getattr(words, field.name), getattr(ENGLISH, field.name)
        if isinstance(english, str):
            assert slots(ours) == slots(english), field.name


def slots(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_an_unknown_language_is_english() -> None:
    assert wording("xx") is ENGLISH
    assert wording("ID") is INDONESIAN
