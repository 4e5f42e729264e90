"""Numbered prompts: an interviewer's questions or tasks, each on its line. Knows no speakers.

A numbered line is a prompt only in a text that asks: a statute's sections and a list inside an
answer are numbered too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from qualcode.text.label_words import ASKING, MONTHS

_HEAD = 80
# Of the numbered lines, at least two and at least one in this many must ask for something.
_ONE_IN = 4


@dataclass(frozen=True, slots=True)
class Prompt:
    """One numbered line: `start` and `end` of the line, `body` where its words begin."""

    start: int
    body: int
    end: int
    number: int  # 1 of both `1 Read ...` and `1.a Was ...`; 0 of `a.ii Do ...`
    named: bool  # Q1, Pertanyaan 1: a prompt by its name, not only by its number


def numbered_prompts(text: str, lines: Iterable[tuple[int, int]]) -> tuple[Prompt, ...]:
    """The prompts among the lines [start, end) of a text; none unless the text asks."""
    read = [prompt for start, end in lines if (prompt := _read(text, start, end))]
    kept = tuple(_in_sequence(read)) if any(prompt.number for prompt in read) else ()
    asking = sum(1 for prompt in kept if prompt.named or _asks(text, prompt))
    return kept if asking >= 2 and asking * _ONE_IN >= len(kept) else ()


def _read(text: str, start: int, end: int) -> Prompt | None:
    found = _numbered().match(text, start, min(end, start + _HEAD))
    if found is None:
        return _read_sub(text, start, end)
    named, stop, word = bool(found["named"]), found["stop"], found["word"]
    if stop == ":" and not named:
        return None
    if not stop and (word[0].islower() or (not named and word.casefold() in MONTHS)):
        return None
    return Prompt(start, found.start("word"), end, int(found["number"]), named)


def _read_sub(text: str, start: int, end: int) -> Prompt | None:
    """A prompt below a lettered one: `a.ii Do both ...`; its number is that of the one above."""
    found = _LETTERED.match(text, start, min(end, start + _HEAD))
    return Prompt(start, found.end(), end, 0, False) if found else None


def _in_sequence(prompts: list[Prompt]) -> Iterator[Prompt]:
    """Those whose numbers rise as prompts do: from 1, or the least, by one, at most one left out.

    An answer may begin with a number too ("30 Days of it was enough"); that one stands out.
    """
    last = min((prompt.number for prompt in prompts if prompt.number), default=1) - 1
    for prompt in prompts:
        if not prompt.number:
            yield prompt
        elif prompt.number == 1 or last <= prompt.number <= last + 2:
            last = prompt.number
            yield prompt


def _asks(text: str, prompt: Prompt) -> bool:
    if text.find("?", prompt.body, prompt.end) >= 0:
        return True
    word = _WORD.match(text, prompt.body)
    return word is not None and word[0].casefold() in ASKING


_LETTERED = re.compile(r"[a-z]\.(?:i{1,3}|iv|vi{0,3}|ix|x)[.)]?[^\S\n]+(?=[\"'“‘(\[]?[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?:(?:>|[-*•]|\#{1,6})[^\S\n]+)* [*_]{0,3}
        (?:(?P<named>[Qq]|[Qq]uestion|[Pp]ertanyaan|[Ss]oalan|[Ss]oal)[^\S\n]?\.?)?
        (?P<number>[0-9]{1,2}) (?:\.[0-9]{1,2}(?![0-9])|\.?[a-z](?!\w))*
        (?P<stop>[.):]?) [*_]{0,3} [^\S\n]+
        [*_]{0,3}["'“‘(\[]{0,2} (?P<word>[^\W\d_]+)
        """,
        re.VERBOSE,
    )
