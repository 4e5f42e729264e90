"""Spans: what they refuse, and what two of them share."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.errors import CodingError
from qualcode.text import Span

ONE, OTHER = UUID(int=1), UUID(int=2)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 20))
    return Span(draw(st.sampled_from((ONE, OTHER))), start, start + draw(st.integers(1, 10)))


def places(span: Span) -> set[tuple[UUID, int]]:
    return {(span.source_version, place) for place in range(span.start, span.end)}


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 3)])
def test_a_span_without_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(CodingError, match=f"from {start} to {end} holds no text"):
        Span(ONE, start, end)


@given(spans(), spans())
def test_spans_agree_with_the_sets_of_places_they_stand_for(a: Span, b: Span) -> None:
    shared = places(a) & places(b)
    assert a.length == len(places(a))
    assert a.overlaps(b) is bool(shared)
    assert a.contains(b) is (places(b) <= places(a))
    both = a.intersection(b)
    assert (places(both) if both else set()) == shared
