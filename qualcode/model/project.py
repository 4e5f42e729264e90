"""Project: one study."""

from __future__ import annotations

from qualcode.model.base import Record


class Project(Record, table=True):
    """The one row that names the study; its id tells two copies of a study from two studies."""

    title: str
    created_at: str
