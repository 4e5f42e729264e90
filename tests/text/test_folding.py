"""Folding for searches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text import fold, places


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("KEPOLISIAN Daerah", "kepolisian daerah"),
        ("İSTANBUL", "istanbul"),
        ("ISPARTA ve Iğdır", "ığdır"),
        ("Caf\u00e9", "CAFE\u0301"),
        ("كِتَابٌ", "كتاب"),
        ("كتـــاب", "كتاب"),
        ("Straße", "STRASSE"),
    ],
)
def test_alike(text: str, words: str) -> None:
    assert fold(words) in fold(text)
    ((start, end),) = places(text, words)
    assert fold(text[start:end]).startswith(fold(words)[:1])
    assert fold(words) in fold(text[start : end + 1])


def test_places_are_in_the_texts_own_code_points() -> None:
    text = "İç İÇ koordinasi Koordinasi"
    assert [text[slice(*place)] for place in places(text, "koordinasi")] == [
        "koordinasi",
        "Koordinasi",
    ]
    assert places(text, "") == []


@given(st.text(max_size=40))
def test_a_text_is_found_in_itself_whatever_the_case(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    for start, end in places(text, text[:5]):
        assert 0 <= start < end <= len(text)
