"""A desk without a store, a helper without a process, and the workbench on both."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast
from uuid import UUID, uuid4

import pytest
from textual.pilot import Pilot

from qualcode.errors import CodingError, UndoError
from qualcode.suggest import (
    CodeCard,
    KeywordFigures,
    LearnedWord,
    Packed,
    Passage,
    Ranked,
    Reason,
    Reply,
    Training,
)
from qualcode.suggest.wire import Answer
from qualcode.text import turns
from qualcode.tui.application import WorkbenchApp
from qualcode.workflow.desk import Act, CodeRow, CodingRow, Desk, Document, Gift, Suggested
from qualcode.workflow.following import Followed
from qualcode.workflow.listing import SourceRow

TEXT = """Pewawancara: Bagaimana koordinasi di lapangan?

P1: Kami sering telat. Koordinasi antar lembaga belum nyambung, data tidak sampai.

P1: Di [kota-1] tidak ada anggaran. Pelatihan juga tidak ada.

Pewawancara: Lalu keluarga korban?

P1: Keluarga takut melapor, mereka malu."""

BOOK = """qualcode: codebook/1
languages: [id]
families:
  - id: hambatan
    name: Hambatan
    codes:
      - {id: H1, name: Koordinasi, definition: Lembaga tidak terhubung., keywords: [koordinasi]}
      - {id: H2, name: Anggaran, definition: Tidak ada uang., keywords: [anggaran, pelatihan]}
      - {id: F2, name: Stigma, definition: Keluarga malu., keywords: [malu, takut]}
"""


def code_row(key: str, name: str, family: str, **more: Any) -> CodeRow:
    """A code with what a test cares about."""
    row = CodeRow(
        key=key,
        name=name,
        family=family,
        family_name=family.title(),
        parent=None,
        depth=0,
        colour=None,
        hotkey=None,
        definition=f"Apa arti {name}.",
        include=(),
        exclude=(),
        names={"id": name},
        keywords=(),
        count=0,
    )
    return replace(row, **more)


CODES = (
    code_row("H1", "Koordinasi", "hambatan", keywords=("koordinasi",), colour="#b34a3c"),
    code_row("H2", "Anggaran", "hambatan", keywords=("anggaran", "pelatihan")),
    code_row("F2", "Stigma", "faktor", keywords=("malu", "takut"), names={"en": "Shame"}),
)


@dataclass
class FakeDesk:
    """As the real one, in memory."""

    texts: dict[str, str] = field(default_factory=lambda: {"P1": TEXT})
    code_rows: tuple[CodeRow, ...] = CODES
    title: str = "Contoh"
    coder: str = "Ani"
    language: str = "id"
    root: Path = Path(os.devnull)

    def __post_init__(self) -> None:
        self.ids = {name: uuid4() for name in self.texts}
        self.vectors_kept: list[Packed] = []
        self.live: dict[UUID, tuple[UUID, CodingRow]] = {}
        self.journal: list[tuple[str, UUID, CodingRow]] = []
        self.undone: list[tuple[str, UUID, CodingRow]] = []
        self.refused: set[tuple[int, int, str]] = set()
        self.quiet: set[str] = set()
        self.done: set[UUID] = set()
        # Somebody who has been here before: who has not is shown the home screen first.
        self.place: tuple[UUID, int] | None = None
        if self.texts:
            name, text = next(iter(self.texts.items()))
            self.place = (self.ids[name], next((turn.body for turn in turns(text)), 0))
        self.places: dict[UUID, int] = {}
        self.kept: list[Suggested] = []
        self.closed = False
        self.written_elsewhere = False
        self.rested = 0
        self.fault: Exception | None = None

    def sources(self) -> tuple[SourceRow, ...]:
        return tuple(self._row(name) for name in self.texts)

    def _row(self, name: str) -> SourceRow:
        identity, text = self.ids[name], self.texts[name]
        return SourceRow(
            id=identity,
            name=name,
            title=name,
            kind="interview",
            case=None,
            language="id",
            month="2025-10",
            short="",
            words=len(text.split()),
            turns=len(turns(text)),
            codings=sum(source == identity for source, _ in self.live.values()),
            done=identity in self.done,
        )

    def document(self, source: UUID) -> Document:
        name = next(name for name, identity in self.ids.items() if identity == source)
        return Document(self._row(name), source, self.texts[name], turns(self.texts[name]))

    def codings(self, source: UUID) -> tuple[CodingRow, ...]:
        return tuple(row for owner, row in self.live.values() if owner == source)

    def codes(self) -> tuple[CodeRow, ...]:
        counts = [row.code for _, row in self.live.values()]
        return tuple(replace(code, count=counts.count(code.key)) for code in self.code_rows)

    def apply(
        self,
        document: Document,
        start: int,
        end: int,
        code: str,
        suggestion: Suggested | None = None,
    ) -> CodingRow:
        if self.fault is not None:
            raise self.fault
        row = CodingRow(
            uuid4(), start, end, code, self.coder, True, "suggested" if suggestion else "manual"
        )
        if suggestion:
            self.kept.append(suggestion)
        self.live[row.id] = (document.source.id, row)
        self.journal.append(("apply", document.source.id, row))
        self.undone.clear()
        return row

    def apply_all(self, document: Document, gifts: Sequence[Gift]) -> tuple[CodingRow, ...]:
        return tuple(
            self.apply(document, gift.start, gift.end, gift.code, gift.suggestion) for gift in gifts
        )

    def remove(self, coding: UUID) -> None:
        if coding not in self.live:
            raise CodingError("that coding is gone already")
        self.journal.append(("remove", *self.live.pop(coding)))

    def move(self, coding: UUID, start: int, end: int) -> Followed:
        if self.fault is not None:
            raise self.fault
        source, row = self.live[coding]
        places = {(other.start, other.end, other.code) for _, other in self.live.values()}
        if (start, end, row.code) in places:
            raise CodingError("that passage has this code already")
        self.journal.append(("move", source, row))
        self.undone.clear()
        self.live[coding] = (source, replace(row, start=start, end=end))
        return Followed()

    def reject(self, document: Document, suggestion: Suggested) -> None:
        self.refused.add((suggestion.start, suggestion.end, suggestion.code))

    def reject_all(self, document: Document, suggestions: Sequence[Suggested]) -> None:
        for suggestion in suggestions:
            self.reject(document, suggestion)

    def muted(self) -> frozenset[str]:
        return frozenset(self.quiet)

    def mute(self, code: str, muted: bool) -> bool:
        (self.quiet.add if muted else self.quiet.discard)(code)
        return True

    def rejected(self, document: Document) -> frozenset[tuple[int, int, str]]:
        return frozenset(self.refused)

    def company(self, besides: UUID) -> dict[str, Any]:
        return {}

    def set_done(self, source: UUID, done: bool) -> None:
        (self.done.add if done else self.done.discard)(source)

    def undo(self) -> Act:
        return self._flip(self.journal, self.undone, "apply")

    def redo(self) -> Act:
        return self._flip(self.undone, self.journal, "remove")

    def _flip(
        self,
        stack: list[tuple[str, UUID, CodingRow]],
        other: list[tuple[str, UUID, CodingRow]],
        gone: str,
    ) -> Act:
        if not stack:
            raise UndoError("there is nothing to undo or redo")
        kind, source, row = stack.pop()
        if kind == "move":
            other.append((kind, source, self.live[row.id][1]))
            self.live[row.id] = (source, row)
            return Act(f"move {row.code}", source, row.start)
        if kind == gone:
            del self.live[row.id]
        else:
            self.live[row.id] = (source, row)
        other.append((kind, source, row))
        return Act(f"{row.code} on {source}", source, row.start)

    def noted(self) -> tuple[frozenset[UUID], int]:
        return frozenset(), 0

    def training(self) -> Training:
        return Training()

    def vectors(self) -> Packed:
        return {}

    def keep_vectors(self, made: Packed) -> None:
        self.vectors_kept.append(made)

    def last_place(self) -> tuple[UUID, int] | None:
        return self.place

    def remember_place(self, source: UUID, offset: int) -> None:
        self.place = (source, offset)
        self.places[source] = offset

    def place_in(self, source: UUID) -> int | None:
        return self.places.get(source)

    def news(self) -> bool:
        news, self.written_elsewhere = self.written_elsewhere, False
        return news

    def rest(self) -> None:
        self.rested += 1

    def close(self) -> None:
        self.closed = True

    @property
    def given(self) -> list[tuple[str, str]]:
        """(code, text) of every coding there is, by place."""
        texts = {self.ids[name]: text for name, text in self.texts.items()}
        rows = sorted(self.live.values(), key=lambda pair: (pair[1].start, pair[1].code))
        return [(row.code, texts[source][row.start : row.end]) for source, row in rows]


@dataclass
class FakeHelper:
    """Suggests each code whose keyword stands in the passage; answers at once."""

    codes: Sequence[CodeRow] = CODES
    fault: Exception | None = None
    problem: str = ""
    trained: int = 0
    closed: bool = False
    learned: str = "nyambung"  # the word that every card names
    spoiled: str = ""  # stands on cards in place of the keywords
    wordless: bool = False  # nothing but the meaning speaks
    texts: int = 0  # to be read for their meaning; the last word on them comes by `finish`

    def __post_init__(self) -> None:
        self.replies: list[Reply] = []
        self.requests = 0
        self.pipe = os.pipe()

    def start(self) -> None:
        if self.fault is not None:
            raise self.fault
        if self.closed:  # another process, after the first was ended
            self.pipe, self.closed = os.pipe(), False

    def train(self, training: Training, known: Packed | None = None) -> int:
        self.trained += 1
        if not self.texts:
            return self._answer("trained", [])
        self.requests += 1
        made = {"fake": {"a": b""}}
        self._send(
            Reply("reading", self.requests, done=32, of=self.texts, vectors=made, engine="fake")
        )
        return self.requests

    def finish(self) -> None:
        """All texts of the first request are read."""
        self._send(Reply("trained", 1, engine="fake"))

    def rank(self, passages: Sequence[Passage], top: int | None = 5) -> int:
        return self._answer(
            "ranked", [self._ranked(passage.text.casefold())[:top] for passage in passages]
        )

    def card(
        self, code: str, texts: Sequence[tuple[str, str]] = (), refused: Sequence[Passage] = ()
    ) -> int:
        """Every keyword has misled; one word was learned."""
        self.requests += 1
        (row,) = [one for one in self.codes if one.key == code] or [code_row(code, code, "f")]
        card = CodeCard(
            code,
            segments=2,
            sources=1,
            coders=1,
            languages={"id": 2},
            speaks_for=(LearnedWord(self.learned, "id", 1.5, 2),),
            speaks_against=(LearnedWord("telat", "id", -0.5, 1),),
            keywords=tuple(
                KeywordFigures(self.spoiled or word, "id", passages=4, decided=3, right=1)
                for word in row.keywords
            ),
        )
        self._send(Reply("card", self.requests, card=card))
        return self.requests

    def carrying(self, passage: Passage, code: str) -> int:
        """The first word of the passage carries its meaning; it takes two readings."""
        self.requests += 1
        self._send(Reply("reading", self.requests, done=1, of=2))
        words = tuple(passage.text.split()[:1])
        self._send(Reply("carrying", self.requests, reason=Reason("carrying", words, ((0, 1),))))
        return self.requests

    def poll(self) -> list[Reply]:
        replies, self.replies = self.replies, []
        os.read(self.pipe[0], len(replies))
        return replies

    def fileno(self) -> int:
        return self.pipe[0]

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            for end in self.pipe:
                os.close(end)

    def _answer(self, answer: Answer, ranked: list[list[Ranked]]) -> int:
        self.requests += 1
        if self.problem:
            self._send(Reply("failed", self.requests, problem=self.problem))
        else:
            self._send(Reply(answer, self.requests, ranked=ranked, learned="a1b2"))
        return self.requests

    def _send(self, reply: Reply) -> None:
        self.replies.append(reply)
        os.write(self.pipe[1], b".")

    def _ranked(self, text: str) -> list[Ranked]:
        made = []
        for code in self.codes:
            places = [(word, text.find(word)) for word in code.keywords if word in text]
            if places:
                spans = tuple((at, at + len(word)) for word, at in places)
                words = tuple(word for word, _ in places)
                why = Reason("meaning") if self.wordless else Reason("keyword", words, spans)
                made.append(Ranked(code.key, 0.3 * len(places), (why,)))
        return sorted(made, key=lambda ranked: -ranked.score)


Opened = tuple[WorkbenchApp, Pilot[int]]
Start = Callable[..., Any]


async def settled(app: WorkbenchApp, pilot: Pilot[int]) -> None:
    """Wait for whatever the last key set going, suggestions too."""
    await pilot.pause()
    while app.workers:
        await app.workers.wait_for_complete()
        await pilot.pause()


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def new_desk() -> type[FakeDesk]:
    """For a test that wants a desk of its own."""
    return FakeDesk


@pytest.fixture
def new_code() -> Callable[..., CodeRow]:
    return code_row


@pytest.fixture
def helper() -> Iterator[FakeHelper]:
    fake = FakeHelper()
    yield fake
    fake.close()


@asynccontextmanager
async def opened(app: WorkbenchApp, size: tuple[int, int]) -> AsyncIterator[Opened]:
    """The workbench, settled; let go of at the end."""
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            await settled(app, pilot)
            seen: list[str] = []
            while seen != (seen := rows_of(app)):  # lists are drawn anew once their width is known
                await pilot.pause()
                await pilot.pause()
            yield app, pilot
    finally:
        app.let_go()


@pytest.fixture
def open_app(helper: FakeHelper) -> Callable[..., Any]:
    """`async with open_app(desk, size=(80, 24)) as (app, pilot)`: the workbench on a made desk."""

    def start(
        desk: FakeDesk, size: tuple[int, int] = (80, 24), wanted: str | None = None
    ) -> AbstractAsyncContextManager[Opened]:
        return opened(WorkbenchApp(lambda: cast("Desk", desk), lambda: helper, wanted), size)

    return start


@pytest.fixture
def app_opened() -> Callable[..., AbstractAsyncContextManager[Opened]]:
    """`async with app_opened(app, (80, 24)) as (app, pilot)`: any workbench, settled."""
    return opened


@pytest.fixture
def real_app(helper: FakeHelper, study: Path) -> Callable[..., Any]:
    """`async with real_app(size=(80, 24)) as (app, pilot)`: the workbench on the real `study`.

    With `fresh` nobody has been here before.
    """

    def start(
        size: tuple[int, int] = (80, 24),
        wanted: str | None = None,
        coder: str = "Ani",
        *,
        fresh: bool = False,
    ) -> AbstractAsyncContextManager[Opened]:
        if not fresh:
            been_here(study, coder)
        return opened(WorkbenchApp(lambda: Desk.open(study, coder), lambda: helper, wanted), size)

    return start


def been_here(study: Path, coder: str = "Ani") -> None:
    """As if the coder had worked here before: who has not is shown the home screen first."""
    desk = Desk.open(study, coder)
    if desk.last_place() is None and desk.sources():
        first = desk.document(desk.sources()[0].id)
        desk.remember_place(first.source.id, next((turn.body for turn in first.turns), 0))
    desk.close()


@pytest.fixture
def press() -> Callable[..., Awaitable[None]]:
    """`await press(app, pilot, "t", "c")`: each key, and then whatever it sets going."""

    async def pressed(app: WorkbenchApp, pilot: Pilot[int], *keys: str) -> None:
        for key in keys:
            await pilot.press(key)
            await settled(app, pilot)

    return pressed


def rows_of(app: WorkbenchApp) -> list[str]:
    """What stands on the screen, row by row."""
    compositor = app.screen._compositor
    return [strip.text.rstrip() for strip in compositor.render_strips()]


@pytest.fixture
def screen_rows() -> Callable[[WorkbenchApp], list[str]]:
    return rows_of


@pytest.fixture
def visited(study: Path) -> Callable[[], None]:
    """`visited()`: Ani has worked on the study before, at its first source."""
    return lambda: been_here(study)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    """No wait before suggestions are asked for."""
    monkeypatch.setattr("qualcode.tui.screens.view.PAUSE", 0.0)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A real study in a folder: one interview and a codebook, for the coder Ani."""
    from qualcode.cli import main

    folder, text, book = tmp_path / "study", tmp_path / "P1.txt", tmp_path / "codes.yaml"
    text.write_text(TEXT, encoding="utf-8")
    book.write_text(BOOK, encoding="utf-8")
    who = ["--project", str(folder), "--coder", "Ani"]
    assert main(["--coder", "Ani", "init", str(folder)]) == 0
    assert main([*who, "import", str(text)]) == 0
    assert main([*who, "codebook", "load", str(book)]) == 0
    return folder


@pytest.fixture
def add_source(study: Path) -> Callable[[str, str], None]:
    """Put a text into the study as it stands, past the reader's own care."""
    from uuid import uuid4

    def add(name: str, text: str) -> None:
        from sqlmodel import select

        from qualcode.model import Source, SourceVersion
        from qualcode.workflow.study import open_study

        with open_study(study, "Ani") as opened, opened.store.act(opened.coder(), "add") as rows:
            like = rows.exec(select(SourceVersion)).all()[0]
            source = Source(id=uuid4(), name=name, kind="interview", title=name, language="id")
            rows.add(source)
            rows.flush()
            fields = like.model_dump(exclude={"id", "source_id", "text", "length", "deleted_at"})
            rows.add(SourceVersion(**fields, source_id=source.id, text=text, length=len(text)))

    return add


@pytest.fixture
def transcript_text() -> str:
    """The interview that the desk and the study hold."""
    return TEXT
