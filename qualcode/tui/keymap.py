"""Keys: which reach a program through SSH and tmux, how they are written, bound, and changed.

Measured through tmux 3.3a. Control with H, I, M or [ arrives as another key; Shift+Enter,
Control+Backspace and the like do not arrive; A, B, J, O, Q, S and Z with Control belong to
multiplexers and terminals.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from textual.binding import Binding

from qualcode.errors import ProjectError
from qualcode.text import told
from qualcode.tui.actions import ACTIONS, EVERYWHERE, Action, on_screen
from qualcode.tui.words import said

_SURVIVES = re.compile(
    r"[a-zA-Z0-9]|space|enter|escape|tab|shift\+tab|backspace|delete|f(?:[1-9]|1[0-2])"
    r"|slash|question_mark|full_stop|comma|colon|semicolon|apostrophe|plus|minus|equals_sign"
    r"|(?:left|right)_(?:square|curly)_bracket|less_than_sign|greater_than_sign|underscore|asterisk"
    r"|number_sign|percent_sign|exclamation_mark|vertical_line|tilde|at|ampersand|quotation_mark"
    r"|(?:ctrl\+)?(?:shift\+)?(?:left|right|up|down)|alt\+(?:left|right|up|down)|(?:shift\+|ctrl\+)?(?:pageup|pagedown)"
    r"|(?:ctrl\+)?(?:home|end)|alt\+[a-z]|ctrl\+[cdefgklnprtuvwxy]"
)
_WRITTEN = {
    "question_mark": "?",
    "slash": "/",
    "full_stop": ".",
    "comma": ",",
    "colon": ":",
    "semicolon": ";",
    "apostrophe": "'",
    "quotation_mark": '"',
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "underscore": "_",
    "asterisk": "*",
    "number_sign": "#",
    "percent_sign": "%",
    "exclamation_mark": "!",
    "vertical_line": "|",
    "tilde": "~",
    "at": "@",
    "ampersand": "&",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
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


_own: dict[str, tuple[str, ...]] = {}


def use(keys: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """Take over a person's own keys; gives them as Textual's keymap takes them.

    Raises:
        ProjectError: there is no such action, a key does not reach us, or it does two things.
    """
    _check(keys)
    _own.clear()
    _own.update(keys)
    return {name: ",".join(own) for name, own in keys.items()}


def keys_of(action: Action) -> tuple[str, ...]:
    """The keys that do it here: the person's own, else the usual ones."""
    return _own.get(action.name, action.keys)


def bindings(screen: str) -> list[Binding]:
    """The table's keys for a screen as bindings, each with its action's name as id."""
    return [_binding(action) for action in on_screen(screen) if action.keys]


def known_action(name: str) -> str:
    """The name, where an action has it.

    Raises:
        ProjectError: there is no such action; the nearest is offered.
    """
    from rapidfuzz import process

    if name in ACTIONS:
        return name
    near = process.extractOne(name.casefold(), list(ACTIONS), score_cutoff=65)
    mend = told('Did you mean "{}"?', near[0]) if near else "See: qualcode settings keys"
    raise _refused(told('there is no action "{}"', name), mend)


def rekeyed(
    own: Mapping[str, tuple[str, ...]], name: str, keys: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    """A person's own keys with others for one action; the usual ones again for no keys.

    Raises:
        ProjectError: they can't be used.
    """
    made = {one: kept for one, kept in own.items() if one != name}
    if keys and keys != ACTIONS[name].keys:
        made[name] = keys
    _check(made)
    return made


def listed(own: Mapping[str, tuple[str, ...]]) -> list[dict[str, Any]]:
    """Every action with its keys, as data."""
    return [
        {
            "action": action.name,
            "screen": action.screen,
            "keys": list(own.get(action.name, action.keys)),
            "own": action.name in own,
            "says": said(action.says, *action.arguments),
            "twin": action.twin,
        }
        for action in ACTIONS.values()
    ]


def _binding(action: Action) -> Binding:
    keys = ",".join(action.keys)
    return Binding(keys, f"screen.act('{action.name}')", action.says, show=False, id=action.name)


def _check(keys: Mapping[str, tuple[str, ...]]) -> None:
    for name, own in keys.items():
        if name not in ACTIONS:
            raise _refused(told('there is no action "{}"', name), "See: qualcode settings keys")
        for key in own:
            if not survives(key):
                raise _refused(
                    told('"{}" does not reach a program through tmux and SSH', key),
                    told('Choose another key for "{}"', name),
                )
    for screen in {action.screen for action in ACTIONS.values()} - {EVERYWHERE}:
        taken: dict[str, str] = {}
        for action in on_screen(screen):
            for key in keys.get(action.name, action.keys):
                if taken.setdefault(key, action.name) != action.name:
                    raise _refused(
                        told('"{}" would do two things: {} and {}', key, taken[key], action.name),
                        "Give one of them another key",
                    )


def _refused(what: str, mend: str) -> ProjectError:
    return ProjectError(told("your keys: {}", what), mend=mend)
