"""What every command shares: the global options, the open study, and asking who works."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qualcode.cli.console import tell
from qualcode.cli.opening import who
from qualcode.text import shown

if TYPE_CHECKING:
    from qualcode.workflow.study import Study


To = Annotated[
    Path | None, typer.Option("--to", help="The file to write; without it, standard output.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")]


def new_app(summary: str) -> typer.Typer:
    """A group of commands that looks like all others."""
    return typer.Typer(
        help=summary,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


@contextmanager
def reading(ctx: typer.Context) -> Iterator[Study]:
    """The study, to read."""
    from qualcode.workflow.study import open_study

    with open_study(ctx.obj.project, ctx.obj.coder) as study:
        yield study


@contextmanager
def acting(ctx: typer.Context) -> Iterator[Study]:
    """The study, to change: somebody must be named."""
    from qualcode.workflow.study import open_study

    with open_study(ctx.obj.project, who(ctx.obj)) as study:
        _announce(study)
        yield study


def _announce(study: Study) -> None:
    """A mistyped name would else become a coder unnoticed."""
    from qualcode.workflow.listing import coders

    name = study.coder_name
    if name is None or study.store.known_coder(name) is not None:
        return
    others = ", ".join(row.name for row in coders(study))
    if others:
        tell(shown('Note: "{}" has not acted in this study before (known: {}).', name, others))
