"""The codebook by key, on a real study: what each key asks, what the study holds after it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from textual import events

from qualcode.workflow.codebook_value import current_codebook
from qualcode.workflow.study import open_study

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]


@pytest.fixture
def held(study: Path) -> Callable[[], list[tuple[str, int]]]:
    """(key, depth) of every code that the study holds."""

    def look() -> list[tuple[str, int]]:
        with open_study(study) as opened:
            return [(one.node.key, one.depth) for one in current_codebook(opened).walk()]

    return look


def code_of(study: Path, key: str) -> Any:
    with open_study(study) as opened:
        found = current_codebook(opened).find(key)
    assert found is not None
    return found.node


def text_of(rows: list[str]) -> str:
    return "\n".join(rows)


async def test_the_tree_with_its_card(real_app: Any, press: Press, screen_rows: Rows) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "c", *"h2", "enter", "K")
        rows = text_of(screen_rows(app))
        assert app.screen.place == "codebook"
        assert "▾ hambatan Hambatan" in rows
        assert "Tidak ada uang." in rows
        assert "1 coding" in rows
        assert "Given last:" in rows
        await press(app, pilot, "down")
        assert "Keluarga malu." in text_of(screen_rows(app))
        await press(app, pilot, "tab")
        assert "▸ hambatan" in text_of(screen_rows(app))
        await press(app, pilot, "tab", "slash", *"koord", "enter")
        assert app.screen.view.code.key == "H1"
        await press(app, pilot, "escape", "escape")
        assert app.screen.place == "text"


async def test_enter_gives_the_code_to_the_passage(real_app: Any, press: Press) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "K", "down", "enter")
        assert [mark.code for mark in app.sitting.pane.stripes.all()] == ["H2"]


async def test_new_edit_rename_and_remove(
    real_app: Any, press: Press, screen_rows: Rows, held: Any, study: Path
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "K", "n", *"Pelatihan", "ctrl+d")
        assert held() == [("H1", 0), ("H3", 0), ("H2", 0), ("F2", 0)]
        assert "New code H3 Pelatihan." in text_of(screen_rows(app))
        await press(app, pilot, "e", "tab", *"Kurang", "enter", *"sekali", "ctrl+d")
        assert code_of(study, "H3").definition == {"id": "Kurang\nsekali"}
        await press(app, pilot, "r", "end", *"0", "tab", "end", *"an", "ctrl+d")
        assert code_of(study, "H30").name == {"id": "Pelatihanan"}
        await press(app, pilot, "x")
        assert "H30 Pelatihanan removed." in text_of(screen_rows(app))
        await press(app, pilot, "u", "u", "u", "u")
        assert held() == [("H1", 0), ("H2", 0), ("F2", 0)]


async def test_a_refused_form_stays_with_all_that_was_typed(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "K", "n", *"Lagi", "tab", *"Artinya")
        await press(app, pilot, *["tab"] * 3, "backspace", *"1", "ctrl+d")
        rows = text_of(screen_rows(app))
        assert 'the key "H1" is taken already' in rows
        assert app.screen.values()["name"] == "Lagi"
        assert "Ctrl+D keeps" in rows


async def test_colour_and_hotkey(real_app: Any, press: Press, study: Path) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "K", "o", *"sky", "enter", "comma", *"w", "ctrl+d")
        node = code_of(study, "H1")
        assert (node.colour, node.hotkey) == ("#56b4e9", "w")
        await press(app, pilot, "o", *"another", "enter", *"", "end")
        await press(app, pilot, *["backspace"] * 6, *"12ab34", "ctrl+d")
        assert code_of(study, "H1").colour == "#12ab34"


async def test_moves(real_app: Any, press: Press, held: Any) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "K", "alt+down")
        assert held() == [("H2", 0), ("H1", 0), ("F2", 0)]
        await press(app, pilot, "alt+right")
        assert held() == [("H2", 0), ("H1", 1), ("F2", 0)]
        await press(app, pilot, "alt+left", "alt+up")
        assert held() == [("H1", 0), ("H2", 0), ("F2", 0)]
        await press(app, pilot, "v", *"below f2", "enter")
        assert held() == [("H2", 0), ("F2", 0), ("H1", 1)]
        await press(app, pilot, "u", "N", *"Celah", "tab", *"gap", "ctrl+d")
        await press(app, pilot, "home", "down", "v", *"celah", "enter")
        assert held() == [("H2", 0), ("F2", 0), ("H1", 0)]
        assert app.sitting.code("H1").family == "gap"


async def test_merge_tells_first_what_will_move(
    real_app: Any, press: Press, screen_rows: Rows, held: Any
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "c", *"h1", "enter", "c", *"h2", "enter", "t", "t")
        await press(app, pilot, "c", *"h1", "enter", "K", "m", *"h2", "enter")
        rows = text_of(screen_rows(app))
        assert "Merge H1 Koordinasi into H2 Anggaran?" in rows
        assert "1 coding of all coders moves" in rows
        assert "1 coding stands under both" in rows
        await press(app, pilot, "enter")
        assert ("H1", 0) in held()
        await press(app, pilot, "m", *"h2", "enter", "up", "enter")
        assert ("H1", 0) not in held()
        assert [mark.code for mark in app.sitting.pane.stripes.all()] == ["H2", "H2"]
        assert app.sitting.code("H2").count == 2
        await press(app, pilot, "u")
        assert sorted(mark.code for mark in app.sitting.pane.stripes.all()) == ["H1", "H1", "H2"]


# -- on the spot


async def test_a_new_code_on_the_spot_is_one_act(
    real_app: Any, press: Press, held: Any, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "C", *"Telat", "ctrl+d")
        assert [mark.code for mark in app.sitting.pane.stripes.all()] == ["H3"]
        assert "New code H3 Telat, given." in text_of(screen_rows(app))
        assert app.sitting.recent[0] == "H3"
        await press(app, pilot, "u")
        assert held() == [("H1", 0), ("H2", 0), ("F2", 0)]
        assert app.sitting.pane.stripes.all() == []


async def test_a_burst_of_keys_on_a_slow_line_loses_none(real_app: Any, press: Press) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "C")
        for key in (*"Telat", "tab", *"Lama", "ctrl+d"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await press(app, pilot)
        await pilot.pause()
        await press(app, pilot)
        code = app.sitting.code("H3")
        assert (code.name, code.definition) == ("Telat", "Lama")


async def test_in_vivo_takes_the_words(real_app: Any, press: Press, held: Any) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "w", "W", "W", "i")
        (mark,) = app.sitting.pane.stripes.all()
        assert (mark.code, app.sitting.code("IV1").name) == ("IV1", "sering telat")
        await press(app, pilot, "escape", "t", "i")
        assert [key for key, _ in held()][-2:] == ["IV1", "IV2"]
        await press(app, pilot, "u", "u")
        assert [key for key, _ in held()] == ["H1", "H2", "F2"]


async def test_an_in_vivo_code_is_given_a_family_and_the_next_new_code_is_not_in_vivo(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "c", *"f2", "enter", "w", "W", "W", "i")
        assert "New code IV1, given. K and then v give it another family." in text_of(
            screen_rows(app)
        )
        await press(app, pilot, "C")
        assert app.screen.values()["family"] == app.sitting.code("F2").family
        await press(app, pilot, "escape", "K", "v", *"hambatan", "enter", "escape")
        assert app.sitting.code("IV1").family == "hambatan"
        await press(app, pilot, "escape", "u", "u", "i")
        assert len(app.sitting.pane.stripes.all()) == 2


async def test_the_same_words_are_the_same_in_vivo_code_wherever_it_was_moved(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "w", "W", "W", "i", "K", "v", *"hambatan", "enter", "escape")
        await press(app, pilot, "x", "i")
        (mark,) = app.sitting.pane.stripes.all()
        assert mark.code == "IV1"
        assert "IV1 sering telat given." in text_of(screen_rows(app))


async def test_the_palette_offers_a_new_code(
    real_app: Any, press: Press, screen_rows: Rows, held: Any
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "c", *"zzqq")
        assert "New code “zzqq” …" in text_of(screen_rows(app))
        await press(app, pilot, "enter", "ctrl+d")
        assert ("H3", 0) in held()
        assert app.sitting.code("H3").name == "zzqq"


async def test_the_proposed_key_follows_family_and_parent(real_app: Any, press: Press) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "K", "N", *"Celah", "tab", *"gap", "ctrl+d", "escape", "t", "C")
        form = app.screen
        assert form.values()["key"] == "H3"
        await press(app, pilot, "tab", *"Sela", "tab", "right")
        assert form.values()["definition"] == "Sela"
        assert form.values()["key"] == "G1"
        await press(app, pilot, "tab", *"H1")
        assert form.values()["key"] == "H1.1"
        await press(app, pilot, "tab", *"x", "shift+tab", "shift+tab", "left")
        assert form.values()["key"] == "H1.1x"


async def test_a_first_code_where_there_is_no_codebook(
    real_app: Any, press: Press, held: Any, study: Path
) -> None:
    from qualcode.workflow.study import open_study as opening

    with opening(study, "Ani") as opened:
        opened.store.undo(opened.coder())
    async with real_app() as (app, pilot):
        await press(app, pilot, "K", "escape", "t", "C", *"Satu", "ctrl+d")
        assert held() == [("K1", 0)]


# -- beside the text


async def test_the_card_of_the_code_under_the_cursor_stands_beside_the_text(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app((120, 40)) as (app, pilot):
        await press(app, pilot, "t", "c", *"h2", "enter", "c", *"f2", "enter")
        assert "Keluarga malu." in text_of(screen_rows(app)) or "Tidak ada uang." in text_of(
            screen_rows(app)
        )
        assert "Often with" in text_of(screen_rows(app))
        await press(app, pilot, "tab", *"koor")
        assert "Lembaga tidak terhubung." in text_of(screen_rows(app))


async def test_counts_follow_each_act_without_reading_the_codebook(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        read: list[int] = []
        codes = desk.codes

        def counted() -> Any:
            read.append(1)
            return codes()

        desk.codes = counted
        await press(app, pilot, "t", "c", *"h2", "enter", "t", "t", "full_stop")
        assert app.sitting.code("H2").count == 2
        await press(app, pilot, "x")
        assert app.sitting.code("H2").count == 1
        assert read == []
        await press(app, pilot, "u")
        assert app.sitting.code("H2").count == 2
