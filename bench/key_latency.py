"""A key's way to the screen in a real terminal while the suggestions' worker starts and learns.

Milliseconds from the key written to the first byte that comes back, on a pseudo-terminal: in the
first seconds, until the status line says that suggestions are ready, and in the same sitting when
all is quiet. Prints the worst and the median of each, and the ratio of the worsts.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

from qualcode.cli import main as command

SIZE = (120, 40)
ROUNDS, QUIET = 4, 60  # sittings; keys while nothing is going on
PAUSE = 0.02  # seconds between two keys
PATIENCE = 30.0
READY, OPEN = b"suggestions by", b"turn 1 of"
MOVES = (b"\x1b[C", b"\x1b[D")  # right, left


class Sitting:
    """The workbench on a pseudo-terminal."""

    def __init__(self, folder: Path) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "qualcode",
                "--project",
                str(folder),
                "--coder",
                "siti",
                "code",
                "P1",
            ],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm-256color"},
            start_new_session=True,
        )
        os.close(theirs)
        self.seen = b""

    def read(self, patience: float) -> bytes:
        ready, _, _ = select.select([self._ours], [], [], patience)
        data = os.read(self._ours, 65536) if ready else b""
        self.seen += data
        return data

    def drain(self, patience: float) -> None:
        """Read what comes by itself, until so many seconds bring nothing."""
        while self.read(patience):
            pass

    def until(self, text: bytes) -> None:
        end = time.monotonic() + PATIENCE
        while text not in self.seen:
            if time.monotonic() > end:
                sys.exit(f"{text!r} never came")
            self.read(0.1)

    def key(self, number: int) -> float:
        """Milliseconds until something comes back for one key; all else is read before."""
        self.drain(PAUSE)
        begin = time.perf_counter()
        os.write(self._ours, MOVES[number % 2])
        if not self.read(PATIENCE):
            sys.exit("a key was not answered")
        return (time.perf_counter() - begin) * 1000

    def end(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        os.close(self._ours)


def sitting(folder: Path) -> tuple[list[float], list[float]]:
    """The times while the worker loads and learns, and those when all is quiet."""
    one = Sitting(folder)
    try:
        one.until(OPEN)
        loading: list[float] = []
        while READY not in one.seen:
            loading.append(one.key(len(loading)))
        one.drain(1.0)
        return loading, [one.key(number) for number in range(QUIET)]
    finally:
        one.end()


def told(name: str, times: list[float]) -> str:
    worst, median = max(times), statistics.median(times)
    return f"{name:26} {len(times):4} keys   median {median:6.1f} ms   worst {worst:6.1f} ms"


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "study"
        if command(["--coder", "siti", "init", str(folder), "--example"]) != 0:
            sys.exit("the example could not be made")
        rounds = [sitting(folder) for _ in range(ROUNDS)]
    loading = [one for round_, _ in rounds for one in round_]
    quiet = [one for _, round_ in rounds for one in round_]
    print(told("while the worker loads", loading))
    print(told("when all is quiet", quiet))
    ratios = [max(some) / max(none) for some, none in rounds]
    print("worst over worst, by round: " + "  ".join(f"{ratio:.1f}x" for ratio in ratios))
    print(f"median of the rounds {statistics.median(ratios):.1f}x (wanted: at most 2x)")


if __name__ == "__main__":
    main()
