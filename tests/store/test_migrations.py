"""Schemas: head equals the models, a migration is all or nothing, foreign files are refused."""

from __future__ import annotations

import sqlite3
import types
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import select, update
from sqlmodel import col

from qualcode.errors import DamagedError, SchemaError, StoreError, UndoError
from qualcode.model import METADATA, Segment, Source
from qualcode.store import Store, migrations
from qualcode.store.history import check, entries


def test_the_newest_schema_is_what_the_models_say(store: Store) -> None:
    with store._engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: name != "schema_version"},
        )
        assert compare_metadata(context, METADATA) == []


def _next_schema(monkeypatch: pytest.MonkeyPatch, upgrade: object) -> None:
    """Put a schema 2 behind the newest."""
    module = types.SimpleNamespace(upgrade=upgrade)
    real = migrations.step
    monkeypatch.setattr(migrations, "HEAD", migrations.HEAD + 1)
    monkeypatch.setattr(
        migrations,
        "step",
        lambda number: module.upgrade if number == migrations.HEAD else real(number),
    )


def _rebuild_source(op: Operations) -> None:
    """What loses rows where foreign keys are on: the table is dropped and made again."""
    with op.batch_alter_table("source", recreate="always") as batch:
        batch.add_column(sa.Column("extra", sa.String(), nullable=True))


def test_a_rebuilt_table_keeps_every_row_and_is_recorded(
    address: str,
    store: Store,
    ana: UUID,
    study: dict[str, UUID],
    segment: Segment,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not address.endswith(".db"):
        pytest.skip("a server's backups are its own; the runner is the same")
    with store.act(ana, "segment") as session:
        session.add(segment)
    store.close()
    _next_schema(monkeypatch, _rebuild_source)
    with Store.open(address, backups=tmp_path / "b") as again:
        assert len(list((tmp_path / "b").glob("*-before-migration.db"))) == 1
        with again.read() as session:
            assert len(session.execute(select(Segment)).all()) == 1
            newest = entries(session, limit=1)[0]
            assert (newest.kind, newest.label, newest.coder) == (
                "migration",
                f"schema {migrations.HEAD - 1} to {migrations.HEAD}",
                "qualcode",
            )
            check(session)
        with pytest.raises(UndoError):
            again.undo(ana)
        with again.act(ana, "after") as session:
            session.execute(update(Source).values(title="ok"))


def _loses_rows(op: Operations) -> None:
    op.execute("DROP TABLE segment")
    op.create_table(
        "segment",
        sa.Column("id", sa.Uuid(), primary_key=True),
        *(sa.Column(name, sa.Text()) for name in ("source_version_id", "quote", "deleted_at")),
        sa.Column("start", sa.Integer()),
        sa.Column("end", sa.Integer()),
    )


def _fails_half_way(op: Operations) -> None:
    op.add_column("source", sa.Column("extra", sa.String(), nullable=True))
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("upgrade", "error"), [(_loses_rows, DamagedError), (_fails_half_way, ZeroDivisionError)]
)
def test_a_migration_that_goes_wrong_leaves_everything_as_it_was(
    address: str,
    store: Store,
    ana: UUID,
    study: dict[str, UUID],
    segment: Segment,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    upgrade: object,
    error: type[Exception],
) -> None:
    if not address.endswith(".db"):
        pytest.skip("a server's backups are its own; the runner is the same")
    with store.act(ana, "segment") as session:
        session.add(segment)
    store.close()
    with monkeypatch.context() as patch:
        _next_schema(patch, upgrade)
        with pytest.raises(error):
            Store.open(address, backups=tmp_path / "b")
    with Store.open(address) as again, again.read() as session:
        assert session.execute(select(col(Segment.quote))).scalar() == segment.quote
        assert "extra" not in {
            c["name"] for c in sa.inspect(session.connection()).get_columns("source")
        }
        check(session)


def test_a_newer_schema_is_refused_untouched(
    address: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setattr(migrations, "HEAD", 0)
    with pytest.raises(SchemaError, match="Update qualcode"):
        Store.open(address)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "study.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE letters (a)")
    before = path.read_bytes()
    with pytest.raises(SchemaError, match="not a qualcode study"):
        Store.open(str(path))
    assert path.read_bytes()[100:] == before[100:]


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\x00" * 5000])
def test_a_file_that_is_no_database_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "study.db"
    path.write_bytes(content)
    with pytest.raises(StoreError):
        Store.open(str(path))


def test_there_is_nothing_to_open_where_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no study here yet"):
        Store.open(str(tmp_path / "none.db"))
    assert not (tmp_path / "none.db").exists()


def test_a_second_study_is_not_made_over_the_first(address: str, store: Store) -> None:
    with pytest.raises(SchemaError, match="already"):
        Store.create(address)
