"""All memos as a list: whose, about what and where, since when. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.workflow.codings import unknown
from qualcode.workflow.drafts import drafts_in
from qualcode.workflow.listing import natural
from qualcode.workflow.memo_rows import KINDS, Target, targets_by_id
from qualcode.workflow.memos import BETWEEN, coder_id
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session


@dataclass(frozen=True, slots=True)
class MemoRow:
    """One memo; times are those of the journal (UTC).

    `draft` is what the coder at work was typing when last seen, kept at `draft_at`; there may be
    a draft and no memo yet, and then `text` is empty.
    """

    target: Target
    coder: str
    text: str
    created: str = ""
    changed: str = ""
    draft: str | None = None
    draft_at: str = ""


def memos(
    study: Study,
    *,
    kind: str | None = None,
    text: str | None = None,
    coder: str | None = None,
    everyone: bool = False,
    about: Target | None = None,
) -> list[MemoRow]:
    """The coder's own memos with their drafts, or those of another coder, or of everyone.

    In the order of the study: the project, sources with what lies in them, cases, codes, findings.
    `about` leaves those on that target and on what lies in it. `text` is looked for in the memo
    and in what it is about, whatever its case.

    Raises:
        CodingError: there is no such coder or kind.
    """
    if kind is not None and kind not in KINDS:
        raise unknown("kind of memo", kind, KINDS)
    who = None if everyone else coder_id(study, coder)
    me = coder_id(study, None) if coder is None and study.coder_name is not None else None
    if who is None and not everyone:
        return []
    with study.store.read() as session:
        rows = list(_merged(_stored(session, who)))
        if me is not None:
            rows = _with_drafts(session, rows, me, study.coder_name or "")
    wanted = (text or "").casefold()
    kept = (
        row
        for row in rows
        if kind in (None, row.target.kind)
        and (about is None or within(row.target, about))
        and wanted in _searched(row)
    )
    return sorted(kept, key=_order)


def within(target: Target, about: Target) -> bool:
    """Whether it is that very target, or lies in it."""
    if about.kind == "project":
        return True
    if about.kind == "source":
        return target.source == about.source
    if about.kind == "code":
        return about.name in (target.code, target.name if target.kind == "code" else None)
    if about.kind == "case":
        return about.name in (target.case, target.name if target.kind == "case" else None)
    if about.kind == "segment":
        return target.span == about.span
    return (target.kind, target.id) == (about.kind, about.id)


def _stored(session: Session, coder: UUID | None) -> Iterable[MemoRow]:
    """Every living memo with its target and the times that the journal knows."""
    from sqlmodel import col, select

    from qualcode.model import Coder, Memo

    query = (
        select(Memo, Coder.name)
        .join(Coder, col(Coder.id) == col(Memo.coder_id))
        .where(col(Memo.deleted_at).is_(None))
        .order_by(col(Memo.id))
    )
    if coder is not None:
        query = query.where(col(Memo.coder_id) == coder)
    rows = session.exec(query).all()
    ids: dict[str, set[UUID]] = {}
    for memo, _ in rows:
        ids.setdefault(memo.target_kind, set()).add(memo.target_id)
    targets, times = targets_by_id(session, ids), _times(session)
    for memo, name in rows:
        key = (memo.target_kind, memo.target_id)
        target = targets.get(key) or Target(*key, gone=True)
        created, changed = times.get(memo.id, ("", ""))
        yield MemoRow(target, name, memo.text, created, changed)


def _times(session: Session) -> dict[UUID, tuple[str, str]]:
    """When each memo was first written and last changed: the journal keeps that already."""
    from sqlmodel import col, func, select

    from qualcode.model import Change, Operation

    rows = session.exec(
        select(Change.row_id, func.min(Operation.at), func.max(Operation.at))
        .join(Operation, col(Operation.id) == col(Change.operation_id))
        .where(col(Change.table_name) == "memo")
        .group_by(col(Change.row_id))
    )
    return {row: (created, changed) for row, created, changed in rows}


def _merged(rows: Iterable[MemoRow]) -> Iterable[MemoRow]:
    """Several memos of one coder on one target as one."""
    found: dict[tuple[str, str], MemoRow] = {}
    for row in rows:
        key = (row.coder, row.target.key)
        before = found.get(key)
        if before is not None:
            text = before.text + BETWEEN + row.text
            changed = max(before.changed, row.changed)
            row = MemoRow(row.target, row.coder, text, before.created, changed)
        found[key] = row
    return found.values()


def _with_drafts(
    session: Session, rows: Sequence[MemoRow], coder: UUID, name: str
) -> list[MemoRow]:
    drafts = {one.target.key: one for one in drafts_in(session, coder)}
    made = []
    for row in rows:
        draft = drafts.pop(row.target.key, None) if row.coder == name else None
        made.append(replace(row, draft=draft.text, draft_at=draft.at) if draft else row)
    alone = [MemoRow(one.target, name, "", "", "", one.text, one.at) for one in drafts.values()]
    return [*made, *alone]


def _searched(row: MemoRow) -> str:
    parts = (row.text, row.draft or "", row.target.words, row.target.extract)
    return "\n".join(parts).casefold()


_RANK = {"project": 0, "source": 1, "segment": 1, "coding": 1, "case": 2, "code": 3, "finding": 4}


def _order(row: MemoRow) -> tuple[Any, ...]:
    target = row.target
    place = (target.span.start, target.span.end) if target.span else (-1, -1)
    name = natural(target.source or target.name)
    return (_RANK.get(target.kind, 9), name, place, target.kind, target.code or "", row.coder)
