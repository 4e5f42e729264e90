"""Merging one code into another: all that was said of the one is then said of the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodebookError
from qualcode.text import counted, told
from qualcode.workflow.codebook_acts import changing
from qualcode.workflow.drafts import carry_drafts
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlmodel import Session

    from qualcode.model import Code
    from qualcode.workflow.codebook_tree import Tree

# Rows that follow a code as they are; any other table that names codes stops a merge.
_FOLLOW = ("finding", "suggestion")
_OWN_WAY = ("code", "coding", "muted")
_NOT_A_USE = ("code", "suggestion", "muted")
_USES = {
    "coding": ('{} coding uses "{}"', '{} codings use "{}"'),
    "finding": ('{} finding uses "{}"', '{} findings use "{}"'),
    "relation": ('{} relation uses "{}"', '{} relations use "{}"'),
}
_ROWS = ('{} row of {} uses "{}"', '{} rows of {} use "{}"')  # of a table that came later
_NAMES = {"coding": "codings", "finding": "findings", "relation": "relations"}


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge moved. `doubled` codings were there under both codes, and one of each stays."""

    code: str
    into: str
    codings: int
    doubled: int
    findings: int
    memos: int
    codes: int


def uses(session: Session, code: UUID) -> dict[str, int]:
    """How many living rows of each kind use a code, memos on it among them; none that are 0."""
    from sqlalchemy import func, select

    from qualcode.model import METADATA, Memo

    counts: dict[str, int] = {}
    for table, column in _columns():
        if table not in _NOT_A_USE:
            rows = METADATA.tables[table]
            query = select(func.count()).where(rows.c[column] == code, rows.c.deleted_at.is_(None))
            said = _NAMES.get(table, f"rows of {table}")
            counts[said] = counts.get(said, 0) + session.execute(query).scalar_one()
    counts["memos"] = len(_memos(session, "code", [code], Memo))
    return {what: number for what, number in counts.items() if number}


def _columns() -> list[tuple[str, str]]:
    """(table, column) of every reference to a code."""
    from qualcode.model import METADATA

    return [
        (table.name, key.parent.name)
        for table in METADATA.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == "code"
    ]


def merge_preview(study: Study, code: str, into: str) -> Merged:
    """What merging would move; raises as `merge_codes`."""
    from qualcode.workflow.codebook_tree import Tree

    with study.store.read() as session:
        tree = Tree(session)
        gone, kept = _two(tree, code, into)
        _nothing_else(session, gone)
        counts, doubled = uses(session, gone.id), len(_doubles(session, gone.id, kept.id))
        return Merged(
            gone.key,
            kept.key,
            counts.get("codings", 0) - doubled,
            doubled,
            counts.get("findings", 0),
            counts.get("memos", 0),
            len(tree.under(gone.id)),
        )


def merge_codes(study: Study, code: str, into: str) -> Merged:
    """Make `code` part of `into`, every coder's codings with it, in one act.

    Where a coder gave both codes to a segment one coding stays, with the memos of both. Findings,
    decided suggestions and memos follow; the codes below `code` then stand below `into`.

    Raises:
        CodebookError: both are the same, or something else uses the code.
        CodingError: there is no such code.
    """
    with changing(study, told("merge code {} into {}", code, into)) as tree:
        return _merge(tree, code, into)


def _merge(tree: Tree, code: str, into: str) -> Merged:
    from qualcode.model import Memo
    from qualcode.store.clock import now

    session = tree.session
    gone, kept = _two(tree, code, into)
    _nothing_else(session, gone)
    doubled = _drop_doubles(session, gone.id, kept.id)
    codings = _follow(session, "coding", gone.id, kept.id)
    counts = {table: _follow(session, table, gone.id, kept.id) for table in _FOLLOW}
    _unmute(session, gone.id)
    memos = _memos(session, "code", [gone.id], Memo)
    carry_memos(session, "code", {gone.id: kept.id})
    codes = _take_children(tree, gone, kept)
    tree.take_out(gone)
    gone.deleted_at = now()
    session.flush()
    return Merged(gone.key, kept.key, codings, doubled, counts["finding"], len(memos), codes)


def _two(tree: Tree, code: str, into: str) -> tuple[Code, Code]:
    gone, kept = tree.code(code), tree.code(into)
    if gone is kept:
        raise CodebookError(told('"{}" can\'t be merged into itself', gone.key))
    return gone, kept


def _nothing_else(session: Session, code: Code) -> None:
    """A room that came later may name codes too, and must say itself how they are merged."""
    from sqlalchemy import func, select

    from qualcode.model import METADATA

    for table, column in _columns():
        if table in (*_FOLLOW, *_OWN_WAY):
            continue
        rows = METADATA.tables[table]
        query = select(func.count()).where(rows.c[column] == code.id, rows.c.deleted_at.is_(None))
        number = session.execute(query).scalar_one()
        if number:
            named = (code.key,) if table in _USES else (table, code.key)
            raise CodebookError(
                counted(number, *_USES.get(table, _ROWS), *named),
                mend="Change or remove them first; nothing was changed",
            )


def _drop_doubles(session: Session, gone: UUID, kept: UUID) -> int:
    """Mark the one of two codings as deleted where a coder gave a segment both codes."""
    from sqlalchemy import update
    from sqlmodel import col

    from qualcode.model import Coding
    from qualcode.store.clock import now

    pairs = _doubles(session, gone, kept)
    carry_memos(session, "coding", {dropped: stays for dropped, stays, _ in pairs})
    for dropped, stays, exemplar in pairs:
        if exemplar:
            session.execute(update(Coding).where(col(Coding.id) == stays).values(exemplar=True))
        session.execute(update(Coding).where(col(Coding.id) == dropped).values(deleted_at=now()))
    return len(pairs)


def _doubles(session: Session, gone: UUID, kept: UUID) -> Sequence[tuple[UUID, UUID, bool]]:
    """(coding of the one, coding of the other, the first an exemplar) on one segment."""
    from sqlalchemy import select
    from sqlalchemy.orm import aliased
    from sqlmodel import col

    from qualcode.model import Coding

    other: Any = aliased(Coding)
    same = (other.segment_id == col(Coding.segment_id)) & (other.coder_id == col(Coding.coder_id))
    rows = session.execute(
        select(col(Coding.id), other.id, col(Coding.exemplar))
        .join(other, same)
        .where(
            col(Coding.code_id) == gone,
            other.code_id == kept,
            col(Coding.deleted_at).is_(None),
            other.deleted_at.is_(None),
        )
    ).all()
    return [(dropped, stays, exemplar) for dropped, stays, exemplar in rows]


def _follow(session: Session, table: str, gone: UUID, kept: UUID) -> int:
    """Point the living rows of a table at the code that stays; how many they are."""
    from sqlalchemy import update

    from qualcode.model import METADATA

    rows = METADATA.tables[table]
    query = (
        update(rows)
        .where(rows.c.code_id == gone, rows.c.deleted_at.is_(None))
        .values(code_id=kept)
        .returning(rows.c.id)
    )
    return len(session.execute(query).all())


def _unmute(session: Session, gone: UUID) -> None:
    """Who wanted to hear nothing of the one code has said nothing of the other."""
    from sqlalchemy import update
    from sqlmodel import col

    from qualcode.model import Muted
    from qualcode.store.clock import now

    session.execute(
        update(Muted)
        .where(col(Muted.code_id) == gone, col(Muted.deleted_at).is_(None))
        .values(deleted_at=now())
    )


def _memos(session: Session, kind: str, targets: Sequence[UUID], memo: Any) -> Sequence[Any]:
    from sqlmodel import col, select

    found: Sequence[Any] = session.exec(
        select(memo)
        .where(
            col(memo.target_kind) == kind,
            col(memo.target_id).in_(targets),
            col(memo.deleted_at).is_(None),
        )
        .order_by(col(memo.id))
    ).all()
    return found


def carry_memos(
    session: Session, kind: str, moves: Mapping[UUID, UUID], coder: UUID | None = None
) -> int:
    """Memos and drafts go along, or one coder's; how many memos.

    Of a coder's two, one text follows the other.
    """
    from qualcode.model import Memo
    from qualcode.store.clock import now

    there = {
        (memo.target_id, memo.coder_id): memo
        for memo in _memos(session, kind, [*moves.values()], Memo)
    }
    going = [
        memo
        for memo in _memos(session, kind, [*moves], Memo)
        if coder is None or memo.coder_id == coder
    ]
    gone = {(memo.target_id, memo.coder_id): memo.text for memo in going}
    texts = {place: memo.text for place, memo in there.items()} | gone
    carry_drafts(session, kind, moves, texts, coder)
    for memo in going:
        target = moves[memo.target_id]
        standing = there.get((target, memo.coder_id))
        if standing is None:
            memo.target_id = target
            there[(target, memo.coder_id)] = memo
        else:
            standing.text = f"{standing.text}\n\n{memo.text}"
            memo.deleted_at = now()
    session.flush()
    return len(going)


def _take_children(tree: Tree, gone: Code, kept: Code) -> int:
    """The codes below `gone` go below `kept`, which takes its place where it stood below it."""
    if kept in tree.below(gone):
        family = tree.family_of(gone)
        parent = tree.codes.get(gone.parent_id) if gone.parent_id else None
        tree.place(kept, family, parent, tree.beside(gone).index(gone))
    children = list(tree.under(gone.id))
    for child in children:
        tree.place(child, tree.family_of(kept), kept)
    return len(children)
