"""A bar on standard error for long work; nothing where that is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contextlib import ExitStack


@contextmanager
def bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Gives what is to be told (done, of) again and again; the bar comes with the first word."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        shown: list[Any] = []

        def progress(done: int, of: int) -> None:
            if sys.stderr.isatty():
                if not shown:
                    shown.append(_begun(stack, label, of))
                shown[0].update(done - shown[0].pos)

        yield progress


def _begun(stack: ExitStack, label: str, length: int) -> Any:
    import typer

    return stack.enter_context(typer.progressbar(length=length, label=label, file=sys.stderr))
