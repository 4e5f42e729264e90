"""The table of memos, as it is read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qualcode.synthesis import MemoEntry, memos_table
from qualcode.tables import Table

Draw = Callable[[Table], str]
ENTRIES = [
    MemoEntry("2026-01-02T14:03:22.000Z", "ana", "project", "Rencana\nbagian dua"),
    MemoEntry(
        "2026-01-02T14:04:22.000Z",
        "ana",
        "coding",
        "Lihat @H1, @X9",
        source="P1",
        place="34–71",
        code="H1",
        extract="Koordinasi  antar\nlembaga",
        gone=True,
        links=(("@H1", "Koordinasi"), ("@X9", None)),
    ),
    MemoEntry("", "budi", "case", "", name="P1"),
]


def test_in_english(draw: Draw) -> None:
    assert draw(memos_table(ENTRIES, "en")) == (
        "Memos\n"
        "When | Coder | About | Memo\n"
        "2026-01-02 14:03 | ana | Project | Rencana / bagian dua\n"
        "2026-01-02 14:04 | ana | H1, P1, 34–71 (removed) / *“Koordinasi antar lembaga”* | "
        "Lihat @H1, @X9 / *Links: @H1 Koordinasi; @X9 (unknown)*\n"
        " | budi | Case P1 |\n"
        "Times are UTC.\n"
    )


@pytest.mark.parametrize("language", ["id", "en", "ms"])
@pytest.mark.parametrize(
    "kind", ["coding", "segment", "code", "source", "case", "finding", "project"]
)
def test_every_kind_has_words_in_every_language(kind: str, language: str, draw: Draw) -> None:
    entry = MemoEntry("", "ana", kind, "Ada", "N1", "S1", "1–2", "K1")
    told = draw(memos_table([entry], language)).split("\n")[2]
    expected = {"project": "", "coding": "K1, S1, 1–2", "segment": "S1, 1–2", "source": "S1"}
    assert expected.get(kind, "N1") in told
