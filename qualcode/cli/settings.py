"""Command: settings, a person's own choices on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from qualcode.cli.console import emit, say, say_columns, tell
from qualcode.cli.context import Json, new_app
from qualcode.text import display, shown

if TYPE_CHECKING:
    from qualcode.workflow.preferences import Setting

choosing = new_app("Your own settings and keys, listed or set.")
choosing.info.no_args_is_help = False


@choosing.callback(invoke_without_command=True)
def list_settings(ctx: typer.Context, as_json: Json = False) -> None:
    """Every setting with its value, what it may be, and what it is for."""
    if ctx.invoked_subcommand is not None:
        return
    from qualcode.workflow.preferences import config_file, settings, told_value

    rows = settings()
    if as_json:
        emit([_setting(row) for row in rows])
        return
    say_columns(
        ("setting", "value", "may be", "what it is for"),
        [(row.name, told_value(row), ", ".join(row.may_be), row.whole) for row in rows],
    )
    tell(shown("They are kept in {}.", config_file()))


def _setting(row: Setting) -> dict[str, Any]:
    value = row.value
    if row.name == "keys":
        value = {name: list(keys) for name, keys in row.value.items()}
    return {"setting": row.name, "value": value, "may_be": list(row.may_be), "says": row.whole}


@choosing.command("set")
def set_one(
    name: Annotated[str, typer.Argument(help="The setting's name.")],
    value: Annotated[str, typer.Argument(help="What it is to be.")],
) -> None:
    """Keep one setting; it holds for every study on this machine."""
    from qualcode.workflow.preferences import set_preference, setting, told_value

    set_preference(name, value)
    tell(shown("{} = {}", name, told_value(setting(name))))


@choosing.command("keys")
def keys(
    action: Annotated[str | None, typer.Argument(help="An action; all are listed without.")] = None,
    pressed: Annotated[
        list[str] | None, typer.Argument(help="Its keys, such as z f5; none for the usual ones.")
    ] = None,
    as_json: Json = False,
) -> None:
    """The workbench's actions with their keys, or other keys for one of them."""
    from qualcode.tui.keymap import known_action, listed, rekeyed
    from qualcode.workflow.preferences import read_preferences, set_preference

    own = read_preferences().keys
    if action is None:
        _list_keys(listed(own), as_json)
        return
    name = known_action(action)
    set_preference("keys", rekeyed(own, name, tuple(pressed or ())))
    row = next(row for row in listed(read_preferences().keys) if row["action"] == name)
    tell(shown("{}: {}", name, "  ".join(row["keys"]) or "no key"))


def _list_keys(rows: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        emit(rows)
        return
    for row in rows:
        own = shown("  (your own)") if row["own"] else display("")
        told = "  ".join(row["keys"])
        say(shown("{:<20} {:<8} {:<18} {}{}", row["action"], row["screen"], told, row["says"], own))


APPS = {"settings": choosing}
