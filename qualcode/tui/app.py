"""The way into the workbench. Loads Textual when called, and the study after the first picture."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.tui.suggester import Client
    from qualcode.workflow.desk import Desk

# Textual reads these while it is loaded. Motion costs bytes over SSH and tells nothing here.
_SETTINGS = {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0"}


def run(project: Path | None, coder: str | None, source: str | None) -> int:
    """Open the workbench on a project, at a source or where the coder left off.

    Gives the exit code.

    Raises:
        QualcodeError: the study can't be opened; said in a plain sentence.
    """
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
    from qualcode.tui.application import WorkbenchApp
    from qualcode.workflow.preferences import read_preferences

    preferences = read_preferences()
    app = WorkbenchApp(lambda: _open_desk(project, coder), _start_helper, source, preferences)
    # What is loaded by then stays: to look through it for rubbish, every few seconds, would hold a
    # key up for 100 ms.
    app.loaded = gc.freeze
    try:
        app.run()
    finally:
        app.let_go()
        _forget_dead_streams()
        gc.freeze()  # nothing is left to collect, and looking for it takes a third of the ending
    if app.refused is not None:
        raise app.refused
    return app.return_code or 0


def _forget_dead_streams() -> None:
    """Where the terminal has gone there is nobody to flush to, and trying would be an error."""
    for name in ("stdout", "stderr"):
        try:
            getattr(sys, name).flush()
        except (OSError, ValueError, AttributeError):
            setattr(sys, name, None)


def _open_desk(project: Path | None, coder: str | None) -> Desk:
    from qualcode.workflow.desk import Desk

    return Desk.open(project, coder)


def _start_helper() -> Client:
    from qualcode.suggest import Worker

    return Worker()
