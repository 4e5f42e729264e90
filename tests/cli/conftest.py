"""A study made by commands, and a way to run them in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from qualcode.cli import main
from qualcode.workflow.preferences import config_file


class Ran(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty folder, as nobody in particular."""
    monkeypatch.chdir(tmp_path)
    config_file().unlink(missing_ok=True)

    def call(*words: str | Path) -> Ran:
        capfd.readouterr()
        code = main([str(word) for word in words])
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return call


@pytest.fixture
def example(run: Run, tmp_path: Path) -> Path:
    """A copy of the bundled example study, its store built."""
    folder = tmp_path / "study"
    made = run("--coder", "ratna", "init", folder, "--example")
    assert made.code == 0, made.err
    return folder
