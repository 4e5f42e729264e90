"""Keys: which ones reach a program through SSH and tmux, how they are written, how they are bound.

Measured through tmux 3.3a. Control with H, I, M or [ arrives as another key; Shift+Enter,
Control+Backspace and the like do not arrive; A, B, J, O, Q, S and Z with Control belong to
multiplexers and terminals.
"""

from __future__ import annotations

import re

from textual.binding import Binding

from qualcode.tui.actions import ACTIONS, Action

_SURVIVES = re.compile(
    r"[a-zA-Z0-9]|space|enter|escape|tab|shift\+tab|backspace|delete|f(?:[1-9]|1[0-2])"
    r"|slash|question_mark|full_stop|comma|left_square_bracket|right_square_bracket"
    r"|(?:ctrl\+)?(?:shift\+)?(?:left|right|up|down)|(?:shift\+|ctrl\+)?(?:pageup|pagedown)"
    r"|(?:ctrl\+)?(?:home|end)|alt\+[a-z]|ctrl\+[cdefgklnprtuvwxy]"
)
_WRITTEN = {
    "question_mark": "?",
    "slash": "/",
    "full_stop": ".",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "ctrl": "Ctrl",
    "shift": "Shift",
    "alt": "Alt",
}


def survives(key: str) -> bool:
    """Whether the key arrives as itself through tmux and SSH, and belongs to nobody else."""
    return _SURVIVES.fullmatch(key) is not None


def written(key: str) -> str:
    """The key as a person reads it: `ctrl+right` is `Ctrl+→`."""
    parts = key.split("+")
    return "+".join(
        _WRITTEN.get(part, part if len(part) == 1 else part.capitalize()) for part in parts
    )


def bindings() -> list[Binding]:
    """The table's keys as bindings, each with its action's name as id."""
    return [_binding(action) for action in ACTIONS.values()]


def _binding(action: Action) -> Binding:
    keys = ",".join(action.keys)
    return Binding(keys, f"screen.act('{action.name}')", action.says, show=False, id=action.name)
