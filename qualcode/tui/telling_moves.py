"""The sentence on a coding that was put on other words: what it holds, how far, what went along.

Pure: gives text that is fit to be shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcode.text import Shown, shown
from qualcode.tui import telling
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.stripes import Mark
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.following import Followed

_SHORT = 14  # code points of the passage where more is told than what it holds


def moved(pane: Pane, before: Mark, now: Mark, followed: Followed) -> Shown:
    """What the coding holds now, by the end that has changed."""
    first, last = (pane.steps.turn_of(place) + 1 for place in (now.start, now.end - 1))
    along = _along(followed)
    most = _SHORT if along else telling.EXTRACT
    end = telling.extract if now.start != before.start else telling.ending
    words = end(" ".join(pane.text[now.start : now.end].split()), most)
    if first == last:
        told = said("{} holds “{}” now.", now.code, words)
    else:
        told = said("{} holds “{}” now, turns {}–{}.", now.code, words, first, last)
    return shown("{} {}", told, along) if along else told


def _along(followed: Followed) -> Shown:
    """What rested on the words before and went along; empty where nothing did."""
    told = []
    if followed.evidence:
        told.append(
            counted(
                followed.evidence,
                "{} piece of evidence went along.",
                "{} pieces of evidence went along.",
            )
        )
    if followed.memos:
        told.append(counted(followed.memos, "{} memo went along.", "{} memos went along."))
    return shown("{}", " ".join(told))
