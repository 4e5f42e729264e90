"""Lemmas, and the component that finds a codebook's keywords by them."""

from __future__ import annotations

import json

import pytest
from spacy.language import Language

from qualcode.suggest import CodeEntry
from qualcode.suggest.keywords import EXCLUSIONS, FACTORY, KEYWORDS, Hit, phrases_of
from qualcode.suggest.languages import pipeline
from qualcode.suggest.lemmas import lemma

Book = dict[str, CodeEntry]


@pytest.mark.parametrize(
    ("word", "language", "base"),
    [
        ("Hambatannya", "id", "hambat"),
        ("hambatannya", "ms", "hambat"),
        ("perdagangan", "ms", "dagang"),
        ("anak-anaknya", "id", "anak"),
        ("korban-korban", "id", "korban"),
        ("undang-undangnya", "id", "undang-undang"),
        ("siapakah", "id", "siapa"),
        ("masalah", "id", "masalah"),
        ("sekolah", "id", "sekolah"),
        ("Victims", "en", "victim"),
        ("n't", "en", "not"),
        ("Wong", "jv", "wong"),
        ("😀", "id", "😀"),
        ("...", "en", "..."),
        ("الأطفال", "ms", "الأطفال"),
        ("", "id", ""),
    ],
)
def test_base_forms(word: str, language: str, base: str) -> None:
    assert lemma(word, language) == base


def test_a_table_that_answers_with_nothing_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simplemma.lemmatize", lambda word, lang: "")
    assert lemma("qwrtz", "en") == "qwrtz"
    assert lemma("qwrtzp", "id") == "qwrtzp"


def _hits(book: Book, text: str, language: str = "id") -> list[Hit]:
    return list(pipeline(language, phrases_of(book))(text)._.qualcode_hits)


def test_a_keyword_is_found_in_any_form(book: Book) -> None:
    text = "Korban-korbannya takut; koordinasinya kurang."
    found = {(hit.code, text[hit.start : hit.end], hit.text) for hit in _hits(book, text)}
    assert found == {
        ("korban", "Korban-korbannya", "korban-korbannya"),
        ("koordinasi", "koordinasinya", "koordinasinya"),
    }


def test_the_longest_phrase_of_a_code_counts_once(book: Book) -> None:
    (hit,) = _hits(book, "Tidak ada koordinasi antar lembaga di sini.")
    assert (hit.phrase, hit.weight) == ("koordinasi antar lembaga", 2.0)


def test_a_phrase_of_two_codes_is_shared_out() -> None:
    book = {code: CodeEntry(keywords={"id": ("uang",)}) for code in ("a", "b")}
    assert [(hit.code, hit.weight) for hit in _hits(book, "uang")] == [("a", 0.5), ("b", 0.5)]


def test_a_keyword_of_another_language_is_found(book: Book) -> None:
    assert [hit.code for hit in _hits(book, "Budget kami habis.", "ms")] == ["dana"]


def test_exclusions_stand_apart(book: Book) -> None:
    doc = pipeline("id", phrases_of(book))("Menurut anggaran dasar, anggaran disusun.")
    assert [span.text for span in doc.spans[EXCLUSIONS]] == ["anggaran dasar"]
    assert [(span.text, span.label_) for span in doc.spans[KEYWORDS]] == [
        ("anggaran", "dana"),
        ("anggaran", "dana"),
    ]


def test_the_factories_are_registered_and_their_config_is_json(book: Book) -> None:
    assert Language.has_factory("qualcode_lemmas")
    assert Language.has_factory(FACTORY)
    phrases = phrases_of(book)
    assert json.loads(json.dumps(phrases)) == phrases
    config = pipeline("id", phrases).config["components"]
    assert config[FACTORY]["phrases"] == phrases
    assert config["qualcode_lemmas"]["language"] == "id"


@pytest.mark.parametrize("phrase", ["", "  ", "\n", "😀", "الأطفال", "a b c d e f"])
def test_odd_keywords_do_no_harm(phrase: str) -> None:
    book = {"x": CodeEntry(keywords={"id": (phrase,)})}
    assert _hits(book, "kata") == []
    assert len(_hits(book, f"kata {phrase} kata")) == (1 if phrase.strip() else 0)
