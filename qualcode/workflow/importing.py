"""Bringing files in as sources: read all, then one act; an edited text re-anchors its codings."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import InputError, UsageError
from qualcode.text import display, told
from qualcode.workflow.replacing import Replaced, replaced
from qualcode.workflow.speaking import add_speakers, heard_in, unheard_in, words_in
from qualcode.workflow.study import Study
from qualcode.workflow.taking_along import take_along
from qualcode.workflow.versions import current_version, names_in

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.ingest import Incoming
    from qualcode.model import Source
    from qualcode.text import Unheard

MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
OWN_KEYS = ("id", "kind", "title", "short", "language", "month", "case", "citation", "speakers")


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the command said of all files; a file's own front matter goes before.

    `speakers` are taken as such in every file that has a line which begins with them.
    """

    kind: str = "interview"
    case: str | None = None
    language: str | None = None
    encoding: str | None = None
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file; `outcome` is new, unchanged, edited, or speakers: the text is the
    same, and somebody in it was named.

    `anchors` counts the passages on which something rests by how they were found again, and
    `unplaced` are those on which something was left behind. `unheard` are labels that were not
    taken for speakers. `replaced` says what ended with the text before.
    """

    name: str
    outcome: str
    words: int
    turns: int
    warnings: tuple[str, ...]
    anchors: Mapping[str, int] = field(default_factory=dict)
    unplaced: tuple[str, ...] = ()
    unheard: tuple[Unheard, ...] = ()
    replaced: Replaced | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that was read and checked, before it is taken in.

    `speakers` are those named, by the file or by the command, who head a line of it.
    """

    incoming: Incoming
    name: str
    kind: str
    sha256: str
    speakers: tuple[str, ...] = ()


def import_files(
    study: Study,
    paths: Sequence[Path],
    defaults: Defaults,
    note: Callable[[int, int], None] = lambda done, of: None,
) -> list[Imported]:
    """Import every file or none of them; a backup is made before, where there is work to lose.

    `note` is told how many of how many files were read.

    Raises:
        InputError: a file can't be read, or two of them have the same name.
        UsageError: no kind of source has that name.
    """
    files = _read_all(paths, defaults, note)
    return take_in_all(study, files, defaults)


def take_in_all(study: Study, files: Sequence[Ready], defaults: Defaults) -> list[Imported]:
    """Take in what was read, as one act."""
    if _holds_sources(study):
        _back_up(study)
    many = told("import {} sources", len(files))
    label = told("import {}", files[0].name) if len(files) == 1 else many
    with study.act(label) as session:
        return [_take_in(session, study, file, defaults) for file in files]


def _read_all(
    paths: Sequence[Path], defaults: Defaults, note: Callable[[int, int], None]
) -> list[Ready]:
    files: dict[str, Ready] = {}
    for number, path in enumerate(paths, start=1):
        file = read_one(path, defaults)
        if file.name in files:
            raise twice(file.name, path)
        files[file.name] = file
        note(number, len(paths))
    check_heard(defaults.speakers, (name for file in files.values() for name in file.speakers))
    return list(files.values())


def check_heard(names: Sequence[str], heard: Iterable[str]) -> None:
    """Refuse a name that heads no line in any file: it is mistyped.

    Raises:
        InputError: there is such a name.
    """
    from qualcode.text.labels import label_keys

    keys = label_keys(heard)
    for name in names:
        if not label_keys([name]) <= keys:
            raise InputError(
                told('no line begins with the speaker "{}"', name),
                mend="Write the name as it stands before the colon",
            )


def read_one(path: Path, defaults: Defaults) -> Ready:
    """One file, read and checked; the store is not asked.

    Raises:
        InputError: it can't be read.
        UsageError: no kind of source has that name.
    """
    from qualcode import ingest
    from qualcode.model.source import KINDS

    incoming = ingest.read(path, encoding=defaults.encoding)
    name = (incoming.metadata.get("id") or incoming.name).strip()
    kind = incoming.metadata.get("kind", defaults.kind)
    if kind not in KINDS:
        raise UsageError(
            told('"{}" is no kind of source', kind),
            where=display(str(path)),
            mend=told("Kinds: {}", ", ".join(KINDS)),
        )
    _check_month(incoming.metadata.get("month", ""), path)
    sha256 = hashlib.sha256(incoming.text.encode("utf-8", "surrogatepass")).hexdigest()
    named = (*names_in(incoming.metadata.get("speakers", "")), *defaults.speakers)
    return Ready(incoming, name, kind, sha256, heard_in(incoming.text, named))


def twice(name: str, path: Path) -> InputError:
    """The error where two files would be one source."""
    return InputError(
        told('two files would both be the source "{}"', name),
        where=display(str(path)),
        mend="Rename one, or give it an id in its front matter",
    )


def _check_month(month: str, path: Path) -> None:
    """The day of an interview helps to find out who spoke, so no date is taken that has one."""
    if month and not MONTH.fullmatch(month):
        raise InputError(
            told('the month is "{}"', month),
            where=display(str(path)),
            mend="Write it as YYYY-MM, without the day",
        )


def _holds_sources(study: Study) -> bool:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Source

    with study.store.read() as session:
        return session.execute(select(col(Source.id)).limit(1)).first() is not None


def _back_up(study: Study) -> None:
    from qualcode.store.engine import is_postgres

    if not is_postgres(study.store.address):
        study.store.backup("before-import")


def _take_in(session: Session, study: Study, file: Ready, defaults: Defaults) -> Imported:
    old = living_source(session, file.name)
    warnings = file.incoming.warnings
    if old is None:
        source = _new_source(session, study, file, defaults)
        made = _new_version(session, source.id, 1, file, file.speakers)
        doubtful = unheard_in(file.incoming.text, file.kind, file.speakers)
        return Imported(file.name, "new", made.words, made.turns, warnings, unheard=doubtful)
    version = current_version(session, old.id)
    more = add_speakers(old, version, file.speakers)
    if version.text_sha256 == file.sha256:
        outcome = "speakers" if more else "unchanged"
        return Imported(file.name, outcome, version.words, version.turns, warnings)
    ended = replaced(session, old, version, file.kind, file.incoming.text)
    made = _new_version(session, old.id, version.number + 1, file, names_in(old.speakers))
    anchors, unplaced = take_along(session, made)
    doubtful = unheard_in(file.incoming.text, old.kind, names_in(old.speakers))
    return Imported(
        file.name, "edited", made.words, made.turns, warnings, anchors, unplaced, doubtful, ended
    )


def living_source(session: Session, name: str) -> Source | None:
    from sqlmodel import col, select

    from qualcode.model import Source

    return session.exec(
        select(Source).where(col(Source.name) == name, col(Source.deleted_at).is_(None))
    ).first()


def _new_source(session: Session, study: Study, file: Ready, defaults: Defaults) -> Source:
    from qualcode.model import Source

    said = file.incoming.metadata
    case = said.get("case", defaults.case or (file.name if file.kind == "interview" else None))
    source = Source(
        name=file.name,
        kind=file.kind,
        title=said.get("title", ""),
        short=said.get("short", ""),
        language=said.get("language", defaults.language or study.language),
        month=said.get("month", ""),
        country=said.get("country", ""),
        speakers=", ".join(file.speakers),
        case_id=_case(session, case, said) if case else None,
    )
    session.add(source)
    session.flush()
    return source


def _case(session: Session, name: str, said: Mapping[str, str]) -> UUID:
    """The case of this name, made where there is none, with what the file says of it added."""
    from sqlmodel import col, select

    from qualcode.model import Case, Variable

    case = session.exec(
        select(Case).where(col(Case.name) == name, col(Case.deleted_at).is_(None))
    ).first()
    if case is None:
        case = Case(name=name, citation=said.get("citation", ""))
        session.add(case)
        session.flush()
    known = set(
        session.exec(
            select(Variable.name).where(
                col(Variable.case_id) == case.id, col(Variable.deleted_at).is_(None)
            )
        )
    )
    for key, value in said.items():
        if key not in OWN_KEYS and key not in known:
            session.add(Variable(case_id=case.id, name=key, value=value))
    return case.id


def _new_version(
    session: Session, source: UUID, number: int, file: Ready, speakers: Sequence[str]
) -> Any:
    from qualcode.model import SourceVersion
    from qualcode.text import turns

    incoming = file.incoming
    spoken = turns(incoming.text, speakers)
    version = SourceVersion(
        source_id=source,
        number=number,
        text=incoming.text,
        text_sha256=file.sha256,
        length=len(incoming.text),
        words=words_in(incoming.text, spoken),
        turns=len(spoken),
        newlines=incoming.newlines,
        encoding=incoming.encoding,
        media=incoming.media,
        original_sha256=incoming.original_sha256,
    )
    session.add(version)
    session.flush()
    return version
