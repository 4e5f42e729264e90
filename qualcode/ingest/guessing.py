"""Whether bytes that are no UTF-8 read like text when taken as Windows-1252. Knows no files.

Windows-1252 gives nearly every byte a character, so that it decodes proves nothing. What counts
is whether accented letters stand in words and marks stand where a writer would put them.
"""

from __future__ import annotations

import re

# The letters and marks above ASCII, by what a writer does with them.
_ACCENTED = "[À-ÖØ-öø-ÿŠšŽžŒœŸ]"
_LETTER = "[A-Za-zÀ-ÖØ-öø-ÿŠšŽžŒœŸ]"
_ACCENTED_CAPITAL = "[À-ÖØ-ÞŠŽŒŸ]"
_ALONE = "àÀáÁéÉèÈòÒóÓåÅöÖíÍôÔ"  # words of one letter, and the notes of a hesitation

_ODD = tuple(
    re.compile(pattern)
    for pattern in (
        # An accented letter that is no word and part of none.
        f"(?<!{_LETTER})(?![{_ALONE}]){_ACCENTED}(?!{_LETTER})",
        # Three accented letters on end: another alphabet, or UTF-8 read as Windows-1252.
        f"{_ACCENTED}{{3,}}",
        # A capital inside a word: Mac OS Roman's quotation marks, DOS code pages.
        f"(?<=[a-z]){_ACCENTED_CAPITAL}",
        # Marks that prose does not use.
        "[¤¦¨¬¯¸ƒˆ˜‡‰¶]",
        # A low quotation mark with nothing to open. The high ones open or close, by language.
        "[„‚](?=\\s|$)",
        # A low quotation mark inside a word: an accented letter of a DOS code page.
        f"(?<={_LETTER})[‚„]",
        # A currency sign on a letter or on another.
        f"(?<={_LETTER}|[€£¥¢])[€¥¢]",
    )
)
_HIGH = re.compile("[^\x00-\x7f]")
# A whole character of UTF-8 beyond ASCII; overlong forms and surrogates are let off.
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def reads_like_text(data: bytes) -> bool:
    """True where the bytes, taken as Windows-1252, look as someone might have written them.

    At most one character in ten above ASCII may stand oddly. Bytes that are mostly whole UTF-8
    characters are a damaged UTF-8 file, whatever they look like. `data` must be decodable.
    """
    text = data.decode("cp1252")
    high = len(_HIGH.findall(text))
    if sum(len(found) for found in _UTF8.findall(data)) * 2 > high:
        return False
    odd = sum(len(found[0]) for kind in _ODD for found in kind.finditer(text))
    return odd * 10 <= high
