"""Abbreviations written with a full stop, in three languages. Data, no rules.

Casefolded and without the last full stop. Transcripts mix languages, so what is a word in none of
them holds everywhere; the rest only where the text is in that language.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """`never_last` stand before what they belong to, `before_number` before a number.

    `either` may end a sentence: a capital letter after them begins the next one.
    """

    never_last: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EVERYWHERE = Abbreviations(
    never_last=_words("""
        dr drg prof drs dra ir h hj r rd tb tgk ust bpk sdr sdri tn ny nn yth kol jend kapt
        komjen irjen brigjen kombes akbp jl jln gg kec kab kel ds dsn prov mr mrs ms messrs
        rev hon pte a.n u.p d.a s.d u.b c.q e.g i.e cf vs viz k.h kh r.a r.m h.r
    """),
    before_number=_words("""
        no nos nr hlm hal rp rm us$ ps psl pkl tel telp tlp ext vol jil ay art sec par para fig
        gbr tab lamp pp p ch cap ca jan feb mar apr jun jul aug ags agt sep sept okt oct nov des
        dec dis
    """),
    either=_words("""
        dll dsb dst dkk tsb ttd sbb spt yg dgn utk krn pd tgl bln thn jt rb etc al cit ibid
        a.m p.m tbk inc ltd jr sr ph.d m.si m.hum m.pd s.pd s.sos s.ag s.kom m.kes
    """),
)
_INDONESIAN_AND_MALAY = Abbreviations(
    never_last=_words("mis a.l kpd en pn"),
    before_number=_words("bil"),
    either=_words("d.l.l d.s.b d.k.k"),
)
_ENGLISH = Abbreviations(
    never_last=_words("st mt gen col sgt capt lt sen rep gov pres"),
    before_number=_words("pt eq ed"),
    either=_words("co corp dept est approx"),
)
_OF = {"id": _INDONESIAN_AND_MALAY, "ms": _INDONESIAN_AND_MALAY, "en": _ENGLISH}


@cache
def abbreviations(language: str) -> Abbreviations:
    """The abbreviations that hold in a text of this language (id, ms, en, or any other)."""
    own = _OF.get(language)
    if own is None:
        return _EVERYWHERE
    return Abbreviations(
        _EVERYWHERE.never_last | own.never_last,
        _EVERYWHERE.before_number | own.before_number,
        _EVERYWHERE.either | own.either,
    )
