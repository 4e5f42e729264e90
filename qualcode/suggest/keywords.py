"""The spaCy component that finds a codebook's keywords by their lemmas.

What it finds stands in `doc.spans["qualcode_keywords"]` and `doc.spans["qualcode_exclusions"]`, a
span's label being the code, and with weights in `doc._.qualcode_hits`. It ranks nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from qualcode.suggest.lemmas import FACTORY as LEMMAS

if TYPE_CHECKING:
    from qualcode.suggest.values import CodeEntry

FACTORY = "qualcode_keywords"
KEYWORDS, EXCLUSIONS = "qualcode_keywords", "qualcode_exclusions"

# What each further word of a phrase adds to its weight: a hit on three words is no accident.
FURTHER_WORD = 0.5

if not Doc.has_extension("qualcode_hits"):
    Doc.set_extension("qualcode_hits", default=())


@dataclass(frozen=True, slots=True)
class Hit:
    """A keyword of one code in a text: code points [start, end), and what it weighs.

    The weight is 1, more for a phrase of several words, shared out among the codes that list it.
    `phrase` is the keyword's lemmas, the same for every form of it; `text` is the form found.
    """

    code: str
    phrase: str
    text: str
    start: int
    end: int
    weight: float
    excludes: bool = False


def phrases_of(codebook: Mapping[str, CodeEntry]) -> list[dict[str, Any]]:
    """The component's config: one row {code, phrase, excludes} a keyword, in a fixed order.

    Keywords of all languages go in, as speakers switch between them.
    """
    rows = {
        (code, phrase.strip(), excludes)
        for code, entry in codebook.items()
        for excludes, lists in ((False, entry.keywords), (True, entry.exclude_keywords))
        for phrases in lists.values()
        for phrase in phrases
        if phrase.strip()
    }
    return [
        {"code": code, "phrase": phrase, "excludes": excludes}
        for code, phrase, excludes in sorted(rows)
    ]


def _longest(spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Without those that lie inside another: "border police" leaves no hit on "police"."""
    kept: list[tuple[int, int, str]] = []
    for start, end, key in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not any(start >= other and end <= last for other, last, _ in kept):
            kept.append((start, end, key))
    return kept


class Keywords:
    """Matches lemma against lemma; `codes` maps a phrase's lemmas to the codes that list it."""

    def __init__(self, nlp: Language, phrases: list[dict[str, Any]]) -> None:
        self.matcher = PhraseMatcher(nlp.vocab, attr="LEMMA")
        self.codes: dict[str, set[tuple[str, bool]]] = defaultdict(set)
        self.lengths: dict[str, int] = {}
        write_lemmas = nlp.get_pipe(LEMMAS)
        for row in phrases:
            self._add(write_lemmas(nlp.make_doc(row["phrase"])), row["code"], row["excludes"])

    def _add(self, pattern: Doc, code: str, excludes: bool) -> None:
        key = " ".join(token.lemma_ for token in pattern if not token.is_space)
        if not key:
            return
        if key not in self.codes:
            self.matcher.add(key, [pattern])
            self.lengths[key] = len(pattern)
        self.codes[key].add((code, excludes))

    def __call__(self, doc: Doc) -> Doc:
        """Writes the hits of this text on the doc."""
        found: dict[tuple[str, bool], list[tuple[int, int, str]]] = defaultdict(list)
        for match, start, end in self.matcher(doc):
            key = doc.vocab.strings[match]
            for owner in self.codes[key]:
                found[owner].append((start, end, key))
        spans: dict[bool, list[Span]] = {False: [], True: []}
        hits = []
        for (code, excludes), places in sorted(found.items()):
            for start, end, key in _longest(places):
                span = Span(doc, start, end, label=code)
                spans[excludes].append(span)
                hits.append(self._hit(span, code, key, excludes))
        doc.spans[KEYWORDS], doc.spans[EXCLUSIONS] = spans[False], spans[True]
        doc._.qualcode_hits = tuple(hits)
        return doc

    def _hit(self, span: Span, code: str, key: str, excludes: bool) -> Hit:
        sharing = sum(other == excludes for _, other in self.codes[key])
        weight = (1.0 + FURTHER_WORD * (self.lengths[key] - 1)) / sharing
        return Hit(code, key, span.text.lower(), span.start_char, span.end_char, weight, excludes)


@Language.factory(
    FACTORY,
    requires=["token.lemma"],
    assigns=["doc.spans", "doc._.qualcode_hits"],
    default_config={"phrases": []},
)
def make_keywords(nlp: Language, name: str, phrases: list[dict[str, Any]]) -> Callable[[Doc], Doc]:
    """The component; its config is {phrases: [{code, phrase, excludes}, ...]}."""
    return Keywords(nlp, phrases)
