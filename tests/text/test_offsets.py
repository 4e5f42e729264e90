"""Offsets there and back, in every unit."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode import text as room
from qualcode.errors import CodingError

TEXTS = st.text(st.sampled_from("a é\n字👍\U0010ffff\u0301\r\x85") | st.characters(), max_size=30)


@given(TEXTS, st.data())
def test_utf8_there_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    there = room.code_points_to_utf8(text, offset)
    assert there == len(text[:offset].encode("utf-8", "surrogatepass"))
    assert room.utf8_to_code_points(text, there) == offset


@given(TEXTS, st.data())
def test_utf16_there_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    there = room.code_points_to_utf16(text, offset)
    assert there == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
    assert room.utf16_to_code_points(text, there) == offset


@given(TEXTS, st.data())
def test_line_and_column_there_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = room.line_column(text, offset)
    lines = text[:offset].split("\n")
    assert (line, column) == (len(lines), len(lines[-1]) + 1)
    assert room.line_column_to_code_points(text, line, column) == offset


@given(TEXTS, st.data())
def test_many_offsets_at_once_are_each_offset_alone(text: str, data: st.DataObject) -> None:
    offsets = data.draw(st.lists(st.integers(0, len(text))))
    pairs: list[tuple[Callable[..., object], Callable[..., object]]] = [
        (room.code_points_to_utf8, room.code_points_to_utf8_all),
        (room.code_points_to_utf16, room.code_points_to_utf16_all),
        (room.line_column, room.line_column_all),
    ]
    for one, many in pairs:
        assert many(text, offsets) == tuple(one(text, offset) for offset in offsets)
    for there, back in (
        (room.code_points_to_utf8_all, room.utf8_to_code_points_all),
        (room.code_points_to_utf16_all, room.utf16_to_code_points_all),
    ):
        assert back(text, there(text, offsets)) == tuple(offsets)


@pytest.mark.parametrize("offset", [1, 3, 4, 6, 7, 8])
def test_an_offset_inside_a_character_is_refused_in_bytes(offset: int) -> None:
    with pytest.raises(CodingError, match=rf"byte offset {offset} falls inside a character"):
        room.utf8_to_code_points("é字👍", offset)


def test_an_offset_inside_a_surrogate_pair_is_refused() -> None:
    assert room.utf16_to_code_points("a👍b", 3) == 2
    with pytest.raises(CodingError, match="UTF-16 unit offset 2 falls inside a character"):
        room.utf16_to_code_points("a👍b", 2)


@pytest.mark.parametrize(
    "convert",
    [
        room.code_points_to_utf8,
        room.utf8_to_code_points,
        room.code_points_to_utf16,
        room.utf16_to_code_points,
        room.line_column,
    ],
)
@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_refused(
    convert: Callable[[str, int], object], offset: int
) -> None:
    with pytest.raises(CodingError, match=f"offset {offset} is outside the text, which has 3"):
        convert("abc", offset)


@pytest.mark.parametrize("place", [(0, 1), (1, 0), (1, 4), (3, 1), (9, 1)])
def test_a_line_or_column_that_is_not_there_is_refused(place: tuple[int, int]) -> None:
    with pytest.raises(CodingError, match="is not in the text"):
        room.line_column_to_code_points("ab\nc", *place)
