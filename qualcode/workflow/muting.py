"""Codes that a coder wants no suggestions of. They can be given all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.text import told
from qualcode.workflow.codings import code_names, unknown
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session


def mute_code(study: Study, code: str) -> bool:
    """Suggest this code no more to the coder at work; False where that was so already.

    Raises:
        CodingError: there is no such code.
    """
    from qualcode.model import Muted

    coder = study.coder()
    with study.act(told("mute {}", code)) as session:
        identity = code_named(session, code)
        if _row(session, coder, identity) is not None:
            return False
        session.add(Muted(coder_id=coder, code_id=identity))
    return True


def unmute_code(study: Study, code: str) -> bool:
    """Suggest this code to the coder at work again; False where it was not muted.

    Raises:
        CodingError: there is no such code.
    """
    from qualcode.store.clock import now

    coder = study.coder()
    with study.act(told("unmute {}", code)) as session:
        row = _row(session, coder, code_named(session, code))
        if row is None:
            return False
        row.deleted_at = now()
    return True


def muted_codes(study: Study) -> tuple[str, ...]:
    """The keys of the codes that the coder at work has muted, in the codebook's order."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Code, Coder, Muted

    with study.store.read() as session:
        rows = session.execute(
            select(col(Code.key))
            .join(Muted, col(Muted.code_id) == col(Code.id))
            .join(Coder, col(Coder.id) == col(Muted.coder_id))
            .where(
                col(Coder.name) == study.coder_name,
                col(Muted.deleted_at).is_(None),
                col(Code.deleted_at).is_(None),
            )
            .order_by(col(Code.position))
        )
        return tuple(key for (key,) in rows)


def code_named(session: Session, name: str) -> UUID:
    """The code of that key, or of a name that only it has.

    Raises:
        CodingError: there is none; the nearest is offered.
    """
    codes = code_names(session)
    if name not in codes:
        raise unknown("code", name, list(codes))
    return codes[name]


def _row(session: Session, coder: UUID, code: UUID) -> Muted | None:
    from sqlmodel import col, select

    from qualcode.model import Muted

    return session.exec(
        select(Muted).where(
            col(Muted.coder_id) == coder,
            col(Muted.code_id) == code,
            col(Muted.deleted_at).is_(None),
        )
    ).first()


if TYPE_CHECKING:
    from qualcode.model import Muted
