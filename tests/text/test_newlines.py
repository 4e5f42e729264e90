"""The newline rule and the way back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.errors import InputError
from qualcode.text import normalise, restore

PIECES = st.sampled_from(
    ["\r\n", "\r", "\n", "\ufeff", "a", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]
)
MIXED = st.lists(PIECES, max_size=30).map("".join)


@given(st.one_of(MIXED, st.text()))
def test_restoring_gives_the_raw_text_again(raw: str) -> None:
    normal = normalise(raw)
    assert restore(normal.text, normal.newlines) == raw


@given(MIXED)
def test_a_normalised_text_has_only_line_feeds_and_is_left_as_it_is(raw: str) -> None:
    text = normalise(raw).text
    assert "\r" not in text
    assert not text.startswith("\ufeff")
    assert normalise(text).text == text


@given(MIXED)
def test_every_other_character_stays(raw: str) -> None:
    def kept(text: str) -> str:
        return text.lstrip("\ufeff").replace("\r", "").replace("\n", "")

    assert kept(normalise(raw).text) == kept(raw)


@pytest.mark.parametrize(
    ("raw", "newlines"),
    [
        ("", "lf"),
        ("one line", "lf"),
        ("a\nb\n" * 1000, "lf"),
        ("a\r\nb\r\n" * 1000, "crlf"),
        ("a\rb\r" * 1000, "cr"),
        ("\ufeffa\r\nb", "bom crlf"),
        ("\ufeff\ufeffa", "bom*2 lf"),
        ("a\nb\nc\rd\r", "lf*2 cr"),
    ],
)
def test_the_map_is_short(raw: str, newlines: str) -> None:
    assert normalise(raw).newlines == newlines


def test_unicode_is_not_recomposed() -> None:
    assert normalise("e\u0301").text == "e\u0301"


def test_mixed_newlines_of_the_hostile_file(shared_data: Path) -> None:
    raw = (shared_data / "hostile/h20_mixed_newlines.txt").read_bytes().decode("utf-8")
    normal = normalise(raw)
    assert normal.text.split("\n") == [
        "N1: satu",
        "P: dua",
        "N1: tiga",
        "P: empat\x0bN1: lima\x0cP: enam\x85N1: tujuh\u2028P: delapan\u2029N1: sembilan",
        "",
        "akhir",
        "",
    ]
    assert normal.newlines == "crlf*1 cr*1 lf*1 cr*1 crlf*1 lf"
    assert restore(normal.text, normal.newlines) == raw
    at = normal.text.index("sembilan")
    assert normal.text[at : at + 8] == "sembilan"


@pytest.mark.parametrize("newlines", ["lff", "crlf lf", "lf*0 cr", "lf*9 cr", "lf*1 bom", "3"])
def test_a_map_that_does_not_fit_is_refused(newlines: str) -> None:
    with pytest.raises(InputError, match="does not fit"):
        restore("a\nb", newlines)
