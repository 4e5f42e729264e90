"""What a text is made of: spans, lines, turns, sentences, graphemes, and how it is shown."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from qualcode.text.display import Shown, display, shown
from qualcode.text.wording import Recorded, Told, counted, listed, series, told

if TYPE_CHECKING:
    from qualcode.text.folding import fold, places
    from qualcode.text.grapheme import graphemes, next_grapheme, previous_grapheme
    from qualcode.text.newlines import Normalised, normalise, restore
    from qualcode.text.offsets import (
        code_points_to_utf8,
        code_points_to_utf8_all,
        code_points_to_utf16,
        code_points_to_utf16_all,
        line_column,
        line_column_all,
        line_column_to_code_points,
        utf8_to_code_points,
        utf8_to_code_points_all,
        utf16_to_code_points,
        utf16_to_code_points_all,
    )
    from qualcode.text.sentence import Sentence, sentences
    from qualcode.text.separated import separated_rows
    from qualcode.text.span import Span
    from qualcode.text.speakers import Role
    from qualcode.text.turn import Turn, turns
    from qualcode.text.unheard import Unheard

# No module here may have the name of one of these: it would stand in its way.
_HOMES = {
    "Normalised": "qualcode.text.newlines",
    "Role": "qualcode.text.speakers",
    "Sentence": "qualcode.text.sentence",
    "Span": "qualcode.text.span",
    "Turn": "qualcode.text.turn",
    "Unheard": "qualcode.text.unheard",
    "code_points_to_utf16": "qualcode.text.offsets",
    "code_points_to_utf16_all": "qualcode.text.offsets",
    "code_points_to_utf8": "qualcode.text.offsets",
    "code_points_to_utf8_all": "qualcode.text.offsets",
    "fold": "qualcode.text.folding",
    "graphemes": "qualcode.text.grapheme",
    "line_column": "qualcode.text.offsets",
    "line_column_all": "qualcode.text.offsets",
    "line_column_to_code_points": "qualcode.text.offsets",
    "next_grapheme": "qualcode.text.grapheme",
    "normalise": "qualcode.text.newlines",
    "places": "qualcode.text.folding",
    "previous_grapheme": "qualcode.text.grapheme",
    "restore": "qualcode.text.newlines",
    "sentences": "qualcode.text.sentence",
    "separated_rows": "qualcode.text.separated",
    "turns": "qualcode.text.turn",
    "utf16_to_code_points": "qualcode.text.offsets",
    "utf16_to_code_points_all": "qualcode.text.offsets",
    "utf8_to_code_points": "qualcode.text.offsets",
    "utf8_to_code_points_all": "qualcode.text.offsets",
}

__all__ = [
    "Normalised",
    "Recorded",
    "Role",
    "Sentence",
    "Shown",
    "Span",
    "Told",
    "Turn",
    "Unheard",
    "code_points_to_utf8",
    "code_points_to_utf8_all",
    "code_points_to_utf16",
    "code_points_to_utf16_all",
    "counted",
    "display",
    "fold",
    "graphemes",
    "line_column",
    "line_column_all",
    "line_column_to_code_points",
    "listed",
    "next_grapheme",
    "normalise",
    "places",
    "previous_grapheme",
    "restore",
    "sentences",
    "separated_rows",
    "series",
    "shown",
    "told",
    "turns",
    "utf8_to_code_points",
    "utf8_to_code_points_all",
    "utf16_to_code_points",
    "utf16_to_code_points_all",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return found
