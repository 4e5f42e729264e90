"""The screen's own words in the reader's language; the English words are the key. Knows no data.

A word that a language lacks comes in English, so that nothing is ever blank; a test asks for all.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import import_module
from typing import LiteralString

from qualcode.errors import QualcodeError, QueryError
from qualcode.text import Recorded, Shown, Told, display, shown, told
from qualcode.tui.words.recalling import Labels

LANGUAGES: Mapping[str, str] = {"en": "English", "id": "Bahasa Indonesia", "ms": "Bahasa Melayu"}

_known: Mapping[str, str] = {}
_rooms: Mapping[str, str] | None = None  # of the rooms' own sentences; read for the first of them
_labels: Labels | None = None  # of acts; read for the first of them
_language = "en"


def speak(language: str) -> None:
    """Say everything in this language from now on; English where there is no such language."""
    global _known, _labels, _language, _rooms
    _rooms = _labels = None
    _language = language if language in LANGUAGES else "en"
    _known = {} if _language == "en" else import_module(f"{__name__}.{_language}").WORDS


def screen_language(wish: str) -> str:
    """The language for a wish: one of ours, or `auto` for that of the terminal's locale."""
    if wish in LANGUAGES:
        return wish
    locale = next((v for v in map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG")) if v), "")
    return locale[:2] if locale[:2] in LANGUAGES else "en"


def spoken() -> str:
    """The language that is spoken now: en, id or ms."""
    return _language


def said(template: LiteralString, /, *args: object, **kw: object) -> Shown:
    """The template in the reader's language, every filled-in field passed through `display`."""
    return shown(_known.get(template, template), *args, **kw)


def phrase(words: LiteralString) -> LiteralString:
    """Words that stand in a table and are said later, so that the catalogues have them."""
    return words


def counted(number: int, one: LiteralString, many: LiteralString) -> Shown:
    """`counted(2, "{} coding", "{} codings")`: the words that go with the number."""
    return said(one if number == 1 else many, number)


def retold(sentence: str) -> Shown:
    """A sentence of the rooms below in the reader's language, with the same things filled in."""
    if isinstance(sentence, Recorded):
        return _of_acts().retold(sentence)
    if not isinstance(sentence, Told):
        return display(_of_rooms(sentence))
    filled = (retold(one) if isinstance(one, Told | Recorded) else one for one in sentence.filled)
    return told(_of_rooms(sentence.template), *filled)


def refusal(error: QualcodeError) -> Shown:
    """What was refused, where and the mend, as `error.sentence()` but in the reader's language."""
    where = retold(error.where) if isinstance(error.where, Told) else error.where
    if isinstance(error, QueryError) and error.column:
        where = said("column {}", error.column)
    made = QualcodeError(retold(error.what), where=where, mend=retold(error.mend))
    return display(made.sentence(), newlines=True)


def _of_rooms(template: str) -> str:
    global _rooms
    if _rooms is None:
        _rooms = _catalogue("")
    return _rooms.get(template, template)


def _of_acts() -> Labels:
    global _labels
    if _labels is None:
        _labels = Labels(_catalogue(".labels"))
    return _labels


def _catalogue(part: str) -> Mapping[str, str]:
    """The rooms' sentences in the reader's language, or a part of them; none in English."""
    if _language == "en":
        return {}
    words: Mapping[str, str] = import_module(f"{__name__}.{_language}_rooms{part}").WORDS
    return words
