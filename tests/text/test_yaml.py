"""YAML that people write: nothing is lost on the way, and every fault has its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.text.faults import FaultLog
from qualcode.text.yaml_nodes import MOST_CHARACTERS, Items, Node, Pairs, Scalar, read_yaml
from qualcode.text.yaml_writing import Inline, scalar, write_yaml


def faults(text: str) -> list[str]:
    log = FaultLog("f")
    read_yaml(text, log)
    return [str(fault).removeprefix("f:") for fault in log]


def values(node: Node | None) -> Any:
    """A node as Python's own lists, dicts and strings."""
    if isinstance(node, Pairs):
        return {key.text: values(value) for key, value in node.pairs}
    if isinstance(node, Items):
        return [values(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.text


def as_read(value: Any) -> Any:
    """What a written value is read as."""
    if isinstance(value, Inline):
        return list(value.items)
    if isinstance(value, Mapping):
        return {key: as_read(below) for key, below in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_read(below) for below in value]
    return value


# Every character there is, halves of surrogate pairs too, and those that YAML gives a meaning.
texts = st.one_of(
    st.text(),
    st.text(st.sampled_from(" \n\t\r\"'\\:#-?,[]{}&*!|>%@`~a0.\x85\u2028\ufeff\x00é")),
    st.text(st.sampled_from("ab \n"), min_size=3),
    st.sampled_from(["", "no", "Null", "true", "1.10", "2025-10", "~", "---", "...", "<<", "- a"]),
    st.text(st.characters(categories=["Cs", "Cc", "Co", "Cn"])),
)
keys = st.text(min_size=1, max_size=20)
documents = st.dictionaries(
    keys,
    st.recursive(
        texts | st.lists(texts, max_size=3).map(lambda items: Inline(tuple(items))),
        lambda below: st.lists(below, max_size=3) | st.dictionaries(keys, below, max_size=3),
        max_leaves=8,
    ),
    min_size=1,
    max_size=3,
)


@given(documents)
@settings(max_examples=150)
def test_what_is_written_is_read_back(document: dict[str, Any]) -> None:
    log = FaultLog("f")
    assert values(read_yaml(write_yaml(document), log)) == as_read(document)
    assert log.faults() == ()


@given(texts)
def test_a_scalar_stays_on_one_line(text: str) -> None:
    assert "\n" not in scalar(text)
    assert "\n" not in scalar(text, inline=True)


def test_several_lines_stay_readable() -> None:
    assert write_yaml({"a": "satu\n\ndua", "b": [{"c": "x: y"}]}) == (
        'a: |-\n  satu\n\n  dua\nb:\n  - c: "x: y"\n'
    )


def test_a_scalar_stays_as_written() -> None:
    assert values(read_yaml("a: 1.10\nb: no\nc: 2025-10\nd: 0x1F", FaultLog("f"))) == {
        "a": "1.10",
        "b": "no",
        "c": "2025-10",
        "d": "0x1F",
    }


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_places_hold_with_every_line_end_and_wide_letters(line_end: str) -> None:
    text = line_end.join(["\ufeffa: é😀", "b: {c: 😀😀, d: *x}"])
    assert faults(text) == ["2:15: YAML aliases (*x) are not read; write it out"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1: the file is empty"),
        ("# no more than this\n", "1:1: the file is empty"),
        ("a: &x 1", "1:4: YAML anchors (&x) are not read"),
        ("a: !!python/object:os.system x", "1:4: YAML tags (!) are not read"),
        ("<<: {a: b}", "1:1: YAML merge keys (<<) are not read; write the keys out"),
        ("? [a]\n: b", "1:3: a key must be a word, not a list or a block"),
        ("a: 1\nb: 2\na: 3", "3:1: a is given twice; the first is on line 1"),
        ("a: 1\n---\nb: 2", "2:1: a second document begins here (---); only one is read"),
        ("a:\n\tb: c", "2:1: a tab can't stand here; YAML wants spaces"),
        ("a:\tb", "1:3: a tab can't stand here; YAML wants spaces"),
        ("a: 'b\nc: d", "1:4: this quote is never closed"),
        ("a: [b, c\nd: e", "1:4: this list lacks a comma or its closing ]"),
        ("a: {b: c\nd: e", "1:4: this block lacks a comma or its closing }"),
        ("a: %b", "1:4: a text that begins with this character must stand in quotes"),
        ("a: >b", "1:4: a text that begins with this character must stand in quotes"),
        (
            "a: b: c",
            "1:5: a colon can't stand here: put the text in quotes, or mend the line's indentation",
        ),
        (
            "- a\nb: c",
            "2:1: this does not belong here: look at its indentation and at quotes just before it",
        ),
        ('a: "\\q"', "1:6: \\ means something in double quotes: write \\\\"),
        ("%YAML 3.0\n---\na: b", "1:1: this file asks for another YAML version; YAML 1.2 is read"),
        ("[" * 200, "1:101: nested deeper than 100 levels"),
        ("{a: " * 200, "1:401: nested deeper than 100 levels"),
        ("a: b\x07", "1:5: a control character (U+0007); delete it"),
        ("a: b\x85c", "1:5: a control character (U+0085); delete it"),
        ("a: \ud800", "1:4: a control character (U+D800); delete it"),
        (
            'a: "\\Uffffffff"',
            "1:1: what follows here can't be read as YAML",
        ),
    ],
)
def test_a_fault_is_a_plain_sentence_with_its_place(text: str, expected: str) -> None:
    assert faults(text) == [expected]


def test_every_tab_and_every_control_is_named() -> None:
    assert faults("a:\n\tb: c\n \td: e") == [
        "2:1: a tab can't stand here; YAML wants spaces",
        "3:2: a tab can't stand here; YAML wants spaces",
    ]
    assert [fault[:5] for fault in faults("a: \x00\nb: \x1b\n")] == ["1:4: ", "2:4: "]


def test_a_flood_of_controls_is_counted_not_listed() -> None:
    found = faults("a: " + "\x01" * 1000)
    assert len(found) == 21
    assert found[-1] == "1:24: and 980 more control characters from here on"


def test_faults_do_not_follow_from_faults() -> None:
    assert len(faults("a: *x\nb: [*y, *z]\n")) == 3


def test_a_large_file_is_refused_unread() -> None:
    assert faults("#" * (MOST_CHARACTERS + 1)) == [
        "1:1: the file is larger than 1,000,000 characters"
    ]


def test_strings_from_the_file_are_shown_not_obeyed() -> None:
    assert all(fault.isprintable() for fault in faults('"\\e[31m": 1\n"\\e[31m": 2'))


@given(st.text(st.sampled_from("ab:-#[]{},&*!|>'\"%@` \n\t\\?0"), max_size=40))
@settings(max_examples=300)
def test_any_text_is_read_or_has_a_fault(text: str) -> None:
    log = FaultLog("f")
    node = read_yaml(text, log)
    assert node is not None or len(log)
    lines = text.split("\n")
    for fault in log:
        assert 1 <= fault.line <= len(lines) + 1
        assert fault.column >= 1
