"""A passage with a name is coded, and the name is taken out of the text: it must be nowhere."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
NAME = "Sulastri"
NAMED = f"Waktu itu {NAME} dari Kampung Rawa yang mengurus paspor anak saya."
OTHER = "Kami susah, jadi anak saya dijanjikan kerja di seberang."
FIRST = f"""---
case: P1
group: keluarga
month: 2025-10
citation: Ibu dari korban
---
Pewawancara: Bagaimana awalnya?

P1: {NAMED}

Pewawancara: Mengapa?

P1: {OTHER}
"""
SECOND = FIRST.replace(NAMED, "[dihapus atas permintaan informan]")
BOOK = """qualcode: codebook/1
title: {id: Contoh}
languages: [id, en]
families:
  - id: factor
    name: {id: Faktor}
    codes:
      - {id: F1, name: {id: Ekonomi}}
      - {id: F2, name: {id: Calo}}
"""
FINDINGS = f"""qualcode: findings/1
findings:
  - id: F2
    code: F2
    claim: {{id: Calo mengurus paspor.}}
    evidence:
      - {{kind: interview, case: P1, quote: "{NAMED}"}}
"""
TABLES = ("informants", "quotations", "matrix", "triangulation", "agreement", "memos")


@pytest.fixture
def at(run: Run, tmp_path: Path) -> Run:
    """Commands of siti in a study where the named passage was coded, cited, noted, then deleted."""
    folder, text = tmp_path / "study", tmp_path / "P1.md"
    files = {text: FIRST, tmp_path / "book.yaml": BOOK, tmp_path / "findings.yaml": FINDINGS}
    for path, words in files.items():
        path.write_text(words, encoding="utf-8")

    def call(*words: str | Path, coder: str = "siti", code: int = 0) -> Any:
        ran = run("--project", folder, "--coder", coder, *words)
        assert ran.code == code, ran.err
        return ran

    assert run("--coder", "siti", "init", folder).code == 0
    call("import", text)
    call("codebook", "load", tmp_path / "book.yaml")
    for coder in ("siti", "budi"):
        call("codings", "apply", "P1", "F1", "--quote", OTHER, coder=coder)
        call("codings", "apply", "P1", "F2", "--quote", NAMED, coder=coder)
    call("finding", "load", tmp_path / "findings.yaml")
    (row,) = json.loads(call("find", "code:F2 coder:siti", "--json").out)
    place = f"P1:{row['start']}-{row['end']}"
    call("memo", "write", f"segment:{place}", "Siapa yang mengurus?")
    call("memo", "write", f"coding:{place}:F2", "Contoh yang kuat.")
    text.write_text(SECOND, encoding="utf-8")
    told = call("import", text)
    assert f"not placed, left with the old text: {row['start']}-{row['end']}" in told.err
    assert "qualcode codings left" in told.err
    for coder in ("siti", "budi"):
        call("done", "P1", coder=coder)
    return call


def everything(path: Path) -> str:
    """All text of a file, of the parts of a Word file too."""
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as parts:
        return "\n".join(
            parts.read(name).decode("utf-8") for name in parts.namelist() if name.endswith("xml")
        )


@pytest.mark.parametrize("suffix", [".docx", ".csv", ".md"])
def test_the_name_is_in_no_table_of_any_format(at: Run, tmp_path: Path, suffix: str) -> None:
    for table in TABLES:
        path = tmp_path / f"{table}{suffix}"
        told = at("export", table, "--to", path)
        assert NAME not in everything(path) + told.out + told.err, table
    if suffix == ".csv":  # one file, one table
        return
    whole = tmp_path / f"whole{suffix}"
    at("export", "--all", "--to", whole)
    assert NAME not in everything(whole)
    assert "qualcode codings left" in everything(whole)


@pytest.mark.parametrize("language", ["id", "en", "ms"])
@pytest.mark.parametrize("table", ["informants", "quotations", "matrix", "agreement"])
def test_the_note_of_a_table_says_how_many(at: Run, table: str, language: str) -> None:
    notes = json.loads(at("export", table, "--language", language, "--json").out)["notes"]
    (told,) = [note for note in notes if "qualcode codings left" in note]
    assert told.startswith("2 ")


def test_triangulation_shows_the_hole(at: Run) -> None:
    made = at("export", "triangulation", "--language", "en").out
    assert "0/3" in made
    assert "1 piece of evidence rests on an older text and is not counted." in made
    assert "No interview evidence: F2." in made
    assert "1 piece of evidence rests on a passage that is no longer in the newest text" in made
    assert "2 codings stand on an older text" in made


def test_lists_leave_them_out_and_say_so(at: Run) -> None:
    assert NAME not in at("find").out
    assert "2 more stand on an older text of their source: qualcode codings left" in at("find").err
    one = at("find", "--code", "F2", "--coder", "siti")
    assert one.out == ""
    assert "1 more stands on an older text" in one.err
    assert "older text" not in at("find", "code:F1").err
    asked = at("find", "version:old code:F2")
    assert NAME in asked.out
    assert "(older text)" in asked.out
    assert "more stand" not in asked.err
    assert [row["left"] for row in json.loads(at("find", "version:old", "--json").out)] == [
        True,
        True,
    ]
    assert len(json.loads(at("find", "version:all", "--json").out)) == 4
    exported = at("codings", "export")
    assert NAME not in exported.out
    assert "2 more stand on an older text" in exported.err
    assert NAME not in at("evidence", "list", "F2").out
    assert "number 1 rests on an older text" in at("evidence", "list", "F2").err
    assert "2 more stand" in at("coders").err
    assert [row["codings"] for row in json.loads(at("coders", "--json").out)] == [1, 1]


def test_check_names_them_as_something_to_do(at: Run) -> None:
    told = at("check").err
    assert told.startswith("Whole: ")
    assert "To do: 1 coding stands on an older text of P1 (siti)." in told
    assert "To do: 1 memo stands on an older text of P1 (siti)." in told
    assert "To do: 1 piece of evidence rests on an older text of P1." in told
    left = json.loads(at("check", "--json").out)["left"]
    assert {"kind": "coding", "source": "P1", "coder": "budi", "number": 1} in left


def test_all_of_it_is_listed_and_nothing_is_lost(at: Run, tmp_path: Path) -> None:
    rows = json.loads(at("codings", "left", "--json").out)
    assert sorted(row["kind"] for row in rows) == ["coding", "coding", "evidence", "memo"]
    assert {row["quote"] for row in rows} == {NAMED}
    assert {row["version"] for row in rows} == {1}
    text = at("codings", "left", "P1", "--coder", "siti").out
    assert text.count(NAMED) == 2
    assert "Contoh yang kuat." in text
    path = tmp_path / "left.csv"
    at("codings", "left", "--to", path)
    assert path.read_text(encoding="utf-8").count(NAMED) == 4
    at("codings", "left", "P9", code=1)


def test_a_memo_is_still_read_by_its_place_in_the_older_text(at: Run) -> None:
    listed = at("memo", "list").out
    assert listed.count("(older text)") == 2
    about = next(word for word in listed.split() if word.startswith("segment:"))
    assert about.startswith("segment:P1@1:")
    assert at("memo", "show", about).out == "Siapa yang mengurus?\n"
    at("memo", "remove", about)
    assert "segment:" not in at("memo", "list").out
    at("memo", "show", about.replace("@1", "@7"), code=1)


def test_one_is_put_where_it_belongs_now(at: Run) -> None:
    (row,) = [
        row
        for row in json.loads(at("codings", "left", "--coder", "siti", "--json").out)
        if row["kind"] == "coding"
    ]
    place = ["P1", row["start"], row["end"], "F2"]
    told = at("codings", "move", *place, "--to-start", 0, "--to-end", 9, code=1).err
    assert "say --left" in told
    at("codings", "move", *place, "--left", code=2)
    moved = at(
        "codings", "move", *place, "--left", "--to-quote", "[dihapus atas permintaan informan]"
    )
    assert "F2 on P1 goes from" in moved.err
    (found,) = json.loads(at("find", "code:F2", "--json").out)
    assert found["coder"] == "siti"
    assert "left" not in found
    at("undo")
    assert json.loads(at("find", "code:F2", "--json").out) == []
    at("codings", "remove", "P1", "F2", "--left", "--start", row["start"], "--end", row["end"])
    left = json.loads(at("codings", "left", "--json").out)
    assert [row["coder"] for row in left if row["kind"] == "coding"] == ["budi"]


def test_what_has_come_back_is_found_again(at: Run, tmp_path: Path) -> None:
    text = tmp_path / "P1.md"
    text.write_text(FIRST.replace("Mengapa?", "Mengapa begitu?"), encoding="utf-8")
    at("import", text)
    assert json.loads(at("codings", "left", "--json").out) == []
    assert len(json.loads(at("find", "code:F2", "--json").out)) == 2
    assert "(older text)" not in at("memo", "list").out
    assert NAME in at("evidence", "list", "F2").out
