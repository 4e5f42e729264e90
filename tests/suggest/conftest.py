"""A small invented study in Indonesian, and the serdif interviews where the shared data is."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from qualcode.suggest import Coded, CodeEntry, Passage, coded_of, passage_of
from qualcode.text import turns

Book = dict[str, CodeEntry]


class Topics:
    """An encoder that knows three topics in two languages, and keeps what it was asked."""

    id, dimensions = "topics", 4

    _WORDS = (
        ("uang", "dana", "anggaran", "biaya", "money", "budget", "salary"),
        ("rapat", "kantor", "lembaga", "dinas", "koordinasi", "office", "meeting"),
        ("anak", "korban", "keluarga", "child", "victim", "family"),
    )

    def __init__(self) -> None:
        self.asked: list[str] = []

    def available(self) -> bool:
        return True

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += texts
        counted = [[*map(partial(self._count, text.lower()), self._WORDS), 1.0] for text in texts]
        rows = np.array(counted, dtype=np.float32)
        rows /= np.sqrt((rows * rows).sum(axis=1, keepdims=True))
        return rows

    @staticmethod
    def _count(text: str, words: tuple[str, ...]) -> float:
        return float(sum(text.count(word) for word in words))


@pytest.fixture
def book() -> Book:
    """Three codes; `dana` has a keyword, an exclusion and two languages."""
    return {
        "dana": CodeEntry(
            {"id": "Kurang dana", "en": "Lack of money"},
            {"id": "Anggaran tidak cukup untuk pekerjaan", "en": "The budget is too small"},
            {"id": ("anggaran", "kekurangan dana"), "en": ("budget",)},
            {"id": ("anggaran dasar",)},
        ),
        "koordinasi": CodeEntry(
            {"id": "Koordinasi lemah"},
            {"id": "Lembaga berjalan sendiri-sendiri tanpa koordinasi"},
            {"id": ("koordinasi", "koordinasi antar lembaga")},
        ),
        "korban": CodeEntry(
            {"id": "Kondisi korban"},
            {"id": "Keadaan anak dan keluarga yang menjadi korban"},
            {"id": ("korban",)},
        ),
    }


@pytest.fixture
def coded() -> tuple[Coded, ...]:
    """Twelve passages of two sources."""
    said = {
        "dana": (
            "Uangnya tidak pernah cukup, bensin pun kami beli sendiri.",
            "Tahun ini dananya dipotong separuh.",
            "Biaya perjalanan ke perbatasan tidak ada yang ganti.",
            "Kami minta uang operasional, jawabannya tunggu tahun depan.",
        ),
        "koordinasi": (
            "Kantor sebelah baru tahu kasusnya dari koran.",
            "Rapat bersama jarang, masing-masing jalan sendiri.",
            "Surat ke kantor lain tidak pernah dibalas.",
            "Polisi dan dinas tidak saling memberi tahu.",
        ),
        "korban": (
            "Anak itu takut pulang ke rumah keluarganya.",
            "Anak-anak yang kami jemput kebanyakan tidak punya surat.",
            "Keluarganya sendiri yang menjual anak itu.",
            "Anak itu menangis setiap malam.",
        ),
    }
    return tuple(
        Coded(text, (code,), "id", f"P{1 + at % 2}")
        for code, texts in said.items()
        for at, text in enumerate(texts)
    )


@pytest.fixture
def asked() -> Passage:
    return Passage("Soal uang, dananya dipotong lagi dan bensin kami beli sendiri.", "id", "P9")


@pytest.fixture(scope="session")
def serdif(shared_data: Path) -> tuple[tuple[Coded, ...], Book]:
    """740 segments of seven interviews with their surroundings, and 22 defined codes."""
    folder = shared_data / "coded" / "serdif"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("text/*.txt")}
    said = {name: turns(text) for name, text in texts.items()}
    codes: dict[tuple[str, int, int], set[str]] = {}
    with (folder / "highlights.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = (row["document"], int(row["char_start"]), int(row["char_end"]))
            codes.setdefault(place, set()).add(row["code"])
    coded = tuple(
        coded_of(
            passage_of(texts[name], start, end, said[name], language="en", document=name),
            sorted(applied),
        )
        for (name, start, end), applied in codes.items()
    )
    with (folder / "codebook.csv").open(encoding="utf-8", newline="") as file:
        book = {
            row["code"]: CodeEntry({"en": row["code"]}, {"en": row["description"]})
            for row in csv.DictReader(file)
        }
    return coded, book
