"""A query as a condition on codings, for the database to answer. Runs nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, exists, not_, or_, select, true
from sqlmodel import col

from qualcode.coding.naming import FEW, field_named, named, unknown
from qualcode.coding.overlaps import Condition, Seen, overlapped
from qualcode.coding.query import (
    ALL,
    EXEMPLAR,
    LIKE,
    MEMO,
    NEW,
    ORIGINS,
    SEGMENT,
    VARIABLE,
    VERSION,
    VERSIONS,
    WITH,
    WORDS,
    And,
    Not,
    Query,
    Term,
    terms,
)
from qualcode.coding.retrieve import current, left_behind
from qualcode.errors import QueryError
from qualcode.model import METADATA, Case, Coding, Memo, Segment, SegmentNumber, Source, Variable
from qualcode.model.source import KINDS
from qualcode.store.folding import holds
from qualcode.text import display, fold, told


@dataclass(frozen=True, slots=True)
class _Scope:
    """Which other codings count, and of which codings the condition is asked."""

    seen: Seen | None
    within: Condition


@dataclass(frozen=True, slots=True)
class Known:
    """What the names in a query may stand for.

    `codes` holds each code with those below it, and `variables` the values that each one has;
    `segments` is the highest number of one.
    """

    codes: Mapping[str, frozenset[UUID]]
    families: Mapping[str, frozenset[UUID]]
    sources: Mapping[str, UUID]
    cases: Mapping[str, UUID]
    coders: Mapping[str, UUID]
    variables: Mapping[str, Sequence[str]]
    segments: int = 0


def speaks_of_versions(query: Query) -> bool:
    """Whether the query says itself from which texts of a source it wants codings."""
    return any(term.field == VERSION for term in terms(query))


def condition(
    query: Query, known: Known, seen: Seen | None = None, within: Condition | None = None
) -> Condition:
    """The condition of `coding_ids` that the query means; `seen` holds for `with:` too.

    Where `within` is given, it need hold for codings that meet that one alone.

    Raises:
        QueryError: a name stands for nothing; the nearest one is offered.
    """
    among = true() if within is None else within
    if isinstance(query, Term):
        return _MAKERS[query.field](query, known, _Scope(seen, among))
    if isinstance(query, Not):
        return not_(condition(query.inner, known, seen, among))
    if isinstance(query, And):
        return _all(query.parts, known, seen, among)
    return or_(*(condition(part, known, seen, among) for part in query.parts))


def _all(parts: Sequence[Query], known: Known, seen: Seen | None, within: Condition) -> Condition:
    """All of them at once; a dear one is only asked of the codings that meet the others."""
    made = {
        place: condition(part, known, seen, within)
        for place, part in enumerate(parts)
        if not _dear(part)
    }
    among = and_(within, *made.values())
    for place, part in enumerate(parts):
        if place not in made:
            made[place] = condition(part, known, seen, among)
    return and_(true(), *made.values())


def _dear(query: Query) -> bool:
    return any(term.field == WITH for term in terms(query))


def _code(term: Term, known: Known, _: _Scope) -> Condition:
    return col(Coding.code_id).in_(_codes(term, known))


def _codes(term: Term, known: Known) -> frozenset[UUID]:
    names = {**known.families, **known.codes}
    return names[named(told("code"), term, [*known.codes, *known.families])]


def _family(term: Term, known: Known, _: _Scope) -> Condition:
    name = named(told("family"), term, [*known.families])
    return col(Coding.code_id).in_(known.families[name])


def _source(term: Term, known: Known, _: _Scope) -> Condition:
    return col(Source.id) == known.sources[named(told("source"), term, [*known.sources])]


def _case(term: Term, known: Known, _: _Scope) -> Condition:
    # Asked of the joined row, which is empty where a source has no case: `not` then holds.
    case = known.cases[named(told("case"), term, [*known.cases])]
    return and_(col(Case.id).is_not(None), col(Case.id) == case)


def _coder(term: Term, known: Known, _: _Scope) -> Condition:
    return col(Coding.coder_id) == known.coders[named(told("coder"), term, [*known.coders])]


def _kind(term: Term, known: Known, _: _Scope) -> Condition:
    return col(Source.kind) == named(told("kind of source"), term, KINDS)


def _origin(term: Term, known: Known, _: _Scope) -> Condition:
    return col(Coding.origin) == named(told("origin"), term, ORIGINS)


def _version(term: Term, known: Known, _: _Scope) -> Condition:
    which = named("version", term, VERSIONS)
    if which == ALL:
        return true()
    return current() if which == NEW else left_behind()


def _segment(term: Term, known: Known, _: _Scope) -> Condition:
    """The segments called by that number: one, and those it stood for in older texts."""
    typed = term.value.removeprefix("#")
    number = int(typed) if typed.isascii() and typed.isdigit() else 0
    if not 1 <= number <= known.segments:
        raise QueryError(
            told('there is no segment "#{}"', typed),
            column=term.at,
            mend=told("They go from #1 to #{}", known.segments),
        )
    chosen = select(col(SegmentNumber.segment_id)).where(col(SegmentNumber.number) == number)
    return col(Segment.id).in_(chosen)


def _text(term: Term, known: Known, _: _Scope) -> Condition:
    return holds(col(Segment.quote), term.value)


def _exemplar(term: Term, known: Known, _: _Scope) -> Condition:
    return col(Coding.exemplar).is_(True)


def _memo(term: Term, known: Known, _: _Scope) -> Condition:
    there = [
        col(Memo.target_kind) == "coding",
        col(Memo.target_id) == col(Coding.id),
        col(Memo.deleted_at).is_(None),
    ]
    if term.value:
        there.append(holds(col(Memo.text), term.value))
    return exists(select(col(Memo.id)).where(*there).correlate(METADATA.tables["coding"]))


def _with(term: Term, known: Known, scope: _Scope) -> Condition:
    """Another coding that shares a character with it has that code."""
    return overlapped(_codes(term, known), scope.seen, scope.within)


def _variable(term: Term, known: Known, _: _Scope) -> Condition:
    name = _variable_name(term, known)
    values = [named(told("value of {}", name), term, known.variables[name])]
    return _valued(name, values)


def _like(term: Term, known: Known, _: _Scope) -> Condition:
    """A variable's value, or a part of it that only one value has."""
    name = _variable_name(term, known)
    values, wanted = known.variables[name], fold(term.value)
    exact = [value for value in values if fold(value) == wanted]
    having = exact or [value for value in values if wanted in fold(value)]
    if not having:
        raise unknown(told("value of {}", name), term, values)
    if len(having) > 1:
        several = ", ".join(f'"{display(value)}"' for value in having[:FEW])
        raise QueryError(
            told('"{}" fits several values of {}', term.value, name),
            column=term.at,
            mend=told("Say which: {}", several),
        )
    return _valued(name, having)


def _variable_name(term: Term, known: Known) -> str:
    names = [*known.variables]
    if term.field == LIKE:
        names = [*names, *WORDS]
    what = told("variable") if term.field == VARIABLE else told("field")
    name = field_named(what, term, names)
    if name not in known.variables:
        raise QueryError(told('"{}" is no variable', name), column=term.at)
    return name


def _valued(name: str, values: Sequence[str]) -> Condition:
    # In words of its own where a source has no case, so that `not` holds there.
    cases = select(col(Variable.case_id)).where(
        col(Variable.name) == name,
        col(Variable.value).in_(values),
        col(Variable.deleted_at).is_(None),
    )
    return and_(col(Source.case_id).is_not(None), col(Source.case_id).in_(cases))


_MAKERS: Mapping[str, Callable[[Term, Known, _Scope], Condition]] = {
    "code": _code,
    "family": _family,
    "source": _source,
    "case": _case,
    "coder": _coder,
    "kind": _kind,
    "origin": _origin,
    "text": _text,
    VERSION: _version,
    SEGMENT: _segment,
    WITH: _with,
    MEMO: _memo,
    EXEMPLAR: _exemplar,
    VARIABLE: _variable,
    LIKE: _like,
}
