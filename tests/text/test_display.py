"""What a terminal may see: nothing that steers it, nothing hidden, nothing moved."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text import display, shown

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
NASTY = st.text(
    st.one_of(
        st.characters(categories=("Cc", "Cf", "Cs", "Zl", "Zp")),
        st.sampled_from(BIDI + "\x1b\x9b\x00\x7f\n\r\t"),
        st.characters(),
    )
)
ORDINARY = [
    "Koordinasi ada, tetapi – “lambat” … 100 %",
    "e\u0301 a\u0308 n\u0303",
    "👨‍👩‍👧‍👦 👍🏽 🇮🇩 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ ❤️",
    "كَيْفَ حَالُكَ؟ می‌خواهم",
    "人口贩运 こんにちは 한국어",
    "क्षि த ক্‌ষ",
    "non\u00a0breaking thin\u2009space",
]


@given(NASTY)
def test_length_and_place_are_kept(text: str) -> None:
    made = display(text)
    assert len(made) == len(text)
    assert all(a == b for a, b in zip(text, made, strict=True) if a.isprintable() and a not in BIDI)


@given(NASTY, st.booleans())
def test_nothing_that_steers_or_hides_survives(text: str, newlines: bool) -> None:
    for character in display(text, newlines=newlines):
        if newlines and character == "\n":
            continue
        assert unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
        assert character not in BIDI + "\xad\u200b\u2060\ufeff"


@given(NASTY, st.booleans())
def test_displaying_twice_changes_nothing(text: str, newlines: bool) -> None:
    once = display(text, newlines=newlines)
    assert display(once, newlines=newlines) == once


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert display(text) == text
    assert display(text + "\n", newlines=True) == text + "\n"


def test_marks_differ_by_meaning() -> None:
    hidden = [chr(code) for code in (*range(9), *range(10, 32), 0x7F, 0x85, 0x9B, 0xAD)]
    hidden += [*BIDI, "\u200b", "\u2028", "\u2029", "\u2060", "\ufeff", "\ud800"]
    assert len({display(character) for character in hidden}) == len(hidden)


@pytest.mark.parametrize(
    ("text", "seen"),
    [("a\tb", "a b"), ("a\nb", "a␊b"), ("\x1b[2J", "␛[2J"), ("\x7f", "␡"), ("\udc80", "\ufffd")],
)
def test_marks_a_reader_knows(text: str, seen: str) -> None:
    assert display(text) == seen


def test_escape_sequences_of_the_hostile_file_are_words_on_the_screen(shared_data: Path) -> None:
    raw = (shared_data / "hostile/h06_ansi_osc.txt").read_text(encoding="utf-8")
    assert "\x1b" in raw
    assert re.search(r"[\x00-\x1f\x7f-\x9f]", display(raw)) is None
    assert "layar kosong" in display(raw)


def test_shown_displays_what_is_filled_in_and_not_the_template() -> None:
    assert shown("{0}:\n{name!r:>6}", "a\x1bb\n", name="\x9b") == "a␛b␊:\n'\\x9b'"
    assert shown("{:.2f} {}", 1.5, None) == "1.50 None"
    assert shown("{{}} {a:>3}|", a="\t") == "{}   " + " |"


def test_shown_displays_what_an_object_says_of_itself() -> None:
    class Named:
        def __str__(self) -> str:
            return "\u202eterbalik"

    assert shown("{}", Named()) == "⇇terbalik"
