"""Labels that were not taken for speakers: which are named, in which order, what naming does."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text import turns
from qualcode.text.unheard import unheard

ASKED = "Pewawancara: Siapa yang mengantar?\n\n"
ANSWERED = "IBU: Kakaknya yang mengantar.\n\n"
TALK = (ASKED + ANSWERED) * 2


def names(text: str, *speakers: str) -> list[str]:
    return [one.name for one in unheard(text, speakers) if one.likely]


def speaking(text: str, *speakers: str) -> list[str | None]:
    return [turn.speaker for turn in turns(text, speakers)]


@pytest.mark.parametrize(
    "label",
    ["KAKAK", "Kakak", "Bu Sari", "Suami P2", "Dewi", "Pak RT", "Puan N."],
)
def test_who_speaks_once_is_named_with_the_line(label: str) -> None:
    text = f"{TALK}{label}: Saya yang antar malam itu.\n\n{ASKED}"
    (one,) = unheard(text)
    assert (one.name, one.lines, one.likely) == (label.rstrip("."), (9,), True)
    assert label.rstrip(".") in speaking(text, label)
    assert unheard(text, [label]) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Catatan: dia menangis.",
        "Pasal 3: Setiap orang berhak.",
        "10:30 kami berangkat.",
        "https://contoh.id/laporan: tidak ada.",
        "Kesimpulan: Tidak ada.",
        "Alasannya: Mereka takut.",
        "kakak saya bilang: jangan pergi.",
        "Nomor 21 Tahun 2007: Undang-undang.",
    ],
)
def test_what_no_one_speaks_under_is_not_even_doubtful(line: str) -> None:
    assert unheard(f"{TALK}{line}\n\n{ASKED}") == ()


@pytest.mark.parametrize(
    "line", ["Biaya: uang dan waktu.", "Jalur Laut Utara: Lewat pulau itu.", "Uang: Itu soal uang."]
)
def test_a_word_that_explains_is_counted_and_not_named(line: str) -> None:
    (one,) = unheard(f"{ASKED}IBU: Begini,\n{line}\n\n{ASKED}IBU: Soal biaya itu, uang.\n")
    assert not one.likely


def test_the_likeliest_comes_first() -> None:
    text = f"{TALK}Uang: uang itu kurang.\n\nKAKAK: Saya antar.\n\n{ASKED}"
    assert [one.name for one in unheard(text)] == ["KAKAK", "Uang"]


def test_a_form_at_the_head_names_no_speaker() -> None:
    assert unheard(f"Pewawancara: Rina\nPendamping: Ibu Tini\nTanggal: Mei\n\n{TALK}") == ()


def test_a_named_speaker_gets_a_turn_whatever_the_word_means() -> None:
    text = f"{TALK}kakak ipar: saya antar.\n\nCatatan: saya juga.\n\n{ASKED}"
    assert speaking(text) == ["Pewawancara", "IBU"] * 2 + ["Pewawancara"]
    assert speaking(text, "Kakak Ipar:", "catatan")[-3:] == ["kakak ipar", "Catatan", "Pewawancara"]


def test_a_named_speaker_changes_no_other_label() -> None:
    text = "A: Satu kata.\n\nRina: Satu.\n\nIni cerita panjang.\n\nIni juga.\n\n" * 3
    assert speaking(text, "Rina").count("A") == speaking(text).count("A")


@given(st.text(alphabet="IBU KAKAK:p\n.", max_size=120), st.sampled_from(["KAKAK", "IBU", "P"]))
def test_turns_stay_whole_whoever_is_named(text: str, name: str) -> None:
    spoken = turns(text, [name])
    assert all(a.end <= b.start for a, b in itertools.pairwise(spoken))
    covered = "".join(text[turn.start : turn.end] for turn in spoken)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(one.name.casefold() != name.casefold() for one in unheard(text, [name]))
