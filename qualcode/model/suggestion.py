"""Suggestion: what was suggested, why, what a person decided, codes nobody wants to hear of.

And the vectors that suggestions rest on, which are no records but can be made again.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlmodel import Field, SQLModel

from qualcode.model.base import Record, json_column, one_living


class Suggestion(Record, table=True):
    """A decided suggestion. `reasons` holds kinds and offsets into the version, never words.

    `model` is the id of the model that suggested it, `code_sha256` tells which words the codebook
    had for the code then; both are empty in what was decided before they were kept.
    """

    source_version_id: UUID = Field(foreign_key="source_version.id", index=True)
    start: int
    end: int
    code_id: UUID = Field(foreign_key="code.id", index=True)
    coder_id: UUID = Field(foreign_key="coder.id", index=True)
    codebook_id: UUID | None = Field(default=None, foreign_key="codebook.id")
    score: float
    reasons: list[dict[str, Any]] = Field(default_factory=list, sa_column=json_column())
    decision: str
    model: str = Field(default="", sa_column_kwargs={"server_default": ""})
    code_sha256: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Muted(Record, table=True):
    """This coder wants no suggestions of this code."""

    __table_args__ = one_living("coder_id", "code_id")

    coder_id: UUID = Field(foreign_key="coder.id", index=True)
    code_id: UUID = Field(foreign_key="code.id", index=True)


class Vector(SQLModel, table=True):
    """What an encoder made of one text, at half precision; kept by the text's hash, not its words.

    It enters no journal, as it can be made again from the text.
    """

    encoder: str = Field(primary_key=True)
    text_sha256: str = Field(primary_key=True)
    packed: bytes
