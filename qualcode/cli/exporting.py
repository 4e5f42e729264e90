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
        bool,
        typer.Option("--all", help="All tables but memos, as far as there are any."),
    ] = False,
    language: Annotated[str | None, typer.Option(help="Of headings: id, en or ms.")] = None,
    coder: Annotated[
        str | None, typer.Option(help="From this coder's codings, or memos, only.")
    ] = None,
    raw: Annotated[bool, typer.Option("--raw", help="csv: no apostrophe before = + - @.")] = False,
    as_json: Json = False,
) -> None:
    """Write one table, or all of them, to the file named; without --to, show it here.

    With --all, a table that the study has nothing for is left out and named. The notes say whose
    codings are counted; a number such as #38 is a segment's: qualcode find '#38'
    """
    from qualcode.workflow.tables import PAPER, TABLES, make_some, make_tables, write_made

    if everything == (table is not None):
        raise UsageError("name one table, or say --all", mend=f"Tables: {', '.join(TABLES)}")
    if table == "agreement" and coder is not None:
        raise UsageError("agreement compares coders", mend="Leave out --coder")
    if raw and (to is None or to.suffix.lower() != ".csv"):
        raise UsageError("--raw is for csv files", mend="Leave it out, or say --to FILE.csv")
    with reading(ctx) as study:
        if everything:
            tables, left = make_some(study, PAPER, language=language, coder=coder)
        else:
            tables, left = make_tables(study, [table or ""], language=language, coder=coder), ()
        for one in left:
            tell(shown("Left out {}: {}", one.name, one.why))
        if to is not None:
            made = write_made(study, tables, to, language=language, raw=raw)
            for warning in made.warnings:
                tell(display(warning))
            tell(shown("Wrote {} (sha256 {}).", str(made.path), made.sha256[:16]))
            return
    if as_json:
        from qualcode.export import as_json as plain_table

        documents = [plain_table(one) for one in tables]
        emit(documents if everything else documents[0])
        return
    for made_one in tables:
        say_table(made_one)


APPS = {"export": exports}
