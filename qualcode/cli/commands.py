"""The one table of commands: name, module, what it is for. Help is made from it."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """`module` is under qualcode.cli; `function` the command or group in it."""

    module: str
    summary: str
    group: str


COMMANDS: dict[str, Command] = {
    "demo": Command("starting", "The whole path on a copy of the example study.", "Start"),
    "init": Command("starting", "A new project, or a store built from a project's files.", "Start"),
    "import": Command("material", "Bring transcripts and documents in.", "Material"),
    "sources": Command("sources", "List, show, edit or remove sources.", "Material"),
    "cases": Command("sources", "List, show, edit cases and their variables.", "Material"),
    "coders": Command("material", "List the coders; say who works on this machine.", "Material"),
    "codebook": Command("codebook", "List, check, load, export or change the codebook.", "Code"),
    "code": Command("working", "The workbench (also: qualcode alone).", "Code"),
    "done": Command("material", "Say that you have finished a source.", "Code"),
    "codings": Command("codings", "Give and take codes by place or query; csv.", "Code"),
    "find": Command("asking", "Codings by a query: code, case, variable, coder, words.", "Code"),
    "memo": Command("memo", "List, show, write, remove or export memos.", "Code"),
    "suggest": Command("asking", "Ranked codes with reasons; accept, refuse, mute.", "Code"),
    "agree": Command("asking", "Agreement between coders, or of a plain table.", "Review"),
    "finding": Command("ledger", "List, add, remove or load findings.", "Review"),
    "evidence": Command("ledger", "List, add or remove what a finding rests on.", "Review"),
    "export": Command("exporting", "Tables to Word, csv or Markdown.", "Write"),
    "settings": Command("settings", "Your own settings and keys, listed or set.", "Keep"),
    "undo": Command("journal", "Undo your own last act.", "Keep"),
    "redo": Command("journal", "Redo what you undid last.", "Keep"),
    "history": Command("journal", "Who did what, when.", "Keep"),
    "check": Command("journal", "Read the whole study against its own rules.", "Keep"),
    "backup": Command("journal", "A verified copy of the study's database.", "Keep"),
}

USAGE = "qualcode [--project DIR] [--coder NAME] COMMAND"
WIDTH = 10


def overview() -> str:
    """The help page: every command by group, and the options that come before it."""
    lines = [
        "Code interview transcripts and turn the codings into evidence for papers.",
        "",
        f"Usage: {USAGE}",
        "       qualcode COMMAND --help",
        "",
        "Without a command the workbench opens. The project is found upward from here.",
    ]
    group = ""
    for name, command in COMMANDS.items():
        if command.group != group:
            group = command.group
            lines += ["", f"{group}:"]
        lines.append(f"  {name:<{WIDTH}} {command.summary}")
    lines += [
        "",
        "Options (before the command):",
        "  --project DIR   the project's folder",
        "  --coder NAME    who works; remembered with: qualcode coders me NAME",
        "  --version       the version",
        "",
        "Commands that read take --json: one document on standard output.",
        "Exit codes: 0 done, 1 refused or failed (one sentence says why), 2 wrong usage.",
    ]
    return "\n".join(lines) + "\n"
