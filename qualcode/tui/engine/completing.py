"""What the word that is being typed in a query may become. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from qualcode.coding.query import quoted
from qualcode.tui.engine.matching import Choice, Matcher

MOST = 6
_LAST = re.compile(r'(?:"[^"]*"|[^\s()":=]+)?(?:[:=](?:"[^"]*"?|[^\s()"]*))?$')
_OPEN = re.compile(r'(?:"[^"]*"|[^\s()":=]+)[:=][^()":=]+$')  # a value with spaces, no quotes yet


def completions(typed: str, names: Mapping[str, Sequence[str]], limit: int = MOST) -> list[str]:
    """What the last word of the query may become, best first; a name with spaces in quotes.

    `names` holds for each field, such as `code`, the names that may stand after it. A name may
    have been begun without quotes.
    """
    word = _last(typed, names)
    field, sign, value = _parts(word)
    if not sign:
        return [f"{one}:" for one in names if word and one.startswith(word.casefold())][:limit]
    known = _field(field, names)
    if known is None:
        return []
    found = Matcher(Choice(name, (name,)) for name in names[known]).best(value, limit)
    return [f"{quoted(known)}{sign}{quoted(name)}" for name in found]


def completed(typed: str, choice: str, names: Mapping[str, Sequence[str]]) -> str:
    """The query with its last word made into the choice."""
    whole = typed[: len(typed) - len(_last(typed, names))] + choice
    return whole if choice.endswith(":") else f"{whole} "


def _last(typed: str, names: Mapping[str, Sequence[str]]) -> str:
    """The word at the end; with what stands before it, where that makes the beginning of a name."""
    longer = _OPEN.search(typed)
    if longer is not None:
        field, _, value = _parts(longer.group())
        begun = value.casefold()
        known = _field(field, names)
        if " " in value and known is not None:
            spaced = (one for one in names[known] if one.casefold().startswith(begun))
            if any(" " in one for one in spaced):
                return longer.group()
    match = _LAST.search(typed)
    return match.group() if match else ""


def _field(name: str, names: Mapping[str, Sequence[str]]) -> str | None:
    return next((one for one in names if one.casefold() == name.casefold()), None)


def _parts(word: str) -> tuple[str, str, str]:
    match = re.match(r'("[^"]*"|[^:="]+)([:=])(.*)$', word, re.DOTALL)
    if match is None:
        return word, "", ""
    return match.group(1).strip('"'), match.group(2), match.group(3).strip('"')
