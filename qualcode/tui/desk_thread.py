"""The coder's desk on a thread of its own, so that no key waits for the disk. Knows no widgets.

One thread, so acts happen in the order in which they were asked for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from qualcode.workflow.desk import Desk

Result = TypeVar("Result")


class DeskThread:
    """Opens a desk and does what is asked of it, one thing after the other."""

    def __init__(self, opener: Callable[[], Desk]) -> None:
        self._opener = opener
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._desk: Desk | None = None
        self._opening: Future[Desk] | None = None

    @property
    def is_open(self) -> bool:
        return self._desk is not None

    def start(self) -> None:
        """Begin to open the desk; imports the store, so call it after the first paint."""
        if self._opening is None:
            self._opening = self._thread.submit(self._open)

    async def open(self) -> Desk:
        """The desk, open.

        Raises:
            ProjectError, StoreError: in a plain sentence.
        """
        self.start()
        assert self._opening is not None
        return await asyncio.wrap_future(self._opening)

    async def call(self, act: Callable[[Desk], Result]) -> Result:
        """Do `act` on the desk; what it wrote is durable when this returns."""
        desk = self._desk
        if desk is None:
            raise RuntimeError("the desk is not open")
        return await self._run(lambda: act(desk))

    def close(self) -> None:
        """Let what was asked for finish, then close the desk, also one that is still opening."""
        self._thread.submit(self._close)
        self._thread.shutdown(wait=True)

    def _open(self) -> Desk:
        self._desk = self._opener()
        return self._desk

    def _close(self) -> None:
        desk, self._desk = self._desk, None
        if desk is not None:
            desk.close()

    async def _run(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)
