"""Home, editors, import, settings and commands: what keys do there, on a real study."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from qualcode.text import display
from qualcode.tui import words
from qualcode.tui.keymap import use
from qualcode.tui.overview import Overview
from qualcode.tui.widgets.pathfield import completed
from qualcode.workflow.listing import cases, sources
from qualcode.workflow.preferences import config_file, read_preferences
from qualcode.workflow.study import open_study

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]
BAD = "[red]a[/red] \x1b[2J\x1b]52;c;x\x07 \u202eabc"


@pytest.fixture(autouse=True)
def _usual() -> Iterator[None]:
    """Nobody's own settings before, nor after."""
    config_file().unlink(missing_ok=True)
    yield
    config_file().unlink(missing_ok=True)
    use({})
    words.speak("en")


def told(screen_rows: Rows, app: Any) -> str:
    return "\n".join(screen_rows(app))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


async def test_who_has_not_been_here_sees_home_first_and_opens_a_source(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app(fresh=True) as (app, pilot):
        seen = told(screen_rows, app)
        assert app.screen.place == "home"
        assert "1  P1 is not begun: open it." in seen
        assert "0 of 3" in seen
        await press(app, pilot, "1")
        assert app.screen.place == "text"
        assert "Pewawancara: Bagaimana koordinasi" in told(screen_rows, app)


async def test_home_says_how_far_one_is_and_what_to_do_next(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app(size=(120, 40)) as (app, pilot):
        await press(app, pilot, "t", "1", "H")
        assert "1  Continue P1 at turn 3." in told(screen_rows, app)
        assert "1 of 3" in told(screen_rows, app)
        await press(app, pilot, "enter", "t", "c", *"h2", "enter", "t", "t")
        await press(app, pilot, "c", *"f2", "enter", "H")
        assert "P1: every answer has a code. Mark it done." in told(screen_rows, app)
        await press(app, pilot, "1")
        assert app.screen.source.done_by == ("Ani",)
        assert "P1: done. What has no code there" in told(screen_rows, app)
        assert "Every interview is done." in told(screen_rows, app)
        await press(app, pilot, "d")
        assert not app.screen.source.done
        await press(app, pilot, "u", "down")
        assert "done by Ani" in told(screen_rows, app)


async def test_each_source_opens_where_it_was_left(
    real_app: Any, press: Press, add_source: Callable[[str, str], None]
) -> None:
    add_source("P2", "P2: Satu.\n\nP2: Dua.")
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "t")
        place = app.sitting.pane.cursor
        await press(app, pilot, "H", "down", "enter")
        assert app.sitting.document.source.name == "P2"
        await press(app, pilot, "t", "H", "up", "enter")
        assert (app.sitting.document.source.name, app.sitting.pane.cursor) == ("P1", place)


async def test_home_filters_and_sorts(
    real_app: Any, press: Press, screen_rows: Rows, add_source: Callable[[str, str], None]
) -> None:
    add_source("P10", "P10: Satu.")
    add_source("P2", "P2: Satu.")
    async with real_app() as (app, pilot):
        await press(app, pilot, "H", "slash", *"p10", "enter")
        assert [row.key for row in app.screen.rows.rows] == [str(app.screen.source.id)]
        assert app.screen.source.name == "P10"
        await press(app, pilot, "slash", "z")
        assert "No source fits the filter." in told(screen_rows, app)
        await press(app, pilot, "escape")
        names = [row.name for row in app.screen._listed]
        assert names == ["P1", "P2", "P10"]
        await press(app, pilot, "s", "s", "end")
        assert "sorted by state" in told(screen_rows, app)
        assert app.screen.source.name in ("P1", "P2", "P10")


async def test_a_source_and_its_case_are_edited_and_undone(
    real_app: Any, press: Press, screen_rows: Rows, study: Path
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "H", "e")
        app.screen.query_one("#entry-month").value = "2025-99"
        await press(app, pilot, "ctrl+d")
        assert "YYYY-MM" in told(screen_rows, app)
        app.screen.query_one("#entry-month").value = "2025-11"
        app.screen.query_one("#entry-name").value = "Satu"
        await press(app, pilot, "ctrl+d")
        assert app.screen.place == "home"
        assert app.screen.source.name == "Satu"
        assert any("would now be imported" in note.message for note in app._notifications)
        await press(app, pilot, "c")
        app.screen.query_one("#entry-variables").text = "group = keluarga\nrole = ibu"
        await press(app, pilot, "ctrl+d")
        with open_study(study, "Ani") as opened:
            (case,) = cases(opened)
            assert dict(case.variables) == {"group": "keluarga", "role": "ibu"}
        await press(app, pilot, "u", "u")
        assert app.screen.source.name == "P1"
        await press(app, pilot, "C")
        app.screen.query_one("#entry-name").value = "P1"
        await press(app, pilot, "ctrl+d")
        assert "there is a cas" in told(screen_rows, app)
        await press(app, pilot, "escape")


async def test_a_source_is_removed_and_comes_back(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "H", "x", "enter")
        assert app.screen.source is not None
        await press(app, pilot, "x", "y")
        assert "No transcripts yet" in told(screen_rows, app)
        await press(app, pilot, "u")
        assert app.screen.source.name == "P1"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    texts = {"N1.txt": "Pewawancara: Apa?\n\nN1: Begini.", "N2.txt": "N2: Ya.", "N3.txt": ""}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


async def test_a_folder_is_previewed_and_what_is_ticked_imported(
    real_app: Any, press: Press, screen_rows: Rows, inbox: Path, study: Path
) -> None:
    async with real_app(size=(120, 40)) as (app, pilot):
        await press(app, pilot, "H", "i")
        app.screen.query_one("#path").value = str(inbox)
        await press(app, pilot, "enter")
        seen = told(screen_rows, app)
        assert "Pewawancara 1 (asks), N1 1 (answers)" in seen
        assert "2 files to import" in seen
        await press(app, pilot, "enter")
        assert "Begini." in told(screen_rows, app)
        await press(app, pilot, "escape", "down", "space")
        assert "1 file to import" in told(screen_rows, app)
        await press(app, pilot, "y")
        assert app.screen.place == "home"
        assert [row.name for row in app.sitting.sources] == ["N1", "P1"]
        await press(app, pilot, "u")
        assert [row.name for row in app.sitting.sources] == ["P1"]
    with open_study(study, "Ani") as opened:
        assert [row.name for row in sources(opened)] == ["P1"]


async def test_an_import_says_whose_place_a_text_takes_and_whose_marks_end(
    real_app: Any, press: Press, screen_rows: Rows, inbox: Path, study: Path
) -> None:
    from qualcode.workflow.codings import set_done

    with open_study(study, "Ani") as opened:
        set_done(opened, "P1")
    (inbox / "P1.md").write_text("---\nkind: statute\n---\nPasal satu ayat dua.", encoding="utf-8")
    async with real_app(size=(80, 24)) as (app, pilot):
        await press(app, pilot, "H", "i")
        app.screen.query_one("#path").value = str(inbox / "P1.md")
        await press(app, pilot, "enter")
        seen = told(screen_rows, app)
        assert "P1 is of the kind interview: this text takes its place" in seen
        assert "hardly anything of the text before is in this one" in seen
        assert "marked done by Ani: to be marked done again, as the text is another" in seen
        await press(app, pilot, "y")
        notes = [note.message for note in app._notifications]
        assert "To be marked done again, as the text is another: P1 (Ani)" in notes
        assert "P1: P1 is of the kind interview: this text takes its place" in notes


async def test_on_home_the_notice_of_what_was_left_points_at_home(
    real_app: Any, press: Press, inbox: Path, study: Path
) -> None:
    from qualcode.workflow.placing import Where, apply_codes

    with open_study(study, "Ani") as opened:
        apply_codes(opened, "P1", ["H1"], Where(start=4, end=16))
    (inbox / "P1.md").write_text("Pasal satu ayat dua.", encoding="utf-8")
    async with real_app(size=(80, 24)) as (app, pilot):
        await press(app, pilot, "H", "i")
        app.screen.query_one("#path").value = str(inbox / "P1.md")
        await press(app, pilot, "enter", "y")
        notes = [note.message for note in app._notifications]
        assert "1 passage stays with the old text; what to do stands at the top." in notes


async def test_a_speaker_who_stands_once_is_named_and_taken(
    real_app: Any, press: Press, screen_rows: Rows, inbox: Path
) -> None:
    talk = "Pewawancara: Siapa?\n\nIBU: Kakaknya.\n\n"
    text = f"{talk}KAKAK: Saya antar.\n\n{talk}"
    (inbox / "N1.txt").write_text(text, encoding="utf-8")
    async with real_app(size=(80, 24)) as (app, pilot):
        await press(app, pilot, "H", "i")
        app.screen.query_one("#path").value = str(inbox)
        await press(app, pilot, "enter")
        seen = told(screen_rows, app)
        assert "In 1 file somebody may speak who has no turn: s names speakers." in seen
        assert "no turns of their own: KAKAK, line 5 (s gives them)" in seen
        await press(app, pilot, "s")
        app.screen.query_one("Input").value = "KAKA"
        await press(app, pilot, "ctrl+d")
        assert 'no line begins with the speaker "KAKA"' in told(screen_rows, app)
        app.screen.query_one("Input").value = "KAKAK"
        await press(app, pilot, "ctrl+d")
        assert "may speak" not in told(screen_rows, app)
        await press(app, pilot, "y")
        (row,) = [row for row in app.sitting.sources if row.name == "N1"]
        assert (row.turns, row.speakers) == (5, "KAKAK")


async def test_an_import_of_nothing_is_a_sentence(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "H", "i")
        app.screen.query_one("#path").value = "nirgends"
        await press(app, pilot, "enter")
        assert app.screen.previews == []
        assert app.screen.query_one("#path").has_focus
        await press(app, pilot, "escape")
        assert app.screen.place == "home"


def test_a_path_is_completed_as_far_as_there_is_one_way(tmp_path: Path) -> None:
    (tmp_path / "transkrip-a").mkdir()
    (tmp_path / "transkrip-b.txt").write_text("x")
    (tmp_path / ".hidden").mkdir()
    assert completed("tr", tmp_path) == "transkrip-"
    assert completed("transkrip-a", tmp_path) == "transkrip-a/"
    assert completed(f"{tmp_path}/transkrip-b", tmp_path) == f"{tmp_path}/transkrip-b.txt"
    assert completed("nichts/da", tmp_path) == "nichts/da"
    assert completed(".h", tmp_path) == ".hidden/"


async def test_settings_hold_at_once(real_app: Any, press: Press, screen_rows: Rows) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "f2", "down", "down", "right")
        assert app.theme == "textual-light"
        assert read_preferences().theme == "light"
        await press(app, pilot, "backspace")
        assert app.theme == "textual-dark"
        await press(app, pilot, "down", "down", "left")
        assert (app.suggester.state, read_preferences().suggestions) == ("off", False)
        await press(app, pilot, "q")
        assert "switched off in your settings" in told(screen_rows, app)
        await press(app, pilot, "f2", "end", "home", "q")


async def test_suggestions_come_back_when_they_are_switched_on(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "f2", *["down"] * 4, "right")
        assert app.suggester.state == "off"
        await press(app, pilot, "right", "q")
        assert app.suggester.state == "ready"


async def test_a_key_is_set_refused_and_brought_back(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app(size=(100, 40)) as (app, pilot):
        await press(app, pilot, "f2", *["down"] * 6, "enter")
        assert app.screen.place == "keys"
        while app.screen.rows.key != "search":
            app.screen.do_move(1)
        await press(app, pilot, "enter", "c")
        assert any("two things" in note.message for note in app._notifications)
        await press(app, pilot, "enter", "f8")
        assert read_preferences().keys == {"search": ("f8",)}
        await press(app, pilot, "q", "q", "f8")
        assert app.screen.query("#search")
        await press(app, pilot, "escape", "slash")
        assert not app.screen.query("#search")
        await press(app, pilot, "f2", *["down"] * 6, "enter")
        while app.screen.rows.key != "search":
            app.screen.do_move(1)
        await press(app, pilot, "backspace")
        assert read_preferences().keys == {}


class Tongue(dict[str, str]):
    """A language in which every sentence is the English one in capitals; places stay."""

    def get(self, key: str, default: Any = None) -> Any:
        return "".join(
            part if part.startswith("{") else part.upper() for part in re.split(r"(\{[^}]*\})", key)
        )


async def test_another_language_is_spoken_on_every_part_of_the_screen(
    real_app: Any, press: Press, screen_rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qualcode.tui.words.id.WORDS", Tongue())
    async with real_app(size=(120, 40)) as (app, pilot):
        await press(app, pilot, "H", "f2", "down", "right", "right")
        assert read_preferences().language == "id"
        seen = told(screen_rows, app)
        assert "YOUR OWN SETTINGS" in seen
        assert "COLOURS OF THE SCREEN" in seen
        assert "CHANGE" in seen.splitlines()[-1]
        await press(app, pilot, "q")
        seen = told(screen_rows, app)
        assert "WHAT TO DO NEXT" in seen
        assert "ANSWERS CODED" in seen
        assert "OPEN" in seen.splitlines()[-1]
        await press(app, pilot, "q")
        seen = told(screen_rows, app)
        for part in ("CODEBOOK", "TAB, THEN TYPE", "NO CODE HERE.", "TURN 1 OF 5", "HELP"):
            assert part in seen, part
        assert "SUGGESTIONS" in seen
        await press(app, pilot, "colon")
        assert "COMMANDS" in told(screen_rows, app)
        await press(app, pilot, *"next turn", "enter")
        assert app.sitting.pane.turn == 1


async def test_commands_are_found_in_either_language_and_done(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "colon", *"home")
        assert "As a command: qualcode sources" in told(screen_rows, app)
        await press(app, pilot, "enter")
        assert app.screen.place == "home"
        await press(app, pilot, "ctrl+p", *"sort by", "enter")
        assert "sorted by month" in told(screen_rows, app)
        await press(app, pilot, "f2", "colon", *"import trans", "enter")
        assert app.screen.place in ("importing", "home")


async def test_commands_reach_a_screen_from_every_other(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "colon", *"import transcripts", "enter")
        assert [screen.place for screen in app.screen_stack[1:]] == ["text", "home", "importing"]
        await press(app, pilot, "ctrl+p", *"all about each code", "enter")
        assert [screen.place for screen in app.screen_stack[1:]] == ["text", "codebook"]
        await press(app, pilot, "colon", *"all your memos", "enter")
        assert [screen.place for screen in app.screen_stack[1:]] == ["text", "memos"]


async def test_hostile_names_on_home_import_and_settings(
    real_app: Any, press: Press, screen_rows: Rows, add_source: Callable[[str, str], None],
    tmp_path: Path, study: Path,
) -> None:  # fmt: skip
    from qualcode.workflow.cases import edit_case_whole
    from qualcode.workflow.editing import edit_source

    add_source(BAD, "P1: Ya.")
    with open_study(study, "Ani") as opened:
        edit_source(opened, BAD, case=BAD, title=BAD, country=BAD, short=BAD, language=BAD)
        edit_case_whole(opened, BAD, BAD, BAD, {f"{BAD}x": BAD})
    inbox = tmp_path / "in"
    inbox.mkdir()
    (inbox / f"{BAD.replace('/', '_')}.md").write_text(
        f'---\ntitle: "x"\n---\n{BAD}: Apa?\n\n{BAD}: Ya {BAD}', encoding="utf-8"
    )
    shown = squeezed(display(BAD))[:6]
    acting = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
    async with real_app(size=(150, 45)) as (app, pilot):
        await press(app, pilot, "H", "home")
        if app.screen.source.name != BAD:
            await press(app, pilot, "end")
        for keys in (("s",), ("e",), ("escape", "c"), ("escape", "x"), ("escape", "i")):
            await press(app, pilot, *keys)
            rows = screen_rows(app)
            assert not any(acting.search(row) for row in rows)
            assert shown in squeezed("".join(rows)) or keys[-1] == "i", keys
        app.screen.query_one("#path").value = str(inbox)
        await press(app, pilot, "enter")
        rows = screen_rows(app)
        assert shown in squeezed("".join(rows))
        assert not any(acting.search(row) for row in rows)
        await press(app, pilot, "enter")
        assert not any(acting.search(row) for row in screen_rows(app))
        await press(app, pilot, "escape", "y", "f2")
        assert not any(acting.search(row) for row in screen_rows(app))


async def test_home_may_be_left_while_answers_are_counted(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "H")
        home = app.screen
        await press(app, pilot, "q")
        assert home.gone
        await home._count()
        await home.reread()
        assert "turn 1 of 5" in told(screen_rows, app)


async def test_a_thousand_sources_make_no_more_rows_than_are_seen(
    real_app: Any, press: Press, add_source: Callable[[str, str], None], monkeypatch: Any
) -> None:
    for number in range(60):
        add_source(f"Q{number}", "Q: Satu.")
    made: list[str] = []
    usual = Overview.line

    def line(overview: Overview, row: Any, *rest: Any) -> Any:
        made.append(row.name)
        return usual(overview, row, *rest)

    monkeypatch.setattr(Overview, "line", line)
    async with real_app(size=(80, 24)) as (app, pilot):
        await press(app, pilot, "H")
        assert len(set(made)) <= 24
        made.clear()
        await press(app, pilot, "down")
        assert made == []
        await press(app, pilot, "end")
        assert app.screen.source.name == "Q59"
        assert len(set(made)) <= 24


async def test_answers_that_are_counted_again_and_have_not_changed_draw_nothing_anew(
    real_app: Any, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qualcode.tui.screens.home import HomeScreen

    drawn: list[str] = []
    show = HomeScreen._show_head

    def noted(screen: HomeScreen, overview: Any) -> None:
        drawn.append("drawn")
        show(screen, overview)

    monkeypatch.setattr(HomeScreen, "_show_head", noted)
    async with real_app() as (app, pilot):
        await press(app, pilot, "H")
        first = len(drawn)
        await press(app, pilot, "q", "H")
        assert len(drawn) - first < first
