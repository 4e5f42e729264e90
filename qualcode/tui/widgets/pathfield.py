"""A line to name a file or folder in; Tab completes what was begun. Reads names only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from qualcode.text import Shown, display
from qualcode.tui.widgets.field import Field


class PathField(Field):
    """`~` is the home folder; what is relative is so to the project's folder."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", show=False)]

    @dataclass
    class Named(Message):
        """A path was named."""

        path: Path

    def __init__(self, hint: Shown, root: Path) -> None:
        super().__init__(hint, "path")
        self._root = root
        self._real: dict[str, str] = {}  # what completion wrote, by how it is shown

    def path(self) -> Path:
        """What is named now."""
        written = self._real.get(self.value, self.value).strip()
        return self._root / Path(written).expanduser()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Named(self.path()))

    def action_complete(self) -> None:
        """The longest beginning that all names which fit have in common."""
        written = self._real.get(self.value, self.value)
        longer = completed(written, self._root)
        self._real[display(longer)] = longer
        self.value = longer
        self.cursor_position = len(self.value)


def _common(names: Sequence[str]) -> str:
    """The beginning that all of the names have."""
    first, last = min(names), max(names)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(character for character, _ in same)


def completed(written: str, root: Path) -> str:
    """What was begun, as far as it can go on in one way only; a folder ends in a slash."""
    head, slash, begun = written.rpartition("/")
    folder = root / Path(f"{head}{slash}" or ".").expanduser()
    try:
        found = [path for path in folder.iterdir() if path.name.startswith(begun)]
    except (OSError, RuntimeError, ValueError):
        return written
    hidden = begun.startswith(".")
    found = [path for path in found if hidden or not path.name.startswith(".")]
    if not found:
        return written
    common = _common([path.name for path in found])
    ending = "/" if len(found) == 1 and found[0].is_dir() else ""
    return f"{head}{slash}{common}{ending}"
