"""Turns: who says what, from where to where. Knows the text alone, no source and no codings.

A turn is a speaker change, else a paragraph, else a line; a numbered prompt counts as an
interviewer's turn. Turns are disjoint and in order; every non-blank character lies in one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qualcode.text.labels import Label, label_keys
from qualcode.text.prompts import Prompt, numbered_prompts
from qualcode.text.speakers import Role, speaking_labels

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_WORDS = re.compile(r"\S")
_NOTE = re.compile(r"(?:[\[(][^\[\]()]*[\])]\s*)+")

Lines = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Turn:
    """The code points [start, end) of one turn, without the white space around it.

    `body` is where the words begin after the speaker's label or the prompt's number; it equals
    `end` where nothing is said. `speaker` is the label without its trimmings, in the spelling of
    its first use; None where the text has no label. `role` is None where nothing tells it. A
    `note` is in brackets before anybody speaks: `[rekaman dimulai]`.
    """

    index: int
    start: int
    end: int
    body: int
    speaker: str | None
    role: Role | None
    note: bool = False

    @property
    def answers(self) -> bool:
        """Whether it is something to code: neither a question nor a note."""
        return self.role != "interviewer" and not self.note


@dataclass(frozen=True, slots=True)
class _Opening:
    """What a line opens; `brief` when the turn ends with that line's words."""

    body: int
    speaker: str | None
    role: Role | None
    brief: bool


def turns(text: str, speakers: Collection[str] = ()) -> tuple[Turn, ...]:
    """The text's turns; none where it is blank. Time is linear in the text's length.

    `speakers` are labels that somebody named: they count even where they stand only once.
    """
    lines = text_lines(text)
    paragraphs = list(_paragraphs(text, lines))
    parts = paragraphs if len(paragraphs) > 1 else lines
    openings = _openings(text, lines, len(parts), label_keys(speakers))
    if not openings:
        return _numbered((start, end, start, None, None, False) for start, end in parts)
    first = bisect_left(lines, (min(openings), 0))
    before = (
        (start, end, start, None, None, _NOTE.fullmatch(text, start, end) is not None)
        for start, end in _paragraphs(text, lines[:first])
    )
    return _numbered((*before, *_spoken(text, lines[first:], openings)))


def text_lines(text: str) -> list[tuple[int, int]]:
    """[start, end) of the lines that are not blank, without the white space around them."""
    return [found.span() for found in _LINE.finditer(text)]


def _paragraphs(text: str, lines: Lines) -> Iterator[tuple[int, int]]:
    """Runs of lines with no blank line between."""
    start = end = None
    for line_start, line_end in lines:
        if start is not None and end is not None and text.count("\n", end, line_start) > 1:
            yield start, end
            start = None
        start = line_start if start is None else start
        end = line_end
    if start is not None and end is not None:
        yield start, end


def _openings(
    text: str, lines: Lines, passages: int, named: frozenset[str]
) -> Mapping[int, _Opening]:
    """What opens a turn, by the start of its line.

    In a text of numbered prompts and unlabelled answers an interviewer's word between them is
    brief: the lines after it are the informant's again.
    """
    labels = speaking_labels(text, lines, passages, named)
    roles = {role for _, role in labels}
    prompts = numbered_prompts(text, lines)
    if roles >= {"interviewer", "informant"}:  # so fully labelled that a bare number is a list's
        prompts = tuple(prompt for prompt in prompts if prompt.named)
    names: dict[str, str] = {}
    openings = {
        label.start: _labelled(label, role, names, brief=bool(prompts) and role != "informant")
        for label, role in labels
    }
    return openings | {prompt.start: _prompted(prompt) for prompt in prompts}


def _labelled(label: Label, role: Role, names: dict[str, str], *, brief: bool) -> _Opening:
    return _Opening(label.body, names.setdefault(label.key, label.name), role, brief)


def _prompted(prompt: Prompt) -> _Opening:
    return _Opening(prompt.body, None, "interviewer", True)


_Drafted = tuple[int, int, int, str | None, Role | None, bool]


def _spoken(text: str, lines: Lines, openings: Mapping[int, _Opening]) -> Iterator[_Drafted]:
    """The turns from the first opening on."""
    start = end = 0
    now: _Opening | None = None
    for line_start, line_end in lines:
        opening = openings.get(line_start)
        if opening is None and now is not None and now.brief and _said(text, now.body, end):
            opening = _Opening(line_start, None, "informant", False)
        if opening is not None:
            if now is not None:
                yield _drafted(text, start, end, now)
            start, now = line_start, opening
        end = line_end
    if now is not None:
        yield _drafted(text, start, end, now)


def _said(text: str, body: int, end: int) -> bool:
    return _WORDS.search(text, body, end) is not None


def _drafted(text: str, start: int, end: int, opening: _Opening) -> _Drafted:
    words = _WORDS.search(text, opening.body, end)
    return start, end, words.start() if words else end, opening.speaker, opening.role, False


def _numbered(drafted: Iterable[_Drafted]) -> tuple[Turn, ...]:
    return tuple(Turn(index, *turn) for index, turn in enumerate(drafted))
