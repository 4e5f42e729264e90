"""Labels that may name a speaker and were not taken for one, the likeliest first. Knows one text.

A label that stands once may be a mother who says one sentence, or a word before a colon. The turns
leave it in the turn before; here it is named, so that a person can decide.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from qualcode.text.label_words import KIN
from qualcode.text.labels import Label, label_keys
from qualcode.text.speakers import labels_below_form
from qualcode.text.turn import text_lines, turns

LIKELY = 3  # marks from which a label is told by its name
_AFTER = 80  # characters in which the first word after a label stands
_WORD = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Unheard:
    """A label as written, the lines that it heads (counted from 1), and whether it is likely."""

    name: str
    lines: tuple[int, ...]
    likely: bool


def unheard(text: str, speakers: Collection[str] = ()) -> tuple[Unheard, ...]:
    """What stands before a colon at the head of a line like a speaker, and has no turn."""
    taken = {
        turn.speaker.casefold(): turn.speaker for turn in turns(text, speakers) if turn.speaker
    }
    groups: dict[str, list[Label]] = {}
    for label in labels_below_form(text, text_lines(text), label_keys(speakers)):
        if label.key not in taken and _doubtful(label):
            groups.setdefault(label.key, []).append(label)
    loud = any(len(name) > 1 and name.isupper() for name in taken.values())
    marked = [(_marks(text, group, loud), group) for group in groups.values()]
    marked.sort(key=lambda one: (-one[0], one[1][0].start))
    numbers = _line_numbers(text, [label for group in groups.values() for label in group])
    return tuple(
        Unheard(group[0].name, tuple(numbers[one.start] for one in group), marks >= LIKELY)
        for marks, group in marked
    )


def _doubtful(label: Label) -> bool:
    return not label.strong and label.kind != "field" and label.style in ("colon", "timed")


def _line_numbers(text: str, labels: Sequence[Label]) -> dict[int, int]:
    numbers: dict[int, int] = {}
    line, place = 1, 0
    for start in sorted(label.start for label in labels):
        line += text.count("\n", place, start)
        numbers[start], place = line, start
    return numbers


def _marks(text: str, group: Sequence[Label], loud: bool) -> int:
    """How much speaks for a speaker: what the label is, how it looks, what stands after it."""
    first = group[0]
    return (
        _by_word(text, first)
        + (2 if first.style == "timed" else 0)
        + (1 if len(group) > 1 else 0)
        + (2 if loud and len(first.name) > 1 and first.name.isupper() else 0)
        + max(_by_place(text, label) for label in group)
    )


def _by_word(text: str, label: Label) -> int:
    """Kin and parts in a conversation speak for it; a word that the text uses in small letters,
    or a phrase, against it."""
    words = label.key.split()
    if label.kind != "name":
        return 1 if label.kind == "letter" else 3
    if words[0].strip(".") in KIN:
        return 4
    if len(words) > 2:
        return -2
    plain = re.search(rf"(?<!\w){re.escape(label.key)}(?!\w)", text)
    return -3 if plain else (1 if len(words) == 1 else 0)


def _by_place(text: str, label: Label) -> int:
    """A paragraph of its own and a sentence after it speak for it; a list or nothing against."""
    alone = text[max(label.start - 2, 0) : label.start] in ("\n\n", "")
    first = _WORD.search(text[label.body : label.body + _AFTER].lstrip(" \t").partition("\n")[0])
    if first is None:
        return -1 + alone
    return (1 if first[0].isupper() else -1) + alone
