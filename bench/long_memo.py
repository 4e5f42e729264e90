"""A key in a memo that is one line of 100,000 characters, against Textual's own field and a short
line.

Prints process CPU a key, medians of rounds in turn: the machine's load varies, ratios less so.
Nothing here needs a terminal.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable

from textual.app import App, ComposeResult
from textual.widgets import TextArea

from qualcode.tui.widgets.area import Area

SIZE = (120, 40)
LONG, SHORT = 100_000, 100
KEYS, ROUNDS = 5, 5
WORDS = "kami harus menelepon satu per satu karena tidak ada anggaran untuk itu "


class Bench(App[None]):
    """One field on an empty screen."""

    def __init__(self, make: Callable[[], TextArea]) -> None:
        super().__init__()
        self.animation_level = "none"
        self._make = make

    def compose(self) -> ComposeResult:
        yield self._make()


def line(length: int) -> str:
    return (WORDS * (length // len(WORDS) + 1))[:length]


def theirs(text: str) -> TextArea:
    area = TextArea(text, soft_wrap=True, tab_behavior="focus")
    area.cursor_blink = False
    return area


async def timed(make: Callable[[], TextArea], key: str) -> float:
    """Milliseconds of process CPU for a key at the line's end, and the frame after it."""
    async with Bench(make).run_test(size=SIZE) as pilot:
        area = pilot.app.query_one(TextArea)
        area.styles.height = SIZE[1]
        area.focus()
        area.move_cursor(area.document.end)
        await pilot.pause()
        began = time.process_time()
        for _ in range(KEYS):
            await pilot.press(key)
        return (time.process_time() - began) / KEYS * 1000


async def main() -> None:
    for name, key in (("a letter", "x"), ("a step", "left")):
        taken: dict[str, list[float]] = {"theirs": [], "ours": [], "short": []}
        for _ in range(ROUNDS):
            taken["theirs"].append(await timed(lambda: theirs(line(LONG)), key))
            taken["ours"].append(await timed(lambda: Area(line(LONG), "memo"), key))
            taken["short"].append(await timed(lambda: Area(line(SHORT), "memo"), key))
        middle = {whose: statistics.median(times) for whose, times in taken.items()}
        print(
            f"{name:9} Textual's {middle['theirs']:6.1f} ms   ours {middle['ours']:5.1f} ms, "
            f"{middle['ours'] / middle['theirs']:.2f}x of it   short line {middle['short']:4.1f} ms"
        )


if __name__ == "__main__":
    asyncio.run(main())
