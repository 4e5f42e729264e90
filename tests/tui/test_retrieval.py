"""The retrieval screen on a real study: ask, go there, recode, remove, flag, write; paged rows."""

from __future__ import annotations

import csv
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from qualcode.text import Shown, display
from qualcode.tui import retrieving as retrieving_module
from qualcode.tui.engine.completing import completed, completions
from qualcode.tui.widgets.pagedrows import KEPT, PagedRows
from qualcode.tui.widgets.rowlist import ListRow, RowList
from qualcode.workflow.desk import Desk
from qualcode.workflow.study import open_study

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]
GIVEN = {
    "Ani": [("Koordinasi antar lembaga", "H1"), ("tidak ada anggaran", "H2"), ("malu", "F2")],
    "Budi": [("Koordinasi antar lembaga", "H2"), ("Keluarga takut melapor", "F2")],
}


def give(
    study: Path, given: dict[str, list[tuple[str, str]]] = GIVEN, *, done: bool = False
) -> None:
    """Codings of several coders on the one source."""
    for coder, pairs in given.items():
        desk = Desk.open(study, coder)
        source = desk.sources()[0]
        document = desk.document(source.id)
        for words, code in pairs:
            start = document.text.index(words)
            desk.apply(document, start, start + len(words), code)
        if done:
            desk.set_done(source.id, True)
        desk.close()


def codes_of(app: Any) -> list[str]:
    """The codes in the list, row by row."""
    rows = app.screen.query_one(RowList).rows
    return [row.text.split()[0].strip("●★") or row.text.split()[1] for row in rows]


@pytest.fixture(autouse=True)
def _still_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qualcode.tui.screens.retrieval.REST", 0.0)


async def ask(app: Any, pilot: Any, press: Press, query: str) -> None:
    await press(app, pilot, "slash")
    app.screen.field.value = query
    await press(app, pilot, "enter")


async def test_ask_go_there_and_come_back(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    give(study)
    async with real_app() as (app, pilot):
        await press(app, pilot, "R")
        assert "3 codings" in screen_rows(app)[0]
        assert app.screen.writing
        await ask(app, pilot, press, "not code:H1")
        assert codes_of(app) == ["H2", "F2"]
        await press(app, pilot, "down", "space")
        assert any("Stigma, given by Ani" in row for row in screen_rows(app))
        await press(app, pilot, "enter")
        pane = app.sitting.pane
        assert pane.text[slice(*pane.passage())] == "malu"
        await press(app, pilot, "R")
        assert app.screen.field.value == "not code:H1"
        assert (app.screen.rows.highlighted, len(app.screen.retrieving.marked)) == (1, 1)
        assert not app.screen.writing  # the list has the keys
        await press(app, pilot, "space", "space")
        assert app.screen.field.value == "not code:H1"
        assert (app.screen.rows.highlighted, len(app.screen.retrieving.marked)) == (1, 1)
        await press(app, pilot, "slash", "enter")
        assert (app.screen.rows.highlighted, len(app.screen.retrieving.marked)) == (1, 1)
        assert not app.screen.writing


async def test_coming_back_to_an_empty_list_a_query_is_written(
    study: Path, real_app: Any, press: Press
) -> None:
    give(study)
    async with real_app() as (app, pilot):
        await press(app, pilot, "R")
        await ask(app, pilot, press, "tidakadakataini")
        assert codes_of(app) == []
        await press(app, pilot, "escape", "escape", "R")
        assert app.screen.place == "retrieval"
        assert app.screen.writing


async def test_the_words_asked_for_stand_out_in_their_quote(
    study: Path, real_app: Any, press: Press
) -> None:
    give(study)
    async with real_app() as (app, pilot):
        await press(app, pilot, "R")
        await ask(app, pilot, press, "ANGGARAN")
        (row,) = app.screen.query_one(RowList).rows
        assert [row.text[slice(*mark)] for mark in row.marks] == ["anggaran"]


async def test_what_cannot_be_read_is_said_and_the_list_is_marked_as_of_before(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    give(study)
    async with real_app() as (app, pilot):
        await press(app, pilot, "R")
        await ask(app, pilot, press, "code:H1 and code:H9")
        assert any('column 13: no code is called "H9"' in row for row in screen_rows(app))
        assert app.screen.field.cursor_position == 12
        assert "Not answered. Below is still the list of before." in screen_rows(app)[0]
        assert all(row.dim for row in app.screen.rows.rows)
        await ask(app, pilot, press, "not code:H1")
        assert "2 codings" in screen_rows(app)[0]
        assert not any(row.dim for row in app.screen.rows.rows)
        await ask(app, pilot, press, "(code:H1")
        assert any("column 1: this parenthesis is never closed" in r for r in screen_rows(app))
        assert "still the answer to: not code:H1" in screen_rows(app)[0]
        await press(app, pilot, "escape", "s")
        assert "still the answer to: not code:H1" in screen_rows(app)[0]
        assert any("never closed" in row for row in screen_rows(app))


async def test_a_name_with_spaces_is_put_in_quotes(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    give(study, {"Ani": GIVEN["Ani"]})
    with open_study(study, "Ani") as opened:
        opened.store.coder("Siti Aminah")
    async with real_app(size=(100, 30)) as (app, pilot):
        await press(app, pilot, "R")
        await ask(app, pilot, press, "not coder:siti am")
        rows = screen_rows(app)
        assert any('Write a name with spaces in quotes: "Siti Aminah"' in row for row in rows)
        assert any('Tab writes: not coder:"Siti Aminah"' in row for row in rows)
        await press(app, pilot, "tab", "enter")
        assert app.screen.retrieving.query == 'not coder:"Siti Aminah"'
        assert len(app.screen.rows.rows) == 3
        await press(app, pilot, "slash")
        app.screen.field.value = ""
        await press(app, pilot, *"coder:siti", "space", "a")
        assert 'Tab: coder:"Siti Aminah"' in screen_rows(app)[2]
        await press(app, pilot, "tab")
        assert app.screen.field.value == 'coder:"Siti Aminah" '


async def test_the_key_line_tells_the_keys_that_do_something(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    give(study)
    async with real_app(size=(80, 24)) as (app, pilot):
        await press(app, pilot, "R")
        assert "Enter search  Esc to the list  Tab completes" in screen_rows(app)[-1]
        assert "query" not in screen_rows(app)[-1].replace("queries", "")
        await press(app, pilot, "escape")
        assert "/ query" in screen_rows(app)[-1]
        await press(app, pilot, "slash")
        assert "Esc to the list" in screen_rows(app)[-1]


async def test_the_quote_is_seen_however_long_what_stands_before(
    study: Path, add_source: Any, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    add_source("panjang", f"P1: {'sebelum itu ' * 60}inilah kutipannya.")
    desk = Desk.open(study, "Ani")
    row = next(row for row in desk.sources() if row.name == "panjang")
    document = desk.document(row.id)
    start = document.text.index("inilah")
    desk.apply(document, start, len(document.text), "H1")
    desk.close()
    async with real_app(size=(80, 24)) as (app, pilot):
        await press(app, pilot, "R")
        await ask(app, pilot, press, "source:panjang")
        lower = screen_rows(app)[-8:]
        assert any("kutipannya" in row for row in lower), lower
        assert any(row.strip().startswith("… ") for row in lower), lower


async def test_names_are_offered_and_the_history_comes_back(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    give(study)
    async with real_app() as (app, pilot):
        await press(app, pilot, "R", *"code:", "H")
        assert "Tab: code:H1" in screen_rows(app)[2]
        await press(app, pilot, "tab", "enter")
        assert app.screen.retrieving.query == "code:H1 "
        await ask(app, pilot, press, "malu")
        await press(app, pilot, "slash", "up")
        assert app.screen.field.value == "malu"
        await press(app, pilot, "up")
        assert app.screen.field.value == "code:H1 "
        await press(app, pilot, "down", "down")
        assert app.screen.field.value == ""


async def test_recode_remove_and_undo(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    give(study, done=True)
    async with real_app() as (app, pilot):
        await press(app, pilot, "R", "escape")
        assert len(codes_of(app)) == 5
        await press(app, pilot, "asterisk", "c", *"f2", "enter")
        (note,) = app._notifications
        assert "2 codings recoded; 1 was so already; 2 are other coders' and stay." in note.message
        assert sorted(codes_of(app)) == ["F2", "F2", "F2", "F2", "H2"]
        await press(app, pilot, "u")
        assert sorted(codes_of(app)) == ["F2", "F2", "H1", "H2", "H2"]
        await press(app, pilot, "x")
        assert any("Remove 5 codings?" in row for row in screen_rows(app))
        await press(app, pilot, "enter")
        assert len(codes_of(app)) == 5
        await press(app, pilot, "x", "down", "enter")
        assert sorted(codes_of(app)) == ["F2", "H2"]
        await press(app, pilot, "u", "q")
        assert len(app.sitting.pane.stripes) == 3


async def test_exemplars_have_a_star(study: Path, real_app: Any, press: Press) -> None:
    give(study)
    async with real_app() as (app, pilot):
        await press(app, pilot, "R", "escape", "v")
        rows = app.screen.query_one(RowList).rows
        assert ["★" in row.text for row in rows] == [True, False, False]
        await press(app, pilot, "v")
        assert not any("★" in row.text for row in app.screen.query_one(RowList).rows)


async def test_orders_go_round_and_the_place_stays(
    study: Path, real_app: Any, press: Press
) -> None:
    give(study)
    async with real_app() as (app, pilot):
        await press(app, pilot, "R", "escape", "end")
        here = app.screen.retrieving.here()
        await press(app, pilot, "s")
        assert app.screen.retrieving.order == "code"
        assert app.screen.retrieving.here() == here
        await press(app, pilot, "s", "s", "s")
        assert app.screen.retrieving.order == "place"


async def test_the_list_is_written(study: Path, real_app: Any, press: Press) -> None:
    give(study)
    async with real_app() as (app, pilot):
        await press(app, pilot, "R", "escape", "w", "enter")
        with (study / "exports" / "retrieval.csv").open(encoding="utf-8-sig") as file:
            assert len(list(csv.reader(file))) == 4
        await press(app, pilot, "w")
        app.screen.query_one("#entry-file").value = "nowhere/x.csv"
        await press(app, pilot, "enter")
        assert str(app.screen.query_one("#form-fault").render())


async def test_an_older_answer_is_dropped(study: Path, real_app: Any, press: Press) -> None:
    give(study)
    async with real_app() as (app, pilot):
        await press(app, pilot, "R")
        retrieving = app.screen.retrieving
        older = retrieving.ask("code:H1")
        older.send(None)  # asked, and on its way
        assert await retrieving.ask("code:H2")
        older.close()
        assert retrieving.query == "code:H2"


async def test_hostile_text_everywhere(
    study: Path, add_source: Any, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    bad = "[red]x[/red] \x1b]52;c;aGFs\x07 \u202eabc\u202c \u200bd"
    add_source(bad, f"P1: {bad} koordinasi {bad}.")
    desk = Desk.open(study, "Ani")
    row = next(row for row in desk.sources() if row.name == bad)
    document = desk.document(row.id)
    desk.apply(document, 4, len(document.text), "H1")
    desk.close()
    async with real_app(size=(120, 40)) as (app, pilot):
        await press(app, pilot, "R")
        for query in (
            bad,
            f'"{bad}"',
            f"code:{bad}",
            f'"{bad}":x',
            f"source:{bad.split()[0]}",
            "koordinasi",
        ):
            await ask(app, pilot, press, query)
            rows = "".join(screen_rows(app))
            assert not any(one in rows for one in "\x1b\x07\u202e\u202c\u200b")
            if query.startswith("source:"):
                assert f'Tab writes: source:"{display(bad)}"' in rows
        assert display(bad)[:12] in rows
        await press(app, pilot, "enter", "O", "R")
        assert "\x1b" not in "".join(screen_rows(app))


# -- rows by page


def made(total: int, size: int) -> tuple[PagedRows[str], list[int]]:
    wanted: list[int] = []
    rows: PagedRows[str] = PagedRows(
        total, size, lambda n, item: ListRow(Shown(item), str(n)), wanted.append
    )
    return rows, wanted


def test_a_page_is_asked_for_once_and_only_where_rows_are_seen() -> None:
    rows, wanted = made(100_000, 200)
    assert len(rows) == 100_000
    assert rows[0].text == rows[199].text == "…"
    assert rows[50_000].text == "…"
    assert wanted == [0, 250]
    rows.fill(250, ["words"] * 200)
    assert rows[50_000].text == "words"
    assert wanted == [0, 250]
    with pytest.raises(IndexError):
        rows[100_000]


def test_pages_long_unseen_are_let_go() -> None:
    rows, wanted = made(100_000, 200)
    for number in range(KEPT + 5):
        rows.fill(number, ["x"] * 200)
    assert rows[0].text == "…"
    assert wanted == [0]
    assert rows[200 * (KEPT + 4)].text == "x"


def test_searched_words_leave_out_what_is_not_wanted() -> None:
    assert retrieving_module.searched('lapor "polisi" not text:malu code:H1') == ("lapor", "polisi")


NAMES = {"code": ("H1", "Koordinasi lemah"), "coder": ("ani", "Siti Aminah"), "asal daerah": ("a",)}


@pytest.mark.parametrize(
    ("typed", "first", "whole"),
    [
        ("co", "code:", "code:"),
        ("code:ko", 'code:"Koordinasi lemah"', 'code:"Koordinasi lemah" '),
        ("code:koordinasi le", 'code:"Koordinasi lemah"', 'code:"Koordinasi lemah" '),
        ('not code:"Koor', 'code:"Koordinasi lemah"', 'not code:"Koordinasi lemah" '),
        ("H1 or (coder:siti a", 'coder:"Siti Aminah"', 'H1 or (coder:"Siti Aminah" '),
        ("coder:ani code:h", "code:H1", "coder:ani code:H1 "),
        ('"asal daerah":', '"asal daerah":a', '"asal daerah":a '),
    ],
)
def test_what_is_being_typed_is_completed_with_its_quotes(
    typed: str, first: str, whole: str
) -> None:
    assert completions(typed, NAMES)[0] == first
    assert completed(typed, first, NAMES) == whole


def test_a_word_after_a_name_is_a_word() -> None:
    assert completions("coder:ani rapat", NAMES) == []
