"""The lean tokenizers: what they keep whole, and how far they go with the stock ones."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import spacy

from qualcode.suggest.languages import known, lean, pipeline, stop_words
from qualcode.suggest.reduplication import is_one_word

_GOLDEN = Path(__file__).parent / "golden" / "tokens.txt"


def _golden() -> list[tuple[str, str, str]]:
    """Rows of language, text and its tokens with a bar between."""
    blocks = _GOLDEN.read_text(encoding="utf-8").strip().split("\n\n")
    return [(block.split("\n")[0], block.split("\n")[1], block.split("\n")[2]) for block in blocks]


@pytest.mark.parametrize(("language", "text", "tokens"), _golden())
def test_tokens_are_as_written_down(language: str, text: str, tokens: str) -> None:
    assert " | ".join(token.text for token in lean(language)()(text)) == tokens


@pytest.mark.parametrize(
    "word",
    [
        "anak-anak", "Anak-Anak", "bersama-sama", "buah-buahan", "berkali-kali", "tolong-menolong",
        "satu-satunya", "sekurang-kurangnya", "perundang-undangan", "kehati-hatian", "kedua-dua",
        "sayur-mayur", "warna-warni", "bolak-balik", "gerak-gerik", "gotong-royong", "lalu-lintas",
        "surat-menyurat", "turun-temurun", "serta-merta", "membeda-bedakan", "kawan-kawannya",
    ],
)  # fmt: skip
def test_one_word(word: str) -> None:
    assert is_one_word(word)


@pytest.mark.parametrize(
    "word",
    [
        "Jakarta-Surabaya", "non-migas", "anti-korupsi", "check-in", "ekspor-impor", "anak", "2-2",
        "pusat-daerah", "ibu-anak", "Indonesia-Malaysia", "a-a", "-", "anak-anak-anak", "kiri-",
    ],
)  # fmt: skip
def test_two_words(word: str) -> None:
    assert not is_one_word(word)


def test_no_language_has_the_stock_exceptions() -> None:
    for language in ("id", "ms", "en", "xx"):
        assert not lean(language).Defaults.tokenizer_exceptions
        assert len(lean(language)().vocab) < 2000


@pytest.mark.parametrize(
    ("name", "root"),
    [("id", "id"), ("EN-ie", "en"), ("ms_MY", "ms"), ("jv", "xx"), ("", "xx"), ("ar", "xx")],
)
def test_a_language_that_is_not_known_falls_back(name: str, root: str) -> None:
    assert known(name) == root
    assert [token.text for token in pipeline(name)("Satu dua.")] == ["Satu", "dua", "."]


def test_stop_words_by_language() -> None:
    assert "yang" in stop_words("id")
    assert "yang" in stop_words("ms")
    assert "the" in stop_words("en-US")
    assert stop_words("ar") == frozenset()


def _sentences(shared_data: Path, language: str) -> list[str]:
    name = {"id": "ind", "ms": "zsm", "en": "eng"}[language]
    path = shared_data / "suggest" / f"sib-{name}_Latn-dev.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return [row["text"] for row in csv.DictReader(file, delimiter="\t")]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["id", "ms", "en"])
def test_as_the_stock_tokenizer_but_for_reduplication(shared_data: Path, language: str) -> None:
    """The stock lists hold part of the reduplicated words; the rule finds those and others."""
    ours, stock = lean(language)(), spacy.blank(language)
    alike = beside = every = 0
    for text in _sentences(shared_data, language):
        mine = {(token.idx, token.idx + len(token)) for token in ours(text)}
        theirs = {(token.idx, token.idx + len(token)) for token in stock(text)}
        doubled = [place for place in mine if is_one_word(text[place[0] : place[1]])]
        inside = {
            place
            for place in theirs
            if any(start <= place[0] and place[1] <= end for start, end in doubled)
        }
        alike += len(mine & theirs)
        beside += len(inside - mine)
        every += len(theirs)
    assert (alike + beside) / every > 0.995
