"""What the study refuses is said in the screen's language, with the same things filled in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qualcode.errors import CodingError, QueryError
from qualcode.text import counted, listed, told
from qualcode.tui.words import refusal, retold, speak
from qualcode.workflow.codings import unknown


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak("en")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", 'no code is called "H9". Did you mean "H1"?'),
        ("id", 'tidak ada kode bernama "H9". Maksudnya "H1"?'),
        ("ms", 'tiada kod bernama "H9". Adakah maksudnya "H1"?'),
    ],
)
def test_an_unknown_name(language: str, sentence: str) -> None:
    error = CodingError(
        told('no {} is called "{}"', told("code"), "H9"), mend=told('Did you mean "{}"?', "H1")
    )
    speak(language)
    assert refusal(error) == sentence


def test_the_error_itself_stays_english() -> None:
    speak("id")
    assert unknown("code", "zzz", ["H1"]).sentence() == 'no code is called "zzz". There are: H1.'


def test_the_column_of_a_query() -> None:
    speak("ms")
    error = QueryError("this parenthesis is never closed", column=3, mend="Add )")
    assert refusal(error) == "lajur 3: kurungan ini tidak ditutup. Tambah )."


def test_what_is_filled_in_is_shown_and_never_translated() -> None:
    speak("id")
    assert retold(told("There are: {}", "code [b]\x1b")) == "Yang ada: code [b]\u241b"
    assert retold(listed(["a", "b", "c"])) == "a, b atau c"
    assert retold(counted(2, "{} coding", "{} codings")) == "2 pengodean"


def test_a_sentence_without_translation_comes_in_english() -> None:
    speak("id")
    assert retold(told("nobody has said {}", "this")) == "nobody has said this"
