"""Commands: codings move, left: other places for codings, and those that no longer have one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from qualcode.cli.console import emit, say, tell
from qualcode.cli.context import Json, To, acting, reading
from qualcode.errors import UsageError
from qualcode.text import Shown, counted, shown
from qualcode.workflow.placing import Where

if TYPE_CHECKING:
    from qualcode.workflow.following import Followed
    from qualcode.workflow.left_behind import LeftCount, LeftRow
    from qualcode.workflow.study import Study

Left = Annotated[
    bool, typer.Option("--left", help="One left behind: its place as `codings left` lists it.")
]
_NOUNS = {"coding": "coding", "evidence": "evidence of", "memo": "memo"}


def add_commands(codings: typer.Typer) -> None:
    """Put these commands into the group of codings."""
    for name, command in _COMMANDS.items():
        codings.command(name)(command)


def put_elsewhere(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help="The source's name.")],
    start: Annotated[int, typer.Argument(help="Where your coding starts now, in code points.")],
    end: Annotated[int, typer.Argument(help="Where it ends now.")],
    code: Annotated[str, typer.Argument(help="Its code's key.")],
    to_start: Annotated[int | None, typer.Option(help="Where it shall start.", min=0)] = None,
    to_end: Annotated[int | None, typer.Option(help="Where it shall end.", min=1)] = None,
    to_turn: Annotated[
        int | None, typer.Option(help="Or: the turn it shall be, without label.", min=1)
    ] = None,
    to_quote: Annotated[
        str | None, typer.Option(help="Or: the words it shall be, to the character.")
    ] = None,
    left: Left = False,
) -> None:
    """Make one of your own codings longer, shorter, or another passage's. undo takes it back.

    Where it is now is said as `qualcode find` lists it: find --coder ME --source P1. So
    `codings move P1 120 240 H1 --to-end 260 --to-start 120` makes H1 on 120-240 of P1 longer, and
    `codings move P1 120 240 H1 --to-quote "words of it"` puts it on those words.

    With --left it is one that a new import left behind: it is put into the newest text.
    """
    where = Where(to_start, to_end, to_turn, to_quote)
    with acting(ctx) as study:
        coding = _meant(study, source, (start, end), code, left)
        if where.ways() != 1:
            raise _nowhere(study, coding if left else None)
        at, went = _moved(study, source, coding, where, left)
    tell(shown("{} on {} goes from {} to {} now.", code, source, *at))
    for line in (
        counted(went.evidence, "{} piece of evidence", "{} pieces of evidence"),
        counted(went.memos, "{} memo on the passage", "{} memos on the passage"),
    ):
        if not line.startswith("0 "):
            tell(shown("{} went along.", line))


def _meant(study: Study, source: str, span: tuple[int, int], code: str, left: bool) -> UUID:
    from qualcode.workflow.coding_acts import own_coding
    from qualcode.workflow.left_behind import own_left

    return (own_left if left else own_coding)(study, source, *span, code)


def _nowhere(study: Study, left: UUID | None) -> UsageError:
    """The error where it is not said in one way where the coding goes."""
    from qualcode.workflow.left_behind import likely_place

    mend = "--to-start N --to-end M, or --to-turn N, or --to-quote WORDS"
    if left is not None:
        likely = likely_place(study, left)
        if likely.start < likely.end:
            mend += f". It may be: --to-start {likely.start} --to-end {likely.end}"
    return UsageError("say in one way where it goes", mend=mend)


def _moved(
    study: Study, source: str, coding: UUID, where: Where, left: bool
) -> tuple[tuple[int, int], Followed]:
    from qualcode.workflow.coding_acts import move_coding
    from qualcode.workflow.left_behind import place_again
    from qualcode.workflow.placing import placed, source_named

    with study.store.read() as session:
        at = placed(source_named(session, source), where)
    return at, (place_again if left else move_coding)(study, coding, *at)


def list_left(
    ctx: typer.Context,
    source: Annotated[str | None, typer.Argument(help="Of this source only.")] = None,
    coder: Annotated[str | None, typer.Option(help="This coder's only.")] = None,
    to: To = None,
    as_json: Json = False,
) -> None:
    """What stands on an older text: codings, memos on passages and evidence left behind.

    A new import of a source moves what rests on it to the new text. What could not be placed
    stays with the old one, whose offsets are listed here, and is in no table, count or other
    list. Put a coding of yours where it belongs now with `codings move ... --left`, or take it
    away with `codings remove ... --left`; place evidence with `evidence remove` and `evidence add`.

    With --to, it is written as csv: together with `codings export` that is every coding there is.
    """
    from qualcode.workflow.files import write_text
    from qualcode.workflow.left_behind import left_behind, write_left

    with reading(ctx) as study:
        rows = left_behind(study, source=source, coder=coder)
    if as_json:
        emit([row.as_dict() for row in rows])
        return
    if to is not None:
        write_text(to, write_left(rows))
        tell(shown("Wrote {}.", str(to)))
        return
    for row in rows:
        _say(row)
    tell(counted(len(rows), "{} is left behind.", "{} are left behind."))
    if any(row.kind == "coding" for row in rows):
        tell(
            Shown("Place one: qualcode codings move SOURCE START END CODE --left --to-quote WORDS")
        )


def _say(row: LeftRow) -> None:
    what = " ".join(part for part in (_NOUNS[row.kind], row.name, row.coder) if part)
    say(shown("{} {}-{} of text {}  {}", row.source, row.start, row.end, row.version, what))
    say(shown("    “{}”", row.quote))
    if row.text:
        say(shown("    memo: {}", row.text))


def count_told(one: LeftCount) -> Shown:
    """One line of what is left behind of a source, and whose it is."""
    if one.kind == "evidence":
        told = counted(
            one.number,
            "{} piece of evidence rests on an older text",
            "{} pieces of evidence rest on an older text",
        )
        return shown("{} of {}", told, one.source)
    told = (
        counted(
            one.number, "{} coding stands on an older text", "{} codings stand on an older text"
        )
        if one.kind == "coding"
        else counted(
            one.number, "{} memo stands on an older text", "{} memos stand on an older text"
        )
    )
    return shown("{} of {} ({})", told, one.source, one.coder)


def left_away(study: Study, coder: str | None) -> None:
    """Say how many codings a list of them does not hold, and where they are."""
    from qualcode.workflow.find import find

    tell_left(len(find(study, "version:old", coder=coder)))


def tell_left(number: int) -> None:
    """Say how many codings more were left behind."""
    if number:
        told = counted(
            number,
            "{} more stands on an older text of its source",
            "{} more stand on an older text of their source",
        )
        tell(shown("{}: qualcode codings left", told))


_COMMANDS: dict[str, Any] = {"move": put_elsewhere, "left": list_left}
