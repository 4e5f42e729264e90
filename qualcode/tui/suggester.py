"""Suggestions from the worker process: started late, asked on a thread, never waited for.

When the worker fails, suggestions are off with a plain reason and all else goes on. Knows no
widgets and no store.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

from qualcode.errors import SuggestionError
from qualcode.text import Shown, display

if TYPE_CHECKING:
    from qualcode.suggest import Passage, Ranked, Training

State = Literal["waiting", "starting", "learning", "ready", "off"]
ASKED = 12  # more than are shown, since codes already given or refused fall out

Result = TypeVar("Result")


class Client(Protocol):
    """The worker process as the suggest room offers it."""

    def train(self, training: Training, /) -> object: ...
    def rank(
        self, segments: Sequence[Passage], /, *, top: int | None = None
    ) -> Sequence[Sequence[Ranked]]: ...
    def close(self) -> None: ...


class Suggester:
    """Asks the worker; `state` and `reason` say how it stands."""

    def __init__(self, start: Callable[[], Client]) -> None:
        self._start = start
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="suggest")
        self._client: Client | None = None
        self.state: State = "waiting"
        self.reason = Shown("")

    async def learn(self, training: Training) -> None:
        """Start the worker if need be, and have it learn from what is coded so far."""
        if self.state == "off":
            return
        self.state = "starting" if self._client is None else "learning"
        if await self._guarded(lambda: self._learn(training)):
            self.state = "ready"

    async def rank(self, passage: Passage) -> Sequence[Ranked]:
        """The likeliest codes for a passage, best first; none while suggestions are off."""
        client = self._client
        if client is None or self.state == "off":
            return ()
        ranked = await self._guarded(lambda: client.rank([passage], top=ASKED))
        return ranked[0] if ranked else ()

    def close(self) -> None:
        """End the worker without waiting for what it is at."""
        client, self._client, self.state = self._client, None, "off"
        self._thread.shutdown(wait=False, cancel_futures=True)
        if client is not None:
            client.close()

    def _learn(self, training: Training) -> bool:
        if self._client is None:
            self._client = self._start()
        self._client.train(training)
        return True

    async def _guarded(self, work: Callable[[], Result]) -> Result | None:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except SuggestionError as error:
            self._turn_off(display(error.sentence()))
        except Exception:  # whatever went wrong in there, coding goes on
            self._turn_off(Shown("The helper process for suggestions has stopped."))
        return None

    def _turn_off(self, reason: Shown) -> None:
        self.state, self.reason = "off", reason
