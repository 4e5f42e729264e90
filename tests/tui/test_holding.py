"""The coding in hand: choosing it, going from one to the next, moving its ends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from qualcode.text import turns
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.reshaping import Reshape, reshaped
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.sitting import splitter

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]

TEXT = "P1: Kami sering telat. Koordinasi 👍🏽 antar-lembaga lemah.\n\nP1: “Data” tidak ada."
WAYS: list[Reshape] = ["start_earlier", "start_later", "end_earlier", "end_later"]


def pane_with(*words: str) -> Pane:
    pane = Pane(TEXT, turns(TEXT), splitter("id"), 60)
    for number, one in enumerate(words):
        start = TEXT.index(one)
        pane.stripes.add(Mark(number, start, start + len(one), f"H{number}"))
    return pane


def held(pane: Pane) -> str | None:
    return pane.in_hand.code if pane.in_hand else None


def test_choosing_goes_through_the_codings_here_and_round() -> None:
    pane = pane_with("sering telat", "telat. Koordinasi", "lemah")
    pane.go_to(TEXT.index("telat"))
    taken = []
    for _ in range(3):
        pane.take_next()
        taken.append(held(pane))
    assert taken == ["H0", "H1", "H0"]
    pane.step("word")
    assert held(pane) is None
    pane.step("word", back=True)
    assert held(pane) is None
    pane.go_to(0)
    assert pane.take_next() is None


def test_a_selection_of_it_or_beyond_keeps_it_in_hand() -> None:
    pane = pane_with("telat")
    pane.go_to(TEXT.index("telat"))
    pane.take_next()
    pane.step("sentence", extending=True)
    assert held(pane) == "H0"
    pane.select_unit("turn")
    assert held(pane) == "H0"
    pane.let_go()
    assert held(pane) is None


def test_going_from_coding_to_coding_misses_none() -> None:
    pane = pane_with("lemah", "Kami sering", "Kami", "Data", "Koordinasi")
    pane.go_to(0)
    way = []
    while pane.go_to_coding() is not None:
        way.append(held(pane))
    assert way == ["H1", "H2", "H4", "H0", "H3"]
    home = [held(pane)]
    while pane.go_to_coding(back=True) is not None:
        home.append(held(pane))
    assert home == way[::-1]


def test_words_come_and_go_at_either_end() -> None:
    pane = pane_with("telat. Koordinasi")
    mark = pane.stripes.all()[0]

    def words(how: Reshape) -> str | None:
        span = pane.reshaped(mark, how)
        return TEXT[slice(*span)] if span else None

    assert words("start_earlier") == "sering telat. Koordinasi"
    assert words("start_later") == "Koordinasi"
    assert words("end_earlier") == "telat."
    assert words("end_later") == "telat. Koordinasi 👍🏽 antar-lembaga"


def test_one_word_is_the_least_and_the_text_the_most() -> None:
    pane = pane_with("Kami", TEXT[4:])
    word, whole = pane.stripes.all()[1], pane.stripes.all()[0]
    assert pane.reshaped(word, "start_later") is None
    assert pane.reshaped(word, "end_earlier") is None
    assert pane.reshaped(whole, "start_earlier") is None
    assert pane.reshaped(whole, "end_later") is None


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 40), st.sampled_from(WAYS))
def test_a_reshaped_passage_lies_in_the_text_and_differs_at_one_end(
    start: int, length: int, how: Reshape
) -> None:
    pane = pane_with()
    end = min(start + length, len(TEXT))
    span = pane.reshaped(Mark("m", start, end, "H"), how)
    if span is None:
        return
    assert 0 <= span[0] < span[1] <= len(TEXT)
    assert (span[0] == start) != (span[1] == end)
    grown = how in ("start_earlier", "end_later")
    assert (span[1] - span[0] > end - start) == grown
    assert any(character.isalnum() for character in TEXT[slice(*span)]) or not grown


def test_a_word_has_its_marks_with_it() -> None:
    text = "P1: (Ya) “data itu” – kata Ibu/Bapak [tertawa]… ‘belum’. Lalu —\n\nP2: …tidak!?"
    pane = Pane(text, turns(text), splitter("id"), 60)
    span, ends = (4, 5), []
    while (grown := pane.reshaped(Mark("m", *span, "H"), "end_later")) is not None:
        ends.append(text[span[1] : grown[1]])
        span = grown
    assert ends == [
        "Ya)", " “data", " itu”", " – kata", " Ibu/", "Bapak", " [tertawa]…", " ‘belum’.",
        " Lalu —", "\n\nP2: …tidak!?",
    ]  # fmt: skip
    starts = []
    span = (len(text) - 1, len(text))
    while (grown := pane.reshaped(Mark("m", *span, "H"), "start_earlier")) is not None:
        starts.append(text[grown[0] : span[0]])
        span = grown
    assert starts[:4] == ["…tidak!", "Lalu —\n\nP2: ", "‘belum’. ", "[tertawa]… "]
    assert starts[-2:] == ["“data ", "(Ya) "]


LABELLED = (
    "P1: Kami mau pulang.\n\nIBU SARI: Saya juga.\n00:01:03 Bapak Rahmat (pelan):\nIya.\n\nP1:\n\n"
    "P2: Bapak: “Ya.”\n\nIBU:"
)


def test_no_end_lies_in_a_label_or_after_one_alone() -> None:
    pane = Pane(LABELLED, turns(LABELLED), splitter("id"), 60)
    start = LABELLED.index("pulang")
    grown, span = [], (start, start + 1)
    while (found := pane.reshaped(Mark("m", *span, "H"), "end_later")) is not None:
        grown.append(LABELLED[span[1] : found[1]])
        span = found
    assert grown == [
        "ulang.", "\n\nIBU SARI: Saya", " juga.", "\n00:01:03 Bapak Rahmat (pelan):\nIya.",
        "\n\nP1:\n\nP2: Bapak:", " “Ya.”",
    ]  # fmt: skip
    back, span = [], (span[1], span[1] + 1)
    while (found := reshaped(pane.steps, *span, "start_earlier")) is not None:
        back.append(LABELLED[found[0] : span[0]].split()[0])
        span = found
    assert back == ["“Ya.”", "Bapak:", "Iya.", "juga.", "Saya", "pulang.", "mau", "Kami"]


LETTERS = ["kami", "la\u0301gi", "اليوم", "我们", "👍🏽", "\u200d", "\u0301", "\u2067", "\u0600"]
MARKS = [".", "…", "”.", "“", "(", ")", "–", "/", "'", "-", " ", " ", "\n"]
PARTS = [*LETTERS, *MARKS, "\n\nP1: ", "\n\nP2: “", "\n\nIBU: ", "\nIbu Sari (pelan):"]
BACK: dict[Reshape, Reshape] = {
    "start_earlier": "start_later",
    "start_later": "start_earlier",
    "end_earlier": "end_later",
    "end_later": "end_earlier",
}


@st.composite
def panes(draw: st.DrawFn) -> Pane:
    text = "P1: a" + "".join(draw(st.lists(st.sampled_from(PARTS), max_size=40)))
    return Pane(text, turns(text), splitter("id"), 60)


def edges(pane: Pane) -> tuple[list[int], list[int]]:
    """Every place where a word with its marks begins, or ends."""
    starts, ends = [], []
    first = last = len(pane.text) + 1
    while (found := reshaped(pane.steps, first, last, "start_earlier")) is not None:
        first = found[0]
        starts.append(first)
    first = last = -1
    while (found := reshaped(pane.steps, first, last, "end_later")) is not None:
        last = found[1]
        ends.append(last)
    return starts[::-1], ends


@given(panes(), st.integers(0, 60), st.integers(0, 60), st.sampled_from(WAYS))
def test_the_opposite_way_undoes_each(pane: Pane, one: int, other: int, how: Reshape) -> None:
    starts, ends = edges(pane)
    start, end = starts[one % len(starts)], ends[other % len(ends)]
    if start >= end:
        return
    moved = reshaped(pane.steps, start, end, how)
    if moved is not None:
        assert reshaped(pane.steps, *moved, BACK[how]) == (start, end)


@given(panes())
def test_no_end_but_the_texts_own_lies_after_a_label(pane: Pane) -> None:
    starts, ends = edges(pane)
    heads = ("P1:", "P2:", "IBU:", "(pelan):")
    assert not any(pane.text[:end].endswith(heads) for end in ends)
    assert not any(pane.text.startswith(heads, start) for start in starts)


@given(panes(), st.data())
def test_a_way_goes_back_as_it_came_from_anywhere(pane: Pane, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(pane.text) - 1))
    end = data.draw(st.integers(start + 1, len(pane.text)))
    side = data.draw(st.sampled_from(["start", "end"]))
    ways = [how for how in WAYS if how.startswith(side)]
    way = [(start, end)]
    pressed: list[Reshape] = []
    for how in data.draw(st.lists(st.sampled_from(ways), max_size=12)):
        span = pane.reshaped(Mark("m", *way[-1], "H"), how)
        if span is not None:
            pressed.append(how)
            way.append(span)
    for how in reversed(pressed):
        now = way.pop()
        assert pane.reshaped(Mark("m", *now, "H"), BACK[how]) == way[-1]


def test_another_coding_or_another_place_has_no_way_back() -> None:
    pane = pane_with("sering telat")
    (mark,) = pane.stripes.all()
    grown = pane.reshaped(mark, "end_later")
    assert grown is not None
    other = pane.reshaped(Mark("another", *grown, "H"), "end_earlier")
    assert other is not None
    assert TEXT[slice(*other)] == "sering telat."
    assert pane.reshaped(Mark("another", mark.start, mark.end - 1, "H"), "end_later") == (
        mark.start,
        mark.end + 1,
    )


# -- on the screen


async def test_of_several_codings_the_chosen_one_goes(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "1", "c", *"f2", "enter", "h")
        assert any("Here: H1 Koordinasi, ▸F2 Stigma" in row or "▸F2 Stigma, H1" in row
                   for row in screen_rows(app))  # fmt: skip
        assert app.sitting.pane.in_hand.code == "F2"
        await press(app, pilot, "h", "x")
        assert [code for code, _ in desk.given] == ["F2"]
        await press(app, pilot, "x")
        assert desk.given == []


async def test_an_end_moves_with_one_key_and_undo_takes_it_back(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "w", "W", "W", "c", *"h2", "enter", "escape", "b")
        assert desk.given == [("H2", "sering telat")]
        await press(app, pilot, "left_square_bracket")
        assert desk.given == [("H2", "Kami sering telat")]
        assert any("H2 holds “Kami sering telat” now." in row for row in screen_rows(app))
        await press(app, pilot, "right_square_bracket", "left_curly_bracket")
        assert desk.given == [("H2", "sering telat. Koordinasi")]
        await press(app, pilot, "right_curly_bracket", "right_curly_bracket")
        assert desk.given == [("H2", "sering")]
        await press(app, pilot, "right_curly_bracket")
        assert desk.given == [("H2", "sering")]
        assert any("one word at least" in row for row in screen_rows(app))
        await press(app, pilot, "u", "u", "u", "u", "u")
        assert desk.given == [("H2", "sering telat")]
        await press(app, pilot, "ctrl+r")
        assert desk.given == [("H2", "Kami sering telat")]
        assert len(app.sitting.pane.stripes) == 1


async def test_a_coding_becomes_what_is_selected(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "1", "s", "equals_sign")
        assert desk.given[0][1].startswith("Kami")
        await press(app, pilot, "v", "equals_sign")
        words = "Koordinasi antar lembaga belum nyambung, data tidak sampai."
        assert desk.given == [("H1", words)]


async def test_a_coding_never_falls_on_one_of_the_same_code(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "W", "c", *"h2", "enter", "W", "c", *"h2", "enter")
        assert [words for _, words in desk.given] == ["Kami sering", "Kami"] or len(desk.given) == 2
        await press(app, pilot, "escape", "home", "w", "L")
        await press(app, pilot, "g", "l")
        assert app.sitting.pane.in_hand is not None
        await press(app, pilot, "right_curly_bracket")
        assert sorted(words for _, words in desk.given) == ["Kami", "Kami sering"]
        assert any("has this code already" in note.message for note in app._notifications)


async def test_several_and_none_in_hand_asks_for_h(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "1", "c", *"f2", "enter", "right_square_bracket")
        assert any("choose one with h" in row for row in screen_rows(app))
        assert {words for _, words in desk.given} == {desk.given[0][1]}
        await press(app, pilot, "g", "right_square_bracket")
        assert any("There is no coding here to change." in row for row in screen_rows(app))


async def test_growing_past_a_turns_end_takes_the_next_word_that_is_said_and_says_so(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "1", "right_square_bracket")
        assert desk.given[0][1].endswith("data tidak sampai.\n\nP1: Di")
        told = "data tidak sampai. P1: Di” now, turns 2–3."
        assert any(told in row for row in screen_rows(app))
        await press(app, pilot, "right_curly_bracket")
        assert not any("turns 2" in row for row in screen_rows(app))


async def test_what_rested_on_the_passage_is_said_to_have_gone_along(
    real_app: Any, press: Press, screen_rows: Rows, study: Path, transcript_text: str
) -> None:
    from qualcode.cli import main

    who = ["--project", str(study), "--coder", "Ani"]
    at = transcript_text.index("Kami sering")
    about = ["--code", "H2", "--claim", "Lambat."]
    rests = ["--kind", "interview", "--unattributed", "--source", "P1", "--quote", "Kami sering"]
    assert main([*who, "finding", "add", "T1", *about]) == 0
    assert main([*who, "evidence", "add", "T1", *rests]) == 0
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "W", "W", "c", *"h2", "enter", "escape", "b")
        assert app.sitting.pane.stripes.all()[0].start == at
        await press(app, pilot, "right_square_bracket")
        told = "H2 holds “…sering telat.” now. 1 piece of evidence went along."
        assert told in [row.strip() for row in screen_rows(app)]
        await press(app, pilot, "right_square_bracket")
        assert any("1 piece of evidence went along." in row for row in screen_rows(app))


async def test_ends_move_in_a_real_study(real_app: Any, press: Press) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "W", "c", *"h2", "enter", "escape", "b")
        await press(app, pilot, "right_square_bracket")
        pane = app.sitting.pane
        (mark,) = pane.stripes.all()
        assert pane.text[mark.start : mark.end] == "Kami sering"
        rows = await app.sitting.desk.call(lambda desk: desk.codings(app.sitting.source.id))
        assert [(row.start, row.end) for row in rows] == [(mark.start, mark.end)]
        await press(app, pilot, "u")
        (mark,) = pane.stripes.all()
        assert pane.text[mark.start : mark.end] == "Kami"
