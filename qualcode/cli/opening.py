"""The way to the workbench, and who works. Loads no library: the first picture waits for it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Asked:
    """The options before the command."""

    project: Path | None
    coder: str | None


def workbench_words(words: Sequence[str]) -> tuple[Asked, str | None] | None:
    """The options and the source, where the words ask for the workbench and for nothing else.

    None where they ask for another command, or where there is a mistake to be explained.
    """
    said: dict[str, str] = {}
    rest = list(words)
    while len(rest) > 1 and rest[0] in ("--project", "--coder") and not rest[1].startswith("-"):
        said[rest[0]] = rest[1]
        rest = rest[2:]
    if rest[:1] == ["code"] and len(rest) <= 2 and not any(w.startswith("-") for w in rest):
        rest = rest[1:]
    elif rest:
        return None
    project = Path(said["--project"]) if "--project" in said else None
    return Asked(project, said.get("--coder")), rest[0] if rest else None


def who(asked: Asked) -> str | None:
    """The coder's name: given, remembered, or asked once on a terminal."""
    from qualcode.workflow.preferences import read_preferences, set_preference, valid_coder

    if asked.coder is not None:
        return valid_coder(asked.coder)
    known = read_preferences().coder or None
    if known is not None or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return known
    import typer

    from qualcode.cli.console import tell
    from qualcode.text import shown

    tell(shown("Who codes here? A name or pseudonym of your choice; it stands by every coding."))
    name = valid_coder(typer.prompt("Coder", err=True))
    set_preference("coder", name)
    return name


def open_workbench(asked: Asked, source: str | None) -> int:
    """Open the workbench on the project; returns its exit code."""
    from qualcode.errors import UsageError
    from qualcode.workflow.study import ready

    coder = who(asked)
    ready(asked.project, coder)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("the workbench needs a terminal", mend="Every act is a command too")
    from qualcode.tui.app import run

    return run(asked.project, coder, source)
