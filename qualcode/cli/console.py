"""The only outlet to the terminal. Takes text that has passed `display()`, or plain values as JSON.

Data goes to standard output, narration to standard error.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from typing import Any

from qualcode.text import Shown, display

# What JSON leaves as it is and a terminal would act on or hide: C1, bidi controls, halves of
# surrogate pairs, separators, the byte order mark.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
GAP = "  "
NARROWEST = 8
WIDEST_BAR = 24
LONG = 4  # pieces of work from which a bar is worth its line
_FIGURE = re.compile(r"[-\u2013]|-?[\d.,]+|undefined.*")


def say(line: Shown) -> None:
    """One line of data."""
    sys.stdout.write(_encodable(line, sys.stdout) + "\n")


def say_prose(text: Shown) -> None:
    """A paragraph, wrapped where a terminal shows it."""
    if not sys.stdout.isatty():
        say(text)
        return
    for line in textwrap.wrap(text, shutil.get_terminal_size().columns) or [""]:
        say(Shown(line))


def tell(line: Shown) -> None:
    """One line of narration."""
    sys.stdout.flush()
    sys.stderr.write(_encodable(line, sys.stderr) + "\n")


def bar(words: Shown) -> Callable[[int, int], None]:
    """A line on a terminal that says how many of how many are done; nothing in a pipe.

    It goes away when all are done, and never shows for work that is short.
    """

    def note(done: int, of: int) -> None:
        if of < LONG or not sys.stderr.isatty():
            return
        full = WIDEST_BAR * done // of
        line = f"{words} [{'#' * full}{'.' * (WIDEST_BAR - full)}] {done}/{of}"
        ending = "\r\x1b[K" if done == of else ""
        sys.stderr.write(f"\r{_encodable(line, sys.stderr)}{ending}")
        sys.stderr.flush()

    return note


def emit(document: Any) -> None:
    """One JSON document."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    say(Shown(_UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)))


def write_data(text: str) -> None:
    """A file's content on standard output: as it is into a pipe, made visible on a terminal."""
    if sys.stdout.isatty():
        sys.stdout.write(display(text, newlines=True))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
        sys.stdout.buffer.flush()


def say_columns(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Rows in aligned columns under their heads; numbers to the right.

    On a terminal the widest columns are wrapped until a line fits; into a pipe a row is a line.
    """
    shown = [[display(str(value)) for value in row] for row in rows]
    lines = [[display(head) for head in heads], *shown]
    widths = [max(len(line[place]) for line in lines) for place in range(len(heads))]
    if sys.stdout.isatty():
        widths = _fitted(lines, widths, shutil.get_terminal_size().columns)
    right = [
        bool(rows) and all(_is_number(row[place]) for row in rows) for place in range(len(heads))
    ]
    for line in lines:
        for part in _wrapped(line, widths):
            parts = [
                value.rjust(width) if numbers else value.ljust(width)
                for value, width, numbers in zip(part, widths, right, strict=True)
            ]
            say(Shown(GAP.join(parts).rstrip()))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) or bool(_FIGURE.fullmatch(str(value)))


def _fitted(lines: Sequence[Sequence[str]], natural: list[int], room: int) -> list[int]:
    """Widths that fit the room: heads are broken first, then the widest column is narrowed."""

    def excess(widths: list[int]) -> int:
        return sum(widths) + len(GAP) * (len(widths) - 1) - room

    if excess(natural) <= 0:
        return natural
    heads, body = lines[0], lines[1:] or lines
    fitted = [
        max(max(len(line[place]) for line in body), max(map(len, head.split()), default=1))
        for place, head in enumerate(heads)
    ]
    while excess(fitted) > 0:
        widest = max(range(len(fitted)), key=lambda place: fitted[place])
        if fitted[widest] <= NARROWEST:
            break
        fitted[widest] -= 1
    return fitted


def _wrapped(line: Sequence[str], widths: Sequence[int]) -> list[list[str]]:
    """One row as the lines that its longest cell takes."""
    cells = [
        textwrap.wrap(value, width) if len(value) > width else [value]
        for value, width in zip(line, widths, strict=True)
    ]
    height = max(len(cell) for cell in cells)
    return [[cell[n] if n < len(cell) else "" for cell in cells] for n in range(height)]


def _encodable(line: str, stream: Any) -> str:
    encoding = stream.encoding or "utf-8"
    return line.encode(encoding, "replace").decode(encoding)
