"""What the word that is being typed in a query may become. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from qualcode.tui.engine.matching import Choice, Matcher

MOST = 6
_LAST = re.compile(r'(?:"[^"]*"|[^\s()":=]+)?(?:[:=](?:"[^"]*"?|[^\s()"]*))?$')


def completions(typed: str, names: Mapping[str, Sequence[str]], limit: int = MOST) -> list[str]:
    """What the last word of the query may become, best first.

    `names` holds for each field, such as `code`, the names that may stand after it.
    """
    word = _last(typed)
    field, sign, value = _parts(word)
    if not sign:
        return [f"{one}:" for one in names if word and one.startswith(word.casefold())][:limit]
    known = next((one for one in names if one.casefold() == field.casefold()), None)
    if known is None:
        return []
    found = Matcher(Choice(name, (name,)) for name in names[known]).best(value, limit)
    return [f"{_quoted(known)}{sign}{_quoted(name)}" for name in found]


def completed(typed: str, choice: str) -> str:
    """The query with its last word made into the choice."""
    whole = typed[: len(typed) - len(_last(typed))] + choice
    return whole if choice.endswith(":") else f"{whole} "


def _last(typed: str) -> str:
    match = _LAST.search(typed)
    return match.group() if match else ""


def _parts(word: str) -> tuple[str, str, str]:
    match = re.match(r'("[^"]*"|[^:="]+)([:=])(.*)$', word, re.DOTALL)
    if match is None:
        return word, "", ""
    return match.group(1).strip('"'), match.group(2), match.group(3).strip('"')


def _quoted(name: str) -> str:
    if re.fullmatch(r'[^\s()":=\\]+', name):
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
