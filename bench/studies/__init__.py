"""Made-up studies to measure on: transcripts, a codebook, and codings by the ten thousand."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from qualcode.model import METADATA, new_id
from qualcode.workflow.codebook import load_codebook
from qualcode.workflow.codings import code_names
from qualcode.workflow.study import Study, create_store, make_project
from qualcode.workflow.versions import CurrentText, current_texts

WORDS = ["koordinasi", "lembaga", "data", "lama", "keluarga", "anak", "kerja", "polisi", "rapat"]
TURN = 40  # words of a turn, its label among them
_AT_ONCE = 5_000  # rows of one insert


def transcript(seed: int, words: int) -> str:
    """A transcript of so many words in turns of `TURN`."""
    chance = random.Random(seed)
    turns = [
        f"{'Pewawancara' if number % 2 else 'P1'}: "
        + " ".join(chance.choices(WORDS, k=TURN - 1))
        + "."
        for number in range(words // TURN)
    ]
    return "\n\n".join(turns) + "\n"


def transcripts(folder: Path, number: int, words: int) -> list[Path]:
    """So many transcripts as files, P0 first."""
    paths = [folder / f"P{seed}.txt" for seed in range(number)]
    for seed, path in enumerate(paths):
        path.write_text(transcript(seed, words), encoding="utf-8")
    return paths


def new_study(folder: Path, codes: int, name: str = "study") -> Study:
    """A study with a codebook of so many codes, C0 first, in one family, and no sources."""
    place = make_project(folder / name, title="Bench", languages=("id",))
    study = create_store(place, "bench")
    book = folder / "book.yaml"
    book.write_text(_book(codes), encoding="utf-8")
    load_codebook(study, book)
    return study


def _book(codes: int) -> str:
    head = "qualcode: codebook/1\nlanguages: [id]\ntitle: {id: Bench}\nfamilies:\n"
    family = "  - id: f\n    name: {id: F}\n    codes:\n"
    return (
        head
        + family
        + "".join(
            f"      - {{id: C{number}, name: {{id: Kode {number}}}}}\n" for number in range(codes)
        )
    )


def add_codings(study: Study, size: int) -> None:
    """So many codings at random places with random codes, by bulk inserts."""
    coder = study.coder()
    with study.store.act(coder, "codings") as session:
        texts = current_texts(session)
        codes = sorted(code_names(session).values())
        segments, codings = _rows(texts, codes, coder, size)
        for table, rows in (("segment", segments), ("coding", codings)):
            for first in range(0, size, _AT_ONCE):
                session.execute(METADATA.tables[table].insert(), rows[first : first + _AT_ONCE])


_Rows = list[dict[str, Any]]


def _rows(texts: list[CurrentText], codes: list[Any], coder: Any, size: int) -> tuple[_Rows, _Rows]:
    chance = random.Random(1)
    segments: _Rows = []
    codings: _Rows = []
    seen: set[Any] = set()
    while len(codings) < size:
        text = chance.choice(texts)
        start = chance.randrange(len(text.text) - 200)
        end = start + chance.randrange(20, 160)
        if (text.version, start, end) not in seen:
            seen.add((text.version, start, end))
            segments.append(_segment(text, start, end))
            codings.append(_coding(segments[-1]["id"], chance.choice(codes), coder))
    return segments, codings


def _segment(text: CurrentText, start: int, end: int) -> dict[str, Any]:
    return {
        "id": new_id(),
        "source_version_id": text.version,
        "start": start,
        "end": end,
        "quote": text.text[start:end],
    }


def _coding(segment: Any, code: Any, coder: Any) -> dict[str, Any]:
    return {
        "id": new_id(),
        "segment_id": segment,
        "code_id": code,
        "coder_id": coder,
        "origin": "manual",
        "exemplar": False,
    }
