"""Laws of coded stretches, their lanes, and of finding words."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qualcode.tui.engine.searching import found
from qualcode.tui.engine.stripes import Lanes, Mark, Stripes, place_of

LONG = 4_000
PLACES = st.tuples(st.integers(0, LONG), st.integers(1, 1_500), st.sampled_from("ABC"))
MARKS = st.lists(PLACES, max_size=25).map(
    lambda rows: [Mark(n, start, start + size, code) for n, (start, size, code) in enumerate(rows)]
)


@given(MARKS, st.integers(0, LONG), st.integers(0, 300))
def test_the_sweep_is_what_brute_force_gives(marks: list[Mark], start: int, size: int) -> None:
    stripes = Stripes(marks)
    runs = stripes.runs(start, start + size)
    painted = {
        offset: {mark.id for mark in run.marks}
        for run in runs
        for offset in range(run.start, run.end)
    }
    assert painted == {
        offset: {mark.id for mark in marks if mark.start <= offset < mark.end}
        for offset in range(start, start + size)
    }
    for one, two in pairwise(runs):
        assert one.end == two.start


@given(MARKS, st.data())
def test_taking_a_mark_away_leaves_the_others(marks: list[Mark], data: st.DataObject) -> None:
    stripes = Stripes(marks)
    gone = data.draw(st.sets(st.sampled_from(range(len(marks)))) if marks else st.just(set()))
    for identity in gone:
        stripes.remove(identity)
    left = [mark for mark in marks if mark.id not in gone]
    assert sorted(stripes.all(), key=lambda mark: str(mark.id)) == sorted(
        left, key=lambda mark: str(mark.id)
    )
    assert len(stripes) == len(left)


@given(MARKS, st.permutations(range(70)))
def test_no_two_marks_share_a_lane_on_a_row(marks: list[Mark], order: list[int]) -> None:
    columns = 80
    stripes = Stripes(marks)
    lanes = Lanes(stripes, lambda start, end: (start // columns, (end - 1) // columns))
    seen: dict[object, int] = {}
    for number in order:
        row = lanes.on_row(number, number * columns, (number + 1) * columns)
        assert len({lane for lane, _ in row}) == len(row)
        assert {mark.id for _, mark in row} == {
            mark.id
            for mark in marks
            if mark.start < (number + 1) * columns and number * columns < mark.end
        }
        for lane, mark in row:
            assert seen.setdefault(mark.id, lane) == lane


def test_a_lane_is_free_again_when_its_mark_goes() -> None:
    stripes = Stripes([Mark("a", 0, 10, "A"), Mark("b", 5, 9, "B")])
    lanes = Lanes(stripes, lambda start, end: (0, 0))
    assert [(lane, mark.id) for lane, mark in lanes.on_row(0, 0, 80)] == [(0, "a"), (1, "b")]
    stripes.remove("a")
    lanes.forget("a")
    stripes.add(Mark("c", 20, 30, "C"))
    assert [(lane, mark.id) for lane, mark in lanes.on_row(0, 0, 80)] == [(0, "c"), (1, "b")]


def test_finding_goes_on_back_and_round() -> None:
    text = "Anak itu dan anak lain;\nanak  itu."
    assert found(text, "anak", 0) == (13, 17)
    assert found(text, "ANAK ITU", 1) == (24, 33)
    assert found(text, "anak itu", 24) == (0, 8)
    assert found(text, "anak", 13, back=True) == (0, 4)
    assert found(text, "anak", 0, back=True) == (24, 28)
    assert found(text, "[/red] (", 0) is None
    assert found(text, "  ", 0) is None


@given(st.lists(st.tuples(st.integers(0, 9_000), st.integers(1, 3_000)), max_size=12))
def test_the_next_mark_and_the_one_before_are_those_of_the_sorted_list(
    spans: list[tuple[int, int]],
) -> None:
    stripes = Stripes(
        Mark(n, start, start + size, f"H{n}") for n, (start, size) in enumerate(spans)
    )
    ordered = stripes.all()
    for number, mark in enumerate(ordered):
        following = ordered[number + 1] if number + 1 < len(ordered) else None
        assert stripes.next(place_of(mark)) == following
        assert stripes.previous(place_of(mark)) == (ordered[number - 1] if number else None)
