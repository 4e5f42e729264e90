"""What rows look like: plain-text goldens of the transcript's strips, and the pane behind them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from qualcode.text import turns
from qualcode.tui.engine.faces import Face, Look
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.sight import Sight, touched
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.sitting import splitter
from qualcode.tui.widgets.looks import PALETTE, Looks, code_colours, lane_labels
from qualcode.tui.widgets.strips import Room, Strips

Press = Callable[..., Awaitable[None]]

TEXT = """Pewawancara: Bagaimana koordinasi?

P1: Kami sering telat. Koordinasi antar lembaga belum nyambung, data dari seberang tidak sampai.

P1: Di [kota-1] tidak ada anggaran."""

GOLDEN = """\
  1 Pewawancara: Bagaimana koordinasi?              |
                                                    |
▌ 2 P1: Kami sering telat. Koordinasi antar lembaga | H1
▌   belum nyambung, data dari seberang tidak        | │    H2   F2
▌   sampai.                                         | │         │
                                                    |           │
  3 P1: Di [kota-1] tidak ada anggaran.             |           │
"""


def pane_of(text: str, columns: int, *marks: tuple[str, str]) -> Pane:
    """A pane with each (code, words) of `marks` coded."""
    pane = Pane(text, turns(text), splitter("id"), columns)
    spans = [(code, text.index(words), len(words)) for code, words in marks]
    pane.set_marks(Mark(n, start, start + size, c) for n, (c, start, size) in enumerate(spans))
    return pane


def strips_of(pane: Pane, room: Room, *, coloured: bool = True) -> list[str]:
    parts = {part: Style() for part in ("base", "number", "here", "hint", "selected", "cursor")} | {
        "interviewer": Style(),
        "informant": Style(),
        "other": Style(),
    }
    looks = Looks({}, parts, Color(0, 0, 0), coloured=coloured)
    strips = Strips(looks, room)
    return [strips.of(pane.face(number)).text for number in range(pane.layout.rows)]


def test_rows_with_numbers_marks_and_margin() -> None:
    room = Room(gutter=4, text=47, lanes=3)
    pane = pane_of(
        TEXT,
        47,
        ("H1", TEXT[TEXT.index("Kami") : TEXT.index("\n\nP1: Di")]),
        ("H2", "data"),
        ("F2", "seberang tidak sampai.\n\nP1: Di [kota-1] tidak ada anggaran."),
    )
    pane.go_to(TEXT.index("Kami"))
    rows = strips_of(pane, room)
    assert {len(row) for row in rows} == {room.all}
    seen = "".join(f"{row[:52]}|{row[52:].rstrip()}\n" for row in rows)
    assert seen == GOLDEN


def test_more_codings_than_lanes_are_counted() -> None:
    pane = pane_of("P1: Koordinasi.", 30, *[(f"H{n}", "Koordinasi") for n in range(5)])
    (row,) = strips_of(pane, Room(gutter=3, text=30, lanes=3))
    assert row.endswith(" H0   H1   +3  ")


def looks_on(face: Face) -> list[tuple[str, str]]:
    """(text, what is to be seen of it) of a row's pieces."""
    told = []
    for piece in face.pieces:
        look = piece.look
        words = [*look.codes, look.role or ""]
        words += [name for name in ("selected", "cursor", "hint") if getattr(look, name)]
        told.append((str(piece.text), " ".join(filter(None, words))))
    return told


def test_a_row_is_cut_wherever_something_changes() -> None:
    pane = pane_of(
        "P1: Koordinasi antar lembaga lemah.",
        60,
        ("H1", "Koordinasi antar"),
        ("H2", "antar lembaga"),
    )
    pane.select(15, 20)
    pane.hints = ((21, 28),)
    assert looks_on(pane.face(0)) == [
        ("P1: ", "informant"),
        ("Koordinasi ", "H1"),
        ("antar", "H1 H2 selected"),
        (" ", "H2 cursor"),
        ("lembaga", "H2 hint"),
        (" lemah.", ""),
    ]


def test_the_cursor_behind_the_last_word_has_a_cell() -> None:
    pane = pane_of("P1: Ya.", 60)
    pane.go_to(7)
    assert looks_on(pane.face(0))[-1] == (" ", "cursor")


@pytest.mark.parametrize("columns", [5, 9, 14, 30, 60])
def test_there_is_one_cursor_whatever_the_width(columns: int) -> None:
    pane = pane_of(TEXT, columns)
    for offset in range(len(TEXT) + 1):
        pane.go_to(offset)
        seen = [
            piece
            for number in range(pane.layout.rows)
            for piece in pane.face(number).pieces
            if piece.look.cursor
        ]
        assert len(seen) == 1, offset


MOVES = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "character",
                "word",
                "sentence",
                "paragraph",
                "turn",
                "row",
                "select",
                "hint",
                "hold",
                "coding",
                "jump",
                "letter",
            ]
        ),
        st.booleans(),
        st.booleans(),
    ),
    max_size=12,
)


@given(MOVES, st.integers(8, 40))
def test_no_row_changes_that_is_not_drawn_again(
    moves: list[tuple[Any, bool, bool]], columns: int
) -> None:
    pane = pane_of(TEXT, columns, ("H1", "Koordinasi antar"))
    sight, faces = Sight.of(pane), all_faces(pane)
    for unit, back, extending in moves:
        if unit == "row":
            pane.climb(-1 if back else 1, extending=extending)
        elif unit == "select":
            pane.select_unit("turn" if back else "sentence")
        elif unit == "hold":
            pane.take_next()
        elif unit == "coding":
            pane.go_to_coding(back=back)
        elif unit == "jump":
            pane.begin_jump(0, pane.layout.rows - 1, extending=extending)
        elif unit == "letter":
            pane.jump_by("m" if back else "a")
        elif unit == "hint":
            start, end = pane.passage()
            pane.hints = ((start, min(start + 6, end)), (max(end - 4, start), end))
        else:
            pane.step(unit, back=back, extending=extending)
        now, seen = Sight.of(pane), all_faces(pane)
        drawn = {row for rows in touched(sight, now) for row in rows}
        changed = {n for n, (one, two) in enumerate(zip(faces, seen, strict=True)) if one != two}
        assert changed <= drawn
        sight, faces = now, seen


def all_faces(pane: Pane) -> list[Face]:
    return [pane.face(number) for number in range(pane.layout.rows)]


def test_climbing_keeps_to_the_column() -> None:
    pane = pane_of("P1: aaaa bbbb cccc\n\nP1: x\n\nP1: dddd eeee ffff", 60)
    pane.go_to(12)
    pane.climb(1)
    assert pane.cursor == pane.turns[1].end
    pane.climb(1)
    assert pane.layout.column(pane.cursor) == 12
    pane.climb(-9)
    assert pane.cursor == 12
    pane.climb(99)
    assert pane.turn == 2


def test_without_colours_codes_and_overlaps_can_be_told_apart() -> None:
    looks = Looks({}, {"base": Style()}, Color(0, 0, 0), coloured=False)
    states = [
        Look(),
        Look(codes=("H1",)),
        Look(codes=("H1", "H2")),
        Look(codes=("H1",), selected=True),
        Look(selected=True),
        Look(cursor=True),
        Look(codes=("H1",), held=True),
        Look(label=True),
    ]
    styles = [looks.of(state) for state in states]
    assert len({str(style) for style in styles}) == len(styles)
    assert all(style.color is None and style.bgcolor is None for style in styles)


@pytest.mark.parametrize("codes", [(), ("H1",), ("H1", "H2")])
def test_without_colours_a_cursor_is_seen_after_a_selection(codes: tuple[str, ...]) -> None:
    looks = Looks({}, {"base": Style()}, Color(0, 0, 0), coloured=False)
    cursor = looks.of(Look(codes=codes, cursor=True, beyond=True))
    assert cursor not in (looks.of(Look(codes=codes)), looks.of(Look(selected=True)))
    assert len(codes) > 1 or not cursor.reverse


def test_the_cursor_beyond_a_selection_is_known() -> None:
    pane = pane_of("P1: Kami sering telat.", 60)
    pane.select(4, 8)
    assert [piece.look.beyond for piece in pane.face(0).pieces if piece.look.cursor] == [True]
    pane.select(8, 4)
    assert [piece.look.beyond for piece in pane.face(0).pieces if piece.look.cursor] == [False]
    pane.select(4, len(pane.text))
    assert pane.face(0).pieces[-1].look.beyond


def test_colours_are_the_codebooks_or_told_apart_by_anybody(new_code: Any) -> None:
    codes = [
        new_code("A", "a", "f", colour="#b34a3c"),
        new_code("B", "b", "f", colour="no colour"),
        new_code("C", "c", "f", colour="[red]"),
        new_code("D", "d", "f"),
    ]
    colours = code_colours(codes)
    assert colours["A"] == "#B34A3C"
    assert set(colours.values()) - {"#B34A3C"} <= set(PALETTE)


def test_a_long_key_has_a_short_name_of_its_own_in_the_margin() -> None:
    keys = ["H1", "Query process clear", "Query process complex", "Visualization", "kota"]
    assert lane_labels(keys, 4) == {
        "H1": "H1",
        "Query process clear": "QPC",
        "Query process complex": "QPC2",
        "Visualization": "Visu",
        "kota": "kota",
    }


async def test_no_color_sends_no_colour(
    desk: Any, open_app: Any, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(desk, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "t", "1", "W")
        segments = [
            segment
            for strip in app.screen._compositor.render_strips()
            for segment in strip.apply_filter(app._filters[-1], Color(0, 0, 0))
        ]
        colours = {
            colour.name
            for segment in segments
            if segment.style is not None
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour is not None
        }
        assert colours <= {"default"}
        assert any(s.style is not None and s.style.underline for s in segments)


async def test_a_move_draws_only_the_rows_it_touches(
    desk: Any, open_app: Any, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t")
        drawn: list[int] = []
        transcript = app.screen.transcript
        line: Callable[[int], Strip] = transcript.render_line

        def noted(y: int) -> Strip:
            drawn.append(y)
            return line(y)

        monkeypatch.setattr(transcript, "render_line", noted)
        await pilot.press("right")
        await pilot.pause()
        assert len(set(drawn)) <= 2
