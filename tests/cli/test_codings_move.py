"""codings move: the command that does what the keys for growing and shrinking do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def first_coding(run: Run, example: Path) -> dict[str, Any]:
    rows: list[dict[str, Any]] = json.loads(
        run("--project", example, "find", "--coder", "ratna", "--json").out
    )
    return rows[0]


def test_a_coding_is_moved_and_undone(run: Run, example: Path) -> None:
    row = first_coding(run, example)
    who = ["--project", example, "--coder", "ratna"]
    words = [row["source"], row["start"], row["end"], row["code"]]
    ends = ["--to-start", row["start"], "--to-end", row["end"] - 3]
    moved = run(*who, "codings", "move", *words, *ends)
    assert moved.code == 0, moved.err
    assert moved.out == ""
    assert f"goes from {row['start']} to {row['end'] - 3} now" in moved.err
    assert first_coding(run, example)["end"] == row["end"] - 3
    assert run(*who, "undo").code == 0
    assert first_coding(run, example) == row


def test_where_there_is_none_the_nearest_is_named(run: Run, example: Path) -> None:
    row = first_coding(run, example)
    who = ["--project", example, "--coder", "ratna"]
    words = [row["source"], row["start"] + 1, row["end"], row["code"]]
    ran = run(*who, "codings", "move", *words, "--to-start", 0, "--to-end", 5)
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert f"The nearest is {row['code']} from {row['start']} to {row['end']}" in ran.err


def test_anothers_coding_is_not_ones_own(run: Run, example: Path) -> None:
    row = first_coding(run, example)
    words = [row["source"], row["start"], row["end"], row["code"]]
    who = ["--project", example, "--coder", "orang-baru"]
    ran = run(*who, "codings", "move", *words, "--to-start", 0, "--to-end", 5)
    assert ran.code == 1
    assert "you have no coding" in ran.err
