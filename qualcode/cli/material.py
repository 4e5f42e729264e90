"""Commands: import, sources, cases, coders, done."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from qualcode.cli.console import emit, say, say_columns, tell
from qualcode.cli.context import Json, acting, new_app, reading
from qualcode.text import display, shown

importing = new_app("Bring transcripts and documents in as sources.")


@importing.command()
def bring_in(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Files: .txt, .md or .docx.")],
    kind: Annotated[
        str, typer.Option(help="interview, statute, case, institution, literature, fieldnote.")
    ] = "interview",
    case: Annotated[str | None, typer.Option(help="The case it belongs to.")] = None,
    language: Annotated[str | None, typer.Option(help="id, ms, en ...")] = None,
    encoding: Annotated[
        str | None, typer.Option(help="The file's encoding; NAME-replace counts what is lost.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Bring files in: all of them or, if one is refused, none.

    A file whose name is there already and whose text has changed becomes a new version: its
    codings move along by quote and context, and the report says how each was placed.
    """
    from qualcode.workflow.importing import Defaults, import_files

    with acting(ctx) as study:
        made = import_files(study, files, Defaults(kind, case, language, encoding))
    if as_json:
        emit([_imported(row) for row in made])
        return
    for row in made:
        say(shown("{}: {}, {} words, {} turns", row.name, row.outcome, row.words, row.turns))
        for warning in row.warnings:
            tell(shown("  note: {}", warning))
        if row.anchors:
            parts = ", ".join(f"{count} {how}" for how, count in row.anchors.items())
            say(shown("  spans: {}", parts))
        for place in row.unplaced:
            tell(shown("  not placed, left with the old text: {}", place))


def _imported(row: Any) -> dict[str, Any]:
    return {
        "source": row.name,
        "outcome": row.outcome,
        "words": row.words,
        "turns": row.turns,
        "warnings": list(row.warnings),
        "spans": dict(row.anchors),
        "unplaced": list(row.unplaced),
    }


listing = new_app("List the sources.")


@listing.command()
def list_sources(ctx: typer.Context, as_json: Json = False) -> None:
    """Every source with its kind, case, length, your codings, and who has finished it."""
    from qualcode.workflow.listing import sources

    with reading(ctx) as study:
        rows = sources(study)
    if as_json:
        emit([_source(row) for row in rows])
        return
    say_columns(
        ("source", "kind", "case", "month", "words", "turns", "codings", "done by"),
        [
            (
                row.name,
                row.kind,
                row.case or "",
                row.month,
                row.words,
                row.turns,
                row.codings,
                ", ".join(row.done_by),
            )
            for row in rows
        ],
    )


def _source(row: Any) -> dict[str, Any]:
    names = ("title", "kind", "case", "language", "month", "short", "words", "turns", "codings")
    return {
        "source": row.name,
        **{name: getattr(row, name) for name in names},
        "version": row.version,
        "done_by": list(row.done_by),
    }


casing = new_app("List the cases.")


@casing.command()
def list_cases(ctx: typer.Context, as_json: Json = False) -> None:
    """Every case with its citation label, sources and variables."""
    from qualcode.workflow.listing import cases

    with reading(ctx) as study:
        rows = cases(study)
    if as_json:
        emit(
            [
                {
                    "case": row.name,
                    "citation": row.citation,
                    "sources": list(row.sources),
                    "variables": dict(row.variables),
                }
                for row in rows
            ]
        )
        return
    say_columns(
        ("case", "citation", "sources", "variables"),
        [
            (
                row.name,
                row.citation,
                ", ".join(row.sources),
                ", ".join(f"{name}={value}" for name, value in row.variables.items()),
            )
            for row in rows
        ],
    )


naming = new_app("List the coders; say who works on this machine.")
naming.info.no_args_is_help = False


@naming.callback(invoke_without_command=True)
def list_coders(ctx: typer.Context, as_json: Json = False) -> None:
    """Every coder with their codings and the sources they have finished."""
    if ctx.invoked_subcommand is not None:
        return
    from qualcode.workflow.listing import coders

    with reading(ctx) as study:
        rows = coders(study)
    if as_json:
        emit(
            [
                {
                    "coder": row.name,
                    "role": row.role,
                    "codings": row.codings,
                    "done": list(row.done),
                }
                for row in rows
            ]
        )
        return
    say_columns(
        ("coder", "role", "codings", "done"),
        [(row.name, row.role, row.codings, ", ".join(row.done)) for row in rows],
    )


@naming.command("me")
def name_me(
    name: Annotated[str, typer.Argument(help="A name or pseudonym of your choice.")],
) -> None:
    """Remember who works on this machine."""
    from qualcode.workflow.preferences import config_file, set_preference

    set_preference("coder", name)
    tell(shown("Remembered in {}.", config_file()))


@naming.command("role")
def give_role(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="The coder's name.")],
    role: Annotated[str, typer.Argument(help="supervisor, coder or consensus.")],
) -> None:
    """Give a coder a role. A supervisor and the consensus see everybody's codings at their desk;
    coders see one another's once both have marked a source done.
    """
    from qualcode.workflow.sight import set_role

    with acting(ctx) as study:
        changed = set_role(study, name, role)
    if changed:
        tell(shown("{} is {} now.", name, role))
    else:
        tell(shown("{} was {} already.", name, role))


finishing = new_app("Say that you have finished a source.")


@finishing.command()
def finish(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help="The source's name.")],
    undo: Annotated[bool, typer.Option("--not", help="Not finished after all.")] = False,
) -> None:
    """Say that you have seen all of a source: what you left uncoded in it then counts as a no."""
    from qualcode.workflow.codings import set_done

    with acting(ctx) as study:
        changed = set_done(study, source, done=not undo)
    state = "not done" if undo else "done"
    tell(display(f"{source}: {state}" if changed else f"{source} was {state} already"))


APPS = {
    "import": importing,
    "sources": listing,
    "cases": casing,
    "coders": naming,
    "done": finishing,
}
