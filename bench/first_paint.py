"""From the start of the process to the first picture, in a real pseudo-terminal.

Against a minimal Textual application of three panes (a tree, a text, a list, a footer) in the same
run, turn about. Also until the interview stands there, and until suggestions are ready.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from statistics import median

from qualcode.workflow.building import init_project
from qualcode.workflow.listing import sources
from qualcode.workflow.places import remember
from qualcode.workflow.study import open_study

ROUNDS = 9
SIZE = (120, 40)  # columns, rows
PATIENCE = 60.0  # seconds
FLOOR = """
import os
os.environ["TEXTUAL_ANIMATIONS"] = "none"
from textual.app import App
from textual.containers import Horizontal
from textual.widgets import Footer, OptionList, Static, Tree

class Three(App[None]):
    BINDINGS = [("q", "quit", "Quit")]
    CSS = "Tree, Static, OptionList { width: 1fr; }"
    def compose(self):
        with Horizontal():
            yield Tree("codes")
            yield Static("Opening the study")
            yield OptionList("one", "two")
        yield Footer()

Three().run()
"""


def seconds_until(command: list[str], marks: list[bytes]) -> list[float]:
    """Seconds from the start until each of `marks` has been sent, in order."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color"}
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    sent, times = b"", []
    try:
        for mark in marks:
            while mark not in sent:
                if not select.select([ours], [], [], PATIENCE)[0]:
                    raise SystemExit(f"{mark!r} never came")
                sent += os.read(ours, 65536)
            times.append(time.perf_counter() - began)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    return times


def main() -> None:
    """Print medians and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder) / "study"
        init_project(study, "ratna", example=True)
        words = ["--project", str(study), "--coder", "ratna", "code"]
        command = [sys.executable, "-m", "qualcode", *words]
        three = Path(folder) / "three.py"
        three.write_text(FLOOR, encoding="utf-8")
        floor, ours = [], []
        with open_study(study, "ratna") as opened:
            first = next(row for row in sources(opened) if row.name == "P1")
            remember(opened.place, "ratna", first.id, 0)
        seconds_until(command, [b"Opening"])
        for _ in range(ROUNDS):
            floor.append(seconds_until([sys.executable, str(three)], [b"Opening"])[0])
            ours.append(seconds_until(command, [b"Opening", b"turn 1 of", b"suggestions by"]))
    base = median(floor)
    print(f"three empty panes    {base * 1000:7.0f} ms")
    for place, name in enumerate(("first picture", "the interview", "suggestions ready")):
        taken = median(times[place] for times in ours)
        print(f"{name:<20} {taken * 1000:7.0f} ms   {taken / base:5.2f}x")


if __name__ == "__main__":
    main()
