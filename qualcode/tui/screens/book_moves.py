"""Merging, removing and moving codes on the codebook's screen. Knows no rows and no card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qualcode.text import Shown, shown
from qualcode.tui.engine.codetree import named
from qualcode.tui.screens.book_view import BookView
from qualcode.tui.screens.chooser import Chooser
from qualcode.tui.screens.question import Question
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.codebook_merge import Merged
    from qualcode.workflow.desk import CodeRow

_FAMILY, _CODE = "f:", "c:"


class Placing:
    """What gives a code another place, or makes it part of another."""

    def __init__(self, book: BookView) -> None:
        self._book = book
        self.sitting = book.sitting

    # -- merging and removing

    def do_merge(self) -> None:
        key = self._book.at_hand().key

        async def into(target: str | None) -> None:
            if target is not None:
                await self._book.acting(lambda: self._confirm_merge(key, target))

        rows = self._code_rows([code for code in self.sitting.codes if code.key != key])
        self._book.app.push_screen(
            Chooser(said("Merge {} into which code?", self._book.called(key)), rows), into
        )

    async def _confirm_merge(self, key: str, target: str) -> None:
        from qualcode.workflow.codebook_merge import merge_preview

        told = await self.sitting.desk.call(lambda desk: merge_preview(desk.study, key, target))

        async def sure(yes: bool | None) -> None:
            if yes:
                await self._book.acting(lambda: self._merge(key, target))

        title = said("Merge {} into {}?", self._book.called(key), self._book.called(target))
        yes = said("Merge: {} goes, {} stays", key, target)
        no = said("Leave both as they are")
        self._book.app.push_screen(Question(title, _moved(told), yes=yes, no=no), sure)

    async def _merge(self, key: str, target: str) -> None:
        from qualcode.workflow.codebook_merge import merge_codes

        told = await self._book.change(
            lambda study: merge_codes(study, key, target), recoded=(key, target)
        )
        self._book.choose(told.into)
        codings = counted(told.codings, "{} coding moved", "{} codings moved")
        self._book.say(said("{} is part of {} now: {}. u takes it back.", key, told.into, codings))

    async def do_remove(self) -> None:
        from qualcode.workflow.codebook_acts import remove_code

        key, name = self._book.at_hand().key, self._book.called(self._book.at_hand().key)
        await self._book.change(lambda study: remove_code(study, key))
        self._book.say(said("{} removed. u brings it back.", name))

    # -- placing

    def do_place(self) -> None:
        key = self._book.at_hand().key

        async def there(place: str | None) -> None:
            if place is not None:
                await self._book.acting(lambda: self._place(key, place))

        rows = [
            ListRow(said("Last in the family {}", name), f"{_FAMILY}{family}")
            for family, name in self._book.families
        ]
        rows += [
            ListRow(said("Below {}", named(code.key, code.name)), f"{_CODE}{code.key}")
            for code in self.sitting.codes
            if code.key != key
        ]
        self._book.app.push_screen(
            Chooser(said("Move {} where?", self._book.called(key)), rows), there
        )

    async def _place(self, key: str, place: str) -> None:
        from qualcode.workflow.codebook_moves import move_code

        name = place[len(_CODE) :]
        if place.startswith(_FAMILY):
            await self._book.change(lambda study: move_code(study, key, family=name))
        else:
            await self._book.change(lambda study: move_code(study, key, parent=name))
        self._book.choose(key)
        self._book.say(said("{} moved.", self._book.called(key)))

    async def do_shift(self, step: int) -> None:
        from qualcode.workflow.codebook_moves import shift_code

        key = self._book.at_hand().key
        moved = await self._book.change(lambda study: shift_code(study, key, step))
        self._book.choose(key)
        if moved:
            self._book.say(said("{} moved.", self._book.called(key)))
        else:
            self._book.say(said("{} is at the end of its row already: v moves it elsewhere.", key))

    async def do_nest(self) -> None:
        from qualcode.workflow.codebook_moves import nest_code

        key = self._book.at_hand().key
        above = await self._book.change(lambda study: nest_code(study, key))
        self._book.choose(key)
        if above is not None:
            self._book.say(said("{} stands below {} now.", key, above))
        else:
            self._book.say(said("There is no code before {} to stand below.", key))

    async def do_unnest(self) -> None:
        from qualcode.workflow.codebook_moves import unnest_code

        key = self._book.at_hand().key
        moved = await self._book.change(lambda study: unnest_code(study, key))
        self._book.choose(key)
        if moved:
            self._book.say(said("{} moved.", self._book.called(key)))
        else:
            self._book.say(said("{} stands below no code.", key))

    # -- inside

    def _code_rows(self, codes: Sequence[CodeRow]) -> list[ListRow]:
        colours = self._book.colours
        return [
            ListRow(
                shown("{}", named(code.key, code.name)),
                code.key,
                counted(code.count, "{} coding of yours", "{} codings of yours"),
                colours.get(code.key),
            )
            for code in codes
        ]


def _moved(told: Merged) -> list[Shown]:
    """What a merge will move, one a line; of all coders."""
    lines = [
        counted(told.codings, "{} coding of all coders moves", "{} codings of all coders move")
    ]
    if told.doubled:
        lines.append(
            counted(
                told.doubled,
                "{} coding stands under both: one of the two stays",
                "{} codings stand under both: one of each two stays",
            )
        )
    if told.findings:
        lines.append(counted(told.findings, "{} finding moves", "{} findings move"))
    if told.memos:
        lines.append(counted(told.memos, "{} memo moves", "{} memos move"))
    if told.codes:
        lines.append(counted(told.codes, "{} code below it moves", "{} codes below it move"))
    return lines
