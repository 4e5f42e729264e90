"""Commands: init and demo."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from qualcode.cli.asking import say_table
from qualcode.cli.console import say, tell
from qualcode.cli.context import new_app
from qualcode.cli.opening import who
from qualcode.errors import UsageError
from qualcode.text import display, shown

making = new_app("A new project, or a store built from a project's files.")
showing = new_app("The whole path on a copy of the example study.")
PLAIN = (
    "Note: the study lies unencrypted in .qualcode/study.db. Whoever can read your files can read "
    "it: keep the folder on an encrypted disk, and out of synced folders and git."
)


@making.command()
def init(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(help="The project's folder.")] = Path(),
    title: Annotated[str, typer.Option(help="The study's title.")] = "",
    languages: Annotated[str, typer.Option(help="The first is that of the tables.")] = "id,en",
    example: Annotated[
        bool, typer.Option("--example", help="A copy of the bundled example study.")
    ] = False,
    plain: Annotated[
        bool,
        typer.Option("--plain", help="Unencrypted, as every project still is."),
    ] = False,
) -> None:
    """Make a project here or in FOLDER; what lies in its folders already is built into the store.

    Transcripts, documents, one codebook, codings/*.csv and findings.yaml are taken in, in that
    order. Nothing that is there is overwritten.
    """
    from qualcode.workflow.building import init_project

    wanted = tuple(code.strip() for code in languages.split(",") if code.strip())
    built = init_project(folder, who(ctx.obj), title=title, languages=wanted, example=example)
    _report(built)
    tell(display(PLAIN))


def _report(built: Any) -> None:
    tell(shown("Project in {}.", str(built.root)))
    for line in built.lines:
        tell(display(line))


@showing.command()
def demo(
    ctx: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(help="Where; by default a new folder qualcode-demo here.")
    ] = None,
) -> None:
    """Copy the example study, import, code, compare, suggest, and write the evidence tables."""
    from qualcode.workflow.demonstration import demonstrate

    if ctx.obj.project is not None:
        raise UsageError("demo makes a project of its own", mend="Leave out --project")
    for step in demonstrate(folder):
        if isinstance(step, str):
            say(display(step))
        else:
            say_table(step)


APPS = {"init": making, "demo": showing}
