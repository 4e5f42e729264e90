"""`with:` against every pair of spans looked at one by one, on both databases."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcode.coding.apply import apply_code
from qualcode.coding.retrieve import Found
from qualcode.text import Span
from qualcode.workflow.building import copy_example, init_project
from qualcode.workflow.codings import code_names, mark_done
from qualcode.workflow.find import find
from qualcode.workflow.retrieval import retrieve
from qualcode.workflow.sight import UNLIMITED
from qualcode.workflow.study import Study, open_study
from qualcode.workflow.versions import CurrentText, current_texts

SPANS = 80  # of each coder
WIDE = 150  # code points; ends often fall together in so narrow a place
CODES = ("H1", "H2", "H4")


@pytest.fixture(params=["sqlite", "postgres"])
def crowded(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Study]:
    """Two coders' codings crowd the beginnings of two texts, the first of which both have done."""
    folder = tmp_path / "crowded"
    copy_example(folder)
    for path in (folder / "transcripts" / "codings").glob("*.csv"):
        path.unlink()
    if request.param == "postgres":
        with (folder / "qualcode.toml").open("a", encoding="utf-8") as file:
            file.write(f'store = "{request.getfixturevalue("server_address")}"\n')
    init_project(folder, "ana")
    chance = random.Random(2)
    for name in ("ana", "budi"):
        with open_study(folder, name) as study:
            crowd(study, chance)
    with open_study(folder, "ana") as study:
        yield study


def crowd(study: Study, chance: random.Random) -> None:
    """Codings of this coder at random places."""
    me = study.coder()
    with study.act("crowd") as session:
        texts, codes = _long(current_texts(session))[:2], code_names(session)
        for _ in range(SPANS):
            start = chance.randrange(WIDE)
            span = Span(chance.choice(texts).version, start, start + chance.randint(1, 4))
            apply_code(session, span, codes[chance.choice(CODES)], me)
        mark_done(session, texts[0].version, me, done=True)


def _long(texts: list[CurrentText]) -> list[CurrentText]:
    return [text for text in texts if len(text.text) > 2 * WIDE]


def meeting(rows: list[Found], code: str) -> set[object]:
    """Those that share a character with another one of that code."""
    return {
        row.coding
        for row in rows
        for one in rows
        if one.code == code
        and one.coding != row.coding
        and one.version == row.version
        and one.start < row.end
        and row.start < one.end
    }


def test_it_finds_what_looking_at_each_pair_finds(crowded: Study) -> None:
    rows = find(crowded)
    every = {row.coding for row in rows}
    assert len(every) > SPANS
    for code in CODES:
        met = meeting(rows, code)
        assert set() < met < every
        of_code = {row.coding for row in rows if row.code == "H1"}
        expected = {
            f"with:{code}": met,
            f"not with:{code}": every - met,
            f"code:H1 with:{code}": of_code & met,
            f"code:H1 not with:{code}": of_code - met,
            f"code:H1 or with:{code}": of_code | met,
            f"with:{code} coder:ana": {row.coding for row in rows if row.coder == "ana"} & met,
            f"with:H1 with:{code}": meeting(rows, "H1") & met,
            f"not (with:{code} code:H1)": every - (of_code & met),
            f"code:H1 and (coder:budi or not with:{code})": {
                row.coding
                for row in rows
                if row.code == "H1" and (row.coder == "budi" or row.coding not in met)
            },
        }
        for query, wanted in expected.items():
            assert set(retrieve(crowded, query, UNLIMITED).ids) == wanted, query


def test_what_may_not_be_seen_is_not_met(crowded: Study) -> None:
    done = find(crowded)[0].version
    rows = [row for row in find(crowded) if row.coder == "ana" or row.version == done]
    assert {row.coder for row in rows} == {"ana", "budi"}
    assert len(rows) < len(find(crowded))
    for code in CODES:
        assert set(retrieve(crowded, f"with:{code}").ids) == meeting(rows, code)
