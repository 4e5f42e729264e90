"""Hostile text in every field of every screen: no control byte, no markup, no character missing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from qualcode.errors import CodingError
from qualcode.text import display

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]

MARKUP = "[red]a[/red] [P01] [/] [@click=app.exit]x[/] [ \\[ :warning: [kota-1]"
HOSTILE = {
    "markup": MARKUP,
    "ansi": "x\x1b[2J\x1b[31mm\x1b]0;judul\x07\x1b]52;c;aGFsbw==\x07\x1b[?1049ly\x9b31m",
    "bidi": "P1\u202eabc\u202c \u2066def\u2069 \u200fx\u061c",
    "breaks": "a\x0bb\x0cc\x85d\u2028e\u2029f\tg",
    "hidden": "a\u200bb\ufeffc\u2060d\xade\x00f\x7fg",
}
NAMES = {name: text.replace("\n", " ") for name, text in HOSTILE.items()}


def hostile_files(folder: Path) -> dict[str, str]:
    """Texts of the shared set that are text at all, as an importer would hand them over."""
    encodings = {"h01": "utf-16", "h02": "cp1252"}
    texts = {}
    for path in sorted((folder / "hostile").glob("h*.txt")):
        number = path.name[:3]
        if number in ("h08", "h19"):
            continue
        raw = path.read_bytes().decode(encodings.get(number, "utf-8"), "replace")
        texts[number] = raw.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return texts


def harmless(rows: list[str]) -> bool:
    """No character on the screen that a terminal would act on."""
    acting = {"Cc", "Cs", "Zl", "Zp"}
    return not any(
        unicodedata.category(character) in acting
        or "\u202a" <= character <= "\u202e"
        or "\u2066" <= character <= "\u2069"
        for row in rows
        for character in row
    )


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def words_in(app: Any) -> str:
    """The text of the pane without numbers, marks and margin."""
    pane = app.screen.transcript
    room = pane._room()
    strips = [pane.render_line(y) for y in range(pane.size.height)]
    texts = [strip.crop(room.gutter, room.gutter + room.text + 1).text for strip in strips]
    return squeezed("".join(texts))


@pytest.mark.parametrize("name", HOSTILE)
async def test_in_the_transcript_no_character_is_missing(
    name: str, new_desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    text = f"P1: {HOSTILE[name]} selesai."
    async with open_app(new_desk({"P1": text}), size=(80, 24)) as (app, pilot):
        rows = screen_rows(app)
        assert harmless(rows)
        assert squeezed(display(text)) in words_in(app)
        await press(app, pilot, "space", "c", *"h1", "enter", "W", "S", "T", "x", "escape", "u")
        rows = screen_rows(app)
        assert harmless(rows)
        assert squeezed(display(text)) in words_in(app)


@pytest.mark.parametrize("name", HOSTILE)
async def test_jumping_holding_and_reshaping_lose_no_character(
    name: str, new_desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    text = f"P1: Satu. {HOSTILE[name]} dua. Tiga selesai."
    ways = (
        ("e",),
        ("escape", "E", "s", "c", *"h1", "enter"),
        ("escape", "g", "l", "h", "left_square_bracket", "right_curly_bracket"),
        ("right_square_bracket", "equals_sign", "number_sign", "P", "Y"),
    )
    async with open_app(new_desk({"P1": text}), size=(80, 24)) as (app, pilot):
        for keys in ways:
            await press(app, pilot, *keys)
            assert harmless(screen_rows(app))
        assert squeezed(display(text)) in words_in(app)


async def test_hostile_files_as_transcripts(
    shared_data: Path, new_desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    texts = hostile_files(shared_data)
    assert len(texts) >= 7
    async with open_app(new_desk(texts), size=(100, 50)) as (app, pilot):
        for name, text in texts.items():
            await app.screen.view.go_to(app.sitting.desk._desk.ids[name])
            await press(app, pilot, "g")
            rows = screen_rows(app)
            assert harmless(rows)
            seen = words_in(app)
            for line in text.split("\n")[:8]:
                assert all(squeezed(display(word)) in seen for word in line.split(" ")), name
            await press(app, pilot, "space", "1", "c", *"h2", "enter", "n", "N", "u")
            assert harmless(screen_rows(app))


@pytest.mark.parametrize("name", NAMES)
async def test_in_every_other_field(
    name: str, new_desk: Any, new_code: Any, helper: Any, open_app: Any, press: Press,
    screen_rows: Rows,
) -> None:  # fmt: skip
    bad = NAMES[name]
    code = new_code(
        f"K{bad[:3]}", bad, bad, definition=bad, keywords=("koordinasi", bad), colour=bad
    )
    helper.codes = (code,)
    desk = new_desk({bad: "P1: Koordinasi.", "lain": "P2: Lain."}, code_rows=(code,), title=bad)
    desk.coder = bad
    shown = squeezed(display(bad))[:20]
    async with open_app(desk, size=(150, 45)) as (app, pilot):
        steps: list[tuple[str, ...]] = [
            ("1",),
            ("c",),
            ("escape", "tab"),
            ("escape", "o"),
            ("escape", "x", "c", "enter", "W", "c", "enter", "escape", "x"),
            ("escape", "slash", "k", "enter"),
            ("question_mark",),
            ("escape", "u"),
        ]
        for keys in steps:
            await press(app, pilot, *keys)
            rows = screen_rows(app)
            assert harmless(rows)
            assert shown in squeezed("".join(rows)), keys
        desk.live.clear()
        app.sitting.document = None
        await app.screen.view.go_to(next(iter(desk.ids.values())))
        desk.fault = CodingError(f"it is gone: {bad}")
        await press(app, pilot, "T", "c", "enter")
        rows = screen_rows(app)
        assert harmless(rows)
        assert "it is gone:" in "".join(rows)
        (note,) = app._notifications
        assert note.message == display(f"it is gone: {bad}.")
        assert not note.markup


@pytest.mark.parametrize("name", NAMES)
async def test_in_the_boxes_about_codes(
    name: str, new_desk: Any, new_code: Any, helper: Any, open_app: Any, press: Press,
    screen_rows: Rows,
) -> None:  # fmt: skip
    bad = NAMES[name]
    first = new_code(
        f"K{bad[:3]}", bad, bad, definition=bad, include=(bad,), exclude=(bad,), hotkey=bad[0],
        keywords=("koordinasi", bad), names={"id": bad, bad: f"lain {bad}"}, colour=bad,
    )  # fmt: skip
    helper.codes = (first,)
    desk = new_desk({bad: f"P1: Koordinasi {bad}."}, code_rows=(first,))
    shown = squeezed(display(bad))[:12]
    async with open_app(desk, size=(150, 45)) as (app, pilot):
        steps: list[tuple[str, ...]] = [
            ("y",),
            ("escape", "J"),
            ("y",),
            ("escape", "s", "space", "escape", "comma"),
            ("escape", "ctrl+e"),
            ("enter",),
            ("ctrl+e", "A"),
            ("A", "c", *"lain", "tab"),
            ("escape", "c", *"koord"),
            ("escape", "X", "c"),
            ("escape", "alt+x"),
            ("enter", "comma", "up", "down", "enter"),
        ]
        for keys in steps:
            await press(app, pilot, *keys)
            rows = screen_rows(app)
            assert harmless(rows)
            assert shown in squeezed("".join(rows)), keys


async def test_what_is_typed_is_data_too(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "slash")
        app.screen.query_one("#search").value = HOSTILE["ansi"] + MARKUP
        await press(app, pilot)
        assert harmless(screen_rows(app))
        await press(app, pilot, "enter")
        assert harmless(screen_rows(app))
        assert any("Not found" in row for row in screen_rows(app))


async def test_one_line_of_900_000_characters(
    shared_data: Path, new_desk: Any, open_app: Any, press: Press
) -> None:
    text = (shared_data / "hostile" / "h08_one_line_900k.txt").read_text()
    desk = new_desk({"h08": text})
    async with open_app(desk) as (app, pilot):
        pane = app.sitting.pane
        pane.go_to(450_000)
        await press(app, pilot, "right", "W", "W", "c", *"h1", "enter", "pagedown", "pageup")
        (row,) = desk.codings(desk.ids["h08"])
        assert 450_000 < row.start < row.end < 450_200
        assert text[row.start : row.end] == desk.given[0][1]
        assert pane.layout.row_of(row.start) > 1_000


def hostile_codebook(study: Path, bad: str) -> None:
    """Every field of a code and its family as another tool may have left it."""
    from sqlmodel import select

    from qualcode.model import Code, Family
    from qualcode.workflow.study import open_study

    with open_study(study, "Ani") as opened, opened.store.act(opened.coder(), "bad") as session:
        code = session.exec(select(Code).where(Code.key == "H1")).one()
        code.key, code.colour, code.hotkey = f'"k" {bad}', bad, bad[:1]
        for field in ("name", "definition"):
            setattr(code, field, {"id": bad, "en": bad})
        for field in ("include", "exclude", "examples", "keywords"):
            setattr(code, field, {"id": [bad, bad]})
        family = session.exec(select(Family)).one()
        family.key, family.name = f"f {bad}", {"id": bad}


@pytest.mark.parametrize("name", NAMES)
async def test_on_the_codebooks_screen(
    name: str, study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    bad = NAMES[name]
    hostile_codebook(study, bad)
    shown = squeezed(display(bad))[:20]
    async with real_app(size=(150, 45)) as (app, pilot):
        steps: list[tuple[str, ...]] = [
            ("t", "c", "enter"),
            ("K",),
            ("o",),
            ("escape", "comma"),
            ("escape", "m"),
            ("enter",),
            ("escape", "v"),
            ("escape", "e"),
            ("escape", "r"),
            ("escape", "n"),
            ("escape", "alt+down"),
            ("alt+right",),
            ("home", "r"),
            ("escape", "tab"),
            ("tab", "u"),
            ("escape", "C"),
            ("escape", "i"),
        ]
        for keys in steps:
            await press(app, pilot, *keys)
            rows = screen_rows(app)
            assert harmless(rows), keys
            assert shown in squeezed("".join(rows)), keys


@pytest.mark.parametrize("name", NAMES)
async def test_in_memos_and_what_they_are_about(
    name: str, study: Path, add_source: Any, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    from qualcode.workflow.drafts import keep_draft
    from qualcode.workflow.memos import target, write_memo
    from qualcode.workflow.study import open_study

    text, called = HOSTILE[name], NAMES[name]
    add_source(called, f"P1: {text}")
    with open_study(study, "Ani") as opened:
        write_memo(opened, target(opened, f"source:{called}"), f'{text} @H1 #"{text}"')
        write_memo(opened, target(opened, f"segment:{called}:4-16"), text)
        keep_draft(opened, target(opened, "code:H1"), text)
    async with real_app(wanted=called, size=(120, 40)) as (app, pilot):
        start = squeezed(display(text))[:20]
        await press(app, pilot, "m")
        assert harmless(screen_rows(app))
        await press(app, pilot, "down", "enter")
        rows = screen_rows(app)
        assert harmless(rows)
        assert start in squeezed("".join(rows))
        await press(app, pilot, "x", "escape", "M")
        for _ in range(3):
            rows = screen_rows(app)
            assert harmless(rows)
            assert start in squeezed("".join(rows))
            await press(app, pilot, "down")
        await press(app, pilot, "slash", "enter", "ctrl+g")
        assert harmless(screen_rows(app))
