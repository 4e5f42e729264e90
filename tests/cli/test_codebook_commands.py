"""The codebook by command: what each says, refuses and leaves behind."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def book(run: Run, example: Path) -> Callable[..., Any]:
    """Run a codebook command in the example as ratna."""
    return lambda *words: run("--project", example, "--coder", "ratna", "codebook", *words)


def keys(book: Callable[..., Any]) -> list[str]:
    return [row["key"] for row in json.loads(book("list", "--json").out)]


def test_list_is_a_tree_with_counts(book: Callable[..., Any]) -> None:
    listed = book("list")
    assert listed.code == 0
    assert any(line.startswith("factor  ") for line in listed.out.splitlines())
    assert any(line.startswith("  F1  ") for line in listed.out.splitlines())
    assert "counts are of ratna" in listed.err
    rows = json.loads(book("list", "--json").out)
    assert {"key", "name", "family", "parent", "depth", "count", "definition"} <= set(rows[0])


def test_a_code_from_new_to_removed(book: Callable[..., Any]) -> None:
    made = book("new", "F9", "Baru", "--family", "factor", "--definition", "Arti.",
                "--keywords", "satu", "--keywords", "dua")  # fmt: skip
    assert (made.code, made.err) == (0, "New code F9.\n")
    assert book("define", "F9", "--include", "ini", "--exclude", "itu").code == 0
    assert book("rename", "F9", "--key", "F10", "--name", "New", "--language", "en").code == 0
    assert book("colour", "F10", "#123456").code == 0
    assert book("hotkey", "F10", "7").code == 0
    row = next(r for r in json.loads(book("list", "--json").out) if r["key"] == "F10")
    assert (row["colour"], row["hotkey"], row["include"]) == ("#123456", "7", ["ini"])
    assert book("move", "F10", "--under", "F1").code == 0
    assert keys(book)[:2] == ["F1", "F10"]
    assert book("move", "F10", "--top").code == 0
    assert book("move", "F10", "--before", "F1").code == 0
    assert keys(book)[0] == "F10"
    assert book("remove", "F10").code == 0
    assert "F10" not in keys(book)


def test_merge_says_what_moved_and_undo_brings_it_back(
    book: Callable[..., Any], run: Run, example: Path
) -> None:
    before = book("export").out
    merged = book("merge", "H1", "--into", "H2")
    assert merged.code == 0
    assert merged.err.startswith("Merged H1 into H2: ")
    assert "H1" not in keys(book)
    assert run("--project", example, "--coder", "ratna", "undo").code == 0
    assert book("export").out == before


def test_families(book: Callable[..., Any]) -> None:
    assert book("family", "new", "baru", "Keluarga baru").code == 0
    assert book("new", "B1", "Satu", "--family", "baru").code == 0
    assert book("family", "rename", "baru", "--key", "lama", "--name", "Lama").code == 0
    assert any(line == "lama  Lama" for line in book("list").out.splitlines())


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("new", "F1", "Lagi", "--family", "factor"), "is taken already"),
        (("new", "Z1", "Lagi", "--family", "faktor"), 'Did you mean "factor"'),
        (("remove", "F1"), "is in use"),
        (("rename", "F11", "--key", "Z"), "Did you mean"),
        (("move", "F1"), "no place is named"),
        (("move", "F1", "--under", "F1"), "below itself"),
        (("colour", "F1", "merah"), "is no colour"),
        (("hotkey", "F2", "1"), "is taken by F1"),
        (("merge", "F1", "--into", "F1"), "into itself"),
        (("define", "F1", "--definition", "x", "--language", "xx"), "no language"),
    ],
)
def test_refusals_are_one_plain_sentence(
    book: Callable[..., Any], words: tuple[str, ...], why: str
) -> None:
    refused = book(*words)
    assert refused.code == 1
    assert why in refused.err
    assert refused.out == ""


def test_what_is_changed_here_passes_the_check(
    book: Callable[..., Any], run: Run, tmp_path: Path
) -> None:
    book("new", "N: 1", 'Kata "kunci" #3', "--family", "factor")
    book("merge", "H1", "--into", "H2")
    assert book("export", "--to", tmp_path / "out.yaml").code == 0
    assert book("check", tmp_path / "out.yaml").code == 0
    assert "0 codes added, 0 changed, 0 removed" in book("load", tmp_path / "out.yaml").err


@pytest.mark.parametrize("words", [("rename", "F1"), ("define", "F1"), ("family", "rename", "gap")])
def test_nothing_to_change_is_wrong_usage(book: Callable[..., Any], words: tuple[str, ...]) -> None:
    refused = book(*words)
    assert refused.code == 2
    assert "nothing to change is named" in refused.err
