"""Every error a user can meet: one tree, each a plain sentence; must not hold transcript text.

QualcodeError                 exit 1
├── UsageError                exit 2: the command's words are off
├── ProjectError              no project here, settings unreadable, no coder named
├── InputError                a file that can't be taken in
│   ├── DecodingError         its bytes are no text we can be sure of
│   ├── UnsafeArchiveError    a zip beyond its limits, or damaged
│   └── UnsafeXmlError        a DOCTYPE, an entity, not well formed
├── CodebookError             faults in a codebook file
├── CodingError               a span, code or source that does not fit
│   └── QueryError            a query that can't be read, or names what is not there
├── StoreError                the study's database
│   ├── BusyError             another process holds it
│   ├── DamagedError          it fails its own checks
│   ├── SchemaError           made by another version
│   └── JournalError          a write outside an Operation, a broken chain
├── UndoError                 nothing to undo, or the row has changed since
├── AgreementError            nothing to compare
├── SuggestionError           the worker or the learner can't answer
└── ExportError               a table or file that can't be written
"""

from __future__ import annotations


class QualcodeError(Exception):
    """Says what happened, where (a file, a line, a key) and the mend, in one sentence each.

    Strings that came from data must have passed `text.display` before they get here.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what = what
        self.where = where
        self.mend = mend
        super().__init__(self.sentence())

    def sentence(self) -> str:
        """`where: what. mend.` with only the parts that are there."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return " ".join(_ended(part) for part in (head, self.mend) if part)


def _ended(sentence: str) -> str:
    ended = sentence.rstrip(". ")
    return ended if ended.endswith(("?", "!")) else f"{ended}."


class UsageError(QualcodeError):
    """The command's words are off."""

    exit_code = 2


class ProjectError(QualcodeError):
    """No project here, its settings can't be read, or nobody is named as the coder."""


class InputError(QualcodeError):
    """A file that can't be taken in."""


class DecodingError(InputError):
    """Bytes that are no text we can be sure of."""


class UnsafeArchiveError(InputError):
    """A zip archive beyond its limits, or damaged."""


class UnsafeXmlError(InputError):
    """XML with a DOCTYPE or an entity, or not well formed."""


class CodebookError(QualcodeError):
    """Faults in a codebook or findings file; one line each in `faults`."""

    def __init__(
        self, what: str, *, where: str = "", mend: str = "", faults: tuple[str, ...] = ()
    ) -> None:
        self.faults = faults
        super().__init__(what, where=where, mend=mend)


class CodingError(QualcodeError):
    """A span, code or source that does not fit."""


class QueryError(CodingError):
    """A query that can't be read; `column`, from 1, is where in it, 0 where that is not known.

    `instead` is the whole query as it may have been meant, to be copied; it is raw text.
    """

    def __init__(self, what: str, *, column: int = 0, mend: str = "", instead: str = "") -> None:
        self.column = column
        self.instead = instead
        super().__init__(what, where=f"column {column}" if column else "", mend=mend)


class StoreError(QualcodeError):
    """The study's database."""


class BusyError(StoreError):
    """Another process holds the database."""


class DamagedError(StoreError):
    """The database fails its own checks."""


class SchemaError(StoreError):
    """The database was made by another version of qualcode."""


class JournalError(StoreError):
    """A write outside an Operation, or a hash chain that does not hold."""


class UndoError(QualcodeError):
    """Nothing to undo, or the row has changed since."""


class AgreementError(QualcodeError):
    """Nothing to compare."""


class SuggestionError(QualcodeError):
    """The worker or the learner can't answer."""


class ExportError(QualcodeError):
    """A table or file that can't be written."""
