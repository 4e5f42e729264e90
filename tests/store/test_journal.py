"""One act, one transaction, one Operation: what the journal records and refuses."""

from __future__ import annotations

import json
from uuid import UUID

import pytest
from sqlalchemy import Connection, delete, insert, select, text, update
from sqlmodel import col

from qualcode.errors import JournalError, StoreError
from qualcode.model import Change, Code, Coding, Operation, Segment, Source, SourceVersion
from qualcode.store import Store, triggers
from qualcode.store.history import check, entries
from qualcode.store.journal import changes_of


def _operations(store: Store) -> list[tuple[str, str, int]]:
    with store.read() as session:
        return [(entry.kind, entry.label, entry.changes) for entry in entries(session)]


def test_every_row_of_an_act_is_recorded_with_its_image(
    store: Store, ana: UUID, study: dict[str, UUID]
) -> None:
    assert _operations(store) == [("act", "import P1", 6), ("enrol", "coder ana", 1)]
    with store.read() as session:
        images = session.execute(
            select(col(Change.before), col(Change.after)).where(
                col(Change.table_name) == "source_version"
            )
        ).all()
    assert len(images) == 1
    image = json.loads(images[0][1])
    assert images[0][0] is None
    assert "text" not in image
    assert len(image["text_sha256"]) == 64


@pytest.mark.parametrize("way", ["orm", "core", "raw", "json"])
def test_every_way_of_writing_is_recorded(
    store: Store, ana: UUID, study: dict[str, UUID], way: str
) -> None:
    with store.act(ana, "rename") as session:
        if way == "orm":
            source = session.get(Source, study["source"])
            assert source is not None
            source.title = "Baru"
        elif way == "core":
            session.execute(update(Source).values(title="Baru"))
        elif way == "raw":
            session.execute(text("UPDATE source SET title = 'Baru'"))
        else:
            code = session.get(Code, study["H1"])
            assert code is not None
            code.name = {"id": "Baru"}
    assert _operations(store)[0] == ("act", "rename", 1)
    with store.read() as session:
        newest = session.execute(select(Change).order_by(col(Change.number).desc())).scalars()
        change = newest.first()
        assert change is not None
        assert change.before != change.after
        assert "Baru" in (change.after or "")


def test_a_write_without_an_operation_is_refused(store: Store, study: dict[str, UUID]) -> None:
    with pytest.raises(JournalError), store.read() as session:
        session.execute(update(Source).values(title="x"))
        session.commit()


def test_nothing_is_ever_deleted(store: Store, ana: UUID, study: dict[str, UUID]) -> None:
    for table in (Source, Operation, Change):
        with pytest.raises(JournalError), store.act(ana, "delete") as session:
            session.execute(delete(table))
    with pytest.raises(JournalError), store.act(ana, "forge") as session:
        session.execute(update(Operation).values(label="x"))


def test_texts_and_places_do_not_change(
    store: Store, ana: UUID, study: dict[str, UUID], segment: Segment
) -> None:
    with store.act(ana, "segment") as session:
        session.add(segment)
    with pytest.raises(JournalError), store.act(ana, "edit") as session:
        session.execute(update(SourceVersion).values(text="lain"))
    with pytest.raises(JournalError), store.act(ana, "move") as session:
        session.execute(update(Segment).values(start=0))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (0, 100_000)])
def test_a_quote_must_be_the_text_it_points_to(
    store: Store, ana: UUID, study: dict[str, UUID], segment: Segment, start: int, end: int
) -> None:
    values = {"id": segment.id, "source_version_id": study["version"], "quote": segment.quote}
    with pytest.raises(JournalError), store.act(ana, "code") as session:
        session.execute(insert(Segment).values(**values, start=start, end=end))
    with store.act(ana, "code") as session:
        session.execute(insert(Segment).values(**values, start=segment.start, end=segment.end))
    with store.read() as session:
        assert check(session).segments == 1


def test_an_act_that_fails_leaves_nothing(
    store: Store, ana: UUID, study: dict[str, UUID], segment: Segment
) -> None:
    before = _operations(store)
    with pytest.raises(ZeroDivisionError), store.act(ana, "half") as session:
        session.add(segment)
        session.flush()
        raise ZeroDivisionError
    with store.read() as session:
        assert session.execute(select(Segment)).all() == []
    assert _operations(store) == before


def test_an_act_that_changes_nothing_leaves_no_operation(
    store: Store, ana: UUID, study: dict[str, UUID]
) -> None:
    before = _operations(store)
    with store.act(ana, "nothing"):
        pass
    assert _operations(store) == before


def test_the_chain_shows_a_change_made_behind_the_journals_back(
    store: Store, ana: UUID, study: dict[str, UUID]
) -> None:
    with store.read() as session:
        assert check(session).operations == 2
    _tamper(store)
    with pytest.raises(JournalError, match="seal"), store.read() as session:
        check(session)


def _tamper(store: Store) -> None:
    with store._writer.connect() as connection, connection.begin():
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER rule_change_update"))
        else:
            connection.execute(text("ALTER TABLE change DISABLE TRIGGER ALL"))
        connection.execute(
            text("UPDATE change SET after = replace(after, 'P1', 'P9') WHERE table_name = 'source'")
        )


def test_each_coder_has_a_chain_of_their_own(
    store: Store, ana: UUID, study: dict[str, UUID]
) -> None:
    budi = store.coder("budi")
    assert store.coder("budi") == budi
    with store.act(budi, "rename") as session:
        session.execute(update(Source).values(title="Budi"))
    with store.read() as session:
        rows = session.execute(
            select(col(Operation.coder_id), col(Operation.number), col(Operation.previous_hash))
        ).all()
    numbers = {coder: sorted(row[1] for row in rows if row[0] == coder) for coder, _, _ in rows}
    assert numbers == {ana: [1, 2], budi: [1, 2]}
    assert sum(previous == "" for _, _, previous in rows) == 2


def test_a_second_living_row_of_the_same_name_is_refused(
    store: Store, ana: UUID, study: dict[str, UUID]
) -> None:
    with pytest.raises(StoreError), store.act(ana, "twice") as session:
        session.add(Source(name="P1", kind="interview"))
    with store.act(ana, "gone") as session:
        session.execute(update(Source).values(deleted_at="2026-01-01T00:00:00.000Z"))
    with store.act(ana, "again") as session:
        session.add(Source(name="P1", kind="interview"))
    with store.read() as session:
        assert len(session.execute(select(Source)).all()) == 2


def test_changes_come_in_the_order_they_happened(
    store: Store, ana: UUID, study: dict[str, UUID], segment: Segment
) -> None:
    coding = Coding(segment_id=segment.id, code_id=study["H1"], coder_id=ana)
    with store.act(ana, "code") as session:
        session.add(segment)
        session.flush()
        session.add(coding)
    with store.read() as session:
        newest = entries(session, limit=1)[0]
        assert [row[0] for row in changes_of(session, newest.id)] == ["segment", "coding"]


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE code SET key = 'H9' WHERE key = 'H1'",
        "INSERT INTO family (id, key, name, position) VALUES "
        "('00000000000000000000000000000001', 'x', '{}', 9)",
        "DELETE FROM code WHERE key = 'H2'",
    ],
)
def test_a_row_changed_behind_the_journals_back_is_noticed(
    store: Store, study: dict[str, UUID], tampering: str
) -> None:
    with store.read() as session:
        check(session)
    with store._writer.connect() as connection, connection.begin():
        _silence(connection)
        connection.execute(text(tampering))
        _speak(connection)
    with pytest.raises(JournalError, match="record of acts says"), store.read() as session:
        check(session)


def test_a_missing_guard_is_noticed(store: Store, study: dict[str, UUID]) -> None:
    with store._writer.connect() as connection, connection.begin():
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER journal_coding_update"))
        else:
            connection.execute(text("DROP TRIGGER journal_coding ON coding"))
    with pytest.raises(JournalError, match="guards"), store.read() as session:
        check(session)


def _silence(connection: Connection) -> None:
    """Take the guards away, as someone with another tool would."""
    if connection.dialect.name == "sqlite":
        rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in rows.all():
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    else:
        connection.execute(text("SET session_replication_role = replica"))


def _speak(connection: Connection) -> None:
    """Put them back, so that only the row tells."""
    if connection.dialect.name == "sqlite":
        for _, statement in triggers.sqlite_triggers():
            connection.exec_driver_sql(statement)
    else:
        connection.execute(text("SET session_replication_role = DEFAULT"))
