"""The caller's side of the worker process: start it, ask it, notice its death. Loads nothing heavy.

`subprocess.Popen` and a socketpair, since `multiprocessing` can't spawn inside Textual, whose
stderr has no file descriptor; a process, since spaCy in a thread holds up the keys.
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from multiprocessing.connection import Connection, wait
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType

from qualcode.errors import SuggestionError
from qualcode.suggest.values import Passage, Ranked, Training
from qualcode.suggest.wire import Card, Carrying, Packed, Question, Rank, Reply, Train

# Seconds that a worker may take to end by itself once its socket is closed. Short: it has nothing
# to save, and while it loads spaCy it would see the end late.
_GRACE = 0.03
# The number of the worker's own "ready", which nobody asks for.
_READY = 0
# A training over which the worker has died this often is not given to the next one.
_TRIES = 2
# One thread for linear algebra: the machine is the researcher's, and small fits gain nothing.
_ONE_THREAD = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",  # spaCy's own, through thinc
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)


def _environment() -> Mapping[str, str]:
    package = str(Path(__file__).resolve().parents[2])
    paths = [package, os.environ.get("PYTHONPATH", "")]
    own = {"PYTHONPATH": os.pathsep.join(path for path in paths if path)}
    return {**os.environ, **dict.fromkeys(_ONE_THREAD, "1"), **own}


class _Process:
    """One running worker: the process, its socket, and a thread that writes to it.

    The thread is there so that a large training never holds up whoever asks.
    """

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            # -P: a folder that happens to hold a `spacy.py` must not be imported from.
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-m", "qualcode.suggest.worker", str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_environment(),
            )
        self.connection = Connection(ours.detach())
        self.letters: SimpleQueue[Train | Question | None] = SimpleQueue()
        arguments = (self.connection, self.letters)
        threading.Thread(target=_write, args=arguments, name="suggest-writer", daemon=True).start()
        # Also runs when the interpreter ends, so that no child is left behind.
        self.end = weakref.finalize(self, _end, self.process, self.connection, self.letters)


def _write(connection: Connection, letters: SimpleQueue[Train | Question | None]) -> None:
    """Sends letter by letter until told to stop or the worker is gone; the reader sees that too."""
    with contextlib.suppress(OSError, ValueError):
        while (letter := letters.get()) is not None:
            connection.send(letter)


def _end(
    process: subprocess.Popen[bytes],
    connection: Connection,
    letters: SimpleQueue[Train | Question | None],
) -> None:
    """Closes the socket, waits for the process to end, and makes it where it does not."""
    letters.put(None)
    # Shut down first: a writer that is blocked in send() would keep the closed socket alive.
    with contextlib.suppress(OSError), socket.socket(fileno=os.dup(connection.fileno())) as pipe:
        pipe.shutdown(socket.SHUT_RDWR)
    connection.close()
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Worker:
    """Learns and ranks in a process of its own; asking never waits.

    `train` and `rank` give the number of the request at once. `poll` gives the replies that have
    come, `result` waits for one. A dead worker is noticed by either: its open requests come back as
    failed, and the next request starts a new one, which is first given the last training again.
    Any thread may ask; one thread reads (`poll`, `result`). Use it as a context manager, or `close`
    it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: _Process | None = None
        self._training: Train | None = None
        self._open: set[int] = set()
        self._kept: list[Reply] = []
        self._known: dict[str, dict[str, bytes]] = {}
        self._last = 0
        self._deaths = 0
        self.ready = False

    def __enter__(self) -> Worker:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The process's number; None while none is running."""
        return None if self._process is None else self._process.process.pid

    def start(self) -> None:
        """Starts the process if none is running; returns at once, "ready" comes as a reply."""
        with self._lock:
            self._running()

    def wait_ready(self, timeout: float | None = None) -> None:
        """Waits until the process has loaded spaCy; raises as `result` does. Only tests need it."""
        self.start()
        if not self.ready:
            self.result(_READY, timeout)

    def train(self, training: Training, known: Packed | None = None) -> int:
        """Learn from all of this; until that is done, what was learned before ranks.

        `known` are vectors from a store; those that replies bring are kept here too, so that a
        worker that has to be started again need not make them anew.
        """
        with self._lock:
            self._remember(known or {})
            return self._ask(Train(self._number(), training, known or {}))

    def rank(self, passages: Sequence[Passage], top: int | None = 5) -> int:
        """Rank the codes of each passage; before the first training is done, the reply waits."""
        with self._lock:
            return self._ask(Rank(self._number(), tuple(passages), top))

    def card(
        self, code: str, texts: Sequence[tuple[str, str]] = (), refused: Sequence[Passage] = ()
    ) -> int:
        """The card of a code; `texts` are all of the study's, each with its language.

        `refused` are passages for which the code was refused.
        """
        with self._lock:
            return self._ask(Card(self._number(), code, tuple(texts), tuple(refused)))

    def carrying(self, passage: Passage, code: str) -> int:
        """Which words carry the passage's meaning for the code; "reading" tells how far it is."""
        with self._lock:
            return self._ask(Carrying(self._number(), passage, code))

    def fileno(self) -> int:
        """To wait on with `select` or an event loop; a new one after every restart."""
        with self._lock:
            return self._running().connection.fileno()

    def poll(self) -> list[Reply]:
        """The replies that have come since, oldest first; never waits, never raises."""
        replies = self._take_kept()
        while self._arrived(0.0):
            replies += self._read()
        return replies

    def result(self, request: int, timeout: float | None = None) -> Reply:
        """Waits (seconds; None for ever) for one request's reply; others are kept for `poll`.

        Raises `SuggestionError` where the request failed, the worker died, or time ran out.
        """
        end = None if timeout is None else time.monotonic() + timeout
        replies = self._take_kept()
        while True:
            found = [one for one in replies if one.request == request and one.answer != "reading"]
            self._keep(one for one in replies if one not in found)
            if found:
                return _checked(found[0])
            left = None if end is None else end - time.monotonic()
            if request not in self._open or (left is not None and left <= 0):
                raise SuggestionError(
                    "the suggestion worker did not answer", mend="Ask again, or wait longer"
                )
            replies = self._read() if self._arrived(left) else []

    def ranked(
        self, passages: Sequence[Passage], top: int | None = 5, timeout: float | None = None
    ) -> list[list[Ranked]]:
        """`rank` and `result` in one, for a caller that has nothing else to do."""
        return self.result(self.rank(passages, top), timeout).ranked

    def close(self) -> None:
        """Ends the process, and waits until it has gone; requests still open stay unanswered."""
        with self._lock:
            process, self._process = self._process, None
            self._open.clear()
            self.ready = False
        if process is not None:
            process.end()

    def _take_kept(self) -> list[Reply]:
        with self._lock:
            kept, self._kept = self._kept, []
            return kept

    def _keep(self, replies: Iterable[Reply]) -> None:
        with self._lock:
            self._kept += replies

    def _remember(self, vectors: Packed) -> None:
        for encoder, made in vectors.items():
            self._known.setdefault(encoder, {}).update(made)

    def _number(self) -> int:
        self._last += 1
        return self._last

    def _running(self) -> _Process:
        """The process at hand, or a new one that has been given the last training."""
        if self._process is not None and self._process.process.poll() is not None:
            self._bury()
        if self._process is None:
            self._process = _Process()
            self._open.add(_READY)
            if self._training is not None and self._deaths < _TRIES:
                self._process.letters.put(replace(self._training, known=self._known))
        return self._process

    def _ask(self, request: Train | Question) -> int:
        process = self._running()
        if isinstance(request, Train):
            self._training, self._deaths = request, 0
        self._open.add(request.request)
        process.letters.put(request)
        return request.request

    def _arrived(self, timeout: float | None) -> bool:
        process = self._process
        try:
            return process is not None and bool(wait([process.connection], timeout))
        except (OSError, ValueError):  # closed by another thread in this moment
            return False

    def _read(self) -> list[Reply]:
        """The next reply; or, where the worker is gone, a failure for every open request.

        A reply nobody waits for is dropped: the second one to a training that was given again.
        """
        with self._lock:
            if self._process is None:
                return []
            try:
                reply: Reply = self._process.connection.recv()
            except (EOFError, OSError):
                self._bury()
                failures, self._kept = self._kept, []
                return failures
            self._remember(reply.vectors)
            if reply.answer not in ("ready", "failed"):
                self._deaths = 0
            if reply.answer == "ready":
                self.ready = True
            elif reply.request not in self._open:
                return []
            if reply.answer != "reading":
                self._open.discard(reply.request)
            return [reply]

    def _bury(self) -> None:
        """Reaps a dead process; what was asked of it is kept as failed."""
        if self._process is not None:
            self._process.end()
            self._deaths += 1
        self._process = None
        self.ready = False
        self._kept += [
            Reply("failed", request, problem="the suggestion worker stopped", mend="Ask again")
            for request in sorted(self._open)
        ]
        self._open.clear()


def _checked(reply: Reply) -> Reply:
    if reply.answer == "failed":
        raise SuggestionError(reply.problem, mend=reply.mend)
    return reply
