"""Suggestion: what was suggested, why, what a person decided, and codes nobody wants to hear of."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlmodel import Field

from qualcode.model.base import Record, json_column, one_living


class Suggestion(Record, table=True):
    """A decided suggestion. `reasons` holds kinds and offsets into the version, never words."""

    source_version_id: UUID = Field(foreign_key="source_version.id", index=True)
    start: int
    end: int
    code_id: UUID = Field(foreign_key="code.id", index=True)
    coder_id: UUID = Field(foreign_key="coder.id", index=True)
    codebook_id: UUID | None = Field(default=None, foreign_key="codebook.id")
    score: float
    reasons: list[dict[str, Any]] = Field(default_factory=list, sa_column=json_column())
    decision: str


class Muted(Record, table=True):
    """This coder wants no suggestions of this code."""

    __table_args__ = one_living("coder_id", "code_id")

    coder_id: UUID = Field(foreign_key="coder.id", index=True)
    code_id: UUID = Field(foreign_key="code.id", index=True)
