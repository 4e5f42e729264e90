"""Commands: undo, redo, history, check, backup."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from qualcode.cli.console import emit, say_columns, tell
from qualcode.cli.context import Json, acting, new_app, reading
from qualcode.errors import CodingError
from qualcode.text import counted, display, shown

undoing = new_app("Undo your own last act.")
redoing = new_app("Redo what you undid last.")
telling = new_app("Who did what, when.")
checking = new_app("Read the whole study against its own rules.")
copying = new_app("A verified copy of the study's database.")


@undoing.command()
def undo(ctx: typer.Context) -> None:
    """Undo your own last act; the undo is an act of the record too."""
    with acting(ctx) as study:
        undone = study.store.undo(study.known_coder())
    rows = counted(len(undone.rows), "{} row", "{} rows")
    tell(shown("Undone: {} ({}). qualcode redo brings it back.", undone.label, rows))


@redoing.command()
def redo(ctx: typer.Context) -> None:
    """Redo what you undid last, unless you have acted since."""
    with acting(ctx) as study:
        redone = study.store.redo(study.known_coder())
    tell(shown("Redone: {}", redone.label))


@telling.command()
def history(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option(help="How many, the newest first; 0 for all.", min=0)] = 20,
    coder: Annotated[str | None, typer.Option(help="This coder's only.")] = None,
    as_json: Json = False,
) -> None:
    """The record of acts: time (UTC), coder, what, rows written, seal."""
    from qualcode.store.history import entries

    with reading(ctx) as study, study.store.read() as session:
        if coder is not None and study.store.known_coder(coder) is None:
            raise CodingError(f'no coder is called "{display(coder)}"')
        rows = entries(session, limit=limit or None, coder=coder)
    if as_json:
        emit(
            [
                {
                    "time": row.at,
                    "coder": row.coder,
                    "kind": row.kind,
                    "label": row.label,
                    "rows": row.changes,
                    "hash": row.hash,
                }
                for row in rows
            ]
        )
        return
    say_columns(
        ("time", "coder", "kind", "act", "rows", "seal"),
        [(row.at, row.coder, row.kind, row.label, row.changes, row.hash[:12]) for row in rows],
    )


@checking.command()
def check(ctx: typer.Context, as_json: Json = False) -> None:
    """The file, every quote against its text, every text against its hash, every chain of acts.

    What a new import left behind on an older text is no damage; it is named as something to do.
    """
    from qualcode.cli.codings_moves import count_told
    from qualcode.store.history import check as read_through
    from qualcode.workflow.left_behind import left_counts

    with reading(ctx) as study:
        with study.store.read() as session:
            health = read_through(session)
        left = left_counts(study)
    read = {
        "operations": health.operations,
        "segments": health.segments,
        "texts": health.texts,
    }
    if as_json:
        emit({"whole": True, **read, "left": [asdict(one) for one in left]})
        return
    acts = counted(health.operations, "{} act", "{} acts")
    segments = counted(health.segments, "{} segment", "{} segments")
    texts = counted(health.texts, "{} text", "{} texts")
    tell(shown("Whole: {}, {}, {}.", acts, segments, texts))
    for one in left:
        tell(shown("To do: {}.", count_told(one)))
    if left:
        tell(shown("See: qualcode codings left"))


@copying.command()
def backup(ctx: typer.Context, as_json: Json = False) -> None:
    """Copy the database into .qualcode/backups and open the copy to see that it is whole."""
    with reading(ctx) as study:
        made = study.store.backup("asked")
    if as_json:
        emit({"file": str(made.path), "bytes": made.size, "rows": made.rows})
        return
    rows = counted(made.rows, "{} row", "{} rows")
    tell(shown("{}: {} bytes, {}, verified.", str(made.path), made.size, rows))


APPS = {
    "undo": undoing,
    "redo": redoing,
    "history": telling,
    "check": checking,
    "backup": copying,
}
