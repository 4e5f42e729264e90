"""Visible marks for characters that a file format can't hold. Knows no format."""

from __future__ import annotations

import re
from collections import Counter

from qualcode.text import display

XML_CANNOT_HOLD = re.compile("[\0-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
"""What XML 1.0 has no way to write, and the carriage return, which readers of XML turn into a
line feed. The line feed and the tab stay."""

HTML_CANNOT_HOLD = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
"""What HTML has no way to write either: the same, DEL and the C1 controls."""

SHEETS_CANNOT_HOLD = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""Controls that spreadsheets drop or choke on; a carriage return inside a cell is data."""

UTF8_CANNOT_HOLD = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs."""


class Marks:
    """Replaces what a format can't hold, one mark a character, and counts what it replaced."""

    def __init__(self, cannot_hold: re.Pattern[str]) -> None:
        self._cannot_hold = cannot_hold
        self._counts: Counter[str] = Counter()

    def clean(self, text: str) -> str:
        """The text with a visible mark for every character that the format can't hold."""
        if text.isprintable() or not self._cannot_hold.search(text):
            return text
        return self._cannot_hold.sub(self._mark, text)

    def warnings(self) -> tuple[str, ...]:
        """One sentence with the number of characters replaced, or nothing."""
        total = self._counts.total()
        if not total:
            return ()
        listed = ", ".join(f"{mark} {count}" for mark, count in sorted(self._counts.items()))
        what = "character that this format can't hold stands as a visible mark"
        if total > 1:
            what = "characters that this format can't hold stand as visible marks"
        return (f"{total} {what}: {listed}.",)

    def _mark(self, found: re.Match[str]) -> str:
        mark = str(display(found[0]))
        if mark == found[0]:
            mark = "\ufffd"  # U+FFFE and U+FFFF: no characters at all
        self._counts[mark] += 1
        return mark
