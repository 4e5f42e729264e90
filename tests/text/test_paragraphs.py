"""Paragraphs: parted by blank lines, or by line breaks where there are none."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.paragraphs import has_blank_lines, paragraphs


def words(text: str) -> list[str]:
    blank = has_blank_lines(text)
    return [text[a:b] for a, b in paragraphs(text, 0, len(text), blank=blank)]


def test_blank_lines_part_where_there_are_any() -> None:
    assert words("a\nb\n \nc\n\n\nd") == ["a\nb", "c", "d"]
    assert words("a\nb\nc") == ["a", "b", "c"]
    assert words("a b") == ["a b"]
    assert not has_blank_lines("a\nb\n\n")


@given(st.text("ab \n\t", min_size=1).map(str.strip).filter(bool))
def test_every_word_lies_in_one_and_none_has_space_around(text: str) -> None:
    blank = has_blank_lines(text)
    spans = paragraphs(text, 0, len(text), blank=blank)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert all(text[a:b].strip() == text[a:b] != "" for a, b in spans)
    assert "".join(text.split()) == "".join("".join(text[a:b].split()) for a, b in spans)
