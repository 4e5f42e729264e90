"""Which way text runs: right to left for Arabic and its like. Knows no Word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Blocks of right-to-left scripts. A quick look that spares other text the slow one.
_RTL = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_OTHER_WAY = re.compile("o(?:[on]*o)?")
_STRONG = {"L": False, "R": True, "AL": True}


def is_right_to_left(text: str) -> bool:
    """True where the first strong character is of a right-to-left script (UAX 9, rule P2)."""
    if text.isascii() or not _RTL.search(text):
        return False
    strong = (_STRONG.get(unicodedata.bidirectional(char)) for char in text)
    return next((way for way in strong if way is not None), False)


def stretches(text: str, right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """The text cut where its direction changes: pairs of (stretch, runs right to left).

    `right_to_left` is the paragraph's direction. Digits, spaces and signs between two words of
    the other direction go with them, all others with the paragraph (UAX 9, rules N1 and N2).
    """
    if not right_to_left and (text.isascii() or not _RTL.search(text)):
        yield text, False
        return
    ways = "".join(_way(char, right_to_left) for char in text)
    done = 0
    for other in _OTHER_WAY.finditer(ways):
        if other.start() > done:
            yield text[done : other.start()], right_to_left
        yield text[other.start() : other.end()], not right_to_left
        done = other.end()
    if done < len(text):
        yield text[done:], right_to_left


def _way(char: str, right_to_left: bool) -> str:
    """One letter for a character's direction: `o`ther than the paragraph's, `s`ame, `n`either."""
    strong = _STRONG.get(unicodedata.bidirectional(char))
    if strong is None:
        return "n"
    return "s" if strong == right_to_left else "o"
