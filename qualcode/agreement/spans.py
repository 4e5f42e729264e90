"""What agreement is asked about: units, coded spans, rules and levels; must not know numpy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Rule: TypeAlias = Literal["mutual-majority", "any", "half"]
Level: TypeAlias = Literal["nominal", "ordinal", "interval", "ratio"]
UnitKind: TypeAlias = Literal["turn", "sentence", "paragraph", "document", "character"]

RULES: tuple[Rule, ...] = get_args(Rule)
LEVELS: tuple[Level, ...] = get_args(Level)
UNIT_KINDS: tuple[UnitKind, ...] = get_args(UnitKind)


@dataclass(frozen=True, slots=True)
class UnitSpan:
    """A unit of comparison: half-open code points [start, end) of one source."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CodedSpan:
    """A coder's segment for a code: half-open code points [start, end) of one source."""

    source: str
    start: int
    end: int
    code: str
    coder: str


# A coder who has seen a source is given with its name; who has seen part of one, with each unit.
Seen: TypeAlias = tuple[str, str | UnitSpan]
