"""What is told of a link in a memo, on the screen and in the shell. Knows no memos."""

from __future__ import annotations

from typing import Protocol

from qualcode.text import Shown, shown
from qualcode.tui.words import said


class Linked(Protocol):
    """A link as it is written, what it is called, and how to write it where its quotes lack."""

    @property
    def written(self) -> str: ...
    @property
    def called(self) -> str | None: ...
    @property
    def instead(self) -> str | None: ...


def link_told(one: Linked) -> Shown:
    """The link with what it is called, or that nothing has that name."""
    if one.called is not None:
        return shown("{} {}", one.written, one.called)
    if one.instead is not None:
        return said("{} (unknown: write {})", one.written, one.instead)
    return said("{} (unknown)", one.written)
