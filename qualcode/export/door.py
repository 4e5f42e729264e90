"""Picks the writer by the file's suffix and puts the file in place. Knows no format itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from qualcode.errors import ExportError
from qualcode.export.place import Rendered, Written, check_place, place
from qualcode.tables import Table
from qualcode.text import display, listed, told

_WRITERS = {
    ".csv": "qualcode.export.comma_separated",
    ".docx": "qualcode.export.word.document",
    ".md": "qualcode.export.markdown",
}
SUFFIXES = tuple(_WRITERS)
"""The suffixes there is a writer for."""

_FILE_NAME = re.compile(r"\w[\w.-]*")


def write(
    tables: Sequence[Table], path: Path, *, language: str, title: str = "", raw: bool = False
) -> Written:
    """Write the tables, in their order, into one file; the format follows the suffix of `path`.

    Args:
        tables: at least one; exactly one for csv.
        path: its folder must exist; a file already there is replaced in one step.
        language: of the words added (captions) and of the document: id, en, ms or a BCP 47 tag.
        title: heads the document; csv has no place for it.
        raw: csv only: no apostrophe before what a spreadsheet would run as a formula.

    Raises:
        ExportError: the suffix, the tables or the place don't fit; nothing is left half done.
    """
    render = _writer(path)
    check_place(path)
    return place(_checked(render, tables, path, language=language, title=title, raw=raw), path)


def write_each(
    tables: Sequence[Table], folder: Path, suffix: str, *, language: str, raw: bool = False
) -> tuple[Written, ...]:
    """Write one file a table into `folder`, named after the tables: `quotations.csv`.

    All are rendered before the first is put in place, so what can't be rendered leaves nothing.

    Raises:
        ExportError: as `write`; also where two tables share a name or a name fits no file.
    """
    paths = [folder / f"{_file_name(table)}{suffix}" for table in tables]
    if len({path.name.casefold() for path in paths}) != len(paths):
        raise ExportError(
            "two of the tables have the same name and would overwrite each other",
            where=display(str(folder)),
            mend="Export them one by one",
        )
    made = []
    for table, path in zip(tables, paths, strict=True):
        render = _writer(path)
        check_place(path)
        made.append(_checked(render, [table], path, language=language, title="", raw=raw))
    return tuple(place(rendered, path) for rendered, path in zip(made, paths, strict=True))


def _writer(path: Path) -> Callable[..., Rendered]:
    module = _WRITERS.get(path.suffix.lower())
    if module is None:
        raise ExportError(
            told("no writer for {}", path.suffix or told("a file without a suffix")),
            where=display(str(path)),
            mend=told("Use a name that ends in {}", listed(SUFFIXES)),
        )
    render: Callable[..., Rendered] = import_module(module).render
    return render


def _checked(
    render: Callable[..., Rendered],
    tables: Sequence[Table],
    path: Path,
    *,
    language: str,
    title: str,
    raw: bool,
) -> Rendered:
    """Render, with the refusals that are the same for every format."""
    where = display(str(path))
    if not tables:
        raise ExportError("there is no table to write", where=where)
    for table in tables:
        if not table.columns:
            raise ExportError(told("table {} has no columns", table.name), where=where)
    try:
        return render(tables, language=language, title=title, raw=raw)
    except ExportError as error:
        raise ExportError(error.what, where=where, mend=error.mend) from None


def _file_name(table: Table) -> str:
    """The table's name, which is a word of ours and not the data's; refused if it fits no file."""
    if not _FILE_NAME.fullmatch(table.name):
        raise ExportError(
            told("table name {} can't name a file", table.name),
            mend="Export this table by itself, with a file name of your own",
        )
    return table.name
