"""What another process wrote is noticed, what we wrote is no news; drafts are no records."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlmodel import col

from qualcode.errors import StoreError
from qualcode.model import Draft, Source
from qualcode.store import Store
from qualcode.store.clock import now
from qualcode.store.history import check, entries


def test_another_store_on_the_same_study_is_news_once(
    store: Store, address: str, ana: UUID, study: dict[str, UUID]
) -> None:
    store.news()
    assert not store.news()
    with store.act(ana, "mine") as session:
        session.execute(update(Source).values(title="mine"))
    assert not store.news()
    with Store.open(address) as other, other.act(ana, "theirs") as session:
        session.execute(update(Source).values(title="theirs"))
    assert store.news()
    assert not store.news()


def test_what_came_between_two_acts_of_ours_is_news_too(
    store: Store, address: str, ana: UUID, study: dict[str, UUID]
) -> None:
    store.news()
    with Store.open(address) as other, other.act(ana, "theirs") as session:
        session.execute(update(Source).values(title="theirs"))
    with store.act(ana, "mine") as session:
        session.execute(update(Source).values(short="mine"))
    assert store.news()


def test_a_draft_leaves_no_trace_in_the_record(
    store: Store, ana: UUID, study: dict[str, UUID]
) -> None:
    with store.read() as session:
        before = len(entries(session))
    with store.aside() as session:
        session.add(
            Draft(coder_id=ana, target_kind="code", target_id=study["H1"], text="a", at=now())
        )
    with store.read() as session:
        assert session.execute(select(col(Draft.text))).scalar() == "a"
        assert len(entries(session)) == before
        check(session)


def test_a_record_cant_be_written_aside(store: Store, ana: UUID, study: dict[str, UUID]) -> None:
    with pytest.raises(StoreError, match="outside an Operation"), store.aside() as session:
        session.execute(update(Source).values(title="quietly"))
    with store.read() as session:
        assert session.execute(select(col(Source.title))).scalar() == ""
