"""The retrieval screen over 1,000 and 100,000 codings: what a list costs, and what a query does."""

from __future__ import annotations

import asyncio
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, cast

from bench.studies import add_codings, new_study, transcripts
from qualcode.tui.application import WorkbenchApp
from qualcode.tui.retrieving import Retrieving
from qualcode.tui.screens.retrieval import Retrieval
from qualcode.workflow.desk import Desk
from qualcode.workflow.find import find
from qualcode.workflow.importing import Defaults, import_files
from qualcode.workflow.listing import sources as study_sources
from qualcode.workflow.places import remember
from qualcode.workflow.retrieval import page, retrieve
from qualcode.workflow.sight import UNLIMITED
from qualcode.workflow.study import Study

SIZES = (1_000, 10_000, 100_000)
SOURCES, WORDS_EACH, CODES = 40, 6_000, 60
TIMES = 9
QUERIES = (
    "",
    "code:C7",
    "code:C7 and not case:P3",
    "polisi",
    '"keluarga anak" or code:C1',
    "memo:",
)
# A query with `with:` beside the same without it; the costs of the pair are told as a ratio.
PAIRS = (
    ("code:C1", "code:C1 with:C2"),
    ("", "with:C2"),
    ("", "code:C1 with:f"),  # every coding has a code of that family
    ("not code:C1", "not code:C1 and not with:C2"),
)


def made(folder: Path, size: int) -> Study:
    """A study with that many codings."""
    study = new_study(folder, CODES, f"study{size}")
    import_files(study, transcripts(folder, SOURCES, WORDS_EACH), Defaults())
    add_codings(study, size)
    first = study_sources(study)[0].id
    remember(study.place, "bench", first, 0)  # else the home screen is shown, and counts
    return study


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """The median of some runs."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


async def screen_times(study: Study) -> dict[str, float]:
    """Median seconds: screen pushed to rows painted; process time of a row, a page, the end."""

    def no_helper() -> Any:
        raise OSError

    app = WorkbenchApp(lambda: Desk(study), cast("Any", no_helper))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        while app.workers:
            await app.workers.wait_for_complete()
            await pilot.pause()
        retrieving = Retrieving(app.sitting)
        await retrieving.begin()
        await retrieving.ask("")
        mounts = [await _mount(app, retrieving) for _ in range(TIMES)]
        screen = Retrieval(retrieving, {})
        await app.push_screen(screen)
        await pilot.pause(0.5)
        told = {"mount": statistics.median(mounts)}
        for name, act in (
            ("row", lambda: screen.do_climb(1)),
            ("page", lambda: screen.do_page(1)),
            ("end", lambda: screen.do_edge(True)),
        ):
            told[name] = await _key(pilot, act)
        screen.dismiss(None)
        await pilot.pause()
    return told


async def _mount(app: WorkbenchApp, retrieving: Retrieving) -> float:
    screen = Retrieval(retrieving, {})
    begin = time.perf_counter()
    app.push_screen(screen)
    while not (screen.is_mounted and screen._paged.item(0) is not None):
        await asyncio.sleep(0.001)
    screen._compositor.render_strips()
    taken = time.perf_counter() - begin
    await asyncio.sleep(0.05)
    await app.pop_screen()
    return taken


async def _key(pilot: Any, act: Callable[[], None]) -> float:
    """CPU of the process for one move, with what it draws."""
    begin = time.process_time()
    for _ in range(20):
        act()
        await pilot._wait_for_screen()
    return (time.process_time() - begin) / 20


def query_times(study: Study, before: dict[str, float]) -> dict[str, float]:
    """Seconds of each query, printed; `before` are those of the smaller study."""
    told: dict[str, float] = {}
    for query in dict.fromkeys((*QUERIES, *(one for pair in PAIRS for one in pair))):
        told[query] = seconds(partial(retrieve, study, query, UNLIMITED))
        total = retrieve(study, query, UNLIMITED).total
        grown = f"{told[query] / before[query]:5.1f} x the size before" if query in before else ""
        print(
            f"  query {query or '(all)':32} {told[query] * 1000:8.1f} ms  {total:7,} found  {grown}"
        )
    for plain, joined in PAIRS:
        ratio = told[joined] / told[plain]
        print(f"  {joined:28} {ratio:5.1f} x {plain or '(all)'} (target 3)")
    return told


def main() -> None:
    mounts: dict[int, float] = {}
    queried: dict[str, float] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            study = made(Path(name), size)
            print(f"{size:,} codings")
            queried = query_times(study, queried)
            ids = retrieve(study, "", UNLIMITED).ids
            middle = len(ids) // 2
            paged = seconds(partial(page, study, ids[middle : middle + 200]))
            print(f"  a page of 200                      {paged * 1000:8.1f} ms")
            print(f"  find, all columns                  {seconds(partial(find, study), 1):8.2f} s")
            mounts[size] = screen_figures(study, mounts)


def screen_figures(study: Study, mounts: dict[int, float]) -> float:
    """What the screen costs, printed; gives the seconds until rows are painted."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    told = asyncio.run(screen_times(study))
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    floor = mounts.get(SIZES[0], told["mount"])
    print(
        f"  screen pushed to rows painted {told['mount'] * 1000:6.1f} ms "
        f"({told['mount'] / floor:.2f} x {SIZES[0]:,}; target 1.2)   "
        f"row {told['row'] * 1000:.1f} ms   page {told['page'] * 1000:.1f} ms   "
        f"end {told['end'] * 1000:.1f} ms   memory +{grown:.0f} MiB"
    )
    return told["mount"]


if __name__ == "__main__":
    main()
