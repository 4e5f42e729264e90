"""What the journal calls an act, in another language: its English is matched against the templates.

Knows no language: it is given the templates with their translations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter

from qualcode.text import Shown, display, told


class Labels:
    """The templates of labels; the one with the most words of its own is tried first."""

    def __init__(self, words: Mapping[str, str]) -> None:
        ordered = sorted(words, key=lambda one: (-len("".join(_literals(one))), one))
        self._known = [(_pattern(one), words[one]) for one in ordered]

    def retold(self, label: str) -> Shown:
        """The label with the same things filled in; as it is where no template made it."""
        for pattern, other in self._known:
            if found := pattern.fullmatch(label):
                return told(other, *found.groups())
        return display(label)


def _literals(template: str) -> list[str]:
    """The words between the fields, those before the first and after the last too."""
    words = [""]
    for text, field, *_ in Formatter().parse(template):
        words[-1] += text
        if field is not None:
            words.append("")
    return words


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, _literals(template))), re.DOTALL)
