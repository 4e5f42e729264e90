"""Characters that Word keeps as a code in a symbol font. Knows a few; the rest get a mark."""

from __future__ import annotations

PLACEHOLDER = "\u25af"
"""Stands where a symbol font's character has no letter or sign of its own."""

_FONT_CODES = range(0xF000, 0xF100)
# What Word itself puts in when someone types an arrow, a smiley or a list mark.
_WINGDINGS = {
    0x4A: "\u263a",
    0x4C: "\u2639",
    0x6F: "\u2610",
    0x78: "\u2612",
    0xA7: "\u25aa",
    0xA8: "\u2610",
    0xDF: "\u2190",
    0xE0: "\u2192",
    0xF3: "\u2194",
    0xFB: "\u2717",
    0xFC: "\u2713",
    0xFE: "\u2611",
}
_SYMBOL = {
    0xA3: "\u2264",
    0xAB: "\u2194",
    0xAC: "\u2190",
    0xAE: "\u2192",
    0xB1: "\u00b1",
    0xB3: "\u2265",
    0xB4: "\u00d7",
    0xB7: "\u2022",
    0xB9: "\u2260",
    0xBB: "\u2248",
}
_FONTS = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}


def symbol(code: str, font: str) -> str:
    """The character for a hexadecimal code in a font, else PLACEHOLDER."""
    try:
        number = int(code, 16)
        if number not in _FONT_CODES and number > 0xFF:
            found = chr(number)
            return found if found.isprintable() else PLACEHOLDER
    except (ValueError, OverflowError):
        return PLACEHOLDER
    return _FONTS.get(font.lower(), {}).get(number & 0xFF, PLACEHOLDER)
