"""Turns and sentences of transcripts and statutes that no one here wrote."""

from collections import Counter
from pathlib import Path

import pytest

from qualcode.text import display, normalise, sentences, turns

SERDIF = ["P12_GMT20211206", "P16_GMT20211215", "P3_GMT20211125", "P4_GMT20211125"]
SERDIF += ["P5_GMT20211125", "P6_GMT20211126", "P9_GMT20211129"]


def read(path: Path) -> str:
    return normalise(path.read_bytes().decode("utf-8")).text


@pytest.mark.parametrize("name", SERDIF)
def test_serdif_interviews_are_prompts_answers_and_a_moderator(
    shared_data: Path, name: str
) -> None:
    text = read(shared_data / f"coded/serdif/text/{name}.txt")
    found = turns(text)
    speakers = Counter(turn.speaker for turn in found)
    assert set(speakers) == {None, "MODERATOR"}
    moderator = [line for line in text.split("\n") if line.lstrip().startswith("MODERATOR:")]
    assert [text[t.start : t.end] for t in found if t.speaker] == [one.strip() for one in moderator]
    prompts = [text[t.start : t.body].strip() for t in found if t.body > t.start and not t.speaker]
    assert {"1", "1.b", "3.a", "5"} <= set(prompts)
    assert all("\n" not in text[t.start : t.end] for t in found if t.role == "interviewer")
    answers = [turn for turn in found if turn.role == "informant"]
    assert len(answers) >= 25
    assert sum(t.end - t.start for t in answers) > len(text) / 2


@pytest.mark.parametrize("language", ["ms", "en"])
def test_statutes_have_paragraphs_and_no_speakers(shared_data: Path, language: str) -> None:
    text = read(shared_data / f"law/my_2021_antitrafficking_amendment_{language}.md")
    found = turns(text)
    assert len(found) > 150
    assert {(turn.speaker, turn.role) for turn in found} == {(None, None)}


def test_a_chat_export_has_its_speakers(shared_data: Path) -> None:
    text = read(shared_data / "transcripts/zoom/GMT20240124-202901_RecordingnewChat.txt")
    assert Counter(turn.speaker for turn in turns(text)) == {
        "Ryan Sloan": 7,
        "Dr. Melissa Ko": 3,
        "Khalilah Beal-Uribe": 1,
        "Shreeharsh Kelkar": 1,
    }


def test_a_focus_group_in_brackets(shared_data: Path) -> None:
    text = read(shared_data / "transcripts/qualcoder/transcript.txt")
    assert [turn.speaker for turn in turns(text)] == [f"id{n}" for n in (1, 2, 3, 1, 3, 1, 2)]


def test_hostile_labels(shared_data: Path) -> None:
    bidi = turns(read(shared_data / "hostile/h05_bidi_controls.txt"))
    assert [(turn.speaker, turn.role) for turn in bidi] == [
        ("N1", "informant"),
        ("N2", "informant"),
        ("P", "interviewer"),
    ]
    markup = turns(read(shared_data / "hostile/h07_markup_brackets.txt"))
    assert [turn.speaker for turn in markup] == ["N1", "N2", "P", "N1"]
    encoded = (shared_data / "hostile/h01_utf16le_bom.txt").read_bytes().decode("utf-16")
    assert [turn.speaker for turn in turns(normalise(encoded).text)] == ["P", "N1", "P", "N1"]
    mixed = turns(read(shared_data / "hostile/h20_mixed_newlines.txt"))
    assert [turn.speaker for turn in mixed] == ["N1", "P", "N1", "P"]


def test_one_line_of_900_000_characters(shared_data: Path) -> None:
    text = read(shared_data / "hostile/h08_one_line_900k.txt")
    (turn,) = turns(text)
    found = sentences(text, turn.body, turn.end)
    assert (found[0].start, found[-1].end) == (turn.body, turn.end)
    assert len(display(text)) == len(text)
