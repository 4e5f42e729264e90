"""Reliability data as (unit, coder, value) rows: what is read, and what is refused by row."""

from __future__ import annotations

import pytest

from qualcode.agreement import COEFFICIENTS, Level, coefficients, from_table
from qualcode.agreement import plain_table as room
from qualcode.errors import AgreementError

# Krippendorff (2011), sections C and D, one row a coder.
OBSERVERS = {
    "A": "123321412   ",
    "B": "1233224125 3",
    "C": " 3332342251 ",
    "D": "12332441251 ",
}
ROWS = [
    (str(unit), coder, mark.strip())
    for coder, marks in OBSERVERS.items()
    for unit, mark in enumerate(marks, start=1)
]


@pytest.mark.parametrize(
    ("level", "printed"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_of_the_published_example(level: Level, printed: float) -> None:
    alpha = from_table(ROWS, level).coefficients.krippendorff_alpha
    assert alpha.value == pytest.approx(printed, abs=0.0005)


def test_what_went_in_is_counted() -> None:
    found = from_table(ROWS)
    assert found.coders == ("A", "B", "C", "D")
    assert (len(found.units), found.pairable, found.values) == (12, 11, 5)
    assert (found.ratings, found.missing) == (41, 7)


def test_an_empty_value_is_a_row_that_is_not_there() -> None:
    filled = [row for row in ROWS if row[2]]
    assert from_table(filled).coefficients == from_table(ROWS).coefficients


def test_it_is_the_matrix_in_other_clothes() -> None:
    matrix = [
        [mark.strip() or None for mark in unit] for unit in zip(*OBSERVERS.values(), strict=True)
    ]
    assert from_table(ROWS).coefficients == coefficients(matrix)


def test_blanks_around_a_field_do_not_count() -> None:
    rows = [("1", "A", "yes"), (" 1", "B ", " yes "), ("2", "A", "no"), ("2", "B", "no")]
    assert from_table(rows).coefficients.percent.value == 1


def test_numbers_written_otherwise_are_the_same_number() -> None:
    rows = [("1", "A", "2"), ("1", "B", "2.0"), ("2", "A", "3"), ("2", "B", "3e0")]
    assert from_table(rows, "interval").coefficients.percent.value == 1
    assert from_table(rows, "nominal").coefficients.percent.value == 0


def test_plain_data_has_the_stable_keys() -> None:
    plain = from_table(ROWS).as_dict()
    figures = plain["coefficients"]
    assert isinstance(figures, dict)
    assert list(figures) == [*COEFFICIENTS, "reason"]
    assert figures["reason"]["cohen_kappa"] == "more than two coders"


@pytest.mark.parametrize(
    ("rows", "level", "what"),
    [
        ([("1", "A", "x"), ("1", "B", "x"), ("1", "A", "y")], "nominal", "row 4 .* row 2"),
        ([("1", "A", ""), ("1", "A", "y")], "nominal", "row 3 .* row 2"),
        ([("1", "A", "x"), ("", "B", "x")], "nominal", "row 3 has no unit"),
        ([("1", "A", "x"), ("1", "  ", "x")], "nominal", "row 3 has no coder"),
        ([("1", "A", "1"), ("1", "B", "much")], "ordinal", "row 3 is no number"),
        ([("1", "A", "1"), ("1", "B", "1,5")], "interval", "row 3 is no number"),
        ([("1", "A", "nan"), ("1", "B", "1")], "interval", "row 2 is no number"),
        ([("1", "A", "1_0"), ("1", "B", "1")], "interval", "row 2 is no number"),
        ([("1", "A", "1"), ("1", "B", "-1")], "ratio", "row 3 lies below zero"),
        ([], "nominal", "no rating"),
        ([("1", "A", ""), ("1", "B", "")], "nominal", "no rating"),
        ([("1", "A", "x")], "cardinal", "no such level"),
    ],
)
def test_refusals_name_the_row(rows: list[tuple[str, str, str]], level: Level, what: str) -> None:
    with pytest.raises(AgreementError, match=what):
        from_table(rows, level, where="data.csv")


def test_a_refusal_names_the_file_and_shows_none_of_its_words() -> None:
    with pytest.raises(AgreementError) as refused:
        from_table([("1", "A", "ibu saya menangis")], "ratio", where="data.csv", first_row=1)
    assert refused.value.where == "data.csv"
    assert "row 1" in refused.value.what
    assert "ibu" not in str(refused.value)


def test_wrongly_named_columns_do_not_take_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_CELLS", 99)
    rows = [(str(at), str(at), "x") for at in range(10)]
    with pytest.raises(AgreementError, match="10 units and 10 coders"):
        from_table(rows)
