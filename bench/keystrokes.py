"""How many keys a coding takes: a fixed passage, fixed codings to reach, a script of real keys.

Drives the workbench without a terminal on a study made for it, and stops where a coding is not
what it should be. The counts are of keys pressed, the way to the place included.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from qualcode.cli import main as command
from qualcode.suggest import Worker
from qualcode.tui.actions import ACTIONS
from qualcode.tui.actions.text import QUICK_OFFERS
from qualcode.tui.application import WorkbenchApp
from qualcode.tui.screens.workbench import Workbench
from qualcode.workflow.desk import Desk

PASSAGE = Path(__file__).with_name("passage.txt")
BOOK = """qualcode: codebook/1
languages: [id]
families:
  - id: hambatan
    name: Hambatan
    codes:
      - {id: H1, name: Koordinasi lemah, definition: Lembaga jalan sendiri., hotkey: k,
         keywords: [koordinasi, rapat, antar lembaga]}
      - {id: H2, name: Sumber daya, definition: Uang dan orang kurang., hotkey: d,
         keywords: [anggaran, personel, pelatihan]}
      - {id: H4, name: Pertukaran data, definition: Data lama didapat., hotkey: p,
         keywords: [permintaan data, surat, data]}
      - {id: H5, name: Stigma, definition: Keluarga malu atau takut., hotkey: s,
         keywords: [malu, takut, omongan]}
  - id: faktor
    name: Faktor
    codes:
      - {id: F1, name: Ekonomi, definition: Keluarga tidak punya uang., hotkey: e,
         keywords: [utang, ekonomi, menganggur]}
      - {id: F3, name: Budaya merantau, definition: Meniru yang pulang., hotkey: b,
         keywords: [ikut-ikutan, merantau, motor]}
"""
TURN, SENTENCE, PALETTE, HOTKEY = (
    "the turn, suggested or recent code",
    "any sentence in sight, suggested or recent code",
    "the turn, any code by the palette",
    "the turn, any code by its hot-key",
)
TARGETS = {TURN: 2, SENTENCE: 4}


@dataclass(frozen=True)
class Wanted:
    """A coding to reach; `keys` lead from the coding before to this one."""

    kind: str
    code: str
    quote: str  # how its passage begins
    keys: tuple[str, ...]


def script() -> list[Wanted]:
    """The codings in the order in which they are made."""
    return [
        Wanted(TURN, "H1", "Koordinasi masih lemah", ("t", "<H1>")),
        Wanted(SENTENCE, "H4", "Surat permintaan", ("<Surat permintaan>", "<H4>")),
        Wanted(PALETTE, "H2", "Anggaran kecil", ("n", "c", *"sum", "enter")),
        Wanted(SENTENCE, "H2", "Personel cuma", ("<Personel cuma>", "<H2>")),
        Wanted(TURN, "H5", "Banyak yang malu", ("n", "<H5>")),
        Wanted(SENTENCE, "H5", "Tetangga tahu", ("<Tetangga tahu>", "<H5>")),
        Wanted(TURN, "F1", "Ekonomi, terutama", ("n", "<F1>")),
        Wanted(SENTENCE, "F1", "Panen gagal", ("<Panen gagal>", "<F1>")),
        Wanted(SENTENCE, "F3", "Ada teman", ("<Ada teman>", "<F3>")),
        Wanted(HOTKEY, "H1", "Ekonomi, terutama", ("escape", "comma", "k")),
    ]


async def settled(app: WorkbenchApp, pilot: Pilot[int]) -> None:
    await pilot.pause()
    while app.workers:
        await app.workers.wait_for_complete()
        await pilot.pause()


class Run:
    """One sitting, its keys counted."""

    def __init__(self, app: WorkbenchApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot
        self.pressed = 0

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await settled(self.app, self.pilot)
            self.pressed += 1

    async def reach(self, wanted: Wanted) -> int:
        """Make the coding; the number of keys it took."""
        before, self.pressed = len(self._made()), 0
        for key in wanted.keys:
            if key == f"<{wanted.code}>":
                await self.press(self._digit(wanted.code))
            elif key.startswith("<"):
                await self._go(key[1:-1])
            else:
                await self.press(key)
        made = self._made()
        if len(made) != before + 1 or not any(
            code == wanted.code and quote.startswith(wanted.quote) for code, quote in made
        ):
            sys.exit(f"{wanted.code} on {wanted.quote!r} was not reached: {made}")
        return self.pressed

    async def _go(self, words: str) -> None:
        """Select the sentence that begins with these words: jump, and its label."""
        pane = self.app.sitting.pane
        assert pane is not None
        await self.press(ACTIONS["jump"].keys[0])
        at = pane.text.index(words)
        places = pane.jump.places if pane.jump is not None else ()
        label = next((name for name, start, _ in places if start == at), None)
        if label is None:
            sys.exit(f"no label stands at {words!r}")
        await self.press(*label)

    def _digit(self, code: str) -> str:
        """The digit of the panel that gives the code: of a suggestion, else of a recent code."""
        screen, recent = self.app.screen, self.app.sitting.recent
        assert isinstance(screen, Workbench)
        offered = [offer.code for offer in screen.view.advice.offers]
        if code in offered:
            return str(offered.index(code) + 1)
        if code not in recent:
            sys.exit(f"{code} is neither suggested nor recent: {offered}, {recent}")
        return str(recent.index(code) + 1 + QUICK_OFFERS)

    def _made(self) -> list[tuple[str, str]]:
        pane = self.app.sitting.pane
        assert pane is not None
        marks = pane.stripes.touching(0, len(pane.text))
        return [(mark.code, pane.text[mark.start : mark.end]) for mark in marks]


async def run(folder: Path) -> list[tuple[Wanted, int]]:
    app = WorkbenchApp(lambda: Desk.open(folder, "siti"), Worker, "passage")
    try:
        async with app.run_test(size=(120, 40)) as pilot:
            await settled(app, pilot)
            one = Run(app, pilot)
            return [(wanted, await one.reach(wanted)) for wanted in script()]
    finally:
        app.let_go()


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder, book = Path(made) / "study", Path(made) / "book.yaml"
        book.write_text(BOOK, encoding="utf-8")
        who = ["--project", str(folder), "--coder", "siti"]
        for words in (["--coder", "siti", "init", str(folder)], [*who, "import", str(PASSAGE)],
                      [*who, "codebook", "load", str(book)]):  # fmt: skip
            if command(words) != 0:
                sys.exit("the study for the passage could not be made")
        reached = asyncio.run(run(folder))
    kinds: dict[str, list[int]] = defaultdict(list)
    for wanted, keys in reached:
        kinds[wanted.kind].append(keys)
        print(f"{keys:3} keys  {wanted.code:3} {wanted.quote} ...")
    print()
    for kind, counts in kinds.items():
        target = f"at most {TARGETS[kind]} wanted" if kind in TARGETS else ""
        print(f"{kind:48} mean {sum(counts) / len(counts):4.1f}  worst {max(counts)}  {target}")
    total = [keys for _, keys in reached]
    print(f"{len(total)} codings, mean {sum(total) / len(total):.2f} keys")


if __name__ == "__main__":
    main()
