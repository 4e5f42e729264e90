"""Commands: sources and cases. Alone they list; with a word more they show, edit or take away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from qualcode.cli.console import emit, say, say_columns, tell
from qualcode.cli.context import Json, acting, new_app, reading
from qualcode.errors import UsageError
from qualcode.text import display, shown

if TYPE_CHECKING:
    from qualcode.workflow.editing import Changed
    from qualcode.workflow.listing import CaseRow, SourceRow
    from qualcode.workflow.progress import Answered
    from qualcode.workflow.study import Study

listing = new_app("List, show, edit or remove sources.")
listing.info.no_args_is_help = False
casing = new_app("List, show, edit cases and their variables.")
casing.info.no_args_is_help = False
SourceName = Annotated[str, typer.Argument(help="The source's name.")]
CaseName = Annotated[str, typer.Argument(help="The case's name.")]


@listing.callback(invoke_without_command=True)
def list_sources(ctx: typer.Context, as_json: Json = False) -> None:
    """Every source with its kind, case, length, how far you are, and who has finished it."""
    if ctx.invoked_subcommand is not None:
        return
    from qualcode.workflow.listing import sources

    with reading(ctx) as study:
        rows = sources(study)
        answered = _answered(study, rows)
    if as_json:
        emit([_source(row, answered.get(row.id)) for row in rows])
        return
    heads = ("source", "kind", "case", "month", "language", "words", "turns")
    say_columns(
        (*heads, "answers coded", "codings", "memo", "done by"),
        [
            (
                row.name,
                row.kind,
                row.case or "",
                row.month,
                row.language,
                row.words,
                row.turns,
                _share(answered.get(row.id)),
                row.codings,
                "yes" if row.memo else "",
                ", ".join(row.done_by),
            )
            for row in rows
        ],
    )


def _answered(study: Study, rows: list[SourceRow]) -> dict[Any, Answered]:
    from qualcode.workflow.progress import Progress

    return Progress().of(study, rows)


def _share(answered: Answered | None) -> str:
    return f"{answered.coded} of {answered.answers}" if answered is not None else ""


def _source(row: SourceRow, answered: Answered | None) -> dict[str, Any]:
    names = ("title", "kind", "case", "language", "month", "short", "words", "turns", "codings")
    return {
        "source": row.name,
        **{name: getattr(row, name) for name in names},
        "version": row.version,
        "done_by": list(row.done_by),
        "country": row.country,
        "speakers": row.speakers,
        "memo": row.memo,
        "answers": answered.answers if answered else 0,
        "answers_coded": answered.coded if answered else 0,
    }


@listing.command("show")
def show_source(ctx: typer.Context, name: SourceName, as_json: Json = False) -> None:
    """All that is known of one source."""
    from qualcode.workflow.codings import unknown
    from qualcode.workflow.listing import sources

    with reading(ctx) as study:
        rows = {row.name: row for row in sources(study)}
        if name not in rows:
            raise unknown("source", name, [*rows])
        answered = _answered(study, [rows[name]])
    told = _source(rows[name], answered.get(rows[name].id))
    if as_json:
        emit(told)
    else:
        _say_fields(told)


def _say_fields(told: dict[str, Any]) -> None:
    for field, value in told.items():
        if isinstance(value, list):
            value = ", ".join(value)
        if isinstance(value, bool):
            value = "yes" if value else "no"
        say(shown("{:<14} {}", field.replace("_", " "), "" if value is None else value))


@listing.command("edit")
def edit_source(
    ctx: typer.Context,
    source: SourceName,
    name: Annotated[str | None, typer.Option(help="Another name.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    short: Annotated[str | None, typer.Option(help="The form cited in tables.")] = None,
    kind: Annotated[
        str | None,
        typer.Option(help="interview, statute, case, institution, literature, fieldnote."),
    ] = None,
    language: Annotated[str | None, typer.Option(help="id, ms, en ...")] = None,
    month: Annotated[str | None, typer.Option(help="YYYY-MM, without the day.")] = None,
    country: Annotated[str | None, typer.Option(help="The country.")] = None,
    speakers: Annotated[
        str | None,
        typer.Option(help='"KAKAK, Bu Sari": labels that name a speaker; "" for none.'),
    ] = None,
    case: Annotated[str | None, typer.Option(help='The case it belongs to; "" for none.')] = None,
) -> None:
    """Change what is known of a source, as one act. Codings stay where they are."""
    from qualcode.workflow.editing import edit_source as edit

    given = {
        "name": name,
        "title": title,
        "short": short,
        "kind": kind,
        "language": language,
        "month": month,
        "country": country,
        "speakers": speakers,
        "case": case,
    }
    changes = {field: value for field, value in given.items() if value is not None}
    if not changes:
        raise UsageError("nothing to change", mend="See: qualcode sources edit --help")
    with acting(ctx) as study:
        _say_changed(edit(study, source, **changes))


def _say_changed(changed: Changed) -> None:
    if changed.fields:
        tell(shown("{}: changed {}.", changed.name, ", ".join(changed.fields)))
    else:
        tell(shown("{}: it was so already.", changed.name))
    if changed.note:
        tell(shown("Note: {}.", changed.note))


@listing.command("remove")
def remove_source(ctx: typer.Context, name: SourceName) -> None:
    """Take away a source on which nothing rests; undo brings it back."""
    from qualcode.workflow.editing import remove_source as remove

    with acting(ctx) as study:
        remove(study, name)
    tell(shown("{}: removed.", name))


@casing.callback(invoke_without_command=True)
def list_cases(ctx: typer.Context, as_json: Json = False) -> None:
    """Every case with its citation label, sources and variables."""
    if ctx.invoked_subcommand is not None:
        return
    from qualcode.workflow.listing import cases

    with reading(ctx) as study:
        rows = cases(study)
    if as_json:
        emit([_case(row) for row in rows])
        return
    say_columns(
        ("case", "citation", "sources", "variables"),
        [
            (
                row.name,
                row.citation,
                ", ".join(row.sources),
                ", ".join(f"{name}={value}" for name, value in row.variables.items()),
            )
            for row in rows
        ],
    )


def _case(row: CaseRow) -> dict[str, Any]:
    return {
        "case": row.name,
        "citation": row.citation,
        "sources": list(row.sources),
        "variables": dict(row.variables),
    }


@casing.command("show")
def show_case(ctx: typer.Context, name: CaseName, as_json: Json = False) -> None:
    """One case with its sources and variables."""
    from qualcode.workflow.codings import unknown
    from qualcode.workflow.listing import cases

    with reading(ctx) as study:
        rows = {row.name: row for row in cases(study)}
    if name not in rows:
        raise unknown("case", name, [*rows])
    told = _case(rows[name])
    if as_json:
        emit(told)
        return
    variables = told.pop("variables")
    _say_fields(told)
    for variable, value in variables.items():
        say(shown("  {} = {}", variable, value))


@casing.command("new")
def new_case(
    ctx: typer.Context,
    name: CaseName,
    citation: Annotated[str, typer.Option(help="The label printed in notes.")] = "",
) -> None:
    """A new case, without sources."""
    from qualcode.workflow.cases import new_case as new

    with acting(ctx) as study:
        new(study, name, citation)
    tell(display(f"{name}: a new case."))


@casing.command("edit")
def edit_case(
    ctx: typer.Context,
    case: CaseName,
    name: Annotated[str | None, typer.Option(help="Another name.")] = None,
    citation: Annotated[str | None, typer.Option(help="The label printed in notes.")] = None,
) -> None:
    """Change a case's name or its label in notes, as one act."""
    from qualcode.workflow.cases import edit_case as edit

    given = {"name": name, "citation": citation}
    changes = {field: value for field, value in given.items() if value is not None}
    if not changes:
        raise UsageError("nothing to change", mend="See: qualcode cases edit --help")
    with acting(ctx) as study:
        _say_changed(edit(study, case, **changes))


@casing.command("set")
def set_variables(
    ctx: typer.Context,
    case: CaseName,
    values: Annotated[list[str], typer.Argument(help="Variables, each as name=value.")],
) -> None:
    """Set variables of a case, all in one act."""
    from qualcode.workflow.cases import parse_variables
    from qualcode.workflow.cases import set_variables as change

    with acting(ctx) as study:
        _say_changed(change(study, case, parse_variables("\n".join(values))))


@casing.command("unset")
def unset_variables(
    ctx: typer.Context,
    case: CaseName,
    names: Annotated[list[str], typer.Argument(help="The variables' names.")],
) -> None:
    """Take variables away from a case, all in one act."""
    from qualcode.workflow.cases import set_variables as change

    with acting(ctx) as study:
        _say_changed(change(study, case, dict.fromkeys(names)))


APPS = {"sources": listing, "cases": casing}
