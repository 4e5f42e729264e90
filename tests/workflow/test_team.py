"""The same study on a team's PostgreSQL: two coders at once, agreement, tables, undo."""

from __future__ import annotations

from pathlib import Path

import pytest

from qualcode.errors import StoreError
from qualcode.store.history import check
from qualcode.workflow.agreement import agree
from qualcode.workflow.building import copy_example, init_project
from qualcode.workflow.desk import Desk
from qualcode.workflow.find import find
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
