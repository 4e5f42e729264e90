"""The first picture: the workbench's frame while everything else is being loaded. Imports little.

What it imports stands between a key in the shell and the first picture.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from qualcode.tui.widgets.shown import content
from qualcode.tui.words import said


class Opening(Screen[object], inherit_bindings=False):
    """Three empty panes and a word."""

    DEFAULT_CSS = """
    Opening { layout: grid; grid-size: 2 2; grid-columns: 1fr 40; grid-rows: 1fr 15; }
    Opening Static { height: 100%; }
    Opening #opening-text { row-span: 2; content-align: center middle; }
    Opening .pane { border-left: solid $foreground 25%; border-top: solid $foreground 25%; }
    Opening.-narrow { grid-size: 1 2; grid-rows: 1fr 10; }
    Opening.-narrow #opening-text { row-span: 1; }
    Opening.-narrow #opening-codes { display: none; }
    """

    def compose(self) -> ComposeResult:
        yield Static(content(said("Opening the study …")), id="opening-text")
        yield Static(id="opening-codes", classes="pane", markup=False)
        yield Static(id="opening-suggestions", classes="pane", markup=False)
