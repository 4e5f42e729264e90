"""Which coder applied which code to which unit; must not know coefficients.

The sources are laid end to end on one line, with a gap between any two, and every (coder, code)
has a line of its own. One sort then merges each coder's own overlaps, and one binary search finds
the units that a run touches: the work grows with spans and touched units, not with their product.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qualcode.agreement.spans import RULES, CodedSpan, Rule, Seen, UnitSpan
from qualcode.errors import AgreementError
from qualcode.text import told

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

NOT_SEEN = -1


@dataclass(frozen=True, slots=True, eq=False)
class Presence:
    """`applied`: units x coders x codes, int8; 1 applied, 0 seen but not applied, -1 not seen.

    `seen`: units x coders, bool. `merged`: per coder, how many own segments of one code were
    joined with one they overlap or touch. Both arrays are read-only.
    """

    applied: NDArray[np.int8]
    seen: Flags
    units: tuple[UnitSpan, ...]
    coders: tuple[str, ...]
    codes: tuple[str, ...]
    merged: tuple[int, ...]
    unit: str
    rule: Rule
    threshold: float

    @property
    def counted(self) -> Flags:
        """Per unit: at least two coders have seen it, so there is something to compare."""
        enough: Flags = self.seen.sum(axis=1) >= 2
        return enough


def presence(
    units: Sequence[UnitSpan],
    spans: Sequence[CodedSpan],
    coders: Iterable[str],
    codes: Iterable[str],
    seen: Collection[Seen],
    rule: Rule = "mutual-majority",
    threshold: float = 0.5,
    *,
    unit: str = "turn",
) -> Presence:
    """Lay free, overlapping spans on units that exist before coding.

    A coder's spans of one code are first united into runs, so overlaps count once. Rules:
    `any`: a run touches the unit. `half`: the runs cover at least `threshold` of the unit.
    `mutual-majority`: as `half`, or at least `threshold` of some run lies in the unit; this
    forgives sloppy boundaries and keeps a short quote in a long turn.

    Units of a source must not overlap; they may come in any order and have gaps. Spans of other
    coders, other codes or sources without units are passed over, and so are a coder's spans in
    what the coder has not seen. `unit` names the kind of unit and travels with the figures.

    Raises AgreementError: unknown rule, threshold outside (0, 1], a span or unit without
    characters or before the text, units that overlap.
    """
    _check_rule(rule, threshold)
    coders, codes = tuple(dict.fromkeys(coders)), tuple(dict.fromkeys(codes))
    watched = _seen_matrix(units, coders, seen)
    kept = _kept(units, spans, coders, codes, watched)
    line = _Line.of(units, kept)
    runs = _runs(line, kept, coders, codes)
    applied = np.where(watched, np.int8(0), np.int8(NOT_SEEN))[:, :, None]
    applied = np.repeat(applied, len(codes), axis=2)
    _mark(applied, watched, line, runs, rule, threshold)
    merged = _merged(kept, runs, coders, len(codes))
    for array in (applied, watched):
        array.flags.writeable = False
    return Presence(applied, watched, tuple(units), coders, codes, merged, unit, rule, threshold)


def _check_rule(rule: str, threshold: float) -> None:
    if rule not in RULES:
        raise AgreementError("there is no such rule", mend=told("Take one of {}", ", ".join(RULES)))
    if not 0 < threshold <= 1:
        raise AgreementError("the threshold is a share of a unit, above 0 and at most 1")


def _seen_matrix(
    units: Sequence[UnitSpan], coders: tuple[str, ...], seen: Collection[Seen]
) -> Flags:
    """Units x coders: by whole source or by single unit."""
    pairs = frozenset(seen)
    parts = {coder for coder, what in pairs if isinstance(what, UnitSpan)}
    matrix = np.zeros((len(units), len(coders)), dtype=np.bool_)
    for column, coder in enumerate(coders):
        matrix[:, column] = [(coder, unit.source) in pairs for unit in units]
        if coder in parts:
            matrix[:, column] |= [(coder, unit) in pairs for unit in units]
    return matrix


def _kept(
    units: Sequence[UnitSpan],
    spans: Sequence[CodedSpan],
    coders: tuple[str, ...],
    codes: tuple[str, ...],
    watched: Flags,
) -> list[CodedSpan]:
    """The spans of the compared coders and codes in sources of which the coder saw a unit."""
    places = {
        (coder, units[row].source)
        for column, coder in enumerate(coders)
        for row in np.flatnonzero(watched[:, column]).tolist()
    }
    wanted = frozenset(codes)
    return [span for span in spans if span.code in wanted and (span.coder, span.source) in places]


@dataclass(frozen=True, slots=True)
class _Line:
    """The sources end to end; unit starts and ends ascend, `order` gives each its own row."""

    base: dict[str, int]
    length: int
    start: Ints
    end: Ints
    order: Ints

    @classmethod
    def of(cls, units: Sequence[UnitSpan], spans: Sequence[CodedSpan]) -> _Line:
        reach: dict[str, int] = {}
        pieces: tuple[UnitSpan | CodedSpan, ...] = (*units, *spans)
        for piece in pieces:
            if piece.start < 0 or piece.start >= piece.end:
                raise AgreementError("a span has no characters, or begins before its text")
            reach[piece.source] = max(reach.get(piece.source, 0), piece.end)
        base: dict[str, int] = {}
        length = 0
        for source, end in reach.items():
            base[source] = length
            length += end + 1  # the gap: without it two sources' spans would touch and merge
        start = np.array([base[unit.source] + unit.start for unit in units], dtype=np.int64)
        end_ = np.array([base[unit.source] + unit.end for unit in units], dtype=np.int64)
        order = np.argsort(start, kind="stable")
        start, end_ = start[order], end_[order]
        if np.any(start[1:] < end_[:-1]):
            raise AgreementError("two units of one source overlap, so a segment would count twice")
        return cls(base, length, start, end_, order)


@dataclass(frozen=True, slots=True)
class _Runs:
    """Maximal runs of the union of a coder's spans of a code; sorted by group, then start.

    `group` is coder x codes + code; `start` and `end` stand on the line of sources.
    """

    group: Ints
    start: Ints
    end: Ints


def _runs(
    line: _Line, spans: Sequence[CodedSpan], coders: tuple[str, ...], codes: tuple[str, ...]
) -> _Runs:
    row = {coder: index * len(codes) for index, coder in enumerate(coders)}
    column = {code: index for index, code in enumerate(codes)}
    group = np.array([row[span.coder] + column[span.code] for span in spans], dtype=np.int64)
    start = np.array([line.base[span.source] + span.start for span in spans], dtype=np.int64)
    end = np.array([line.base[span.source] + span.end for span in spans], dtype=np.int64)
    start, end = start + group * line.length, end + group * line.length
    order = np.argsort(start, kind="stable")
    group, start, end = group[order], start[order], end[order]
    reach = np.maximum.accumulate(end) if len(end) else end
    opens = np.ones(len(start), dtype=np.bool_)
    opens[1:] = start[1:] > reach[:-1]
    first = np.flatnonzero(opens)
    last = np.append(first[1:], len(start))[: len(first)] - 1
    shift = group[first] * line.length
    return _Runs(group[first], start[first] - shift, reach[last] - shift)


def _mark(
    applied: NDArray[np.int8],
    watched: Flags,
    line: _Line,
    runs: _Runs,
    rule: Rule,
    threshold: float,
) -> None:
    """Set to 1, in place, the cells that the rule calls applied."""
    if not len(runs.start) or not len(line.start):
        return
    run, unit = _touches(line, runs)
    overlap = np.minimum(runs.end[run], line.end[unit]) - np.maximum(
        runs.start[run], line.start[unit]
    )
    # Runs ascend by group, their units by place: equal (group, unit) stand side by side.
    key = runs.group[run] * len(line.start) + unit
    first = np.flatnonzero(np.append(True, key[1:] != key[:-1])[: len(key)])
    if not len(first):
        return
    cell_group, cell_unit = runs.group[run][first], unit[first]
    hit = np.ones(len(first), dtype=np.bool_)
    if rule != "any":
        length = line.end[cell_unit] - line.start[cell_unit]
        hit = np.add.reduceat(overlap, first) >= threshold * length
    if rule == "mutual-majority":
        inside = overlap >= threshold * (runs.end[run] - runs.start[run])
        hit |= np.logical_or.reduceat(inside, first)
    coder, code = np.divmod(cell_group[hit], applied.shape[2])
    row = line.order[cell_unit[hit]]
    visible = watched[row, coder]
    applied[row[visible], coder[visible], code[visible]] = 1


def _touches(line: _Line, runs: _Runs) -> tuple[Ints, Ints]:
    """Every (run, unit) that share a character, as two arrays of indices."""
    begin = np.searchsorted(line.end, runs.start, side="right")
    stop = np.searchsorted(line.start, runs.end, side="left")
    many = np.maximum(stop - begin, 0)
    run = np.repeat(np.arange(len(many), dtype=np.int64), many)
    before = np.cumsum(many) - many
    unit = np.arange(len(run), dtype=np.int64) - before[run] + begin[run]
    return run, unit


def _merged(
    spans: Sequence[CodedSpan], runs: _Runs, coders: tuple[str, ...], codes: int
) -> tuple[int, ...]:
    given = dict.fromkeys(coders, 0)
    for span in spans:
        given[span.coder] += 1
    left = np.bincount(runs.group // max(codes, 1), minlength=len(coders)).tolist()
    return tuple(given[coder] - left[index] for index, coder in enumerate(coders))
