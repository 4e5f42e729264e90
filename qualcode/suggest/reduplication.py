"""Whether a hyphenated Indonesian or Malay word is one word (*anak-anak*) or two (*Jakarta-Solo*).

Pure rules on spelling; knows nothing of spaCy. They stand in for the 15,000 exceptions of the stock
tokenizer, which take seconds to load.
"""

from __future__ import annotations

import re
from functools import lru_cache

_HYPHENATED = re.compile(r"([^\W\d_]{2,})-([^\W\d_]{2,})")
_VOWELS = re.compile(r"[aeiou]")
_ONSET = re.compile(r"^[^aeiou]+")

# Longest first, so that `meng` goes before `me`.
_PREFIXES = re.compile(
    r"^(?:keber|keter|memper|diper|pember|berke|"
    r"meng|meny|peng|peny|mem|men|pem|pen|ber|ter|per|"
    r"se|ke|di|me|pe|be|te)(?=.{3})"
)
_SUFFIXES = re.compile(r"(?<=.{3})(?:annya|kannya|inya|kan|kah|lah|pun|nya|an|ku|mu|i)$")

# Pairs of two different words that neither rule finds.
_PAIRS = """
    beramah-tamah bongkar-pasang caci-maki gotong-royong hiruk-pikuk jatuh-bangun jual-beli
    kacau-balau kanan-kiri keluar-masuk lalu-lalang lalu-lintas maju-mundur membeli-belah naik-turun
    pasang-surut porak-peranda porak-poranda pulang-pergi remeh-temeh selang-seli suka-duka
    tumpang-tindih ulang-alik
"""
PAIRS = frozenset(_PAIRS.split())


@lru_cache(maxsize=4096)
def _cores(half: str) -> frozenset[str]:
    """The half itself, and without a prefix, a suffix, or both."""
    bare = _PREFIXES.sub("", half)
    return frozenset({half, bare, _SUFFIXES.sub("", half), _SUFFIXES.sub("", bare)})


def _akin(one: str, other: str) -> bool:
    """True for the same word, one grown on the other, or an echo (*sayur-mayur*, *bolak-balik*)."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 3 and shorter in longer:
        return True
    bones = _VOWELS.sub("", one)
    if len(one) >= 4 and len(bones) >= 2 and bones == _VOWELS.sub("", other):
        return True
    rest = _ONSET.sub("", shorter)
    return len(rest) >= 3 and rest == _ONSET.sub("", longer)


@lru_cache(maxsize=65536)
def is_one_word(text: str) -> bool:
    """True where both halves of a hyphenated word are one word, doubled, grown or echoed.

    Equal halves, halves that are equal once affixes are off (*bersama-sama*, *buah-buahan*), halves
    that differ only in their vowels or their first sound, and the known pairs.
    """
    match = _HYPHENATED.fullmatch(text)
    if match is None:
        return False
    first, second = match[1].lower(), match[2].lower()
    if first == second or f"{first}-{second}" in PAIRS:
        return True
    return any(_akin(one, other) for one in _cores(first) for other in _cores(second))
