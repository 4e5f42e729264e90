"""Words made alike for searching: whatever the case, also in Turkish; with or without vowel marks.

Pure. A folded text is for comparing alone: it may be longer or shorter than the text.
"""

from __future__ import annotations

import re
import unicodedata

# Arabic vowel marks and the stretching sign, which writers put or leave out; the dot that is left
# of a Turkish capital I; a dotless i, which is what a capital I stands for in Turkish.
_LEFT_OUT = {**dict.fromkeys(range(0x064B, 0x0653)), 0x0640: None, 0x0670: None, 0x0131: "i"}
_DOTTED = "i\u0307"


def fold(text: str) -> str:
    """The text as it is compared; composed and decomposed letters come out alike."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFD", text.casefold()).translate(_LEFT_OUT)
    return folded.replace(_DOTTED, "i")


def places(text: str, words: str) -> list[tuple[int, int]]:
    """[start, end) of every place where the words stand in the text, in its own code points."""
    wanted = fold(words)
    if not wanted:
        return []
    if text.isascii():
        return [match.span() for match in re.finditer(re.escape(wanted), text.lower())]
    folded, origins = _with_origins(text)
    return [
        (origins[match.start()], origins[match.end() - 1] + 1)
        for match in re.finditer(re.escape(wanted), folded)
    ]


def _with_origins(text: str) -> tuple[str, list[int]]:
    """The folded text, and which code point each of its characters comes from."""
    folded: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        for made in fold(character):
            if made == "\u0307" and folded and folded[-1] == "i":
                continue
            folded.append(made)
            origins.append(place)
    return "".join(folded), origins
