"""The query language: what is read, what is refused and where, and that printing loses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.coding.query import (
    EVERYTHING,
    EXEMPLAR,
    LIKE,
    MEMO,
    SEGMENT,
    VALUED,
    VARIABLE,
    And,
    Not,
    Or,
    Query,
    Term,
    both,
    either,
    parsed,
    printed,
)
from qualcode.errors import QueryError

H1, P3 = Term("code", "H1"), Term("case", "P3")
WORDS = Term("text", "lapor polisi")

READ: list[tuple[str, Query]] = [
    ("", EVERYTHING),
    ("  ", EVERYTHING),
    ("code:H1", H1),
    ("CODE:H1 AND Not Case:P3", And((H1, Not(P3)))),
    ("kode", Term("text", "kode")),
    ("code:H1 dan tidak case:P3", And((H1, Not(P3)))),
    ("code:H1 bukan case:P3", And((H1, Not(P3)))),
    ("code:H1 case:P3", And((H1, P3))),
    ('code:H1 atau text:"lapor polisi"', Or((H1, WORDS))),
    ('"lapor polisi"', WORDS),
    ("code:H1 or case:P3 code:H1", Or((H1, And((P3, H1))))),
    ("(code:H1 or case:P3) code:H1", And((Or((H1, P3)), H1))),
    ("((code:H1 and case:P3) and code:H1)", And((H1, P3, H1))),
    ("not not code:H1", Not(Not(H1))),
    ('group="masyarakat terdampak"', Term(VARIABLE, "masyarakat terdampak", "group")),
    ('"nama daerah":timur', Term(LIKE, "timur", "nama daerah")),
    ("group:penegak", Term(LIKE, "penegak", "group")),
    ("memo: exemplar", And((Term(MEMO), Term(EXEMPLAR)))),
    ("memo:ragu", Term(MEMO, "ragu")),
    ('"exemplar" "and"', And((Term("text", "exemplar"), Term("text", "and")))),
    ("[kota-1]", Term("text", "[kota-1]")),
    ("source:10:30", Term("source", "10:30")),
    (r'"dia bilang \"lari\""', Term("text", 'dia bilang "lari"')),
    ("والله", Term("text", "والله")),
]


@pytest.mark.parametrize(("text", "query"), READ)
def test_read(text: str, query: Query) -> None:
    assert parsed(text) == query
    assert parsed(printed(query)) == query


@pytest.mark.parametrize(
    ("text", "column", "why"),
    [
        ("code:H1 and", 12, 'missing after "and"'),
        ("or code:H1", 1, 'missing before "or"'),
        ("code:H1 and or case:P3", 13, "missing"),
        ("(code:H1", 1, "never closed"),
        ("code:H1)", 8, "never opened"),
        ("()", 2, "missing"),
        ('code:H1 "lapor', 9, "does not end"),
        ("code: H1", 1, 'nothing stands after "code:"'),
        ('a ""', 3, "nothing between"),
        ("(" * 60 + "a" + ")" * 60, 41, "too deep"),
        ("a " * 201, 0, "more than 200"),
    ],
)
def test_refused_and_where(text: str, column: int, why: str) -> None:
    with pytest.raises(QueryError, match=why) as caught:
        parsed(text)
    assert caught.value.column == column
    assert (f"column {column}" in caught.value.sentence()) == bool(column)


def test_a_term_knows_where_it_stands() -> None:
    query = parsed("code:H1 and not case:P3")
    assert isinstance(query, And)
    assert query.parts[0] == H1
    assert [part.at for part in query.parts if isinstance(part, Term)] == [1]


values = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
terms = st.one_of(
    st.builds(Term, st.sampled_from(VALUED), values),
    st.builds(Term, st.just(MEMO), values | st.just("")),
    st.just(Term(EXEMPLAR)),
    st.builds(Term, st.sampled_from([VARIABLE, LIKE]), values, values | st.sampled_from(VALUED)),
)
queries: st.SearchStrategy[Query] = st.recursive(
    terms,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: both(*parts)),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: either(*parts)),
    ),
    max_leaves=8,
)


def test_joined_numbers_find_each_of_them() -> None:
    five, more = Term(SEGMENT, "5"), Term(SEGMENT, "110")
    assert parsed("#110/#5") == Or((more, five))
    assert parsed("code:H1 #110/#5") == And((Term("code", "H1"), Or((more, five))))
    assert parsed("not #110/#5") == Not(Or((more, five)))


@pytest.mark.parametrize("typed", ["#", "#abc", "#5/", "#5/x", "##5", "#1234567890", "not #"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(QueryError, match="is no number of a segment"):
        parsed(typed)
    assert parsed('"#abc"') == Term("text", "#abc")


@given(queries)
def test_printing_loses_nothing(query: Query) -> None:
    assert parsed(printed(query)) == query
    assert printed(parsed(printed(query))) == printed(query)


@given(st.text(max_size=30) | st.text('ab()":=\\ ', max_size=20))
def test_whatever_is_typed_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        query = parsed(text)
    except QueryError as error:
        column = error.column
    else:
        assert parsed(printed(query)) == query
        column = 1
    assert 1 <= column <= len(text) + 1
