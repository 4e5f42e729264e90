"""The study's words as tables; importing this room imports SQLModel."""

from qualcode.model.base import METADATA, Record, new_id
from qualcode.model.case import Case, Variable
from qualcode.model.code import Code, Codebook, Family
from qualcode.model.coder import Coder
from qualcode.model.finding import Evidence, Finding
from qualcode.model.journal import Change, OpenOperation, Operation
from qualcode.model.memo import Draft, Memo
from qualcode.model.project import Project
from qualcode.model.segment import Coding, Segment, SegmentNumber
from qualcode.model.source import Done, Source, SourceVersion
from qualcode.model.suggestion import Muted, Suggestion, Vector

__all__ = [
    "METADATA",
    "Case",
    "Change",
    "Code",
    "Codebook",
    "Coder",
    "Coding",
    "Done",
    "Draft",
    "Evidence",
    "Family",
    "Finding",
    "Memo",
    "Muted",
    "OpenOperation",
    "Operation",
    "Project",
    "Record",
    "Segment",
    "SegmentNumber",
    "Source",
    "SourceVersion",
    "Suggestion",
    "Variable",
    "Vector",
    "new_id",
]
