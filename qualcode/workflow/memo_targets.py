"""What a memo is about, named in words and found in the study. Writes nothing.

`project`, `source:P1`, `case:P1`, `code:H1`, `finding:H1`, `segment:P1:120-240` and
`coding:P1:120-240:H1` are the same words on the command line and in the workbench. A place is one
of the newest text; `segment:P1@1:120-240` is one of the source's first text, where it has a newer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text import Span, listed, told
from qualcode.workflow.codings import code_names, unknown
from qualcode.workflow.memo_rows import KINDS, Target, named_table, place_target, targets_by_id

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import SourceVersion

FORMS = (
    "project",
    "source:P1",
    "case:P1",
    "code:H1",
    "finding:H1",
    "segment:P1:120-240",
    "coding:P1:120-240:H1",
)
# What goes by its name, and the word for it.
_NOUNS = {"source": "source", "case": "case", "code": "code", "finding": "finding"}
_PLACE = re.compile(r":(\d+)-(\d+)(?=:|$)")
_OLDER = re.compile(r"@(\d+)$")


def parse_target(session: Session, words: str, coder: UUID | None) -> Target:
    """What the words name; a coding is that of `coder`.

    Raises:
        CodingError: they are not of a form that is known, or name nothing that is there.
    """
    kind, colon, rest = words.partition(":")
    if kind == "project" and not colon:
        return _project(session)
    if kind in _NOUNS and rest:
        return _named(session, kind, rest)
    if kind == "segment" and rest:
        place, _ = _placed(session, rest)
        return _at(session, place)
    if kind == "coding" and rest:
        return _coding(session, rest, coder)
    if colon and kind not in KINDS:
        raise unknown("kind of memo", kind, KINDS)
    raise CodingError(
        told('a memo can\'t be about "{}"', words), mend=told("Say {}", listed(FORMS))
    )


def segment_target(session: Session, source: UUID, start: int, end: int) -> Target:
    """[start, end) of the source's newest text, whether anybody has marked it yet or not.

    Raises:
        CodingError: it reaches past the text, or is empty.
    """
    return _at(session, _Place(source, start, end))


@dataclass(frozen=True, slots=True)
class _Place:
    """[start, end) of a source's newest text, or of the one of that number."""

    source: UUID
    start: int
    end: int
    number: int | None = None


def _at(session: Session, place: _Place) -> Target:
    version = _version(session, place)
    inside = 0 <= place.start < place.end
    target = place_target(session, Span(version.id, place.start, place.end) if inside else None)
    if target is None:
        raise CodingError(
            told("{}-{} is no place in that source", place.start, place.end),
            mend=told("Its text goes from 0 to {}", version.length),
        )
    return target


def _version(session: Session, place: _Place) -> SourceVersion:
    from sqlmodel import col, select

    from qualcode.model import SourceVersion
    from qualcode.workflow.versions import current_version

    newest: SourceVersion = current_version(session, place.source)
    if place.number is None:
        return newest
    found = session.exec(
        select(SourceVersion).where(
            col(SourceVersion.source_id) == place.source,
            col(SourceVersion.number) == place.number,
            col(SourceVersion.deleted_at).is_(None),
        )
    ).first()
    if found is None:
        raise CodingError(
            told("that source has no text {}", place.number),
            mend=told("Its newest is {}", newest.number),
        )
    return found


def _project(session: Session) -> Target:
    from sqlmodel import col, select

    from qualcode.model import Project

    return Target(
        "project", session.exec(select(Project.id).where(col(Project.deleted_at).is_(None))).one()
    )


def _named(session: Session, kind: str, name: str) -> Target:
    from sqlmodel import col, select

    if kind == "code":
        known: dict[str, UUID] = code_names(session)
    else:
        table, column = named_table(kind)
        rows = session.exec(select(column, table.id).where(col(table.deleted_at).is_(None)))
        known = dict(rows.all())
    if name not in known:
        raise unknown(_NOUNS[kind], name, list(known))
    return targets_by_id(session, {kind: {known[name]}})[(kind, known[name])]


def _placed(session: Session, words: str) -> tuple[_Place, str]:
    """The place, and what follows, of `P1:120-240[:H1]`; a name may hold colons itself."""
    from sqlmodel import col, select

    from qualcode.model import Source

    known = dict(
        session.exec(select(Source.name, Source.id).where(col(Source.deleted_at).is_(None))).all()
    )
    places = list(_PLACE.finditer(words))
    if not places:
        raise CodingError(
            told('"{}" names no place in a source', words), mend="Say it as in P1:120-240"
        )
    for place in places:
        span, rest = (int(place[1]), int(place[2])), words[place.end() + 1 :]
        source = words[: place.start()]
        if source in known:
            return _Place(known[source], *span), rest
        older = _OLDER.search(source)
        if older and (name := source[: older.start()]) in known:
            return _Place(known[name], *span, int(older[1])), rest
    raise unknown("source", words[: places[0].start()], list(known))


def _coding(session: Session, words: str, coder: UUID | None) -> Target:
    from sqlmodel import col, select

    from qualcode.model import Coding

    place, code = _placed(session, words)
    known = code_names(session)
    if code not in known:
        raise unknown("code", code, list(known))
    segment = _at(session, place)
    found = session.exec(
        select(Coding.id).where(
            col(Coding.segment_id) == segment.id,
            col(Coding.code_id) == known[code],
            col(Coding.coder_id) == coder,
            col(Coding.deleted_at).is_(None),
        )
    ).first()
    if found is None:
        raise CodingError(
            told("{} does not have the code {} from this coder", segment.place, code),
            mend=told("See: qualcode find --source {}", segment.source or ""),
        )
    return targets_by_id(session, {"coding": {found}})[("coding", found)]
