"""Codebook versions, families and codes."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Column, Text
from sqlmodel import Field

from qualcode.model.base import Record, TextLists, Texts, json_column, one_living


class Codebook(Record, table=True):
    """One loaded version of the codebook, as the file said it."""

    __table_args__ = one_living("number")

    number: int
    sha256: str
    title: Texts = Field(default_factory=dict, sa_column=json_column())
    languages: list[str] = Field(default_factory=list, sa_column=json_column())
    text: str = Field(sa_column=Column(Text, nullable=False))


class Family(Record, table=True):
    """A family of codes: factor, obstacle, gap, recommendation, or the user's own."""

    __table_args__ = one_living("key")

    key: str
    name: Texts = Field(default_factory=dict, sa_column=json_column())
    position: int


class Code(Record, table=True):
    """A code; `key` is what people type, `position` its place in the whole tree, depth first."""

    __table_args__ = one_living("key")

    key: str
    family_id: UUID = Field(foreign_key="family.id", index=True)
    parent_id: UUID | None = Field(default=None, foreign_key="code.id")
    position: int
    name: Texts = Field(default_factory=dict, sa_column=json_column())
    definition: Texts = Field(default_factory=dict, sa_column=json_column())
    include: TextLists = Field(default_factory=dict, sa_column=json_column())
    exclude: TextLists = Field(default_factory=dict, sa_column=json_column())
    examples: TextLists = Field(default_factory=dict, sa_column=json_column())
    keywords: TextLists = Field(default_factory=dict, sa_column=json_column())
    exclude_keywords: TextLists = Field(default_factory=dict, sa_column=json_column())
    colour: str | None = None
    hotkey: str | None = None
