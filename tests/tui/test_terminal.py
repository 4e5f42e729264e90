"""The workbench in a real terminal, on a real study: the bytes it sends, and what they show."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest

SIZE = (120, 40)  # columns, rows
PATIENCE = 30.0  # seconds until a text has to be on the screen
HOSTILE = (
    "x\x1b[2J\x1b]0;judul\x07\x1b]52;c;aGFsbw==\x07\x1b[?1049ly\x9b31m [red]a[/red] [/] [kota-1]"
)


class Terminal:
    """A child on a pseudo-terminal, its output kept as bytes and as a screen."""

    def __init__(self, command: list[str], size: tuple[int, int]) -> None:
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color"}
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment,
            start_new_session=True, preexec_fn=_own_terminal,
        )  # fmt: skip
        os.close(theirs)
        self._ours = ours

    def press(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def read(self, patience: float) -> bytes:
        """What comes within so many seconds, at least; nothing once the child has ended."""
        ready, _, _ = select.select([self._ours], [], [], patience)
        if not ready:
            return b""
        try:
            data = os.read(self._ours, 65536)
        except OSError:
            return b""
        self.sent += data
        # pyte knows no synchronised output and no colon in colours; neither shows anything.
        self._stream.feed(data.replace(b"\x1b[?2026h", b"").replace(b"\x1b[?2026l", b""))
        return data

    def until(self, text: str) -> None:
        """Read until the text stands on the screen."""
        while text not in "\n".join(self.screen.display):
            data = self.read(PATIENCE)
            assert data, f"{text!r} never came:\n" + "\n".join(self.screen.display)

    def quiet(self) -> bytes:
        """Read until nothing more comes."""
        data = b""
        while more := self.read(0.4):
            data += more
        return data

    def end(self) -> int:
        while self.read(PATIENCE):
            pass
        return self.process.wait(PATIENCE)

    def hang_up(self) -> None:
        """Close our end, as a window that is closed does; the child then hears of it."""
        os.close(self._ours)
        self._ours = -1

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        if self._ours >= 0:
            os.close(self._ours)


def _own_terminal() -> None:
    """In the child: its standard input becomes its controlling terminal, as a login's is."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def on_terminal(study: Path, visited: Callable[[], None]) -> Iterator[Callable[..., Terminal]]:
    started: list[Terminal] = []

    def start(size: tuple[int, int] = SIZE) -> Terminal:
        command = [
            sys.executable,
            "-m",
            "qualcode",
            "--project",
            str(study),
            "--coder",
            "Ani",
            "code",
        ]
        visited()
        started.append(Terminal(command, size))
        return started[-1]

    yield start
    for terminal in started:
        terminal.kill()


def test_no_byte_of_a_transcript_steers_the_terminal(
    on_terminal: Callable[..., Terminal], add_source: Callable[[str, str], None]
) -> None:
    add_source("A1", f"P1: {HOSTILE} selesai.")
    terminal = on_terminal()
    terminal.until("selesai")
    terminal.press(" c")
    terminal.until("A code for the selection")
    terminal.press("\x1b")
    terminal.quiet()
    terminal.press("q")
    assert terminal.end() == 0
    for order in (b"\x1b]52", b"\x1b]0;judul", b"\xc2\x9b"):
        assert order not in terminal.sent
    before_the_end = terminal.sent[: terminal.sent.rindex(b"\x1b[?1049l")]
    assert b"\x1b[?1049l" not in before_the_end
    assert "\u241b[2J".encode() in terminal.sent


def test_a_move_and_a_page_send_few_bytes(
    on_terminal: Callable[..., Terminal], add_source: Callable[[str, str], None]
) -> None:
    words = "seorang anak dibawa ke luar negeri tanpa dokumen dan keluarga tidak tahu "
    add_source("A1", "\n\n".join(f"P1: {words * (n % 5 + 1)}" for n in range(200)))
    terminal = on_terminal((160, 50))
    terminal.until("suggestions by")
    terminal.quiet()
    terminal.press("\x1b[C")
    moved = len(terminal.quiet())
    terminal.press("\x1b[6~")
    paged = len(terminal.quiet())
    assert 0 < moved <= 1_200
    assert 0 < paged <= 25_000


def test_the_cursor_of_the_terminal_stands_where_ours_does(
    on_terminal: Callable[..., Terminal],
) -> None:
    terminal = on_terminal()
    terminal.until("turn 1 of")
    terminal.press("t")
    terminal.until("turn 2 of")
    terminal.quiet()
    cursor = terminal.screen.cursor
    assert terminal.screen.display[cursor.y][cursor.x :].startswith("Kami sering telat")


def test_a_hot_key_that_comes_in_one_write_with_the_leader_gives_its_code(
    on_terminal: Callable[..., Terminal], study: Path
) -> None:
    from qualcode.cli import main

    who = ["--project", str(study), "--coder", "Ani"]
    assert main([*who, "codebook", "hotkey", "F2", "h"]) == 0
    terminal = on_terminal()
    terminal.until("turn 1 of")
    terminal.press("t,h")
    terminal.until("F2 Stigma given.")


def where(terminal: Terminal, text: str) -> tuple[int, int]:
    """Column and row, from 1 as a mouse tells them, where the text begins on the screen."""
    for number, row in enumerate(terminal.screen.display, start=1):
        if text in row:
            return row.index(text) + 1, number
    raise AssertionError(text)


def drag(terminal: Terminal, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Press the first button, move and let go, as an xterm reports it."""
    for button, (column, row), kind in ((0, start, "M"), (32, end, "M"), (0, end, "m")):
        terminal.press(f"\x1b[<{button};{column};{row}{kind}")
        terminal.quiet()


def test_a_real_mouse_selects_and_nothing_is_sent_to_the_clipboard(
    on_terminal: Callable[..., Terminal],
) -> None:
    terminal = on_terminal()
    terminal.until("suggestions by")
    column, row = where(terminal, "Kami sering")
    drag(terminal, (column, row), (column + 11, row))
    terminal.press("c")
    terminal.until("A code for the selection: “Kami sering”")
    terminal.press("\x1b")
    terminal.quiet()
    terminal.press("\x03")
    terminal.until("Copying is off")
    click = f"\x1b[<0;{column + 6};{row}M\x1b[<0;{column + 6};{row}m"
    terminal.press(click + click)
    terminal.quiet()
    terminal.press("c")
    terminal.until("A code for the selection: “sering”")
    terminal.press("\x1b")
    terminal.quiet()
    head = where(terminal, "Suggestions: ")
    drag(terminal, (head[0] + 1, head[1] + 1), (column + 5, row))
    terminal.press("\x03")
    terminal.quiet()
    terminal.press("c")
    terminal.until("A code for the selection: “sering telat. ")
    assert b"\x1b]52" not in terminal.sent


@pytest.mark.parametrize("how", ["hangup", "terminate"])
def test_a_dropped_line_keeps_the_place_and_lets_go_of_the_study(
    on_terminal: Callable[..., Terminal], study: Path, how: str
) -> None:
    terminal = on_terminal()
    terminal.until("turn 1 of")
    terminal.press("tt")
    terminal.until("turn 3 of")
    terminal.process.send_signal(signal.SIGHUP if how == "hangup" else signal.SIGTERM)
    assert terminal.end() == 0
    assert sorted(path.name for path in (study / ".qualcode").glob("study.db*")) == ["study.db"]
    again = on_terminal()
    again.until("turn 3 of")
    again.press("q")
    assert again.end() == 0


def test_a_terminal_that_is_gone_ends_the_workbench(
    on_terminal: Callable[..., Terminal], study: Path
) -> None:
    terminal = on_terminal()
    terminal.until("turn 1 of")
    terminal.press("t")
    terminal.until("turn 2 of")
    terminal.hang_up()
    assert terminal.process.wait(PATIENCE) == 0
    again = on_terminal()
    again.until("turn 2 of")
    again.press("q")
    assert again.end() == 0
