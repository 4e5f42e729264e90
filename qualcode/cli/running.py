"""Runs a command: global options, lazy commands, errors as sentences."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.core

from qualcode.cli.commands import COMMANDS, USAGE
from qualcode.cli.console import tell
from qualcode.cli.context import Asked
from qualcode.errors import CodebookError, QualcodeError
from qualcode.text import display, shown


class LazyCommands(typer.core.TyperGroup):
    """Commands whose modules are imported when they are asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"qualcode.cli.{COMMANDS[cmd_name].module}")
        return typer.main.get_command(module.APPS[cmd_name])

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS:
            ctx.fail(f'no command "{display(args[0])}"{_nearest(args[0])}')
        return super().resolve_command(ctx, args)


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
        from qualcode.cli.working import open_workbench

        raise typer.Exit(open_workbench(ctx.obj, None))


def run(words: Sequence[str]) -> int:
    """Run the words as a command; every error becomes a sentence and an exit code."""
    try:
        app(args=list(words), prog_name="qualcode")
    except SystemExit as end:
        return _code(end.code)
    except QualcodeError as error:
        return _refused(error)
    except KeyboardInterrupt:
        tell(shown("Stopped. What was confirmed before is kept."))
        return 130
    except BrokenPipeError:
        # The reader of our output has gone (head, less): nothing more to say to anyone.
        sys.stderr.close()
        return 0
    except OSError as error:
        return _unreachable(error)
    except Exception as error:
        return _failed(error)
    return 0


def _code(code: Any) -> int:
    if code is None:
        return 0
    return code if isinstance(code, int) else 1


def _refused(error: QualcodeError) -> int:
    if isinstance(error, CodebookError):
        for fault in error.faults:
            tell(display(fault))
    tell(display(error.sentence()))
    return error.exit_code


def _unreachable(error: OSError) -> int:
    """A file or folder that the system would not let us use."""
    where = f"{error.filename}: " if error.filename else ""
    tell(shown("{}{}.", where, (error.strerror or "can't be used").lower()))
    return 1


def _failed(error: Exception) -> int:
    """An error of ours: where in our code it happened, and not a word of what it held."""
    frame, place = error.__traceback__, "?"
    while frame is not None:
        name = Path(frame.tb_frame.f_code.co_filename)
        if "qualcode" in name.parts:
            place = f"{name.name}:{frame.tb_lineno}"
        frame = frame.tb_next
    tell(
        shown(
            "Something went wrong inside qualcode ({} at {}). Nothing half-done was kept. "
            "Please report these words.",
            type(error).__name__,
            place,
        )
    )
    return 1
