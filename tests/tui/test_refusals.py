"""What the study refuses is said in the screen's language, with the same things filled in."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.errors import CodingError, QueryError, UndoError
from qualcode.text import Recorded, counted, display, listed, told
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


@pytest.mark.parametrize(
    ("language", "label", "other"),
    [
        ("en", "H1, H2 on P1", "H1, H2 on P1"),
        ("id", "H1, H2 on P1", "H1, H2 di P1"),
        ("id", "memo on H1 at P1 3-9", "memo tentang H1 di P1 3-9"),
        ("ms", "remove memo on code H1", "buang memo tentang kod H1"),
        ("ms", "merge code [b]\u202e into H1", "gabung kod [b]\u21c7 ke dalam H1"),
        ("ms", "something of old", "something of old"),
    ],
)
def test_a_label_of_the_journal(language: str, label: str, other: str) -> None:
    speak(language)
    assert retold(Recorded(label)) == other


def test_a_label_in_a_refusal() -> None:
    speak("id")
    error = UndoError(
        told('"{}" can\'t be undone: its {} has changed since', Recorded("done"), told("memo"))
    )
    assert refusal(error) == (
        '"selesai" tidak bisa dibatalkan: memo di dalamnya sudah berubah sesudahnya.'
    )


@given(st.text(), st.text())
def test_any_label_is_shown(one: str, two: str) -> None:
    speak("ms")
    made = retold(Recorded(f"{one} on {two}"))
    assert made == display(made)


def test_a_sentence_keeps_how_it_was_made_on_its_way_from_the_worker() -> None:
    speak("id")
    sent = pickle.loads(pickle.dumps(told("the learner failed ({})", "ValueError")))
    assert retold(sent) == "pelatihan saran gagal (ValueError)"


def test_a_sentence_without_translation_comes_in_english() -> None:
    speak("id")
    assert retold(told("nobody has said {}", "this")) == "nobody has said this"
