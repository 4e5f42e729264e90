"""Acts on many codings at once: another code, gone, exemplar. One act each, for the coder's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.text import counted, told
from qualcode.workflow.codebook_merge import carry_memos
from qualcode.workflow.codings import code_names, unknown
from qualcode.workflow.sight import sight_of
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

_BATCH = 500  # ids in one statement


@dataclass(frozen=True, slots=True)
class Changed:
    """What an act on many codings did: changed, so already, another coder's, fallen together."""

    changed: int
    already: int = 0
    others: int = 0
    merged: int = 0


def recode(study: Study, codings: Sequence[UUID], to: str, *, dry_run: bool = False) -> Changed:
    """Give the coder's own codings another code, as one act.

    Where the coder has that code on the very same words already, the two fall together: the
    memos and the exemplar's flag of both are kept by the one that stays.

    Raises:
        CodingError: no code has that name.
    """
    me = study.coder()
    with study.store.read() as session:
        code = _code(session, to)
        living, others = _own(session, codings, me)
        plan = _planned(session, living, code, me)
    change = Changed(len(plan.moved), plan.already, others, len(plan.merged))
    if (plan.moved or plan.merged) and not dry_run:
        with study.act(told("recode {} to {}", len(plan.moved) + len(plan.merged), to)) as session:
            _carry_out(session, plan, code)
    return change


@dataclass(frozen=True, slots=True)
class _Plan:
    """Codings that get the code, and those that fall together with one that has it: gone, kept."""

    moved: tuple[UUID, ...]
    merged: tuple[tuple[UUID, UUID], ...]
    already: int


_Living = tuple[UUID, UUID, UUID]  # coding, its segment, its code


def _own(session: Session, codings: Sequence[UUID], me: UUID) -> tuple[list[_Living], int]:
    """The coder's own living codings of these, and how many are others'."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coding

    own: list[_Living] = []
    others = 0
    for batch in batches(codings):
        rows = session.execute(
            select(
                col(Coding.id), col(Coding.segment_id), col(Coding.code_id), col(Coding.coder_id)
            )
            .where(col(Coding.id).in_(batch), col(Coding.deleted_at).is_(None))
            .order_by(col(Coding.id))
        ).all()
        own += [(one, segment, code) for one, segment, code, coder in rows if coder == me]
        others += sum(coder != me for *_, coder in rows)
    return own, others


def _planned(session: Session, living: Sequence[_Living], code: UUID, me: UUID) -> _Plan:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coding

    holding = dict(
        session.execute(
            select(col(Coding.segment_id), col(Coding.id)).where(
                col(Coding.code_id) == code,
                col(Coding.coder_id) == me,
                col(Coding.deleted_at).is_(None),
            )
        ).all()
    )
    moved: list[UUID] = []
    merged: list[tuple[UUID, UUID]] = []
    wanted = [(one, segment) for one, segment, given in living if given != code]
    for one, segment in wanted:
        if segment in holding:
            merged.append((one, holding[segment]))
        else:
            moved.append(one)
            holding[segment] = one
    return _Plan(tuple(moved), tuple(merged), len(living) - len(wanted))


def _carry_out(session: Session, plan: _Plan, code: UUID) -> None:
    from sqlalchemy import update
    from sqlmodel import col

    from qualcode.model import Coding

    flagged = _flagged(session, [gone for gone, _ in plan.merged])
    _mark_gone(session, [gone for gone, _ in plan.merged])
    for first in range(0, len(plan.merged), _BATCH):
        carry_memos(session, "coding", dict(plan.merged[first : first + _BATCH]))
    _flag(session, [kept for gone, kept in plan.merged if gone in flagged], True)
    for batch in batches(plan.moved):
        session.execute(update(Coding).where(col(Coding.id).in_(batch)).values(code_id=code))


def remove_codings(study: Study, codings: Sequence[UUID]) -> Changed:
    """Take the coder's own codings away, as one act."""
    with study.store.read() as session:
        living, others = _own(session, codings, study.coder())
    if living:
        with study.act(counted(len(living), "remove {} coding", "remove {} codings")) as session:
            _mark_gone(session, [one for one, _, _ in living])
    return Changed(len(living), others=others)


def set_exemplar(
    study: Study, codings: Sequence[UUID], on: bool, *, dry_run: bool = False
) -> Changed:
    """Say that the coder's own codings do (not) stand for their code in a table, as one act.

    A supervisor, or the consensus of a team, may say so of anybody's.
    """
    sight = sight_of(study)
    with study.store.read() as session:
        living, others = _own(session, codings, study.coder())
        chosen = [one for one, _, _ in living]
        if sight.everything:
            chosen, others = list(codings), 0
        flagged = _flagged(session, chosen)
    changing = [one for one in chosen if (one in flagged) != on]
    if changing and not dry_run:
        count = len(changing)
        label = told("exemplar: {}", count) if on else told("no exemplar: {}", count)
        with study.act(label) as session:
            _flag(session, changing, on)
    return Changed(len(changing), len(chosen) - len(changing), others)


def _flagged(session: Session, codings: Sequence[UUID]) -> set[UUID]:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coding

    flagged: set[UUID] = set()
    for batch in batches(codings):
        chosen = select(col(Coding.id)).where(
            col(Coding.id).in_(batch), col(Coding.exemplar).is_(True)
        )
        flagged.update(session.execute(chosen).scalars())
    return flagged


def _flag(session: Session, codings: Sequence[UUID], on: bool) -> None:
    from sqlalchemy import update
    from sqlmodel import col

    from qualcode.model import Coding

    for batch in batches(codings):
        session.execute(update(Coding).where(col(Coding.id).in_(batch)).values(exemplar=on))


def _mark_gone(session: Session, codings: Sequence[UUID]) -> None:
    from sqlalchemy import update
    from sqlmodel import col

    from qualcode.model import Coding
    from qualcode.store.clock import now

    for batch in batches(codings):
        session.execute(update(Coding).where(col(Coding.id).in_(batch)).values(deleted_at=now()))


def _code(session: Session, name: str) -> UUID:
    known = code_names(session)
    if name not in known:
        raise unknown("code", name, [*known])
    return known[name]


def batches(ids: Sequence[UUID]) -> list[Sequence[UUID]]:
    """The ids in as many parts as there are statements to make."""
    return [ids[first : first + _BATCH] for first in range(0, len(ids), _BATCH)]
