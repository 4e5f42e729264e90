"""Memos: read and written; one of each coder on each target.

Older data may hold several of one coder on one target: they are read as one text, and the next
writing makes them one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from qualcode.text import Span, told
from qualcode.workflow.codings import unknown
from qualcode.workflow.drafts import DraftRow, draft_of, drafts_in, forget, tidy
from qualcode.workflow.memo_rows import Target, place_target, targets_by_id
from qualcode.workflow.memo_targets import parse_target
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import Memo

Kept = Literal["written", "removed", "unchanged"]
BETWEEN = "\n\n"  # two memos of one coder on one target, read as one


def target(study: Study, words: str, *, coder: str | None = None) -> Target:
    """What the words name; a coding is the named coder's, else that of the coder at work.

    Raises:
        CodingError: they name nothing that is there, or there is no such coder.
    """
    who = coder_id(study, coder)
    with study.store.read() as session:
        return parse_target(session, words, who)


def memo_of(study: Study, target: Target, *, coder: str | None = None) -> str:
    """The coder's memo on it; empty where there is none."""
    who = coder_id(study, coder)
    if who is None:
        return ""
    with study.store.read() as session:
        identity = target.id or _marked(session, target)
        return BETWEEN.join(memo.text for memo in _living(session, target.kind, identity, who))


def _marked(session: Session, target: Target) -> UUID | None:
    """The segment's id, if it has been marked since the target was named."""
    found = place_target(session, target.span)
    return found.id if found else None


def write_memo(study: Study, target: Target, text: str, *, opened: str | None = None) -> Kept:
    """Make this the coder's memo on it, as one act; no text removes it. The draft is gone then.

    `opened` is the memo that an editor began with: where it was changed elsewhere meanwhile, both
    texts are kept, one after the other.
    """
    text = tidy(text)
    me = study.coder()
    before = memo_of(study, target)
    if opened is not None and before not in (opened, text):
        text = before if text in ("", opened) else (before and before + BETWEEN) + text
    if text == before:
        with study.store.aside() as session:
            forget(session, me, target)
        return "unchanged"
    with study.act(_label(target, text)) as session:
        identity = target.id or _segment(session, target)
        _put(session, target.kind, identity, me, text)
        forget(session, me, target)
    return "written" if text else "removed"


_WRITTEN = {
    "project": "memo on the project",
    "case": "memo on case {}",
    "code": "memo on code {}",
    "finding": "memo on finding {}",
    "coding": "memo on {} at {}",
}
_REMOVED = {
    "project": "remove memo on the project",
    "case": "remove memo on case {}",
    "code": "remove memo on code {}",
    "finding": "remove memo on finding {}",
    "coding": "remove memo on {} at {}",
}


def _label(target: Target, text: str) -> str:
    """As the journal names the act; never the words of a transcript."""
    names = (target.code, target.place) if target.kind == "coding" else (target.place,)
    if text:
        return told(_WRITTEN.get(target.kind, "memo on {}"), *names)
    return told(_REMOVED.get(target.kind, "remove memo on {}"), *names)


def remove_memo(study: Study, target: Target) -> Kept:
    """Take the memo away. A draft is made the memo first, so that undo brings back its words."""
    draft = draft_of(study, target)
    if draft is not None:
        write_memo(study, target, draft.text)
    return write_memo(study, target, "")


@dataclass(frozen=True, slots=True)
class Page:
    """What an editor opens with: the memo as it is stored, and the draft that outlived a crash."""

    target: Target
    memo: str
    draft: DraftRow | None


def page(study: Study, target: Target) -> Page:
    """The coder's memo on it, and their draft."""
    return Page(target, memo_of(study, target), draft_of(study, target))


def _segment(session: Session, target: Target) -> UUID:
    from qualcode.coding.apply import segment_at

    assert target.span is not None
    return segment_at(session, target.span)


def _put(session: Session, kind: str, identity: UUID, coder: UUID, text: str) -> None:
    """One living memo with this text, or none where it is empty."""
    from qualcode.model import Memo
    from qualcode.store.clock import now

    living = _living(session, kind, identity, coder)
    if text and not living:
        session.add(Memo(target_kind=kind, target_id=identity, coder_id=coder, text=text))
    if text and living:
        living[0].text = text
    for memo in living[1:] if text else living:
        memo.deleted_at = now()


def _living(session: Session, kind: str, identity: UUID | None, coder: UUID) -> Sequence[Memo]:
    from sqlmodel import col, select

    from qualcode.model import Memo

    return session.exec(
        select(Memo)
        .where(
            col(Memo.target_kind) == kind,
            col(Memo.target_id) == identity,
            col(Memo.coder_id) == coder,
            col(Memo.deleted_at).is_(None),
        )
        .order_by(col(Memo.id))
    ).all()


def noted(study: Study) -> tuple[frozenset[UUID], int]:
    """The ids of all that the coder at work has a memo on, and how many drafts they have."""
    from sqlmodel import col, func, select

    from qualcode.model import Draft, Memo

    me = study.coder()
    with study.store.read() as session:
        rows = session.exec(
            select(Memo.target_id).where(col(Memo.coder_id) == me, col(Memo.deleted_at).is_(None))
        )
        ids = frozenset(rows)
        drafts = session.exec(
            select(func.count()).select_from(Draft).where(col(Draft.coder_id) == me)
        ).one()
    return ids, drafts


@dataclass(frozen=True, slots=True)
class AtHand:
    """Something that a memo could be written on here, and whether there is one, or a draft."""

    target: Target
    memo: bool
    draft: bool


def at_hand(study: Study, span: Span | None, codings: Sequence[UUID]) -> list[AtHand]:
    """What is at hand in the open text, the most specific first: codings, the passage, their
    codes, the source, its case, the project."""
    with study.store.read() as session:
        found = targets_by_id(session, {"coding": set(codings)})
        mine = [found[("coding", one)] for one in codings if ("coding", one) in found]
        here = _surroundings(session, span, dict.fromkeys(one.code or "" for one in mine))
        drafts = {draft.target.key for draft in drafts_in(session, study.coder())}
    known, _ = noted(study)
    return [AtHand(one, one.id in known, one.key in drafts) for one in (*mine, *here)]


def _surroundings(session: Session, span: Span | None, codes: Iterable[str]) -> Iterable[Target]:
    place = place_target(session, span)
    words = [f"code:{code}" for code in codes]
    if place is not None:
        words.append(f"source:{place.source}")
    if place is not None and place.case is not None:
        words.append(f"case:{place.case}")
    targets = [parse_target(session, one, None) for one in (*words, "project")]
    return targets if place is None else [place, *targets]


def coder_id(study: Study, coder: str | None) -> UUID | None:
    """The named coder's id, else that of the coder at work where they have acted before."""
    if coder is not None:
        from qualcode.workflow.listing import coders

        found = study.store.known_coder(coder)
        if found is None:
            raise unknown("coder", coder, [row.name for row in coders(study)])
        return found
    if study.coder_name is None:
        return study.known_coder()  # which says that nobody is named
    return study.store.known_coder(study.coder_name)
