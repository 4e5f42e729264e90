"""qualcode memo: every command on the example study."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

HOSTILE = "x\x1b[2J\x1b]52;c;aGFsbw==\x07 [red]a[/red] P1\u202eabc"


@pytest.fixture
def memo(run: Any, example: Path) -> Any:
    """`memo("list", ...)` as siti."""
    return lambda *words: run("--project", example, "--coder", "siti", "memo", *words)


def test_write_show_list_remove(memo: Any, run: Any, example: Path) -> None:
    written = memo("write", "source:P1", "Lihat @H1 dan #P2; @X9 belum ada.")
    assert (written.code, written.out) == (0, "")
    assert "Memo on source:P1 written." in written.err
    shown = memo("show", "source:P1")
    assert shown.out == "Lihat @H1 dan #P2; @X9 belum ada.\n"
    assert "@H1 Fragmentasi koordinasi" in shown.err
    assert "@X9 (unknown)" in shown.err
    listed = memo("list")
    assert listed.out.startswith("source:P1  siti  2")
    assert "1 memo." in listed.err
    assert "nothing changed" in memo("write", "source:P1", "Lihat @H1 dan #P2; @X9 belum ada.").err
    assert "removed" in memo("remove", "source:P1").err
    assert "no memo of yours" in memo("remove", "source:P1").err
    assert run("--project", example, "--coder", "siti", "undo").code == 0
    assert memo("show", "source:P1").out


def test_json(memo: Any) -> None:
    memo("write", "segment:P1:100-160", "Nada ragu, @H1")
    (row,) = json.loads(memo("list", "--json").out)
    assert (row["about"], row["kind"], row["start"], row["end"]) == (
        "segment:P1:100-160",
        "segment",
        100,
        160,
    )
    assert row["created"] == row["changed"]
    assert (row["coder"], row["text"], row["draft"]) == ("siti", "Nada ragu, @H1", None)
    told = json.loads(memo("show", "segment:P1:100-160", "--json").out)
    assert told["links"][0]["link"] == "@H1"


def test_a_memo_from_a_pipe(memo: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def pipe(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    pipe("Satu\r\ndua é\n".encode())
    assert memo("write", "code:H1", "-").code == 0
    assert memo("show", "code:H1").out == "Satu\ndua é\n"
    pipe(b"\xff\xfe")
    refused = memo("write", "code:H1", "-")
    assert (refused.code, "no UTF-8" in refused.err) == (1, True)
    refused = memo("write", "code:H1")
    assert (refused.code, "no text is given" in refused.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (["show", "source:P99"], 1, "no source is called"),
        (["show", "sorce:P1"], 1, 'Did you mean "source"?'),
        (["list", "--kind", "cod"], 1, "no kind of memo"),
        (["list", "--coder", "sit"], 1, "no coder is called"),
        (["list", "--coder", "siti", "--all"], 2, "exclude each other"),
        (["export"], 1, "there are no memos yet"),
    ],
)
def test_refusals(memo: Any, words: list[str], code: int, why: str) -> None:
    refused = memo(*words)
    assert (refused.code, refused.out) == (code, "")
    assert why in refused.err


def test_others_are_shown_when_asked_for(memo: Any, run: Any, example: Path) -> None:
    memo("write", "project", "Dari siti")
    run("--project", example, "--coder", "ratna", "memo", "write", "project", "Dari ratna")
    assert [row["text"] for row in json.loads(memo("list", "--json").out)] == ["Dari siti"]
    everyone = json.loads(memo("list", "--all", "--json").out)
    on_project = {row["coder"] for row in everyone if row["about"] == "project"}
    assert on_project == {"siti", "ratna"}
    assert {row["kind"] for row in everyone} == {"project", "coding"}, "those of the csv files too"
    assert memo("show", "project", "--coder", "ratna").out == "Dari ratna\n"


@pytest.mark.parametrize("suffix", ["md", "csv", "docx"])
def test_both_exports_write_the_same(memo: Any, run: Any, example: Path, suffix: str) -> None:
    memo("write", "source:P1", HOSTILE)
    memo("write", "project", "Rencana\n\nbagian dua")
    one, two = example / f"one.{suffix}", example / f"two.{suffix}"
    assert memo("export", "--to", one).code == 0
    base = ("--project", example, "--coder", "siti")
    assert run(*base, "export", "memos", "--to", two).code == 0
    assert one.read_bytes() == two.read_bytes()
    if suffix != "csv":
        assert run(*base, "export", "--all", "--to", example / f"all.{suffix}").code == 0


def test_hostile_words_reach_no_terminal(memo: Any) -> None:
    memo("write", "source:P1", HOSTILE)
    for words in (["list"], ["list", "--json"], ["show", "source:P1"], ["export"]):
        ran = memo(*words)
        assert ran.code == 0
        assert "\x1b" not in ran.out + ran.err
        assert "\u202e" not in ran.out + ran.err
        assert "[red]a[/red]" in ran.out
