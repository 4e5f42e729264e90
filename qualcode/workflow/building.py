"""A new project, and a store built from the files that lie in a project's folders."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from qualcode.errors import ProjectError
from qualcode.store.settings import LANGUAGES, Place, read_settings
from qualcode.text import counted, display, told
from qualcode.workflow.codebook import load_codebook
from qualcode.workflow.codings import import_codings
from qualcode.workflow.importing import Defaults, import_files
from qualcode.workflow.ledger_acts import load_findings
from qualcode.workflow.study import Study, create_store, lost_store, make_project

FINDINGS = "findings.yaml"
READ_ME = "readme"
EXAMPLE_PARTS = ("codebooks", "transcripts")


@dataclass(frozen=True, slots=True)
class Built:
    """A project that has a store now, and what went into it, a line each."""

    root: Path
    lines: tuple[str, ...]


def init_project(
    folder: Path,
    coder: str | None,
    *,
    title: str = "",
    languages: tuple[str, ...] = ("id", "en"),
    example: bool = False,
) -> Built:
    """Make a project in `folder`, or build the store of the one that is there from its files.

    Raises:
        ProjectError: there is a store already, a language is unknown, or `example` is asked for
            a folder that has a project.
    """
    unknown = [code for code in languages if code not in LANGUAGES]
    if unknown or not languages:
        raise ProjectError(
            told('no language "{}"', ", ".join(unknown)),
            mend=told("Known: {}", ", ".join(LANGUAGES)),
        )
    if example:
        copy_example(folder)
    place = make_project(folder, title=title, languages=languages)
    if place.has_store() and not place.settings.store:
        raise ProjectError(
            "this project has a store already",
            where=display(str(place.root)),
            mend="Bring more in with: qualcode import, codebook load, codings import",
        )
    backups = sorted(place.backups.glob("*.db"))
    if backups and not place.settings.store:
        raise lost_store(place, backups[-1])
    study = create_store(place, coder)
    try:
        lines = _build(study)
    except BaseException:
        study.store.close()
        _discard(place)
        raise
    study.store.close()
    return Built(place.root, tuple(lines))


def _discard(place: Place) -> None:
    """A store that could not be built to the end is no store; its files are all still there."""
    for path in place.hidden.glob("study.db*"):
        path.unlink()


def copy_example(folder: Path) -> None:
    """Copy the bundled study's files into a folder that holds no project yet.

    Raises:
        ProjectError: the folder has a project, or one of the files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if read_settings(folder) is not None or any((folder / p).exists() for p in EXAMPLE_PARTS):
        raise ProjectError(
            "there is something here already",
            where=display(str(folder)),
            mend="Choose a new folder for the example",
        )
    bundled = example_folder()
    for part in EXAMPLE_PARTS:
        shutil.copytree(bundled / part, folder / part)
    settings = read_settings(bundled)
    assert settings is not None, "the bundled example has settings"
    make_project(folder, title=settings.title, languages=settings.languages)


def example_folder() -> Path:
    """Where the bundled study lies: in the wheel, or at the root of a checkout."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "example", package.parent):
        if (folder / "codebooks" / FINDINGS).is_file():
            return folder
    raise ProjectError("the example study is not part of this installation")


def _build(study: Study) -> list[str]:
    """Transcripts and documents, the codebook, codings, findings: in that order, where there."""
    return [line for take_in in STEPS for line in take_in(study)]


def take_in_sources(study: Study) -> list[str]:
    """The files of transcripts/ and transcripts/documents/."""
    from qualcode.ingest.readers import FORMATS

    suffixes = {suffix for one in FORMATS for suffix in one.suffixes}

    lines = []
    for part in ("transcripts", "transcripts/documents"):
        folder = study.place.root / part
        paths = [
            path
            for path in sorted(folder.glob("*"))
            if path.suffix.lower() in suffixes and path.stem.casefold() != READ_ME
        ]
        if not paths:
            continue
        made = import_files(study, paths, Defaults())
        words = counted(sum(row.words for row in made), "{} word", "{} words")
        lines.append(f"{part}: {counted(len(made), '{} source', '{} sources')}, {words}")
        lines += [f"  {row.name}: {note}" for row in made for note in row.warnings]
    return lines


def take_in_codebook(study: Study) -> list[str]:
    """The one codebook of codebooks/.

    Raises:
        ProjectError: there are several.
    """
    folder = study.place.root / "codebooks"
    books = [
        path
        for path in sorted(folder.glob("*"))
        if path.suffix.lower() in (".yaml", ".yml") and path.name != FINDINGS
    ]
    if len(books) > 1:
        raise ProjectError(
            told("there are {} codebooks: {}", len(books), ", ".join(p.name for p in books)),
            where=display(str(folder)),
            mend="Keep one there; load others later with: qualcode codebook load",
        )
    if not books:
        return []
    loaded = load_codebook(study, books[0])
    return [f"{books[0].name}: {counted(len(loaded.added), '{} code', '{} codes')}"]


def take_in_codings(study: Study) -> list[str]:
    """Every csv of transcripts/codings/; what it lists counts as done by its coders."""
    lines = []
    for path in sorted((study.place.root / "transcripts" / "codings").glob("*.csv")):
        made = import_codings(study, path, mapping={}, done="listed")
        placed = counted(made.placed, "{} coding placed", "{} codings placed")
        lines.append(f"{path.name}: {placed}, {len(made.unplaced)} not")
        lines += [f"  line {row.line}: {row.why}" for row in made.unplaced]
    return lines


def take_in_findings(study: Study) -> list[str]:
    """codebooks/findings.yaml."""
    path = study.place.root / "codebooks" / FINDINGS
    if not path.is_file():
        return []
    change = load_findings(study, path)
    return [f"{path.name}: {counted(len(change.added), '{} finding', '{} findings')}"]


STEPS = (take_in_sources, take_in_codebook, take_in_codings, take_in_findings)
