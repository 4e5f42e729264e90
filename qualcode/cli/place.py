"""The options that say a place in a source, for every command that takes one."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from inspect import Parameter
from typing import Annotated, Any

import typer

from qualcode.workflow.placing import Where

__all__ = ["Where", "taking_place"]
_OPTIONS: dict[str, Any] = {
    "start": Annotated[int | None, typer.Option(help="First code point of the place.", min=0)],
    "end": Annotated[int | None, typer.Option(help="Code point after its last.", min=1)],
    "turn": Annotated[
        int | None, typer.Option(help="The turn of this number, without label.", min=1)
    ],
    "quote": Annotated[str | None, typer.Option(help="The place's own words, to the character.")],
}


def taking_place(command: Callable[..., None]) -> Callable[..., None]:
    """The command with these options, which it is given together as `where`."""

    @wraps(command)
    def run(*arguments: Any, **given: Any) -> None:
        place = {name: given.pop(name) for name in _OPTIONS}
        command(*arguments, where=Where(**place), **given)

    parameters = dict(inspect.signature(command, eval_str=True).parameters)
    at = parameters.pop("where")
    options = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=annotation)
        for name, annotation in _OPTIONS.items()
    ]
    assert at.kind is Parameter.KEYWORD_ONLY
    signature = inspect.Signature([*parameters.values(), *options])
    # Typer reads both to learn what a command takes.
    run.__dict__["__signature__"] = signature
    run.__annotations__ = {one.name: one.annotation for one in signature.parameters.values()}
    return run
