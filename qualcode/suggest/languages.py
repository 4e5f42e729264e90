"""Lean spaCy pipelines for Indonesian, Malay and English, and one for every other language.

Never `spacy.blank("id")`: its tokenizer's 15,963 exceptions take 2 to 3 seconds on every call. Here
the stock punctuation rules stay, and the exceptions are three rules: reduplication, abbreviations
(the list of `qualcode.text`) and English contractions. Knows nothing of codes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, cast

from spacy.lang.en import English
from spacy.lang.id import Indonesian
from spacy.lang.ms import Malay
from spacy.language import Language

from qualcode.suggest.reduplication import is_one_word
from qualcode.text.abbreviations import abbreviations

_STOCK: dict[str, type[Language]] = {"id": Indonesian, "ms": Malay, "en": English}

# `don't` is "do" and "n't", as the stock English exceptions have it.
_CONTRACTIONS = (r"(?<=[A-Za-z])n['’]t", r"(?<=[A-Za-z])['’](?:m|re|ve|ll|d|M|RE|VE|LL|D)")


def known(language: str) -> str:
    """The language whose rules apply: `id`, `ms` or `en`, else `xx`, which fits any script.

    Regions fall away (`en-IE` is `en`) and capitals do not matter.
    """
    root = language.replace("_", "-").partition("-")[0].lower()
    return root if root in _STOCK else "xx"


@cache
def _abbreviated(language: str) -> frozenset[str]:
    """Abbreviations that are words nowhere; `no.` may end a sentence, so numbers' are left out."""
    short = abbreviations(language)
    return frozenset(f"{word}." for word in short.never_last | short.either)


def _is_whole(language: str) -> Callable[[str], bool]:
    """The rule by which a string stays one token, whatever marks stand in it."""
    abbreviated = _abbreviated(language)
    if language in ("id", "ms"):
        return lambda text: is_one_word(text) or text.casefold() in abbreviated
    return lambda text: text.casefold() in abbreviated


@cache
def lean(language: str) -> type[Language]:
    """A subclass of spaCy's language that has rules in place of the tokenizer's exceptions."""
    stock = _STOCK.get(language, Language)
    own = _CONTRACTIONS if language == "en" else ()
    defaults = {
        "tokenizer_exceptions": {},
        "token_match": _is_whole(language),
        "suffixes": [*(stock.Defaults.suffixes or ()), *own],
    }
    rules = type(f"Lean{stock.__name__}Defaults", (stock.Defaults,), defaults)
    return cast("type[Language]", type(f"Lean{stock.__name__}", (stock,), {"Defaults": rules}))


def pipeline(language: str, phrases: list[dict[str, Any]] | None = None) -> Language:
    """A pipeline of tokens, lemmas and, where `phrases` are given, codebook keywords.

    `phrases` is the config of the `qualcode_keywords` component, see `keywords`.
    """
    from qualcode.suggest import keywords, lemmas

    root = known(language)
    nlp = lean(root)()
    nlp.add_pipe(lemmas.FACTORY, config={"language": root})
    if phrases:
        nlp.add_pipe(keywords.FACTORY, config={"phrases": phrases})
    return nlp


# What speech is full of and written lists lack: particles, fillers, short forms, forms of address.
_SPOKEN = """
nggak enggak ngga gak ga ndak endak ndhak tak tidak tiada ya iya yah yo to gitu gini begitu
begini sih kan kok aja saja udah sudah su dah lah deh dong nah kayak macam emang memang banget
sekali cuma cuman kalo kalau terus trus tuh nih loh lho lha mah pun jadi gimana kenapa bikin
sama juga sini situ sana itu ini apa-apa nggih mbak mas pak bapak bu ibu kak abang bang puan
encik eh oh hmm anu pokoknya maksudnya soalnya makanya
"""


@cache
def stop_words(language: str) -> frozenset[str]:
    """Words too common to be shown as a reason; none for a language without a list."""
    stock = _STOCK.get(known(language), Language)
    spoken = _SPOKEN.split() if language in ("id", "ms") else ()
    return frozenset(stock.Defaults.stop_words).union(spoken)
