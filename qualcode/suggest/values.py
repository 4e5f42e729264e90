"""The values that cross the room's door; must not import spaCy, sklearn or numpy."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Kind = Literal[
    "keyword",
    "learned",
    "codebook",
    "context",
    "meaning",
    "other_language",
    "nearest",
    "carrying",
]
Strength = Literal["strong", "fair", "weak"]

# Share of the evidence from which a suggestion is called strong, or fair; bench/suggest.py prints
# how often each word is right.
STRONG, FAIR = 0.5, 0.2


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one source, with what stands around it (`surroundings.passage_of` fills that).

    `context` is the text before it, `prompt` the last questions asked, `after` the text behind it,
    `position` where it starts as a share of the whole document (None where unknown). All may be
    left empty; ranking is then by the passage's own words.
    """

    text: str
    language: str
    document: str
    context: str = ""
    prompt: str = ""
    after: str = ""
    position: float | None = None


@dataclass(frozen=True, slots=True)
class Coded:
    """A passage that has been looked at, and all of its codes; no code means seen, none applied.

    `coder` and `case` say whose it is, where it is shown as the nearest. Nothing rests on them.
    """

    text: str
    codes: tuple[str, ...]
    language: str
    document: str
    context: str = ""
    prompt: str = ""
    after: str = ""
    position: float | None = None
    coder: str = ""
    case: str = ""

    def passage(self) -> Passage:
        """The same without its codes."""
        return Passage(
            self.text,
            self.language,
            self.document,
            self.context,
            self.prompt,
            self.after,
            self.position,
        )


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """What the codebook says of one code, each part by language (`id`, `ms`, `en`, ...)."""

    names: Mapping[str, str] = field(default_factory=dict)
    definitions: Mapping[str, str] = field(default_factory=dict)
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exclude_keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def languages(self) -> tuple[str, ...]:
        """The languages in which it has a name, a definition or a keyword, sorted."""
        return tuple(sorted({*self.names, *self.definitions, *self.keywords}))

    def prose(self, language: str) -> str:
        """Name, definition and keywords in one language, as one text."""
        parts = (
            self.names.get(language, ""),
            self.definitions.get(language, ""),
            ", ".join(self.keywords.get(language, ())),
        )
        return ". ".join(part for part in parts if part)

    def sha256(self) -> str:
        """A hash of all its words, by which a later codebook is told from this one."""
        parts = (self.names, self.definitions, self.keywords, self.exclude_keywords)
        told = repr([sorted((language, each[language]) for language in each) for each in parts])
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


Codebook = Mapping[str, CodeEntry]


@dataclass(frozen=True, slots=True)
class Reason:
    """Words that speak for a code, and where they stand.

    `spans` are half-open code-point offsets into the passage's own text. Kinds: `keyword` (of the
    codebook), `learned` (from coded passages), `codebook` (shared with the code's name or
    definition), `context` (words of the question or of the text around the passage, which have no
    span in it; without words: only its place in the document and how common the code is).

    Three have no words: `meaning` (it says something like what the code means, beside its words),
    `other_language` (the same, and the code has neither text nor coding in the passage's language),
    `nearest` (`like` is the coded passage with this code that is nearest to it).

    `carrying` comes only when it is asked for, as it takes a while: the words without which the
    passage means the code least, where it is suggested by its meaning.
    """

    kind: Kind
    words: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    like: Coded | None = None


class Ranked(NamedTuple):
    """One code for one passage; see `formula` for what `score` is and is not."""

    code: str
    score: float
    reasons: tuple[Reason, ...] = ()

    @property
    def strength(self) -> Strength:
        """The score in a word, which is what a reader should be shown."""
        if self.score >= STRONG:
            return "strong"
        return "fair" if self.score >= FAIR else "weak"


@dataclass(frozen=True, slots=True)
class Training:
    """All that a model is made from. `corpus` is uncoded text; it teaches which words are rare."""

    coded: tuple[Coded, ...] = ()
    codebook: Codebook = field(default_factory=dict)
    corpus: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Scores:
    """How well ranking found the codes that people had applied; all between 0 and 1.

    `recall_at_k` is the mean over segments of the share of a segment's codes among the first k,
    `precision_at_1` the share of segments whose first code is right, `mrr` the mean of 1 over the
    rank of the first right code. `macro_f1` is the mean of F1 over codes that were applied or
    predicted, where the prediction for a segment is every code with a score of at least .5, or
    else the first one.
    """

    precision_at_1: float
    recall_at_3: float
    recall_at_5: float
    mrr: float
    macro_f1: float
    segments: int


@dataclass(frozen=True, slots=True)
class Evaluation(Scores):
    """The scores over all segments, and the same for each source that was left out in its turn."""

    per_source: Mapping[str, Scores] = field(default_factory=dict)
