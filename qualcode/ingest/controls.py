"""Characters in a text that a reader does not see: which there are, and a sentence for each kind.

They stay in the text, since offsets count them; `qualcode.text.display` makes them visible. Only
NUL goes, which databases and XML can't hold. Knows no files.
"""

from __future__ import annotations

import re

from qualcode.text import counted, told

_KINDS = (
    (
        re.compile("[\x01-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]"),
        "holds {:,} terminal control character, such as escape; {}",
        "holds {:,} terminal control characters, such as escape; {}",
    ),
    (
        re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"),
        "holds {:,} direction control character, which can make the order on screen differ from "
        "the order stored; {}",
        "holds {:,} direction control characters, which can make the order on screen differ from "
        "the order stored; {}",
    ),
    (
        re.compile("[\x0b\x0c\x85\u2028\u2029]"),
        "holds {:,} separator of lines or pages, taken as characters and not as the ends of "
        "lines; {}",
        "holds {:,} separators of lines or pages, taken as characters and not as the ends of "
        "lines; {}",
    ),
)
_NOISE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def without_nul(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without its NUL characters, and a warning that counts them if there were any."""
    count = text.count("\0")
    if not count:
        return text, ()
    removed = counted(count, "removed {:,} NUL character", "removed {:,} NUL characters")
    return text.replace("\0", ""), (removed,)


def census(text: str) -> tuple[str, ...]:
    """A warning for each kind of hidden control in the text, with its count."""
    if text.isascii() and text.isprintable():
        return ()
    kept = told("kept in the text and shown as visible marks")
    found = ((len(kind.findall(text)), one, many) for kind, one, many in _KINDS)
    return tuple(counted(count, one, many, kept) for count, one, many in found if count)


def is_noise(text: str) -> bool:
    """True where control characters are so many that this is no text: above one in ten.

    Escape is let off, since a recorded terminal session is dense with it; so is NUL, which
    pads the end of some recorders' files, unless the file is little else.
    """
    noise = len(_NOISE.findall(text)) - text.count("\0")
    return noise * 10 > len(text) or text.count("\0") * 2 > len(text)
