"""The process in which spaCy and the learner live: `python -m qualcode.suggest.worker FD`.

It answers over one socket and ends when the other side is gone. While it learns it goes on ranking
with what it knew before. It reads no file and never writes a passage's words to an error.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from importlib import import_module
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from qualcode.errors import QualcodeError, SuggestionError
from qualcode.suggest.values import Training
from qualcode.suggest.wire import Answer, Card, Question, Rank, Reply, Train
from qualcode.text import told

if TYPE_CHECKING:
    from qualcode.suggest.ranker import Ranker
    from qualcode.suggest.reading import Reader
    from qualcode.suggest.vectors import Vectors

_NICE = 10
# Texts that are read for their meaning between two words of how far it is: a second or two.
_AT_ONCE = 32


class _Overtaken(Exception):
    """A newer training has come: what is under way is for nothing."""


class Desk:
    """What stands on the worker's table: the model in use, and what is still to be done."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ranker: Ranker | None = None
        self._vectors: Vectors | None = None
        self._reader: Reader | None = None
        self._model = 0
        self._learning = False
        self._next: Train | None = None
        self._waiting: list[Question] = []

    def work(self) -> None:
        """Answers until the other side is gone, then leaves by SystemExit."""
        while True:
            self._receive()
            while self._next is not None:
                request, self._next = self._next, None
                if self._train(request):
                    self._weigh(request.training)

    def _receive(self) -> None:
        try:
            request = self._connection.recv()
        except (EOFError, OSError):
            sys.exit(0)
        if isinstance(request, Train):
            if self._next is not None:
                self._send(Reply("superseded", self._next.request, self._model))
            self._next = request
        else:
            self._answer_or_wait(request)

    def _breathe(self) -> None:
        """Called often while learning: answers what has come in."""
        while self._connection.poll():
            self._receive()

    def _answer_or_wait(self, request: Question) -> None:
        """What comes before the first model waits for it."""
        if self._ranker is None and (self._learning or self._next is not None):
            self._waiting.append(request)
        else:
            self._answer(request)

    def _answer(self, request: Question) -> None:
        try:
            if self._ranker is None:
                raise SuggestionError(
                    "nothing has been learned yet", mend="Give the worker a training first"
                )
            self._send(self._answered(request, self._ranker))
        except Exception as error:
            self._fail(request.request, error)

    def _answered(self, request: Question, ranker: Ranker) -> Reply:
        number, model = request.request, self._model
        if isinstance(request, Rank):
            ranked = ranker.rank(request.passages, request.top)
            return Reply("ranked", number, model, ranked, learned=ranker.id)
        if isinstance(request, Card):
            card = ranker.card(request.code, request.texts, request.refused)
            return Reply("card", number, model, card=card)

        def read(done: int, of: int) -> None:
            self._send(Reply("reading", number, model, done=done, of=of))
            self._breathe()

        reason = ranker.carrying(request.passage, request.code, read)
        return Reply("carrying", number, model, reason=reason)

    def _train(self, request: Train) -> bool:
        """Whether it was learned."""
        self._learning, learned = True, False
        try:
            self._read_for(request)
            if self._next is None:
                self._learn(request, self._vectors)
                self._send(self._news("trained", request))
                learned = True
            else:  # while texts were read, something newer came
                self._send(Reply("superseded", request.request, self._model))
        except Exception as error:
            self._fail(request.request, error)
        self._learning = False
        self._answer_waiting()
        return learned

    def _weigh(self, training: Training) -> None:
        """With time on its hands: how much each kind of evidence counts in this study.

        Until that is known, the weights of the training before hold.
        """
        from qualcode.suggest.weighing import weigh

        ranker = self._ranker
        if ranker is None:
            return
        with contextlib.suppress(_Overtaken):
            ranker.weights = weigh(training, self._reader, self._vectors, self._breathe_or_leave)

    def _breathe_or_leave(self) -> None:
        self._breathe()
        if self._next is not None:
            raise _Overtaken

    def _learn(self, request: Train, vectors: Vectors | None) -> None:
        from qualcode.suggest.ranker import Ranker

        reader = self._reader_for(request.training)
        weights = self._ranker.weights if self._ranker is not None else None
        self._ranker = Ranker(request.training, reader, self._breathe, vectors, weights=weights)
        self._model = request.request

    def _answer_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for request in waiting:
            self._answer_or_wait(request)

    def _read_for(self, request: Train) -> None:
        """Make the vectors that are missing, answering meanwhile by words alone if need be."""
        from qualcode.suggest.encoder import best
        from qualcode.suggest.vectors import Vectors, texts_of

        encoder = best()
        if encoder is None:
            return
        if self._vectors is None:
            self._vectors = Vectors(encoder)
        self._vectors.learn(request.known.get(encoder.id, {}))
        missing = self._vectors.missing(texts_of(request.training))
        if len(missing) > _AT_ONCE and self._ranker is None:
            self._learn(request, None)
            self._answer_waiting()
        for done in self._vectors.encode(missing):
            self._breathe()
            if self._next is not None:
                return
            if done % _AT_ONCE == 0:
                self._send(self._news("reading", request, done, len(missing)))

    def _news(self, answer: Answer, request: Train, done: int = 0, of: int = 0) -> Reply:
        vectors = self._vectors
        if vectors is None:
            return Reply(answer, request.request, self._model)
        return Reply(
            answer,
            request.request,
            self._model,
            engine=vectors.encoder.id,
            done=done,
            of=of,
            vectors=vectors.new(),
        )

    def _reader_for(self, training: Training) -> Reader:
        """The reader at hand, with all it has read, unless the keywords have changed."""
        from qualcode.suggest.keywords import phrases_of
        from qualcode.suggest.reading import Reader

        if self._reader is None or self._reader.phrases != phrases_of(training.codebook):
            self._reader = Reader(training.codebook)
        return self._reader

    def _fail(self, request: int, error: Exception) -> None:
        """Only our own errors are quoted; any other may hold a transcript's words."""
        if not isinstance(error, QualcodeError):
            error = SuggestionError(told("the learner failed ({})", type(error).__name__))
        reply = Reply("failed", request, self._model, problem=error.what, mend=error.mend)
        self._send(reply)

    def _send(self, reply: Reply) -> None:
        try:
            self._connection.send(reply)
        except OSError:
            sys.exit(0)


def main(descriptor: int) -> None:
    """Loads what is heavy, says that it is ready, and works."""
    # Ctrl+C in the terminal is the workbench's; this process ends with its socket.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        os.nice(_NICE)
    connection = Connection(descriptor)
    import_module("qualcode.suggest.ranker")  # now, so that the first answer is quick
    with contextlib.suppress(OSError):
        connection.send(Reply("ready", 0))
    # In the time before the first training comes.
    import_module("sklearn.linear_model")
    import_module("qualcode.suggest.encoder").best()
    Desk(connection).work()


if __name__ == "__main__":
    main(int(sys.argv[1]))
