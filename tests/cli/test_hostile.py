"""Hostile files from the command line: a plain sentence or a faithful import, never a control."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
REFUSED = {
    "h04_invalid_utf8.txt": "byte",
    "h09_docx_billion_laughs.docx": "DTD",
    "h10_docx_xxe_file.docx": "DTD",
    "h11_docx_zip_bomb.docx": "MiB",
    "h18_truncated.docx": "damaged",
    "h19_empty.txt": "nothing to code",
}
TAKEN = {
    "h01_utf16le_bom.txt": "",
    "h02_windows1252.txt": "1252",
    "h03_nul_bytes.txt": "NUL",
    "h05_bidi_controls.txt": "direction",
    "h06_ansi_osc.txt": "control",
    "h07_markup_brackets.txt": "",
    "h08_one_line_900k.txt": "",
    "h12_docx_external_rels.docx": "external",
    "h13_docx_macro.docx": "macro",
    "h20_mixed_newlines.txt": "",
}


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    folder = tmp_path / "p"
    assert run("--coder", "ana", "init", folder, "--plain").code == 0
    return folder


def _state(folder: Path) -> str:
    return hashlib.sha256((folder / ".qualcode/study.db").read_bytes()).hexdigest()


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_is_refused_is_refused_in_a_sentence_and_changes_nothing(
    run: Run, project: Path, shared_data: Path, name: str
) -> None:
    before = _state(project)
    ran = run("--project", project, "--coder", "ana", "import", shared_data / "hostile" / name)
    assert ran.code == 1
    assert REFUSED[name].casefold() in ran.err.casefold()
    assert len(ran.err.splitlines()) == 1
    assert not CONTROLS.search(ran.err + ran.out)
    assert _state(project) == before


@pytest.mark.parametrize("name", sorted(TAKEN))
def test_what_is_taken_is_reported_and_shown_without_controls(
    run: Run, project: Path, shared_data: Path, name: str
) -> None:
    base = ("--project", project, "--coder", "ana")
    ran = run(*base, "import", shared_data / "hostile" / name)
    assert ran.code == 0, ran.err
    assert TAKEN[name].casefold() in ran.err.casefold()
    assert not CONTROLS.search(ran.err + ran.out)
    (row,) = json.loads(run(*base, "sources", "--json").out)
    assert row["words"] > 0
    assert run(*base, "check").code == 0


def _code_all(run: Run, project: Path, source: str, length: int) -> None:
    csv = project / "all.csv"
    csv.write_text(f"source,start,end,code\n{source},0,{length},X\n", encoding="utf-8")
    base = ("--project", project, "--coder", "ana")
    ran = run(*base, "codings", "import", csv, "--new-codes")
    assert ran.code == 0, ran.err


@pytest.mark.parametrize(
    "name", ["h05_bidi_controls.txt", "h06_ansi_osc.txt", "h07_markup_brackets.txt"]
)
def test_no_output_of_a_reading_command_holds_a_control(
    run: Run, project: Path, shared_data: Path, name: str
) -> None:
    base = ("--project", project, "--coder", "ana")
    run(*base, "import", shared_data / "hostile" / name)
    text = (shared_data / "hostile" / name).read_text(encoding="utf-8")
    _code_all(run, project, Path(name).stem, len(text.rstrip("\n")))
    for words in (["find"], ["find", "--json"], ["sources"], ["history"], ["export", "quotations"]):
        ran = run(*base, *words)
        assert ran.code == 0, ran.err
        assert not CONTROLS.search(ran.out + ran.err), words
    (found,) = json.loads(run(*base, "find", "--json").out)
    assert found["quote"] == text.rstrip("\n")


def test_a_coding_on_mixed_newlines_survives_save_reopen_and_export(
    run: Run, project: Path, shared_data: Path
) -> None:
    base = ("--project", project, "--coder", "ana")
    path = shared_data / "hostile" / "h20_mixed_newlines.txt"
    run(*base, "import", path)
    from qualcode.text import normalise

    text = normalise(path.read_bytes().decode("utf-8")).text
    start = text.index("sembilan")
    csv = project / "nine.csv"
    csv.write_text(
        f"source,start,end,code,quote\n{path.stem},{start},{start + 8},X,sembilan\n",
        encoding="utf-8",
    )
    assert run(*base, "codings", "import", csv, "--new-codes").code == 0
    out = project / "out.csv"
    assert run(*base, "codings", "export", out).code == 0
    assert f'"{start}","{start + 8}","X","ana","sembilan"' in out.read_text(encoding="utf-8")


def test_a_code_in_the_middle_of_a_900k_line_is_exact(
    run: Run, project: Path, shared_data: Path
) -> None:
    base = ("--project", project, "--coder", "ana")
    path = shared_data / "hostile" / "h08_one_line_900k.txt"
    run(*base, "import", path)
    text = path.read_text(encoding="utf-8")
    csv = project / "middle.csv"
    csv.write_text(f"source,start,end,code\n{path.stem},450000,450020,X\n", encoding="utf-8")
    assert run(*base, "codings", "import", csv, "--new-codes").code == 0
    (found,) = json.loads(run(*base, "find", "--json").out)
    assert found["quote"] == text[450_000:450_020]
