"""Segments laid on units: the rules by example, and against a twin that counts characters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.agreement import RULES, CodedSpan, Presence, Rule, UnitSpan, presence
from qualcode.agreement.spans import Seen
from qualcode.errors import AgreementError

TURNS = (UnitSpan("P1", 0, 100), UnitSpan("P1", 101, 201), UnitSpan("P1", 202, 302))
BOTH = (("A", "P1"), ("B", "P1"))


def coded(
    start: int, end: int, coder: str = "A", code: str = "H1", source: str = "P1"
) -> CodedSpan:
    return CodedSpan(source, start, end, code, coder)


def applied_by(coder: str, made: Presence, code: str = "H1") -> list[int]:
    """The coder's cell of every unit."""
    cells = made.applied[:, made.coders.index(coder), made.codes.index(code)]
    return [int(cell) for cell in cells]


def lay(
    spans: Sequence[CodedSpan], rule: Rule = "mutual-majority", threshold: float = 0.5
) -> list[int]:
    return applied_by("A", presence(TURNS, spans, "AB", ["H1"], BOTH, rule, threshold))


def test_half_of_the_unit_is_enough_and_a_character_less_is_not_for_a_long_segment() -> None:
    assert lay([coded(50, 300)], "half") == [1, 1, 1]
    assert lay([coded(51, 300)], "half") == [0, 1, 1]


def test_a_short_quote_in_a_long_turn_counts_by_mutual_majority_only() -> None:
    quote = [coded(10, 20)]
    assert lay(quote) == [1, 0, 0]
    assert lay(quote, "half") == [0, 0, 0]


def test_a_segment_that_slips_over_a_boundary_does_not_reach_the_next_turn() -> None:
    assert lay([coded(0, 108)]) == [1, 0, 0]
    assert lay([coded(0, 108)], "any") == [1, 1, 0]


def test_two_long_segments_cover_a_unit_between_them() -> None:
    spans = [coded(0, 131), coded(171, 302)]
    assert lay(spans, "half") == [1, 1, 1]


def test_a_segment_in_the_gap_between_turns_touches_none() -> None:
    assert lay([coded(100, 101)], "any") == [0, 0, 0]


def test_the_threshold_is_a_share_of_both() -> None:
    spans = [coded(40, 100)]
    assert lay(spans, "half", 0.6) == [1, 0, 0]
    assert lay(spans, "half", 0.61) == [0, 0, 0]


def test_own_overlaps_are_merged_and_counted_per_coder() -> None:
    spans = [coded(0, 30), coded(20, 60), coded(60, 70), coded(0, 10, "B"), coded(80, 90, "B")]
    made = presence(TURNS, spans, "AB", ["H1"], BOTH)
    assert made.merged == (2, 0)
    assert applied_by("A", made) == [1, 0, 0]


def test_not_seen_is_missing_and_seen_but_uncoded_is_nought() -> None:
    made = presence(TURNS, [coded(0, 100), coded(0, 100, "B")], "AB", ["H1"], [("A", "P1")])
    assert applied_by("A", made) == [1, 0, 0]
    assert applied_by("B", made) == [-1, -1, -1]
    assert not made.counted.any()


def test_part_of_a_source_may_be_seen() -> None:
    seen: list[Seen] = [("A", "P1"), ("B", TURNS[0]), ("B", TURNS[2])]
    made = presence(TURNS, [coded(0, 302, "B")], "AB", ["H1"], seen)
    assert applied_by("B", made) == [1, -1, 1]
    assert made.counted.tolist() == [True, False, True]


def test_units_keep_the_order_given() -> None:
    made = presence(TURNS[::-1], [coded(0, 100)], "AB", ["H1"], BOTH)
    assert made.units == TURNS[::-1]
    assert applied_by("A", made) == [0, 0, 1]


def test_spans_of_other_coders_codes_and_sources_are_passed_over() -> None:
    spans = [coded(0, 100, "C"), coded(0, 100, code="H9"), coded(0, 100, source="P7")]
    made = presence(TURNS, spans, "AB", ["H1"], BOTH)
    assert applied_by("A", made) == applied_by("B", made) == [0, 0, 0]


def test_coders_and_codes_named_twice_stand_once() -> None:
    made = presence(TURNS, [], ["A", "B", "A"], ["H1", "H1"], BOTH)
    assert (made.coders, made.codes) == (("A", "B"), ("H1",))


def test_an_empty_study_has_an_empty_presence() -> None:
    assert presence([], [coded(0, 5)], "AB", ["H1"], BOTH).applied.shape == (0, 2, 1)
    assert presence(TURNS, [], "AB", [], BOTH).applied.shape == (3, 2, 0)


def test_the_arrays_cannot_be_written() -> None:
    made = presence(TURNS, [], "AB", ["H1"], BOTH)
    with pytest.raises(ValueError, match="read-only"):
        made.applied[0, 0, 0] = 1


@pytest.mark.parametrize(
    ("units", "spans", "rule", "threshold", "what"),
    [
        (TURNS, [], "most", 0.5, "no such rule"),
        (TURNS, [], "half", 0.0, "threshold"),
        (TURNS, [], "half", 1.5, "threshold"),
        (TURNS, [coded(5, 5)], "half", 0.5, "no characters"),
        (TURNS, [coded(-3, 5)], "half", 0.5, "no characters"),
        ([*TURNS, UnitSpan("P1", 300, 310)], [], "half", 0.5, "overlap"),
    ],
)
def test_what_does_not_fit_is_refused(
    units: Sequence[UnitSpan], spans: Sequence[CodedSpan], rule: Rule, threshold: float, what: str
) -> None:
    with pytest.raises(AgreementError, match=what):
        presence(units, spans, "AB", ["H1"], BOTH, rule, threshold)


SOURCES, CODERS, CODES = ("P1", "P2"), ("A", "B", "C"), ("H1", "H2")
LENGTH = 24


def _units(cuts: frozenset[int], dropped: frozenset[int], source: str) -> list[UnitSpan]:
    """The stretches between cuts, some left out so that there are gaps."""
    edges = sorted({0, LENGTH, *cuts})
    return [
        UnitSpan(source, start, end)
        for at, (start, end) in enumerate(pairwise(edges))
        if at not in dropped
    ]


few = st.frozensets(st.integers(1, LENGTH - 1), max_size=6)
units_of = st.builds(_units, few, st.frozensets(st.integers(0, 6), max_size=2), st.just("P1"))
units_of_two = st.tuples(units_of, st.builds(_units, few, st.just(frozenset()), st.just("P2"))).map(
    lambda parts: [*parts[0], *parts[1]]
)
# Spans may reach beyond the last unit, as a segment may beyond the last turn.
spans_of = st.lists(
    st.builds(
        lambda source, start, length, code, coder: CodedSpan(
            source, start, start + length, code, coder
        ),
        st.sampled_from(SOURCES),
        st.integers(0, LENGTH),
        st.integers(1, 12),
        st.sampled_from(CODES),
        st.sampled_from(CODERS),
    ),
    max_size=14,
)
seen_of = st.frozensets(st.sampled_from([(c, s) for c in CODERS for s in SOURCES]))
rules = st.sampled_from(RULES)
thresholds = st.sampled_from([0.25, 0.5, 0.75, 1.0])


def twin_cell(unit: UnitSpan, mine: list[CodedSpan], rule: Rule, threshold: float) -> int:
    """The rule read aloud, character by character."""
    characters = {at for span in mine for at in range(span.start, span.end)}
    inside = {at for at in characters if unit.start <= at < unit.end}
    if rule == "any":
        return int(bool(inside))
    if len(inside) >= threshold * (unit.end - unit.start):
        return 1
    if rule == "half":
        return 0
    runs: list[set[int]] = []
    for at in sorted(characters):
        if runs and at - 1 in runs[-1]:
            runs[-1].add(at)
        else:
            runs.append({at})
    return int(any(run & inside and len(run & inside) >= threshold * len(run) for run in runs))


@given(units_of_two, spans_of, seen_of, rules, thresholds)
def test_presence_is_what_counting_characters_gives(
    units: list[UnitSpan],
    spans: list[CodedSpan],
    seen: frozenset[Seen],
    rule: Rule,
    threshold: float,
) -> None:
    made = presence(units, spans, CODERS, CODES, seen, rule, threshold)
    for row, unit in enumerate(units):
        for column, coder in enumerate(CODERS):
            for place, code in enumerate(CODES):
                mine = [
                    span
                    for span in spans
                    if (span.source, span.coder, span.code) == (unit.source, coder, code)
                ]
                known = (coder, unit.source) in seen
                expected = twin_cell(unit, mine, rule, threshold) if known else -1
                assert made.applied[row, column, place] == expected


EVERYTHING: frozenset[Seen] = frozenset((c, s) for c in CODERS for s in SOURCES)


@given(units_of_two, spans_of, rules)
def test_documents_never_interact(
    units: list[UnitSpan], spans: list[CodedSpan], rule: Rule
) -> None:
    together = presence(units, spans, CODERS, CODES, EVERYTHING, rule)
    for source in SOURCES:
        rows = [row for row, unit in enumerate(units) if unit.source == source]
        alone = presence(
            [units[row] for row in rows],
            [span for span in spans if span.source == source],
            CODERS,
            CODES,
            EVERYTHING,
            rule,
        )
        assert (together.applied[rows] == alone.applied).all()


@given(units_of_two, spans_of, rules, st.data())
def test_a_coders_own_overlapping_segments_change_nothing(
    units: list[UnitSpan], spans: list[CodedSpan], rule: Rule, data: st.DataObject
) -> None:
    within = []
    for span in spans:
        start = data.draw(st.integers(span.start, span.end - 1))
        end = data.draw(st.integers(start + 1, span.end))
        within.append(CodedSpan(span.source, start, end, span.code, span.coder))
    once = presence(units, spans, CODERS, CODES, EVERYTHING, rule)
    twice = presence(units, [*within, *spans], CODERS, CODES, EVERYTHING, rule)
    assert (once.applied == twice.applied).all()
    inside = [span for span in within if any(unit.source == span.source for unit in units)]
    assert sum(twice.merged) == sum(once.merged) + len(inside)


@given(units_of_two, spans_of, rules, st.randoms(use_true_random=False))
def test_the_order_of_units_coders_and_spans_does_not_matter(
    units: list[UnitSpan], spans: list[CodedSpan], rule: Rule, chance: Random
) -> None:
    rows = list(range(len(units)))
    chance.shuffle(rows)
    shuffled = chance.sample(spans, len(spans))
    plain = presence(units, spans, CODERS, CODES, EVERYTHING, rule)
    mixed = presence([units[row] for row in rows], shuffled, CODERS[::-1], CODES, EVERYTHING, rule)
    assert (plain.applied[rows][:, ::-1] == mixed.applied).all()
    assert plain.merged[::-1] == mixed.merged
