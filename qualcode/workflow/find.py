"""Finding codings by a query: what its names stand for in this study, and which codings answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.workflow.codings import code_names, unknown
from qualcode.workflow.sight import UNLIMITED, Sight, may_see
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.coding.conditions import Known
    from qualcode.coding.overlaps import Condition
    from qualcode.coding.query import Query
    from qualcode.coding.retrieve import Found


def find(
    study: Study,
    query: Query | str = "",
    *,
    codes: Sequence[str] = (),
    case: str | None = None,
    variables: Mapping[str, str] | None = None,
    coder: str | None = None,
    source: str | None = None,
    text: str | None = None,
    sight: Sight = UNLIMITED,
) -> list[Found]:
    """The codings that meet the query and every condition named; of several codes, any.

    A code counts with the codes below it. `text` is looked for in the quote, whatever its case.
    Codings that were left behind answer where the query asks for them with `version:`.

    Raises:
        QueryError: the query can't be read, or no code, case, coder or source has that name.
    """
    named = asked(
        codes=codes, case=case, variables=variables, coder=coder, source=source, text=text
    )
    return answers(study, query, named, sight)[0]


def answers(
    study: Study, query: Query | str, more: Query | str = "", sight: Sight = UNLIMITED
) -> tuple[list[Found], int]:
    """The codings that meet both, and how many more would, had they not been left behind.

    Raises:
        QueryError: as `find`.
    """
    from qualcode.coding.query import both
    from qualcode.coding.retrieve import codings, found

    wanted = both(_read(query), _read(more))
    with study.store.read() as session:
        chosen = codings(everywhere=True).where(meaning(session, wanted, sight))
        rows = [found(row) for row in session.execute(chosen)]
        return rows, left_out(session, wanted, sight)


def asked(
    *,
    codes: Sequence[str] = (),
    case: str | None = None,
    variables: Mapping[str, str] | None = None,
    coder: str | None = None,
    source: str | None = None,
    text: str | None = None,
) -> Query:
    """The query that a command's options stand for."""
    from qualcode.coding.query import VARIABLE, Term, both, either

    single = {"case": case, "coder": coder, "source": source, "text": text or None}
    terms: list[Query] = [Term(name, value) for name, value in single.items() if value is not None]
    terms += [Term(VARIABLE, value, name) for name, value in (variables or {}).items()]
    if codes:
        terms.append(either(*(Term("code", code) for code in codes)))
    return both(*terms)


def meaning(session: Session, query: Query | str, sight: Sight) -> Condition:
    """The query as a condition on what may be seen.

    Raises:
        QueryError: it can't be read, or a name stands for nothing in this study.
    """
    return meanings(session, query, sight)()


def meanings(session: Session, query: Query | str, sight: Sight) -> Callable[..., Condition]:
    """As `meaning`, for several narrower lists one after the other: each is given its condition."""
    from sqlalchemy import and_

    from qualcode.coding.conditions import condition, speaks_of_versions
    from qualcode.coding.retrieve import current
    from qualcode.model import METADATA

    seen = may_see(sight)
    visible = seen(METADATA.tables["coding"].c, METADATA.tables["segment"].c)
    asked, known = _read(query), known_names(session)
    first = [visible] if speaks_of_versions(asked) else [visible, current()]

    def meant(*narrower: Condition) -> Condition:
        within = and_(*first, *narrower)
        return and_(within, condition(asked, known, seen, within))

    return meant


def left_out(session: Session, query: Query | str, sight: Sight) -> int:
    """How many codings would answer too, had they not been left behind.

    0 where the query says itself which texts it means.

    Raises:
        QueryError: as `meaning`.
    """
    from sqlalchemy import func, select
    from sqlmodel import col

    from qualcode.coding.conditions import speaks_of_versions
    from qualcode.coding.query import OLD, VERSION, Term, both
    from qualcode.coding.retrieve import left_behind, placed
    from qualcode.model import Coding

    def count(which: Condition) -> int:
        counted = placed(select(func.count(col(Coding.id)))).where(which)
        return int(session.execute(counted).scalar_one())

    asked = _read(query)
    # Mostly there are none at all, and the names need not be looked up again to know it.
    if speaks_of_versions(asked) or not count(left_behind()):
        return 0
    return count(meaning(session, both(Term(VERSION, OLD), asked), sight))


def _read(query: Query | str) -> Query:
    from qualcode.coding.query import parsed

    return parsed(query) if isinstance(query, str) else query


def known_names(session: Session) -> Known:
    """What the names in a query stand for in this study."""
    from sqlmodel import col, func, select

    from qualcode.coding.conditions import Known
    from qualcode.model import Case, Coder, SegmentNumber, Source, Variable

    def ids(table: Any) -> dict[str, UUID]:
        living = select(table.name, table.id).where(col(table.deleted_at).is_(None))
        return dict(session.exec(living.order_by(col(table.name))).all())

    values: dict[str, list[str]] = {}
    told = (
        select(Variable.name, Variable.value)
        .where(col(Variable.deleted_at).is_(None))
        .order_by(col(Variable.name), col(Variable.value))
        .distinct()
    )
    for name, value in session.exec(told):
        values.setdefault(name, []).append(value)
    codes, families = _code_sets(session)
    last = session.exec(select(func.max(SegmentNumber.number))).one() or 0
    return Known(codes, families, ids(Source), ids(Case), ids(Coder), values, last)


def _code_sets(
    session: Session,
) -> tuple[dict[str, frozenset[UUID]], dict[str, frozenset[UUID]]]:
    """Every name of a code with the codes that it means, and every family with its codes."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Code, Family

    rows = session.execute(
        select(col(Code.id), col(Code.parent_id), col(Code.family_id)).where(
            col(Code.deleted_at).is_(None)
        )
    ).all()
    keys = session.execute(
        select(col(Family.key), col(Family.id)).where(col(Family.deleted_at).is_(None))
    ).all()
    children: dict[UUID, list[UUID]] = {}
    for code, parent, _ in rows:
        if parent is not None:
            children.setdefault(parent, []).append(code)
    named = {name: _below(code, children) for name, code in code_names(session).items()}
    families = {
        key: frozenset(code for code, _, owner in rows if owner == family) for key, family in keys
    }
    return named, families


def _below(code: UUID, children: Mapping[UUID, Sequence[UUID]]) -> frozenset[UUID]:
    """The code and all that lie under it."""
    below: set[UUID] = set()
    waiting = [code]
    while waiting:
        next_one = waiting.pop()
        if next_one not in below:
            below.add(next_one)
            waiting += children.get(next_one, ())
    return frozenset(below)


def codes_below(session: Session, names: Sequence[str]) -> set[UUID]:
    """The codes of these names, those below them, and those of families so named.

    Raises:
        CodingError: no code or family has that name.
    """
    codes, families = _code_sets(session)
    wanted: set[UUID] = set()
    for name in names:
        if name not in codes and name not in families:
            raise unknown("code", name, [*codes, *families])
        wanted |= codes.get(name) or families[name]
    return wanted
