"""Commands: finding and evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from qualcode.cli.console import emit, say, tell
from qualcode.cli.context import Json, acting, new_app, reading
from qualcode.text import counted, display, shown

findings = new_app("List, add, remove or load findings.")
evidence = new_app("List, add or remove what a finding rests on.")
Key = Annotated[str, typer.Argument(help="The finding's key, such as H1.")]


@findings.command("list")
def list_findings(ctx: typer.Context, as_json: Json = False) -> None:
    """Every finding with its claim and how much it rests on."""
    from qualcode.workflow.code_rows import in_language
    from qualcode.workflow.ledger import findings as gather

    with reading(ctx) as study:
        rows, language = gather(study), study.language
    if as_json:
        emit([_finding(row) for row in rows])
        return
    for row in rows:
        claim = in_language(row.claim, language)
        rests = counted(len(row.evidence), "{} piece of evidence", "{} pieces of evidence")
        say(shown("{}  {}  ({})", row.key, claim, rests))


def _finding(row: Any) -> dict[str, Any]:
    return {
        "finding": row.key,
        "code": row.code,
        "claim": dict(row.claim),
        "evidence": [_evidence(one) for one in row.evidence],
    }


def _evidence(row: Any) -> dict[str, Any]:
    names = ("number", "kind", "stance", "attributed", "case", "source", "quote", "note", "left")
    return {name: getattr(row, name) for name in names}


@findings.command()
def add(
    ctx: typer.Context,
    key: Key,
    code: Annotated[str, typer.Option(help="The code it is about.")],
    claim: Annotated[str, typer.Option(help="The claim, one sentence.")],
    language: Annotated[str | None, typer.Option(help="The claim's language.")] = None,
) -> None:
    """A new finding."""
    from qualcode.workflow.ledger_acts import add_finding

    with acting(ctx) as study:
        add_finding(study, key, code, claim, language or study.language)
    tell(shown("Added finding {}.", key))


@findings.command()
def remove(ctx: typer.Context, key: Key) -> None:
    """Take a finding away with its evidence; undo brings both back."""
    from qualcode.workflow.ledger_acts import remove_finding

    with acting(ctx) as study:
        remove_finding(study, key)
    tell(shown("Removed finding {}.", key))


@findings.command()
def load(
    ctx: typer.Context, file: Annotated[Path, typer.Argument(help="A findings file (YAML).")]
) -> None:
    """Make the study's findings what the file says, in one act."""
    from qualcode.workflow.ledger_acts import load_findings

    with acting(ctx) as study:
        made = load_findings(study, file)
    added = counted(len(made.added), "{} finding added", "{} findings added")
    tell(shown("{}, {} changed, {} removed.", added, len(made.changed), len(made.removed)))


@evidence.command("list")
def list_evidence(ctx: typer.Context, finding: Key, as_json: Json = False) -> None:
    """What a finding rests on, numbered."""
    from qualcode.workflow.codings import unknown
    from qualcode.workflow.ledger import findings as gather

    with reading(ctx) as study:
        rows = {row.key: row for row in gather(study)}
    if finding not in rows:
        raise unknown("finding", finding, list(rows))
    pieces = rows[finding].evidence
    if as_json:
        emit([_evidence(one) for one in pieces])
        return
    for one in pieces:
        who = one.case or f"{one.source} ({one.source_short})" if one.attributed else "unattributed"
        say(shown("{:>3}  {}  {}  {}", one.number, one.kind, one.stance, who))
        if one.quote:
            say(shown("     {}", one.quote))
        if one.left:
            tell(shown("     number {} rests on an older text: qualcode codings left", one.number))


@evidence.command("add")
def add_one(
    ctx: typer.Context,
    finding: Key,
    kind: Annotated[str, typer.Option(help="interview, statute, case, institution or literature.")],
    case: Annotated[str | None, typer.Option(help="The informant of an interview.")] = None,
    source: Annotated[str | None, typer.Option(help="The source cited.")] = None,
    quote: Annotated[str | None, typer.Option(help="Exact words, that stand there once.")] = None,
    stance: Annotated[str, typer.Option(help="supports, contrasts or context.")] = "supports",
    unattributed: Annotated[
        bool, typer.Option("--unattributed", help="Stated without naming an informant.")
    ] = False,
    note: Annotated[str, typer.Option(help="A note.")] = "",
) -> None:
    """Let a finding rest on one thing more."""
    from qualcode.synthesis import EvidenceEntry
    from qualcode.workflow.ledger_acts import add_evidence

    entry = EvidenceEntry(
        kind=kind,
        case=case,
        source=source,
        stance=stance,
        attributed=not unattributed,
        quote=quote,
        note=note,
    )
    with acting(ctx) as study:
        add_evidence(study, finding, entry)
    tell(shown("Added {} evidence to {}.", kind, finding))


@evidence.command("remove")
def remove_one(
    ctx: typer.Context,
    finding: Key,
    number: Annotated[int, typer.Argument(help="Its number in: evidence list.")],
) -> None:
    """Take one piece of evidence away."""
    from qualcode.workflow.ledger_acts import remove_evidence

    with acting(ctx) as study:
        remove_evidence(study, finding, number)
    tell(display(f"Removed number {number} of {finding}."))


APPS = {"finding": findings, "evidence": evidence}
