"""The one splitter: goldens as prose, and its laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text import sentences, turns

INDONESIAN = """
Kami lapor ke polisi. | Tidak ada tanggapan.
Ada beras, gula, dll. yang dibawa. | Lalu pulang.
Ada beras, gula, dsb. | Lalu pulang.
Bpk. Ahmad dkk. datang. | Mereka menunggu.
Dr. Siti Aminah, S.H., M.H. datang ke Jl. Merdeka No. 21. | Mereka menunggu.
Prof. Dr. H. Budi, S.H. | Beliau pakar hukum.
Sesuai Pasal 5 ayat (2). | Pasal 6 berbeda.
UU No. 21 Tahun 2007. | Itu dasarnya.
Harganya Rp. 5.000 atau Rp 1.000,50 sejak jam 10.30 pagi. | Mahal!
Saya... apa ya… tidak tahu. | Terus... | Begitu saja.
… dan begitulah. | … Kami pulang.
“Kenapa tidak lapor?” tanya saya. | “Takut.” | Dia diam.
Anak saya bilang, “Mak, aku pergi.” | Begitu.
(Dia tertawa.) | Lalu pergi. | (Masa sih?) begitu.
Masa sih?! | iya. | terus saya pergi.
Surat a.n. Menteri Sosial. | K.H. Ahmad Dahlan. | A. Rahman datang.
Bersama R. Ahmad, H. Budi, dan Pak A. Rahman. | Juga Tb. Maktal.
Kurang vitamin C. | Saya minum.
1. Polisi datang.
Kami lapor.[1] | Lalu diam.
Kata dia *pergi.* | Lalu **diam**.
Tgl. 5 Okt. 2025 pkl. 10.30 WIB. | Selesai
Situsnya contoh.go.id dan versinya 2.0 saja.
كيف حالك؟ | أنا بخير۔ | شكرا
今天很好。 | 你呢？ | 我也好
"""
MALAY = """
En. Ahmad bertemu Pn. Siti di Jln. Ampang. | Mereka berbincang lama.
Mengikut seksyen 12. | Akta 670 dipinda.
Apa nak buat... tak ada pasport. | Lari lah!
"""
ENGLISH = """
Mr. Smith, e.g. the officer, i.e. him. | He left.
Okay ... | I guess so. | Mmmm ... okay there is.
Oh no. | We left.
No. 5 is ok?
The U.S. Government said so.
J. K. Rowling wrote it at 5 p.m. | Then she left St. Ives.
"""


def split(text: str, language: str = "id") -> list[str]:
    return [text[one.start : one.end] for one in sentences(text, language=language)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (language, line)
        for language, lines in (("id", INDONESIAN), ("ms", MALAY), ("en", ENGLISH))
        for line in lines.strip().split("\n")
    ],
)
def test_golden(language: str, line: str) -> None:
    assert split(line.replace(" | ", " "), language) == line.split(" | ")


def test_a_newline_ends_a_sentence_and_other_breaks_do_not() -> None:
    assert split("satu\ndua. tiga\n\n") == ["satu", "dua.", "tiga"]
    assert split("satu\x0bdua\u2028tiga") == ["satu\x0bdua\u2028tiga"]


def test_an_unknown_language_has_the_common_abbreviations() -> None:
    assert split("Dr. Ani pergi. En. lain.", "jv") == ["Dr. Ani pergi.", "En.", "lain."]


def test_a_speakers_label_is_no_part_of_a_sentence() -> None:
    text = "P1: Satu. Dua.\n\nPewawancara: Tiga?"
    found = [
        text[one.start : one.end]
        for turn in turns(text)
        for one in sentences(text, turn.body, turn.end)
    ]
    assert found == ["Satu.", "Dua.", "Tiga?"]


WORDS = ["kata", "Kata", "Dr", "dll", "S.H", "A", "1", ".", "...", "…", "?", "!", "؟", "。", " "]
PIECES = st.sampled_from([*WORDS, "  ", "\n", '"', "”", ")", "(", "[1]", "\x0b", "\u2028", ","])


@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text()), st.data())
def test_the_laws_of_sentences(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    last = start
    for one in sentences(text, start, end):
        words = text[one.start : one.end]
        assert last <= one.start < one.end <= end
        assert text[last : one.start].strip() == ""
        assert words == words.strip()
        assert "\n" not in words
        last = one.end
    assert text[last:end].strip() == ""


@given(st.lists(PIECES, max_size=40).map("".join))
def test_lines_are_split_each_by_itself(text: str) -> None:
    by_line = [one for line in text.split("\n") for one in split(line)]
    assert split(text) == by_line
