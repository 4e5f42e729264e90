"""What a coder does with keys, and what stands on the screen and at the desk after it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key

from qualcode.errors import ProjectError, StoreError
from qualcode.tui.widgets.field import Field

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]
TURN = "Kami sering telat. Koordinasi antar lembaga belum nyambung, data tidak sampai."


async def test_a_turn_gets_a_suggested_code_with_one_key(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "1")
        assert desk.given == [("H1", TURN)]
        assert [kept.code for kept in desk.kept] == ["H1"]
        rows = screen_rows(app)
        assert any("P1: Kami sering telat" in row and row.endswith("H1") for row in rows)
        assert any("✓ given" in row for row in rows)
        assert any(row.strip() == "H1 Koordinasi given." for row in rows)


async def test_the_same_key_again_changes_nothing(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "1", "1")
        assert desk.given == [("H1", TURN)]


async def test_two_keys_quickly_one_after_the_other_both_count(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "t")
        app.sitting.recent = ["F2", "H1"]
        await pilot.press("6", "7")
        await press(app, pilot, "s")
        assert sorted(code for code, _ in desk.given) == ["F2", "H1"]


async def test_a_sentence_gets_a_code_of_the_palette(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "s", "v", "c", *"shame", "enter")
        assert desk.given == [("F2", "Koordinasi antar lembaga belum nyambung, data tidak sampai.")]


async def test_words_are_selected_by_extending(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "w", "W", "W", "c", *"h2", "enter")
        assert desk.given == [("H2", "sering telat")]


async def test_back_goes_by_the_unit_last_stepped_by(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "t", "b")
        assert app.sitting.pane.turn == 1
        await press(app, pilot, "w", "w", "b")
        assert app.sitting.pane.text[app.sitting.pane.cursor :].startswith("sering")


async def test_recent_codes_have_digits_and_a_point(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "c", *"h2", "enter", "t", "6", "t", "t", "full_stop")
        assert [code for code, _ in desk.given] == ["H2", "H2", "H2"]


async def test_accept_mark_and_reject(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    desk.texts = {"P1": "P1: Koordinasi lemah, anggaran tidak ada, pelatihan juga."}
    async with open_app(desk) as (app, pilot):
        assert [offer.code for offer in app.screen.view.advice.offers] == ["H2", "H1"]
        await press(app, pilot, "j", "r")
        assert {code for _, _, code in desk.refused} == {"H1"}
        assert any("✗ refused" in row for row in screen_rows(app))
        await press(app, pilot, "k", "a")
        assert [code for code, _ in desk.given] == ["H2"]
        await press(app, pilot, "W", "escape")
        assert app.screen.view.advice.offers == ()


async def test_remove_undo_redo(desk: Any, open_app: Any, press: Press, screen_rows: Rows) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "1", "x")
        assert desk.given == []
        await press(app, pilot, "u")
        assert desk.given == [("H1", TURN)]
        assert any("Kami" in row and row.endswith("H1") for row in screen_rows(app))
        await press(app, pilot, "u")
        assert desk.given == []
        assert not any("Kami" in row and row.endswith("H1") for row in screen_rows(app))
        await press(app, pilot, "ctrl+r")
        assert desk.given == [("H1", TURN)]
        await press(app, pilot, "u", "u")
        assert [note.message for note in app._notifications] == [
            "there is nothing to undo or redo."
        ]


async def test_undo_goes_to_the_source_where_it_was(
    new_desk: Any, open_app: Any, press: Press
) -> None:
    desk = new_desk({"P1": "P1: Satu.", "P2": "P2: Koordinasi."})
    async with open_app(desk, wanted="P2") as (app, pilot):
        await press(app, pilot, "1", "o", "up", "enter")
        assert app.sitting.document.source.name == "P1"
        await press(app, pilot, "u")
        assert app.sitting.document.source.name == "P2"
        assert desk.given == []


async def test_of_several_codes_one_is_chosen_to_go(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "1", "c", *"f2", "enter", "x", *"stigma", "enter")
        assert [code for code, _ in desk.given] == ["H1"]


async def test_a_code_elsewhere_in_the_turn_is_asked_about_first(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "s", "v", "c", *"h1", "enter", "b", "b", "x")
        assert len(desk.given) == 1
        await press(app, pilot, "escape")
        assert len(desk.given) == 1
        await press(app, pilot, "x", "enter")
        assert desk.given == []


async def test_the_codebook_filters_and_gives(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "tab", *"angg")
        rows = screen_rows(app)
        assert any("H2 Anggaran" in row for row in rows)
        assert not any("F2 Stigma" in row for row in rows)
        await press(app, pilot, "enter", "escape")
        assert [code for code, _ in desk.given] == ["H2"]
        assert app.focused.id == "transcript"


async def test_done_is_a_toggle(desk: Any, open_app: Any, press: Press, screen_rows: Rows) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "d")
        assert desk.done == {desk.ids["P1"]}
        assert "   done" in screen_rows(app)[-2]
        await press(app, pilot, "d")
        assert desk.done == set()
        assert "not done" in screen_rows(app)[-2]


async def test_search_goes_on_and_back(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        pane = app.sitting.pane
        await press(app, pilot, "slash", *"KELUARGA", "enter")
        first = pane.selection
        await press(app, pilot, "f")
        second = pane.selection
        assert pane.text[first.start : first.end] == "keluarga"
        assert pane.text[second.start : second.end] == "Keluarga"
        await press(app, pilot, "F")
        assert pane.selection == first


async def test_next_turn_without_a_code(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "1", "g", "n")
        assert app.sitting.pane.turn == 2
        await press(app, pilot, "n")
        assert app.sitting.pane.turn == 4
        await press(app, pilot, "N", "N")
        assert app.sitting.pane.turn == 2


async def test_place_is_kept_for_the_next_time(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t", "t", "w", "q")
    assert desk.closed
    assert desk.place is not None
    async with open_app(desk) as (app, _):
        assert app.sitting.pane.cursor == desk.place[1] > 0


async def test_every_key_of_the_help_is_told(
    desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk, size=(100, 190)) as (app, pilot):
        await press(app, pilot, "question_mark")
        seen = "\n".join(screen_rows(app))
        for told in ("Ctrl+→", "Alt+w", "Undo your last act", "Accept suggestion 1", "PgDn"):
            assert told in seen
        await press(app, pilot, "escape")
        assert app.focused.id == "transcript"


async def test_mouse_places_the_cursor_and_drags_a_selection(
    desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        rows = app.sitting.pane.layout
        row = rows.row_of(app.sitting.pane.turns[1].body)
        await pilot.mouse_down("#transcript", offset=(7, row))
        await pilot.hover("#transcript", offset=(11, row))
        await pilot.mouse_up("#transcript", offset=(11, row))
        await press(app, pilot)
        start, end = app.sitting.pane.passage()
        assert app.sitting.pane.text[start:end] == "Kami"


async def test_the_terminals_cursor_follows(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await press(app, pilot, "t")
        first = app.cursor_position
        await press(app, pilot, "right", "down")
        assert (app.cursor_position.x, app.cursor_position.y) == (first.x + 1, first.y + 1)


async def test_the_store_rests_once_after_work(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        await app.screen._rest()
        assert desk.rested == 0
        await press(app, pilot, "t", "1")
        await app.screen._rest()
        assert desk.rested == 0
        await app.screen._rest()
        await app.screen._rest()
        assert desk.rested == 1


@pytest.mark.parametrize("size", [(12, 5), (30, 10), (60, 19), (99, 24), (100, 24), (220, 70)])
async def test_every_size_can_be_worked_in(
    size: tuple[int, int], desk: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk, size=size) as (app, pilot):
        await press(app, pilot, "t", "1", "pagedown", "c", "escape", "tab", "h", "escape")
        await press(app, pilot, "question_mark", "escape", "G", "shift+up", "g")
        await pilot.resize_terminal(80, 24)
        await press(app, pilot, "t")
        assert desk.given == [("H1", TURN)]


# -- when something is missing or wrong


async def test_no_sources(new_desk: Any, open_app: Any, press: Press, screen_rows: Rows) -> None:
    async with open_app(new_desk({})) as (app, pilot):
        assert any("1  No transcripts yet: import a folder" in row for row in screen_rows(app))
        await press(app, pilot, "enter", "d", "e", "c", "x")
        app.pop_screen()
        await press(app, pilot)
        assert any("qualcode import FILE" in row for row in screen_rows(app))
        await press(app, pilot, "t", "space", "c", "1", "x", "d", "slash", "escape", "u")


async def test_no_codebook(new_desk: Any, open_app: Any, press: Press, screen_rows: Rows) -> None:
    desk = new_desk(code_rows=())
    async with open_app(desk, size=(120, 40)) as (app, pilot):
        rows = screen_rows(app)
        assert any("qualcode codebook load FILE" in row for row in rows)
        assert any("There is no codebook to suggest from." in row for row in rows)
        await press(app, pilot, "c")
        assert any("No codebook yet. Load one with" in row for row in screen_rows(app))


async def test_a_source_without_text(
    new_desk: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(new_desk({"P1": " \n "})) as (app, pilot):
        assert any("no text to code" in row for row in screen_rows(app))
        await press(app, pilot, "t", "b", "down", "pagedown", "v", "n", "c", "G")


async def test_a_refusal_is_one_plain_sentence(desk: Any, open_app: Any, press: Press) -> None:
    async with open_app(desk) as (app, pilot):
        desk.fault = StoreError("the disk is full", mend="Make room and press the key again")
        await press(app, pilot, "t", "1")
        told = [note.message for note in app._notifications]
        assert told == ["the disk is full. Make room and press the key again."]
        assert len(app.sitting.pane.stripes) == 0
        desk.fault = None
        await press(app, pilot, "1")
        assert desk.given == [("H1", TURN)]


async def test_without_the_helper_all_else_works(
    desk: Any, helper: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    helper.fault = OSError("no more processes")
    async with open_app(desk) as (app, pilot):
        rows = "\n".join(screen_rows(app))
        assert "Suggestions: off" in rows
        assert "The helper process for suggestions can't be started." in rows
        await press(app, pilot, "t", "1", "c", *"h1", "enter")
        assert desk.given == [("H1", TURN)]


async def test_a_helper_that_fails_twice_is_let_go(
    desk: Any, helper: Any, open_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with open_app(desk) as (app, pilot):
        helper.problem = "the suggestion worker stopped"
        await press(app, pilot, "t")
        assert app.suggester.state == "ready"
        await press(app, pilot, "t")
        assert app.suggester.state == "off"
        assert any("the suggestion worker stopped." in row for row in screen_rows(app))
        await press(app, pilot, "c", *"h1", "enter")
        assert len(desk.given) == 1


async def test_it_learns_again_after_ten_decisions(
    desk: Any, helper: Any, open_app: Any, press: Press
) -> None:
    async with open_app(desk) as (app, pilot):
        assert helper.trained == 1
        await press(app, pilot, "t", *["1", "x"] * 4, "1")
        assert helper.trained == 1
        await press(app, pilot, "x")
        assert helper.trained == 2
    assert helper.closed


async def test_a_study_that_cant_be_opened_ends_with_its_sentence(open_app: Any) -> None:
    def refuse() -> None:
        raise ProjectError("no project here")

    from qualcode.tui.application import WorkbenchApp

    app = WorkbenchApp(refuse, lambda: None)  # type: ignore[arg-type,return-value]
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
    app.let_go()
    assert isinstance(app.refused, ProjectError)
    assert app.return_code == 1


async def test_a_source_nobody_knows_ends_with_the_names_there_are(
    desk: Any, open_app: Any
) -> None:
    async with open_app(desk, wanted="P9") as (app, _):
        assert app.refused.sentence() == "no source is called P9. There are: P1."


async def test_what_another_process_wrote_is_shown(
    real_app: Any, study: Path, press: Press
) -> None:
    from qualcode.workflow.codings import import_codings
    from qualcode.workflow.study import open_study

    csv = study / "more.csv"
    csv.write_text("source,start,end,code,coder\nP1,13,25,H1,Ani\n", encoding="utf-8")
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "c", *"h2", "enter")
        await app.screen.hear()
        assert len(app.sitting.pane.stripes) == 1
        with open_study(study, "Ani") as other:
            import_codings(other, csv, mapping={})
        await app.screen.hear()
        assert len(app.sitting.pane.stripes) == 2
        assert app.sitting.code("H1").count == 1


@pytest.mark.parametrize("opener", ["c", "colon", "o", "slash"])
async def test_what_is_typed_in_one_burst_with_the_key_that_opens_a_box_is_not_lost(
    opener: str, desk: Any, open_app: Any
) -> None:
    letters = {"colon": ":", "slash": "/"}
    async with open_app(desk) as (app, pilot):
        for key in (opener, *"merah"):
            app.post_message(Key(key, letters.get(key, key)))
        await pilot.pause()
        await pilot.pause()
        assert app.screen.query_one(Field).value == "merah"


async def test_a_hot_key_in_one_burst_with_the_leader_gives_its_code(
    desk: Any, open_app: Any
) -> None:
    desk.code_rows = tuple(replace(code, hotkey=code.key[0].lower()) for code in desk.code_rows)
    async with open_app(desk) as (app, pilot):
        for key, letter in (("comma", ","), ("f", "f")):
            app.post_message(Key(key, letter))
        await pilot.pause()
        await pilot.pause()
        assert [code for code, _ in desk.given] == ["F2"]
        app.post_message(Key("comma", ","))
        app.post_message(Key("q", "q"))
        await pilot.pause()
        assert "No code has the hot-key q." in str(app.screen.query_one("#leader-foot").render())


@pytest.mark.parametrize(
    ("before", "opener"),
    [("t", "C"), ("K", "n"), ("K", "N"), (("m", "enter", "a", "escape", "M"), "enter")],
)
async def test_what_is_typed_in_one_burst_is_in_the_form_or_the_memo(
    before: Sequence[str], opener: str, real_app: Any, press: Press
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, *before)
        for key in (opener, *"merah tua"):
            app.post_message(Key("space" if key == " " else key, key if len(key) == 1 else None))
        await press(app, pilot, "end")
        typed = app.screen.focused
        value = typed.value if isinstance(typed, Field) else typed.text.removeprefix("a")
        assert value == "merah tua"


@pytest.mark.parametrize("screen", ["H", "K", "M"])
async def test_a_filter_takes_what_is_typed_in_one_burst_with_its_key(
    screen: str, real_app: Any, press: Press
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, screen)
        here = app.screen
        for key in ("slash", *"merah"):
            app.post_message(Key(key, "/" if key == "slash" else key))
        await press(app, pilot, "end")
        assert app.screen is here
        assert here.query_one(Field).value == "merah"


async def test_a_form_asks_before_it_drops_what_was_typed(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "C")
        form = app.screen
        assert any("Esc leaves, asking before it drops" in row for row in screen_rows(app))
        await press(app, pilot, "escape")
        assert app.screen.place == "text"
        await press(app, pilot, "C", *"Telat")
        form = app.screen
        await press(app, pilot, "escape")
        assert any("Drop what you changed in this form?" in row for row in screen_rows(app))
        await press(app, pilot, "escape")
        assert app.screen is form
        assert form.values()["name"] == "Telat"
        await press(app, pilot, "tab", "tab", "right", "escape", "y")
        assert app.screen.place == "text"
        assert app.sitting.code("H3") is None


async def test_a_form_whose_key_was_proposed_anew_has_not_been_changed_by_anybody(
    real_app: Any, press: Press
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "C", "tab", "tab", "tab", *"H1")
        assert app.screen.values()["key"] != "H3"
        await press(app, pilot, "backspace", "backspace", "escape")
        assert app.screen.place == "text"


async def test_what_was_typed_in_one_burst_with_escape_is_asked_about(
    real_app: Any, press: Press, screen_rows: Rows
) -> None:
    async with real_app() as (app, pilot):
        await press(app, pilot, "t", "C")
        for key in (*"Telat", "escape"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await press(app, pilot)
        await pilot.pause()
        assert any("Drop what you changed in this form?" in row for row in screen_rows(app))
