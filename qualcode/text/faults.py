"""Faults of a file that people write by hand: place, sentence, nearest name. Knows no format."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from qualcode.text.display import Shown, display
from qualcode.text.wording import told

_LIKENESS = 60.0  # of 100; below it a name is no help


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong and where; `line` and `column` count from 1, in code points."""

    line: int
    column: int
    message: Shown
    file: str

    def __str__(self) -> str:
        return self.told()

    def told(self) -> Shown:
        """`file:line:column: message`."""
        return told("{}:{}:{}: {}", self.file, self.line, self.column, self.message)


class Place(Protocol):
    """Anything that knows where in its file it stands."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class FaultLog:
    """Gathers the faults of one file, so that all are told at once."""

    def __init__(self, file: str) -> None:
        self.file = display(file)
        self._faults: set[Fault] = set()

    def at(self, place: Place, message: Shown) -> None:
        """Note a fault where `place` stands."""
        self.note(place.line, place.column, message)

    def note(self, line: int, column: int, message: Shown) -> None:
        """Note a fault at a line and column, both from 1."""
        self._faults.add(Fault(line, column, message, self.file))

    def faults(self) -> tuple[Fault, ...]:
        """All of them in the order of the file."""
        return tuple(self)

    def __iter__(self) -> Iterator[Fault]:
        return iter(sorted(self._faults))

    def __len__(self) -> int:
        return len(self._faults)


def nearest_names(name: str, known: Collection[str], *, most: int = 3) -> tuple[str, ...]:
    """The known names most like `name`, best first, capitals aside; none where none is near."""
    from rapidfuzz import fuzz, process

    names = tuple(known)
    found = process.extract(
        name, names, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_LIKENESS, limit=most
    )
    return tuple(names[place] for _, _, place in found)


def did_you_mean(name: str, known: Collection[str]) -> Shown:
    """`: did you mean X?`, or nothing where no known name is near."""
    near = nearest_names(name, known, most=1)
    return told(": did you mean {}?", near[0]) if near else Shown("")
