"""The transcript against an empty ScrollView: 200,000 words, 5,000 overlapping codings, 160x50.

Prints process CPU (and wall for opening) as ratios to the floor measured in the same run: a
ScrollView that gives one constant strip a row (a move redraws one of its rows, a page all of them).
Nothing here needs a terminal.
"""

from __future__ import annotations

import asyncio
import gc
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.pilot import Pilot
from textual.scroll_view import ScrollView
from textual.strip import Strip

from qualcode.text import Role, Turn
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.sitting import splitter
from qualcode.tui.widgets.looks import PALETTE
from qualcode.tui.widgets.transcript import Transcript

SIZE = (160, 50)
WORDS, CODINGS, SMALL, LARGE = 200_000, 5_000, 20_000, 2_000_000
MOVES, PAGES, ROUNDS = 60, 30, 7
VOCABULARY = str.split(
    "saya anak pergi ke negeri seberang karena ekonomi keluarga tidak ada pekerjaan layak di "
    "kampung lalu datang orang yang menjanjikan gaji besar tanpa dokumen dan kami percaya saja"
)


def interview(words: int) -> tuple[str, tuple[Turn, ...]]:
    """A transcript of so many words; question and answer in turn."""
    chance = random.Random(1)
    text: list[str] = []
    turns: list[Turn] = []
    at, left = 0, words
    while left > 0:
        asked = len(turns) % 2 == 0
        label = "Pewawancara: " if asked else "P1: "
        size = chance.randint(5, 15) if asked else chance.randint(40, 140)
        said = label + " ".join(chance.choices(VOCABULARY, k=size)) + "."
        role: Role = "interviewer" if asked else "informant"
        turns.append(Turn(len(turns), at, at + len(said), at + len(label), label[:-2], role))
        text.append(said)
        at += len(said) + 2
        left -= size
    return "\n\n".join(text), tuple(turns)


def codings(text: str, count: int) -> list[Mark]:
    chance = random.Random(2)
    starts = [chance.randrange(len(text) - 400) for _ in range(count)]
    return [
        Mark(n, start, start + chance.randint(20, 400), f"H{n % 19}")
        for n, start in enumerate(starts)
    ]


class Floor(ScrollView, can_focus=True):
    """As many rows as the transcript, all the same."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.virtual_size = Size(0, rows)

    def render_line(self, y: int) -> Strip:
        return Strip([Segment("x" * self.size.width)], self.size.width)


class Bench(App[None]):
    """One widget on an empty screen, nothing moving by itself."""

    def __init__(self, make: Callable[[], ScrollView]) -> None:
        super().__init__()
        self.animation_level = "none"
        self._make = make

    def compose(self) -> ComposeResult:
        yield self._make()


def memory() -> float:
    """What this process holds now, in MiB."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1024**2


async def timed(times: int, act: Callable[[int], object], pilot: Pilot[None]) -> float:
    """Process CPU in milliseconds for one act and the frame after it."""
    await pilot.pause()
    began = time.process_time()
    for number in range(times):
        act(number)
        await asyncio.sleep(0)
        await pilot.pause()
    return (time.process_time() - began) / times * 1000


async def floor(rows: int) -> dict[str, float]:
    began, cpu = time.perf_counter(), time.process_time()
    app = Bench(lambda: Floor(rows))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        taken = {
            "open wall": (time.perf_counter() - began) * 1000,
            "open cpu": (time.process_time() - cpu) * 1000,
        }
        view = app.query_one(Floor)
        taken["move"] = await timed(MOVES, lambda n: view.refresh_line(n % 10), pilot)
        height = view.size.height
        taken["page"] = await timed(
            PAGES, lambda n: view.scroll_to(y=(n + 1) * height, animate=False), pilot
        )
    return taken


async def transcript(text: str, turns: tuple[Turn, ...], marks: list[Mark]) -> dict[str, float]:
    colours = {f"H{n}": PALETTE[n % len(PALETTE)] for n in range(19)}
    began, cpu = time.perf_counter(), time.process_time()
    app = Bench(Transcript)
    async with app.run_test(size=SIZE) as pilot:
        view = app.query_one(Transcript)
        pane = Pane(text, turns, splitter("id"), 80)
        pane.set_marks(marks)
        view.show(pane, colours)
        await pilot.pause()
        taken = {
            "open wall": (time.perf_counter() - began) * 1000,
            "open cpu": (time.process_time() - cpu) * 1000,
        }
        pane.go_to(len(text) // 2)
        view.follow(centre=True)

        def move(number: int) -> None:
            pane.step("character")
            view.follow()

        def page(number: int) -> None:
            pane.climb(view.size.height - 3)
            view.follow()

        def code(number: int) -> None:
            mark = Mark(f"new{number}", pane.cursor, pane.cursor + 60, "H1")
            pane.stripes.add(mark)
            view.redraw(mark.start, mark.end)

        taken["move"] = await timed(MOVES, move, pilot)
        taken["page"] = await timed(PAGES, page, pilot)
        taken["code"] = await timed(MOVES, code, pilot)
    return taken


async def rounds(make: Callable[[], Any], times: int = ROUNDS) -> dict[str, float]:
    """The median of some rounds."""
    all_taken = [await make() for _ in range(times)]
    return {key: statistics.median(taken[key] for taken in all_taken) for key in all_taken[0]}


async def against_the_floor(
    rows: int, ours: Callable[[], Any]
) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Medians of floor and ours, and of their ratio round by round: the machine's load varies."""
    below, above = [], []
    for _ in range(ROUNDS):
        below.append(await floor(rows))
        above.append(await ours())
    ratios = {
        key: statistics.median(b[key] / a[key] for a, b in zip(below, above, strict=True))
        for key in below[0]
    }
    return _medians(below), _medians(above), ratios


def _medians(taken: list[dict[str, float]]) -> dict[str, float]:
    return {key: statistics.median(one[key] for one in taken) for key in taken[0]}


async def of_size(words: int) -> dict[str, float]:
    """The same for a text of so many words, with codings in proportion."""
    text, turns = interview(words)
    marks = codings(text, words // (WORDS // CODINGS))
    return await rounds(lambda: transcript(text, turns, marks), 3)


async def held(what: str) -> None:
    """Print what a process of its own holds more while it shows the floor, or ours, in MiB."""
    text, turns = interview(WORDS)
    marks = codings(text, CODINGS)
    colours = {f"H{n}": PALETTE[n % len(PALETTE)] for n in range(19)}
    before = memory()
    async with Bench(lambda: Floor(16_000) if what == "floor" else Transcript()).run_test(
        size=SIZE
    ) as pilot:
        if what != "floor":
            pane = Pane(text, turns, splitter("id"), 80)
            pane.set_marks(marks)
            pilot.app.query_one(Transcript).show(pane, colours)
        await pilot.pause()
        print(memory() - before)


def memory_over_the_floor() -> float:
    """MiB, from two processes that do nothing else."""
    grown = {}
    for what in ("floor", "ours"):
        command = [sys.executable, __file__, what]
        told = subprocess.run(command, capture_output=True, text=True, check=True)
        grown[what] = float(told.stdout)
    return grown["ours"] - grown["floor"]


async def main() -> None:
    text, turns = interview(WORDS)
    marks = codings(text, CODINGS)
    rows = Pane(text, turns, splitter("id"), 130).layout.rows
    under, ours, ratios = await against_the_floor(rows, lambda: transcript(text, turns, marks))
    small = await of_size(SMALL)
    large = await of_size(LARGE)
    print(f"{WORDS} words, {len(turns)} turns, {CODINGS} codings, {rows} rows, {SIZE[0]}x{SIZE[1]}")
    for name, ratio in ratios.items():
        print(f"{name:10} floor {under[name]:7.2f} ms   ours {ours[name]:7.2f} ms   {ratio:5.2f}x")
    print(f"code one   {ours['code']:.2f} ms, {ours['code'] / ours['move']:.2f}x a move")
    print(
        f"move at {SMALL} words {small['move']:.2f} ms, at {LARGE} {large['move']:.2f} ms: "
        f"{large['move'] / small['move']:.2f}x"
    )
    print(f"open at {LARGE} words {large['open wall']:.0f} ms wall")
    grown = memory_over_the_floor()
    print(f"memory {grown:.1f} MiB over the floor; the text itself {len(text) / 1024**2:.1f} MiB")


if __name__ == "__main__":
    asyncio.run(held(sys.argv[1]) if len(sys.argv) > 1 else main())
