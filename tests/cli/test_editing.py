"""Commands that show and edit sources, cases and settings, and the preview of an import."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_a_source_is_shown_edited_and_removed(run: Run, example: Path) -> None:
    who = ["--project", example, "--coder", "siti"]
    assert run(*who, "sources", "edit", "P1", "--title", "Satu", "--month", "2026-01").code == 0
    told = json.loads(run(*who, "sources", "show", "P1", "--json").out)
    assert (told["title"], told["month"], told["answers_coded"]) == ("Satu", "2026-01", 0)
    assert told["answers"] > 10
    assert "title          Satu" in run(*who, "sources", "show", "P1").out
    renamed = run(*who, "sources", "edit", "P1", "--name", "P1a")
    assert "would now be imported as a new source" in renamed.err
    refused = run(*who, "sources", "remove", "P1a")
    assert refused.code == 1
    assert "codings" in refused.err
    assert run(*who, "sources", "show", "P1").code == 1
    assert run(*who, "sources", "edit", "P1a").code == 2
    assert run(*who, "import", _file(example), "--json").code == 0
    assert run(*who, "sources", "remove", "baru").code == 0
    assert "baru" not in run(*who, "sources").out


def _file(folder: Path) -> Path:
    path = folder / "baru.txt"
    path.write_text("Pewawancara: Apa?\n\nP9: Begini.", encoding="utf-8")
    return path


def test_sources_say_how_far_one_is(run: Run, example: Path) -> None:
    rows = json.loads(run("--project", example, "--coder", "ratna", "sources", "--json").out)
    first = next(row for row in rows if row["source"] == "P1")
    assert 0 < first["answers_coded"] <= first["answers"]
    assert first["done_by"] == ["dimas", "ratna"]
    text = run("--project", example, "--coder", "ratna", "sources").out
    assert f"{first['answers_coded']} of {first['answers']}" in text


def test_a_case_is_made_and_its_variables_set(run: Run, example: Path) -> None:
    who = ["--project", example, "--coder", "siti"]
    assert run(*who, "cases", "new", "P9", "--citation", "Ibu").code == 0
    assert run(*who, "cases", "set", "P9", "group=keluarga", "role=ibu").code == 0
    assert run(*who, "cases", "unset", "P9", "role").code == 0
    assert run(*who, "cases", "edit", "P9", "--name", "P8").code == 0
    told = json.loads(run(*who, "cases", "show", "P8", "--json").out)
    assert told == {
        "case": "P8", "citation": "Ibu", "sources": [], "variables": {"group": "keluarga"},
    }  # fmt: skip
    assert "group = keluarga" in run(*who, "cases", "show", "P8").out
    assert 'Did you mean "group"' in run(*who, "cases", "unset", "P8", "grup").err
    assert run(*who, "cases", "show", "P99").code == 1
    assert run(*who, "cases", "edit", "P8").code == 2


def test_a_folder_is_previewed_and_imported(run: Run, example: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "N1.txt").write_text("Pewawancara: Apa?\n\nN1: Begini.", encoding="utf-8")
    (inbox / "foto.jpg").write_text("x", encoding="utf-8")
    who = ["--project", example, "--coder", "siti"]
    seen = run(*who, "import", inbox, "--preview")
    assert seen.code == 0
    assert "N1: new" in seen.out
    assert "Pewawancara 1 (interviewer)" in seen.out
    assert "Passed over: foto.jpg" in seen.err
    assert "[#" not in seen.err
    (told,) = json.loads(run(*who, "import", inbox, "--preview", "--json").out)
    assert told["speakers"][0]["role"] == "interviewer"
    assert "N1" not in run(*who, "sources").out
    assert run(*who, "import", inbox).code == 0
    assert "N1" in run(*who, "sources").out
    (inbox / "N2.txt").write_text("", encoding="utf-8")
    seen = run(*who, "import", inbox, "--preview")
    assert seen.code == 1
    assert "N2.txt: refused" in seen.out
    assert "N2.txt: there is nothing to code" in seen.err
    assert "1 unchanged, 1 refused." in seen.err
    assert "no file would be as long as 1 is refused" in seen.err
    assert "without --preview" not in seen.err
    (inbox / "N2.txt").unlink()
    assert "there is nothing to import" in run(*who, "import", inbox, "--preview").err
    (inbox / "leer").mkdir()
    assert "no file that can be read" in run(*who, "import", inbox / "leer").err


def test_a_speaker_who_stands_once_is_named_and_taken(
    run: Run, example: Path, tmp_path: Path
) -> None:
    file = tmp_path / "ibu.txt"
    talk = "Pewawancara: Siapa?\n\nIBU: Kakaknya.\n\n"
    file.write_text(f"{talk}KAKAK: Saya antar.\n\n{talk}", encoding="utf-8")
    who = ["--project", example, "--coder", "siti"]
    seen = run(*who, "import", file, "--preview")
    assert "may be a speaker, and is not taken as one: KAKAK (line 5)" in seen.err
    assert "add: --speakers KAKAK" in seen.err
    (told,) = json.loads(run(*who, "import", file, "--preview", "--json").out)
    assert told["not_taken_as_speakers"] == [{"label": "KAKAK", "lines": [5], "likely": True}]
    seen = run(*who, "import", file, "--preview", "--speakers", "kakak")
    assert "KAKAK 1 (informant)" in seen.out
    assert "may be" not in seen.err
    refused = run(*who, "import", file, "--preview", "--speakers", "KAKA")
    assert (refused.code, "no line begins" in refused.err) == (1, True)
    seen = run(*who, "import", file)
    assert "qualcode sources edit ibu --speakers KAKAK" in seen.err
    assert run(*who, "sources", "edit", "ibu", "--speakers", "KAKAK").code == 0
    shown = json.loads(run(*who, "sources", "show", "ibu", "--json").out)
    assert (shown["speakers"], shown["turns"]) == ("KAKAK", 5)


def test_a_bar_stands_on_a_terminal_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    from qualcode.cli.console import bar
    from qualcode.text import Shown

    bar(Shown("Reading"))(1, 10)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    note = bar(Shown("Reading"))
    note(5, 10)
    note(10, 10)
    told = capsys.readouterr().err
    assert "[############............] 5/10" in told
    assert told.endswith("\r\x1b[K")


@pytest.mark.parametrize("columns", [80, 120])
def test_a_list_fits_the_terminal_whatever_its_names(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    import sys

    from qualcode.cli.console import say_columns

    heads = ("source", "kind", "case", "month", "language", "words", "turns", "done by")
    name = "Wawancara dengan ibu " * 10
    rows = [(name, "interview", "Kasus" * 40, "2025-10", "id", 779, 33, "dimas, ratna")]
    say_columns(heads, rows)
    assert capsys.readouterr().out.splitlines()[1].startswith(name)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(columns))
    say_columns(heads, rows)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= columns
    assert len(lines) == 6
    assert "…" in lines[-1]
    assert any("interview" in line for line in lines)
    say_columns(heads, rows, whole=True)
    assert "…" not in capsys.readouterr().out


def test_settings_are_listed_set_and_refused(run: Run) -> None:
    assert run("settings", "set", "theme", "light").code == 0
    rows = {row["setting"]: row for row in json.loads(run("settings", "--json").out)}
    assert rows["theme"]["value"] == "light"
    assert rows["suggestions"]["may_be"] == ["on", "off"]
    assert 'Did you mean "theme"' in run("settings", "set", "themes", "light").err
    assert 'Did you mean "light"' in run("settings", "set", "theme", "lihgt").err
    assert "theme" in run("settings").out


def test_keys_are_listed_set_and_refused(run: Run) -> None:
    assert "undo: f8  f5" in run("settings", "keys", "undo", "f8", "f5").err
    rows = {row["action"]: row for row in json.loads(run("settings", "keys", "--json").out)}
    assert rows["undo"]["keys"] == ["f8", "f5"]
    assert rows["undo"]["own"]
    assert "two things" in run("settings", "keys", "undo", "c").err
    assert "does not reach" in run("settings", "keys", "undo", "ctrl+h").err
    assert 'Did you mean "undo"' in run("settings", "keys", "undoo", "z").err
    assert "undo: u" in run("settings", "keys", "undo").err
    assert "your own" not in run("settings", "keys").out


def test_an_import_warns_where_a_text_takes_the_place_of_another(
    run: Run, example: Path, tmp_path: Path
) -> None:
    who = ("--project", example, "--coder", "dimas")
    file = tmp_path / "S1.txt"
    file.write_text("Pewawancara: Siapa?\n\nS1: Kami dari kampung.\n", encoding="utf-8")
    run(*who, "done", "S1")
    for asked in (("--preview",), ()):
        seen = run(*who, "import", file, *asked)
        assert "S1 is of the kind statute, “UU 21/2007”: this text takes its place" in seen.err
        assert "hardly anything of the text before is in this one" in seen.err
        assert "marked done by dimas: to be marked done again, as the text is another" in seen.err
