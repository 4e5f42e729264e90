"""Commands: find, suggest, agree."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from qualcode.cli.console import emit, say, say_columns, say_prose, tell
from qualcode.cli.context import Json, new_app, reading
from qualcode.cli.waiting import bar
from qualcode.errors import QueryError, UsageError
from qualcode.text import counted, display, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcode.agreement import Level, Rule
    from qualcode.suggest import Evaluation, Scores
    from qualcode.tables import Table

finding = new_app("Codings by code, case, variable, coder or words.")
suggesting = new_app("Ranked codes with reasons; accept, refuse, mute.")
agreeing = new_app("Agreement between coders, or of a plain table.")
RULES = ("mutual-majority", "any", "half")
LEVELS = ("nominal", "ordinal", "interval", "ratio")


@finding.command()
def find(
    ctx: typer.Context,
    query: Annotated[
        str, typer.Argument(help="Such as 'code:H1 and not case:P3'; words are of the quote.")
    ] = "",
    code: Annotated[
        list[str] | None, typer.Option(help="A code or family, with the codes below it; any of.")
    ] = None,
    case: Annotated[str | None, typer.Option(help="Of this case.")] = None,
    var: Annotated[
        list[str] | None, typer.Option(help="name=value of the case's variables; all of.")
    ] = None,
    coder: Annotated[str | None, typer.Option(help="By this coder.")] = None,
    source: Annotated[str | None, typer.Option(help="In this source.")] = None,
    text: Annotated[str | None, typer.Option(help="With these words in the quote.")] = None,
    as_json: Json = False,
) -> None:
    """Codings that meet every condition, in the order of source and place.

    QUERY takes code:H1 (with the codes below it), family:obstacle, source:P1, case:P1,
    coder:ratna, kind:interview, text:"lapor polisi", with:H4 (another coding on the same words),
    group="masyarakat terdampak" (any variable), group:penegak (a part of its value),
    origin:suggested, memo: and memo:word, exemplar, '#38' (the segment of that number in a table
    or csv; in quotes, for the shell), version:old (left behind on an older text; such codings
    answer to nothing else) or version:all; joined with and, or, not (dan, atau, bukan,
    tidak) and parentheses. Words side by side mean and. A name with spaces stands in quotes:
    coder:"Siti Aminah".

    This shows the codings of all coders, whoever asks; the workbench shows others' only on
    sources that both have marked done.
    """
    from qualcode.cli.codings_moves import tell_left
    from qualcode.workflow.find import answers, asked

    named = asked(
        codes=code or (),
        case=case,
        variables=_variables(var or []),
        coder=coder,
        source=source,
        text=text,
    )
    with reading(ctx) as study, pointing(query):
        rows, left = answers(study, query, named)
    if as_json:
        emit([row.as_dict() for row in rows])
        tell_left(left)
        return
    for row in rows:
        star = (" ★" if row.exemplar else "") + (" (older text)" if row.left else "")
        place = shown("{} {}-{}", row.source, row.start, row.end)
        say(shown("{}  {}  {}  #{}{}", place, row.code, row.coder, row.number, star))
        say(shown("    {}", row.quote))
        if row.memo:
            say(shown("    memo: {}", row.memo))
    tell(counted(len(rows), "{} coding.", "{} codings."))
    tell_left(left)


@contextmanager
def pointing(query: str) -> Iterator[None]:
    """Show where in the query a fault is, and the query as it may be meant, for the shell."""
    try:
        yield
    except QueryError as error:
        if error.column:
            tell(shown("{}", query))
            tell(shown("{}^", " " * len(display(query[: error.column - 1]))))
        if error.instead:
            tell(shown("Try: {}", shlex.quote(error.instead)))
        raise


def _variables(pairs: list[str]) -> dict[str, str]:
    variables = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise UsageError(f'--var "{display(pair)}" is not of the form name=value')
        variables[name] = value
    return variables


@suggesting.command()
def suggest(
    ctx: typer.Context,
    sources: Annotated[list[str] | None, typer.Argument(help="Sources; all interviews.")] = None,
    top: Annotated[int, typer.Option(help="How many codes a turn.", min=1)] = 5,
    why: Annotated[
        bool,
        typer.Option("--why", help="With one source: name the words that carry a meaning; slow."),
    ] = False,
    evaluate: Annotated[
        bool, typer.Option("--evaluate", help="Measure: leave one source out.")
    ] = False,
    turn: Annotated[
        int | None, typer.Option(help="With --accept or --reject: the turn's number.", min=1)
    ] = None,
    accept: Annotated[str | None, typer.Option(help="Give the turn this code.")] = None,
    reject: Annotated[
        str | None, typer.Option(help="Refuse this code for the turn, for good.")
    ] = None,
    mute: Annotated[str | None, typer.Option(help="Suggest this code to you no more.")] = None,
    unmute: Annotated[str | None, typer.Option(help="Suggest this code to you again.")] = None,
    muted: Annotated[bool, typer.Option("--muted", help="List the codes you muted.")] = False,
    as_json: Json = False,
) -> None:
    """Codes for every turn, the likeliest first, each with the words that speak for it.

    Suggestions are never codings before somebody accepts them, here with --accept or in the
    workbench. Nothing leaves this machine.
    """
    from qualcode.cli import deciding

    if turn is not None or accept is not None or reject is not None:
        deciding.decide(ctx, sources or (), turn, accept, reject, as_json)
    elif mute is not None or unmute is not None:
        deciding.mute(ctx, mute, unmute, as_json)
    elif muted:
        deciding.list_muted(ctx, as_json)
    else:
        _rank(ctx, sources or (), top, evaluate, why, as_json)


def _rank(
    ctx: typer.Context,
    sources: Sequence[str],
    top: int,
    evaluate: bool,
    why: bool,
    as_json: bool,
) -> None:
    from qualcode.workflow.suggestions import evaluate_suggestions, suggestions

    if why and len(sources) != 1:
        raise UsageError("--why takes one source", mend="qualcode suggest SOURCE --top 1 --why")
    with reading(ctx) as study:
        with bar("Reading the texts for their meaning") as progress:
            if evaluate:
                measured = evaluate_suggestions(study, progress)
            else:
                rows = suggestions(study, sources, top=top, why=why, progress=progress)
        if evaluate:
            _evaluation(measured, as_json)
            return
    if as_json:
        emit([row.as_dict() for row in rows])
        return
    place = None
    for row in rows:
        if (row.source, row.start) != place:
            place = (row.source, row.start)
            say(shown("{} {}-{}  {}", row.source, row.start, row.end, row.extract))
        say(shown("    {}  {} ({})  {}", row.code, row.strength, f"{row.score:.2f}", row.why))


MEASURES = ("precision_at_1", "recall_at_3", "recall_at_5", "mrr", "macro_f1")


def _evaluation(made: Evaluation, as_json: bool) -> None:
    if as_json:
        per_source = {source: _scores(one) for source, one in made.per_source.items()}
        emit({**_scores(made), "per_source": per_source})
        return
    parts = {"all": made, **made.per_source}
    say_columns(
        ("source", "segments", *MEASURES),
        [
            (source, one.segments, *(f"{getattr(one, name):.3f}" for name in MEASURES))
            for source, one in parts.items()
        ],
    )
    tell(shown("Each source was ranked by what was learned from the others alone."))


def _scores(one: Scores) -> dict[str, Any]:
    return {**{name: getattr(one, name) for name in MEASURES}, "segments": one.segments}


@agreeing.command()
def agree(
    ctx: typer.Context,
    table: Annotated[
        Path | None, typer.Option(help="A csv with the columns unit, coder, value.")
    ] = None,
    level: Annotated[str, typer.Option(help="Of alpha, with --table.")] = "nominal",
    rule: Annotated[
        str, typer.Option(help="When a code counts for a turn: mutual-majority, any, half.")
    ] = "mutual-majority",
    coders: Annotated[str | None, typer.Option(help="A,B: these coders only.")] = None,
    codes: Annotated[str | None, typer.Option(help="H1,H2: these codes only.")] = None,
    as_json: Json = False,
) -> None:
    """Agreement by turn, per code, per pair and overall; or the coefficients of a plain table.

    Only sources that a coder has marked as done count for that coder; the rest are named.
    Supervisors and the consensus coder see others' codings and count only where --coders names
    them.
    """
    if table is not None:
        if coders or codes or rule != RULES[0]:
            raise UsageError("--table stands alone", mend="Leave out --rule, --coders and --codes")
        _plain_table(table, level, as_json)
        return
    if level != LEVELS[0]:
        raise UsageError("--level goes with --table")
    if rule not in RULES:
        raise UsageError(f'no rule "{display(rule)}"', mend=f"Rules: {', '.join(RULES)}")
    from qualcode.workflow.agreement import agree as compare
    from qualcode.workflow.agreement import agreement_tables, left_out_by_role

    with reading(ctx) as study:
        report = compare(
            study, rule=cast("Rule", rule), coders=_listed(coders), codes=_listed(codes)
        )
        if as_json:
            emit({**report.as_dict(), "left_out_by_role": left_out_by_role(study, report)})
            return
        for made in agreement_tables(study, report, study.language):
            say_table(made)


def _listed(names: str | None) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()] if names else []


def _plain_table(path: Path, level: str, as_json: bool) -> None:
    from qualcode.workflow.agreement import agree_on_table

    if level not in LEVELS:
        raise UsageError(f'no level "{display(level)}"', mend=f"Levels: {', '.join(LEVELS)}")
    made = agree_on_table(path, level=cast("Level", level))
    if as_json:
        emit(made.as_dict())
        return
    figures = made.coefficients.as_dict()
    reasons = cast("dict[str, str]", figures.pop("reason"))
    say_columns(
        ("coefficient", "value"),
        [
            (name, f"{value:.4f}" if isinstance(value, float) else f"undefined: {reasons[name]}")
            for name, value in figures.items()
        ],
    )
    units = counted(len(made.units), "{} unit", "{} units")
    people = counted(len(made.coders), "{} coder", "{} coders")
    tell(shown("{}, {}, level {}.", units, people, made.level))


def say_table(table: Table) -> None:
    """A table as aligned columns with its title above and its notes below."""
    from qualcode.tables import plain

    say(display(table.title))
    say_columns(
        [column.heading for column in table.columns],
        [[plain(cell).replace("\n", " / ") for cell in row] for row in table.read_rows()],
        whole=True,
    )
    for note in table.notes:
        say_prose(display(note))


APPS = {"find": finding, "suggest": suggesting, "agree": agreeing}
