"""Links in memos, read against the codes and sources of a sitting. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from qualcode.text.links import (
    CODE,
    SOURCE,
    Begun,
    Link,
    Sign,
    begun,
    known_links,
    link_at,
    unquoted,
    written,
)
from qualcode.tui.engine.matching import Choice, Matcher
from qualcode.tui.sitting import Sitting

OFFERS = 4  # names offered at once
_REACH = 80  # code points before the cursor in which a link may have begun


@dataclass(frozen=True, slots=True)
class Named:
    """A link as it is written, its key, and what it is called: None where nothing has that name.

    `instead` is how to write it where a name with spaces lacks its quotes.
    """

    sign: Sign
    key: str
    written: str
    called: str | None
    instead: str | None = None


class Linker:
    """Finds links, and offers names for one that is being typed."""

    def __init__(self, sitting: Sitting) -> None:
        names = [(code.key, code.key) for code in sitting.codes]
        for code in sitting.codes:
            names += [(name, code.key) for name in {code.name, *code.names.values()}]
        self._codes = dict(reversed(names))
        self._called = {
            CODE: {code.key: code.name for code in sitting.codes},
            SOURCE: {row.name: row.title for row in sitting.sources},
        }
        self._choices = {
            CODE: [
                Choice(code.key, (code.name, *code.names.values()), code.keywords)
                for code in sitting.codes
            ],
            SOURCE: [Choice(row.name, (row.title,)) for row in sitting.sources],
        }

    def named(self, text: str) -> list[Named]:
        """The links of a text, each once, in order."""
        found = known_links(text, self._codes, self._called[SOURCE])
        return list(dict.fromkeys(self._name(link, text) for link in found))

    def at(self, line: str, column: int) -> Named | None:
        """The link under the cursor."""
        found = link_at(known_links(line, self._codes, self._called[SOURCE]), column)
        return None if found is None else self._name(found, line)

    def offers(self, before: str) -> tuple[Begun, list[Named]] | None:
        """The link being typed at the end of `before`, and the names that fit it best."""
        cut = max(len(before) - _REACH, 0)
        typed = begun(before[cut:])
        if typed is None or not typed.name:
            return None
        best = self._matchers[typed.sign].best(typed.name, OFFERS)
        called = self._called[typed.sign]
        named = [Named(typed.sign, key, written(typed.sign, key), called[key]) for key in best]
        return Begun(typed.start + cut, typed.sign, typed.name), named

    @cached_property
    def _matchers(self) -> dict[Sign, Matcher]:
        return {sign: Matcher(choices) for sign, choices in self._choices.items()}

    def _name(self, link: Link, text: str) -> Named:
        key = self._codes.get(link.name, link.name) if link.sign == CODE else link.name
        called = self._called[link.sign].get(key)
        told = "" if called == key else called
        known = self._codes if link.sign == CODE else self._called[SOURCE]
        instead = unquoted(text, link, known) if called is None else None
        return Named(link.sign, key, written(link.sign, key), told, instead)
