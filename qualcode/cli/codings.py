"""Commands: codings apply, remove, recode, exemplar, import, export; move and left elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast
from uuid import UUID

import typer

from qualcode.cli.codings_moves import Left, add_commands, left_away
from qualcode.cli.console import emit, tell, write_data
from qualcode.cli.context import Json, To, acting, new_app, reading
from qualcode.cli.place import Where, taking_place
from qualcode.errors import UsageError
from qualcode.text import Shown, counted, display, shown

if TYPE_CHECKING:
    from qualcode.workflow.bulk import Changed
    from qualcode.workflow.study import Study

codings = new_app("Give and take codes by place or query; csv in and out.")
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

    Every row is placed or listed with the reason; unknown coders are created. The exit code is 1
    where a row could not be placed.
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
            "{}, {} there already, {} not placed.",
            counted(placement.placed, "{} coding placed", "{} codings placed"),
            placement.present,
            len(placement.unplaced),
        )
    )
    if placement.own:
        tell(
            shown(
                "{} named no coder and went to {}.",
                counted(placement.own, "{} row", "{} rows"),
                placement.coder,
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
        "without_coder": placement.own,
        "new_codes": list(placement.new_codes),
        "new_coders": list(placement.new_coders),
        "done": list(placement.done),
    }


Source = Annotated[str, typer.Argument(help="The source.")]


@codings.command("apply")
@taking_place
def apply(
    ctx: typer.Context,
    source: Source,
    codes: Annotated[list[str], typer.Argument(help="One code or more.")],
    as_json: Json = False,
    *,
    where: Where,
) -> None:
    """Give a place these codes as your own codings, in one act.

    Say the place in one way: --turn N, or --quote WORDS, or --start N --end M.
    """
    from qualcode.workflow.placing import apply_codes

    with acting(ctx) as study:
        placed = apply_codes(study, source, codes, where)
    if as_json:
        emit(placed.as_dict())
        return
    place = shown("{} {}-{}", placed.source, placed.start, placed.end)
    if placed.codes:
        tell(shown("{} given to {}.", ", ".join(placed.codes), place))
    if placed.there:
        tell(shown("{} there already.", ", ".join(placed.there)))


@codings.command("remove")
@taking_place
def remove(
    ctx: typer.Context,
    source: Source,
    code: Annotated[str, typer.Argument(help="The code to take away.")],
    left: Left = False,
    as_json: Json = False,
    *,
    where: Where,
) -> None:
    """Take your own coding of exactly this place away.

    Say the place in one way: --turn N, or --quote WORDS, or --start N --end M. With --left it is
    one that a new import left behind, and --start and --end are its place.
    """
    from qualcode.workflow.left_behind import remove_left
    from qualcode.workflow.placing import remove_code

    with acting(ctx) as study:
        placed = (remove_left if left else remove_code)(study, source, code, where)
    if as_json:
        emit(placed.as_dict())
        return
    place = shown("{} {}-{}", placed.source, placed.start, placed.end)
    tell(shown("{} taken away from {}.", code, place))


@codings.command("export")
def write_out(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="The same as --to FILE.")] = None,
    to: To = None,
    coder: Annotated[str | None, typer.Option(help="This coder's only.")] = None,
    as_json: Json = False,
) -> None:
    """Every coding with its quote and memo, in a form that `codings import` takes back.

    What stands on an older text of its source has no place in the newest one, and is counted:
    `codings left --to FILE` writes that.
    """
    from qualcode.workflow.codings import export_codings
    from qualcode.workflow.find import find

    if file is not None and to is not None:
        raise UsageError("two files are named", mend="Say one, with --to")
    path = to or file
    with reading(ctx) as study:
        if as_json:
            emit([row.as_dict() for row in find(study, coder=coder)])
            left_away(study, coder)
            return
        text = export_codings(study, path, coder=coder)
        left_away(study, coder)
    if path is None:
        write_data(text)
    else:
        tell(shown("Wrote {}.", str(path)))


Query = Annotated[str, typer.Argument(help="Which codings, as `qualcode find` takes it.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what it would do.")]


@codings.command("recode")
def recode_all(
    ctx: typer.Context,
    query: Query,
    to: Annotated[str, typer.Option(help="The code that they get.")],
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Give your own codings that answer a query another code, as one act.

    Where you have that code on the same words already, the two fall together. The codings of
    other coders stay as they are and are counted.
    """
    from qualcode.workflow.bulk import recode

    with acting(ctx) as study:
        told = recode(study, _answering(study, query), to, dry_run=dry_run)
    if as_json:
        emit(asdict(told))
        return
    doing = "would be given" if dry_run else "given"
    tell(shown("{} {} {}.", _number(told), doing, to))
    if told.merged:
        tell(shown("{} fell together with one that is there.", told.merged))
    _left_alone(told)


@codings.command("exemplar")
def flag_all(
    ctx: typer.Context,
    query: Query,
    off: Annotated[bool, typer.Option("--off", help="No exemplars any more.")] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Make your own codings that answer a query exemplars: tables quote them before all others."""
    from qualcode.workflow.bulk import set_exemplar

    with acting(ctx) as study:
        told = set_exemplar(study, _answering(study, query), not off, dry_run=dry_run)
    if as_json:
        emit(asdict(told))
        return
    doing = "would be " if dry_run else ""
    state = "no exemplars any more" if off else "exemplars now"
    tell(shown("{} {}{}.", _number(told), doing, state))
    _left_alone(told)


def _answering(study: Study, query: str) -> Sequence[UUID]:
    from qualcode.cli.asking import pointing
    from qualcode.workflow.retrieval import retrieve
    from qualcode.workflow.sight import UNLIMITED

    with pointing(query):
        return retrieve(study, query, UNLIMITED).ids


def _number(told: Changed) -> Shown:
    return counted(told.changed, "{} coding", "{} codings")


def _left_alone(told: Changed) -> None:
    if told.already:
        tell(counted(told.already, "{} was so already.", "{} were so already."))
    if told.others:
        tell(
            counted(
                told.others,
                "{} is another coder's and stays as it is.",
                "{} are other coders' and stay as they are.",
            )
        )


add_commands(codings)
APPS = {"codings": codings}
