"""Coder: a person who codes, by the name they chose."""

from __future__ import annotations

from qualcode.model.base import Record, one_living


class Coder(Record, table=True):
    """`role` is coder, supervisor or consensus."""

    __table_args__ = one_living("name")

    name: str
    role: str = "coder"
