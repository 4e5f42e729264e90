"""What an import would do, file by file, before anything is written. Writes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from qualcode.errors import InputError, QualcodeError
from qualcode.text import display, told
from qualcode.workflow.importing import (
    Defaults,
    Ready,
    living_source,
    read_one,
    twice,
)
from qualcode.workflow.replacing import Replaced, replaced
from qualcode.workflow.speaking import joined_names, unheard_in, words_in
from qualcode.workflow.study import Study
from qualcode.workflow.taking_along import texts_of, used_segments
from qualcode.workflow.versions import current_version, names_in

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.text import Turn, Unheard

Outcome = Literal["new", "unchanged", "edited", "speakers", "refused"]
TAKEN: tuple[Outcome, ...] = ("new", "edited", "speakers")  # what an import would change
FIRST = 12  # turns that a preview keeps, to see how the text would be cut


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's label, how many turns it has, and the part it was taken for.

    The label is empty for turns that have none.
    """

    label: str
    turns: int
    role: str


@dataclass(frozen=True, slots=True)
class FirstTurn:
    """One of the first turns as it would be cut: who speaks, in which role, the words."""

    speaker: str
    role: str
    words: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of one file; `refused` says why, where it would not be taken.

    `moving` counts the passages on which something rests, and that an edited text would have to
    find again. `unheard` are labels that were not taken for speakers, the likeliest first; `named`
    are those that somebody named as speakers. `replaced` says what would end with the text before.
    """

    path: Path
    outcome: Outcome
    name: str = ""
    kind: str = ""
    case: str = ""
    language: str = ""
    words: int = 0
    turns: int = 0
    speakers: tuple[Speaker, ...] = ()
    first: tuple[FirstTurn, ...] = ()
    warnings: tuple[str, ...] = ()
    moving: int = 0
    refused: str = ""
    error: QualcodeError | None = None  # as `refused`, in its parts
    unheard: tuple[Unheard, ...] = ()
    named: tuple[str, ...] = ()
    replaced: Replaced | None = None


def files_of(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """The files to import, a folder's readable ones among them; and those that are passed over.

    A folder is not searched below its own files: documents and codings lie in folders of theirs.
    Its README is about the folder and no source.

    Raises:
        InputError: there is no such file or folder, or a folder holds nothing that can be read.
    """
    found: list[Path] = []
    passed: list[Path] = []
    for path in paths:
        if not path.exists():
            where = display(str(path))
            raise InputError("there is no such file", where=where, mend="Check its name")
        if not path.is_dir():
            found.append(path)
            continue
        readable, others = _in_folder(path)
        if not readable:
            raise InputError(
                "this folder holds no file that can be read",
                where=display(str(path)),
                mend="qualcode reads .txt, .md and .docx",
            )
        found += readable
        passed += others
    return found, passed


def _in_folder(folder: Path) -> tuple[list[Path], list[Path]]:
    from qualcode.ingest.readers import FORMATS
    from qualcode.workflow.building import READ_ME

    suffixes = {suffix for form in FORMATS for suffix in form.suffixes}
    try:
        names = [path for path in folder.iterdir() if path.is_file()]
    except OSError as error:
        reason = (error.strerror or "").lower() or told("it can't be used")
        where = display(str(folder))
        raise InputError(told("the folder can't be read: {}", reason), where=where) from None
    seen = sorted((path for path in names if path.name[0] not in ".~"), key=_by_name)
    taken = [
        path for path in seen if path.suffix.lower() in suffixes and path.stem.casefold() != READ_ME
    ]
    return taken, [path for path in seen if path not in taken]


def _by_name(path: Path) -> tuple[Any, ...]:
    from qualcode.workflow.listing import natural

    return natural(path.name)


def preview_files(
    study: Study, paths: Sequence[Path], defaults: Defaults | None = None
) -> list[Preview]:
    """What importing these files would do; a refused one has its sentence."""
    return [*previews(study, paths, defaults or Defaults())]


def previews(study: Study, paths: Sequence[Path], defaults: Defaults) -> Iterator[Preview]:
    """One file after the other."""
    made: list[Preview] = []
    for path in paths:
        made.append(preview_next(study, path, defaults, made))
        yield made[-1]


def preview_next(
    study: Study, path: Path, defaults: Defaults, before: Sequence[Preview]
) -> Preview:
    """What importing this file together with those before it would do."""
    made = preview_file(study, path, defaults)
    if not made.refused and made.name in {one.name for one in before if not one.refused}:
        error = twice(made.name, path)
        return Preview(path, "refused", refused=error.sentence(), error=error)
    return made


def preview_file(study: Study, path: Path, defaults: Defaults) -> Preview:
    """What importing this file would do."""
    try:
        ready = read_one(path, defaults)
    except QualcodeError as error:
        short = _by_its_name(error, path)
        return Preview(path, "refused", refused=short.sentence(), error=short)
    with study.store.read() as session:
        outcome, moving, named = _outcome(session, ready)
        ended = _replaced(session, ready) if outcome == "edited" else None
    made = _told(path, ready, study.language, defaults, named)
    return replace(made, outcome=outcome, moving=moving, replaced=ended)


def _by_its_name(error: QualcodeError, path: Path) -> QualcodeError:
    """The error with the file's name alone: in a list its folder is known."""
    where = error.where.removeprefix(display(f"{path.parent}/"))
    return QualcodeError(error.what, where=where, mend=error.mend)


def _outcome(session: Session, ready: Ready) -> tuple[Outcome, int, tuple[str, ...]]:
    """What happens to the source, the passages to find again, and who is named as a speaker."""
    old = living_source(session, ready.name)
    if old is None:
        return "new", 0, ready.speakers
    named = joined_names(old.speakers, ready.speakers)
    version = current_version(session, old.id)
    if version.text_sha256 != ready.sha256:
        resting = [used_segments(session, text) for text, _ in texts_of(session, old.id)]
        return "edited", sum(map(len, resting)), named
    same = named == names_in(old.speakers)
    return "unchanged" if same else "speakers", 0, named


def _replaced(session: Session, ready: Ready) -> Replaced | None:
    old = living_source(session, ready.name)
    if old is None:
        return None
    version = current_version(session, old.id)
    return replaced(session, old, version, ready.kind, ready.incoming.text)


def _told(
    path: Path, ready: Ready, language: str, defaults: Defaults, named: tuple[str, ...]
) -> Preview:
    from qualcode.text import turns

    text, said = ready.incoming.text, ready.incoming.metadata
    spoken = turns(text, named)
    own = ready.name if ready.kind == "interview" else ""
    return Preview(
        path=path,
        outcome="new",
        name=ready.name,
        kind=ready.kind,
        case=said.get("case", defaults.case or own),
        language=said.get("language", defaults.language or language),
        words=words_in(text, spoken),
        turns=len(spoken),
        speakers=_speakers(spoken),
        first=tuple(
            FirstTurn(turn.speaker or "", turn.role or "", text[turn.body : turn.end])
            for turn in spoken[:FIRST]
        ),
        warnings=ready.incoming.warnings,
        unheard=unheard_in(text, ready.kind, named),
        named=named,
    )


def _speakers(spoken: Sequence[Turn]) -> tuple[Speaker, ...]:
    """By their turns, most first."""
    counts = Counter((turn.speaker or "", turn.role or "") for turn in spoken)
    return tuple(Speaker(label, count, role) for (label, role), count in counts.most_common())
