"""The retrieval screen over 1,000 and 100,000 codings: what a list costs, and what a query does."""

from __future__ import annotations

import asyncio
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, cast

from qualcode.model import METADATA, new_id
from qualcode.tui.application import WorkbenchApp
from qualcode.tui.retrieving import Retrieving
from qualcode.tui.screens.retrieval import Retrieval
from qualcode.workflow.codebook import load_codebook
from qualcode.workflow.codings import code_names
from qualcode.workflow.desk import Desk
from qualcode.workflow.find import find
from qualcode.workflow.importing import Defaults, import_files
from qualcode.workflow.places import remember
from qualcode.workflow.retrieval import page, retrieve
from qualcode.workflow.sight import UNLIMITED
from qualcode.workflow.study import Study, create_store, make_project
from qualcode.workflow.versions import current_texts

SIZES = (1_000, 10_000, 100_000)
SOURCES, WORDS_EACH, CODES = 40, 6_000, 60
TIMES = 9
WORDS = ["koordinasi", "lembaga", "data", "lama", "keluarga", "anak", "kerja", "polisi", "rapat"]
QUERIES = (
    "",
    "code:C7",
    "code:C7 and not case:P3",
    "polisi",
    '"keluarga anak" or code:C1',
    "code:C1 with:C2",
    "memo:",
)
BOOK = """qualcode: codebook/1
languages: [id]
title: {id: Bench}
families:
  - id: f
    name: {id: F}
    codes:
""" + "".join(f"      - {{id: C{n}, name: {{id: Kode {n}}}}}\n" for n in range(CODES))


def transcript(seed: int) -> str:
    """A transcript in turns of about forty words."""
    chance = random.Random(seed)
    turns = [
        f"{'Pewawancara' if number % 2 else 'P1'}: " + " ".join(chance.choices(WORDS, k=39)) + "."
        for number in range(WORDS_EACH // 40)
    ]
    return "\n\n".join(turns) + "\n"


def made(folder: Path, size: int) -> Study:
    """A study with that many codings, put in by bulk inserts."""
    place = make_project(folder / f"study{size}", title="Bench", languages=("id",))
    study = create_store(place, "bench")
    (folder / "book.yaml").write_text(BOOK, encoding="utf-8")
    load_codebook(study, folder / "book.yaml")
    paths = [folder / f"P{number}.txt" for number in range(SOURCES)]
    for number, path in enumerate(paths):
        path.write_text(transcript(number), encoding="utf-8")
    import_files(study, paths, Defaults())
    with study.store.act(study.coder(), "codings") as session:
        texts = current_texts(session)
        codes = sorted(code_names(session).values())
        segments, codings = _rows(texts, codes, study.coder(), size)
        for table, rows in (("segment", segments), ("coding", codings)):
            for first in range(0, size, 5_000):
                session.execute(METADATA.tables[table].insert(), rows[first : first + 5_000])
    remember(place, "bench", texts[0].source, 0)  # else the home screen is shown, and counts
    return study


def _rows(texts: list[Any], codes: list[Any], coder: Any, size: int) -> tuple[list[Any], list[Any]]:
    chance = random.Random(1)
    segments: list[Any] = []
    codings: list[Any] = []
    seen: set[Any] = set()
    while len(codings) < size:
        text = chance.choice(texts)
        start = chance.randrange(len(text.text) - 200)
        end = start + chance.randrange(20, 160)
        if (text.version, start, end) in seen:
            continue
        seen.add((text.version, start, end))
        segment = new_id()
        segments.append(
            {
                "id": segment,
                "source_version_id": text.version,
                "start": start,
                "end": end,
                "quote": text.text[start:end],
            }
        )
        codings.append(
            {
                "id": new_id(),
                "segment_id": segment,
                "code_id": chance.choice(codes),
                "coder_id": coder,
                "origin": "manual",
                "exemplar": False,
            }
        )
    return segments, codings


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


def main() -> None:
    mounts: dict[int, float] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            study = made(Path(name), size)
            print(f"{size:,} codings")
            for query in QUERIES:
                taken = seconds(partial(retrieve, study, query, UNLIMITED))
                total = retrieve(study, query, UNLIMITED).total
                print(f"  query {query or '(all)':28} {taken * 1000:8.1f} ms  {total:,} found")
            ids = retrieve(study, "", UNLIMITED).ids
            middle = len(ids) // 2
            paged = seconds(partial(page, study, ids[middle : middle + 200]))
            print(f"  a page of 200                      {paged * 1000:8.1f} ms")
            print(f"  find, all columns                  {seconds(partial(find, study), 1):8.2f} s")
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            told = asyncio.run(screen_times(study))
            grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
            mounts[size] = told["mount"]
            print(
                f"  screen pushed to rows painted {told['mount'] * 1000:6.1f} ms "
                f"({told['mount'] / mounts[SIZES[0]]:.2f} x {SIZES[0]:,}; target 1.2)   "
                f"row {told['row'] * 1000:.1f} ms   page {told['page'] * 1000:.1f} ms   "
                f"end {told['end'] * 1000:.1f} ms   memory +{grown:.0f} MiB"
            )


if __name__ == "__main__":
    main()
