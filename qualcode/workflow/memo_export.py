"""Memos on paper: as the table `memos`, and with what their links are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qualcode.errors import ExportError
from qualcode.text.links import CODE, known_links, unquoted, written
from qualcode.workflow.memo_list import MemoRow, memos
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from qualcode.export import Written
    from qualcode.synthesis import MemoEntry
    from qualcode.tables import Table


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One link of a memo; `called` is the code's name or the source's title, None for neither.

    `instead` is how to write it where a name with spaces lacks its quotes.
    """

    written: str
    called: str | None
    instead: str | None = None


class Names:
    """What codes and sources are called, read once for any number of memos."""

    def __init__(self, study: Study) -> None:
        from qualcode.workflow.code_rows import code_rows
        from qualcode.workflow.codings import code_names
        from qualcode.workflow.listing import source_rows

        with study.store.read() as session:
            rows = code_rows(session, study.language, None)
            known = code_names(session)
            sources = source_rows(session, None)
        keys = {row.key: row.name for row in rows}
        ids = {known[key]: key for key in keys}
        self._codes = {name: keys[ids[code]] for name, code in known.items() if code in ids}
        self._sources = {row.name: row.title for row in sources}

    def links(self, text: str) -> tuple[LinkRow, ...]:
        """The text's links, each once, in order; those that name nothing too."""
        rows = []
        for link in known_links(text, self._codes, self._sources):
            names = self._codes if link.sign == CODE else self._sources
            called = names.get(link.name)
            told = called if called != link.name else ""
            instead = unquoted(text, link, names) if called is None else None
            rows.append(LinkRow(written(link.sign, link.name), told, instead))
        return tuple(dict.fromkeys(rows))


def memo_table(
    study: Study, language: str, *, coder: str | None = None, everyone: bool = False
) -> Table:
    """The coder's own memos, or those of another, or of everyone.

    Raises:
        ExportError: there are none; CodingError: there is no such coder.
    """
    from qualcode.synthesis import memos_table

    rows = [row for row in memos(study, coder=coder, everyone=everyone) if row.text]
    if not rows:
        raise ExportError("there are no memos yet", mend="Write one with: qualcode memo write")
    return memos_table(_entries(rows, Names(study)), language)


def export_memos(
    study: Study,
    path: Path,
    *,
    language: str | None = None,
    coder: str | None = None,
    everyone: bool = False,
) -> Written:
    """Write the memos into one file: Markdown, csv or Word, by the suffix.

    Raises:
        ExportError: there are none, or the file can't be written.
    """
    from qualcode.export import write

    wanted = language or study.language
    table = memo_table(study, wanted, coder=coder, everyone=everyone)
    return write([table], path, language=wanted)


def _entries(rows: Sequence[MemoRow], names: Names) -> list[MemoEntry]:
    from qualcode.synthesis import MemoEntry

    return [
        MemoEntry(
            when=row.changed,
            coder=row.coder,
            kind=row.target.kind,
            text=row.text,
            name=row.target.name,
            source=row.target.source or "",
            place=f"{row.target.span.start}–{row.target.span.end}" if row.target.span else "",
            code=row.target.code or "",
            # Its words may have been taken out of the text because they named somebody.
            extract="" if row.target.older else row.target.extract,
            gone=row.target.gone,
            older=bool(row.target.older),
            links=tuple((link.written, link.called) for link in names.links(row.text)),
        )
        for row in rows
    ]
