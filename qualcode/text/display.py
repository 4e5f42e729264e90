"""`display()`: text made safe to look at, character for character. Knows no terminal or markup.

Every string that came from data passes here before a terminal or an error message holds it. What
it lets through can neither steer a terminal nor reorder what is read, and nothing hides in it.
"""

from __future__ import annotations

import re
from string import Formatter
from typing import LiteralString, NewType

Shown = NewType("Shown", str)
"""Text that has passed `display()`."""

# Control pictures for C0 and DEL. The other marks are one column wide on every terminal: no
# ambiguous-width arrows. The only one of them that could be met in prose is the pilcrow.
_MARKS: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x09: " ",
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\u2426"),  # C1: CSI, OSC, DCS and the like
    0x85: "\u2424",  # NEL
    0xAD: "\xac",  # soft hyphen, as word processors show it
    0x061C: "\u21e4",  # Arabic letter mark
    0x180E: "\u2425",  # Mongolian vowel separator: no letter, no width
    0x200B: "\u2423",  # zero width space
    0x200E: "\u21a6",  # left-to-right mark
    0x200F: "\u21a4",  # right-to-left mark
    0x2028: "\u21b5",  # line separator
    0x2029: "\xb6",  # paragraph separator
    0x202A: "\u21e2",  # left-to-right embedding
    0x202B: "\u21e0",  # right-to-left embedding
    0x202C: "\u21e1",  # end of embedding or override
    0x202D: "\u21c9",  # left-to-right override
    0x202E: "\u21c7",  # right-to-left override
    0x2060: "\u237d",  # word joiner
    **dict.fromkeys(range(0x2061, 0x2066), "\u2425"),  # invisible operators
    0x2066: "\u21b1",  # left-to-right isolate
    0x2067: "\u21b0",  # right-to-left isolate
    0x2068: "\u21af",  # first strong isolate
    0x2069: "\u21b4",  # end of isolate
    **dict.fromkeys(range(0x206A, 0x2070), "\u2425"),  # withdrawn shaping controls
    0xFEFF: "\u2337",  # byte order mark inside the text
    **dict.fromkeys(range(0xFFF9, 0xFFFC), "\u2425"),  # interlinear annotation
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # half of a surrogate pair
}
_KEEPING_NEWLINES = {code: mark for code, mark in _MARKS.items() if code != 0x0A}
_MARKED = re.compile(
    "[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff]+"
)


def display(text: str, *, newlines: bool = False) -> Shown:
    """The text with every control, bidi control and hidden character as a visible mark.

    One code point in, one out, so offsets hold. Joiners and variation selectors stay, since
    emoji and Indic or Arabic script need them. A tab becomes a space; a line feed becomes a mark
    unless `newlines` keeps it.
    """
    if text.isprintable() or (newlines and text.replace("\n", "").isprintable()):
        return Shown(text)
    return Shown(_MARKED.sub(_marked_but_newlines if newlines else _marked, text))


def shown(template: LiteralString, /, *args: object, **kw: object) -> Shown:
    """`template.format(...)` with every filled-in field passed through `display()`.

    The template is a literal of the program's own, so it alone is trusted.
    """
    return Shown(_SHOWING.vformat(template, args, kw))


class _Showing(Formatter):
    """Formats each field as usual, so `{:.2f}` and `{!r}` work, then displays it."""

    def format_field(self, value: object, format_spec: str) -> str:
        return display(format(value, format_spec))


_SHOWING = _Showing()


def _marked(found: re.Match[str]) -> str:
    return found[0].translate(_MARKS)


def _marked_but_newlines(found: re.Match[str]) -> str:
    return found[0].translate(_KEEPING_NEWLINES)
