"""Who says what: labels that count, labels that don't, prompts, and the laws of turns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text import Turn, turns

Said = tuple[str | None, str | None, str]  # role, speaker, words


def said(text: str) -> list[Said]:
    return [(turn.role, turn.speaker, text[turn.body : turn.end]) for turn in turns(text)]


ASKED = ("interviewer", "Pewawancara", "Apa hambatannya?")
ANSWERED = ("informant", "P1", "Banyak sekali.")


@pytest.mark.parametrize(
    "text",
    [
        "Pewawancara: Apa hambatannya?\nP1: Banyak sekali.",
        "Pewawancara: Apa hambatannya?\n\n\n  P1: Banyak sekali.\n\n",
        "**Pewawancara:** Apa hambatannya?\n\n**P1:** Banyak sekali.",
        "**Pewawancara**: Apa hambatannya?\n__P1__: Banyak sekali.",
        "- Pewawancara: Apa hambatannya?\n- P1: Banyak sekali.",
        "> *Pewawancara:* Apa hambatannya?\n> *P1:* Banyak sekali.",
        "[00:01:23] Pewawancara: Apa hambatannya?\n(00:01:25) P1: Banyak sekali.",
        "00:01:23 Pewawancara: Apa hambatannya?\n00:01:25.250 P1: Banyak sekali.",
        "Pewawancara (00:01:23): Apa hambatannya?\nP1 [00:01:25]: Banyak sekali.",
        "**[00:01] Pewawancara:** Apa hambatannya?\n[00:02] **P1:** Banyak sekali.",
        "Pewawancara [00:00 - 00:05]: Apa hambatannya?\nP1 (perempuan, 34): Banyak sekali.",
        "Pewawancara  0:03\nApa hambatannya?\n\nP1  0:05\nBanyak sekali.",
        "Pewawancara:\nApa hambatannya?\n\nP1:\n\n  Banyak sekali.",
        "Pewawancara：Apa hambatannya?\nP1：Banyak sekali.",
        "Pewawancara : Apa hambatannya?\nP1\t:\tBanyak sekali.",
        "Pewawancara\nApa hambatannya?\n\nP1\nBanyak sekali.",
        "[Pewawancara]: Apa hambatannya?\n[P1]: Banyak sekali.",
        "### Pewawancara\n\nApa hambatannya?\n\n### P1\n\nBanyak sekali.",
        "Pewawancara\u202e: Apa hambatannya?\n\u200eP1: Banyak sekali.",
    ],
)
def test_a_label_in_all_its_trimmings(text: str) -> None:
    assert said(text) == [ASKED, ANSWERED]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Pewawancara", "interviewer"),
        ("PEWAWANCARA 2", "interviewer"),
        ("Interviewer", "interviewer"),
        ("Interviewer Rina", "interviewer"),
        ("MODERATOR", "interviewer"),
        ("Peneliti", "interviewer"),
        ("Penyelidik", "interviewer"),
        ("Penemu bual", "interviewer"),
        ("INT1", "interviewer"),
        ("Informan", "informant"),
        ("Informan 3", "informant"),
        ("Responden", "informant"),
        ("Speaker 2", "informant"),
        ("Peserta 4", "informant"),
        ("Subjek-1", "informant"),
        ("Interviewee", "informant"),
        ("Narasumber", "informant"),
        ("P1", "informant"),
        ("P01", "informant"),
        ("R2", "informant"),
        ("I-3", "informant"),
        ("N1", "informant"),
        ("FGD-2", "informant"),
        ("FGD2-P3", "informant"),
        ("KII_03", "informant"),
    ],
)
def test_one_line_is_enough_for_a_known_label(label: str, role: str) -> None:
    assert said(f"{label}: Ya, begitu.") == [(role, label, "Ya, begitu.")]


@pytest.mark.parametrize("name", ["P01", "ibu-1", "id3", "saksi 2"])
def test_bracketed_pseudonyms_count(name: str) -> None:
    assert said(f"[{name}]: Ya, begitu.") == [("informant", name, "Ya, begitu.")]


def test_bracketed_pseudonyms_without_a_colon_count_where_they_head_the_passages() -> None:
    text = "[id1] hello\n\n[id2] no, I\nam not\n\n[id1] yes"
    assert said(text) == [
        ("informant", "id1", "hello"),
        ("informant", "id2", "no, I\nam not"),
        ("informant", "id1", "yes"),
    ]
    assert said("Kami dari desa.\n\nLalu pindah.\n\n[kota-1] itu jauh.")[2][1] is None


@pytest.mark.parametrize(
    "line",
    [
        "Catatan: rekaman terputus.",
        "Pukul 10:30 kami berangkat.",
        "Jam 10:30",
        "http://contoh.id/laporan",
        "C:\\rekaman\\satu",
        "Dia bilang: jangan pergi.",
        "Katanya: jangan pergi.",
        "Masalahnya: tidak ada data.",
        "Kami beli tiga: beras, gula, dan garam.",
        "Pasal 5: setiap orang dilarang.",
        "BAB 2: ketentuan umum.",
        "UU 21: pemberantasan.",
        "Contoh: kasus kemarin.",
        '"Begini: pulang saja."',
        "[1]: http://contoh.id",
        "[tertawa]: iya",
        "Location: Cork.",
        "Kami tunggu, jadi: pulang.",
        "10:30 sampai 11:00 menunggu.",
    ],
)
def test_a_colon_does_not_make_a_speaker(line: str) -> None:
    text = f"P1: Begini.\n{line}\n{line}\nP2: Oh."
    assert [speaker for _, speaker, _ in said(text)] == ["P1", "P2"]
    alone = f"Kami menunggu lama.\n\n{line}\n\nLalu pulang.\n\n{line}"
    assert {speaker for _, speaker, _ in said(alone)} == {None}


def test_a_name_counts_where_it_recurs() -> None:
    text = "Rina: Apa kabar?\nIbu Sari (ketua RT): Baik.\nRina: Syukurlah.\nIbu Sari: Ya."
    assert [speaker for _, speaker, _ in said(text)] == ["Rina", "Ibu Sari", "Rina", "Ibu Sari"]
    assert said("Rina: hadir.\n\nKami mulai.\n\nSelesai.")[0][1] is None


def test_a_name_that_recurs_in_a_long_prose_does_not_count() -> None:
    prose = ["Kami menunggu lama sekali di sana."] * 50
    text = "\n\n".join([*prose, "Laporan: pertama.", *prose, "Laporan: kedua."])
    assert {speaker for _, speaker, _ in said(text)} == {None}


def test_where_names_head_the_passages_someone_may_speak_once() -> None:
    lines = ["Rina: satu", "Budi: dua", "Rina: tiga", "Budi: empat", "Sari: lima", "Rina: enam"]
    assert [speaker for _, speaker, _ in said("\n".join(lines))] == [
        line.split(":")[0] for line in lines
    ]


@pytest.mark.parametrize(("asks", "answers"), [("T", "J"), ("Q", "A"), ("P", "N"), ("I", "R")])
def test_letters_that_ask_and_answer(asks: str, answers: str) -> None:
    text = f"{asks}: Apa kabar?\n{answers}: Baik.\n{asks}: Sudah lama?\n{answers}: Sudah."
    assert [(role, speaker) for role, speaker, _ in said(text)] == [
        ("interviewer", asks),
        ("informant", answers),
    ] * 2


def test_who_asks_decides_what_an_ambiguous_letter_means() -> None:
    participant = "R: Apa kabar?\nP: Baik.\nR: Sudah lama di sini?\nP: Sudah."
    assert [role for role, _, _ in said(participant)] == ["interviewer", "informant"] * 2
    without_question = "N1: satu\nP: dua\nN2: tiga\nP: empat"
    assert [role for role, _, _ in said(without_question)] == ["informant", "interviewer"] * 2


def test_other_voices_have_their_role() -> None:
    text = "Pewawancara: Apa?\nPenerjemah: Dia tanya apa.\nP1: Ya."
    assert [role for role, _, _ in said(text)] == ["interviewer", "other", "informant"]


def test_a_speaker_keeps_the_spelling_of_the_first_label() -> None:
    text = "Interviewer: Hi?\nP1: Yes.\nINTERVIEWER: And?\np1: lower case is no label"
    assert [speaker for _, speaker, _ in said(text)] == ["Interviewer", "P1", "Interviewer"]


def test_paragraphs_after_a_label_belong_to_its_speaker() -> None:
    text = "P1: satu.\n\nDua: tiga.\n\nempat\n\nP2: lima"
    assert said(text) == [
        ("informant", "P1", "satu.\n\nDua: tiga.\n\nempat"),
        ("informant", "P2", "lima"),
    ]


def test_a_label_without_words_is_a_turn_with_an_empty_body() -> None:
    assert said("P1:\nP2: ya") == [("informant", "P1", ""), ("informant", "P2", "ya")]


def test_a_form_at_the_head_is_no_speech() -> None:
    text = (
        "Pewawancara: Rina\nInforman: P1\nTanggal: 3 Oktober 2025\nTempat: kantor\n\n"
        "Pewawancara: Apa kabar?\nP1: Baik."
    )
    form = "Pewawancara: Rina\nInforman: P1\nTanggal: 3 Oktober 2025\nTempat: kantor"
    assert said(text)[0] == (None, None, form)
    assert [speaker for _, speaker, _ in said(text)[1:]] == ["Pewawancara", "P1"]


def test_what_stands_before_the_first_label_falls_into_paragraphs() -> None:
    text = "Judul\nanak judul\n\nKeterangan.\n\nP1: satu"
    assert said(text) == [
        (None, None, "Judul\nanak judul"),
        (None, None, "Keterangan."),
        ("informant", "P1", "satu"),
    ]


def test_without_labels_paragraphs_and_without_paragraphs_lines() -> None:
    assert said("satu\ndua\n \t\ntiga\n") == [(None, None, "satu\ndua"), (None, None, "tiga")]
    assert said("satu\n  dua\ntiga\n\n") == [(None, None, line) for line in ("satu", "dua", "tiga")]
    assert said(" \n\n ") == []


PROMPTED = """1 Read the tab.
 I am reading it.
 30 Days of it is enough.
  1.a Was it enough?
   Yes.
 MODERATOR: Go on.
   Oh, sorry.
   Location: Cork.
2 Log in.
  a.i Which one?
   This one.
"""


def test_numbered_prompts_are_turns_of_their_own() -> None:
    assert said(PROMPTED) == [
        ("interviewer", None, "Read the tab."),
        ("informant", None, "I am reading it.\n 30 Days of it is enough."),
        ("interviewer", None, "Was it enough?"),
        ("informant", None, "Yes."),
        ("interviewer", "MODERATOR", "Go on."),
        ("informant", None, "Oh, sorry.\n   Location: Cork."),
        ("interviewer", None, "Log in."),
        ("interviewer", None, "Which one?"),
        ("informant", None, "This one."),
    ]


@pytest.mark.parametrize(
    "number", ["{}", "{}.", "{})", "Q{}.", "Q{}:", "Pertanyaan {}:", "**{}.**"]
)
def test_ways_of_numbering(number: str) -> None:
    first, second = number.format(1), number.format(2)
    text = f"{first} Apa hambatannya?\nBanyak.\nSekali.\n{second} Sejak kapan?\nDulu."
    assert [(role, words) for role, _, words in said(text)] == [
        ("interviewer", "Apa hambatannya?"),
        ("informant", "Banyak.\nSekali."),
        ("interviewer", "Sejak kapan?"),
        ("informant", "Dulu."),
    ]


def test_a_labelled_answer_to_a_prompt_goes_on_to_the_next_prompt() -> None:
    text = "1. Apa hambatannya?\nP1: Banyak.\nSekali.\n2. Sejak kapan?\nP1: Dulu."
    assert said(text)[1] == ("informant", "P1", "Banyak.\nSekali.")


def test_numbered_lines_that_ask_nothing_are_no_prompts() -> None:
    statute = "1. Setiap orang dilarang.\n2. Barang siapa melanggar dipidana.\n3. Cukup jelas."
    assert {role for role, _, _ in said(statute)} == {None}
    inside = "Pewawancara: Siapa saja?\nP1: Ada dua:\n1. Apakah polisi?\n2. Apakah jaksa?"
    assert len(said(inside)) == 2


WORDS = ["P1", "Pewawancara", "Rina", "T", "J", "Apa?", "kata", "1. ", "1.a ", "[P1]", "Tanggal: "]
MARKS = [
    ":",
    "：",
    " ",
    "\n",
    "\n\n",
    "**",
    "(00:01)",
    "[00:01:02] ",
    "\u3000",
    "\x0b",
    "\x85",
    "\t",
]
PIECES = st.sampled_from([*WORDS, *MARKS])


@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text()))
def test_the_laws_of_turns(text: str) -> None:
    found = turns(text)
    assert [turn.index for turn in found] == list(range(len(found)))
    last = 0
    for turn in found:
        assert last <= turn.start < turn.end <= len(text)
        assert text[last : turn.start].strip() == ""
        assert turn.start <= turn.body <= turn.end
        assert text[turn.start : turn.end].strip() == text[turn.start : turn.end]
        assert text[turn.body : turn.end].strip() == text[turn.body : turn.end]
        last = turn.end
    assert text[last:].strip() == ""


@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_words_before_a_body_are_its_label_alone(text: str) -> None:
    def label(turn: Turn) -> str:
        return text[turn.start : turn.body]

    for turn in turns(text):
        assert label(turn).strip().count("\n") == 0
        if turn.speaker is not None:
            assert turn.speaker.casefold() in " ".join(label(turn).split()).casefold()


@pytest.mark.parametrize(
    ("before", "note"),
    [
        ("[rekaman dimulai]", True),
        ("(hujan deras) [anak menangis]", True),
        ("[rekaman dimulai", False),
        ("[kota-1] itu jauh", False),
        ("Kami mulai.", False),
    ],
)
def test_a_note_before_the_first_speaker_is_no_answer(before: str, note: bool) -> None:
    first, asked, answer = turns(f"{before}\n\nPewawancara: Apa?\n\nP1: [tertawa]")
    assert (first.note, first.answers) == (note, not note)
    assert (asked.answers, answer.answers, answer.note) == (False, True, False)


def test_a_text_without_speakers_has_no_notes() -> None:
    assert [turn.answers for turn in turns("[rekaman dimulai]\n\nKami mulai.")] == [True, True]
