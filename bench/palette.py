"""A keystroke in the palette over 5,000 codes against one in a plain Input, in the same run.

Process CPU of a key and the frame after it; each word is typed letter by letter and taken back.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input

from qualcode.text import Shown
from qualcode.tui.screens.palette import Palette
from qualcode.tui.widgets.looks import code_colours
from qualcode.workflow.desk import CodeRow

SIZE = (120, 40)
CODES, ROUNDS = 5_000, 5
WORDS = ("koordinasi", "anggaran lemah", "kordinsai", "k499", "stigma keluarga", "qzxqzx")
SYLLABLES = str.split("ko or di na si ang ga ran le mah ke lu ar ga pe la ti han stig ma da ta ban")


def codes(count: int) -> tuple[CodeRow, ...]:
    """Codes with names in three languages, six keywords and a definition."""
    chance = random.Random(1)

    def words(least: int, most: int) -> str:
        return " ".join(
            "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))
            for _ in range(chance.randint(least, most))
        )

    return tuple(
        CodeRow(
            key=f"K{number}",
            name=words(2, 4),
            family="f",
            family_name="Hambatan",
            parent=None,
            depth=0,
            colour=None,
            hotkey=None,
            definition=words(20, 40),
            include=(words(4, 8),),
            exclude=(words(4, 8),),
            names={"id": words(2, 4), "en": words(2, 4), "ms": words(2, 4)},
            keywords=tuple(words(1, 2) for _ in range(6)),
            count=0,
        )
        for number in range(count)
    )


class Plain(App[None]):
    """One Input on an empty screen."""

    def compose(self) -> ComposeResult:
        yield Input()


class WithPalette(App[None]):
    """The palette on an empty screen."""

    CSS_PATH = "../qualcode/tui/workbench.tcss"

    def __init__(self, rows: Sequence[CodeRow]) -> None:
        super().__init__()
        self._codes = rows

    def on_mount(self) -> None:
        colours, title = code_colours(self._codes), Shown("bench")
        self.push_screen(Palette(self._codes, colours, (), title, several=True))


async def typed(app: App[None], pilot: Pilot[None]) -> list[float]:
    """Milliseconds of CPU for each key of all words."""
    field = app.screen.query_one(Input)
    times = []
    for word in WORDS:
        for letter in word:
            begin = time.process_time()
            field.insert_text_at_cursor(letter)
            await asyncio.sleep(0)
            await pilot.pause()
            times.append((time.process_time() - begin) * 1000)
        field.value = ""
        await pilot.pause()
    return times


async def measured(app: App[None]) -> list[float]:
    app.animation_level = "none"
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await typed(app, pilot)  # once for whatever is made at first use
        return await typed(app, pilot)


async def main() -> None:
    rows = codes(CODES)
    plain, ours = [], []
    for _ in range(ROUNDS):
        plain.append(await measured(Plain()))
        ours.append(await measured(WithPalette(rows)))
    floor = [statistics.median(key) for key in zip(*plain, strict=True)]
    palette = [statistics.median(key) for key in zip(*ours, strict=True)]
    under, mean = statistics.mean(floor), statistics.mean(palette)
    print(f"{CODES} codes, {len(palette)} keys, {SIZE[0]}x{SIZE[1]}; CPU of a key and its frame")
    print(f"plain Input {under:6.2f} ms   palette {mean:6.2f} ms   {mean / under:5.2f}x")
    print(f"worst key   {max(floor):6.2f} ms   palette {max(palette):6.2f} ms")


if __name__ == "__main__":
    asyncio.run(main())
