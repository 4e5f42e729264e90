"""A small study that the report's and the tables' tests share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qualcode.agreement import CodedSpan, Presence, UnitSpan, presence
from qualcode.agreement.spans import Seen

Study = Callable[..., Presence]
CODES = ("H1", "H2", "H3", "H4")


def _turns(source: str, many: int) -> list[UnitSpan]:
    return [UnitSpan(source, 10 * at, 10 * at + 9) for at in range(many)]


def _mark(source: str, coder: str, code: str, *turns: int) -> list[CodedSpan]:
    return [CodedSpan(source, 10 * at, 10 * at + 9, code, coder) for at in turns]


@pytest.fixture
def study() -> Study:
    """P1 and P2 of four turns seen by A and B; P3 by A alone; P4 by nobody; C saw nothing.

    H1: P1 turns 0 1 by both, P2 turn 0 by A only. H2: everywhere by both. H3: nowhere, save in
    P3, which does not count. H4: one turn, by B, in two segments that overlap.
    """
    units = [unit for source in ("P1", "P2", "P3", "P4") for unit in _turns(source, 4)]
    spans = [
        *_mark("P1", "A", "H1", 0, 1),
        *_mark("P1", "B", "H1", 0, 1),
        *_mark("P2", "A", "H1", 0),
        *(span for coder in "AB" for source in ("P1", "P2")
          for span in _mark(source, coder, "H2", 0, 1, 2, 3)),
        *_mark("P3", "A", "H3", 0, 1, 2, 3),
        *_mark("P2", "B", "H4", 3),
        CodedSpan("P2", 32, 36, "H4", "B"),
    ]  # fmt: skip
    done: list[Seen] = [("A", "P1"), ("B", "P1"), ("A", "P2"), ("B", "P2"), ("A", "P3")]

    def made(
        coders: tuple[str, ...] = ("A", "B", "C"),
        codes: tuple[str, ...] = CODES,
        seen: list[Seen] = done,
    ) -> Presence:
        return presence(units, spans, coders, codes, seen)

    return made
