"""A shown text as rows of so many columns. Knows no widgets."""

from __future__ import annotations

from itertools import pairwise

from qualcode.text import Shown, shown
from qualcode.tui.engine.wrap import wrap


def folded(text: Shown, columns: int) -> list[Shown]:
    """The rows of the text, none wider than that where a word allows it; at least one."""
    starts = [*wrap(text, 0, len(text), columns), len(text)]
    return [shown("{}", text[start:end].strip()) for start, end in pairwise(starts)]
