"""Finding words in a text, whatever their case and the white space between them. Pure."""

from __future__ import annotations

import re


def found(text: str, query: str, offset: int, *, back: bool = False) -> tuple[int, int] | None:
    """The next place of `query` after `offset`, or the last before it; goes round the end."""
    words = query.split()
    if not words:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    return _last(pattern, text, offset) if back else _next(pattern, text, offset)


def _next(pattern: re.Pattern[str], text: str, offset: int) -> tuple[int, int] | None:
    match = pattern.search(text, min(offset + 1, len(text))) or pattern.search(text)
    return match.span() if match else None


def _last(pattern: re.Pattern[str], text: str, offset: int) -> tuple[int, int] | None:
    before = after = None
    for match in pattern.finditer(text):
        if match.start() < offset:
            before = match.span()
        after = match.span()
    return before or after
