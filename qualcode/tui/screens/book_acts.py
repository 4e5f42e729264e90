"""Making and writing codes on the codebook's screen: what is asked, and what is said after it.

Each change is a function of `workflow` and one act of the study. Knows no rows and no card.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from qualcode.errors import CodebookError
from qualcode.text import Shown, shown
from qualcode.tui import codefields
from qualcode.tui.screens.book_view import BookView
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.code_edit import edit_code
from qualcode.tui.screens.code_form import CodeForm
from qualcode.tui.screens.form import Entry, Form
from qualcode.tui.widgets.looks import PALETTE
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import phrase, said

if TYPE_CHECKING:
    from qualcode.workflow.study import Study

_COLOURS = (
    phrase("orange"),
    phrase("sky blue"),
    phrase("green"),
    phrase("yellow"),
    phrase("blue"),
    phrase("vermilion"),
    phrase("purple"),
    phrase("grey"),
)
_OWN, _NONE = "own", "none"


class Writing:
    """What is written of families and codes."""

    def __init__(self, book: BookView) -> None:
        self._book = book
        self.sitting = book.sitting

    # -- making and writing

    async def do_new(self) -> None:
        from qualcode.workflow.codebook_acts import new_code, next_key

        line, at_hand = self._book.line, self._book.code
        family = line.family if line is not None else ""
        parent = at_hand.parent if at_hand is not None else None
        key = "K1"
        if family:
            key = await self.sitting.desk.call(lambda desk: next_key(desk.study, family, parent))
        after = at_hand.key if at_hand is not None else None

        async def make(written: Mapping[str, str]) -> None:
            asked = codefields.new_code(written, after)
            await self._ensure_family(asked.family)
            made = await self._book.change(lambda study: new_code(study, asked))
            self._book.choose(made)
            self._book.say(said("New code {}.", self._book.called(made)))

        entries = codefields.new_entries(key, family, self._book.families, parent=parent or "")
        form = CodeForm(said("New code"), entries, make, self.sitting, key)
        self._book.app.push_screen(form)

    async def _ensure_family(self, family: str) -> None:
        """The first code of a study brings its family with it."""
        from qualcode.workflow.codebook_acts import new_family

        if family and not self._book.families:
            await self._book.change(lambda study: new_family(study, family, family))

    def do_new_family(self) -> None:
        from qualcode.workflow.codebook_acts import new_family

        line = self._book.line
        after = line.family if line is not None else None

        async def make(written: Mapping[str, str]) -> None:
            key, name = written["key"].strip(), written["name"]
            made = await self._book.change(lambda study: new_family(study, key, name, after=after))
            self._book.choose_family(made)
            self._book.say(said("New family {}.", name))

        entries = [
            Entry("name", said("Name")),
            Entry("key", said("Key, what you will type for it")),
        ]
        self._book.app.push_screen(Form(said("New family"), entries, make))

    async def do_edit(self) -> None:
        await self._edit(self.sitting.language)

    async def do_edit_language(self) -> None:
        from qualcode.workflow.codebook_reading import languages

        self._book.at_hand()
        known = await self.sitting.desk.call(lambda desk: languages(desk.study))

        async def edit(language: str | None) -> None:
            if language is not None:
                await self._book.acting(lambda: self._edit(language))

        rows = [ListRow(shown("{}", language), language) for language in known]
        self._book.app.push_screen(Chooser(said("Edit in which language?"), rows), edit)

    async def _edit(self, language: str) -> None:
        key = self._book.at_hand().key

        async def keep(act: Callable[[Study], str]) -> None:
            await self._book.change(act)
            self._book.choose(key)
            self._book.say(said("{} is kept.", self._book.called(key)))

        await edit_code(self._book.app, self.sitting, key, language, keep)

    def do_card(self) -> None:
        self._book.open_card(self._book.at_hand().key)

    async def do_rename(self) -> None:
        if self._book.code is None:
            self._rename_family()
            return
        from qualcode.workflow.codebook_acts import rename_code
        from qualcode.workflow.codebook_reading import languages

        code = self._book.at_hand()
        known = await self.sitting.desk.call(lambda desk: languages(desk.study))

        async def keep(written: Mapping[str, str]) -> None:
            names = codefields.names_of(written, code.names)
            new = written["key"].strip()
            made = await self._book.change(
                lambda study: rename_code(study, code.key, key=new, names=names),
                recoded=(code.key, new),
            )
            self._book.choose(made)
            self._book.say(said("The code is {} now.", self._book.called(made)))

        entries = codefields.name_entries(code.key, code.names, known)
        self._book.app.push_screen(
            Form(said("Rename {}", self._book.called(code.key)), entries, keep)
        )

    def _rename_family(self) -> None:
        from qualcode.workflow.codebook_acts import rename_family

        line = self._book.line
        if line is None:
            raise CodebookError("there is no family here", mend="Make one with N")

        async def keep(written: Mapping[str, str]) -> None:
            key, name = written["key"].strip(), written["name"]
            names = {self.sitting.language: name} if name != line.name else {}
            made = await self._book.change(
                lambda study: rename_family(study, line.family, key=key, names=names)
            )
            self._book.choose_family(made)
            self._book.say(said("The family is {} now.", name))

        entries = [
            Entry("name", said("Name"), line.name),
            Entry("key", said("Key, what you type for it"), line.family),
        ]
        self._book.app.push_screen(Form(said("Rename the family {}", line.name), entries, keep))

    # -- colour and hot-key

    def do_colour(self) -> None:
        key, own = self._book.at_hand().key, self._book.at_hand().colour

        async def take(colour: str | None) -> None:
            if colour == _OWN:
                self._ask_colour(key, own or "")
            elif colour is not None:
                await self._book.acting(
                    lambda: self._recolour(key, None if colour == _NONE else colour)
                )

        rows = [
            ListRow(shown("{}  {}", said(_COLOURS[place]), colour), colour, colour=colour)
            for place, colour in enumerate(PALETTE)
        ]
        rows.append(ListRow(said("Another: write it as #rrggbb …"), _OWN))
        rows.append(ListRow(said("None of its own: one of the usual"), _NONE))
        self._book.app.push_screen(
            Chooser(said("Colour of {}", self._book.called(key)), rows, own), take
        )

    def _ask_colour(self, key: str, before: str) -> None:
        async def keep(written: Mapping[str, str]) -> None:
            await self._recolour(key, written["colour"].strip() or None)

        entries = [Entry("colour", said("Colour, as #rrggbb"), before, Shown("#rrggbb"))]
        self._book.app.push_screen(
            Form(said("Colour of {}", self._book.called(key)), entries, keep)
        )

    async def _recolour(self, key: str, colour: str | None) -> None:
        from qualcode.workflow.codebook_acts import recolour_code

        await self._book.change(lambda study: recolour_code(study, key, colour))
        self._book.say(said("{} has its new colour.", self._book.called(key)))

    def do_hotkey(self) -> None:
        from qualcode.workflow.codebook_acts import set_hotkey

        code = self._book.at_hand()

        async def keep(written: Mapping[str, str]) -> None:
            hotkey = written["hotkey"]
            await self._book.change(lambda study: set_hotkey(study, code.key, hotkey or None))
            self._book.say(
                said("The hot-key of {} is {}.", self._book.called(code.key), hotkey)
                if hotkey
                else said("{} has no hot-key now.", self._book.called(code.key))
            )

        title = said("Hot-key of {}", self._book.called(code.key))
        label = said("One character; empty for none")
        self._book.app.push_screen(Form(title, [Entry("hotkey", label, code.hotkey or "")], keep))
