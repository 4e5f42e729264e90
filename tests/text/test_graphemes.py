"""Steps from character to character as a reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text import graphemes, next_grapheme, previous_grapheme

LOOSE = "a\n\ré\u200d한각가क\u094dष\u093f\u0600\u0301ك字\ufe0f\0\u0e33☎🇲\ud800"
JOINED = ["\r\n", "e\u0301", "👨\u200d👩\u200d👧", "🇮🇩", "👍🏽", "1\ufe0f\u20e3"]
PIECES = st.sampled_from([*LOOSE, *JOINED])
TEXTS = st.lists(PIECES, max_size=14).map("".join)


@given(TEXTS)
def test_graphemes_are_the_whole_text(text: str) -> None:
    assert "".join(text[start:end] for start, end in graphemes(text)) == text
    assert all(start < end for start, end in graphemes(text))


@given(TEXTS)
def test_a_step_from_anywhere_goes_to_the_nearest_edge(text: str) -> None:
    edges = [0, *(end for _, end in graphemes(text))]
    for place in range(len(text) + 1):
        after = [edge for edge in edges if edge > place]
        before = [edge for edge in edges if edge < place]
        assert next_grapheme(text, place) == (after[0] if after else len(text))
        assert previous_grapheme(text, place) == (before[-1] if before else 0)


@given(TEXTS)
def test_next_and_previous_undo_each_other(text: str) -> None:
    for start, end in graphemes(text):
        assert previous_grapheme(text, next_grapheme(text, start)) == start
        assert next_grapheme(text, previous_grapheme(text, end)) == end


@pytest.mark.parametrize("one", [*JOINED, "한", "क्षि"])
def test_what_a_reader_sees_as_one_is_one(one: str) -> None:
    assert list(graphemes(f"a{one}b")) == [(0, 1), (1, 1 + len(one)), (1 + len(one), 2 + len(one))]


def test_steps_outside_the_text_stay_at_its_ends() -> None:
    assert (next_grapheme("ab", 9), previous_grapheme("ab", -3)) == (2, 0)
    assert (next_grapheme("", 0), previous_grapheme("", 0)) == (0, 0)


@pytest.mark.parametrize("piece", ["字", "e\u0301", "👨‍👩‍👧", "kata ", "كَ"])
def test_a_step_reads_only_its_surroundings(piece: str) -> None:
    """The text before a step is not read: it may be of any length."""
    text = piece * (900_000 // len(piece))
    middle = len(text) // 2 // len(piece) * len(piece)
    for _ in range(2_000):  # reading from the start each time would take minutes
        assert next_grapheme(text, middle) > middle
        assert previous_grapheme(text, middle) < middle
