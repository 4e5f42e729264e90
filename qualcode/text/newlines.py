"""The newline rule: what a stored text's lines are, and the way back. Knows no files or encodings.

CRLF, CR and LF each become one LF and nothing else ends a line: VT, FF, NEL, LS and PS stay in
the text as characters, so a line is what `text.split("\\n")` gives and never `str.splitlines()`.
Byte order marks at the start are dropped. No Unicode normalisation: offsets stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from qualcode.errors import InputError

_BOM = "\ufeff"
_BREAK = re.compile("\r\n|\r|\n")
_NAMES = {"\n": "lf", "\r\n": "crlf", "\r": "cr"}
_BREAKS = {name: characters for characters, name in _NAMES.items()}
_RUN = re.compile(r"(bom|lf|crlf|cr)(?:\*([1-9][0-9]*))?")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text with LF newlines and no BOM, and the map that `restore` needs.

    `newlines` is a run-length map such as "crlf" (all of them), "lf*3 cr" (three LF, then CR to
    the end) or "bom crlf"; its last run has no count and goes on to the end.
    """

    text: str
    newlines: str


def normalise(raw: str) -> Normalised:
    """Apply the newline rule; `restore` of the result is `raw` again, exactly."""
    body = raw.lstrip(_BOM)
    marks = len(raw) - len(body)
    if "\r" not in body:
        return Normalised(body, _written(marks, []))
    runs = [(name, len(list(same))) for name, same in groupby(_kinds(body))]
    return Normalised(body.replace("\r\n", "\n").replace("\r", "\n"), _written(marks, runs))


def restore(text: str, newlines: str) -> str:
    """The text as it was before `normalise`.

    Raises InputError when `newlines` is no map, or has more newlines than `text`.
    """
    prefix, runs = _read(newlines)
    if runs == [("lf", None)]:
        return prefix + text
    if len(runs) == 1:
        return prefix + text.replace("\n", _BREAKS[runs[0][0]])
    return prefix + _rejoined(text.split("\n"), runs)


def _kinds(body: str) -> Iterator[str]:
    return (_NAMES[found.group()] for found in _BREAK.finditer(body))


def _written(marks: int, runs: list[tuple[str, int]]) -> str:
    words = ["bom" if marks == 1 else f"bom*{marks}"] if marks else []
    words += [f"{name}*{count}" for name, count in runs[:-1]]
    words.append(runs[-1][0] if runs else "lf")
    return " ".join(words)


def _read(newlines: str) -> tuple[str, list[tuple[str, int | None]]]:
    """The byte order marks to put back, and the runs; the last run's count is None."""
    runs: list[tuple[str, int | None]] = []
    for word in newlines.split():
        found = _RUN.fullmatch(word)
        if found is None:
            raise _unfit()
        runs.append((found[1], int(found[2]) if found[2] else None))
    prefix = ""
    if runs and runs[0][0] == "bom":
        prefix = _BOM * (runs.pop(0)[1] or 1)
    runs = runs or [("lf", None)]
    if any(count is None for _, count in runs[:-1]) or any(name == "bom" for name, _ in runs):
        raise _unfit()
    return prefix, [*runs[:-1], (runs[-1][0], None)]


def _rejoined(lines: list[str], runs: list[tuple[str, int | None]]) -> str:
    pieces: list[str] = []
    at = 0
    for name, count in runs:
        upto = len(lines) - 1 if count is None else at + count
        if upto >= len(lines):
            raise _unfit()
        pieces += [line + _BREAKS[name] for line in lines[at:upto]]
        at = upto
    return "".join(pieces) + lines[-1]


def _unfit() -> InputError:
    return InputError(
        "the map of the original's newlines does not fit the text",
        mend="Import the original file again",
    )
