"""The tests' desk is called as the real one; acts go through one thread, in order."""

from __future__ import annotations

import asyncio
import inspect
import threading
from functools import partial
from typing import Any, cast

import pytest

from qualcode.errors import StoreError
from qualcode.tui.desk_thread import DeskThread
from qualcode.workflow.desk import Desk

METHODS = (
    "sources",
    "document",
    "codings",
    "codes",
    "apply",
    "apply_all",
    "remove",
    "move",
    "reject",
    "reject_all",
    "rejected",
    "muted",
    "mute",
    "set_done",
    "undo",
    "redo",
    "training",
    "last_place",
    "remember_place",
    "news",
    "rest",
    "close",
)


@pytest.mark.parametrize("name", METHODS)
def test_the_tests_desk_is_called_as_the_real_one(name: str, new_desk: Any) -> None:
    real = inspect.signature(getattr(Desk, name))
    ours = inspect.signature(getattr(new_desk, name))
    assert list(ours.parameters) == list(real.parameters)


async def test_acts_happen_on_one_thread_in_the_order_asked(desk: Any) -> None:
    thread = DeskThread(lambda: cast("Desk", desk))
    await thread.open()
    seen: list[tuple[int, str]] = []

    def act(number: int, _: Desk) -> int:
        seen.append((number, threading.current_thread().name))
        return number

    given = await asyncio.gather(*(thread.call(partial(act, n)) for n in range(20)))
    thread.close()
    assert given == list(range(20))
    assert [number for number, _ in seen] == list(range(20))
    assert {name for _, name in seen} == {"desk_0"}
    assert desk.closed


async def test_a_desk_that_is_still_opening_is_closed_too(desk: Any) -> None:
    go = threading.Event()

    def slowly() -> Desk:
        go.wait()
        return cast("Desk", desk)

    thread = DeskThread(slowly)
    opening = asyncio.create_task(thread.open())
    await asyncio.sleep(0)
    go.set()
    thread.close()
    assert desk.closed
    await opening


async def test_what_the_desk_refuses_reaches_who_asked(desk: Any) -> None:
    def refuse() -> Desk:
        raise StoreError("the database is damaged")

    thread = DeskThread(refuse)
    with pytest.raises(StoreError, match="damaged"):
        await thread.open()
    assert not thread.is_open
    with pytest.raises(RuntimeError):
        await thread.call(lambda desk: desk.codes())
    thread.close()
