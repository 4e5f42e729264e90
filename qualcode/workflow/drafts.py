"""Drafts of memos: what was typed a moment ago and is no memo yet. They enter no journal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.store.clock import now
from qualcode.text import Span
from qualcode.workflow.memo_rows import Target, place_target, targets_by_id
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import Draft

_PLACE = "segment:"  # a segment may not be there yet: its draft is filed under version and place


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One draft of the coder at work; `at` is when it was kept (UTC)."""

    target: Target
    text: str
    at: str


def tidy(text: str) -> str:
    """The text as it is stored: LF line ends, nothing after the last word, and no character that
    a database can't hold."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace").rstrip()


def keep_draft(study: Study, target: Target, text: str) -> str:
    """Keep what has been typed so far; gives the time. No act, and nothing to undo."""
    from qualcode.model import Draft

    kind, identity = _filed(target)
    draft = Draft(
        coder_id=study.coder(), target_kind=kind, target_id=identity, text=tidy(text), at=now()
    )
    with study.store.aside() as session:
        session.merge(draft)
    return draft.at


def drop_draft(study: Study, target: Target) -> None:
    """Forget the coder's draft on it, if there is one."""
    with study.store.aside() as session:
        forget(session, study.coder(), target)


def forget(session: Session, coder: UUID, target: Target) -> None:
    """As `drop_draft`, inside an act."""
    from sqlalchemy import delete
    from sqlmodel import col

    from qualcode.model import Draft

    kind, identity = _filed(target)
    session.execute(
        delete(Draft).where(
            col(Draft.coder_id) == coder,
            col(Draft.target_kind) == kind,
            col(Draft.target_id) == identity,
        )
    )


def carry_drafts(
    session: Session,
    kind: str,
    moves: Mapping[UUID, UUID],
    memos: Mapping[tuple[UUID, UUID], str],
    coder: UUID | None = None,
) -> None:
    """Drafts go along, or one coder's, where what they are about becomes part of another thing.

    `memos` are the memos on either by (target, coder): where somebody wrote on both, the one text
    follows the other, as the memos do, the draft of each in place of its memo.
    """
    from sqlmodel import col, select

    from qualcode.model import Draft

    targets = [*moves, *moves.values()]
    rows = session.exec(
        select(Draft).where(col(Draft.target_kind) == kind, col(Draft.target_id).in_(targets))
    ).all()
    drafts = {(row.target_id, row.coder_id): row for row in rows if coder in (None, row.coder_id)}
    for gone, kept in moves.items():
        for whose in {whose for target, whose in drafts if target in (gone, kept)}:
            found = [drafts.get((kept, whose)), drafts.get((gone, whose))]
            texts = [
                row.text if row is not None else memos.get((target, whose), "")
                for target, row in zip((kept, gone), found, strict=True)
            ]
            at = max(row.at for row in found if row is not None)
            if found[1] is not None:
                session.delete(found[1])
            whole = "\n\n".join(text for text in texts if text)
            session.merge(
                Draft(coder_id=whose, target_kind=kind, target_id=kept, text=whole, at=at)
            )


def draft_of(study: Study, target: Target) -> DraftRow | None:
    """The coder's own draft on it."""
    from sqlmodel import col, select

    from qualcode.model import Draft

    kind, identity = _filed(target)
    with study.store.read() as session:
        found = session.exec(
            select(Draft).where(
                col(Draft.coder_id) == study.coder(),
                col(Draft.target_kind) == kind,
                col(Draft.target_id) == identity,
            )
        ).first()
    return DraftRow(target, found.text, found.at) if found else None


def drafts_in(session: Session, coder: UUID) -> list[DraftRow]:
    """The coder's drafts, the newest first."""
    from sqlmodel import col, select

    from qualcode.model import Draft

    rows = session.exec(
        select(Draft).where(col(Draft.coder_id) == coder).order_by(col(Draft.at).desc())
    ).all()
    known = targets_by_id(session, _ids(rows))
    return [DraftRow(_target(session, row, known), row.text, row.at) for row in rows]


def _ids(rows: Sequence[Draft]) -> dict[str, set[UUID]]:
    ids: dict[str, set[UUID]] = {}
    for row in rows:
        ids.setdefault(row.target_kind, set()).add(row.target_id)
    return ids


def _target(session: Session, row: Draft, known: Mapping[tuple[str, UUID], Target]) -> Target:
    """What the draft is about; what is not there any more is told as gone."""
    kind, identity = row.target_kind, row.target_id
    if kind.startswith(_PLACE):
        start, _, end = kind.removeprefix(_PLACE).partition("-")
        found = place_target(session, Span(identity, int(start), int(end)))
    else:
        found = known.get((kind, identity))
    return found or Target(kind, identity, gone=True)


def _filed(target: Target) -> tuple[str, UUID]:
    if target.kind == "segment" and target.span is not None:
        span = target.span
        return f"{_PLACE}{span.start}-{span.end}", span.source_version
    assert target.id is not None
    return target.kind, target.id
