"""The home screen over 10 sources and over 1,000 in 100 cases: opening it, and each of its keys.

Process CPU of a key and the frame after it: no other program's load, and no waits of the test
pilot. Ten sources fill no page, so a page down of theirs draws nothing. Answers are counted beside
the keys, a few sources at a time.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any, cast

from textual.pilot import Pilot

from qualcode.model import METADATA, new_id
from qualcode.tui.application import WorkbenchApp
from qualcode.workflow.desk import Desk
from qualcode.workflow.importing import Defaults, import_files
from qualcode.workflow.places import remember
from qualcode.workflow.study import Study, create_store, make_project
from qualcode.workflow.versions import current_texts

SMALL, LARGE, CASES = 10, 1_000, 100
SIZE = (120, 40)
TIMES = 9
TURNS = "\n\n".join(
    f"{'P' if number % 2 else 'Pewawancara'}: koordinasi antar lembaga lama sekali"
    for number in range(40)
)
KEYS = {
    "a row down": ("down",),
    "a page down": ("pagedown",),
    "the last": ("end", "home"),
    "sort": ("s",),
    "filter, a letter": ("slash", "a"),
}


def made(folder: Path, sources: int) -> Study:
    """A study of so many interviews; the text of one is that of all."""
    place = make_project(folder / f"study{sources}", title="Bench", languages=("id",))
    study = create_store(place, "bench")
    path = folder / "first.txt"
    path.write_text(TURNS, encoding="utf-8")
    import_files(study, [path], Defaults())
    _more(study, sources - 1)
    with study.store.read() as session:
        remember(place, "bench", current_texts(session)[0].source, 0)
    return study


def _more(study: Study, count: int) -> None:
    """As many sources like the first, by bulk inserts."""
    from sqlmodel import select

    from qualcode.model import Source, SourceVersion

    with study.store.act(study.coder(), "sources") as session:
        source = session.exec(select(Source)).one().model_dump()
        version = session.exec(select(SourceVersion)).one().model_dump()
        cases = [{"id": new_id(), "name": f"kasus {number}"} for number in range(CASES)]
        for case in cases:
            session.add(_case(case))
        session.flush()
        rows = [
            source
            | {
                "id": new_id(),
                "name": f"wawancara-{n}",
                "title": f"Wawancara {n}",
                "case_id": cases[n % CASES]["id"],
            }
            for n in range(count)
        ]
        texts = [version | {"id": new_id(), "source_id": row["id"]} for row in rows]
        for table, made in (("source", rows), ("source_version", texts)):
            if made:
                session.execute(METADATA.tables[table].insert(), made)


def _case(fields: dict[str, Any]) -> Any:
    from qualcode.model import Case

    return Case(**fields)


async def settle(app: WorkbenchApp, pilot: Pilot[int]) -> None:
    await pilot.pause()
    while app.workers:
        await app.workers.wait_for_complete()
        await pilot.pause()


async def spent(study: Study) -> dict[str, float]:
    """Median CPU seconds: opening, opening again, and each key."""

    def no_helper() -> Any:
        raise OSError

    app = WorkbenchApp(lambda: Desk(study), cast("Any", no_helper))
    made: dict[str, float] = {}
    async with app.run_test(size=SIZE) as pilot:
        await settle(app, pilot)
        begin = time.process_time()
        await pilot.press("H")
        made["opened, rows in sight"] = time.process_time() - begin
        await settle(app, pilot)
        made["and answers counted"] = time.process_time() - begin
        for name, keys in KEYS.items():
            made[name] = await _keys(app, pilot, keys)
        await pilot.press("escape", "q")
        begin = time.process_time()
        await pilot.press("H")
        await settle(app, pilot)
        made["opened again"] = time.process_time() - begin
    return made


async def _keys(app: WorkbenchApp, pilot: Pilot[int], keys: tuple[str, ...]) -> float:
    taken = []
    for _ in range(TIMES):
        await pilot.press(*keys[:-1])
        begin = time.process_time()
        await pilot.press(keys[-1])
        taken.append(time.process_time() - begin)
        if keys[0] == "slash":
            await pilot.press("backspace", "escape")
    return statistics.median(taken)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        small, large = (asyncio.run(spent(made(Path(folder), number))) for number in (SMALL, LARGE))
    for name, seconds in large.items():
        print(
            f"{name:26} {SMALL}: {small[name] * 1000:7.1f} ms   {LARGE:,}: {seconds * 1000:7.1f} ms"
            f"   {seconds / small[name]:5.2f} x"
        )


if __name__ == "__main__":
    main()
