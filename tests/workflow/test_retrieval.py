"""Queries on a real study against a brute-force reading of plain rows, sight, and bulk acts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qualcode.coding.query import And, Not, Or, Query, Term, both, either, parsed, printed
from qualcode.coding.retrieve import Found
from qualcode.errors import CodingError, QueryError
from qualcode.text import fold
from qualcode.workflow.bulk import recode, remove_codings, set_exemplar
from qualcode.workflow.cases import set_variables
from qualcode.workflow.desk import Desk
from qualcode.workflow.find import find
from qualcode.workflow.listing import cases, coders
from qualcode.workflow.retrieval import detail, page, query_names, retrieve, write_retrieved
from qualcode.workflow.sight import UNLIMITED, Sight, others_on, set_role, sight_of
from qualcode.workflow.study import Study
from qualcode.workflow.tables import make_tables

OpenAs = Callable[[str], Study]
BELOW = {"H1": {"H1", "H1.1"}, "H1.1": {"H1.1"}, "H4": {"H4"}, "F1": {"F1"}}
FAMILIES = {"obstacle": {"H1", "H1.1", "H4"}, "factor": {"F1"}}
GIVEN = {
    "ana": [
        ("P1", "Koordinasi antar lembaga masih lemah.", "H1"),
        ("P1", "Permintaan data lama sekali.", "H4"),
        ("P1", "Koordinasi antar lembaga masih lemah. Permintaan data lama sekali.", "H4"),
        ("P2", "Kami susah", "F1"),
    ],
    "budi": [
        ("P1", "rapat terus", "H1.1"),
        ("P1", "Koordinasi antar lembaga masih lemah.", "H1"),
        ("P2", "dijanjikan kerja", "F1"),
        ("S1", "perdagangan orang", "H1"),
    ],
}
ATOMS = [
    Term("code", "H1"),
    Term("code", "obstacle"),
    Term("family", "factor"),
    Term("case", "P1"),
    Term("coder", "budi"),
    Term("kind", "interview"),
    Term("source", "P2"),
    Term("text", "KOORDINASI"),
    Term("with", "H4"),
    Term("variable", "keluarga", "group"),
    Term("like", "penegak", "group"),
    Term("origin", "manual"),
    Term("exemplar"),
    Term("memo"),
]


@pytest.fixture
def coded(open_as: OpenAs) -> Study:
    """The study with the codings of two coders; one of ana's is an exemplar."""
    for name, given in GIVEN.items():
        desk = Desk(open_as(name))
        sources = {row.name: row for row in desk.sources()}
        for source, words, code in given:
            document = desk.document(sources[source].id)
            start = document.text.index(words)
            desk.apply(document, start, start + len(words), code)
    study = open_as("ana")
    set_exemplar(study, retrieve(study, "source:P2 coder:ana", UNLIMITED).ids, True)
    return study


def meets(query: Query, row: Found, rows: list[Found], groups: dict[str, str]) -> bool:
    """What the query means, read off plain rows one by one."""
    if isinstance(query, Term):
        return _term_meets(query, row, rows, groups)
    if isinstance(query, Not):
        return not meets(query.inner, row, rows, groups)
    parts = [meets(part, row, rows, groups) for part in query.parts]
    return all(parts) if isinstance(query, And) else any(parts)


def _term_meets(term: Term, row: Found, rows: list[Found], groups: dict[str, str]) -> bool:
    value = term.value
    codes = BELOW.get(value) or FAMILIES.get(value) or set()
    over = [
        one.code
        for one in rows
        if one.coding != row.coding
        and one.version == row.version
        and one.start < row.end
        and row.start < one.end
    ]
    kind = "interview" if row.source.startswith("P") else "statute"
    return {
        "code": row.code in codes,
        "family": row.code in codes,
        "case": row.case == value,
        "coder": row.coder == value,
        "kind": kind == value,
        "source": row.source == value,
        "text": fold(value) in fold(row.quote),
        "with": bool(codes & set(over)),
        "variable": groups.get(row.case or "") == value,
        "like": value in groups.get(row.case or "", ""),
        "origin": row.origin == value,
        "exemplar": row.exemplar,
        "memo": bool(row.memo),
    }[term.field]


def test_the_database_answers_as_plain_reading_does(coded: Study) -> None:
    rows = find(coded)
    groups = {case.name: case.variables.get("group", "") for case in cases(coded)}
    assert len(rows) == sum(map(len, GIVEN.values()))
    pairs = [(one, ATOMS[(n * 5 + 3) % len(ATOMS)]) for n, one in enumerate(ATOMS)]
    made: list[Query] = [*ATOMS, *(Not(one) for one in ATOMS)]
    for one, two in pairs:
        made += [both(one, Not(two)), either(one, two)]
        # De Morgan, both ways.
        assert _ids(coded, Not(And((one, two)))) == _ids(coded, Or((Not(one), Not(two))))
        assert _ids(coded, Not(Or((one, two)))) == _ids(coded, And((Not(one), Not(two))))
    for query in made:
        expected = [row.coding for row in rows if meets(query, row, rows, groups)]
        assert _ids(coded, query) == expected, printed(query)
        assert _ids(coded, parsed(printed(query))) == expected


def _ids(study: Study, query: Query) -> list[object]:
    return list(retrieve(study, query, UNLIMITED).ids)


@pytest.mark.parametrize(
    ("query", "column", "why"),
    [
        ("code:H1 and code:H44", 13, 'no code is called "H44".*Did you mean "H4"'),
        ("cod:H1", 1, 'no field is called "cod".*Did you mean "code"'),
        ("grup:penegak", 1, 'Did you mean "group"'),
        ('group="penegak"', 1, "no value of group"),
        ("group:e", 1, "fits several values of group"),
        ("coder:rina", 1, "no coder"),
        ("kind:interviw", 1, 'Did you mean "interview"'),
        ("origin:x", 1, "There are: manual"),
    ],
)
def test_names_that_stand_for_nothing(coded: Study, query: str, column: int, why: str) -> None:
    with pytest.raises(QueryError, match=why) as caught:
        find(coded, query)
    assert caught.value.column == column


def test_names_are_met_whatever_their_case(coded: Study) -> None:
    assert [row.code for row in find(coded, "CODE:h4 and coder:ANA")] == ["H4", "H4"]


def test_orders(coded: Study) -> None:
    for order, name in (("code", "code"), ("coder", "coder"), ("case", "case")):
        ids = retrieve(coded, "kind:interview", UNLIMITED, order=order).ids
        got = [getattr(row.found, name) for row in page(coded, ids)]
        book = ["H1", "H1.1", "H4", "F1"]
        assert got == (sorted(got, key=book.index) if order == "code" else sorted(got))


def test_a_coder_sees_others_once_both_are_done(coded: Study, open_as: OpenAs) -> None:
    ana, budi = Desk(coded), Desk(open_as("budi"))
    p1 = next(row.id for row in ana.sources() if row.name == "P1")
    version = ana.document(p1).source_version
    own = {row.coding for row in find(coded, coder="ana")}
    assert set(retrieve(coded, "").ids) == own
    assert others_on(coded, version).rows == ()
    budi.set_done(p1, True)
    assert set(retrieve(coded, "").ids) == own
    assert not others_on(coded, version).mine_done
    ana.set_done(p1, True)
    seen = page(coded, retrieve(coded, "").ids)
    assert {(row.found.source, row.found.coder) for row in seen} == {
        ("P1", "ana"),
        ("P1", "budi"),
        ("P2", "ana"),
    }
    others = others_on(coded, version)
    assert (others.coders, others.mine_done) == (("budi",), True)
    assert {row.code for row in others.rows} == {"H1", "H1.1"}
    # What may not be seen does not show through another condition either.
    budi.set_done(p1, False)
    assert retrieve(coded, "coder:ana with:H1 text:Koordinasi").total == 1


def test_what_may_not_be_seen_does_not_show_through_with(coded: Study) -> None:
    assert retrieve(coded, "code:H1 with:H1", UNLIMITED).total == 2
    assert retrieve(coded, "code:H1 with:H1").total == 0


def test_a_supervisor_sees_all(coded: Study) -> None:
    assert set_role(coded, "ana", "supervisor")
    assert not set_role(coded, "ana", "supervisor")
    assert sight_of(coded) == Sight(coded.coder(), True)
    assert retrieve(coded, "").total == len(find(coded))
    assert {row.name: row.role for row in coders(coded)}["ana"] == "supervisor"
    with pytest.raises(CodingError, match="Roles: supervisor, coder, consensus"):
        set_role(coded, "ana", "boss")
    with pytest.raises(CodingError, match='Did you mean "budi"'):
        set_role(coded, "bud", "coder")


def test_recoding_changes_ones_own_and_merges(coded: Study) -> None:
    everything = retrieve(coded, "source:P1", UNLIMITED).ids
    tried = recode(coded, everything, "H1", dry_run=True)
    assert len(find(coded, "code:H4")) == 2
    told = recode(coded, everything, "H1")
    assert told == tried
    assert (told.changed, told.already, told.others, told.merged) == (2, 1, 2, 0)
    assert not find(coded, "code:H4")
    again = recode(coded, everything, "H1")
    assert (again.changed, again.already) == (0, 3)
    coded.store.undo(coded.coder())
    assert len(find(coded, "code:H4")) == 2


def test_two_codings_of_the_same_words_fall_together(coded: Study) -> None:
    desk = Desk(coded)
    document = desk.document(next(row.id for row in desk.sources() if row.name == "P2"))
    start = document.text.index("Kami susah")
    for code in ("H4", "H1"):
        desk.apply(document, start, start + 10, code)
    told = recode(coded, retrieve(coded, "source:P2 coder:ana").ids, "H4")
    assert (told.changed, told.already, told.merged) == (0, 1, 2)
    (left,) = find(coded, "source:P2 coder:ana")
    assert left.code == "H4"
    assert left.exemplar
    coded.store.undo(coded.coder())
    assert {row.code: row.exemplar for row in find(coded, "source:P2 coder:ana")} == {
        "F1": True,
        "H1": False,
        "H4": False,
    }


def test_removing_takes_ones_own_alone(coded: Study) -> None:
    told = remove_codings(coded, retrieve(coded, "source:P1", UNLIMITED).ids)
    assert (told.changed, told.others) == (3, 2)
    assert {row.coder for row in find(coded, source="P1")} == {"budi"}


def test_an_exemplar_is_quoted_before_all_others(coded: Study) -> None:
    short = retrieve(coded, 'code:H4 text:"Permintaan data" coder:ana', UNLIMITED).ids[-1:]
    assert "Koordinasi" in _quote_of(coded, "H4")
    assert set_exemplar(coded, short, True).changed == 1
    assert _quote_of(coded, "H4") == "Permintaan data lama sekali."
    assert set_exemplar(coded, short, True).already == 1
    assert set_exemplar(coded, short, False).changed == 1


def _quote_of(study: Study, code: str) -> str:
    (table,) = make_tables(study, ["quotations"])
    rows = [[str(cell) for cell in row] for row in table.rows]
    (row,) = [row for row in rows if any(f"'{code} " in cell for cell in row)]
    return next(
        words
        for words in (GIVEN["ana"][2][1], GIVEN["ana"][1][1])
        if any(words in cell for cell in row)
    )


def test_a_coding_is_told_with_its_surroundings(coded: Study) -> None:
    (one,) = retrieve(coded, 'code:H1 coder:ana text:"koordinasi"').ids
    told = detail(coded, one)
    assert told.before == "P1: "
    assert told.after == " Permintaan data lama sekali."
    assert told.codes == (("H4", "ana"),)
    assert told.variables["group"] == "penegak hukum"
    assert (told.row.turn, told.kind, told.current) == (2, "interview", True)
    remove_codings(coded, [one])
    assert page(coded, [one]) == []
    with pytest.raises(CodingError, match="gone"):
        detail(coded, one)


def test_the_list_is_written(coded: Study, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_retrieved(coded, retrieve(coded, "code:H4").ids, path, title="code:H4")
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 3
    assert "Permintaan data lama sekali." in lines[-1]


def test_the_names_for_a_query(coded: Study) -> None:
    names = query_names(coded)
    assert {"H1", "H4", "obstacle"} <= set(names["code"])
    assert "qualcode" not in names["coder"]
    assert names["group"] == ("keluarga", "penegak hukum")


@pytest.mark.parametrize(
    ("query", "instead"),
    [
        ("code:Koordinasi lemah", 'code:"Koordinasi lemah"'),
        ("not (code:koordinasi LEMAH) rapat", 'not (code:"Koordinasi lemah") rapat'),
        ("with:Koordinasi and rapat", 'with:"Koordinasi lemah" and rapat'),
        ("rapat code:H44 or data", "rapat code:H4 or data"),
        ('code:"Koordinasi lema"', 'code:"Koordinasi lemah"'),
        ("group=penegak hukum", 'group="penegak hukum"'),
        ("rapat asal daerah:timur", 'rapat "asal daerah":timur'),
        ("cod:H1", "code:H1"),
        ("coder:zzz", ""),
    ],
)
def test_a_refused_query_comes_back_as_it_may_be_meant(
    coded: Study, query: str, instead: str
) -> None:
    set_variables(coded, "P1", {"asal daerah": "timur"})
    with pytest.raises(QueryError) as caught:
        find(coded, query)
    assert caught.value.instead == instead
    if '"' in instead and '"' not in query:
        name = instead.split('"')[1]
        assert f'Write a name with spaces in quotes: "{name}".' in caught.value.sentence()
    if instead:
        find(coded, instead)


def test_a_commands_options_need_no_quotes(coded: Study) -> None:
    assert find(coded, codes=["Koordinasi lemah"])
    with pytest.raises(QueryError, match='Did you mean "Koordinasi lemah"') as caught:
        find(coded, codes=["Koordinasi lema"])
    assert not caught.value.instead
