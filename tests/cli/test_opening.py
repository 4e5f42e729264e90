"""The short way to the workbench: which words take it, and what stands before the first picture."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from qualcode.cli.opening import Asked, workbench_words


@pytest.mark.parametrize(
    ("words", "asked", "source"),
    [
        ([], Asked(None, None), None),
        (["code"], Asked(None, None), None),
        (["code", "P1"], Asked(None, None), "P1"),
        (["--coder", "ani", "code", "P1"], Asked(None, "ani"), "P1"),
        (["--coder", "ani", "--project", "here"], Asked(Path("here"), "ani"), None),
    ],
)
def test_words_that_ask_for_the_workbench(
    words: list[str], asked: Asked, source: str | None
) -> None:
    assert workbench_words(words) == (asked, source)


@pytest.mark.parametrize(
    "words",
    [
        ["sources"],
        ["code", "--help"],
        ["code", "P1", "P2"],
        ["--coder"],
        ["--coder", "--project", "x"],
        ["--coder=ani", "code"],
        ["--help"],
        ["kode"],
        ["--coder", "ani", "find"],
    ],
)
def test_all_other_words_are_explained_by_the_commands(words: list[str]) -> None:
    assert workbench_words(words) is None


def test_little_is_loaded_before_the_first_picture() -> None:
    code = (
        "import sys, qualcode.cli.opening, qualcode.cli.refusing, qualcode.tui.application\n"
        "import qualcode.workflow.study\nprint(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "textual.app" in loaded
    assert not loaded & {"typer", "sqlmodel", "sqlalchemy", "spacy", "regex", "rapidfuzz", "numpy"}
    ours = {name for name in loaded if name.startswith(("qualcode.tui", "qualcode.store"))}
    assert not {name for name in ours if ".engine." in name or ".actions" in name}
    assert "qualcode.store.store" not in ours
    assert len(ours) <= 16, sorted(ours)
