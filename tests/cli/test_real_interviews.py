"""Seven real interviews with 812 codings, through the commands: in, out unchanged, measured."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
MAPS = ("source=document", "start=char_start", "end=char_end", "quote=text")


@pytest.fixture
def serdif(run: Run, tmp_path: Path, shared_data: Path) -> Path:
    folder = tmp_path / "serdif"
    data = shared_data / "coded" / "serdif"
    base = ("--project", folder, "--coder", "nav")
    assert run("--coder", "nav", "init", folder, "--languages", "en").code == 0
    texts = sorted((data / "text").glob("*.txt"))
    assert run(*base, "import", *texts, "--language", "en").code == 0
    maps = [word for pair in MAPS for word in ("--map", pair)]
    ran = run(
        *base,
        "codings",
        "import",
        data / "highlights.csv",
        *maps,
        "--new-codes",
        "--done",
        "listed",
    )
    assert ran.code == 0, ran.err
    assert "812 codings placed, 0 there already, 0 not placed" in ran.err
    return folder


def _rows(path: Path, *names: str) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as file:
        return sorted(tuple(row[name] for name in names) for row in csv.DictReader(file))


def test_every_coding_goes_in_and_comes_back_unchanged(
    run: Run, serdif: Path, shared_data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    assert run("--project", serdif, "codings", "export", out).code == 0
    given = shared_data / "coded" / "serdif" / "highlights.csv"
    assert _rows(out, "source", "start", "end", "code", "quote") == _rows(
        given, "document", "char_start", "char_end", "code", "text"
    )
    again = run("--project", serdif, "--coder", "nav", "codings", "import", out, "--json")
    assert json.loads(again.out)["present"] == 812


def test_the_codebook_made_from_the_codings_can_be_loaded_again(
    run: Run, serdif: Path, tmp_path: Path
) -> None:
    book = tmp_path / "book.yaml"
    base = ("--project", serdif, "--coder", "nav")
    assert run(*base, "codebook", "export", "--to", book).code == 0
    ran = run(*base, "codebook", "load", book)
    assert ran.code == 0, ran.err
    assert "0 codes added, 0 changed, 0 removed" in ran.err


@pytest.mark.slow
def test_suggestions_for_an_interview_are_learned_from_the_others(run: Run, serdif: Path) -> None:
    ran = run("--project", serdif, "suggest", "--evaluate", "--json")
    measured = json.loads(ran.out)
    assert measured["segments"] == 740
    assert measured["recall_at_3"] >= 0.78
    assert measured["mrr"] >= 0.70
    assert set(measured["per_source"]) == {
        path for path in measured["per_source"] if path[0] == "P"
    }
    assert len(measured["per_source"]) == 7


def test_its_quotations_become_a_word_table(run: Run, serdif: Path, tmp_path: Path) -> None:
    from docx2python import docx2python

    out = tmp_path / "quotations.docx"
    assert run("--project", serdif, "export", "quotations", "--to", out).code == 0
    with docx2python(out) as document:
        text = document.text
    assert "Interview with P12_GMT20211206." in text
    assert "Home tab elements useful" in text
