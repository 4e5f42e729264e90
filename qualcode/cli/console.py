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
LAST = 6  # columns, where nothing else helps
WORD = 14  # columns up to which a word is not broken, where that can be helped
TALLEST = 5  # lines of a cell in a list
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


def say_columns(
    heads: Sequence[str], rows: Sequence[Sequence[object]], *, whole: bool = False
) -> None:
    """Rows in aligned columns under their heads; numbers to the right.

    On a terminal the widest columns are wrapped until a line fits, and a cell of a list is cut
    after a few lines unless `whole`; into a pipe a row is a line and nothing is cut.
    """
    shown = [[display(str(value)) for value in row] for row in rows]
    lines = [[display(head) for head in heads], *shown]
    widths = [max(len(line[place]) for line in lines) for place in range(len(heads))]
    gap = GAP
    if sys.stdout.isatty():
        widths, gap = _fitted(lines, widths, shutil.get_terminal_size().columns)
    right = [
        bool(rows) and all(_is_number(row[place]) for row in rows) for place in range(len(heads))
    ]
    tallest = None if whole or not sys.stdout.isatty() else TALLEST
    for line in lines:
        for part in _wrapped(line, widths, tallest):
            parts = [
                value.rjust(width) if numbers else value.ljust(width)
                for value, width, numbers in zip(part, widths, right, strict=True)
            ]
            say(Shown(gap.join(parts).rstrip()))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) or bool(_FIGURE.fullmatch(str(value)))


def _fitted(lines: Sequence[Sequence[str]], natural: list[int], room: int) -> tuple[list[int], str]:
    """Widths that fit the room, and the gap between: heads are broken first, then the widest
    column is narrowed. Words stay whole as long as other columns or the gap can give way."""
    if sum(natural) + len(GAP) * (len(natural) - 1) <= room:
        return natural, GAP
    heads, body = lines[0], lines[1:] or lines
    fitted = [
        max(max(len(line[place]) for line in body), max(map(len, head.split()), default=1))
        for place, head in enumerate(heads)
    ]
    words = _word_widths(lines)
    bare = [NARROWEST] * len(words)
    for least, gap in ((words, GAP), (words, " "), (bare, " "), ([LAST] * len(words), " ")):
        widths = _narrowed(fitted, least, room - len(gap) * (len(fitted) - 1))
        if sum(widths) + len(gap) * (len(widths) - 1) <= room:
            break
    return widths, gap


def _narrowed(widths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widest column that can gives way, again and again, until all fit or none can."""
    narrowed = list(widths)
    while sum(narrowed) > room:
        able = [place for place, width in enumerate(narrowed) if width > least[place]]
        if not able:
            break
        narrowed[max(able, key=lambda place: narrowed[place])] -= 1
    return narrowed


def _word_widths(lines: Sequence[Sequence[str]]) -> list[int]:
    """The longest word of each column, as far as it is of a usual length."""
    return [
        max(
            NARROWEST, *(min(len(word), WORD) for cell in column for word in (cell.split() or [""]))
        )
        for column in zip(*lines, strict=True)
    ]


def _wrapped(line: Sequence[str], widths: Sequence[int], tallest: int | None) -> list[list[str]]:
    """One row as the lines that its longest cell takes; a cell that is cut ends in an ellipsis."""
    cells = [
        textwrap.wrap(value, width, max_lines=tallest, placeholder="…")
        if len(value) > width
        else [value]
        for value, width in zip(line, widths, strict=True)
    ]
    height = max(len(cell) for cell in cells)
    return [[cell[n] if n < len(cell) else "" for cell in cells] for n in range(height)]


def _encodable(line: str, stream: Any) -> str:
    encoding = stream.encoding or "utf-8"
    return line.encode(encoding, "replace").decode(encoding)
