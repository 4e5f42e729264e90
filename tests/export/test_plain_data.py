"""The JSON twin."""

from __future__ import annotations

import json

from qualcode.export import as_json
from qualcode.tables import Column, Run, Table, cell


def test_rows_go_by_key_and_notes_say_where() -> None:
    columns = (Column("code", "Kode"), Column("quote", "Kutipan"))
    quote = cell((Run("a", bold=True, footnote="P1"), Run("b")), "c")
    table = Table("t", "T", columns, ((cell("H1"), quote), (cell("H2"), cell())), ("n",), "id")
    assert as_json(table) == {
        "name": "t",
        "title": "T",
        "columns": [{"key": "code", "heading": "Kode"}, {"key": "quote", "heading": "Kutipan"}],
        "rows": [{"code": "H1", "quote": "ab\nc"}, {"code": "H2", "quote": ""}],
        "notes": ["n"],
        "footnotes": [{"row": 0, "column": "quote", "text": "P1"}],
    }


def test_any_table_goes_through_json(everything: tuple[Table, ...]) -> None:
    for table in everything:
        assert json.loads(json.dumps(as_json(table))) == as_json(table)
