"""Where a project lies and what its qualcode.toml says; opens no database."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qualcode.errors import ProjectError
from qualcode.text import display, told

FILE = "qualcode.toml"
LANGUAGES = ("id", "en", "ms")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project says of itself; `store` is empty for the file in `.qualcode/`."""

    title: str = ""
    languages: tuple[str, ...] = ("id", "en")
    store: str = ""

    @property
    def language(self) -> str:
        """The study's first language: headings, names and notes come in it."""
        return self.languages[0]


@dataclass(frozen=True, slots=True)
class Place:
    """A project's folder and settings."""

    root: Path
    settings: Settings

    @property
    def hidden(self) -> Path:
        return self.root / ".qualcode"

    @property
    def database(self) -> Path:
        return self.hidden / "study.db"

    @property
    def backups(self) -> Path:
        return self.hidden / "backups"

    @property
    def address(self) -> str:
        """The store's address: a PostgreSQL one from the settings, or the study's own file."""
        return self.settings.store or str(self.database)

    def has_store(self) -> bool:
        return bool(self.settings.store) or self.database.exists()


def find_place(start: Path) -> Place:
    """The project that `start` is in, found upward as git does.

    Raises:
        ProjectError: there is none, or its settings can't be read.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        settings = read_settings(folder)
        if settings is not None:
            return Place(folder, settings)
    raise ProjectError(
        "no project here or in any folder above",
        where=display(str(start)),
        mend="Make one with: qualcode init .",
    )


def read_settings(folder: Path) -> Settings | None:
    """The settings of the project in exactly this folder; None where there is none."""
    own = folder / FILE
    if own.is_file():
        return _settings(_load(own), own)
    shared = folder / "pyproject.toml"
    if shared.is_file():
        table = _load(shared).get("tool", {}).get("qualcode")
        if isinstance(table, dict):
            return _settings(table, shared)
    return None


def write_settings(folder: Path, settings: Settings) -> Path:
    """Write a new qualcode.toml; the file must not be there yet."""
    lines = [
        "# The settings of this qualcode project.",
        f"title = {_quoted(settings.title)}",
        "# Languages of the study; headings and notes come in the first.",
        f"languages = [{', '.join(_quoted(code) for code in settings.languages)}]",
        "# A team's database instead of the file in .qualcode/ (needs qualcode[postgres]):",
        '# store = "postgresql://user@host/name"',
    ]
    path = folder / FILE
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    return path


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProjectError(
            told("the settings can't be read: {}", str(error)),
            where=display(str(path)),
            mend="Mend that line by hand",
        ) from None


def _settings(table: dict[str, Any], path: Path) -> Settings:
    known = {"title": str, "languages": list, "store": str}
    for key, value in table.items():
        if key not in known:
            raise _fault(
                path, told('"{}" is not a setting', key), told("Known: {}", ", ".join(known))
            )
        if not isinstance(value, known[key]):
            raise _fault(
                path,
                told('"{}" has a value of the wrong kind', key),
                "A title is text, languages a list of text",
            )
    languages = tuple(table.get("languages", Settings().languages))
    if not languages or any(code not in LANGUAGES for code in languages):
        raise _fault(
            path, '"languages" names one we do not know', told("Known: {}", ", ".join(LANGUAGES))
        )
    return Settings(
        title=table.get("title", path.parent.name),
        languages=languages,
        store=table.get("store", ""),
    )


def _fault(path: Path, what: str, mend: str) -> ProjectError:
    return ProjectError(what, where=display(str(path)), mend=mend)


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return (
        '"' + "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04X}" for c in escaped) + '"'
    )
