"""Real keys in a real tmux: code an interview, be killed with -9, come back, find every coding."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")

PATIENCE = 60.0  # seconds until something has to be on the screen


class Tmux:
    """One window of a tmux server of its own."""

    def __init__(self, folder: Path) -> None:
        self._socket = str(folder / "tmux")

    def __call__(self, *words: str) -> str:
        command = ["tmux", "-S", self._socket, "-f", os.devnull, *words]
        # The environment as Python knows it: readline puts the size of another terminal beside it.
        own = dict(os.environ)
        return subprocess.run(command, capture_output=True, text=True, check=True, env=own).stdout

    def open(self, command: list[str], columns: int, rows: int) -> None:
        size = ["-x", str(columns), "-y", str(rows)]
        self("new-session", "-d", "-s", "w", *size, shlex.join(command))
        self("set-option", "-g", "remain-on-exit", "on")

    def again(self, command: list[str]) -> None:
        self("respawn-pane", "-k", "-t", "w", shlex.join(command))

    def press(self, *keys: str) -> None:
        self("send-keys", "-t", "w", *keys)

    @property
    def seen(self) -> str:
        return self("capture-pane", "-p", "-t", "w")

    @property
    def pid(self) -> int:
        return int(self("display-message", "-p", "-t", "w", "#{pane_pid}"))

    @property
    def cursor(self) -> tuple[int, int]:
        column, row = self("display-message", "-p", "-t", "w", "#{cursor_x} #{cursor_y}").split()
        return int(column), int(row)

    def until(self, text: str) -> None:
        """Look again and again until the text stands there."""
        end = time.monotonic() + PATIENCE
        while text not in self.seen:
            assert time.monotonic() < end, f"{text!r} never came:\n{self.seen}"

    def until_dead(self) -> None:
        end = time.monotonic() + PATIENCE
        while self("display-message", "-p", "-t", "w", "#{pane_dead}").strip() != "1":
            assert time.monotonic() < end


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    server = Tmux(tmp_path)
    yield server
    subprocess.run(["tmux", "-S", str(tmp_path / "tmux"), "kill-server"], capture_output=True)


def workbench(study: Path) -> list[str]:
    return [sys.executable, "-m", "qualcode", "--project", str(study), "--coder", "Ani", "code"]


def stored(study: Path) -> list[tuple[str, str]]:
    """(code, quote) of every coding, by another process."""
    command = [sys.executable, "-m", "qualcode", "--project", str(study), "find", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [(row["code"], row["quote"]) for row in json.loads(done.stdout)]


def test_an_interview_is_coded_and_survives_kill_9(
    tmux: Tmux, study: Path, transcript_text: str, visited: Callable[[], None]
) -> None:
    visited()
    tmux.open(workbench(study), 100, 30)
    tmux.until("suggestions by")
    tmux.press("t")
    tmux.until("strong")
    tmux.press("1")
    tmux.until("1 coding ")
    tmux.press("t", "c")
    tmux.until("Code: key, name or keyword")
    tmux.press("anggaran", "Enter")
    tmux.until("2 codings")
    tmux.press("w", "w", "W", "W", "c")
    tmux.until("A code for the selection")
    tmux.press("f", "2", "Enter")
    tmux.until("3 codings")
    tmux.press("C-Down", "C-Down", "s", "v", "7")
    tmux.until("4 codings")
    tmux.press("x")
    tmux.until("3 codings")
    tmux.press("u")
    tmux.until("4 codings")
    os.kill(tmux.pid, signal.SIGKILL)
    tmux.until_dead()

    body = transcript_text
    assert stored(study) == [
        ("H1", "Kami sering telat. Koordinasi antar lembaga belum nyambung, data tidak sampai."),
        ("H2", "Di [kota-1] tidak ada anggaran. Pelatihan juga tidak ada."),
        ("F2", "tidak ada"),
        ("H2", body[body.index("Keluarga takut") :]),
    ]

    tmux.again(workbench(study))
    tmux.until("4 codings")
    tmux.until("turn 5 of 5")
    rows = tmux.seen.splitlines()
    assert any("Kami sering telat" in row and " H1" in row for row in rows)
    assert any("[kota-1]" in row and " H2" in row and " F2" in row for row in rows)
    tmux.press("u")
    tmux.until("3 codings")
    tmux.press("q")
    tmux.until_dead()
    assert [code for code, _ in stored(study)] == ["H1", "H2", "F2"]


def test_the_terminal_is_itself_again_after_quitting(
    tmux: Tmux, study: Path, visited: Callable[[], None]
) -> None:
    visited()
    shell = f"echo before; {shlex.join(workbench(study))}; echo after $?; cat"
    tmux.open(["sh", "-c", shell], 80, 24)
    tmux.until("turn 1 of 5")
    tmux.press("q")
    tmux.until("after 0")
    assert tmux.seen.split() == ["before", "after", "0"]


def test_keys_arrive_as_themselves(tmux: Tmux, study: Path, visited: Callable[[], None]) -> None:
    visited()
    tmux.open(workbench(study), 100, 30)
    tmux.until("turn 1 of 5")
    tmux.press("C-Down", "C-Down")
    tmux.until("turn 3 of 5")
    tmux.press("M-t")
    tmux.until("turn 2 of 5")
    tmux.press("C-Right", "C-S-Right", "c")
    tmux.until("A code for the selection: “sering”")
    tmux.press("Escape")
    tmux.until("turn 2 of 5")
    tmux.press("C-End")
    tmux.until("turn 5 of 5")
    tmux.press("C-Home", "F1")
    tmux.until("Back by the unit you last stepped by")


def test_a_memo_that_was_being_written_survives_kill_9(
    tmux: Tmux, study: Path, visited: Callable[[], None]
) -> None:
    visited()
    tmux.open(workbench(study), 80, 24)
    tmux.until("turn 1 of 5")
    tmux.press("m")
    tmux.until("A memo on what?")
    tmux.press("Enter")
    tmux.until("kept as you type")
    tmux.press("masih ragu, lihat @koor")
    tmux.until("Tab takes the first")
    tmux.press("Tab")
    tmux.until("Links: @H1 Koordinasi")
    os.kill(tmux.pid, signal.SIGKILL)
    tmux.until_dead()

    tmux.again(workbench(study))
    tmux.until("was kept as a draft")
    tmux.press("m")
    tmux.until("draft")
    tmux.press("Enter")
    tmux.until("masih ragu, lihat @H1")
    tmux.press("Escape")
    tmux.until("Memo kept")
    tmux.press("q")
    tmux.until_dead()
    command = [sys.executable, "-m", "qualcode", "--project", str(study), "--coder", "Ani"]
    listed = subprocess.run(
        [*command, "memo", "list", "--json"], capture_output=True, text=True, check=True
    )
    assert [(row["text"], row["draft"]) for row in json.loads(listed.stdout)] == [
        ("masih ragu, lihat @H1", None)
    ]
