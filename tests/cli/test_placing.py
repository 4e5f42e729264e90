"""`codings apply` and `remove`, and what `suggest` decides."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def test_apply_and_remove(run: Any, example: Path) -> None:
    who = ("--project", example, "--coder", "siti")
    made = run(*who, "codings", "apply", "P1", "H1", "H2", "--turn", "3", "--json")
    assert made.code == 0, made.err
    place = json.loads(made.out)
    assert place["codes"] == ["H1", "H2"]
    again = run(*who, "codings", "apply", "P1", "H1", "--quote", place["quote"])
    assert again.err == "H1 there already.\n"
    offsets = ("--start", place["start"], "--end", place["end"])
    gone = run(*who, "codings", "remove", "P1", "H1", *offsets)
    assert gone.err == f"H1 taken away from P1 {place['start']}-{place['end']}.\n"
    assert json.loads(run(*who, "codings", "remove", "P1", "H2", "--turn", "3", "--json").out)
    assert json.loads(run(*who, "find", "--coder", "siti", "--json").out) == []


def test_a_quote_in_several_places_is_refused_with_them(run: Any, example: Path) -> None:
    who = ("--project", example, "--coder", "siti")
    refused = run(*who, "codings", "apply", "P1", "H1", "--quote", "anak")
    assert refused.code == 1
    assert "places: " in refused.err
    assert "--start and --end" in refused.err


def test_suggestions_are_accepted_and_refused(run: Any, example: Path) -> None:
    who = ("--project", example, "--coder", "siti")
    accepted = run(*who, "suggest", "P1", "--turn", "5", "--accept", "F5", "--json")
    assert accepted.code == 0, accepted.err
    assert json.loads(accepted.out)["decision"] == "accepted"
    assert "refused" in run(*who, "suggest", "P1", "--turn", "7", "--reject", "H5").err
    wrong = run(*who, "suggest", "P1", "--accept", "H1")
    assert wrong.code == 2
    assert "--turn" in wrong.err


def test_codes_are_muted_and_listed(run: Any, example: Path) -> None:
    who = ("--project", example, "--coder", "siti")
    assert run(*who, "suggest", "--mute", "H1").code == 0
    assert json.loads(run(*who, "suggest", "--muted", "--json").out) == ["H1"]
    rows = json.loads(run(*who, "suggest", "P1", "--json").out)
    assert rows
    assert "H1" not in {row["code"] for row in rows}
    assert "again" in run(*who, "suggest", "--unmute", "H1").err
    assert run(*who, "suggest", "--muted").out == ""
