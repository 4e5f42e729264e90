"""What a name in a query is meant to be; for one that is nothing, the query as it should be typed.

Pure. Names with spaces are the usual stumbling block: `coder:Siti Aminah` is two conditions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qualcode.coding.query import Term, quoted
from qualcode.errors import QueryError
from qualcode.text import fold, told

FEW = 12  # names that are worth listing where one is not known
_NEAR = 60  # of 100: a name this much like another may be that one mistyped
_STRING = r'"(?:[^"\\]|\\.)*"'
_NAME = re.compile(rf'({_STRING}|[^\s()":=]+)[:=]', re.DOTALL)
_VALUE = re.compile(rf'{_STRING}|[^\s()"]*', re.DOTALL)


def named(what: str, term: Term, names: Sequence[str]) -> str:
    """The one of the names that the term's value means: it itself, or the only one but for case.

    Raises:
        QueryError: there is none; it says which may be meant, and how to type the query then.
    """
    found = _among(names, term.value)
    if found is None:
        raise unknown(what, term, names)
    return found


def field_named(what: str, term: Term, names: Sequence[str]) -> str:
    """As `named`, for what stands before the term's sign."""
    found = _among(names, term.name)
    if found is None:
        place = _place(term)
        raise _unknown(what, _Typed(term.name, term, place and place.field, ends=True), names)
    return found


def unknown(what: str, term: Term, names: Sequence[str]) -> QueryError:
    """The error for a value that stands for nothing."""
    place = _place(term)
    return _unknown(what, _Typed(term.value, term, place and place.value), names)


def _among(names: Sequence[str], name: str) -> str | None:
    if name in names:
        return name
    wanted = fold(name)
    alike = [one for one in names if fold(one) == wanted]
    return alike[0] if len(alike) == 1 else None


@dataclass(frozen=True, slots=True)
class _Typed:
    """A name, and its [start, end) in the query that was typed; None for a command's option.

    `ends` where it is the end of a longer one that may have been meant, not the beginning.
    """

    name: str
    term: Term
    place: tuple[int, int] | None
    ends: bool = False

    def instead(self, name: str, place: tuple[int, int] | None = None) -> str:
        """The whole query with this name there, in quotes where it needs them."""
        where = place or self.place
        if where is None:
            return ""
        return f"{self.term.typed[: where[0]]}{quoted(name)}{self.term.typed[where[1] :]}"


def _unknown(what: str, typed: _Typed, names: Sequence[str]) -> QueryError:
    mend, instead = _unquoted(typed, names) or _nearest(typed, names) or ("", "")
    if not mend and 0 < len(names) <= FEW:
        mend = told("There are: {}", ", ".join(names))
    return QueryError(
        told('no {} is called "{}"', what, typed.name),
        column=typed.term.at,
        mend=mend,
        instead=instead,
    )


_Mended = tuple[str, str]  # the sentence, and the whole query as it should be


def _nearest(typed: _Typed, names: Sequence[str]) -> _Mended | None:
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        fold(typed.name), names, scorer=fuzz.ratio, processor=fold, score_cutoff=_NEAR
    )
    if found is None:
        return None
    return told('Did you mean "{}"?', found[0]), typed.instead(found[0])


def _unquoted(typed: _Typed, names: Sequence[str]) -> _Mended | None:
    """The name with spaces that was typed without quotes, whole or in part."""
    if typed.place is None:
        return None
    start, end = typed.place
    query, spaced = typed.term.typed, [one for one in names if " " in one]
    if typed.ends:
        whole = [one for one in spaced if fold(query[:end]).endswith(fold(one))]
    else:
        whole = [one for one in spaced if _begins(query[start:], one)]
    if whole:
        name = max(whole, key=len)
        length = len(name)
        return _quotes(typed, name, (end - length, end) if typed.ends else (start, start + length))
    begun = [one for one in spaced if fold(one).startswith(f"{fold(typed.name)} ")]
    if typed.ends or len(begun) != 1:
        return None
    return _quotes(typed, begun[0], (start, _so_far(query, typed.place, begun[0])))


def _so_far(query: str, place: tuple[int, int], name: str) -> int:
    """Where the words end that begin the name: more of them than its first may stand there."""
    start, end = place
    for word in re.finditer(r"\s[^\s()\":=]+(?=[\s)]|$)", query[end:]):
        if not fold(name).startswith(fold(query[start : place[1] + word.end()])):
            break
        end = place[1] + word.end()
    return end


def _begins(text: str, name: str) -> bool:
    """Whether the text begins with all of the name's words."""
    following = text[len(name) : len(name) + 1]
    return fold(text[: len(name)]) == fold(name) and (not following or following in " \t)")


def _quotes(typed: _Typed, name: str, place: tuple[int, int]) -> _Mended:
    sentence = told("Write a name with spaces in quotes: {}", quoted(name))
    return sentence, typed.instead(name, place)


class _Place(NamedTuple):
    """[start, end) of a term's field and of its value in the query that was typed."""

    field: tuple[int, int]
    value: tuple[int, int]


def _place(term: Term) -> _Place | None:
    """None for a term that was not typed."""
    field = _NAME.match(term.typed, term.at - 1) if term.at else None
    value = field and _VALUE.match(term.typed, field.end())
    if field is None or value is None:
        return None
    return _Place(field.span(1), value.span())
