"""Copying, cutting and pasting: nothing leaves before a person wants it, and nothing is lost."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from textual.app import App
from textual.widgets import Input, TextArea

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]

COPY = ("ctrl+c", "super+c")
CUT = ("ctrl+x", "super+x")
WAYS_IN = {
    "text": ("t", "v"),
    "palette": ("c", *"h1"),
    "search": ("slash", *"sering"),
    "codebook filter": ("tab", *"koor"),
    "memo": ("m", "enter", *"rahasia"),
    "settings": ("f2",),
    "new code in a form": ("C", *"baru"),
    "memos filter": ("M", "slash", *"ragu"),
    "retrieval": ("R", *"sering"),
    "commands": ("colon", *"undo"),
    "help": ("question_mark",),
    "home": ("H",),
}


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What Textual would put on the terminal's clipboard."""
    texts: list[str] = []

    def copy(app: App[Any], text: str) -> None:
        texts.append(text)
        app._clipboard = text

    monkeypatch.setattr(App, "copy_to_clipboard", copy)
    return texts


def choose(app: Any, clipboard: str) -> None:
    app.preferences = replace(app.preferences, clipboard=clipboard)


def select_all(app: Any) -> str:
    """In the field that has the keys; what stands there."""
    field = app.focused
    if isinstance(field, TextArea):
        field.select_all()
        return str(field.text)
    if isinstance(field, Input):
        field.select_all()
        return str(field.value)
    return ""


@pytest.mark.parametrize("way", WAYS_IN.values(), ids=WAYS_IN.keys())
@pytest.mark.parametrize("clipboard", ["off", "internal"])
async def test_nothing_goes_out_on_any_screen(
    real_app: Any, press: Press, sent: list[str], way: tuple[str, ...], clipboard: str
) -> None:
    async with real_app() as (app, pilot):
        choose(app, clipboard)
        await press(app, pilot, *way)
        written = select_all(app)
        await press(app, pilot, *COPY)
        assert select_all(app) == written
        if clipboard == "off":
            await press(app, pilot, *CUT)
            assert select_all(app) == written
            assert app.clipboard == ""
        elif written:
            assert app.clipboard == written
        assert sent == []


async def test_what_is_selected_in_the_text_is_copied_once_it_is_wanted(
    desk: Any, open_app: Any, press: Press, sent: list[str], screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "ctrl+c")
        assert any("Press q in the text to quit" in note.message for note in app._notifications)
        await press(app, pilot, "t", "v", "ctrl+c")
        assert any("Copying is off" in note.message for note in app._notifications)
        choose(app, "internal")
        await press(app, pilot, "ctrl+c")
        assert app.clipboard == "Kami sering telat."
        choose(app, "terminal")
        await press(app, pilot, "W", "super+c")
        assert sent == ["Kami sering telat. Koordinasi"]
        app.screen.action_copy_text()
        assert sent == ["Kami sering telat. Koordinasi"] * 2


async def test_no_control_byte_is_copied(
    new_desk: Any, open_app: Any, press: Press, sent: list[str]
) -> None:
    text = "P1: mula\x1b]52;c;aGFp\x07 \u202bakhir\tjauh"
    async with open_app(new_desk({"P1": text})) as (app, pilot):
        choose(app, "terminal")
        app.screen.transcript.text_select_all()
        assert app.screen.get_selected_text() == text
        await press(app, pilot, "ctrl+c")
        (copied,) = sent
        assert copied.endswith("akhir\tjauh")
        assert not any(character in copied for character in "\x1b\x07\u202b")


async def test_cut_and_pasted_within_a_memo(real_app: Any, press: Press) -> None:
    async with real_app() as (app, pilot):
        choose(app, "internal")
        await press(app, pilot, "m", "enter", *"ragu")
        select_all(app)
        await press(app, pilot, "ctrl+x")
        assert app.focused.text == ""
        await press(app, pilot, "ctrl+v", "ctrl+v")
        assert app.focused.text == "raguragu"


async def test_pasting_nothing_takes_nothing_away(real_app: Any, press: Press) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "m", "enter", *"ragu")
        select_all(app)
        await press(app, pilot, "ctrl+v")
        assert app.focused.text == "ragu"
        await press(app, pilot, "escape", "slash", *"cari")
        select_all(app)
        await press(app, pilot, "ctrl+v")
        assert app.focused.value == "cari"


async def test_what_was_kept_inside_is_forgotten_once_copying_is_off(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        choose(app, "internal")
        await press(app, pilot, "t", "v", "ctrl+c")
        app.prefer(replace(app.preferences, clipboard="off"))
        assert app.clipboard == ""
