"""Commands: import, coders, done."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from qualcode.cli.console import bar, emit, say, say_columns, tell
from qualcode.cli.context import Json, acting, new_app, reading
from qualcode.text import Shown, counted, display, shown

if TYPE_CHECKING:
    from qualcode.text import Unheard
    from qualcode.workflow.importing import Defaults, Imported
    from qualcode.workflow.previewing import Preview
    from qualcode.workflow.replacing import Replaced

MOST = 5  # labels, or lines of one, that are named

importing = new_app("Bring transcripts and documents in as sources.")


@importing.command()
def bring_in(
    ctx: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(help="Files (.txt, .md, .docx), or folders of them.")
    ],
    kind: Annotated[
        str, typer.Option(help="interview, statute, case, institution, literature, fieldnote.")
    ] = "interview",
    case: Annotated[str | None, typer.Option(help="The case it belongs to.")] = None,
    language: Annotated[str | None, typer.Option(help="id, ms, en ...")] = None,
    encoding: Annotated[
        str | None, typer.Option(help="The file's encoding; NAME-replace counts what is lost.")
    ] = None,
    speakers: Annotated[
        str | None,
        typer.Option(help='"KAKAK, Bu Sari": labels that name a speaker, if they stand only once.'),
    ] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Only say what would happen, and who speaks.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Bring files in: all of them or, if one is refused, none. Of a folder, those it can read.

    A file whose name is there already and whose text has changed becomes a new version: its
    codings, evidence and memos move along by quote and context, and the report says how each was
    placed. What could not be placed stays with the old text: see `codings left`.
    """
    from qualcode.workflow.importing import Defaults, import_files
    from qualcode.workflow.previewing import files_of
    from qualcode.workflow.versions import names_in

    defaults = Defaults(kind, case, language, encoding, names_in(speakers or ""))
    found, passed = files_of(files)
    for path in passed:
        tell(shown("Passed over: {}", path.name))
    if preview:
        _preview(ctx, found, defaults, as_json)
        return
    with acting(ctx) as study:
        made = import_files(study, found, defaults, bar(Shown("Reading")))
    if as_json:
        emit([_imported(row) for row in made])
        return
    _report(made)


def _report(made: list[Imported]) -> None:
    for row in made:
        say(shown("{}: {}, {}", row.name, row.outcome, _length(row)))
        _tell_replaced(row.name, row.replaced)
        for warning in row.warnings:
            tell(shown("  note: {}", warning))
        if row.anchors:
            parts = ", ".join(f"{count} {how}" for how, count in row.anchors.items())
            say(shown("  spans: {}", parts))
        for place in row.unplaced:
            tell(shown("  not placed, left with the old text: {}", place))
        if _tell_unheard(row.unheard):
            names = _likely_names(row.unheard)
            edit = f"qualcode sources edit {shlex.quote(row.name)} --speakers {names}"
            tell(shown("  to give them turns of their own: {}", edit))
    if any(row.unplaced for row in made):
        tell(shown("What was left behind, and what to do with it: qualcode codings left"))


def _tell_replaced(name: str, before: Replaced | None) -> None:
    """What ends with the text before, and whether the file was meant for another source."""
    if before is None:
        return
    if before.kind and before.title:
        place = (name, before.kind, before.title)
        tell(shown("  warning: {} is of the kind {}, “{}”: this text takes its place", *place))
    elif before.kind:
        tell(shown("  warning: {} is of the kind {}: this text takes its place", name, before.kind))
    if before.foreign:
        tell(shown("  warning: hardly anything of the text before is in this one"))
    if before.doubtful:
        tell(shown("  if it is a source of its own, give the file another name, or an id"))
    if before.done:
        names = ", ".join(before.done)
        tell(shown("  marked done by {}: to be marked done again, as the text is another", names))


def _tell_unheard(labels: Sequence[Unheard]) -> bool:
    """Name what may be a speaker and has no turn; False where nothing is likely."""
    likely = [one for one in labels if one.likely]
    for one in likely[:MOST]:
        places = ", ".join(map(str, one.lines[:MOST])) + (" …" if len(one.lines) > MOST else "")
        place = shown("line {}", places) if len(one.lines) == 1 else shown("lines {}", places)
        tell(shown("  may be a speaker, and is not taken as one: {} ({})", one.name, place))
    if rest := len(labels) - len(likely[:MOST]):
        tell(
            counted(
                rest,
                "  {} other word before a colon stays in its turn; --json names it.",
                "  {} other words before a colon stay in their turns; --json names them.",
            )
        )
    return bool(likely)


def _likely_names(labels: Sequence[Unheard]) -> str:
    return shlex.quote(", ".join([one.name for one in labels if one.likely][:MOST]))


def _length(row: Imported | Preview) -> Shown:
    words = counted(row.words, "{} word", "{} words")
    return shown("{}, {}", words, counted(row.turns, "{} turn", "{} turns"))


def _preview(ctx: typer.Context, files: list[Path], defaults: Defaults, as_json: bool) -> None:
    """What would happen to each file; the exit code is 1 where one would be refused."""
    from qualcode.workflow.importing import check_heard
    from qualcode.workflow.previewing import previews

    note = bar(Shown("Reading"))
    made = []
    with reading(ctx) as study:
        for number, row in enumerate(previews(study, files, defaults), start=1):
            made.append(row)
            note(number, len(files))
    refused = sum(bool(row.refused) for row in made)
    if not refused:
        check_heard(defaults.speakers, (name for row in made for name in row.named))
    if as_json:
        emit([_previewed(row) for row in made])
    else:
        for row in made:
            _say_preview(row)
        _sum_up(made, refused)
    if refused:
        raise typer.Exit(1)


def _sum_up(made: Sequence[Preview], refused: int) -> None:
    """What the import would do with all of them: it takes every file or none."""
    counts = Counter(row.outcome for row in made)
    tell(shown("{}.", ", ".join(f"{count} {outcome}" for outcome, count in counts.items())))
    if refused:
        tell(
            counted(
                refused,
                "Nothing was imported, and no file would be as long as {} is refused: mend it "
                "or leave it out.",
                "Nothing was imported, and no file would be as long as {} are refused: mend them "
                "or leave them out.",
            )
        )
    elif counts.keys() <= {"unchanged"}:
        tell(shown("Nothing was imported, and there is nothing to import."))
    else:
        tell(shown("Nothing was imported yet: say it again without --preview."))


def _say_preview(row: Preview) -> None:
    if row.refused:
        say(shown("{}: refused", row.path.name))
        tell(shown("  {}", row.refused))
        return
    say(shown("{}: {}, {}", row.name, row.outcome, _length(row)))
    _tell_replaced(row.name, row.replaced)
    if row.moving:
        say(
            counted(
                row.moving,
                "  {} passage with codings, evidence or memos to be found again in the new text",
                "  {} passages with codings, evidence or memos to be found again in the new text",
            )
        )
    told = [
        f"{one.label or 'no label'} {one.turns} ({one.role or 'role not known'})"
        for one in row.speakers
    ]
    say(shown("  who speaks: {}", ", ".join(told)))
    if row.named:
        say(shown("  named as speakers: {}", ", ".join(row.named)))
    if _tell_unheard(row.unheard):
        names = _likely_names(row.unheard)
        tell(shown("  to give them turns of their own, add: --speakers {}", names))
    say(shown("  kind {}, case {}, language {}", row.kind, row.case or "none", row.language))
    for warning in row.warnings:
        tell(shown("  note: {}", warning))


def _previewed(row: Preview) -> dict[str, Any]:
    names = ("outcome", "kind", "case", "language", "words", "turns", "moving", "refused")
    return {
        "file": str(row.path),
        "source": row.name,
        **{name: getattr(row, name) for name in names},
        "speakers": [
            {"label": one.label, "turns": one.turns, "role": one.role} for one in row.speakers
        ],
        "named_speakers": list(row.named),
        "not_taken_as_speakers": _unheard(row.unheard),
        "warnings": list(row.warnings),
        **_replaced(row.replaced),
    }


def _replaced(before: Replaced | None) -> dict[str, Any]:
    return {
        "done_ended": list(before.done) if before else [],
        "takes_place_of_kind": before.kind if before else "",
        "takes_place_of_another_text": before is not None and before.foreign,
    }


def _unheard(labels: Sequence[Unheard]) -> list[dict[str, Any]]:
    return [{"label": one.name, "lines": list(one.lines), "likely": one.likely} for one in labels]


def _imported(row: Any) -> dict[str, Any]:
    return {
        "source": row.name,
        "outcome": row.outcome,
        "words": row.words,
        "turns": row.turns,
        "warnings": list(row.warnings),
        "spans": dict(row.anchors),
        "unplaced": list(row.unplaced),
        "not_taken_as_speakers": _unheard(row.unheard),
        **_replaced(row.replaced),
    }


naming = new_app("List the coders; say who works on this machine.")
naming.info.no_args_is_help = False


@naming.callback(invoke_without_command=True)
def list_coders(ctx: typer.Context, as_json: Json = False) -> None:
    """Every coder with their codings and the sources they have finished."""
    if ctx.invoked_subcommand is not None:
        return
    from qualcode.cli.codings_moves import tell_left
    from qualcode.workflow.listing import coders

    with reading(ctx) as study:
        rows = coders(study)
    if as_json:
        emit(
            [
                {
                    "coder": row.name,
                    "role": row.role,
                    "codings": row.codings,
                    "left": row.left,
                    "done": list(row.done),
                }
                for row in rows
            ]
        )
        return
    say_columns(
        ("coder", "role", "codings", "done"),
        [(row.name, row.role, row.codings, ", ".join(row.done)) for row in rows],
    )
    tell_left(sum(row.left for row in rows))


@naming.command("me")
def name_me(
    name: Annotated[str, typer.Argument(help="A name or pseudonym of your choice.")],
) -> None:
    """Remember who works on this machine."""
    from qualcode.workflow.preferences import config_file, set_preference

    set_preference("coder", name)
    tell(shown("Remembered in {}.", config_file()))


@naming.command("role")
def give_role(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="The coder's name.")],
    role: Annotated[str, typer.Argument(help="supervisor, coder or consensus.")],
) -> None:
    """Give a coder a role. A supervisor and the consensus see everybody's codings at their desk;
    coders see one another's once both have marked a source done.
    """
    from qualcode.workflow.sight import set_role

    with acting(ctx) as study:
        changed = set_role(study, name, role)
    if changed:
        tell(shown("{} is {} now.", name, role))
    else:
        tell(shown("{} was {} already.", name, role))


finishing = new_app("Say that you have finished a source.")


@finishing.command()
def finish(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help="The source's name.")],
    undo: Annotated[bool, typer.Option("--not", help="Not finished after all.")] = False,
) -> None:
    """Say that you have seen all of a source: what you left uncoded in it then counts as a no."""
    from qualcode.workflow.codings import set_done

    with acting(ctx) as study:
        changed = set_done(study, source, done=not undo)
    state = "not done" if undo else "done"
    tell(display(f"{source}: {state}" if changed else f"{source} was {state} already"))


APPS = {
    "import": importing,
    "coders": naming,
    "done": finishing,
}
