"""A csv of codings as rows, and rows as a csv. Pure: knows no store, only what a row must be."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process

from qualcode.errors import CodingError, UsageError
from qualcode.text import separated_rows, told

COLUMNS = ("source", "start", "end", "code", "coder", "quote", "memo")
WRITTEN = (*COLUMNS, "segment")  # the segment's number, which an import does not read
REQUIRED = ("source", "start", "end", "code")
USUAL = {  # what other tools call our columns
    "source": ("document", "doc", "file", "filename", "transcript"),
    "start": ("char_start", "begin", "from", "start_char", "startposition"),
    "end": ("char_end", "stop", "to", "end_char", "endposition"),
    "code": ("tag", "label", "codename", "code_name"),
    "coder": ("annotator", "rater", "user", "by", "creator"),
    "quote": ("text", "segment", "content", "highlight"),
    "memo": ("note", "comment"),
}


@dataclass(frozen=True, slots=True)
class CodingLine:
    """One row of the file; `line` is where it stands. `coder` is empty where none is named."""

    line: int
    source: str
    start: int
    end: int
    code: str
    coder: str
    quote: str | None
    memo: str


def parse_mapping(pairs: Iterable[str]) -> dict[str, str]:
    """`["source=document", ...]` as {our column: the file's column}.

    Raises:
        UsageError: a pair is not `ours=theirs`, or names a column we do not have.
    """
    mapping: dict[str, str] = {}
    for pair in pairs:
        ours, sign, theirs = pair.partition("=")
        if not sign or not theirs:
            raise UsageError(told('"{}" is not of the form ours=theirs', pair))
        if ours not in COLUMNS:
            raise UsageError(
                told('"{}" is not a column of ours', ours),
                mend=told("Ours: {}", ", ".join(COLUMNS)),
            )
        mapping[ours] = theirs
    return mapping


def read_codings(text: str, *, where: str, mapping: Mapping[str, str]) -> list[CodingLine]:
    """The rows of a csv with a header; our columns are found by name or through `mapping`.

    Raises:
        CodingError: a column is missing, or a start or end is not a whole number.
    """
    rows = separated_rows(text)
    try:
        _, header = next(rows, (1, []))
        places = _places(header, mapping, where)
        return [_line(row, number, places, where) for number, row in rows]
    except csv.Error as error:
        raise CodingError(told("not readable as csv: {}", error), where=where) from None


def _places(header: Sequence[str], mapping: Mapping[str, str], where: str) -> dict[str, int]:
    names = [name.strip() for name in header]
    places: dict[str, int] = {}
    for ours in COLUMNS:
        theirs = mapping.get(ours, ours)
        if theirs in names:
            places[ours] = names.index(theirs)
        elif ours in REQUIRED or ours in mapping:
            raise _missing(ours, theirs, names, where)
    return places


def _missing(ours: str, theirs: str, names: Sequence[str], where: str) -> CodingError:
    usual = next((name for name in names if name.casefold() in USUAL[ours]), None)
    nearest = process.extractOne(theirs, names, score_cutoff=75)
    hint = f"--map {ours}={usual or (nearest[0] if nearest else 'COLUMN')}"
    return CodingError(
        told('no column "{}"; the file has {}', theirs, ", ".join(names) or told("none")),
        where=where,
        mend=told("Say which column it is: {}", hint),
    )


def _line(row: Sequence[str], number: int, places: Mapping[str, int], where: str) -> CodingLine:
    def field(name: str) -> str:
        place = places.get(name)
        return row[place] if place is not None and place < len(row) else ""

    return CodingLine(
        line=number,
        source=field("source").strip(),
        start=_offset(field("start"), "start", number, where),
        end=_offset(field("end"), "end", number, where),
        code=field("code").strip(),
        coder=field("coder").strip(),
        quote=field("quote") if "quote" in places else None,
        memo=field("memo"),
    )


def _offset(value: str, name: str, number: int, where: str) -> int:
    try:
        return int(value)
    except ValueError:
        raise CodingError(
            told('{} is "{}", not a whole number', name, value),
            where=told("{}, line {}", where, number),
        ) from None


def write_codings(rows: Iterable[Sequence[object]]) -> str:
    """The rows (in the order of `WRITTEN`) as csv with a header, quoted throughout."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(WRITTEN)
    writer.writerows(rows)
    return out.getvalue()
