"""The csv of codings: mapping, faults with their place, and the round trip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.coding.codings_file import COLUMNS, parse_mapping, read_codings, write_codings
from qualcode.errors import CodingError, UsageError


def test_columns_are_found_by_name_or_through_the_mapping() -> None:
    text = "document,char_start,char_end,code,text\nP1,0,3,H1,abc\n"
    mapping = parse_mapping(["source=document", "start=char_start", "end=char_end", "quote=text"])
    (row,) = read_codings(text, where="a.csv", mapping=mapping)
    assert (row.source, row.start, row.end, row.code, row.quote) == ("P1", 0, 3, "H1", "abc")
    assert (row.line, row.coder, row.memo) == (2, "", "")


def test_a_missing_column_names_the_nearest_and_the_option() -> None:
    with pytest.raises(CodingError, match="--map source=sources"):
        read_codings("sources,start,end,code\n", where="a.csv", mapping={})


def test_an_offset_that_is_no_number_names_its_line() -> None:
    with pytest.raises(CodingError, match=r"a\.csv, line 3: start is"):
        read_codings("source,start,end,code\nP1,0,1,H1\nP1,x,1,H1\n", where="a.csv", mapping={})


@pytest.mark.parametrize("pair", ["source", "source=", "nonsense=x"])
def test_a_mapping_that_is_none_is_wrong_usage(pair: str) -> None:
    with pytest.raises(UsageError):
        parse_mapping([pair])


WORDS = st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=5))
def test_what_is_written_reads_back(rows: list[tuple[str, str, str]]) -> None:
    lines = [("P1", 1, 2, "H1", coder.strip(), quote, memo) for coder, quote, memo in rows]
    back = read_codings(write_codings(lines), where="a.csv", mapping={})
    assert [(r.source, r.start, r.end, r.code, r.coder, r.quote, r.memo) for r in back] == lines


def test_the_columns_are_the_contract() -> None:
    assert COLUMNS == ("source", "start", "end", "code", "coder", "quote", "memo")
