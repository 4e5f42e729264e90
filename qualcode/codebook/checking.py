"""Checks and reads a codebook file's text. Knows the order of the steps, not the rules."""

from __future__ import annotations

from dataclasses import dataclass

from qualcode.codebook.values import Codebook
from qualcode.errors import CodebookError
from qualcode.text import counted, display
from qualcode.text.faults import Fault, FaultLog


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found; `codebook` is there where `faults` is empty.

    Warnings stop nothing: a code without definition, a keyword that two codes share.
    """

    codebook: Codebook | None
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]


def check(text: str, *, where: str) -> Checked:
    """Every fault and warning of a codebook, with its place; `where` names the file."""
    from qualcode.codebook.reading import codebook_of
    from qualcode.text.yaml_fields import Fields
    from qualcode.text.yaml_nodes import read_yaml

    log, warnings = FaultLog(where), FaultLog(where)
    root = read_yaml(text, log)
    codebook = None if root is None else codebook_of(root, Fields(log, warnings))
    return Checked(None if len(log) else codebook, log.faults(), warnings.faults())


def read_codebook(text: str, *, where: str) -> Codebook:
    """The codebook that a file's text holds; `where` names the file in faults.

    Raises:
        CodebookError: with all faults, one line each, in `faults`.
    """
    checked = check(text, where=where)
    if checked.codebook is not None:
        return checked.codebook
    lines = tuple(str(fault) for fault in checked.faults)
    raise CodebookError(
        counted(len(lines), "{} fault in the codebook", "{} faults in the codebook"),
        where=display(where),
        mend="Mend them as listed; qualcode codebook check FILE shows them again",
        faults=lines,
    )
