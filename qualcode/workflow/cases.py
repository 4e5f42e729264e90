"""Changing what is known of a case: its name, its label in notes, its variables. One act each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qualcode.errors import CodingError
from qualcode.text import told
from qualcode.workflow.editing import Changed, check_fields, check_free, checked
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import Case, Variable

CASE_FIELDS = ("name", "citation")


def new_case(study: Study, name: str, citation: str = "") -> Changed:
    """A new case without sources.

    Raises:
        CodingError: the name is taken, or is none.
    """
    from qualcode.model import Case

    name = checked("name", name)
    with study.act(told("new case {}", name)) as session:
        check_free(name, _case_names(session), "case")
        session.add(Case(name=name, citation=citation.strip()))
    return Changed(name, CASE_FIELDS)


def edit_case(study: Study, case: str, **changes: str) -> Changed:
    """Change a case's name or citation label.

    Raises:
        CodingError: no such case or field, or the name is taken.
    """
    check_fields(changes, CASE_FIELDS)
    with study.act(told("edit case {}", case)) as session:
        row = _case(session, case)
        wanted = {name: checked(name, value) for name, value in changes.items()}
        if wanted.get("name", row.name) != row.name:
            check_free(wanted["name"], _case_names(session), "case")
        fields = tuple(name for name, value in wanted.items() if getattr(row, name) != value)
        for name in fields:
            setattr(row, name, wanted[name])
    return Changed(row.name, fields)


def set_variables(study: Study, case: str, values: Mapping[str, str | None]) -> Changed:
    """Set a case's variables, all in one act; a value of None takes the variable away.

    Raises:
        CodingError: no such case, a name is empty, or a variable to take away is not there.
    """
    from qualcode.model import Variable
    from qualcode.store.clock import now

    with study.act(told("variables of {}", case)) as session:
        row = _case(session, case)
        known = {one.name: one for one in _variables(session, row)}
        changed = []
        for given, value in values.items():
            name = _variable_name(given)
            if value is None:
                _known(known, name).deleted_at = now()
            elif name not in known:
                session.add(Variable(case_id=row.id, name=name, value=value.strip()))
            elif known[name].value != value.strip():
                known[name].value = value.strip()
            else:
                continue
            changed.append(name)
    return Changed(case, tuple(changed))


def set_variable(study: Study, case: str, name: str, value: str | None) -> Changed:
    """Set one variable, or take it away with None."""
    return set_variables(study, case, {name: value})


def parse_variables(text: str) -> dict[str, str]:
    """Variables written as one `name = value` a line.

    Raises:
        CodingError: a line has no equals sign, or a name stands twice.
    """
    values: dict[str, str] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, sign, value = (part.strip() for part in line.partition("="))
        if not sign or not name:
            raise CodingError(
                told('"{}" is no variable', line), mend="Write one a line: name = value"
            )
        if name in values:
            raise CodingError(told('the variable "{}" stands twice', name))
        values[name] = value
    return values


def write_variables(values: Mapping[str, str]) -> str:
    """As `parse_variables` reads them."""
    return "\n".join(f"{name} = {value}" for name, value in values.items())


def edit_case_whole(
    study: Study, case: str | None, name: str, citation: str, variables: Mapping[str, str]
) -> Changed:
    """Make a case what a form says, in one act: its name, its label and all of its variables.

    Without `case` it is a new one.

    Raises:
        CodingError: as `edit_case` and `set_variables`.
    """
    from qualcode.model import Case, Variable
    from qualcode.store.clock import now

    name = checked("name", name)
    with study.act(told("edit case {}", case) if case else told("new case {}", name)) as session:
        if name != case:
            check_free(name, _case_names(session), "case")
        row = _case(session, case) if case else Case(name=name)
        row.name, row.citation = name, citation.strip()
        session.add(row)
        session.flush()
        known = {one.name: one for one in _variables(session, row)}
        for gone in known.keys() - variables.keys():
            known[gone].deleted_at = now()
        for key, value in variables.items():
            if key not in known:
                session.add(Variable(case_id=row.id, name=_variable_name(key), value=value))
            elif known[key].value != value:
                known[key].value = value
    return Changed(name, CASE_FIELDS)


def _case(session: Session, name: str) -> Case:
    from sqlmodel import col, select

    from qualcode.model import Case
    from qualcode.workflow.codings import unknown

    found = session.exec(
        select(Case).where(col(Case.name) == name, col(Case.deleted_at).is_(None))
    ).first()
    if found is None:
        raise unknown("case", name, _case_names(session))
    return found


def _variable_name(name: str) -> str:
    name = checked("name", name)
    if "=" in name:
        raise CodingError(
            told('a variable\'s name holds no equals sign: "{}"', name), mend="Choose another"
        )
    return name


def _case_names(session: Session) -> list[str]:
    from sqlmodel import col, select

    from qualcode.model import Case

    return [*session.exec(select(Case.name).where(col(Case.deleted_at).is_(None)))]


def _variables(session: Session, case: Case) -> list[Variable]:
    from sqlmodel import col, select

    from qualcode.model import Variable

    living = select(Variable).where(
        col(Variable.case_id) == case.id, col(Variable.deleted_at).is_(None)
    )
    return [*session.exec(living)]


def _known(known: Mapping[str, Variable], name: str) -> Variable:
    from qualcode.workflow.codings import unknown

    if name not in known:
        raise unknown("variable", name, [*known])
    return known[name]
