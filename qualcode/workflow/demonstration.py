"""The whole path on a copy of the example study: each step yields what to say or show."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qualcode.errors import ProjectError
from qualcode.text import display
from qualcode.workflow.agreement import agree, agreement_tables
from qualcode.workflow.building import (
    copy_example,
    take_in_codebook,
    take_in_codings,
    take_in_findings,
    take_in_sources,
)
from qualcode.workflow.study import Study, create_store, locate

if TYPE_CHECKING:
    from qualcode.tables import Table

NAME = "qualcode-demo"
CODER = "ratna"  # one of the example's two coders
SHOWN_SOURCE = "P1"
SHOWN_TURNS = 3


def demonstrate(folder: Path | None) -> Iterator[str | Table]:
    """Make a copy of the example and go its whole way.

    Raises:
        ProjectError: the folder named holds something already.
    """
    where = folder if folder is not None else _free_folder(Path.cwd())
    if folder is not None and folder.exists() and any(folder.iterdir()):
        raise ProjectError("the folder is not empty", where=display(str(folder)))
    yield f"1. A copy of the example study, all of it synthetic, in {where}"
    copy_example(where)
    study = create_store(locate(where), CODER)
    try:
        yield from _indented(take_in_sources(study) + take_in_codebook(study))
        yield from _suggested(study)
        yield "3. Two coders' independent codings, and their agreement turn by turn"
        yield from _indented(take_in_codings(study))
        yield ""
        yield from agreement_tables(study, agree(study), study.language)
        yield ""
        yield "4. Findings, and the evidence tables"
        yield from _indented(take_in_findings(study))
        yield from _written(study)
    finally:
        study.store.close()
    yield ""
    yield "Open the workbench with:"
    yield f"   {_command()} --project {shlex.quote(str(where))} --coder {CODER}"


def _indented(lines: list[str]) -> list[str]:
    return [f"   {line}" for line in lines]


def _free_folder(here: Path) -> Path:
    """`qualcode-demo`, or the first number behind it that is free: an older copy stays."""
    candidate, number = here / NAME, 2
    while candidate.exists():
        candidate, number = here / f"{NAME}-{number}", number + 1
    return candidate.relative_to(here)


def _near(path: Path) -> Path:
    """The path as seen from here, where it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _command() -> str:
    """How this very program can be started again from here."""
    import shutil
    import sys

    if shutil.which("qualcode"):
        return "qualcode"
    beside = Path(sys.executable).with_name("qualcode")
    if not beside.exists():
        return f"{sys.executable} -m qualcode"
    here = Path.cwd()
    return str(beside.relative_to(here)) if beside.is_relative_to(here) else str(beside)


def _suggested(study: Study) -> Iterator[str]:
    from qualcode.workflow.suggestions import suggestions

    yield f"2. spaCy suggests codes for {SHOWN_SOURCE}, and says why; a person decides"
    rows = suggestions(study, [SHOWN_SOURCE], top=2)
    best = sorted({row.start for row in rows}, key=lambda at: -_best(rows, at))[:SHOWN_TURNS]
    for start in sorted(best):
        of_turn = [row for row in rows if row.start == start]
        yield f"   {of_turn[0].extract}"
        yield from (f"      {row.code}  {row.strength}  ({row.why})" for row in of_turn)


def _best(rows: list[SuggestedCode], start: int) -> float:
    return max(row.score for row in rows if row.start == start)


def _written(study: Study) -> Iterator[str]:
    from qualcode.export import write_each
    from qualcode.workflow.tables import DEMO, make_tables, write_tables

    exports = study.place.root / "exports"
    paper = write_tables(study, DEMO, exports / "evidence.docx")
    yield f"   {_near(paper.path)}"
    tables = make_tables(study, [*DEMO, "agreement"])
    for suffix in (".csv", ".md"):
        for made in write_each(tables, exports, suffix, language=study.language):
            yield f"   {_near(made.path)}"


if TYPE_CHECKING:
    from qualcode.workflow.suggestions import SuggestedCode
