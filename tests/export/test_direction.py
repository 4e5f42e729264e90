"""Which way text runs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.export.word.direction import is_right_to_left, stretches

ARABIC = "نص عربي"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        ("Kutipan", False),
        (ARABIC, True),
        (f"(2025) {ARABIC} P1", True),
        (f"P1: {ARABIC}", False),
        ("12 – 15", False),
        ("ש", True),
    ],
)
def test_first_strong_character_decides(text: str, expected: bool) -> None:
    assert is_right_to_left(text) is expected


def test_words_of_the_other_direction_stand_apart() -> None:
    assert list(stretches(f"istilah {ARABIC}, 2025.", False)) == [
        ("istilah ", False),
        (ARABIC, True),
        (", 2025.", False),
    ]
    assert list(stretches(f"{ARABIC} (MoU 2006) {ARABIC}", True)) == [
        (f"{ARABIC} (", True),
        ("MoU", False),
        (f" 2006) {ARABIC}", True),
    ]


@given(st.text(st.sampled_from("aب1 .,\n)ש")), st.booleans())
def test_stretches_join_to_the_text(text: str, right_to_left: bool) -> None:
    parts = list(stretches(text, right_to_left))
    assert "".join(part for part, _ in parts) == text
    assert all(a[1] != b[1] for a, b in pairwise(parts))
