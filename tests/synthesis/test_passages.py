"""Which segments are one passage: half of the shorter one, and laws of grouping."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.synthesis.counted import CodersCounted, coder_notes
from qualcode.synthesis.passage import Spanned, passages, together

spans = st.lists(
    st.builds(
        lambda source, start, length: (source, start, start + length),
        st.sampled_from(["P1", "P2"]),
        st.integers(0, 30),
        st.integers(1, 12),
    ),
    max_size=12,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("P1", 0, 10), ("P1", 5, 15), True),  # half of each
        (("P1", 0, 10), ("P1", 6, 16), False),
        (("P1", 0, 10), ("P1", 10, 12), False),  # they touch
        (("P1", 0, 100), ("P1", 40, 44), True),  # one lies in the other
        (("P1", 0, 10), ("P2", 0, 10), False),
    ],
)
def test_half_of_the_shorter_one(one: Spanned, other: Spanned, same: bool) -> None:
    assert together(one, other) is same
    assert together(other, one) is same


def test_a_third_one_joins_two() -> None:
    assert passages([("P1", 8, 12), ("P1", 0, 4), ("P1", 0, 12), ("P1", 20, 22)]) == (
        (1, 2, 0),
        (3,),
    )


@given(spans)
def test_every_segment_is_in_one_passage_with_all_it_belongs_to(found: list[Spanned]) -> None:
    groups = passages(found)
    of = {place: number for number, group in enumerate(groups) for place in group}
    assert sorted(place for group in groups for place in group) == list(range(len(found)))
    for a, one in enumerate(found):
        for b, other in enumerate(found):
            assert not together(one, other) or of[a] == of[b]
    for group in groups:
        for place in group[1:]:
            assert any(together(found[place], found[other]) for other in group if other != place)
    starts = [found[group[0]] for group in groups]
    assert starts == sorted(starts)


@given(spans)
def test_the_order_given_does_not_matter(found: list[Spanned]) -> None:
    def told(given_spans: list[Spanned]) -> list[list[Spanned]]:
        return [[given_spans[place] for place in group] for group in passages(given_spans)]

    assert told(found) == told(sorted(found))


def test_only_what_there_is_to_say_is_said() -> None:
    assert coder_notes(CodersCounted((), 0), "en") == ()
    counted = CodersCounted((("ana", 1),), 2, (("P1", ("budi", "citra")),))
    assert coder_notes(counted, "id-ID") == (
        "Pengode yang dihitung: ana (1 dari 2 sumber ditandai selesai).",
        "Dihitung walaupun belum ditandai selesai oleh pengodenya: P1 (budi, citra).",
    )
