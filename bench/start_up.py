"""What a command costs before it does anything: wall time as a ratio to a bare interpreter."""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

RUNS = 15
CASES = {
    "bare Python": ["-c", "pass"],
    "qualcode --version": ["-m", "qualcode", "--version"],
    "qualcode --help": ["-m", "qualcode", "--help"],
    "qualcode find --help": ["-m", "qualcode", "find", "--help"],
    "import sqlmodel": ["-c", "import sqlmodel"],
}


def wall(arguments: list[str]) -> float:
    """Median seconds of one process."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - begin)
    return median(times)


if __name__ == "__main__":
    floor = wall(CASES["bare Python"])
    for name, arguments in CASES.items():
        seconds = wall(arguments)
        print(f"{name:<24} {seconds * 1000:7.1f} ms   {seconds / floor:5.1f} x bare Python")
