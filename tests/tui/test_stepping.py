"""Laws of steps and of the selection."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.grapheme import graphemes
from qualcode.tui.engine.selection import Selection
from qualcode.tui.engine.stepping import Place, Steps, Unit

UNITS = st.sampled_from(get_args(Unit))
WORDS = st.text("ab. \u0301é👍🏽", min_size=1, max_size=30).map(str.strip).filter(bool)


def plainly(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """Sentences that end with a point."""
    return [found.span() for found in re.compile(r"[^.\s][^.]*\.?").finditer(text, start, end)]


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[Place]]:
    text, turns = "", []
    for words in draw(st.lists(WORDS, min_size=1, max_size=5)):
        label = draw(st.sampled_from(["", "P1: "]))
        start = len(text)
        text += label + words
        turns.append(Place(start, len(text), start + len(label)))
        text += draw(st.sampled_from(["\n", "\n\n"]))
    return text, turns


def places(text: str, turns: list[Place]) -> list[int]:
    cuts = {0} | {end for _, end in graphemes(text)}
    return sorted(
        offset
        for turn in turns
        for offset in range(turn.start, turn.end + 1)
        if offset in cuts or offset in (turn.start, turn.end)
    )


@given(texts(), UNITS, st.data())
def test_a_step_back_undoes_a_step(
    made: tuple[str, list[Place]], unit: Unit, data: st.DataObject
) -> None:
    text, turns = made
    steps = Steps(text, turns, plainly)
    offset = data.draw(st.sampled_from(places(text, turns)))
    first = steps.back(unit, offset)
    second = steps.forward(unit, first)
    assert first <= offset
    if first < offset and second <= offset:
        assert steps.back(unit, second) == first
    third = steps.forward(unit, second)
    if third > second and unit != "character":
        assert steps.back(unit, third) == second or third == turns[-1].end


@given(texts())
def test_characters_are_walked_through_and_back(made: tuple[str, list[Place]]) -> None:
    text, turns = made
    steps = Steps(text, turns, plainly)
    way = [turns[0].start]
    while (following := steps.forward("character", way[-1])) != way[-1]:
        way.append(following)
    assert way[-1] == turns[-1].end
    home = [way[-1]]
    while (before := steps.back("character", home[-1])) != home[-1]:
        home.append(before)
    assert home == way[::-1]


@given(texts(), UNITS, st.data())
def test_every_step_lands_where_the_cursor_may_be(
    made: tuple[str, list[Place]], unit: Unit, data: st.DataObject
) -> None:
    text, turns = made
    steps = Steps(text, turns, plainly)
    allowed = set(places(text, turns))
    offset = data.draw(st.sampled_from(sorted(allowed)))
    for landed in (
        steps.forward(unit, offset),
        steps.forward(unit, offset, extending=True),
        steps.back(unit, offset),
        steps.settled(data.draw(st.integers(-5, len(text) + 5))),
    ):
        assert landed in allowed


def test_words_with_hyphens_and_marks_are_one() -> None:
    text = "anak-anak pergi e\u0301clair dll. ya"
    steps = Steps(text, [Place(0, len(text), 0)], plainly)
    way, at = [], 0
    while (at := steps.forward("word", at)) < len(text):
        way.append(at)
    assert [text[start:].split()[0] for start in way] == ["pergi", "e\u0301clair", "dll.", "ya"]


def test_extending_stops_at_the_end_of_the_unit() -> None:
    text = "P1: Saya takut. Tidak tahu."
    steps = Steps(text, [Place(0, len(text), 4)], plainly)
    assert text[4 : steps.forward("word", 4, extending=True)] == "Saya"
    assert text[4 : steps.forward("sentence", 4, extending=True)] == "Saya takut."
    assert text[steps.forward("sentence", 4) :] == "Tidak tahu."
    assert steps.unit_at("turn", 20) == (4, len(text))


@given(st.text("ab \n\u0301é👍🏽", max_size=30), st.data())
def test_a_selection_gives_whole_graphemes_without_space_around(
    text: str, data: st.DataObject
) -> None:
    ends = st.integers(0, len(text))
    chosen = Selection(data.draw(ends), data.draw(ends))
    span = chosen.span(text)
    cuts = {0} | {end for _, end in graphemes(text)}
    if span is None:
        assert not text[chosen.start : chosen.end].strip() or chosen.empty
        return
    start, end = span
    assert text[start:end].strip() == text[start:end] != ""
    widest = [cut for cut in cuts if cut <= chosen.start]
    assert max(widest) <= start < end <= min(cut for cut in cuts if cut >= chosen.end)
