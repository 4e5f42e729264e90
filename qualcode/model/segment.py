"""Segments, their numbers, and codings."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Boolean, Column, Text, false
from sqlmodel import Field, SQLModel

from qualcode.model.base import Record, one_living


class Segment(Record, table=True):
    """A span [start, end) of one source version, in code points, and the words there.

    The store refuses a row whose quote is not the text it points to, and any later change of
    either. Coders share segments; one that nobody codes any more means nothing and stays.
    """

    __table_args__ = (
        *one_living("source_version_id", "start", "end"),
        {"info": {"undo": "keep"}},
    )

    source_version_id: UUID = Field(foreign_key="source_version.id", index=True)
    start: int
    end: int
    quote: str = Field(sa_column=Column(Text, nullable=False, info={"journal": False}))


class SegmentNumber(SQLModel, table=True):
    """The number by which tables and people call a segment: #38. Triggers give it, the next free
    one to each segment that comes; what stands for it in a newer text takes it over.

    It enters no journal: it says nothing but in which order segments came.
    """

    __tablename__ = "segment_number"

    segment_id: UUID = Field(foreign_key="segment.id", primary_key=True)
    number: int = Field(index=True)


class Coding(Record, table=True):
    """One coder gave one segment one code; `origin` is manual, suggested or imported.

    `exemplar` marks a coding whose words stand for the code in a table.
    """

    __table_args__ = one_living("segment_id", "code_id", "coder_id")

    segment_id: UUID = Field(foreign_key="segment.id", index=True)
    code_id: UUID = Field(foreign_key="code.id", index=True)
    coder_id: UUID = Field(foreign_key="coder.id", index=True)
    origin: str = "manual"
    suggestion_id: UUID | None = Field(default=None, foreign_key="suggestion.id")
    exemplar: bool = Field(
        default=False, sa_column=Column(Boolean, nullable=False, server_default=false())
    )
