"""Retrieval: the codings that answer a question, boolean over code, case, variable, coder, text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.workflow.codings import code_names, unknown
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.coding.retrieve import Found


def find(
    study: Study,
    *,
    codes: Sequence[str] = (),
    case: str | None = None,
    variables: Mapping[str, str] | None = None,
    coder: str | None = None,
    source: str | None = None,
    text: str | None = None,
) -> list[Found]:
    """The codings that meet every condition named; of several codes, any.

    A code counts with the codes below it. `text` is looked for in the quote, whatever its case.

    Raises:
        CodingError: no code, case, coder or source has that name.
    """
    from qualcode.coding.retrieve import codings, found

    with study.store.read() as session:
        narrowed = _ids(session, case=case, coder=coder, source=source)
        rows = [found(row) for row in session.execute(codings(**narrowed))]
        wanted = codes_below(session, codes) if codes else None
        cases = _cases_with(session, variables) if variables else None
    needle = text.casefold() if text else ""
    return [
        row
        for row in rows
        if (wanted is None or row.code_id in wanted)
        and (cases is None or row.case_id in cases)
        and needle in row.quote.casefold()
    ]


def _ids(session: Session, **named: str | None) -> dict[str, UUID]:
    from sqlmodel import col, select

    from qualcode.model import Case, Coder, Source

    tables: dict[str, Any] = {"case": Case, "coder": Coder, "source": Source}
    ids: dict[str, UUID] = {}
    for what, name in named.items():
        if name is None:
            continue
        table = tables[what]
        known = dict(
            session.exec(select(table.name, table.id).where(col(table.deleted_at).is_(None))).all()
        )
        if name not in known:
            raise unknown(what, name, list(known))
        ids[f"{what}_id"] = known[name]
    return ids


def codes_below(session: Session, names: Sequence[str]) -> set[UUID]:
    """The codes of these names, those below them, and those of families so named.

    Raises:
        CodingError: no code or family has that name.
    """
    from sqlmodel import col, select

    from qualcode.model import Code, Family

    known = code_names(session)
    families = dict(
        session.exec(select(Family.key, Family.id).where(col(Family.deleted_at).is_(None))).all()
    )
    codes = session.exec(select(Code).where(col(Code.deleted_at).is_(None))).all()
    wanted: set[UUID] = set()
    for name in names:
        if name in known:
            wanted.add(known[name])
        elif name in families:
            wanted.update(code.id for code in codes if code.family_id == families[name])
        else:
            raise unknown("code", name, [*known, *families])
    # Parents come before children in position order.
    for code in sorted(codes, key=lambda code: code.position):
        if code.parent_id in wanted:
            wanted.add(code.id)
    return wanted


def _cases_with(session: Session, variables: Mapping[str, str]) -> set[UUID]:
    from sqlmodel import col, select

    from qualcode.model import Variable

    rows = session.exec(
        select(Variable.case_id, Variable.name, Variable.value).where(
            col(Variable.deleted_at).is_(None)
        )
    ).all()
    names = {name for _, name, _ in rows}
    for name in variables:
        if name not in names:
            raise unknown("variable", name, sorted(names))
        values = sorted({value for _, known, value in rows if known == name})
        if variables[name] not in values:
            raise unknown(f"value of {name}", variables[name], values)
    per_case: dict[UUID, dict[str, str]] = {}
    for case, name, value in rows:
        per_case.setdefault(case, {})[name] = value
    return {
        case
        for case, values in per_case.items()
        if all(values.get(name) == value for name, value in variables.items())
    }
