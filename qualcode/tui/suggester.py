"""Suggestions from the worker process: started late, asked on the event loop, never waited for.

When the worker fails, suggestions are off with a plain reason and all else goes on. Knows no
widgets and no store.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from qualcode.errors import SuggestionError
from qualcode.text import Shown
from qualcode.tui.words import refusal, said

if TYPE_CHECKING:
    from qualcode.suggest import CodeCard, Packed, Passage, Ranked, Reason, Reply, Training

State = Literal["waiting", "starting", "learning", "reading", "ready", "off"]
ASKED = 12  # more than are shown, since codes already given or refused fall out
_FAILURES = 2  # in a row, after which suggestions are off


class Client(Protocol):
    """The worker process as the suggest room offers it; none of this waits."""

    def start(self) -> None: ...
    def card(
        self, code: str, texts: Sequence[tuple[str, str]] = (), refused: Sequence[Passage] = ()
    ) -> int: ...
    def carrying(self, passage: Passage, code: str) -> int: ...
    def train(self, training: Training, known: Packed | None = None) -> int: ...
    def rank(self, passages: Sequence[Passage], top: int | None = 5) -> int: ...
    def poll(self) -> list[Reply]: ...
    def fileno(self) -> int: ...
    def close(self) -> None: ...


class Suggester:
    """Asks the worker; `state` and `reason` say how it stands."""

    def __init__(self, make: Callable[[], Client]) -> None:
        self._make = make
        self._client: Client | None = None
        self._expected: dict[int, asyncio.Queue[Reply | None]] = {}
        self._watched: int | None = None
        self._failures = 0
        self.state: State = "waiting"
        self.reason = Shown("")
        self.model = 0  # how often it has learned: what an older model said is stale
        self.learned = ""  # the id of the model that ranked last
        self.engine = ""  # the encoder in use; empty where words alone count
        self.read = (0, 0)  # texts read for their meaning, of how many, while that goes on

    @property
    def fresh(self) -> bool:
        """No worker has been asked yet: it knows nothing of an earlier day."""
        return self._client is None

    async def learn(
        self, training: Training, known: Packed, keep: Callable[[Packed], Awaitable[None]]
    ) -> None:
        """Start the worker if need be, and have it learn; ready when that is done.

        `known` are vectors of an earlier day; `keep` is given those that are made meanwhile.
        """
        if self.state == "off":
            return
        self.state = "starting" if self.fresh else "learning"
        client = await self._started()
        if client is None:
            return

        async def reading(reply: Reply) -> None:
            self.state, self.read = "reading", (reply.done, reply.of)
            self.model = self.model or 1  # words alone answer meanwhile
            await keep(reply.vectors)

        reply = await self._asked(lambda: client.train(training, known), reading)
        if reply is not None and reply.answer == "trained":
            self.state, self.engine = "ready", reply.engine
            self.model += 1
            await keep(reply.vectors)
        elif reply is not None and reply.answer == "failed":
            self._turn_off(refusal(SuggestionError(reply.problem, mend=reply.mend)))

    async def rank(self, passage: Passage) -> Sequence[Ranked]:
        """The likeliest codes for a passage, best first; none while suggestions are off."""
        ranked = await self.rank_all([passage])
        return ranked[0] if ranked else ()

    async def rank_all(self, passages: Sequence[Passage]) -> Sequence[Sequence[Ranked]]:
        """The likeliest codes of each passage; nothing while suggestions are off."""
        client = self._client
        if client is None or self.state == "off":
            return ()
        reply = await self._asked(lambda: client.rank(passages, ASKED))
        if reply is None or not reply.ranked:
            return ()
        self._failures, self.learned = 0, reply.learned
        return reply.ranked

    async def card(
        self, code: str, texts: Sequence[tuple[str, str]], refused: Sequence[Passage]
    ) -> CodeCard | None:
        """What was counted of a code; None while suggestions are off."""
        client = self._client
        if client is None or self.state == "off":
            return None
        reply = await self._asked(lambda: client.card(code, texts, refused))
        return reply.card if reply is not None else None

    async def carrying(
        self, passage: Passage, code: str, heard: Callable[[int, int], None]
    ) -> Reason | None:
        """The words that carry a passage's meaning for a code; `heard` is told how far it is."""
        client = self._client
        if client is None or self.state == "off":
            return None

        async def reading(reply: Reply) -> None:
            heard(reply.done, reply.of)

        reply = await self._asked(lambda: client.carrying(passage, code), reading)
        return reply.reason if reply is not None else None

    def switch(self, *, on: bool) -> None:
        """Have suggestions or none; without them no worker runs."""
        if on and self.state == "off":
            self.state, self.reason, self._failures = "waiting", Shown(""), 0
        elif not on:
            for replies in self._expected.values():
                replies.put_nowait(None)
            self.close()
            self.reason = said("Suggestions are switched off in your settings (F2).")

    def close(self) -> None:
        """End the worker; what was asked of it stays unanswered."""
        self._unwatch()
        client, self._client, self.state = self._client, None, "off"
        if client is not None:
            client.close()

    async def _started(self) -> Client | None:
        """The worker, running; whatever may fail in the start, coding goes on."""
        if self._client is None:
            try:
                client = self._make()
                await asyncio.to_thread(client.start)
            except Exception:
                self._turn_off(said("The helper process for suggestions can't be started."))
                return None
            self._client = client
        return self._client

    async def _asked(
        self,
        ask: Callable[[], int],
        meanwhile: Callable[[Reply], Awaitable[None]] | None = None,
    ) -> Reply | None:
        """The last reply to a request; None when the worker could not be asked, or is switched off.

        `meanwhile` is given the replies before the last one.
        """
        try:
            request = ask()
            self._watch()
        except (OSError, ValueError):
            self._failed(said("The helper process for suggestions has stopped."))
            return None
        replies = self._expected[request] = asyncio.Queue()
        try:
            while (reply := await replies.get()) is not None and reply.answer == "reading":
                if meanwhile is not None:
                    await meanwhile(reply)
        finally:
            self._expected.pop(request, None)
        if reply is not None and reply.answer == "failed":
            self._failed(refusal(SuggestionError(reply.problem, mend=reply.mend)))
        return reply

    def _watch(self) -> None:
        """Hear of replies; after a restart the worker has another descriptor."""
        if self._client is not None and self._watched != self._client.fileno():
            self._unwatch()
            self._watched = self._client.fileno()
            asyncio.get_running_loop().add_reader(self._watched, self._read)

    def _unwatch(self) -> None:
        watched, self._watched = self._watched, None
        if watched is not None:
            try:
                asyncio.get_running_loop().remove_reader(watched)
            except RuntimeError:  # the loop has ended, and with it all watching
                return

    def _read(self) -> None:
        """Hand out the replies that have come."""
        replies = self._client.poll() if self._client is not None else []
        if any(reply.answer == "failed" for reply in replies):
            self._unwatch()  # the process may be gone, and its descriptor with it
        for reply in replies:
            if reply.request in self._expected:
                self._expected[reply.request].put_nowait(reply)
        if self._expected:
            self._watch()

    def _failed(self, reason: Shown) -> None:
        self._failures += 1
        if self._failures >= _FAILURES:
            self._turn_off(reason)

    def _turn_off(self, reason: Shown) -> None:
        self._unwatch()
        self.state, self.reason = "off", reason
