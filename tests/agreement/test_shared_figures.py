"""Every published or reference figure in the shared data that this room can compute."""

from __future__ import annotations

import csv
import json
from collections.abc import Hashable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from qualcode.agreement import (
    COEFFICIENTS,
    CodedSpan,
    Coefficients,
    Figure,
    Level,
    Rule,
    UnitSpan,
    coefficients,
    presence,
    report,
)
from qualcode.agreement.spans import Seen

Matrix = list[list[Hashable]]
RULES_OF: dict[str, Rule] = {"any": "any", "half": "half", "mutual": "mutual-majority"}


@pytest.fixture(scope="module")
def folder(shared_data: Path) -> Path:
    return shared_data / "agreement"


def from_square(table: list[list[int]]) -> Matrix:
    return [
        [first, second]
        for first, row in enumerate(table)
        for second, many in enumerate(row)
        for _ in range(many)
    ]


def columns(path: Path, skip: int) -> Matrix:
    """Units x coders of a textbook file without its first `skip` columns."""
    with path.open(newline="", encoding="utf-8") as lines:
        rows = list(csv.reader(lines))[1:]
    return [[value or None for value in row[skip:]] for row in rows]


def ours(coefficient: str) -> str | None:
    """Our name of a fixture's coefficient, None where it is none of the eight."""
    name = "percent" if coefficient == "percent_agreement" else coefficient
    return name if name in COEFFICIENTS else None


def is_close(found: Figure, figure: dict[str, Any]) -> bool:
    assert found.value is not None, figure
    printed, unrounded = float(figure["value"]), float(figure["own_unrounded"])
    slack = float(figure["tolerance"])
    return abs(found.value - printed) <= slack and abs(found.value - unrounded) <= 1e-6


def worked(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def test_tables_and_matrices(folder: Path) -> None:
    checked = 0
    for path in sorted((folder / "published-figures").glob("*.json")):
        example = worked(path)
        data = example["data"]
        if example["kind"] == "table":
            rows = from_square(data["table"])
        elif example["kind"] == "coding":
            rows = [list(unit) for unit in zip(*data["values"], strict=True)]
        else:
            continue
        for figure in example["expected"]:
            name = ours(figure["coefficient"])
            if name:
                level: Level = figure["params"].get("level", "nominal")
                assert is_close(coefficients(rows, level).figure(name), figure), path.name
                checked += 1
    assert checked >= 35


def laid(data: dict[str, Any], params: dict[str, Any]) -> Coefficients:
    """The figures of one code, under the rule and for the coders that a figure names."""
    bounds = data["unit_bounds"]
    units = [UnitSpan("s", *edges) for edges in pairwise(bounds)]
    seen: set[Seen] = {
        (coder, unit)
        for coder, row in zip(data["coders"], data["seen"], strict=True)
        for unit, saw in zip(units, row, strict=True)
        if saw
    }
    spans = [CodedSpan("s", s["start"], s["end"], s["code"], s["coder"]) for s in data["spans"]]
    coders = params.get("pair", data["coders"])
    made = presence(units, spans, coders, [params["code"]], seen, RULES_OF[params["rule"]])
    return report(made).codes[0].coefficients


@pytest.mark.parametrize("name", ["spans-to-units-3-coders", "spans-to-units-4-coders-missing"])
def test_spans_on_units_under_every_rule(folder: Path, name: str) -> None:
    example = worked(folder / "published-figures" / f"{name}.json")
    checked = 0
    for figure in example["expected"]:
        coefficient = ours(figure["coefficient"])
        if coefficient:
            found = laid(example["data"], figure["params"]).figure(coefficient)
            assert is_close(found, figure), figure["params"]
            checked += 1
    assert checked >= 36


def test_characters_as_units(folder: Path) -> None:
    example = worked(folder / "published-figures" / "nvivo-doc-1000-chars.json")
    units = [UnitSpan("s", at, at + 1) for at in range(example["data"]["length"])]
    spans = [
        CodedSpan("s", s["start"], s["end"], "k", s["coder"]) for s in example["data"]["spans"]
    ]
    made = presence(units, spans, "AB", "k", [("A", "s"), ("B", "s")], "any", unit="character")
    found = report(made).codes[0].coefficients
    for figure in example["expected"]:
        name = ours(figure["coefficient"])
        assert name is not None
        assert is_close(found.figure(name), figure)


def test_degenerate_cases(folder: Path) -> None:
    example = worked(folder / "published-figures" / "degenerate-cases.json")
    found = {
        case["id"]: coefficients([list(unit) for unit in zip(*case["values"], strict=True)])
        for case in example["data"]["cases"]
    }
    assert found["all-agree-one-category"].krippendorff_alpha.reason == "no variation"
    assert found["all-agree-one-category"].percent.value == 1
    assert found["single-rated-only"].percent.reason == "no overlap"
    for figure in example["expected"]:
        name = ours(figure["coefficient"])
        assert name is not None
        assert is_close(found[figure["params"]["case"]].figure(name), figure)


def test_gwets_tables(folder: Path) -> None:
    for path in sorted((folder / "gwet").glob("*.json")):
        example = worked(path)
        found = coefficients(from_square(example["table"]))
        (figure,) = (case for case in example["cases"] if case["measure"] == "AC1")
        assert found.percent.value == pytest.approx(figure["pa"], abs=1e-9)
        assert found.gwet_ac1.value == pytest.approx(figure["coefficient"], abs=5.1e-6)


def test_textbook_files(folder: Path) -> None:
    diagnoses = coefficients(columns(folder / "textbook" / "irr_diagnoses.csv", 0))
    assert diagnoses.fleiss_kappa.value == pytest.approx(0.430, abs=0.0005)
    four = columns(folder / "textbook" / "cac.raw4raters.csv", 1)
    found = coefficients(four)
    for name, printed in (
        ("krippendorff_alpha", 0.743),
        ("gwet_ac1", 0.775),
        ("fleiss_kappa", 0.761),
        ("conger_kappa", 0.763),
        ("brennan_prediger", 0.773),
    ):
        assert found.figure(name).value == pytest.approx(printed, abs=0.0005), name


@pytest.mark.parametrize(
    ("level", "printed"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_levels_of_the_textbook_file(folder: Path, level: Level, printed: float) -> None:
    four = columns(folder / "textbook" / "cac.raw4raters.csv", 1)
    numbers: Matrix = [[int(str(v)) if v else None for v in row] for row in four]
    alpha = coefficients(numbers, level).krippendorff_alpha
    assert alpha.value == pytest.approx(printed, abs=0.0005)
