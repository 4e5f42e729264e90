"""What every table shares: a time-ordered id and a mark instead of a deletion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Column, Index, MetaData, text
from sqlmodel import Field, SQLModel
from uuid6 import uuid7

METADATA: MetaData = SQLModel.metadata
METADATA.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

# A text in several languages ({"id": ..., "en": ...}), or a list of them by language.
Texts = Mapping[str, str]
TextLists = Mapping[str, list[str]]


def new_id() -> UUID:
    """A time-ordered id (UUID version 7, RFC 9562 section 5.7), so that projects merge by union."""
    return UUID(int=uuid7().int)


def json_column() -> Column[Any]:
    """A JSON column; its value is replaced as a whole, never changed in place."""
    return Column(JSON(), nullable=False)


def one_living(*columns: str) -> tuple[Index]:
    """A unique index over the rows that are not marked as deleted."""
    living = text("deleted_at IS NULL")
    return (Index(None, *columns, unique=True, sqlite_where=living, postgresql_where=living),)


class Record(SQLModel):
    """A row that is never physically deleted: `deleted_at` (UTC, ISO 8601) says it is gone."""

    id: UUID = Field(default_factory=new_id, primary_key=True)
    deleted_at: str | None = None
