"""Command: code, the workbench."""

from __future__ import annotations

from typing import Annotated

import typer

from qualcode.cli.context import new_app
from qualcode.cli.opening import open_workbench

coding = new_app("The workbench.")


@coding.command()
def code(
    ctx: typer.Context,
    source: Annotated[str | None, typer.Argument(help="The source to open.")] = None,
) -> None:
    """Open the workbench; at the source and place where you left off, or at SOURCE."""
    raise typer.Exit(open_workbench(ctx.obj, source))


APPS = {"code": coding}
