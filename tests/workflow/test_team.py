"""The same study on a team's PostgreSQL: two coders at once, agreement, tables, undo."""

from __future__ import annotations

from pathlib import Path

import pytest

from qualcode.errors import StoreError
from qualcode.store.history import check
from qualcode.workflow.agreement import agree
from qualcode.workflow.building import copy_example, init_project
from qualcode.workflow.desk import Desk
from qualcode.workflow.drafts import keep_draft
from qualcode.workflow.find import find
from qualcode.workflow.memo_list import memos
from qualcode.workflow.memos import at_hand, noted, target, write_memo
from qualcode.workflow.retrieval import page, retrieve
from qualcode.workflow.sight import UNLIMITED
from qualcode.workflow.study import open_study
from qualcode.workflow.tables import make_tables


def test_the_example_lives_on_a_server_too(server_address: str, tmp_path: Path) -> None:
    folder = tmp_path / "team"
    copy_example(folder)
    with (folder / "qualcode.toml").open("a", encoding="utf-8") as file:
        file.write(f'store = "{server_address}"\n')
    init_project(folder, "ratna")
    assert not (folder / ".qualcode" / "study.db").exists()
    with open_study(folder, "ratna") as one, open_study(folder, "dimas") as two:
        desk = Desk(two)
        row = next(row for row in desk.sources() if row.name == "P1")
        before = len(desk.codings(row.id))
        document = desk.document(row.id)
        made = desk.apply(document, 100, 120, "H1")
        assert made in desk.codings(row.id)
        assert Desk(one).codings(row.id) != desk.codings(row.id)
        assert desk.undo().start == 100
        assert len(desk.codings(row.id)) == before
        assert len(agree(one).sources) == 6
        query = "POLISI with:H4 and not (case:P3 or group:penegak) or memo:RAGU"
        rows = find(one, query)
        assert [row.coding for row in rows] == list(retrieve(one, query, UNLIMITED).ids)
        assert page(one, [row.coding for row in rows]) or not rows
        assert len(make_tables(one, ["quotations", "triangulation"])) == 2
        with one.store.read() as session:
            check(session)
        with pytest.raises(StoreError, match="pg_dump"):
            one.store.backup("asked")


def test_memos_and_their_drafts_live_on_a_server_too(server_address: str, tmp_path: Path) -> None:
    folder = tmp_path / "team"
    copy_example(folder)
    with (folder / "qualcode.toml").open("a", encoding="utf-8") as file:
        file.write(f'store = "{server_address}"\n')
    init_project(folder, "ratna")
    with open_study(folder, "ratna") as one, open_study(folder, "dimas") as two:
        for study in (one, two):
            about = target(study, "segment:P1:100-120")
            keep_draft(study, about, "Set")
            keep_draft(study, about, "Setengah\0")
            assert [row.draft for row in memos(study) if row.draft] == ["Setengah\ufffd"]
            assert write_memo(study, about, f"Dari {study.coder_name}") == "written"
            assert noted(study)[1] == 0
        desk = Desk(two)
        write_memo(desk.study, target(two, "code:H1"), "Batas")
        desk.undo()
        assert [row.text for row in memos(two, kind="segment")] == ["Dari dimas"]
        assert memos(two, kind="code") == []
        both = {row.text for row in memos(two, kind="segment", everyone=True)}
        assert both == {"Dari ratna", "Dari dimas"}
        assert all(row.created and row.changed for row in memos(two, everyone=True))
        assert [one.memo for one in at_hand(two, about.span, [])][:1] == [True]
        with one.store.read() as session:
            check(session)
