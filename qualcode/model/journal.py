"""The journal: Operations, the changes each made, and which one is open."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Column, ForeignKey, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from qualcode.model.base import new_id


class Operation(SQLModel, table=True):
    """One act: who, when (UTC), what; chained by hash to the same coder's one before.

    `number` counts the coder's Operations from 1. `kind` is act, coding (an act at the
    desk), undo, redo, enrol (a coder's first appearance) or migration.
    """

    __table_args__ = (UniqueConstraint("coder_id", "number"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    coder_id: UUID = Field(foreign_key="coder.id")
    number: int
    at: str
    kind: str
    label: str
    undoes_id: UUID | None = Field(default=None, foreign_key="operation.id")
    previous_hash: str
    hash: str


class Change(SQLModel, table=True):
    """One row's image before and after, as JSON text; written by triggers alone."""

    number: int | None = Field(default=None, primary_key=True)
    operation_id: UUID = Field(
        sa_column=Column(
            ForeignKey("operation.id", deferrable=True, initially="DEFERRED"),
            nullable=False,
            index=True,
        )
    )
    table_name: str
    row_id: UUID
    before: str | None = Field(default=None, sa_column=Column(Text))
    after: str | None = Field(default=None, sa_column=Column(Text))


class OpenOperation(SQLModel, table=True):
    """The Operation that writes now; empty outside one, and then the triggers refuse."""

    __tablename__ = "open_operation"

    slot: int = Field(default=1, primary_key=True)
    operation_id: UUID
