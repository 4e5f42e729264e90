"""What is kept of a crash: kinds of errors and places in the program, never a value or a message.

An exception's own words may hold transcript text, so they are kept nowhere.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from qualcode.text import Shown
from qualcode.tui.words import said


def write_report(
    error: BaseException, logs: Path | None, at: datetime | None = None
) -> Path | None:
    """Write the report into the folder `logs`; None where there is no folder or it can't be."""
    if logs is None:
        return None
    stamp = (at or datetime.now(UTC)).strftime("%Y%m%dT%H%M%SZ")
    path = logs / f"crash-{stamp}-{os.getpid()}.log"
    try:
        logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text("\n".join(report(error)) + "\n", encoding="utf-8")
    except OSError:
        return None
    return path


def report(error: BaseException) -> Iterator[str]:
    """One line an error and one a frame, from the error that was raised to the one behind it."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield f"{type(link).__module__}.{type(link).__qualname__}"
        for frame, line in traceback.walk_tb(link.__traceback__):
            code = frame.f_code
            yield f"  {_short(code.co_filename)}:{line} {code.co_name}"
        link = link.__cause__ or link.__context__


def sentence(error: BaseException, path: Path | None) -> Shown:
    """What a person is told: what happened, that nothing is lost, and where the report lies."""
    kept = (
        said("A report without any text of yours is in {}.", path)
        if path is not None
        else said("No report could be written.")
    )
    return said(
        "qualcode has stopped over a fault of its own ({}). Every coding is stored already. {}",
        type(error).__name__,
        kept,
    )


def _short(filename: str) -> str:
    """The path from the package on: the folders before it name the user."""
    parts = Path(filename).parts
    for anchor in ("qualcode", "site-packages"):
        if anchor in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(anchor) :])
    return parts[-1] if parts else filename
