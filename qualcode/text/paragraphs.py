"""Paragraphs: blocks of lines of the stored text inside a turn. Knows no speakers and no rows.

Where the text has blank lines they part its paragraphs; in a text without any each line is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_BLANK = re.compile(r"\S[^\S\n]*\n[^\S\n]*\n\s*\S")
_AFTER_BLANK = re.compile(r"\n[^\S\n]*\n\s*(?=\S)")
_AFTER_BREAK = re.compile(r"\n\s*(?=\S)")


def has_blank_lines(text: str) -> bool:
    """Whether blank lines part the paragraphs of this text."""
    return _BLANK.search(text) is not None


def paragraph_starts(text: str, start: int, end: int, *, blank: bool) -> Iterator[int]:
    """Where the paragraphs of [start, end) after the first begin; `blank` as `has_blank_lines`."""
    pattern = _AFTER_BLANK if blank else _AFTER_BREAK
    return (found.end() for found in pattern.finditer(text, start, end) if found.end() < end)


def paragraphs(text: str, start: int, end: int, *, blank: bool) -> list[tuple[int, int]]:
    """Each paragraph of [start, end) without the white space around it."""
    edges = [start, *paragraph_starts(text, start, end, blank=blank), end]
    return [(first, first + len(text[first:last].rstrip())) for first, last in pairwise(edges)]
