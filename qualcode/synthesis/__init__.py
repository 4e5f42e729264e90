"""Findings, their evidence, and the tables made of them; must not know the store or a format.

Names are loaded on first use, so that no command pays for a table it does not make.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.synthesis.counted import CodersCounted, coder_notes
    from qualcode.synthesis.findings_file import (
        KINDS,
        STANCES,
        EvidenceEntry,
        FindingEntry,
        read_findings,
        write_findings,
    )
    from qualcode.synthesis.matrix import matrix_table
    from qualcode.synthesis.memos import MemoEntry, memos_table
    from qualcode.synthesis.months import month_name
    from qualcode.synthesis.passage import joined, passages
    from qualcode.synthesis.people import informants_table, quotations_table
    from qualcode.synthesis.rows import (
        CodeHead,
        EvidenceItem,
        InformantHead,
        InformantRow,
        MatrixCell,
        Provenance,
        QuotationRow,
        TriangulationRow,
    )
    from qualcode.synthesis.triangulation import covered, is_generic, triangulation_table
    from qualcode.synthesis.wording import interview_note, provenance_notes

_HOME = {
    **dict.fromkeys(
        ("KINDS", "STANCES", "EvidenceEntry", "FindingEntry", "read_findings", "write_findings"),
        "findings_file",
    ),
    **dict.fromkeys(("CodersCounted", "coder_notes"), "counted"),
    "matrix_table": "matrix",
    **dict.fromkeys(("MemoEntry", "memos_table"), "memos"),
    "month_name": "months",
    "joined": "passage",
    "passages": "passage",
    **dict.fromkeys(("informants_table", "quotations_table"), "people"),
    **dict.fromkeys(
        (
            "CodeHead",
            "EvidenceItem",
            "InformantHead",
            "InformantRow",
            "MatrixCell",
            "Provenance",
            "QuotationRow",
            "TriangulationRow",
        ),
        "rows",
    ),
    **dict.fromkeys(("covered", "is_generic", "triangulation_table"), "triangulation"),
    "interview_note": "wording",
    "provenance_notes": "wording",
}

__all__ = [
    "KINDS",
    "STANCES",
    "CodeHead",
    "CodersCounted",
    "EvidenceEntry",
    "EvidenceItem",
    "FindingEntry",
    "InformantHead",
    "InformantRow",
    "MatrixCell",
    "MemoEntry",
    "Provenance",
    "QuotationRow",
    "TriangulationRow",
    "coder_notes",
    "covered",
    "informants_table",
    "interview_note",
    "is_generic",
    "joined",
    "matrix_table",
    "memos_table",
    "month_name",
    "passages",
    "provenance_notes",
    "quotations_table",
    "read_findings",
    "triangulation_table",
    "write_findings",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
