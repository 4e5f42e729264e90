"""Memo: a coder's note on anything, and the draft of one that is being written."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from qualcode.model.base import Record


class Memo(Record, table=True):
    """One of each coder on each target: `target_kind` is a table's name (coding, source, code,
    case, segment, project, finding), `target_id` a row of it."""

    target_kind: str
    target_id: UUID = Field(index=True)
    coder_id: UUID = Field(foreign_key="coder.id", index=True)
    text: str = Field(sa_column=Column(Text, nullable=False))


class Draft(SQLModel, table=True):
    """A memo while it is written; gone when the memo is stored. No record: it enters no journal.

    A segment may not be there yet: its draft has the kind `segment:START-END` and the id of the
    source version.
    """

    coder_id: UUID = Field(foreign_key="coder.id", primary_key=True)
    target_kind: str = Field(primary_key=True)
    target_id: UUID = Field(primary_key=True)
    text: str = Field(sa_column=Column(Text, nullable=False))
    at: str
