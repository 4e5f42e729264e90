"""kill -9 while codings are applied: what was acknowledged is there, and nothing is torn."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from qualcode.store.history import check
from qualcode.workflow.desk import Desk
from qualcode.workflow.find import find
from qualcode.workflow.study import open_study

WRITER = """
import sys
from pathlib import Path
from qualcode.workflow.desk import Desk
desk = Desk.open(Path(sys.argv[1]), "ana")
row = next(row for row in desk.sources() if row.name == "P1")
document = desk.document(row.id)
at = int(sys.argv[2])
print("ready", flush=True)
while True:
    start, code = at % (len(document.text) - 9), ("H1", "H4", "F1")[at % 3]
    desk.apply(document, start, start + 1 + at % 8, code)
    print(start, start + 1 + at % 8, code, flush=True)
    at += 1
"""


def _killed(folder: Path, first: int, after: float) -> list[tuple[int, int, str]]:
    """The codings that a writer acknowledged before it was killed after that many seconds."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(first)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    try:
        writer.wait(timeout=after)
    except subprocess.TimeoutExpired:
        os.kill(writer.pid, signal.SIGKILL)
    rest = writer.stdout.read()
    assert writer.wait(10) == -signal.SIGKILL, "the writer ended by itself"
    acknowledged = []
    for line in rest.splitlines(keepends=True):
        if line.endswith("\n"):
            start, end, code = line.split()
            acknowledged.append((int(start), int(end), code))
    return acknowledged


def _attack(folder: Path, times: int) -> int:
    chance = random.Random(7)
    acknowledged: set[tuple[int, int, str]] = set()
    for _ in range(times):
        first = len(acknowledged)
        acknowledged.update(_killed(folder, first, chance.uniform(0.0, 0.25)))
    with open_study(folder, "ana") as study:
        stored = {(row.start, row.end, row.code) for row in find(study, source="P1")}
        with study.store.read() as session:
            check(session)
    lost = acknowledged - stored
    assert not lost, f"{len(lost)} of {len(acknowledged)} acknowledged codings are lost"
    # A killed writer may have committed one more than it could tell, never more.
    assert len(stored - acknowledged) <= times
    return len(acknowledged)


def test_five_kills_lose_nothing(folder: Path) -> None:
    assert _attack(folder, 5) > 5


@pytest.mark.slow
def test_a_hundred_kills_lose_nothing(folder: Path) -> None:
    assert _attack(folder, 100) > 100


def test_the_desk_of_a_killed_coder_opens_again(folder: Path) -> None:
    _killed(folder, 0, 0.1)
    desk = Desk.open(folder, "ana")
    try:
        assert len(desk.codings(desk.sources()[0].id)) > 0
    finally:
        desk.close()
