"""Others' codings in the text, where they may be seen."""

from __future__ import annotations

from qualcode.tui.screens.coding import CodingScreen


class ComparingScreen(CodingScreen, inherit_bindings=False):
    """To come."""
