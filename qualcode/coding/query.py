"""The query language of retrieval: `code:H1 and not (case:P3 or text:"lapor polisi")`.

Pure: it reads and prints queries. What the names stand for, and which codings answer, it must not
know. Words side by side mean `and`; a bare word is looked for in the quote, and #38 is a segment.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass

from qualcode.errors import QueryError
from qualcode.text import told

AND, OR, NOT = "and", "or", "not"
# The operators in English, Indonesian and Malay.
OPERATORS = {
    "and": AND,
    "dan": AND,
    "or": OR,
    "atau": OR,
    "not": NOT,
    "tidak": NOT,
    "bukan": NOT,
}
WITH, VERSION, SEGMENT = "with", "version", "segment"
VALUED = (
    *("code", "family", "source", "case", "coder", "kind", "text", WITH, "origin"),
    *(SEGMENT, VERSION),
)
MEMO, EXEMPLAR, VARIABLE, LIKE = "memo", "exemplar", "variable", "like"
FIELDS = (*VALUED, MEMO)
WORDS = (*FIELDS, EXEMPLAR)
ORIGINS = ("manual", "suggested", "imported")
NEW, OLD, ALL = "new", "old", "all"
VERSIONS = (NEW, OLD, ALL)  # of the source: the newest text, older ones, any
DEEPEST = 40
MOST_TERMS = 200


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. `name` is that of a variable, for `variable` and `like` (part of its value).

    `at` is where it stands in what was `typed`, from 1; 0 where it was not typed.
    """

    field: str
    value: str = ""
    name: str = ""
    at: int = dataclasses.field(default=0, compare=False)
    typed: str = dataclasses.field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Not:
    """What does not meet the condition."""

    inner: Query


@dataclass(frozen=True, slots=True)
class And:
    """What meets every part; without parts, everything."""

    parts: tuple[Query, ...] = ()


@dataclass(frozen=True, slots=True)
class Or:
    """What meets one part at least."""

    parts: tuple[Query, ...]


Query = Term | Not | And | Or
EVERYTHING = And()


def both(*parts: Query) -> Query:
    """All of them at once, in the normal form: no `and` stands directly in another."""
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, And) else (part,))]
    return flat[0] if len(flat) == 1 else And(tuple(flat))


def either(*parts: Query) -> Query:
    """One of them at least, in the normal form; there must be some."""
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,))]
    return flat[0] if len(flat) == 1 else Or(tuple(flat))


def terms(query: Query) -> tuple[Term, ...]:
    """Every condition in it, in order."""
    if isinstance(query, Term):
        return (query,)
    inner = (query.inner,) if isinstance(query, Not) else query.parts
    return tuple(term for part in inner for term in terms(part))


# -- printing


def printed(query: Query) -> str:
    """The query as it would be typed; reading that gives the same query."""
    if isinstance(query, Term):
        return _term(query)
    if isinstance(query, Not):
        return f"not {_inside(query.inner, And, Or)}"
    if isinstance(query, Or):
        return " or ".join(printed(part) for part in query.parts)
    return " and ".join(_inside(part, Or) for part in query.parts)


def _inside(query: Query, *wrapped: type[And] | type[Or]) -> str:
    text = printed(query)
    return f"({text})" if isinstance(query, wrapped) else text


def _term(term: Term) -> str:
    if term.field == EXEMPLAR:
        return EXEMPLAR
    if term.field == VARIABLE:
        return f"{quoted(term.name)}={quoted(term.value)}"
    if term.field == LIKE:
        name = f'"{term.name}"' if term.name.casefold() in FIELDS else quoted(term.name)
        return f"{name}:{quoted(term.value)}"
    if term.field == SEGMENT and _NUMBER.fullmatch(f"#{term.value}"):
        return f"#{term.value}"
    return f"{term.field}:{quoted(term.value) if term.value else ''}"


def quoted(value: str) -> str:
    """The value as it is typed: in quotes where it would be read as something else."""
    if re.fullmatch(r'[^#\s()":=\\][^\s()":=\\]*', value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


# -- reading


def parsed(text: str) -> Query:
    """The query that was typed; an empty one is everything.

    Raises:
        QueryError: it can't be read; it says where.
    """
    reader = _Reader(_tokens(text), len(text) + 1)
    query = reader.query()
    if len(terms(query)) > MOST_TERMS:
        raise QueryError(
            told("that is more than {} conditions", MOST_TERMS), mend="Ask in two queries"
        )
    return query


@dataclass(frozen=True, slots=True)
class _Token:
    """`kind` is "(", ")", an operator, or "term"."""

    kind: str
    at: int
    term: Term | None = None


_NUMBER = re.compile(r"#[0-9]{1,9}")
_JOINED = re.compile(r"#[0-9]{1,9}(?:/#[0-9]{1,9})+")
_SPACE = re.compile(r"\s*")
_BARE = re.compile(r'[^\s()":=]+')
_VALUE = re.compile(r'[^\s()"]*')
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


def _tokens(text: str) -> list[_Token]:
    made: list[_Token] = []
    place = _skipped(text, 0)
    while place < len(text):
        joined = _JOINED.match(text, place)
        if text[place] in "()":
            made.append(_Token(text[place], place + 1))
            place += 1
        elif joined is not None and _ends(text, joined.end()):
            made += _either_number(text, place, joined.group())
            place = joined.end()
        else:
            token, place = _word(text, place)
            if token.term is not None:
                term = dataclasses.replace(token.term, typed=text)
                token = dataclasses.replace(token, term=term)
            made.append(token)
        place = _skipped(text, place)
    return made


def _ends(text: str, place: int) -> bool:
    return text[place : place + 1] in ("", "(", ")", '"') or text[place].isspace()


def _either_number(text: str, place: int, joined: str) -> list[_Token]:
    """#5/#110, as tables print the segments of one passage, is `(#5 or #110)`."""
    at = place + 1
    made = [_Token("(", at)]
    for number in joined.split("/"):
        term = Term(SEGMENT, number.removeprefix("#"), at=at, typed=text)
        made += [_Token("term", at, term), _Token(OR, at)]
        at += len(number) + 1
    return [*made[:-1], _Token(")", place + 1 + len(joined))]


def _skipped(text: str, place: int) -> int:
    match = _SPACE.match(text, place)
    return match.end() if match else place


def _word(text: str, place: int) -> tuple[_Token, int]:
    """A term or an operator that begins at `place`, and where it ends."""
    at = place + 1
    string = text[place] == '"'
    if string:
        name, end = _string(text, place)
    else:
        match = _BARE.match(text, place)
        name, end = (match.group(), match.end()) if match else ("", place)
    if name and text[end : end + 1] in (":", "="):
        value, stop = _value(text, end + 1)
        return _Token("term", at, _named(name, text[end], value, at, string)), stop
    if not string and not name:
        value, end = _value(text, place)
        return _Token("term", at, Term("text", value, at=at)), end
    if not string and name.casefold() in OPERATORS:
        return _Token(OPERATORS[name.casefold()], at), end
    return _Token("term", at, _bare(name, at, string)), end


def _bare(word: str, at: int, string: bool) -> Term:
    if not string and word.casefold() == EXEMPLAR:
        return Term(EXEMPLAR, at=at)
    if not string and _NUMBER.fullmatch(word):
        return Term(SEGMENT, word[1:], at=at)
    if not string and word.startswith("#"):
        raise QueryError(
            told('"{}" is no number of a segment', word),
            column=at,
            mend=told('Write #38 or #5/#110, or "{}" in quotes to look for the word', word),
        )
    if not word:
        raise QueryError("there is nothing between these quotes", column=at)
    return Term("text", word, at=at)


def _named(name: str, sign: str, value: str, at: int, string: bool) -> Term:
    known = name.casefold()
    if sign == ":" and not string and known == MEMO:
        return Term(MEMO, value, at=at)
    if not value:
        raise QueryError(
            told('nothing stands after "{}{}"', name, sign),
            column=at,
            mend=told('Write {}{}VALUE, or "{}" to look for the word', name, sign, name),
        )
    if sign == ":" and not string and known in VALUED:
        return Term(known, value, at=at)
    return Term(VARIABLE if sign == "=" else LIKE, value, name, at)


def _value(text: str, place: int) -> tuple[str, int]:
    if text[place : place + 1] == '"':
        return _string(text, place)
    match = _VALUE.match(text, place)
    return (match.group(), match.end()) if match else ("", place)


def _string(text: str, place: int) -> tuple[str, int]:
    match = _STRING.match(text, place)
    if match is None:
        raise QueryError("a quote begins here and does not end", column=place + 1, mend='Add a "')
    return re.sub(r"\\(.)", r"\1", match.group(1), flags=re.DOTALL), match.end()


class _Reader:
    """Recursive descent: or, and, not, parentheses, terms."""

    def __init__(self, tokens: list[_Token], end: int) -> None:
        self._tokens = tokens
        self._end = end
        self._place = 0
        self._depth = 0

    def query(self) -> Query:
        if not self._tokens:
            return EVERYTHING
        query = self._either()
        if self._kind:
            raise QueryError(
                "this parenthesis was never opened",
                column=self._at,
                mend="Take it away, or add ( before it",
            )
        return query

    @property
    def _kind(self) -> str:
        """What comes next; nothing at the end."""
        return self._tokens[self._place].kind if self._place < len(self._tokens) else ""

    @property
    def _at(self) -> int:
        return self._tokens[self._place].at if self._place < len(self._tokens) else self._end

    def _take(self) -> _Token:
        self._place += 1
        return self._tokens[self._place - 1]

    def _either(self) -> Query:
        parts = [self._both()]
        while self._kind == OR:
            self._take()
            parts.append(self._both())
        return either(*parts)

    def _both(self) -> Query:
        parts = [self._one()]
        while self._kind not in ("", ")", OR):
            if self._kind == AND:
                self._take()
            parts.append(self._one())
        return both(*parts)

    def _one(self) -> Query:
        if self._kind not in (NOT, "(", "term"):
            raise self._missing()
        at, token = self._at, self._take()
        if token.term is not None:
            return token.term
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError("this goes too deep", column=at, mend="Ask in two queries")
        query = Not(self._one()) if token.kind == NOT else self._enclosed(at)
        self._depth -= 1
        return query

    def _enclosed(self, at: int) -> Query:
        query = self._either()
        if self._kind != ")":
            raise QueryError("this parenthesis is never closed", column=at, mend="Add )")
        self._take()
        return query

    def _missing(self) -> QueryError:
        before = self._tokens[self._place - 1].kind if self._place else ""
        after = told('after "{}"', before) if before else told('before "{}"', self._kind)
        return QueryError(
            told("a condition is missing {}", after),
            column=self._at,
            mend="Write a word, or such as code:H1",
        )
