"""The longest time that the workbench's event loop stands still while suggestions are learned.

The real workbench and the real worker, on a study of 8,000 words with 200 codings (read for their
meaning in half a minute): from the first picture until all is learned, and once more after a
change of the codebook, with the cursor going from turn to turn. A task that wants to run every
millisecond notes how late it comes; nothing can be drawn in the meantime. Prints the worst three,
and how long a code's card takes once all is learned. Wanted: 50 ms, and 300 ms for the card.
"""

from __future__ import annotations

import asyncio
import gc
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.studies import add_codings, new_study, transcripts
from qualcode.suggest import Worker
from qualcode.tui.application import WorkbenchApp
from qualcode.workflow.desk import Desk
from qualcode.workflow.importing import Defaults, import_files
from qualcode.workflow.keywords import add_keyword
from qualcode.workflow.study import Study

SOURCES, WORDS_EACH, CODES, CODINGS = 2, 4_000, 20, 200
PATIENCE = 600.0
EVERY = 0.001
MOVE = 0.25  # seconds between two moves of the cursor


class Watch:
    """How late the loop was, with what was going on then."""

    def __init__(self) -> None:
        self.late: list[tuple[float, str]] = []
        self.doing = ""

    async def look(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(EVERY)
            self.late.append((time.perf_counter() - before - EVERY, self.doing))

    def told(self) -> str:
        worst = sorted(self.late, reverse=True)[:3]
        return "   ".join(f"{late * 1000:.0f} ms ({doing})" for late, doing in worst)


async def until_learned(app: Any, pilot: Any, watch: Watch, model: int) -> None:
    """Go from turn to turn until the worker has learned once more."""
    end = time.monotonic() + PATIENCE
    while app.suggester.model < model or app.suggester.state != "ready":
        if time.monotonic() > end:
            raise SystemExit("it was never learned")
        watch.doing = app.suggester.state
        await app.screen.action_act("next_turn")
        await asyncio.sleep(MOVE)


async def sitting(study: Study) -> None:
    root = study.place.root
    app = WorkbenchApp(lambda: Desk.open(root, "bench"), Worker, "P0")
    app.loaded = gc.freeze  # as `tui.app.run` does
    watch = Watch()
    async with app.run_test(size=(120, 40)) as pilot:
        while not hasattr(app, "sitting") or app.sitting.pane is None:
            await asyncio.sleep(0.05)
        looking = asyncio.create_task(watch.look())
        await until_learned(app, pilot, watch, 1)
        print(f"learning at first     {watch.told()}")
        watch.late.clear()
        view: Any = app.screen_stack[-1]
        await app.sitting.change(lambda study: add_keyword(study, "C1", "koordinasi"))
        again = asyncio.create_task(view.view.relearn())
        await asyncio.sleep(EVERY)
        await until_learned(app, pilot, watch, app.suggester.model + 1)
        await again
        print(f"learning once more    {watch.told()}")
        for _ in range(2):
            begin = time.perf_counter()
            told = await view.view.cards.told("C1")
            card = await view.view.cards.card(told)
            took = (time.perf_counter() - begin) * 1000
            print(f"a card                {took:.0f} ms ({card.segments} coded segments)")
        looking.cancel()
    app.let_go()


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        study = new_study(folder, CODES)
        import_files(study, transcripts(folder, SOURCES, WORDS_EACH), Defaults())
        add_codings(study, CODINGS)
        study.store.close()
        asyncio.run(sitting(study))


if __name__ == "__main__":
    main()
