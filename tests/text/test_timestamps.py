"""Time stamps in the forms that transcripts have, and clock times that are none."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.timestamps import stamp_at, stamps


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("[00:12:33] Kami berangkat.", ["00:12:33"]),
        ("P1: [12:33] Ya. Lalu [13:00] tidak.", ["00:12:33", "00:13:00"]),
        ("(12:33) Ya.", ["00:12:33"]),
        ("P1 (12:33)\nYa.", ["00:12:33"]),
        ("Ibu Sari (01:12:33):\nYa.", ["01:12:33"]),
        ("P1: 00:12:33 Kami", ["00:12:33"]),
        ("00:12:33 P1: Kami", ["00:12:33"]),
        ("00:12:33.120 --> 00:12:35.000\nYa", ["00:12:33"]),
        ("1\n12:33,120 --> 12:35,000\nYa", ["00:12:33"]),
        ("jam 12:30 kami berangkat", []),
        ("12:30 kami berangkat", []),
        ("Kami tiba jam 12:30:15 malam", []),
        ("Kami tiba (12:30) lalu tidur.", []),
        ("pasal 3:45 dan 12:345", []),
        ("[12:75] dan [1:99:10]", []),
        ("", []),
    ],
)
def test_what_is_a_stamp_and_what_is_not(text: str, clocks: list[str]) -> None:
    assert [stamp.clock for stamp in stamps(text)] == clocks


@given(st.lists(st.integers(0, 359_999), max_size=20), st.integers(0, 400))
def test_the_last_stamp_at_or_before_a_place_holds(times: list[int], offset: int) -> None:
    clocks = [f"{t // 3600:02}:{t // 60 % 60:02}:{t % 60:02}" for t in times]
    text = "\n".join(f"[{clock}] kata" for clock in clocks)
    known = stamps(text)
    assert [stamp.clock for stamp in known] == clocks
    before = [stamp for stamp in known if stamp.start <= offset]
    assert stamp_at(known, offset) == (before[-1] if before else None)


@given(st.text("0123456789:[]() \nP.,->", max_size=60))
def test_no_text_breaks_it_and_stamps_lie_apart(text: str) -> None:
    known = stamps(text)
    assert all(one.end <= two.start for one, two in pairwise(known))
    assert all(0 <= one.start < one.end <= len(text) for one in known)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("zoom/GMT20240124-202901_Recording.cc.vtt", 100),
        ("zoom/GMT20240124-202901_Recording.transcript.vtt", 100),
        ("zoom/GMT20240124-202901_RecordingnewChat.txt", 1),
        ("podcast/example.srt", 1),
        ("webvtt_py/sample.srt", 3),
    ],
)
def test_real_transcripts_have_theirs(shared_data: Path, name: str, least: int) -> None:
    text = (shared_data / "transcripts" / name).read_text(encoding="utf-8", errors="replace")
    known = stamps(text)
    assert len(known) >= least
    if "-->" in text:
        assert len(known) == text.count("-->")
    seconds = [stamp.seconds for stamp in known]
    assert seconds == sorted(seconds)
