"""Runs a command: global options, lazy commands, errors as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.core

from qualcode.cli.commands import COMMANDS, USAGE
from qualcode.cli.examples import EXAMPLES
from qualcode.cli.opening import Asked, open_workbench
from qualcode.cli.refusing import answered
from qualcode.text import display


class LazyCommands(typer.core.TyperGroup):
    """Commands whose modules are imported when they are asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"qualcode.cli.{COMMANDS[cmd_name].module}")
        return _with_examples(typer.main.get_command(module.APPS[cmd_name]), cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS:
            ctx.fail(f'no command "{display(args[0])}"{_nearest(args[0])}')
        return super().resolve_command(ctx, args)


def _with_examples(command: Any, path: str) -> Any:
    """The command, and those below it, with an example at the foot of the help."""
    if path in EXAMPLES:
        command.epilog = f"\b\nExample:\n  {EXAMPLES[path]}"
    for name, inner in getattr(command, "commands", {}).items():
        _with_examples(inner, f"{path} {name}")
    return command


def _nearest(name: str) -> str:
    from rapidfuzz import process

    found = process.extractOne(name, list(COMMANDS), score_cutoff=70)
    return f'; did you mean "{found[0]}"?' if found else "; see: qualcode --help"


app = typer.Typer(
    cls=LazyCommands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="",
    subcommand_metavar=USAGE.removeprefix("qualcode "),
)


@app.callback(help="Code interview transcripts and turn the codings into evidence for papers.")
def choose(
    ctx: typer.Context,
    project: Annotated[Path | None, typer.Option(help="The project's folder.")] = None,
    coder: Annotated[str | None, typer.Option(help="Who works.")] = None,
) -> None:
    ctx.obj = Asked(project, coder)
    if ctx.invoked_subcommand is None:
        raise typer.Exit(open_workbench(ctx.obj, None))


def run(words: Sequence[str]) -> int:
    """Run the words as a command; every error becomes a sentence and an exit code."""
    return answered(lambda: app(args=list(words), prog_name="qualcode") or 0)
