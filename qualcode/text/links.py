"""Links in prose: `@code` and `#source`, quoted where a name holds spaces. Knows no study.

A sign begins a link only where no word, and no other sign, stands right before it: neither an
e-mail address nor `a#b` holds one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

Sign = Literal["@", "#"]
CODE: Sign = "@"
SOURCE: Sign = "#"

_BARE = r"\w+(?:[.\-/]\w+)*"
_LINK = re.compile(rf'(?<![\w@#&./\\-])([@#])(?:"((?:[^"\n]|"")+)"|({_BARE}))')
_PARTING = re.compile(r"[.\-/]")
_BEGUN = re.compile(r'(?<![\w@#&./\\-])([@#])(?:"([^"\n]*)|((?:\w+(?:[.\-/]\w*)*)?))$')


@dataclass(frozen=True, slots=True)
class Link:
    """[start, end) of the text names the code (`@`) or the source (`#`) called `name`."""

    start: int
    end: int
    sign: Sign
    name: str


def links(text: str) -> list[Link]:
    """Every link as it is written, from first to last."""
    if CODE not in text and SOURCE not in text:
        return []
    return [_link(found) for found in _LINK.finditer(text)]


def known_links(text: str, codes: Collection[str], sources: Collection[str]) -> list[Link]:
    """As `links`; each ends where the longest name that is known ends: `@H1-nya` is `H1`."""
    named = {CODE: _Names(codes), SOURCE: _Names(sources)}
    return [_settled(text, link, named[link.sign]) for link in links(text)]


def link_at(found: Iterable[Link], offset: int) -> Link | None:
    """The link that the offset lies in, or right after."""
    return next((link for link in found if link.start <= offset <= link.end), None)


def written(sign: Sign, name: str) -> str:
    """The link as one writes it."""
    if re.fullmatch(_BARE, name):
        return f"{sign}{name}"
    quoted = name.replace('"', '""')
    return f'{sign}"{quoted}"'


def unquoted(text: str, link: Link, names: Collection[str]) -> str | None:
    """The link in quotes, where its name and the words that follow make a name with spaces."""
    start = link.start + 1
    if text[start : start + 1] == '"':
        return None
    rest = text[start:].casefold()
    fitting = [
        name
        for name in names
        if " " in name and re.match(rf"{re.escape(name.casefold())}(?!\w)", rest)
    ]
    return written(link.sign, max(fitting, key=len)) if fitting else None


@dataclass(frozen=True, slots=True)
class Begun:
    """A link that is being typed: it began at `start`, and this much of its name stands there."""

    start: int
    sign: Sign
    name: str


def begun(before: str) -> Begun | None:
    """The link that ends where `before` ends, if one does; `before` is a line up to the cursor."""
    found = _BEGUN.search(before)
    if found is None:
        return None
    return Begun(found.start(), _sign(found[1]), found[2] or found[3] or "")


class _Names:
    """Names to be looked up as written, else whatever their case."""

    def __init__(self, names: Collection[str]) -> None:
        self._exact = set(names)
        self._folded = {name.casefold(): name for name in names}

    def find(self, name: str) -> str | None:
        return name if name in self._exact else self._folded.get(name.casefold())


def _sign(sign: str) -> Sign:
    return CODE if sign == CODE else SOURCE


def _link(found: re.Match[str]) -> Link:
    quoted, bare = found[2], found[3]
    name = bare if bare is not None else quoted.replace('""', '"')
    return Link(found.start(), found.end(), _sign(found[1]), name)


def _settled(text: str, link: Link, names: _Names) -> Link:
    known = names.find(link.name)
    if known is not None:
        return Link(link.start, link.end, link.sign, known)
    if text[link.start + 1] == '"':
        return link
    cuts = [cut.start() for cut in _PARTING.finditer(link.name)]
    for cut in reversed(cuts):
        known = names.find(link.name[:cut])
        if known is not None:
            return Link(link.start, link.start + 1 + cut, link.sign, known)
    return link
