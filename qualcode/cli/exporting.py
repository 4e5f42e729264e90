"""Command: export."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qualcode.cli.asking import say_table
from qualcode.cli.console import emit, tell
from qualcode.cli.context import Json, new_app, reading
from qualcode.errors import UsageError
from qualcode.text import display, shown

exports = new_app("Tables to Word, csv or Markdown.")


@exports.command()
def export(
    ctx: typer.Context,
    table: Annotated[
        str | None,
        typer.Argument(
            help="informants, quotations, matrix, triangulation, agreement or memos (your own)."
        ),
    ] = None,
    to: Annotated[Path | None, typer.Option(help="FILE.docx, FILE.csv or FILE.md.")] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Every table but memos, in one file.")
    ] = False,
    language: Annotated[str | None, typer.Option(help="Of headings: id, en or ms.")] = None,
    coder: Annotated[
        str | None, typer.Option(help="From this coder's codings, or memos, only.")
    ] = None,
    raw: Annotated[bool, typer.Option("--raw", help="csv: no apostrophe before = + - @.")] = False,
    as_json: Json = False,
) -> None:
    """Write one table, or all of them, to the file named; without --to, show it here."""
    from qualcode.workflow.tables import PAPER, TABLES, make_tables, write_tables

    if everything == (table is not None):
        raise UsageError("name one table, or say --all", mend=f"Tables: {', '.join(TABLES)}")
    if table == "agreement" and coder is not None:
        raise UsageError("agreement compares coders", mend="Leave out --coder")
    if raw and (to is None or to.suffix.lower() != ".csv"):
        raise UsageError("--raw is for csv files", mend="Leave it out, or say --to FILE.csv")
    names = list(PAPER) if everything else [table or ""]
    with reading(ctx) as study:
        if to is not None:
            made = write_tables(study, names, to, language=language, coder=coder, raw=raw)
            for warning in made.warnings:
                tell(display(warning))
            tell(shown("Wrote {} (sha256 {}).", str(made.path), made.sha256[:16]))
            return
        tables = make_tables(study, names, language=language, coder=coder)
    if as_json:
        from qualcode.export import as_json as plain_table

        documents = [plain_table(one) for one in tables]
        emit(documents if everything else documents[0])
        return
    for one in tables:
        say_table(one)


APPS = {"export": exports}
