"""How many columns a text takes on a terminal. Knows no fonts and no rows.

A terminal may disagree about a rare emoji; nothing in the store depends on these figures, they
only place the cursor and the line breaks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from qualcode.text import Shown
from qualcode.text.grapheme import graphemes

# Characters of one column each that never join with a neighbour: Latin, Greek, Cyrillic, general
# punctuation, and the marks that stand for control characters. Nearly every transcript is these.
PLAIN = (
    "\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u203b\u203d-\u2048"
    "\u204a-\u205e\u20a0-\u20bf\u2190-\u2193\u21a0-\u21a8\u21ab-\u21ff\u2400-\u2426"
)
_NOT_PLAIN = re.compile(f"[^{PLAIN}]")

_JOINER = "\u200d"
_EMOJI_LOOK = "\ufe0f"  # the selector that asks for the wide picture of the character before it

# Where this Python's tables are older than terminals, or say too little: first, last, columns.
_KNOWN = (
    (0x0600, 0x0605, 1),  # Arabic signs that stand over figures
    (0x06DD, 0x06DD, 1),
    (0x070F, 0x070F, 1),
    (0x0890, 0x0891, 1),
    (0x08E2, 0x08E2, 1),
    (0x1160, 0x11FF, 0),  # Korean vowels and finals join the letter before them
    (0x2630, 0x2637, 2),
    (0x268A, 0x268F, 2),
    (0x3164, 0x3164, 0),
    (0x4DC0, 0x4DFF, 2),
    (0xD7B0, 0xD7FF, 0),
    (0xFFA0, 0xFFA0, 0),
    (0x1F3FB, 0x1F3FF, 0),  # skin tones join the picture before them
)


def plain(text: str) -> bool:
    """Whether every character is one column wide and a grapheme by itself."""
    return (text.isascii() and text.isprintable()) or not _NOT_PLAIN.search(text)


def width(text: str) -> int:
    """The columns that `text` takes; of a joined emoji only its first picture counts."""
    if plain(text):
        return len(text)
    total, last, skip = 0, 0, False
    for character in text:
        if skip:
            skip = False
        elif character == _JOINER:
            skip = True
        elif character == _EMOJI_LOOK:
            total += last == 1
            last = 0
        elif columns := _columns(character):
            total += columns
            last = columns if columns == 2 or _may_widen(character) else 2
    return total


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    """0, 1 or 2 for one character by itself."""
    place = ord(character)
    for first, last, columns in _KNOWN:
        if first <= place <= last:
            return columns
    category = unicodedata.category(character)
    if category == "Cn":
        return 2 if _wide_when_assigned(place) else 1
    if category in ("Mn", "Me", "Mc", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _wide_when_assigned(place: int) -> bool:
    """Blocks that Unicode keeps for pictures and for Han characters."""
    return 0x1F300 <= place < 0x1FB00 or (0x20000 <= place < 0x40000 and place & 0xFFFE != 0xFFFE)


@lru_cache(maxsize=1024)
def _may_widen(character: str) -> bool:
    return character in "#*\u203c\u2049" or unicodedata.category(character) in (
        "So",
        "Sm",
        "Nd",
        "Ll",
    )


def fitted(text: Shown, columns: int) -> Shown:
    """The text in exactly `columns` columns: filled up with spaces, or cut with an ellipsis."""
    room = columns - width(text)
    if room < 0 and text.endswith(" "):  # spaces at the end are no loss
        text = Shown(text.rstrip(" "))
        room = columns - width(text)
    if room >= 0:
        return Shown(text + " " * room)
    kept, used = [], 0
    for start, end in graphemes(text):
        wide = width(text[start:end])
        if used + wide > columns - 1:
            break
        kept.append(text[start:end])
        used += wide
    return Shown("".join(kept) + "…" + " " * (columns - 1 - used)) if columns > 0 else Shown("")


def clipped(text: Shown, columns: int) -> Shown:
    """The text in at most `columns` columns: cut with an ellipsis where it is longer."""
    return text if width(text) <= columns else fitted(text, columns)


def middle(text: Shown, columns: int) -> Shown:
    """The text in at most `columns` columns: cut in the middle, so that names stay apart."""
    if width(text) <= columns or columns < 3:
        return clipped(text, columns)
    pieces = [Shown(text[start:end]) for start, end in graphemes(text)]
    head = _as_many(pieces, columns // 2)
    tail = _as_many(pieces[::-1], columns - 1 - sum(map(width, head)))
    return Shown("".join((*head, "…", *tail[::-1])))


def _as_many(pieces: Sequence[Shown], room: int) -> list[Shown]:
    """The first of them, as many as fit."""
    kept = []
    for piece in pieces:
        room -= width(piece)
        if room < 0:
            break
        kept.append(piece)
    return kept
