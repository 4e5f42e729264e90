"""Codings on an older text: home says so, a digit lists them, Enter goes and places them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from qualcode.workflow.desk import Desk
from qualcode.workflow.find import find
from qualcode.workflow.importing import Defaults, import_files
from qualcode.workflow.study import open_study

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]
HOSTILE = "[red]malu[/red] \x1b]52;c;x\x07 \u202etakut"


@pytest.fixture(autouse=True)
def _still_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qualcode.tui.screens.retrieval.REST", 0.0)


def leave(
    study: Path, text: str, words: str, *coders: str, instead: str = "[dihapus]", after: str = ""
) -> None:
    """The coders give F2 to these words, and a new import of P1 (or of `after`) has others."""
    for coder in coders:
        desk = Desk.open(study, coder)
        document = desk.document(desk.sources()[0].id)
        start = document.text.index(words)
        desk.apply(document, start, start + len(words), "F2")
        desk.close()
    path = study / "P1.txt"
    path.write_text((after or text).replace(words, instead), encoding="utf-8")
    with open_study(study, "Ani") as opened:
        import_files(opened, [path], Defaults())


async def test_home_leads_to_them_and_one_is_placed(
    study: Path, real_app: Any, press: Press, screen_rows: Rows, transcript_text: str
) -> None:
    words = "Keluarga takut melapor"
    leave(study, transcript_text, words, "Ani")
    async with real_app() as (app, pilot):
        await press(app, pilot, "H")
        told = "\n".join(screen_rows(app))
        assert "1  P1: 1 coding of yours stands on an older text: place it again." in told
        await press(app, pilot, "1")
        assert app.screen.place == "retrieval"
        assert not app.screen.writing
        told = "\n".join(screen_rows(app))
        assert "version:old and coder:Ani and source:P1" in told
        assert "(older text)" in told
        assert words in told
        await press(app, pilot, "enter")
        assert app.screen.place == "text"
        told = "\n".join(screen_rows(app))
        assert "Enter places F2 on this; Esc puts it away. Old words: “Keluarga takut" in told
        await press(app, pilot, "t")
        told = "\n".join(screen_rows(app))
        assert "Select the words for F2; Esc puts it away. Old words: “Keluarga takut" in told
        assert "To place: F2; Enter places it" in told
        await press(app, pilot, "enter")
        assert "Select the words that F2 belongs on first." in "\n".join(screen_rows(app))
        assert app.sitting.pen is not None
        pane = app.sitting.pane
        at = pane.text.index("[dihapus]")
        pane.select(at, at + len("[dihapus]"))
        app.screen.view.moved()
        told = "\n".join(screen_rows(app))
        assert "Enter places F2 on this; Esc puts it away. Old words: “Keluarga takut" in told
        await press(app, pilot, "enter")
        assert app.sitting.pen is None
        assert any("F2 is placed here." in row for row in screen_rows(app))
        await press(app, pilot, "H")
        assert "older text" not in "\n".join(screen_rows(app))
        await press(app, pilot, "q", "u", "H")
        assert "1 coding of yours stands on an older text" in "\n".join(screen_rows(app))
    with open_study(study, "Ani") as opened:
        assert [row.quote for row in find(opened, "version:old")] == [words]


async def test_the_words_that_are_alike_are_selected_and_placed_at_once(
    study: Path, real_app: Any, press: Press, screen_rows: Rows, transcript_text: str
) -> None:
    words = "Keluarga takut melapor"
    leave(study, transcript_text, words, "Ani", instead="Mereka itu takut lapor")
    async with real_app() as (app, pilot):
        await press(app, pilot, "H", "1", "enter")
        pane = app.sitting.pane
        assert "takut lapor" in pane.text[slice(*pane.passage())]
        assert "Enter places F2 on this" in "\n".join(screen_rows(app))
        await press(app, pilot, "enter")
        assert app.sitting.pen is None
    with open_study(study, "Ani") as opened:
        assert find(opened, "version:old") == []


async def test_where_nothing_is_alike_it_begins_at_the_same_turn_and_escape_puts_it_away(
    study: Path, real_app: Any, press: Press, screen_rows: Rows, transcript_text: str
) -> None:
    words = "Keluarga takut melapor, mereka malu"
    grown = transcript_text.replace("P1: Kami", "P1: " + "Xyz qwx zzz. " * 200 + "Kami")
    leave(study, transcript_text, words, "Ani", instead="[x]", after=grown)
    async with real_app() as (app, pilot):
        await press(app, pilot, "H", "1", "enter")
        pane = app.sitting.pane
        assert pane.selection.empty
        assert pane.cursor == pane.text.index("[x]")
        await press(app, pilot, "pageup", "enter")
        assert app.sitting.pen is not None
        await press(app, pilot, "escape")
        assert app.sitting.pen is None
        assert "Old words" not in "\n".join(screen_rows(app))
    with open_study(study, "Ani") as opened:
        assert [row.quote for row in find(opened, "version:old")] == [words]


async def test_the_list_leaves_them_out_and_says_how_many(
    study: Path, real_app: Any, press: Press, screen_rows: Rows, transcript_text: str
) -> None:
    words = "Keluarga takut melapor"
    leave(study, transcript_text, words, "Ani", "Budi")
    with open_study(study, "Ani") as opened:
        from qualcode.workflow.sight import set_role

        set_role(opened, "Ani", "supervisor")
    async with real_app() as (app, pilot):
        await press(app, pilot, "R")
        told = "\n".join(screen_rows(app))
        assert "0 codings" in told
        assert words not in told
        assert "2 more stand on an older text: version:old lists them." in told
        app.screen.field.value = "version:old coder:Budi"
        await press(app, pilot, "enter")
        assert "1 coding" in screen_rows(app)[0]
        await press(app, pilot, "enter")
        assert app.screen.place == "retrieval"  # another coder's: nothing is taken in hand
        assert app.sitting.pen is None
        app.screen.field.focus()
        app.screen.field.value = "version:old coder:Ani"
        await press(app, pilot, "enter", "x")
        assert "0 codings" in screen_rows(app)[0]


async def test_one_in_hand_is_not_placed_in_another_source(
    study: Path,
    real_app: Any,
    press: Press,
    add_source: Callable[[str, str], None],
    transcript_text: str,
) -> None:
    leave(study, transcript_text, "Keluarga takut melapor", "Ani")
    add_source("P2", "P2: Satu.\n\nP2: Dua.")
    async with real_app() as (app, pilot):
        await press(app, pilot, "H", "1", "enter")
        assert app.sitting.pen is not None
        other = next(row.id for row in app.sitting.sources if row.name == "P2")
        await app.screen.view.go_to(other)
        await press(app, pilot, "enter")
        assert app.sitting.pen is not None
        await press(app, pilot, "ctrl+e")
        assert app.sitting.pen is None
    with open_study(study, "Ani") as opened:
        assert len(find(opened, "version:old")) == 1


async def test_hostile_words_of_an_older_text_are_shown_harmless(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    path = study / "P1.txt"
    text = f"P1: {HOSTILE}.\n\nP1: Lain."
    path.write_text(text, encoding="utf-8")
    with open_study(study, "Ani") as opened:
        import_files(opened, [path], Defaults())
    document_text = Desk.open(study, "Ani")
    words = document_text.document(document_text.sources()[0].id).text.split("\n")[0][4:-1]
    document_text.close()
    leave(study, text, words, "Ani")
    async with real_app(size=(120, 40)) as (app, pilot):
        await press(app, pilot, "H", "1")
        told = "\n".join(screen_rows(app))
        assert "[red]malu[/red]" in told
        assert not any(bad in told for bad in "\x1b\x07\u202e")
        await press(app, pilot, "enter")
        told = "\n".join(screen_rows(app))
        assert not any(bad in told for bad in "\x1b\x07\u202e")
