"""Case: an informant, an institution or a country, with its variables."""

from __future__ import annotations

from uuid import UUID

from sqlmodel import Field

from qualcode.model.base import Record, one_living


class Case(Record, table=True):
    """`name` is the pseudonym; `citation` is the label printed in notes, which is a field apart."""

    __table_args__ = one_living("name")

    name: str
    citation: str = ""


class Variable(Record, table=True):
    """One attribute of a case (group, role, country, or the user's own)."""

    __table_args__ = one_living("case_id", "name")

    case_id: UUID = Field(foreign_key="case.id", index=True)
    name: str
    value: str
