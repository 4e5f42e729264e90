"""Undo and redo in a fresh process, refusals, and what they leave alone."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlmodel import col

from qualcode.errors import UndoError
from qualcode.model import Code, Coding, Segment, Source
from qualcode.store import Store
from qualcode.store.history import check, entries


def _living_codings(store: Store) -> int:
    with store.read() as session:
        query = select(Coding).where(col(Coding.deleted_at).is_(None))
        return len(session.execute(query).all())


def _code(store: Store, coder: UUID, segment: Segment, code: UUID, label: str = "code") -> UUID:
    coding = Coding(segment_id=segment.id, code_id=code, coder_id=coder)
    with store.act(coder, label) as session:
        if session.get(Segment, segment.id) is None:
            session.add(Segment(**segment.model_dump()))
            session.flush()
        session.add(coding)
    return coding.id


def test_undo_and_redo_work_from_the_journal_alone(
    address: str, store: Store, ana: UUID, study: dict[str, UUID], segment: Segment, tmp_path: Path
) -> None:
    coding = _code(store, ana, segment, study["H1"])
    store.close()
    with Store.open(address, backups=tmp_path) as again:
        assert again.undo(ana).rows == (("coding", coding),)
        assert _living_codings(again) == 0
    with Store.open(address, backups=tmp_path) as again:
        assert again.redo(ana).label == "code"
        assert _living_codings(again) == 1
        with again.read() as session:
            assert [e.kind for e in entries(session, limit=3)] == ["redo", "undo", "act"]
            check(session)


def test_an_update_goes_back_to_what_it_was(
    store: Store, ana: UUID, study: dict[str, UUID]
) -> None:
    with store.act(ana, "rename") as session:
        session.execute(update(Source).values(title='Ju"dul ✓', month="2025-10"))
        code = session.get(Code, study["H1"])
        assert code is not None
        code.name = {"id": "Lain", "en": "Other"}
    store.undo(ana)
    with store.read() as session:
        source = session.get(Source, study["source"])
        code = session.get(Code, study["H1"])
        assert source is not None
        assert code is not None
        assert (source.title, source.month, dict(code.name)) == ("", "", {"id": "H1"})
    store.redo(ana)
    with store.read() as session:
        source = session.get(Source, study["source"])
        code = session.get(Code, study["H1"])
        assert source is not None
        assert code is not None
        assert (source.title, dict(code.name)) == ('Ju"dul ✓', {"id": "Lain", "en": "Other"})


def test_undo_takes_ones_own_last_act_only(
    store: Store, ana: UUID, study: dict[str, UUID], segment: Segment
) -> None:
    budi = store.coder("budi")
    _code(store, ana, segment, study["H1"], "ana codes")
    _code(store, budi, segment, study["H2"], "budi codes")
    assert store.undo(ana).label == "ana codes"
    with store.read() as session:
        left = session.execute(
            select(col(Coding.coder_id)).where(col(Coding.deleted_at).is_(None))
        ).scalars()
        assert list(left) == [budi]


def test_undo_refuses_when_the_row_has_changed_since(
    store: Store, ana: UUID, study: dict[str, UUID]
) -> None:
    budi = store.coder("budi")
    with store.act(ana, "title by ana") as session:
        session.execute(update(Source).values(title="Ana"))
    with store.act(budi, "title by budi") as session:
        session.execute(update(Source).values(title="Budi"))
    with pytest.raises(UndoError, match="changed since"):
        store.undo(ana)
    with store.read() as session:
        assert session.execute(select(col(Source.title))).scalar() == "Budi"


def test_undo_refuses_while_others_work_rests_on_it(
    store: Store, ana: UUID, study: dict[str, UUID], segment: Segment
) -> None:
    _code(store, store.coder("budi"), segment, study["H1"])
    with pytest.raises(UndoError, match="rests on it"):
        store.undo(ana)
    assert _living_codings(store) == 1


def test_nothing_to_undo_or_redo_is_a_sentence(store: Store, ana: UUID) -> None:
    with pytest.raises(UndoError, match="nothing of yours to undo"):
        store.undo(ana)
    with pytest.raises(UndoError, match="nothing of yours to redo"):
        store.redo(ana)


def test_a_new_act_ends_what_could_be_redone(
    store: Store, ana: UUID, study: dict[str, UUID], segment: Segment
) -> None:
    _code(store, ana, segment, study["H1"])
    store.undo(ana)
    _code(store, ana, segment, study["H2"])
    with pytest.raises(UndoError):
        store.redo(ana)


@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.lists(st.sampled_from(["act", "undo", "redo"]), max_size=12))
def test_any_run_of_acts_undos_and_redos_equals_its_model(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    path = tmp_path_factory.mktemp("law") / "study.db"
    with Store.create(str(path)) as store:
        ana = store.coder("ana")
        values, future = [""], list[str]()
        with store.act(ana, "first", kind="enrol") as session:
            session.add(Source(name="P1", kind="interview", title=""))
        for number, step in enumerate(steps):
            if step == "act":
                values, future = [*values, f"t{number}"], []
                with store.act(ana, f"t{number}") as session:
                    session.execute(update(Source).values(title=f"t{number}"))
            elif step == "undo" and len(values) > 1:
                future.append(values.pop())
                store.undo(ana)
            elif step == "redo" and future:
                values.append(future.pop())
                store.redo(ana)
            else:
                with pytest.raises(UndoError):
                    store.undo(ana) if step == "undo" else store.redo(ana)
            with store.read() as session:
                assert session.execute(select(col(Source.title))).scalar() == values[-1]
        with store.read() as session:
            check(session)


def test_an_act_of_another_kind_is_not_undone_in_passing(
    store: Store, ana: UUID, study: dict[str, UUID], segment: Segment
) -> None:
    with pytest.raises(UndoError, match="was done by ana with a command, not in the workbench"):
        store.undo(ana, ("coding",))
    with store.act(ana, "code", kind="coding") as session:
        session.add(segment)
        session.flush()
        session.add(Coding(segment_id=segment.id, code_id=study["H1"], coder_id=ana))
    assert store.undo(ana, ("coding",)).label == "code"
    assert store.redo(ana, ("coding",)).label == "code"
    store.undo(ana)
    assert store.undo(ana).label == "import P1"
    with pytest.raises(UndoError, match="was done by ana with a command, not in the workbench"):
        store.redo(ana, ("coding",))
