"""Whose codings a coder may see: their own; others' once both have finished a source.

On a shared file this is a courtesy: commands show all of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text import told
from qualcode.workflow.codings import unknown
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.coding.overlaps import Seen
    from qualcode.workflow.desk import CodingRow

ROLES = ("supervisor", "coder", "consensus")
SEE_ALL = ("supervisor", "consensus")


@dataclass(frozen=True, slots=True)
class Sight:
    """What one coder may see; without a coder, everything."""

    me: UUID | None = None
    everything: bool = True


UNLIMITED = Sight()


def sight_of(study: Study) -> Sight:
    """What the coder at work may see."""
    from sqlmodel import col, select

    from qualcode.model import Coder

    me = study.coder()
    with study.store.read() as session:
        role = session.exec(select(Coder.role).where(col(Coder.id) == me)).one()
    return Sight(me, role in SEE_ALL)


def may_see(sight: Sight) -> Seen:
    """The condition, for the columns of a coding and of its segment, that it may be seen."""
    from sqlalchemy import and_, exists, or_, select, true

    from qualcode.model import METADATA

    done = METADATA.tables["done"]

    def seen(coding: Any, segment: Any) -> Any:
        if sight.everything:
            return true()
        mine = select(done.c.source_version_id).where(
            done.c.coder_id == sight.me, done.c.deleted_at.is_(None)
        )
        theirs = done.alias()
        finished = exists(
            select(theirs.c.id).where(
                theirs.c.coder_id == coding.coder_id,
                theirs.c.source_version_id == segment.source_version_id,
                theirs.c.deleted_at.is_(None),
            )
        )
        both = and_(segment.source_version_id.in_(mine), finished)
        return or_(coding.coder_id == sight.me, both)

    return seen


def set_role(study: Study, name: str, role: str) -> bool:
    """Give a coder a role, as one act; False where they had it.

    Raises:
        CodingError: no coder or role has that name.
    """
    from sqlmodel import col, select

    from qualcode.model import Coder

    if role not in ROLES:
        raise CodingError(told('no role "{}"', role), mend=told("Roles: {}", ", ".join(ROLES)))
    with study.act(told("role of {}: {}", name, role)) as session:
        living = select(Coder).where(col(Coder.deleted_at).is_(None), col(Coder.role) != "system")
        coders = {one.name: one for one in session.exec(living)}
        if name not in coders:
            raise unknown("coder", name, [*coders])
        changed = coders[name].role != role
        coders[name].role = role
    return changed


@dataclass(frozen=True, slots=True)
class Others:
    """Others' codings on one text that may be seen; `coders` are those compared, by name.

    `mine_done` is whether the coder at work has finished it.
    """

    rows: tuple[CodingRow, ...]
    coders: tuple[str, ...]
    mine_done: bool


def others_on(study: Study, version: UUID) -> Others:
    """Others' codings on a text, as far as the coder at work may see them.

    A coder who has finished it and given nothing is one of those compared.
    """
    from sqlmodel import col

    from qualcode.coding.retrieve import codings, found
    from qualcode.model import METADATA, Coding
    from qualcode.workflow.desk import CodingRow

    sight = sight_of(study)
    seen = may_see(sight)(METADATA.tables["coding"].c, METADATA.tables["segment"].c)
    chosen = codings(version=version).where(seen, col(Coding.coder_id) != sight.me)
    with study.store.read() as session:
        rows = [found(row) for row in session.execute(chosen)]
        finished = _finished(session, version)
    mine_done = sight.me in finished
    theirs = {name for coder, name in finished.items() if coder != sight.me}
    coders = {row.coder for row in rows} | (theirs if mine_done or sight.everything else set())
    return Others(
        tuple(
            CodingRow(row.coding, row.start, row.end, row.code, row.coder, False, row.origin)
            for row in rows
        ),
        tuple(sorted(coders)),
        mine_done,
    )


def _finished(session: Session, version: UUID) -> dict[UUID, str]:
    """Who has marked this text done."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coder, Done

    rows = session.execute(
        select(col(Coder.id), col(Coder.name))
        .join(Done, col(Done.coder_id) == col(Coder.id))
        .where(col(Done.source_version_id) == version, col(Done.deleted_at).is_(None))
    )
    return dict(rows.all())
