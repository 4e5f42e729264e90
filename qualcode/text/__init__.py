"""What a text is made of: spans, lines, turns, sentences, graphemes, and how it is shown."""

from qualcode.text.display import Shown, display, shown
from qualcode.text.folding import fold, places
from qualcode.text.graphemes import graphemes, next_grapheme, previous_grapheme
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
from qualcode.text.sentences import Sentence, sentences
from qualcode.text.separated import separated_rows
from qualcode.text.span import Span
from qualcode.text.speakers import Role
from qualcode.text.turns import Turn, turns

__all__ = [
    "Normalised",
    "Role",
    "Sentence",
    "Shown",
    "Span",
    "Turn",
    "code_points_to_utf8",
    "code_points_to_utf8_all",
    "code_points_to_utf16",
    "code_points_to_utf16_all",
    "display",
    "fold",
    "graphemes",
    "line_column",
    "line_column_all",
    "line_column_to_code_points",
    "next_grapheme",
    "normalise",
    "places",
    "previous_grapheme",
    "restore",
    "sentences",
    "separated_rows",
    "shown",
    "turns",
    "utf8_to_code_points",
    "utf8_to_code_points_all",
    "utf16_to_code_points",
    "utf16_to_code_points_all",
]
