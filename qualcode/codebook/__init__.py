"""The codebook: reading, checking and writing its file; must not know the store or a face.

Names are loaded on first use, so that no command pays for YAML before it reads any.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.codebook.checking import Checked, check, read_codebook
    from qualcode.codebook.values import Codebook, CodeNode, Family, Placed, text_for
    from qualcode.codebook.writing import write_codebook
    from qualcode.text.faults import Fault

_HOME = {
    **dict.fromkeys(("Checked", "check", "read_codebook"), "qualcode.codebook.checking"),
    **dict.fromkeys(
        ("CodeNode", "Codebook", "Family", "Placed", "text_for"), "qualcode.codebook.values"
    ),
    "Fault": "qualcode.text.faults",
    "write_codebook": "qualcode.codebook.writing",
}

__all__ = [
    "Checked",
    "CodeNode",
    "Codebook",
    "Family",
    "Fault",
    "Placed",
    "check",
    "read_codebook",
    "text_for",
    "write_codebook",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
