"""What a memo is about, named in words and found in the study. Writes nothing.

`project`, `source:P1`, `case:P1`, `code:H1`, `finding:H1`, `segment:P1:120-240` and
`coding:P1:120-240:H1` are the same words on the command line and in the workbench.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text import Span, listed, told
from qualcode.workflow.codings import code_names, unknown
from qualcode.workflow.memo_rows import KINDS, Target, named_table, place_target, targets_by_id

if TYPE_CHECKING:
    from sqlmodel import Session

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
        return segment_target(session, *_placed(session, rest)[:3])
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
    from qualcode.workflow.versions import current_version

    version = current_version(session, source)
    target = place_target(session, Span(version.id, start, end) if 0 <= start < end else None)
    if target is None:
        raise CodingError(
            told("{}-{} is no place in that source", start, end),
            mend=told("Its text goes from 0 to {}", version.length),
        )
    return target


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


def _placed(session: Session, words: str) -> tuple[UUID, int, int, str]:
    """(source, start, end, what follows) of `P1:120-240[:H1]`; a name may hold colons itself."""
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
        if (source := words[: place.start()]) in known:
            return known[source], int(place[1]), int(place[2]), words[place.end() + 1 :]
    raise unknown("source", words[: places[0].start()], list(known))


def _coding(session: Session, words: str, coder: UUID | None) -> Target:
    from sqlmodel import col, select

    from qualcode.model import Coding

    source, start, end, code = _placed(session, words)
    known = code_names(session)
    if code not in known:
        raise unknown("code", code, list(known))
    segment = segment_target(session, source, start, end)
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
