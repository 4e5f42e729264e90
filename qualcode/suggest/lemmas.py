"""A word's base form, by language, and the spaCy component that writes it on tokens.

The tables are simplemma's. Knows nothing of codes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

FACTORY = "qualcode_lemmas"

# Malay's own table is poor (perdagangan, kesedaran unchanged), so Indonesian's comes after it; one
# after the other, since the Malay step often goes only half way (hambatannya, hambatan, hambat).
CHAINS: Mapping[str, tuple[str, ...]] = {"id": ("id",), "ms": ("ms", "id"), "en": ("en",)}

_CLITIC = re.compile(r"(?<=\w{3})-?(?:nya|lah|kah|pun)$")
_DOUBLED = re.compile(r"(\w+)-\1")

# Doubled words whose half means something else; `undang-undang` is a law, `undang` an invitation.
_DOUBLES = """
    hati jari kira kuda kupu laki langit mata oleh rata tiba undang
"""
LEXICAL = frozenset(f"{half}-{half}" for half in _DOUBLES.split())

# A step takes off one clitic, one doubling or one layer of affixes; no word has more.
_STEPS = 5


def _look_up(word: str, chain: tuple[str, ...]) -> str:
    """The word after each table in turn; a table that answers with nothing changes nothing."""
    import simplemma

    for table in chain:
        word = simplemma.lemmatize(word, lang=table).lower() or word
    return word


def _without_clitic(word: str) -> str:
    """`siapakah` is *siapa*, but `masalah` stays: a word that the tables know is left whole."""
    import simplemma

    root = _CLITIC.sub("", word)
    if root == word or root in LEXICAL or _DOUBLED.fullmatch(root):
        return root
    tables = CHAINS["ms"]
    whole = any(simplemma.is_known(word, lang=table) for table in tables)
    return root if not whole and any(simplemma.is_known(root, table) for table in tables) else word


def _step(word: str, chain: tuple[str, ...]) -> str:
    """One step towards the base form of a word of Indonesian or Malay."""
    if word in LEXICAL:
        return word
    bare = _without_clitic(word)
    if bare != word:
        return bare
    half = _DOUBLED.fullmatch(word)
    return half[1] if half else _look_up(word, chain)


def _malayic(word: str, chain: tuple[str, ...]) -> str:
    """The base form of a word of Indonesian or Malay."""
    for _ in range(_STEPS):
        shorter = _step(word, chain)
        if shorter == word:
            break
        word = shorter
    return word


@lru_cache(maxsize=131072)
def lemma(word: str, language: str) -> str:
    """The base form of a word, in small letters; the word itself where the tables know no better.

    Never empty for a word that isn't. A language without a table only loses its capitals.
    """
    small = word.lower()
    chain = CHAINS.get(language)
    if chain is None or not any(letter.isalpha() for letter in small):
        return small
    return _look_up(small, chain) if language == "en" else _malayic(small, chain)


@Language.factory(FACTORY, assigns=["token.lemma"], default_config={"language": "xx"})
def make_lemmas(nlp: Language, name: str, language: str) -> Callable[[Doc], Doc]:
    """A component that writes `token.lemma_`; its config is {language: "id"}."""

    def write(doc: Doc) -> Doc:
        for token in doc:
            token.lemma_ = lemma(token.lower_, language)
        return doc

    return write
