"""Memos in the workbench, on a real study: two keys to write one, drafts that outlive a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from textual import events

from qualcode.errors import BusyError
from qualcode.tui.screens.memo import MemoEditor
from qualcode.tui.screens.memos import MemosScreen
from qualcode.workflow.drafts import draft_of, keep_draft
from qualcode.workflow.memo_list import memos
from qualcode.workflow.memos import memo_of, target, write_memo
from qualcode.workflow.study import Study, open_study

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]
TURN = "Kami sering telat. Koordinasi antar lembaga belum nyambung, data tidak sampai."


@contextmanager
def as_ani(study: Path) -> Iterator[Study]:
    with open_study(study, "Ani") as opened:
        yield opened


def stored(study: Path) -> list[tuple[str, str]]:
    """(target, text) of each memo of Ani's, as another process sees it."""
    with as_ani(study) as opened:
        return [(row.target.words, row.text) for row in memos(opened) if row.text]


def note(study: Path, words: str, text: str) -> None:
    with as_ani(study) as opened:
        write_memo(opened, target(opened, words), text)


@pytest.fixture(autouse=True)
def _noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts are kept at once, at one time of day."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    monkeypatch.setattr("qualcode.tui.screens.memo.PAUSE", 0.0)
    monkeypatch.setattr("qualcode.workflow.drafts.now", lambda: "2026-01-02T14:03:22.000Z")


async def test_two_keys_open_a_memo_on_the_turn_and_esc_keeps_it(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "m", "enter", *"ragu")
        rows = screen_rows(app)
        assert any("Memo on P1" in row for row in rows)
        assert any("Kami sering telat" in row for row in rows)
        assert any("kept 14:03:22" in row for row in rows)
        await press(app, pilot, "escape")
        ((words, text),) = stored(study)
        assert words.startswith("segment:P1:")
        assert text == "ragu"
        assert any("Memo kept: P1" in row for row in screen_rows(app))


async def test_the_most_specific_comes_first(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "1", "m")
        rows = [row for row in screen_rows(app) if "│" in row]
        told = "\n".join(rows)
        places = [told.index(words) for words in ("H1, P1", "“Kami", "code H1", "source P1")]
        assert places == sorted(places)
        assert "the project" in told
        await press(app, pilot, "enter", *"satu", "escape")
        assert stored(study)[0][0].endswith(":H1")
        assert any("Here: H1 Koordinasi ✎" in row for row in self_rows(app, screen_rows))
        await press(app, pilot, "m")
        assert any("H1, P1" in row and "✎ memo" in row for row in screen_rows(app))


def self_rows(app: Any, screen_rows: Rows) -> list[str]:
    """The rows once what was said last is gone."""
    app.screen.view._said = type(app.screen.view._said)("")
    app.screen.view.show_status()
    return screen_rows(app)


async def test_undo_and_redo_of_a_memo(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    note(study, "source:P1", "Semula")
    async with real_app() as (app, pilot):
        assert any("P1 ✎   turn" in row for row in screen_rows(app))
        await press(app, pilot, "m", "down", "enter", *" lagi", "escape")
        assert stored(study) == [("source:P1", "Semula lagi")]
        await press(app, pilot, "u")
        assert stored(study) == [("source:P1", "Semula")]
        await press(app, pilot, "ctrl+r")
        assert stored(study) == [("source:P1", "Semula lagi")]


async def test_an_emptied_memo_is_removed_and_one_never_begun_is_none(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    note(study, "source:P1", "ab")
    async with real_app() as (app, pilot):
        await press(app, pilot, "m", "down", "enter", "backspace", "backspace", "escape")
        assert stored(study) == []
        assert any("Memo removed: source P1" in row for row in screen_rows(app))
        await press(app, pilot, "m", "enter", "escape")
        assert any("Memo unchanged" in row for row in screen_rows(app))
        assert stored(study) == []


async def test_a_link_is_offered_and_tab_takes_it(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "m", "enter", "at", *"koor")
        assert any("@H1  Koordinasi" in row for row in screen_rows(app))
        assert any("Tab takes the first" in row for row in screen_rows(app))
        await press(app, pilot, "tab")
        assert app.screen.text == "@H1"
        assert not any("Tab takes the first" in row for row in screen_rows(app))
        await press(app, pilot, "space", "number_sign", *"p1", "tab", "space", "at", *"X9", "space")
        assert app.screen.text == "@H1 #P1 @X9 "
        assert any("Links: @H1 Koordinasi  #P1" in row for row in screen_rows(app))
        assert any("@X9 (unknown)" in row for row in screen_rows(app))
        await press(app, pilot, "tab")
        assert app.screen.text == "@H1 #P1 @X9 "


async def test_a_link_is_followed_from_the_editor(
    study: Path, add_source: Any, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    add_source("P 2", "P2: Halo.")
    note(study, "source:P1", '@H1 dan #"P 2" dan @X9')
    async with real_app(wanted="P1") as (app, pilot):
        await press(app, pilot, "m", "down", "enter", "ctrl+g")
        assert any("Nothing is called X9" in row for row in screen_rows(app))
        await press(app, pilot, "home", "ctrl+g")
        assert any("Lembaga tidak terhubung." in row for row in screen_rows(app))
        await press(app, pilot, "escape", "m", "down", "enter", "home", *["right"] * 9, "ctrl+g")
        assert app.sitting.source.name == "P 2"
    assert stored(study) == [("source:P1", '@H1 dan #"P 2" dan @X9')]


async def test_a_draft_is_found_again_and_the_memo_is_still_there(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    note(study, "source:P1", "Lama")
    with as_ani(study) as opened:
        keep_draft(opened, target(opened, "source:P1"), "Lama dan baru")
    async with real_app() as (app, pilot):
        (notice,) = app._notifications
        assert "1 memo that you were writing was kept as a draft" in notice.message
        await press(app, pilot, "m")
        assert any("source P1" in row and "✎ draft" in row for row in screen_rows(app))
        await press(app, pilot, "down", "enter")
        assert app.screen.text == "Lama dan baru"
        assert any("Draft of 14:03" in row for row in screen_rows(app))
        await press(app, pilot, "ctrl+x")
        assert app.screen.text == "Lama"
        await press(app, pilot, "ctrl+x", "escape")
        assert stored(study) == [("source:P1", "Lama dan baru")]
    with as_ani(study) as opened:
        assert draft_of(opened, target(opened, "source:P1")) is None


async def test_the_memo_as_it_was_can_be_kept_in_place_of_the_draft(
    study: Path, real_app: Any, press: Press
) -> None:
    note(study, "source:P1", "Lama")
    with as_ani(study) as opened:
        keep_draft(opened, target(opened, "source:P1"), "Salah")
    async with real_app() as (app, pilot):
        await press(app, pilot, "m", "down", "enter", "ctrl+x", "escape")
        assert app.sitting.drafts == 0
    assert stored(study) == [("source:P1", "Lama")]


async def test_where_the_store_is_busy_the_editor_stays_and_says_so(
    study: Path, real_app: Any, press: Press, screen_rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **__: object) -> None:
        raise BusyError("another program is writing")

    async with real_app() as (app, pilot):
        await press(app, pilot, "m", "enter")
        with monkeypatch.context() as patch:
            patch.setattr("qualcode.workflow.memos.write_memo", busy)
            await press(app, pilot, *"ab", "escape")
            assert isinstance(app.screen, MemoEditor)
            assert any("another program is writing" in row for row in screen_rows(app))
        await press(app, pilot, "escape")
    assert [text for _, text in stored(study)] == ["ab"]


async def test_a_draft_that_cant_be_kept_is_tried_again(
    study: Path, real_app: Any, press: Press, screen_rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[str] = []

    def busy(opened: Study, about: Any, text: str) -> str:
        tries.append(text)
        if len(tries) == 1:
            raise BusyError("another program is writing")
        return keep_draft(opened, about, text)

    monkeypatch.setattr("qualcode.workflow.drafts.keep_draft", busy)
    async with real_app() as (app, pilot):
        await press(app, pilot, "m", "enter", "a")
        await press(app, pilot)
        assert tries[:2] == ["a", "a"]
        assert any("kept 14:03:22" in row for row in screen_rows(app))


# -- the screen with all of them


async def test_all_memos_are_read_filtered_and_changed(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    note(study, "source:P1", "Tentang sumber, lihat @H1")
    note(study, "code:H1", "Batas kode ini")
    note(study, "project", "Rencana")
    async with real_app() as (app, pilot):
        await press(app, pilot, "M")
        assert any("3 memos" in row for row in screen_rows(app))
        await press(app, pilot, "down")
        assert any("Links: @H1 Koordinasi" in row for row in screen_rows(app))
        await press(app, pilot, "k", "k")
        assert [row.target.words for row in app.screen._rows.values()] == ["source:P1"]
        await press(app, pilot, "escape", "slash", *"batas", "enter")
        assert [row.target.words for row in app.screen._rows.values()] == ["code:H1"]
        await press(app, pilot, "enter", *"!", "escape")
        assert ("code:H1", "Batas kode ini!") in stored(study)
        assert isinstance(app.screen, MemosScreen)
        await press(app, pilot, "x")
        assert len(stored(study)) == 2
        assert any("Memo removed: code H1" in row for row in screen_rows(app))
        await press(app, pilot, "escape", "u")
        assert any("3 memos" in row for row in screen_rows(app))
        await press(app, pilot, "q")
        assert not isinstance(app.screen, MemosScreen)


async def test_from_the_list_to_the_text_and_along_a_link(
    study: Path, real_app: Any, press: Press, screen_rows: Rows, transcript_text: str
) -> None:
    start = transcript_text.index("Pelatihan")
    note(study, f"segment:P1:{start}-{start + 9}", "Lihat @H2 dan @H1")
    async with real_app() as (app, pilot):
        await press(app, pilot, "M", "g")
        selection = app.sitting.pane.selection
        assert transcript_text[selection.start : selection.end] == "Pelatihan"
        await press(app, pilot, "M", "ctrl+g", "enter")
        assert any("Tidak ada uang." in row for row in screen_rows(app))


async def test_what_has_no_place_in_a_text(study: Path, real_app: Any, press: Press) -> None:
    note(study, "project", "Rencana")
    async with real_app() as (app, pilot):
        await press(app, pilot, "M", "g", "ctrl+g")
        told = [notice.message for notice in app._notifications]
        assert "has no place in a text" in told[0]
        assert told[1] == "There is no link in this memo."


async def test_no_memo_yet(real_app: Any, press: Press, screen_rows: Rows) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "M")
        assert any("You have written no memo yet." in row for row in screen_rows(app))
        await press(app, pilot, "x", "enter", "down")
        assert app._notifications


async def test_memos_are_written_to_a_file(study: Path, real_app: Any, press: Press) -> None:
    note(study, "project", "Rencana")
    async with real_app() as (app, pilot):
        await press(app, pilot, "M", "w", *["backspace"] * 4, *"md", "ctrl+d")
        assert "Rencana" not in str(app._notifications)
    (made,) = (study / "exports").glob("memos.*")
    assert "Rencana" in made.read_text(encoding="utf-8")


async def test_a_removed_draft_comes_back_as_a_memo(
    study: Path, real_app: Any, press: Press
) -> None:
    with as_ani(study) as opened:
        keep_draft(opened, target(opened, "source:P1"), "Setengah")
    async with real_app() as (app, pilot):
        await press(app, pilot, "M", "x")
        assert app.sitting.drafts == 0
        assert stored(study) == []
        await press(app, pilot, "u")
        assert stored(study) == [("source:P1", "Setengah")]


async def test_a_very_long_memo_is_opened_changed_and_shown(
    study: Path, real_app: Any, press: Press
) -> None:
    long = "\n\n".join(["Kata " * 100] * 200)
    note(study, "source:P1", long)
    async with real_app() as (app, pilot):
        await press(app, pilot, "M", "enter", "x", "escape")
        assert isinstance(app.screen, MemosScreen)
    with as_ani(study) as opened:
        assert memo_of(opened, target(opened, "source:P1")) == long.rstrip() + "x"


# -- a crash


WRITER = """
import asyncio, sys
from pathlib import Path
from qualcode.tui.application import WorkbenchApp
from qualcode.workflow.desk import Desk

class Deaf:
    def start(self): raise OSError("none here")
    def close(self): pass

async def type_and_wait():
    app = WorkbenchApp(lambda: Desk.open(Path(sys.argv[1]), "Ani"), Deaf)
    async with app.run_test(size=(80, 24)) as pilot:
        while not hasattr(app, "sitting") or app.sitting.pane is None:
            await pilot.pause()
        await pilot.press("m", "enter", *"belumselesai")
        while app.screen._kept != "belumselesai":
            await pilot.pause()
        print("typed", file=sys.__stdout__, flush=True)
        await asyncio.sleep(600)

asyncio.run(type_and_wait())
"""


async def test_what_was_typed_outlives_kill_9(
    study: Path, real_app: Any, press: Press, screen_rows: Rows, visited: Callable[[], None]
) -> None:
    visited()
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(study)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "typed\n"
    os.kill(writer.pid, signal.SIGKILL)
    assert writer.wait(10) == -signal.SIGKILL
    writer.stdout.close()
    assert stored(study) == []
    async with real_app() as (app, pilot):
        assert "kept as a draft" in app._notifications._notifications.popitem()[1].message
        await press(app, pilot, "m", "enter")
        assert app.screen.text == "belumselesai"
        await press(app, pilot, "escape")
    assert [text for _, text in stored(study)] == ["belumselesai"]


async def test_what_is_typed_just_before_esc_is_kept(
    study: Path, real_app: Any, press: Press
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "m", "enter")
        for key in (*"ragu", "escape"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await press(app, pilot)
        await pilot.pause()
        await press(app, pilot)
        assert [text for _, text in stored(study)] == ["ragu"]


async def test_a_memo_on_a_passage_is_told_by_its_turn(
    real_app: Any, press: Press, screen_rows: Rows, study: Path, transcript_text: str
) -> None:
    start = transcript_text.index("Kami")
    note(study, f"segment:P1:{start}-{start + 4}", "Ini penting.")
    async with real_app() as (app, pilot):
        await press(app, pilot, "M")
        rows = screen_rows(app)
        assert any("P1, turn 2" in row for row in rows)
        assert not any(f"{start}–" in row for row in rows)
        await press(app, pilot, "enter")
        assert any("Memo on P1, turn 2" in row for row in screen_rows(app))


@pytest.mark.parametrize("screen", ["M", "H", "K"])
async def test_while_a_filter_is_written_the_key_line_tells_its_keys(
    screen: str, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, screen, "slash")
        assert screen_rows(app)[-1].split("  ")[:2] == [" Enter to the list", "Esc shows all again"]
        await press(app, pilot, "escape")
        assert "? help" in screen_rows(app)[-1]
