"""`find` with a query, and the commands that change many codings at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
KEYS = ["source", "start", "end", "quote", "code", "coder", "case", "memo", "segment"]


def found(run: Run, folder: Path, *words: str) -> list[dict[str, Any]]:
    answer = run("--project", folder, "find", "--json", *words)
    assert answer.code == 0, answer.err
    rows: list[dict[str, Any]] = json.loads(answer.out)
    return rows


def test_options_are_a_query_too(run: Run, example: Path) -> None:
    rows = found(run, example, "code:H4 and coder:ratna")
    assert rows
    assert list(rows[0]) == KEYS
    assert rows == found(run, example, "--code", "H4", "--coder", "ratna")
    assert rows == found(run, example, "code:H4", "--coder", "ratna")
    by_group = found(run, example, 'family:obstacle group="masyarakat terdampak" lapor')
    assert by_group == found(
        run, example, "--code", "obstacle", "--var", "group=masyarakat terdampak",
        "--text", "LAPOR",
    )  # fmt: skip
    assert len(found(run, example)) > len(found(run, example, "bukan case:P3"))


def test_a_fault_is_pointed_at(run: Run, example: Path) -> None:
    answer = run("--project", example, "find", "code:H1 and cod:H4")
    assert answer.code == 1
    assert answer.out == ""
    lines = answer.err.splitlines()
    assert lines[0] == "code:H1 and cod:H4"
    assert lines[1] == "            ^"
    assert 'column 13: no field is called "cod". Did you mean "code"?' in lines[3]
    assert lines[2] == "Try: 'code:H1 and code:H4'"


def test_hostile_queries_are_shown_harmless(run: Run, example: Path) -> None:
    answer = run("--project", example, "find", "\x1b]52;c;x\x07 code:\u202eH1 (")
    assert answer.code == 1
    assert not any(bad in answer.err for bad in "\x1b\x07\u202e")


def test_recode_tells_first_and_then_does(run: Run, example: Path) -> None:
    who = ("--project", example, "--coder", "ratna")
    before = found(run, example, "code:H4")
    mine = [row for row in before if row["coder"] == "ratna"]
    tried = run(*who, "codings", "recode", "code:H4", "--to", "H1", "--dry-run", "--json")
    told = json.loads(tried.out)
    assert told["changed"] + told["merged"] == len(mine)
    assert told["others"] == len(before) - len(mine)
    assert found(run, example, "code:H4") == before
    done = run(*who, "codings", "recode", "code:H4", "--to", "H1")
    assert f"{told['changed']} codings given H1." in done.err
    assert f"{told['others']} are other coders'" in done.err
    assert found(run, example, "code:H4 coder:ratna") == []
    assert run(*who, "undo").code == 0
    assert found(run, example, "code:H4") == before


def test_recode_to_no_code(run: Run, example: Path) -> None:
    who = ("--project", example, "--coder", "ratna")
    answer = run(*who, "codings", "recode", "code:H4", "--to", "H44")
    assert answer.code == 1
    assert "Did you mean" in answer.err


def test_exemplars(run: Run, example: Path) -> None:
    who = ("--project", example, "--coder", "ratna")
    answer = run(*who, "codings", "exemplar", "code:H4 case:P1 coder:ratna")
    assert "exemplars now." in answer.err
    flagged = found(run, example, "exemplar")
    assert {row["case"] for row in flagged} == {"P1"}
    assert "★" in run("--project", example, "find", "exemplar").out
    again = run(*who, "codings", "exemplar", "exemplar")
    assert "were so already" in again.err
    assert run(*who, "codings", "exemplar", "exemplar", "--off", "--json").code == 0
    assert found(run, example, "exemplar") == []


def test_roles(run: Run, example: Path) -> None:
    who = ("--project", example, "--coder", "ratna")
    assert "dimas is supervisor now." in run(*who, "coders", "role", "dimas", "supervisor").err
    assert "was supervisor already" in run(*who, "coders", "role", "dimas", "supervisor").err
    refused = run(*who, "coders", "role", "dimas", "chef")
    assert refused.code == 1
    assert "Roles: supervisor, coder, consensus" in refused.err
