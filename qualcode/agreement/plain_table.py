"""Reliability data as a plain table of unit, coder, value; must not know files or spans."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from math import isfinite

import numpy as np

from qualcode.agreement.ratings import Ratings, coefficients, from_indices
from qualcode.agreement.results import Coefficients
from qualcode.agreement.spans import LEVELS, Level
from qualcode.agreement.tally import NO_RATING
from qualcode.errors import AgreementError
from qualcode.text import told

# Units x coders beyond which a wrong column was surely named; it bounds the memory (8 bytes each).
_CELLS = 20_000_000


@dataclass(frozen=True, slots=True)
class TableReport:
    """The coefficients of a plain table, and what went into them.

    `units` and `coders` in order of appearance, those without a rating too; `ratings` and
    `missing` count cells of units x coders; `pairable` counts units with two ratings or more;
    `values` counts the distinct ones.
    """

    level: Level
    units: tuple[str, ...]
    coders: tuple[str, ...]
    values: int
    ratings: int
    missing: int
    pairable: int
    coefficients: Coefficients

    def as_dict(self) -> dict[str, object]:
        """The report as JSON takes it."""
        return {
            "level": self.level,
            "units": len(self.units),
            "coders": list(self.coders),
            "values": self.values,
            "ratings": self.ratings,
            "missing": self.missing,
            "pairable_units": self.pairable,
            "coefficients": self.coefficients.as_dict(),
        }


def from_table(
    rows: Iterable[tuple[str, str, str]],
    level: Level = "nominal",
    *,
    where: str = "",
    first_row: int = 2,
) -> TableReport:
    """The eight coefficients of (unit, coder, value) rows; `level` is that of alpha.

    An empty value, or a row that is not there, is a missing rating. Blanks around a field do not
    count. `first_row` is the number of the first row in the file `where` (2: after a header).

    Raises AgreementError naming the row: no unit or coder, a unit and coder that came before, a
    value that is no number at a level that needs one (or lies below zero at level ratio); and
    where there is no rating at all, or no such level.
    """
    if level not in LEVELS:
        raise AgreementError(
            "there is no such level", mend=told("Take one of {}", ", ".join(LEVELS))
        )
    reading = _Reading(level, where)
    for number, row in enumerate(rows, start=first_row):
        reading.take(number, *(field.strip() for field in row))
    return _measured(reading)


class _Reading:
    """Takes row after row and numbers units, coders and values as they come."""

    def __init__(self, level: Level, where: str) -> None:
        self.level: Level = level
        self.where = where
        self.units: dict[str, int] = {}
        self.coders: dict[str, int] = {}
        self.values: dict[Hashable, int] = {}
        self.rows: dict[tuple[int, int], int] = {}
        self.cells: list[tuple[int, int, int]] = []

    def take(self, number: int, unit: str, coder: str, value: str) -> None:
        if not unit or not coder:
            raise self._fault(
                number,
                told("row {} has no coder", number) if unit else told("row {} has no unit", number),
            )
        place = (
            self.units.setdefault(unit, len(self.units)),
            self.coders.setdefault(coder, len(self.coders)),
        )
        earlier = self.rows.setdefault(place, number)
        if earlier != number:
            raise self._fault(
                number,
                told("row {} repeats the unit and coder of row {}", number, earlier),
                mend="Keep one value for each unit and coder",
            )
        if value:
            kept = self._value(number, value)
            self.cells.append((*place, self.values.setdefault(kept, len(self.values))))

    def _value(self, number: int, value: str) -> str | float:
        if self.level == "nominal":
            return value
        measured = _number(value)
        if measured is None:
            raise self._fault(
                number,
                told(
                    "the value in row {} is no number, and level {} needs numbers",
                    number,
                    self.level,
                ),
                mend="Write numbers with a decimal point, or take level nominal",
            )
        if self.level == "ratio" and measured < 0:
            raise self._fault(
                number,
                told("the value in row {} lies below zero, which level ratio excludes", number),
            )
        return measured

    def _fault(self, number: int, what: str, mend: str = "") -> AgreementError:
        """Names the row only: what stands in it may be a participant's words."""
        return AgreementError(what, where=self.where, mend=mend or told("Correct row {}", number))


def _number(value: str) -> float | None:
    try:
        measured = float(value)
    except ValueError:
        return None
    return measured if isfinite(measured) and "_" not in value else None


def _measured(reading: _Reading) -> TableReport:
    if not reading.cells:
        raise AgreementError("there is no rating in the table", where=reading.where)
    units, coders = len(reading.units), len(reading.coders)
    if units * coders > _CELLS:
        raise AgreementError(
            told("the table has {} units and {} coders, too many to compare", units, coders),
            where=reading.where,
            mend="Check which columns hold the unit, the coder and the value",
        )
    unit, coder, value = np.array(reading.cells, dtype=np.int64).T
    indices = np.full((units, coders), NO_RATING, dtype=np.int64)
    indices[unit, coder] = value
    ratings: Ratings = from_indices(indices, reading.values)
    return TableReport(
        level=reading.level,
        units=tuple(reading.units),
        coders=tuple(reading.coders),
        values=len(reading.values),
        ratings=len(unit),
        missing=indices.size - len(unit),
        pairable=int(((indices != NO_RATING).sum(axis=1) >= 2).sum()),
        coefficients=coefficients(ratings, reading.level),
    )
