"""Commands: codebook new, rename, define, colour, hotkey, move, merge, remove; families."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from qualcode.cli.console import tell
from qualcode.cli.context import acting, new_app
from qualcode.errors import UsageError
from qualcode.text import counted, shown

Code = Annotated[str, typer.Argument(help="The code's key, or its name.")]
Words = Annotated[list[str] | None, typer.Option(help="Give it once for each item.")]
Language = Annotated[str | None, typer.Option(help="The texts' language; the study's own.")]
Key = Annotated[str | None, typer.Option(help="Another key.")]
Name = Annotated[str | None, typer.Option(help="Another name; an empty one takes it away.")]

families = new_app("New families, and other names for families.")


def add_commands(books: typer.Typer) -> None:
    """Put these commands into the codebook's group."""
    for name, command in _COMMANDS.items():
        books.command(name)(command)
    books.add_typer(families, name="family")


def new(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help="What people will type, such as H6.")],
    name: Annotated[str, typer.Argument(help="Its name.")],
    family: Annotated[str, typer.Option(help="The family that it belongs to.")] = "",
    parent: Annotated[str | None, typer.Option(help="The code that it stands below.")] = None,
    definition: Annotated[str, typer.Option(help="What it means.")] = "",
    include: Words = None,
    exclude: Words = None,
    examples: Words = None,
    keywords: Words = None,
    colour: Annotated[str | None, typer.Option(help='As "#rrggbb".')] = None,
    hotkey: Annotated[str | None, typer.Option(help="One character.")] = None,
    language: Language = None,
) -> None:
    """A new code, last in its family or below another code."""
    from qualcode.workflow.codebook_acts import NewCode, new_code

    asked = NewCode(
        key,
        name,
        family,
        parent,
        language,
        definition,
        include or (),
        exclude or (),
        examples or (),
        keywords or (),
        colour=colour,
        hotkey=hotkey,
    )
    with acting(ctx) as study:
        made = new_code(study, asked)
    tell(shown("New code {}.", made))


def rename(
    ctx: typer.Context, code: Code, key: Key = None, name: Name = None, language: Language = None
) -> None:
    """Another key or name; its codings stay with it."""
    from qualcode.workflow.codebook_acts import rename_code

    _something(key, name)
    with acting(ctx) as study:
        names = {} if name is None else {language or study.language: name}
        made = rename_code(study, code, key=key, names=names)
    tell(shown("Renamed; the code is {}.", made))


def _something(*given: object) -> None:
    """An act that changes nothing says so."""
    if all(one is None for one in given):
        raise UsageError("nothing to change is named", mend="See --help for what can be")


def define(
    ctx: typer.Context,
    code: Code,
    definition: Annotated[str | None, typer.Option(help="What it means.")] = None,
    include: Words = None,
    exclude: Words = None,
    examples: Words = None,
    keywords: Words = None,
    exclude_keywords: Words = None,
    language: Language = None,
) -> None:
    """What a code means; an option takes the place of what was there in that language."""
    from qualcode.workflow.codebook_acts import define_code

    texts = {
        "definition": definition,
        "include": _items(include),
        "exclude": _items(exclude),
        "examples": _items(examples),
        "keywords": _items(keywords),
        "exclude_keywords": _items(exclude_keywords),
    }
    _something(*texts.values())
    with acting(ctx) as study:
        made = define_code(study, code, language, **texts)
    tell(shown("Defined {}.", made))


def _items(given: list[str] | None) -> list[str] | None:
    """A single empty item takes the list away."""
    return None if given is None else [item for item in given if item]


def colour(
    ctx: typer.Context,
    code: Code,
    to: Annotated[str, typer.Argument(help='As "#rrggbb"; empty for none.')],
) -> None:
    """Another colour, or none of its own."""
    from qualcode.workflow.codebook_acts import recolour_code

    with acting(ctx) as study:
        made = recolour_code(study, code, to)
    tell(shown("Recoloured {}.", made))


def hotkey(
    ctx: typer.Context,
    code: Code,
    to: Annotated[str, typer.Argument(help="One character; empty for none.")],
) -> None:
    """Another hot-key, or none."""
    from qualcode.workflow.codebook_acts import set_hotkey

    with acting(ctx) as study:
        made = set_hotkey(study, code, to)
    tell(shown("The hot-key of {} is set.", made) if to else shown("{} has no hot-key.", made))


def move(
    ctx: typer.Context,
    code: Code,
    family: Annotated[str | None, typer.Option(help="Last in this family.")] = None,
    under: Annotated[str | None, typer.Option(help="Last below this code.")] = None,
    top: Annotated[bool, typer.Option("--top", help="Out of the code above it.")] = False,
    before: Annotated[str | None, typer.Option(help="Right before this code.")] = None,
    after: Annotated[str | None, typer.Option(help="Right after this code.")] = None,
) -> None:
    """Another place in the codebook; the codes below it move along."""
    from qualcode.workflow.codebook_moves import move_code

    with acting(ctx) as study:
        made = move_code(
            study, code, family=family, parent=under, top=top, before=before, after=after
        )
    tell(shown("Moved {}.", made))


def merge(
    ctx: typer.Context,
    code: Code,
    into: Annotated[str, typer.Option(help="The code that stays.")],
) -> None:
    """Make one code part of another: every coder's codings, findings and memos follow."""
    from qualcode.workflow.codebook_merge import merge_codes

    with acting(ctx) as study:
        made = merge_codes(study, code, into)
    tell(
        shown(
            "Merged {} into {}: {}, {}, {}, {}, {}.",
            made.code,
            made.into,
            counted(made.codings, "{} coding moved", "{} codings moved"),
            counted(made.doubled, "{} was there already", "{} were there already"),
            counted(made.findings, "{} finding", "{} findings"),
            counted(made.memos, "{} memo", "{} memos"),
            counted(made.codes, "{} code below it", "{} codes below it"),
        )
    )


def remove(ctx: typer.Context, code: Code) -> None:
    """Take away a code that nothing uses."""
    from qualcode.workflow.codebook_acts import remove_code

    with acting(ctx) as study:
        made = remove_code(study, code)
    tell(shown("Removed {}.", made))


@families.command("new")
def new_family(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help="What people will type, such as factor.")],
    name: Annotated[str, typer.Argument(help="Its name.")],
    language: Language = None,
) -> None:
    """A new family, the last one."""
    from qualcode.workflow.codebook_acts import new_family as make

    with acting(ctx) as study:
        made = make(study, key, name, language)
    tell(shown("New family {}.", made))


@families.command("rename")
def rename_family(
    ctx: typer.Context,
    family: Annotated[str, typer.Argument(help="The family's key, or its name.")],
    key: Key = None,
    name: Name = None,
    language: Language = None,
) -> None:
    """Another key or name."""
    from qualcode.workflow.codebook_acts import rename_family as again

    _something(key, name)
    with acting(ctx) as study:
        names = {} if name is None else {language or study.language: name}
        made = again(study, family, key=key, names=names)
    tell(shown("Renamed; the family is {}.", made))


_COMMANDS: dict[str, Callable[..., None]] = {
    "new": new,
    "rename": rename,
    "define": define,
    "colour": colour,
    "hotkey": hotkey,
    "move": move,
    "merge": merge,
    "remove": remove,
}
