"""A fault of our own ends the workbench with one sentence, and never with anybody's words."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from qualcode.tui.crash import report, sentence, write_report

SECRET = "nama-asli-korban"


def broken() -> None:
    transcript = SECRET
    try:
        raise KeyError(transcript)
    except KeyError as error:
        raise ValueError(f"bad text: {transcript}") from error


def caught() -> ValueError:
    try:
        broken()
    except ValueError as error:
        return error
    raise AssertionError("nothing was raised")


def test_a_report_has_kinds_and_places_and_no_words(tmp_path: Path) -> None:
    path = write_report(caught(), tmp_path / "logs")
    assert path is not None
    text = path.read_text()
    assert SECRET not in text
    lines = text.splitlines()
    assert lines[0] == "builtins.ValueError"
    assert "builtins.KeyError" in lines
    assert all(re.fullmatch(r"  \S+\.py:\d+ \w+", line) for line in lines if line[0] == " ")
    assert str(Path.home()) not in text


def test_where_no_report_can_be_written_the_sentence_says_so() -> None:
    assert write_report(caught(), Path(os.devnull) / "logs") is None
    assert write_report(caught(), None) is None
    told = sentence(caught(), None)
    assert "ValueError" in told
    assert "No report could be written." in told
    assert SECRET not in told


def test_errors_that_go_in_a_circle_end() -> None:
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    assert len(list(report(one))) == 2


@pytest.mark.parametrize("how", ["key", "worker", "render"])
async def test_the_screen_tells_no_secret(
    how: str,
    desk: Any,
    open_app: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk.root = tmp_path

    def fail(*_: object, **__: object) -> None:
        secret = SECRET
        raise RuntimeError(secret)

    with pytest.raises(Exception, match=r".*"):
        async with open_app(desk) as (app, pilot):
            if how == "key":
                monkeypatch.setitem(app.screen.handlers, "select", fail)
                await pilot.press("space")
            elif how == "worker":
                app.run_worker(lambda: fail(), thread=True)
                await pilot.pause()
            else:
                monkeypatch.setattr(app.sitting.pane, "face", fail)
                await pilot.press("pagedown")
            await pilot.pause()
    told = capsys.readouterr()
    assert SECRET not in told.out + told.err
    assert "qualcode has stopped over a fault of its own (RuntimeError)" in told.err
    (log,) = (tmp_path / ".qualcode" / "logs").iterdir()
    assert SECRET not in log.read_text()
    assert "RuntimeError" in log.read_text()
    assert app.return_code == 1
    assert desk.closed


def test_the_way_in_loads_nothing_heavy_and_the_application_no_store() -> None:
    script = (
        "import sys\nimport qualcode.tui.app\n"
        "print([m for m in ('textual', 'rich', 'sqlmodel') if m in sys.modules])\n"
        "import qualcode.tui.application\n"
        "names = ('sqlmodel', 'sqlalchemy', 'sqlcipher3', 'spacy', 'sklearn', 'numpy', 'docx')\n"
        "print([m for m in names if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["[]", "[]"]
