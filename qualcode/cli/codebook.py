"""Commands: codebook check, load, export, list; what changes it is in codebook_acts."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from qualcode.cli.codebook_acts import Code, add_commands
from qualcode.cli.console import emit, say, tell, write_data
from qualcode.cli.context import Json, To, acting, new_app, reading
from qualcode.text import counted, display, shown

books = new_app("List, check, load, export or change the codebook.")
BookFile = Annotated[Path, typer.Argument(help="A codebook file (YAML).")]


@books.command()
def check(file: BookFile, as_json: Json = False) -> None:
    """Every fault of a codebook file with line, column and the nearest known name."""
    from qualcode.workflow.codebook import check_codebook

    checked = check_codebook(file)
    if as_json:
        emit(
            {
                "faults": [str(fault) for fault in checked.faults],
                "warnings": [str(warning) for warning in checked.warnings],
            }
        )
    else:
        for fault in checked.faults:
            say(display(str(fault)))
        for warning in checked.warnings:
            say(shown("{} (a warning)", str(warning)))
        faults = counted(len(checked.faults), "{} fault", "{} faults")
        warnings = counted(len(checked.warnings), "{} warning", "{} warnings")
        tell(shown("{}: {}, {}", str(file), faults, warnings))
    if checked.faults:
        raise typer.Exit(1)


@books.command()
def load(ctx: typer.Context, file: BookFile) -> None:
    """Make the study's codes what the file says, in one act that undo takes back."""
    from qualcode.workflow.codebook import load_codebook

    with acting(ctx) as study:
        loaded = load_codebook(study, file)
    for warning in loaded.warnings:
        tell(display(warning))
    tell(
        shown(
            "Codebook version {}: {}, {} changed, {} removed.",
            loaded.version,
            counted(len(loaded.added), "{} code added", "{} codes added"),
            len(loaded.changed),
            len(loaded.removed),
        )
    )


@books.command("export")
def write_out(
    ctx: typer.Context,
    to: To = None,
    as_json: Json = False,
) -> None:
    """The study's codebook as a codebook file."""
    from qualcode.workflow.codebook import export_codebook
    from qualcode.workflow.codebook_value import current_codebook
    from qualcode.workflow.files import write_text

    with reading(ctx) as study:
        if as_json:
            emit(asdict(current_codebook(study)))
            return
        text = export_codebook(study)
    if to is None:
        write_data(text)
    else:
        write_text(to, text)
        tell(shown("Wrote {}.", str(to)))


@books.command("list")
def list_codes(ctx: typer.Context, as_json: Json = False) -> None:
    """Families and codes as a tree, with the codings of whoever is at work."""
    from qualcode.workflow.codebook_reading import codes_of

    with reading(ctx) as study:
        rows, who = codes_of(study), study.coder_name
    if as_json:
        emit([asdict(row) for row in rows])
        return
    family = None
    for row in rows:
        if row.family != family:
            family = row.family
            say(shown("{}  {}", row.family, row.family_name))
        indent = "  " * (row.depth + 1)
        count = f"  {row.count}" if row.count else ""
        hotkey = f"  [{row.hotkey}]" if row.hotkey else ""
        name = f"  {row.name}" if row.name != row.key else ""
        say(shown("{}{}{}{}{}", indent, row.key, name, count, hotkey))
    codes = counted(len(rows), "{} code", "{} codes")
    tell(shown("{}; counts are of {}.", codes, who or "nobody: say who with --coder"))


@books.command()
def card(ctx: typer.Context, code: Code, as_json: Json = False) -> None:
    """What was learned of a code, how its keywords do, what became of its suggestions.

    It goes by the codings of whoever is at work, as their suggestions do; by all where nobody is.
    """
    from qualcode.cli.code_card import say_card
    from qualcode.workflow.code_card import as_dict, code_card

    with reading(ctx) as study:
        told, made = code_card(study, code)
    if as_json:
        emit(as_dict(told, made))
    else:
        say_card(told, made)


add_commands(books)
APPS = {"codebook": books}
