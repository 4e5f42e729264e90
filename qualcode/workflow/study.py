"""Opening a study, and making a new one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import ProjectError
from qualcode.store.settings import FILE, Place, Settings, find_place, read_settings, write_settings
from qualcode.text import display, told
from qualcode.workflow.preferences import read_preferences, valid_coder

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.store import Store

FOLDERS = ("codebooks", "transcripts", "transcripts/documents", "transcripts/codings", "exports")
IGNORED = "# The study's database holds interview text: it never goes into git.\n.qualcode/\n"


@dataclass(frozen=True, slots=True)
class Study:
    """An open project: its place, its store, and who works on it.

    `kind` is that of the acts done through it: `coding` at the desk, where a key undoes them.
    """

    place: Place
    store: Store
    coder_name: str | None
    kind: str = "act"

    def act(self, label: str) -> AbstractContextManager[Session]:
        """One act of the coder at work: one transaction, one Operation, or nothing."""
        return self.store.act(self.coder(), label, kind=self.kind)

    def coder(self) -> UUID:
        """The coder at work, enrolled on first appearance.

        Raises:
            ProjectError: nobody is named.
        """
        if self.coder_name is None:
            raise _nobody()
        return self.store.coder(self.coder_name)

    def known_coder(self) -> UUID:
        """The coder at work, who must have appeared before.

        Raises:
            ProjectError: nobody is named, or nobody of that name has acted in this study.
        """
        if self.coder_name is None:
            raise _nobody()
        found = self.store.known_coder(self.coder_name)
        if found is None:
            raise ProjectError(
                told('no coder "{}" has done anything in this study', self.coder_name)
            )
        return found

    @property
    def language(self) -> str:
        return self.place.settings.language


def named_coder(coder: str | None) -> str | None:
    """The coder who was named, else the one in the person's own settings."""
    return valid_coder(coder) if coder is not None else read_preferences().coder or None


def locate(project: Path | None) -> Place:
    """The project in `project`, or found upward from the current folder."""
    if project is None:
        return find_place(Path.cwd())
    if not project.is_dir():
        raise ProjectError("no such folder", where=display(str(project)))
    settings = read_settings(project)
    if settings is None:
        raise ProjectError(
            "no project in this folder",
            where=display(str(project)),
            mend="Make one with: qualcode init",
        )
    return Place(project.resolve(), settings)


def project_settings(root: Path) -> Settings | None:
    """What the project in this folder says of itself; None where it can't be read."""
    try:
        return read_settings(root)
    except ProjectError:
        return None


def project_file(root: Path) -> Path:
    """The file in which it does."""
    return root / FILE if (root / FILE).is_file() else root / "pyproject.toml"


@contextmanager
def open_study(project: Path | None = None, coder: str | None = None) -> Iterator[Study]:
    """The study to read or act on; closed (and folded into its file) afterwards.

    Raises:
        ProjectError: there is no project, or its store has not been built yet.
        StoreError: the store can't be opened.
    """
    study = begin_study(project, coder)
    try:
        yield study
    finally:
        study.store.close()


def begin_study(project: Path | None = None, coder: str | None = None) -> Study:
    """As `open_study`; the caller closes the store."""
    from qualcode.store import Store

    place = locate(project)
    if not place.has_store():
        raise _unbuilt(place)
    name = named_coder(coder)
    return Study(place, Store.open(place.address, backups=place.backups), name)


def ready(project: Path | None, coder: str | None) -> Place:
    """The project's place, where there is a store and somebody to work; the store stays closed.

    Raises:
        ProjectError: no project, no store yet, or nobody is named.
    """
    place = locate(project)
    if not place.has_store():
        raise _unbuilt(place)
    if named_coder(coder) is None:
        raise _nobody()
    return place


def _unbuilt(place: Place) -> ProjectError:
    backups = sorted(place.backups.glob("*.db"))
    if backups:
        return lost_store(place, backups[-1])
    return ProjectError(
        "this project has files and no store yet",
        where=display(str(place.root)),
        mend=told("Build it from its files with: qualcode init {}", str(place.root)),
    )


def lost_store(place: Place, newest: Path) -> ProjectError:
    """The error where the study's file is gone and backups of it are there."""
    return ProjectError(
        "the study's database is gone, but there is a backup of it",
        where=display(str(place.root)),
        mend=told("Bring it back with: cp {} {}", str(newest), str(place.database)),
    )


def _nobody() -> ProjectError:
    return ProjectError(
        "nobody is named as the coder",
        mend="Say who with --coder NAME, or once and for all: qualcode coders me NAME",
    )


def make_project(folder: Path, *, title: str, languages: tuple[str, ...]) -> Place:
    """A new project's folders and settings, without a store; what is there already stays."""
    folder.mkdir(parents=True, exist_ok=True)
    if read_settings(folder) is None:
        write_settings(folder, Settings(title=title or folder.resolve().name, languages=languages))
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text(IGNORED, encoding="utf-8")
    return Place(folder.resolve(), read_settings(folder) or Settings())


def create_store(place: Place, coder: str | None) -> Study:
    """The place's new, empty store, with the one row that names the study.

    Raises:
        SchemaError: there is one already.
    """
    from qualcode.model import Project
    from qualcode.store import Store
    from qualcode.store.clock import now

    name = named_coder(coder)
    if name is None:
        raise _nobody()
    study = Study(place, Store.create(place.address, backups=place.backups), name)
    try:
        with study.store.act(study.coder(), "new study", kind="enrol") as session:
            session.add(Project(title=place.settings.title, created_at=now()))
    except BaseException:
        study.store.close()
        raise
    return study


__all__ = [
    "FILE",
    "Study",
    "begin_study",
    "create_store",
    "locate",
    "make_project",
    "open_study",
    "ready",
]
