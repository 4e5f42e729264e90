"""In which turn of its text a place lies, as it is cited. Knows no codings and no memos."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from sqlmodel import Session

# A version's text never changes, so where its turns begin is worked out once.
_starts: dict[UUID, tuple[int, ...]] = {}
_MOST_STARTS = 500


def turn_number(session: Session, version: UUID, offset: int) -> int:
    """The number of the turn that holds the offset, from 1."""
    if version not in _starts:
        from qualcode.model import SourceVersion
        from qualcode.text import turns

        found = session.get(SourceVersion, version)
        if len(_starts) >= _MOST_STARTS:
            _starts.clear()
        _starts[version] = tuple(turn.start for turn in turns(found.text)) if found else ()
    return max(bisect_right(_starts[version], offset), 1)
