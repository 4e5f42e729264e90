"""What codes owe one another: ids and hotkeys used once, keywords told apart. Knows no YAML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qualcode.text import Shown, told
from qualcode.text.faults import FaultLog, Place
from qualcode.text.yaml_nodes import Scalar

ENOUGH_KEYWORDS = 3

Keywords = Mapping[str, tuple[Scalar, ...]]


class Rules:
    """Remembers what it has seen of one codebook, in the order of the file."""

    def __init__(self, log: FaultLog, warnings: FaultLog) -> None:
        self._log = log
        self._warnings = warnings
        self._keys: dict[str, Scalar] = {}
        self._folded: dict[str, Scalar] = {}
        self._hotkeys: dict[str, Scalar] = {}
        self._keywords: dict[tuple[str, str], tuple[str, Scalar]] = {}
        self.has_codes = False

    def new_key(self, key: Scalar | None, *, is_code: bool) -> None:
        """Codes and families share one set of ids, so that a command's word means one thing."""
        self.has_codes = self.has_codes or is_code
        if key is None:
            return
        if first := self._keys.get(key.text):
            self._log.at(
                key, told('the id "{}" is taken already, on line {}', key.text, first.line)
            )
            return
        if alike := self._folded.get(key.text.casefold()):
            template = 'the id "{}" differs only in capitals from "{}" on line {}'
            self._warnings.at(key, told(template, key.text, alike.text, alike.line))
        self._keys[key.text] = key
        self._folded.setdefault(key.text.casefold(), key)

    def hotkey(self, said: Scalar) -> None:
        """Each hotkey belongs to one code."""
        if first := self._hotkeys.get(said.text):
            template = 'the hotkey "{}" is taken already, on line {}'
            self._log.at(said, told(template, said.text, first.line))
        else:
            self._hotkeys[said.text] = said

    def definition(self, place: Place, key: Scalar | None, definition: Mapping[str, str]) -> None:
        """Coders can't agree on a code that nothing defines."""
        if not definition:
            self._warnings.at(place, _about(key, Shown("has no definition")))

    def keywords(
        self, place: Place, key: Scalar | None, included: Keywords, excluded: Keywords
    ) -> None:
        """Too few keywords, the same twice, or both wanted and not."""
        count = sum(len(words) for words in included.values())
        if count < ENOUGH_KEYWORDS:
            said = told("has {} of the {} keywords that suggestions need", count, ENOUGH_KEYWORDS)
            self._warnings.at(place, _about(key, said))
        shared: dict[str, list[Scalar]] = {}
        for language, words in included.items():
            unwanted = {_folded(word.text): word for word in excluded.get(language, ())}
            for word in words:
                self._keyword(language, word, key.text if key else "", shared)
                if refused := unwanted.get(_folded(word.text)):
                    self._both(word, refused, language)
        for owner, both in shared.items():
            self._shared(key, owner, both)

    def _both(self, word: Scalar, refused: Scalar, language: str) -> None:
        template = 'the keyword "{}" ({}) is also excluded, on line {}'
        self._log.at(word, told(template, word.text, language, refused.line))

    def _keyword(
        self, language: str, word: Scalar, owner: str, shared: dict[str, list[Scalar]]
    ) -> None:
        first = self._keywords.setdefault((language, _folded(word.text)), (owner, word))
        if first[1] is word:
            return
        if first[0] != owner:
            shared.setdefault(first[0], []).append(word)
            return
        template = 'the keyword "{}" ({}) is given twice; the first is on line {}'
        self._warnings.at(word, told(template, word.text, language, first[1].line))

    def _shared(self, key: Scalar | None, owner: str, words: Sequence[Scalar]) -> None:
        """One warning per pair of codes: close codes may share much and mean to."""
        names = ", ".join(word.text for word in words)
        self._warnings.at(
            words[0], _about(key, told('shares keywords with "{}": {}', owner, names))
        )


def _folded(word: str) -> str:
    """Capitals and the number of spaces tell no keywords apart."""
    return " ".join(word.casefold().split())


def _about(key: Scalar | None, said: Shown) -> Shown:
    return told('"{}" {}', key.text, said) if key else told("the code {}", said)
