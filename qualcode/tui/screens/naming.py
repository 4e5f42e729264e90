"""Codes made on the spot: from a form, from the passage's own words, or from the palette.

Making the code and giving it are one act: one undo takes both back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.tui import codefields, telling
from qualcode.tui.screens.code_form import CodeForm
from qualcode.tui.screens.coding import CodingScreen
from qualcode.tui.screens.palette import NEW
from qualcode.tui.words import said


class NamingScreen(CodingScreen, inherit_bindings=False):
    """Naming."""

    async def give(self, code: str | None) -> None:
        """Give the code; what the palette found no code for is the name of a new one."""
        if code is not None and code.startswith(NEW):
            await self.acting(lambda: self.name_code(code.removeprefix(NEW)))
        else:
            await super().give(code)

    async def _give_all(self, codes: Sequence[str] | None) -> None:
        if codes and codes[0].startswith(NEW):
            await self.give(codes[0])
        else:
            await super()._give_all(codes)

    async def do_new_code(self) -> None:
        await self.name_code()

    async def name_code(self, name: str = "") -> None:
        """Ask for a new code for the passage at hand, in the family of the code given last."""
        from qualcode.workflow.codebook_acts import next_key
        from qualcode.workflow.codebook_reading import families_of

        sitting = self.sitting
        if sitting.pane is None or not sitting.pane.turns:
            return
        families = await sitting.desk.call(lambda desk: families_of(desk.study))
        family = self._last_family() or (families[0][0] if families else "")
        key = "K1"
        if families:
            key = await sitting.desk.call(lambda desk: next_key(desk.study, family))
        entries = codefields.new_entries(key, family, families, name=name)
        self.app.push_screen(CodeForm(telling.passage(sitting), entries, self._make, sitting, key))

    def _last_family(self) -> str | None:
        recent = self.sitting.recent
        code = self.sitting.code(recent[0]) if recent else None
        return code.family if code is not None else None

    async def _make(self, written: Mapping[str, str]) -> None:
        from qualcode.workflow.codebook_naming import new_code_on

        asked = codefields.new_code(written)
        version, start, end = self._passage()
        key = await self.sitting.change(
            lambda study: new_code_on(study, asked, version, start, end)
        )
        self._show_made(key)

    async def do_in_vivo(self) -> None:
        from qualcode.workflow.codebook_naming import in_vivo

        pane = self.sitting.pane
        if pane is None or not pane.turns:
            return
        if pane.selection.empty:
            pane.select_unit("sentence")
            self.transcript.follow()
        version, start, end = self._passage()
        words = pane.text[start:end]
        key = await self.sitting.change(lambda study: in_vivo(study, words, version, start, end))
        self._show_made(key)

    def _passage(self) -> tuple[UUID, int, int]:
        document, pane = self.sitting.document, self.sitting.pane
        if document is None or pane is None:
            raise CodingError("there is no text to code here", mend="Open a source with o")
        return document.source_version, *pane.passage()

    def _show_made(self, key: str) -> None:
        self.sitting.use(key)
        self.show_source()
        self.say(said("New code {}, given.", telling.code_name(self.sitting, key)))
        self.start(self.relearn, "learn")

    async def relearn(self) -> None:
        """The codebook is another one: suggestions are made from it."""
        await self.learn(first=True)
        known = {code.key for code in self.sitting.codes}
        gone = any(offer.code not in known for offer in self.advice.offers)
        if gone and self.advice.look_again():
            self._seek()

    def do_book(self) -> None:
        from qualcode.tui.screens.codebook import CodebookScreen

        async def back(code: object) -> None:
            self.show_source()
            self.start(self.relearn, "learn")
            if isinstance(code, str):
                await self.give(code)

        pane = self.sitting.pane
        marks = pane.marks_here() if pane is not None and pane.turns else []
        recent = self.sitting.recent
        at_hand = marks[0].code if marks else recent[0] if recent else None
        self.app.push_screen(CodebookScreen(self.sitting, at_hand), back)
