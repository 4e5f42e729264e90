"""Commands: codings import, export, move."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, cast

import typer

from qualcode.cli.console import emit, tell, write_data
from qualcode.cli.context import Json, acting, new_app, reading
from qualcode.errors import UsageError
from qualcode.text import display, shown

codings = new_app("Bring codings in from csv, or write them out.")
DONE = ("all", "listed", "none")
MOST = 20  # rows that could not be placed, named one by one


@codings.command("import")
def bring_in(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="csv: source,start,end,code,coder[,quote,memo].")],
    mapping: Annotated[
        list[str] | None, typer.Option("--map", help="ours=theirs, such as source=document.")
    ] = None,
    new_codes: Annotated[bool, typer.Option(help="Make codes that are not there.")] = False,
    done: Annotated[
        str, typer.Option(help="Mark as done for the file's coders: all, listed or none.")
    ] = "none",
    as_json: Json = False,
) -> None:
    """Bring codings in. Offsets are code points; a quote, where given, must stand there.

    Every row is placed or listed with the reason; unknown coders are created. The file's exit
    code is 1 where a row could not be placed.
    """
    from qualcode.coding.codings_file import parse_mapping
    from qualcode.workflow.codings import DoneRule, import_codings

    if done not in DONE:
        raise UsageError(f'--done is "{display(done)}"', mend=f"Say {', '.join(DONE)}")
    with acting(ctx) as study:
        placement = import_codings(
            study,
            file,
            mapping=parse_mapping(mapping or []),
            new_codes=new_codes,
            done=cast("DoneRule", done),
        )
    if as_json:
        emit(_as_json(placement))
    else:
        _report(placement)
    if placement.unplaced:
        raise typer.Exit(1)


def _report(placement: Any) -> None:
    for row in placement.unplaced[:MOST]:
        tell(shown("line {}: {}", row.line, row.why))
    if len(placement.unplaced) > MOST:
        tell(shown("... and {} more; --json lists all.", len(placement.unplaced) - MOST))
    tell(
        shown(
            "{} codings placed, {} there already, {} not placed.",
            placement.placed,
            placement.present,
            len(placement.unplaced),
        )
    )
    for what, names in (
        ("New coders", placement.new_coders),
        ("New codes", placement.new_codes),
        ("Marked as done", placement.done),
    ):
        if names:
            tell(shown("{}: {}.", what, ", ".join(names)))


def _as_json(placement: Any) -> dict[str, Any]:
    return {
        "placed": placement.placed,
        "present": placement.present,
        "unplaced": [
            {"line": row.line, "source": row.source, "reason": row.why}
            for row in placement.unplaced
        ],
        "new_codes": list(placement.new_codes),
        "new_coders": list(placement.new_coders),
        "done": list(placement.done),
    }


@codings.command("export")
def write_out(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="A csv; without it, standard output.")] = None,
    coder: Annotated[str | None, typer.Option(help="This coder's only.")] = None,
    as_json: Json = False,
) -> None:
    """Every coding with its quote and memo, in a form that `codings import` takes back."""
    from qualcode.workflow.codings import export_codings
    from qualcode.workflow.find import find

    with reading(ctx) as study:
        if as_json:
            emit([row.as_dict() for row in find(study, coder=coder)])
            return
        text = export_codings(study, file, coder=coder)
    if file is None:
        write_data(text)
    else:
        tell(shown("Wrote {}.", str(file)))


@codings.command("move")
def put_elsewhere(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help="The source's name.")],
    start: Annotated[int, typer.Argument(help="Where your coding starts, in code points.")],
    end: Annotated[int, typer.Argument(help="Where it ends.")],
    code: Annotated[str, typer.Argument(help="Its code's key.")],
    to_start: Annotated[int, typer.Option(help="Where it shall start.")],
    to_end: Annotated[int, typer.Option(help="Where it shall end.")],
) -> None:
    """Make one of your own codings longer, shorter, or another passage's. undo takes it back."""
    from qualcode.workflow.coding_acts import move_coding, own_coding

    with acting(ctx) as study:
        coding = own_coding(study, source, start, end, code)
        move_coding(study, coding, to_start, to_end)
    tell(shown("{} on {} goes from {} to {} now.", code, source, to_start, to_end))


APPS = {"codings": codings}
