"""Command: code, the workbench."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from qualcode.cli.context import Asked, new_app, who
from qualcode.errors import UsageError

coding = new_app("The workbench.")


@coding.command()
def code(
    ctx: typer.Context,
    source: Annotated[str | None, typer.Argument(help="The source to open.")] = None,
) -> None:
    """Open the workbench; at the source and place where you left off, or at SOURCE."""
    raise typer.Exit(open_workbench(ctx.obj, source))


def open_workbench(asked: Asked, source: str | None) -> int:
    """Open the workbench on the project; returns its exit code."""
    from qualcode.workflow.study import ready

    coder = who(asked)
    ready(asked.project, coder, source)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("the workbench needs a terminal", mend="Every act is a command too")
    from qualcode.tui.app import run

    return run(asked.project, coder, source)


APPS = {"code": coding}
