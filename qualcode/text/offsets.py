"""Code-point offsets to and from UTF-8 bytes, UTF-16 units, lines and columns. Knows no files.

The one place where offsets are converted. All offsets stand between characters, from 0 to the
text's length in the unit at hand. The plural forms take any number of offsets, in any order, and
read the text once. An offset outside the text, or inside a character, raises CodingError.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from qualcode.errors import CodingError
from qualcode.text.wording import told

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def code_points_to_utf8(text: str, offset: int) -> int:
    """Bytes of UTF-8 before code point `offset`."""
    return code_points_to_utf8_all(text, (offset,))[0]


def utf8_to_code_points(text: str, offset: int) -> int:
    """Code points before byte `offset` of the text's UTF-8."""
    return utf8_to_code_points_all(text, (offset,))[0]


def code_points_to_utf16(text: str, offset: int) -> int:
    """UTF-16 units before code point `offset`."""
    return code_points_to_utf16_all(text, (offset,))[0]


def utf16_to_code_points(text: str, offset: int) -> int:
    """Code points before UTF-16 unit `offset`."""
    return utf16_to_code_points_all(text, (offset,))[0]


def code_points_to_utf8_all(text: str, offsets: Iterable[int]) -> tuple[int, ...]:
    """`code_points_to_utf8` of each offset."""

    def step(start: int, end: int) -> int:
        return len(text[start:end].encode("utf-8", "surrogatepass"))

    return _walked(tuple(offsets), len(text), "characters", step)


def utf8_to_code_points_all(text: str, offsets: Iterable[int]) -> tuple[int, ...]:
    """`utf8_to_code_points` of each offset."""
    data = text.encode("utf-8", "surrogatepass")

    def step(start: int, end: int) -> int:
        if end < len(data) and data[end] & 0b1100_0000 == 0b1000_0000:
            raise _inside("byte", end)
        return len(data[start:end].decode("utf-8", "surrogatepass"))

    return _walked(tuple(offsets), len(data), "bytes", step)


def code_points_to_utf16_all(text: str, offsets: Iterable[int]) -> tuple[int, ...]:
    """`code_points_to_utf16` of each offset."""
    astral = _astral(text)

    def widened(offset: int) -> int:
        _within(offset, len(text), "characters")
        return offset + bisect_left(astral, offset)

    return tuple(map(widened, offsets))


def utf16_to_code_points_all(text: str, offsets: Iterable[int]) -> tuple[int, ...]:
    """`utf16_to_code_points` of each offset."""
    astral = _astral(text)
    units = [place + before for before, place in enumerate(astral)]

    def narrowed(offset: int) -> int:
        _within(offset, len(text) + len(astral), "UTF-16 units")
        before = bisect_left(units, offset)
        if before and units[before - 1] + 1 == offset:
            raise _inside("UTF-16 unit", offset)
        return offset - before

    return tuple(map(narrowed, offsets))


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of code point `offset`, both counted from 1; only LF ends a line."""
    _within(offset, len(text), "characters")
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def line_column_all(text: str, offsets: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """`line_column` of each offset."""
    breaks = [found.start() for found in re.finditer("\n", text)]

    def placed(offset: int) -> tuple[int, int]:
        _within(offset, len(text), "characters")
        before = bisect_left(breaks, offset)
        return before + 1, offset - (breaks[before - 1] if before else -1)

    return tuple(map(placed, offsets))


def line_column_to_code_points(text: str, line: int, column: int) -> int:
    """The offset of a line and column, both counted from 1."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
        if not start:
            break
    end = text.find("\n", start)
    width = (len(text) if end < 0 else end) - start
    if line < 1 or (line > 1 and not start) or not 1 <= column <= width + 1:
        raise CodingError(told("line {}, column {} is not in the text", line, column))
    return start + column - 1


def _walked(
    offsets: Sequence[int], length: int, unit: str, step: Callable[[int, int], int]
) -> tuple[int, ...]:
    """Each offset's sum of steps from 0, in one pass over the offsets in order."""
    made = {0: 0}
    at = 0
    for offset in sorted(set(offsets)):
        _within(offset, length, unit)
        made[offset] = made[at] + step(at, offset)
        at = offset
    return tuple(made[offset] for offset in offsets)


def _astral(text: str) -> list[int]:
    """Places of the characters that take two UTF-16 units."""
    return [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]


def _within(offset: int, length: int, unit: str) -> None:
    if not 0 <= offset <= length:
        raise CodingError(
            told("offset {} is outside the text, which has {} {}", offset, length, told(unit))
        )


def _inside(unit: str, offset: int) -> CodingError:
    return CodingError(
        told("{} offset {} falls inside a character", told(unit), offset),
        mend="Give an offset between two characters",
    )
