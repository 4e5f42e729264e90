"""In which turn of its text a place lies, as it is cited. Knows no codings and no memos."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.workflow.versions import names_in

if TYPE_CHECKING:
    from sqlmodel import Session

# A version's text never changes, so where its turns begin is worked out once for the speakers
# that were named.
_starts: dict[tuple[UUID, str], tuple[int, ...]] = {}
_MOST_STARTS = 500


def numbering(session: Session) -> Callable[[UUID, int], int]:
    """Gives the number, from 1, of the turn of a text (by its id) that holds an offset."""
    named = _speakers_of(session)

    def number(version: UUID, offset: int) -> int:
        return max(bisect_right(_starts_of(session, version, named.get(version, "")), offset), 1)

    return number


def _speakers_of(session: Session) -> dict[UUID, str]:
    """The speakers that somebody named, by the id of each text of a source that has such."""
    from sqlmodel import col, select

    from qualcode.model import Source, SourceVersion

    named = (
        select(SourceVersion.id, Source.speakers)
        .join(Source, col(SourceVersion.source_id) == col(Source.id))
        .where(col(Source.speakers) != "")
    )
    return dict(session.exec(named).all())


def _starts_of(session: Session, version: UUID, speakers: str) -> tuple[int, ...]:
    key = (version, speakers)
    if key not in _starts:
        from qualcode.model import SourceVersion
        from qualcode.text import turns

        found = session.get(SourceVersion, version)
        if len(_starts) >= _MOST_STARTS:
            _starts.clear()
        cut = turns(found.text, names_in(speakers)) if found else ()
        _starts[key] = tuple(turn.start for turn in cut)
    return _starts[key]
