"""Schema versions, in order; each module has `upgrade(op)` on Alembic's operations.

A version's file is never changed once released.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from alembic.operations import Operations

STEPS = ("m0001_first", "m0002_desk", "m0003_meaning", "m0004_numbers")
HEAD = len(STEPS)


def step(number: int) -> Callable[[Operations], None]:
    """The function that takes schema `number - 1` to `number`."""
    module = import_module(f"{__name__}.{STEPS[number - 1]}")
    return cast("Callable[[Operations], None]", module.upgrade)
