"""The agreement report against a plain Python loop that builds the same presence array.

Floor: for every segment, every unit of its source is looked at once, and nothing is computed from
the result. Ours does that and all figures on top. Prints milliseconds and the ratio in one run.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from qualcode.agreement import CodedSpan, UnitSpan, presence, report

CODERS = ("A", "B", "C")
CODES = tuple(f"c{index:02}" for index in range(40))
SOURCES = tuple(f"P{index}" for index in range(1, 7))
TURNS = 2_000
REPEATS = 7

Study = tuple[list[UnitSpan], list[CodedSpan]]
Cells = set[tuple[int, str, str]]


def study(turns: int, seed: int = 7) -> Study:
    """Turns of 20 to 400 characters; a coder codes six in ten, twice each, with shaky ends."""
    chance = random.Random(seed)
    units: list[UnitSpan] = []
    spans: list[CodedSpan] = []
    for source in SOURCES:
        at = 0
        for _ in range(turns // len(SOURCES)):
            end = at + chance.randint(20, 400)
            units.append(UnitSpan(source, at, end))
            spans += _codings(chance, source, at, end)
            at = end + 1
    return units, spans


def _codings(chance: random.Random, source: str, start: int, end: int) -> list[CodedSpan]:
    true = chance.choices(CODES, k=2)
    made = []
    for coder in CODERS:
        for code in true if chance.random() < 0.6 else ():
            given = code if chance.random() < 0.8 else chance.choice(CODES)
            first = max(0, start + chance.randint(-15, 15))
            made.append(CodedSpan(source, first, end + chance.randint(-5, 15), given, coder))
    return made


def plain_loop(units: list[UnitSpan], spans: list[CodedSpan]) -> Cells:
    """Units x coders x codes by looking at every unit of a segment's source."""
    rows: dict[str, list[int]] = {}
    for row, unit in enumerate(units):
        rows.setdefault(unit.source, []).append(row)
    cells: Cells = set()
    for span in spans:
        for row in rows[span.source]:
            unit = units[row]
            overlap = min(span.end, unit.end) - max(span.start, unit.start)
            if overlap > 0 and (
                2 * overlap >= unit.end - unit.start or 2 * overlap >= span.end - span.start
            ):
                cells.add((row, span.coder, span.code))
    return cells


def best(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """The quickest of some runs, in milliseconds."""
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return 1000 * min(times)


def measure(turns: int) -> tuple[float, Study]:
    """Prints and gives the milliseconds of one whole report, and the study it was made of."""
    units, spans = study(turns)
    seen = [(coder, source) for coder in CODERS for source in SOURCES]
    placed = presence(units, spans, CODERS, CODES, seen)
    whole = best(lambda: report(presence(units, spans, CODERS, CODES, seen)))
    figures = best(lambda: report(placed))
    size = f"3 coders x 40 codes x 6 interviews, {turns:,} turns, {len(spans):,} segments"
    print(f"{size}: {whole:.1f} ms (figures alone {figures:.1f} ms)")
    return whole, (units, spans)


def main() -> None:
    whole, made = measure(TURNS)
    floor = best(lambda: plain_loop(*made), repeats=2)
    print(f"plain Python loop, presence only: {floor:.1f} ms")
    print(f"ratio to the loop: {whole / floor:.4f} (bar: 50 ms; {whole / 50:.2f} of it)")
    measure(10 * TURNS)


if __name__ == "__main__":
    main()
