"""Findings and the evidence they rest on."""

from __future__ import annotations

from uuid import UUID

from sqlmodel import Field

from qualcode.model.base import Record, Texts, json_column, one_living


class Finding(Record, table=True):
    """A claim about one code, in one or more languages."""

    __table_args__ = one_living("key")

    key: str
    code_id: UUID = Field(foreign_key="code.id", index=True)
    claim: Texts = Field(default_factory=dict, sa_column=json_column())
    position: int


class Evidence(Record, table=True):
    """What a finding rests on: a case's words, a source, or a claim nobody is named for.

    `kind` is interview, statute, case, institution or literature; `stance` is supports,
    contrasts or context; `attributed` is false where the paper names no informant.
    """

    finding_id: UUID = Field(foreign_key="finding.id", index=True)
    kind: str
    stance: str = "supports"
    attributed: bool = True
    case_id: UUID | None = Field(default=None, foreign_key="case.id")
    source_id: UUID | None = Field(default=None, foreign_key="source.id")
    segment_id: UUID | None = Field(default=None, foreign_key="segment.id")
    note: str = ""
    position: int
