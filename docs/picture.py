"""Makes docs/workbench.svg: the workbench on the example study, as it is drawn."""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from qualcode.suggest import Worker
from qualcode.tui.application import WorkbenchApp
from qualcode.workflow.building import init_project
from qualcode.workflow.desk import Desk

SIZE = (124, 38)
KEYS = ("t",) * 20
PATIENCE = 600  # tenths of a second for the suggestions to come


async def draw(project: Path) -> str:
    """The screen as SVG, once the suggestions for the turn are there."""
    app = WorkbenchApp(lambda: Desk.open(project, "ratna"), Worker, "P1")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(1.0)
        await pilot.press(*KEYS)
        for _ in range(PATIENCE):
            await pilot.pause(0.1)
            if app.suggester.state == "ready":
                await pilot.press("up", "t")  # asked anew, of what has been learned by now
                await pilot.pause(1.0)
                return app.export_screenshot(title="qualcode", simplify=True)
    raise SystemExit("no suggestion came")


def main() -> None:
    """Write the picture, without the address of the font that it would fetch."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "study"
        init_project(project, "ratna", example=True)
        picture = asyncio.run(draw(project))
    picture = re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL)
    Path(__file__).with_name("workbench.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
