"""Memo: a coder's note on anything."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Column, Text
from sqlmodel import Field

from qualcode.model.base import Record


class Memo(Record, table=True):
    """`target_kind` is a table's name (coding, source, code ...), `target_id` a row of it."""

    target_kind: str
    target_id: UUID = Field(index=True)
    coder_id: UUID = Field(foreign_key="coder.id", index=True)
    text: str = Field(sa_column=Column(Text, nullable=False))
