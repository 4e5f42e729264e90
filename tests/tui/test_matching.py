"""What was typed finds codes: the same as by looking at every code, and near misses besides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.tui.engine.matching import Choice, Found, Matcher

BOOK = (
    Choice("H1", ("Koordinasi lemah", "Weak coordination"), ("rapat", "antar lembaga")),
    Choice("H2", ("Anggaran", "Budget"), ("dana", "uang")),
    Choice("H12", ("Stigma",), ("malu", "lemah"), "STG"),
)
_TEXT = st.text("aAbßéİ [\n", max_size=5)
_CHOICES = st.lists(
    st.builds(
        Choice,
        st.just(""),
        st.lists(_TEXT, max_size=2).map(tuple),
        st.lists(_TEXT, max_size=2).map(tuple),
    ),
    max_size=6,
)


def place_of(wanted: str, choice: Choice) -> int | None:
    """The plain rule: key, its start, name's start, word's, part, all parts; keywords likewise."""
    key = choice.key.casefold()
    if key == wanted:
        return 0
    if key.startswith(wanted):
        return 1
    for first, lines in ((2, choice.names), (6, choice.words)):
        folded = [line.replace("\n", " ").casefold() for line in lines]
        tests = (
            lambda line: line.startswith(wanted),
            lambda line: f" {wanted}" in line,
            lambda line: wanted in line,
            lambda line: " " in wanted and all(part in line for part in wanted.split()),
        )
        for step, test in enumerate(tests):
            if any(map(test, folded)):
                return first + step
    return None


@given(_CHOICES, st.text("ab ß[", min_size=1, max_size=3), st.integers(1, 6))
def test_exact_finds_are_those_of_the_plain_rule(
    made: list[Choice], query: str, limit: int
) -> None:
    choices = [Choice(f"K{n}", one.names, one.words) for n, one in enumerate(made)]
    wanted = " ".join(query.casefold().split())
    if not wanted:
        return
    placed = [(place_of(wanted, one), n) for n, one in enumerate(choices)]
    exact = [choices[n].key for place, n in sorted(p for p in placed if p[0] is not None)]
    found = Matcher(choices).best(query, limit)
    assert found[: len(exact)] == exact[:limit]
    assert len(found) <= limit
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("h1", Found("H1", "key", "H1")),
        ("H12", Found("H12", "key", "H12")),
        ("budg", Found("H2", "name", "Budget")),
        ("lemah koor", Found("H1", "name", "Koordinasi lemah")),
        ("RAPAT", Found("H1", "word", "rapat")),
        ("kordinasi", Found("H1", "name", "Koordinasi lemah")),
        ("anggarn", Found("H2", "name", "Anggaran")),
    ],
)
def test_it_says_what_fits(query: str, first: Found) -> None:
    assert Matcher(BOOK).found(query, 8)[0] == first


def test_names_come_before_keywords() -> None:
    assert Matcher(BOOK).best("lemah", 8) == ["H1", "H12"]


def test_nothing_typed_gives_all_in_order() -> None:
    assert Matcher(BOOK).best("  ", 2) == ["H1", "H2"]


def test_nothing_is_near() -> None:
    assert Matcher(BOOK).best("xyz", 8) == []
    assert Matcher(()).best("xyz", 8) == []


def test_another_key_counts_as_the_key_does() -> None:
    matcher = Matcher(BOOK)
    assert matcher.found("stg", 3)[0] == Found("H12", "key", "STG")
    assert matcher.found("st", 3)[0] == Found("H12", "key", "STG")
