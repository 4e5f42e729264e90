"""Writing to a terminal that may go at any moment. Knows Textual's driver, and no screen.

Textual writes from a thread that ends with the first write that fails; whoever writes after that
waits for ever, and a dropped line would leave a process that only `kill -9` ends.
"""

from __future__ import annotations

import contextlib
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.driver import Driver


class Lasting:
    """A terminal's file to which writing never fails: once the terminal is gone it goes nowhere."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Pass the text on, if there is anybody to read it."""
        with contextlib.suppress(OSError, ValueError):
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        """As `write`."""
        with contextlib.suppress(OSError, ValueError):
            self._file.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def lasting(driver: type[Driver]) -> type[Driver]:
    """The same driver, writing to its file, if it has one, by way of a `Lasting`."""

    def begin(self: Driver, *about: Any, **settings: Any) -> None:
        driver.__init__(self, *about, **settings)
        if (file := vars(self).get("_file")) is not None:
            vars(self)["_file"] = Lasting(file)

    return type(driver.__name__, (driver,), {"__init__": begin})
