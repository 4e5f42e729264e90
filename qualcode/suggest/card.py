"""A code's card: words learned from coded passages, and how the code's keywords do in the study.

Plain values and counting. Knows no model, no spaCy and no store.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from qualcode.suggest.values import Coded, Passage

State = Literal["never", "unheard", "elsewhere", "misleads", "well", "open"]

# Decisions from which a keyword's share is told in a word, and the share that is well.
ENOUGH, WELL = 3, 0.5
# How alike (of 100) a form must be to be offered in place of a keyword that is nowhere.
_ALIKE = 80
_WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class LearnedWord:
    """A word that speaks for the code, or against it; it stands on so many coded segments.

    `weight` is what the learner says of the word alone, in log-odds against the mean code.
    `segments` are those with the code, or for a word against it those with others. `keyword` is
    whether the codebook has it for this code.
    """

    word: str
    language: str
    weight: float
    segments: int
    keyword: bool = False


@dataclass(frozen=True, slots=True)
class KeywordFigures:
    """How one keyword does: passages that hold it, those somebody decided on, and the right ones.

    For a keyword that excludes, `right` counts passages that were coded with the code all the same.
    `elsewhere` are places in the rest of the texts, counted where no passage holds it; `nearest` is
    a form that does occur, where there is none at all. `heard` is whether anything that was looked
    through is in the keyword's language.
    """

    phrase: str
    language: str
    excludes: bool = False
    passages: int = 0
    decided: int = 0
    right: int = 0
    elsewhere: int = 0
    nearest: str = ""
    heard: bool = True

    @property
    def state(self) -> State:
        """In a word; `open` where too little was decided to tell, or nothing is wrong with it."""
        if not self.passages and not self.decided:
            none: State = "never" if self.heard else "unheard"
            return "elsewhere" if self.elsewhere else none
        if self.excludes:
            return "misleads" if self.right else "open"
        if self.decided < ENOUGH:
            return "open"
        return "well" if self.right >= WELL * self.decided else "misleads"


@dataclass(frozen=True, slots=True)
class CodeCard:
    """All that is known of one code; `languages` counts its coded segments by language.

    `passages` is how many were looked through for keywords, `model` the id of what was learned.
    """

    code: str
    segments: int = 0
    sources: int = 0
    coders: int = 0
    languages: Mapping[str, int] = field(default_factory=dict)
    speaks_for: tuple[LearnedWord, ...] = ()
    speaks_against: tuple[LearnedWord, ...] = ()
    keywords: tuple[KeywordFigures, ...] = ()
    passages: int = 0
    model: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A passage, and which keywords of a code it holds: (phrase, language, whether it excludes)."""

    passage: Passage
    keywords: frozenset[tuple[str, str, bool]]
    codes: tuple[str, ...] | None = None  # None where nobody decided; empty where it was refused


def figures(
    code: str,
    keywords: Iterable[tuple[str, str, bool]],
    passages: Sequence[Held],
    decided: Sequence[Held],
) -> tuple[KeywordFigures, ...]:
    """How each keyword of a code does, in the order given.

    `passages` are the study's, each once; `decided` those that were coded or refused, which may lie
    in one another. One that lies in a passage with the code, or holds one, is right too.
    """
    heard = {one.passage.language for one in (*passages, *decided)}
    having = _by_document(one.passage for one in decided if code in (one.codes or ()))
    right = {id(one) for one in decided if _is_right(code, one, having)}
    made = []
    for keyword in keywords:
        fired = [one for one in decided if keyword in one.keywords]
        made.append(
            KeywordFigures(
                *keyword,
                passages=sum(keyword in one.keywords for one in passages),
                decided=len(fired),
                right=sum(id(one) in right for one in fired),
                heard=keyword[1] in heard,
            )
        )
    return tuple(made)


def _by_document(passages: Iterable[Passage]) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    for passage in passages:
        texts.setdefault(passage.document, []).append(passage.text)
    return texts


def _is_right(code: str, one: Held, having: Mapping[str, Sequence[str]]) -> bool:
    if one.codes is not None and code in one.codes:
        return True
    if not one.keywords or not one.codes:  # refused for this very passage
        return False
    text = one.passage.text
    return any(text in other or other in text for other in having.get(one.passage.document, ()))


def learned_from(code: str, coded: Iterable[Coded]) -> CodeCard:
    """How many segments, sources, coders and languages the code was learned from."""
    rows = [row for row in coded if code in row.codes]
    languages: dict[str, int] = {}
    for row in rows:
        languages[row.language] = languages.get(row.language, 0) + 1
    return CodeCard(
        code,
        segments=len(rows),
        sources=len({row.document for row in rows}),
        coders=len({name for row in rows for name in row.coder.split(", ") if name}),
        languages=dict(sorted(languages.items(), key=lambda one: (-one[1], one[0]))),
    )


def places(
    phrases: Sequence[str], texts: Iterable[str], base: Callable[[str], str]
) -> dict[str, int]:
    """How often each phrase stands in texts, word by word in the `base` form of each."""
    wanted = {tuple(base(word) for word in words_in(phrase)): phrase for phrase in phrases}
    wanted.pop((), None)
    found = dict.fromkeys(phrases, 0)
    sizes = {len(key) for key in wanted}
    firsts = {key[0] for key in wanted}
    for text in texts:
        bases = [base(word) for word in words_in(text)]
        for at, first in enumerate(bases):
            if first in firsts:
                for size in sizes:
                    phrase = wanted.get(tuple(bases[at : at + size]))
                    if phrase is not None:
                        found[phrase] += 1
    return found


def words_in(text: str) -> list[str]:
    """The words of a text in small letters, doubled ones whole."""
    return _WORD.findall(text.lower())


def nearest(phrase: str, texts: Iterable[Sequence[str]]) -> str:
    """The form in texts (each its small words) that is most like the phrase; empty without one."""
    from rapidfuzz import fuzz, process

    wanted = words_in(phrase)
    forms = _forms(wanted, texts)
    found = process.extractOne(
        " ".join(wanted), sorted(forms), scorer=fuzz.ratio, score_cutoff=_ALIKE
    )
    return str(found[0]) if found else ""


def _forms(wanted: Sequence[str], texts: Iterable[Sequence[str]]) -> set[str]:
    """Single words; for a phrase as many words in a row, one of which is its own."""
    size = len(wanted)
    if size == 1:
        return {word for words in texts for word in words}
    own = set(wanted)
    forms = set()
    for words in texts:
        if not own.isdisjoint(words):
            rows = (words[at : at + size] for at in range(len(words) - size + 1))
            forms |= {" ".join(row) for row in rows if not own.isdisjoint(row)}
    return forms
