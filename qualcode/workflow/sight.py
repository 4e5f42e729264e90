"""Whose codings a coder may see: their own; others' once both have finished a source.

On a shared file this is a courtesy: commands show all of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text import display
from qualcode.workflow.codings import unknown
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from qualcode.coding.conditions import Seen

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
        raise CodingError(f'no role "{display(role)}"', mend=f"Roles: {', '.join(ROLES)}")
    with study.act(f"role of {name}: {role}") as session:
        living = select(Coder).where(col(Coder.deleted_at).is_(None), col(Coder.role) != "system")
        coders = {one.name: one for one in session.exec(living)}
        if name not in coders:
            raise unknown("coder", name, [*coders])
        changed = coders[name].role != role
        coders[name].role = role
    return changed
