"""A study of an earlier schema comes along whole: rows, record and undo's barrier."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col

from qualcode.errors import UndoError
from qualcode.model import Coding, Memo, Segment, SegmentNumber, Source, Suggestion, Vector
from qualcode.store import Store
from qualcode.store.history import check, entries

STUDIES = Path(__file__).parent / "studies"


def left(folder: Path, schema: int) -> Path:
    """A study as that schema left it (its triggers, which a migration makes anew, left out)."""
    path = folder / "study.db"
    with sqlite3.connect(path) as database:
        database.executescript((STUDIES / f"schema_{schema}.sql").read_text(encoding="utf-8"))
    database.close()
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return left(tmp_path, 1)


def test_a_refusal_of_schema_2_still_stands(tmp_path: Path) -> None:
    path = left(tmp_path, 2)
    with Store.open(str(path), backups=tmp_path / "backups") as store, store.read() as session:
        check(session)
        (refused,) = session.scalars(select(Suggestion)).all()
        assert (refused.decision, refused.model, refused.code_sha256) == ("rejected", "", "")
        assert session.execute(select(col(Coding.exemplar))).scalars().all() == [True]
        assert session.scalars(select(Vector)).all() == []


def test_segments_of_schema_3_are_numbered_as_they_came(tmp_path: Path) -> None:
    path = left(tmp_path, 3)
    with Store.open(str(path), backups=tmp_path / "backups") as store, store.read() as session:
        check(session)
        numbered = session.execute(
            select(col(Segment.quote), col(SegmentNumber.number))
            .join(Segment, col(SegmentNumber.segment_id) == col(Segment.id))
            .order_by(col(SegmentNumber.number))
        ).all()
        assert [tuple(row) for row in numbered] == [("Koordinasi", 1), ("Pewaw", 2)]
        assert session.execute(select(col(Source.speakers))).scalars().all() == [""]


def test_it_opens_with_every_coding_and_a_whole_record(old: Path, tmp_path: Path) -> None:
    with Store.open(str(old), backups=tmp_path / "backups") as store, store.read() as session:
        check(session)
        quotes = session.execute(
            select(col(Segment.quote), col(Coding.exemplar)).join(
                Coding, col(Coding.segment_id) == col(Segment.id)
            )
        ).all()
        assert [tuple(row) for row in quotes] == [("Koordinasi", False)]
        assert session.execute(select(col(Memo.text))).scalars().all() == ["Penting."]
        assert entries(session, limit=1)[0].kind == "migration"
    assert [path.name.split("-", 1)[1] for path in (tmp_path / "backups").iterdir()] == [
        "before-migration.db"
    ]


def test_what_was_done_before_is_not_undone_and_what_comes_after_is(old: Path) -> None:
    with Store.open(str(old), backups=old.parent / "backups") as store:
        ana = store.known_coder("ana")
        assert ana is not None
        with pytest.raises(UndoError, match="nothing of yours"):
            store.undo(ana)
        with store.act(ana, "a memo") as session:
            memo = session.scalars(select(Memo)).one()
            memo.text = "Penting sekali."
        store.undo(ana)
        with store.read() as session:
            assert session.execute(select(col(Memo.text))).scalar() == "Penting."
            check(session)
