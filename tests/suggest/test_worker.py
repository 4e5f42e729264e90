"""The worker process: answers, dies, comes back, and never quotes a passage in an error."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qualcode.errors import SuggestionError
from qualcode.suggest import Coded, CodeEntry, Passage, Training, Worker, encoder, learn, read
from qualcode.suggest.wire import Rank, Reply, Train
from qualcode.suggest.worker import Desk
from tests.suggest.conftest import Topics

Book = dict[str, CodeEntry]
Study = tuple[Coded, ...]

_LONG = 60.0


@pytest.fixture
def training(coded: Study, book: Book) -> Training:
    return Training(coded, book)


@pytest.fixture(scope="module")
def _lasting() -> Iterator[Worker]:
    with Worker() as made:
        yield made


@pytest.fixture
def worker(_lasting: Worker) -> Worker:
    """One process for all tests that leave it alive; every training replaces what it knew."""
    _lasting.wait_ready(_LONG)
    _lasting.poll()
    return _lasting


def _gone(pid: int) -> bool:
    """True when there is no such process any more, not even as a zombie."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_it_ranks_as_the_same_process_would(
    worker: Worker, training: Training, asked: Passage
) -> None:
    taught = worker.train(training)
    worker.result(taught, _LONG)
    reply = worker.result(worker.rank([asked], top=3), _LONG)
    assert (reply.answer, reply.model) == ("ranked", taught)
    assert reply.ranked == learn(training, read(training)).rank([asked], 3)


def test_replies_carry_their_requests_and_can_be_polled(
    worker: Worker, training: Training, asked: Passage
) -> None:
    expected = {worker.train(training), worker.rank([asked]), worker.rank([asked, asked])}
    found: dict[int, Reply] = {}
    while not expected <= found.keys():
        assert select.select([worker], [], [], _LONG)[0]
        found |= {reply.request: reply for reply in worker.poll()}
    assert found[min(expected)].answer == "trained"
    assert len(found[max(expected)].ranked) == 2


def test_waiting_for_one_reply_keeps_the_others(
    worker: Worker, training: Training, asked: Passage
) -> None:
    worker.result(worker.train(training), _LONG)
    first, second = worker.rank([asked]), worker.rank([asked])
    worker.result(worker.rank([asked]), _LONG)
    assert [reply.request for reply in worker.poll()] == [first, second]


def test_a_failure_holds_no_word_of_the_passage(worker: Worker, training: Training) -> None:
    worker.result(worker.train(training), _LONG)
    wrong: Any = "rahasia"
    secret = Passage("rahasia", "id", "P1", position=wrong)
    with pytest.raises(SuggestionError) as failure:
        worker.ranked([secret], timeout=_LONG)
    assert "rahasia" not in str(failure.value)
    assert "TypeError" in str(failure.value) or "UFunc" in str(failure.value)
    with pytest.raises(SuggestionError):
        worker.result(worker.train(Training((wrong,), {})), _LONG)
    assert worker.ranked([Passage("dana", "id", "P1")], timeout=_LONG)[0]


def test_waiting_has_an_end(worker: Worker, training: Training) -> None:
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGSTOP)
    request = worker.train(training)
    with pytest.raises(SuggestionError, match="did not answer"):
        worker.result(request, 0.0)
    os.kill(worker.pid, signal.SIGCONT)
    assert worker.result(request, _LONG).answer == "trained"


def test_asking_does_not_wait_for_a_worker_that_is_busy(worker: Worker) -> None:
    """A training far larger than the socket's buffer is handed over, and the asker goes on."""
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGSTOP)
    around = (f"{at}" * 2000 for at in range(300, 600))
    large = Training((), {}, tuple(Passage("ya", "id", "P1", context=text) for text in around))
    request = worker.train(large)
    assert worker.poll() == []
    os.kill(worker.pid, signal.SIGCONT)
    assert worker.result(request, _LONG).answer == "trained"


def test_a_killed_worker_comes_back_with_what_it_knew(training: Training, asked: Passage) -> None:
    with Worker() as worker:
        worker.result(worker.train(training), _LONG)
        before = worker.ranked([asked], timeout=_LONG)
        pid = worker.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
        lost = worker.rank([asked])
        os.kill(pid, signal.SIGKILL)
        with pytest.raises(SuggestionError, match="stopped"):
            worker.result(lost, _LONG)
        assert _gone(pid)
        assert worker.ranked([asked], timeout=_LONG) == before
        assert worker.pid != pid


@pytest.mark.slow
def test_a_training_that_kills_twice_is_not_given_again(training: Training, asked: Passage) -> None:
    with Worker() as worker:
        worker.train(training)
        for _ in range(2):
            worker.start()
            assert worker.pid is not None
            os.kill(worker.pid, signal.SIGKILL)
            while worker.pid is not None:
                assert select.select([worker], [], [], _LONG)[0]
                worker.poll()
        with pytest.raises(SuggestionError, match="nothing has been learned"):
            worker.ranked([asked], timeout=_LONG)


def test_closing_leaves_no_process_and_may_be_done_twice(training: Training) -> None:
    worker = Worker()
    worker.close()
    request = worker.train(training)
    pid = worker.pid
    assert pid is not None
    worker.close()
    worker.close()
    assert _gone(pid)
    assert worker.poll() == []
    with pytest.raises(SuggestionError, match="did not answer"):
        worker.result(request)


def test_an_unknown_request_is_refused(worker: Worker) -> None:
    with pytest.raises(SuggestionError, match="did not answer"):
        worker.result(99, _LONG)


def test_the_process_ends_when_its_parent_is_killed() -> None:
    """The parent dies without closing anything; the child sees the end of its socket."""
    script = (
        "from qualcode.suggest import Worker; import os, signal\n"
        "w = Worker(); w.wait_ready(60); print(w.pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    child = int(done.stdout)
    if hasattr(os, "pidfd_open"):
        try:
            waiting = os.pidfd_open(child)
        except ProcessLookupError:
            return
        assert select.select([waiting], [], [], _LONG)[0]
        os.close(waiting)


def test_the_parent_loads_nothing_heavy() -> None:
    script = (
        "from qualcode.suggest import *; import sys\n"
        "with Worker() as w:\n"
        "    w.result(w.train(Training((), {'a': CodeEntry({'en': 'a'})})), 60)\n"
        "    assert w.ranked([Passage('a', 'en', 'd')], timeout=60)[0][0].code == 'a'\n"
        "print(*[n for n in ('spacy', 'sklearn', 'numpy', 'simplemma') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


def test_it_imports_nothing_from_the_folder_it_is_started_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spacy.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with Worker() as worker:
        worker.wait_ready(_LONG)
        assert worker.ready


class _Letters:
    """A connection of which the requests are known; those of one bundle have come in together."""

    def __init__(self, *bundles: list[Train | Rank]) -> None:
        self.bundles = list(bundles)
        self.here: list[Train | Rank] = []
        self.sent: list[Reply] = []

    def poll(self) -> bool:
        return bool(self.here)

    def recv(self) -> Train | Rank:
        if not self.here:
            if not self.bundles:
                raise EOFError
            self.here = self.bundles.pop(0)
        return self.here.pop(0)

    def send(self, reply: Reply) -> None:
        self.sent.append(reply)


def _work(*bundles: list[Train | Rank]) -> list[tuple[str, int, int]]:
    """What a desk answers: the answer, the request, the model it rests on."""
    return [(reply.answer, reply.request, reply.model) for reply in _replies(*bundles)]


def _replies(*bundles: list[Train | Rank]) -> list[Reply]:
    connection = _Letters(*bundles)
    connected: Any = connection  # has all that a desk uses of a Connection
    desk = Desk(connected)
    with pytest.raises(SystemExit):
        desk.work()
    return connection.sent


@pytest.fixture
def by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """No encoder, on any machine."""
    monkeypatch.setattr(encoder, "best", lambda: None)


@pytest.fixture
def by_meaning(monkeypatch: pytest.MonkeyPatch) -> Topics:
    """An encoder of three topics, on any machine."""
    topics = Topics()
    monkeypatch.setattr(encoder, "best", lambda: topics)
    return topics


@pytest.mark.usefixtures("by_words")
def test_while_learning_it_ranks_by_what_it_knew(training: Training, asked: Passage) -> None:
    bundles: tuple[list[Train | Rank], ...] = (
        [Train(1, training)],
        [Train(2, training), Rank(3, (asked,), 1)],
        [Rank(4, (asked,), 1)],
    )
    assert _work(*bundles) == [
        ("trained", 1, 1),
        ("ranked", 3, 1),
        ("trained", 2, 2),
        ("ranked", 4, 2),
    ]


@pytest.mark.usefixtures("by_words")
def test_ranking_before_any_training_is_refused(asked: Passage) -> None:
    assert _work([Rank(1, (asked,), 1)]) == [("failed", 1, 0)]


@pytest.mark.usefixtures("by_words")
def test_a_ranking_before_the_first_model_waits_for_it(training: Training, asked: Passage) -> None:
    assert _work([Train(1, training), Rank(2, (asked,), 1)]) == [
        ("trained", 1, 1),
        ("ranked", 2, 1),
    ]


@pytest.mark.usefixtures("by_words")
def test_a_training_that_is_overtaken_is_answered_as_such(training: Training) -> None:
    sent = _work([Train(1, training), Train(2, training), Train(3, training)])
    assert sent == [("superseded", 2, 0), ("trained", 1, 1), ("trained", 3, 3)]


def test_texts_are_read_while_words_answer(
    training: Training, asked: Passage, by_meaning: Topics
) -> None:
    turns = tuple(Passage(f"Jawaban nomor {at}", "id", "P1") for at in range(80))
    heard = replace(training, corpus=turns)
    replies = _replies([Train(1, heard), Rank(2, (asked,), 1)], [Train(3, heard)])
    assert [(one.answer, one.done) for one in replies] == [
        ("ranked", 0),
        ("reading", 32),
        ("reading", 64),
        ("reading", 96),
        ("trained", 0),
        ("trained", 0),
    ]
    texts = sum(len(one.vectors.get(by_meaning.id, {})) for one in replies)
    assert texts == replies[1].of == len(by_meaning.asked)  # each once, and none a second time


def test_what_is_known_is_not_read_again(training: Training, by_meaning: Topics) -> None:
    (first,) = _replies([Train(1, training)])
    by_meaning.asked.clear()
    (again,) = _replies([Train(1, training, first.vectors)])
    assert (by_meaning.asked, again.vectors, again.engine) == ([], {}, by_meaning.id)
