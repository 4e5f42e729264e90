"""Growing and shrinking a passage by words, at either end. Knows no codes and no store."""

from __future__ import annotations

from typing import Literal

from qualcode.tui.engine.stepping import Steps

Reshape = Literal["start_earlier", "start_later", "end_earlier", "end_later"]


def reshaped(steps: Steps, start: int, end: int, how: Reshape) -> tuple[int, int] | None:
    """[start, end) with one end moved by a word; None at the text's edge, or below one word."""
    new = _moved(steps, start, end, how)
    return new if new != (start, end) and new[0] < new[1] else None


def _moved(steps: Steps, start: int, end: int, how: Reshape) -> tuple[int, int]:
    if how == "start_earlier":
        return min(steps.back("word", start), start), end
    if how == "end_later":
        return start, max(steps.forward("word", end, extending=True), end)
    first = steps.forward("word", start - 1)  # the first word that begins inside
    if how == "start_later":
        following = steps.forward("word", first)
        return (following, end) if first < following < end else (start, end)
    last = steps.back("word", end)
    before = steps.ended("word", last)
    return (start, before) if before is not None and first < before else (start, end)
