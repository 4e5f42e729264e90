"""What a coder does to a single coding of their own. Knows no screens and no csv."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text import told
from qualcode.workflow.following import Followed, follow, segment_of
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from qualcode.coding.retrieve import Found


def move_coding(study: Study, coding_id: UUID, start: int, end: int) -> Followed:
    """Put one of this coder's codings on [start, end) of the same text, as one act.

    Evidence and the coder's memo that rested on the passage before follow it; see `follow`.

    Raises:
        CodingError: it is gone or another coder's; the span is none of the text; the passage has
            the code already.
    """
    from qualcode.coding.apply import repoint_coding
    from qualcode.text import Span

    me = study.coder()
    version, code, source = placed_at(study, coding_id)
    span = Span(version, start, end)
    with study.act(told("move {} on {}", code, source)) as session:
        left = segment_of(session, coding_id)
        repoint_coding(session, coding_id, me, span)
        return follow(session, coding_id, left)


def own_coding(study: Study, source: str, start: int, end: int, code: str) -> UUID:
    """The coder's own coding of exactly that place and code, on the source's current text.

    Raises:
        CodingError: there is no such source, or no such coding; the nearest one is named.
    """
    from qualcode.coding.retrieve import codings, found
    from qualcode.workflow.codings import unknown
    from qualcode.workflow.versions import current_texts

    me = study.coder()
    with study.store.read() as session:
        texts = {one.name: one.version for one in current_texts(session)}
        if source not in texts:
            raise unknown("source", source, [*texts])
        query = codings(version=texts[source], coder_id=me)
        rows = [found(row) for row in session.execute(query)]
    for row in rows:
        if (row.start, row.end, row.code) == (start, end, code):
            return row.coding
    raise CodingError(
        told("you have no coding {} from {} to {} on {}", code, start, end, source),
        mend=_left(study, source, start, end, code) or _nearest(rows, start, end, code),
    )


def _left(study: Study, source: str, start: int, end: int, code: str) -> str:
    """What to do where that place is one of an older text."""
    from qualcode.workflow.left_behind import own_left

    try:
        own_left(study, source, start, end, code)
    except CodingError:
        return ""
    return "It was left behind on an older text: say --left"


def _nearest(rows: list[Found], start: int, end: int, code: str) -> str:
    """The coding of that code whose ends lie nearest; of any code where none has that one."""
    same = [row for row in rows if row.code == code] or rows
    if not same:
        return "You have none there at all"
    row = min(same, key=lambda row: abs(row.start - start) + abs(row.end - end))
    return told("The nearest is {} from {} to {}", row.code, row.start, row.end)


def placed_at(study: Study, coding: UUID) -> tuple[UUID, str, str]:
    """The version, the code's key and the source's name of a living coding."""
    from sqlmodel import col

    from qualcode.coding.retrieve import codings, found
    from qualcode.model import Coding

    with study.store.read() as session:
        row = session.execute(codings(everywhere=True).where(col(Coding.id) == coding)).first()
    if row is None:
        raise CodingError("that coding is gone already, or is not yours")
    placed = found(row)
    return placed.version, placed.code, placed.source
