"""Sentences that can be told in another language too: the English, its template, what is filled in.

Knows no other language: a screen looks the template up and puts the same things in.
"""

from __future__ import annotations

from collections.abc import Sequence
from string import Formatter
from typing import LiteralString

from qualcode.text.display import Shown, display


class Told(str):
    """An English sentence that still knows how it was made; everywhere else a plain `str`."""

    __slots__ = ("filled", "template")

    template: str
    filled: tuple[object, ...]


class Recorded(str):
    """An English sentence that was told once; of how it was made only its words were kept."""

    __slots__ = ()


def told(template: LiteralString, /, *filled: object) -> Shown:
    """`template.format(...)`, every field displayed; template and fields are kept beside it."""
    made = Told(_TELLING.vformat(template, filled, {}))
    made.template, made.filled = template, filled
    return Shown(made)


def counted(number: int, one: LiteralString, many: LiteralString, /, *more: object) -> Shown:
    """`counted(2, "{} coding", "{} codings")`: the words that go with the number."""
    return told(one if number == 1 else many, number, *more)


def series(parts: Sequence[object], between: LiteralString = ", ") -> Shown:
    """The parts one after the other; those that are told stay so."""
    return told(between.join(["{}"] * len(parts)), *parts)


def listed(names: Sequence[object]) -> Shown:
    """`a, b or c`."""
    if len(names) < 2:
        return series(names)
    return told("{} or {}", series(names[:-1]), names[-1])


class _Telling(Formatter):
    """Displays each field, but what is told already, which may have lines of its own."""

    def format_field(self, value: object, format_spec: str) -> str:
        return value if isinstance(value, Told) else display(format(value, format_spec))


_TELLING = _Telling()
