"""Source, its immutable text versions, and who has finished it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Column, Text
from sqlmodel import Field

from qualcode.model.base import Record, one_living

KINDS = ("interview", "statute", "case", "institution", "literature", "fieldnote")


class Source(Record, table=True):
    """An interview transcript, statute, case, institution, work of literature or field note.

    `month` is the interview's month (YYYY-MM, never the day); `short` the form cited in tables.
    `speakers` are labels that somebody named as speakers', with commas between.
    """

    __table_args__ = one_living("name")

    name: str
    kind: str
    title: str = ""
    short: str = ""
    language: str = ""
    month: str = ""
    country: str = ""
    speakers: str = Field(default="", sa_column_kwargs={"server_default": ""})
    case_id: UUID | None = Field(default=None, foreign_key="case.id", index=True)


class SourceVersion(Record, table=True):
    """The text of a source as imported or edited; offsets are code points into `text`.

    `length` (code points), `words` and `turns` are counted once. `newlines` restores the original's
    line ends. The text enters the journal as its hash alone.
    """

    __table_args__ = one_living("source_id", "number")

    __tablename__ = "source_version"

    source_id: UUID = Field(foreign_key="source.id", index=True)
    number: int
    text: str = Field(sa_column=Column(Text, nullable=False, info={"journal": False}))
    text_sha256: str
    length: int
    words: int
    turns: int
    newlines: str
    encoding: str
    media: str
    original_sha256: str
    translates_id: UUID | None = Field(default=None, foreign_key="source_version.id")


class Done(Record, table=True):
    """This coder has seen all of this version: what is uncoded in it is a 0, not missing."""

    __table_args__ = one_living("coder_id", "source_version_id")

    coder_id: UUID = Field(foreign_key="coder.id", index=True)
    source_version_id: UUID = Field(foreign_key="source_version.id", index=True)
