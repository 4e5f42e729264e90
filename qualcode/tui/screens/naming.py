"""Codes made on the spot: from a form, from the passage's own words, or from the palette.

Making the code and giving it are one act: one undo takes both back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.tui import codefields, telling
from qualcode.tui.screens.code_form import CodeForm
from qualcode.tui.screens.view import StudyView
from qualcode.tui.words import said


class Naming:
    """Makes codes and gives them."""

    def __init__(self, view: StudyView) -> None:
        self.view = view
        self.sitting = view.sitting

    async def do_new_code(self) -> None:
        await self.name_code()

    async def name_code(self, name: str = "") -> None:
        """Ask for a new code for the passage at hand, in the family of the code given last."""
        from qualcode.workflow.codebook_acts import next_key
        from qualcode.workflow.codebook_reading import families_of

        sitting = self.sitting
        if self.view.pane is None:
            return
        families = await sitting.desk.call(lambda desk: families_of(desk.study))
        family = self._family(families)
        key = "K1"
        if families:
            key = await sitting.desk.call(lambda desk: next_key(desk.study, family))
        entries = codefields.new_entries(key, family, families, name=name)
        form = CodeForm(telling.passage(sitting), entries, self._make, sitting, key)
        self.view.app.push_screen(form)

    def _family(self, families: Sequence[tuple[str, str]]) -> str:
        """That of the code given last, else the first; in-vivo codes have one of their own."""
        from qualcode.workflow.codebook_naming import IN_VIVO

        given = [code.family for key in self.sitting.recent if (code := self.sitting.code(key))]
        keys = [*given, *(key for key, _ in families)]
        return next((key for key in keys if key != IN_VIVO), keys[0] if keys else "")

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

        pane = self.view.pane
        if pane is None:
            return
        if pane.selection.empty:
            pane.select_unit("sentence")
            self.view.transcript.follow()
        version, start, end = self._passage()
        words = pane.text[start:end]
        known = {code.key for code in self.sitting.codes}
        key = await self.sitting.change(lambda study: in_vivo(study, words, version, start, end))
        self._show_made(key)
        self.view.say(
            said("{} given.", telling.code_name(self.sitting, key))
            if key in known
            else said("New code {}, given. K and then v give it another family.", key)
        )

    def _passage(self) -> tuple[UUID, int, int]:
        document, pane = self.sitting.document, self.sitting.pane
        if document is None or pane is None:
            raise CodingError("there is no text to code here", mend="Open a source with o")
        return document.source_version, *pane.passage()

    def _show_made(self, key: str) -> None:
        self.sitting.use(key)
        self.view.show_source()
        self.view.say(said("New code {}, given.", telling.code_name(self.sitting, key)))
        self.view.start(self.view.relearn, "learn")
