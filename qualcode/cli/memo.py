"""Commands: memo list, show, write, remove, export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from qualcode.cli.console import emit, say, tell
from qualcode.cli.context import Json, acting, new_app, reading
from qualcode.errors import InputError, UsageError
from qualcode.text import counted, display, shown

if TYPE_CHECKING:
    from qualcode.workflow.memo_list import MemoRow
    from qualcode.workflow.memo_rows import Target
    from qualcode.workflow.study import Study

memo = new_app("List, show, write, remove or export memos.")
EXTRACT = 60  # code points of a passage in a list
About = Annotated[
    str,
    typer.Argument(
        metavar="TARGET",
        help="project, source:P1, case:P1, code:H1, finding:H1, segment:P1:120-240 or "
        "coding:P1:120-240:H1; P1@1:120-240 of its first text, where it has a newer.",
    ),
]
Coder = Annotated[str | None, typer.Option(help="Of this coder; your own where nobody is named.")]
Everyone = Annotated[bool, typer.Option("--all", help="Of every coder.")]


@memo.command("list")
def list_memos(
    ctx: typer.Context,
    about: Annotated[
        str | None, typer.Option(help="On this target, and on what lies in it: source:P1.")
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(help="coding, segment, code, source, case, finding or project."),
    ] = None,
    text: Annotated[
        str | None, typer.Option(help="With these words in the memo or its passage.")
    ] = None,
    coder: Coder = None,
    everyone: Everyone = False,
    as_json: Json = False,
) -> None:
    """Your memos, or another coder's, in the order of the study; drafts are told as such."""
    from qualcode.workflow.memo_list import memos
    from qualcode.workflow.memos import target

    _either(coder, everyone)
    with reading(ctx) as study:
        on = target(study, about, coder=coder) if about is not None else None
        rows = memos(study, kind=kind, text=text, coder=coder, everyone=everyone, about=on)
    if as_json:
        emit([_row(row) for row in rows])
        return
    for row in rows:
        _tell_row(row)
    tell(counted(len(rows), "{} memo.", "{} memos."))


def _either(coder: str | None, everyone: bool) -> None:
    if coder is not None and everyone:
        raise UsageError("--coder and --all exclude each other", mend="Leave one out")


def _tell_row(row: MemoRow) -> None:
    gone = shown("  (removed)") if row.target.gone else shown("")
    if row.target.older and not row.target.gone:
        gone = shown("  (older text)")
    draft = shown("  (draft of {})", row.draft_at) if row.draft is not None else shown("")
    turn = shown("  turn {}", row.target.turn) if row.target.turn else shown("")
    when = row.changed[:16]
    say(shown("{}{}  {}  {}{}{}", row.target.words, turn, row.coder, when, gone, draft))
    if row.target.extract:
        say(shown("    “{}”", _cut(row.target.extract)))
    for line in (row.text or row.draft or "").split("\n"):
        say(shown("    {}", line))


def _cut(quote: str) -> str:
    return quote if len(quote) <= EXTRACT else f"{quote[: EXTRACT - 1]}…"


def _row(row: MemoRow) -> dict[str, Any]:
    return {
        **_target(row.target),
        "coder": row.coder,
        "text": row.text,
        "created": row.created or None,
        "changed": row.changed or None,
        "draft": row.draft,
        "draft_at": row.draft_at or None,
    }


def _target(target: Target) -> dict[str, Any]:
    return {
        "about": target.words,
        "kind": target.kind,
        "name": target.name or None,
        "source": target.source,
        "start": target.span.start if target.span else None,
        "end": target.span.end if target.span else None,
        "turn": target.turn,
        "code": target.code,
        "case": target.case,
        "removed": target.gone,
        "older_text": target.older or None,
    }


@memo.command()
def show(ctx: typer.Context, about: About, coder: Coder = None, as_json: Json = False) -> None:
    """One memo, and what its links are called."""
    from qualcode.tui.link_words import link_told
    from qualcode.workflow.memo_export import Names
    from qualcode.workflow.memos import memo_of, target

    with reading(ctx) as study:
        on = target(study, about, coder=coder)
        text = memo_of(study, on, coder=coder)
        links = Names(study).links(text)
    if as_json:
        told = [{"link": link.written, "called": link.called} for link in links]
        emit({**_target(on), "text": text, "links": told})
        return
    if not text:
        tell(shown("There is no memo on {} yet.", on.words))
        return
    for line in text.split("\n"):
        say(shown("{}", line))
    for link in links:
        tell(link_told(link))


@memo.command()
def write(
    ctx: typer.Context,
    about: About,
    text: Annotated[
        str | None,
        typer.Argument(help="The memo; - reads standard input; without it, your $EDITOR opens."),
    ] = None,
) -> None:
    """Make this your memo on the target, in place of the one before. No text removes it."""
    from qualcode.workflow.memos import target, write_memo

    with acting(ctx) as study:
        on = target(study, about)
        kept = write_memo(study, on, _text(study, on, text))
    tell(
        {
            "written": shown("Memo on {} written.", on.words),
            "removed": shown("Memo on {} removed.", on.words),
            "unchanged": shown("Memo on {}: nothing changed.", on.words),
        }[kept]
    )


def _text(study: Study, on: Target, text: str | None) -> str:
    if text == "-":
        return _piped()
    if text is not None:
        return text
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "no text is given, and there is no terminal to write it in",
            mend="Give it in quotes, or say - to read it from standard input",
        )
    from click import edit

    from qualcode.workflow.memos import memo_of

    before = memo_of(study, on)
    written = edit(before, extension=".md", require_save=False)
    return before if written is None else written


def _piped() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("standard input is no UTF-8 text", where="memo") from error


@memo.command()
def remove(ctx: typer.Context, about: About) -> None:
    """Take your memo on the target away; undo brings it back."""
    from qualcode.workflow.memos import target, write_memo

    with acting(ctx) as study:
        on = target(study, about)
        kept = write_memo(study, on, "")
    if kept == "unchanged":
        tell(shown("There is no memo of yours on {}.", on.words))
    else:
        tell(shown("Memo on {} removed.", on.words))


@memo.command()
def export(
    ctx: typer.Context,
    to: Annotated[Path | None, typer.Option(help="FILE.md, FILE.csv or FILE.docx.")] = None,
    coder: Coder = None,
    everyone: Everyone = False,
    language: Annotated[str | None, typer.Option(help="Of headings: id, en or ms.")] = None,
) -> None:
    """Your memos as a table, into the file named; without --to, shown here."""
    from qualcode.cli.asking import say_table
    from qualcode.workflow.memo_export import export_memos, memo_table

    _either(coder, everyone)
    with reading(ctx) as study:
        if to is None:
            say_table(memo_table(study, language or study.language, coder=coder, everyone=everyone))
            return
        made = export_memos(study, to, language=language, coder=coder, everyone=everyone)
    for warning in made.warnings:
        tell(display(warning))
    tell(shown("Wrote {} (sha256 {}).", str(made.path), made.sha256[:16]))


APPS = {"memo": memo}
