"""Markdown: front matter as written, faults with their place, the body word for word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.errors import InputError
from qualcode.ingest import Incoming
from qualcode.ingest.readers.markdown import read as read_markdown

Take = Callable[..., Incoming]


def refusal(text: str) -> InputError:
    with pytest.raises(InputError) as caught:
        read_markdown(text.encode(), where="P1.md", encoding=None)
    return caught.value


def metadata(text: str) -> dict[str, str]:
    return dict(read_markdown(text.encode(), where="P1.md", encoding=None).metadata)


def test_values_stay_as_written(take: Take) -> None:
    incoming = take(
        b"---\r\n# the informant\r\ncase: P1\r\nmonth: 2025-10\r\nage: 0042\r\nagreed: no\r\n"
        b'citation: "Wawancara: P1"\r\nnote: ~\r\nempty:\r\n---\r\n\r\n# P1\r\n\r\n*P:* halo\r\n',
        "P1.md",
    )
    assert dict(incoming.metadata) == {
        "case": "P1",
        "month": "2025-10",
        "age": "0042",
        "agreed": "no",
        "citation": "Wawancara: P1",
        "note": "~",
        "empty": "",
    }
    assert incoming.text == "# P1\n\n*P:* halo\n"
    assert (incoming.newlines, incoming.media) == ("crlf", "text/markdown")
    assert not incoming.warnings


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["---", "...", "---  "])
def test_any_newline_and_mark(take: Take, newline: str, mark: str, end: str) -> None:
    text = newline.join(["---", "case: P1", end, "halo", "---", "b"])
    incoming = take((mark + text).encode(), "P1.md")
    assert dict(incoming.metadata) == {"case": "P1"}
    assert incoming.text == "halo\n---\nb"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_a_body_without_front_matter_is_the_whole_file(body: str) -> None:
    draft = read_markdown(("# x " + body).encode(), where="x", encoding=None)
    assert draft.text == "# x " + body
    assert not draft.metadata


@pytest.mark.parametrize(
    "text",
    ["---\n\nhalo\n---\nx", "---", "---\n", "halo\n---\ncase: P1\n---\n", "----\na: b\n---\nx"],
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert metadata(text) == {}
    assert read_markdown(text.encode(), where="x", encoding=None).text == text


@pytest.mark.parametrize("front", ["---\n---\n", "---\n# only a remark\n---\n"])
def test_empty_front_matter(front: str) -> None:
    draft = read_markdown((front + "halo").encode(), where="x", encoding=None)
    assert (dict(draft.metadata), draft.text) == ({}, "halo")


@pytest.mark.parametrize(
    ("line", "place", "words"),
    [
        ("role: a: b", "P1.md:3:8", "in quotes"),
        ("role: @x", "P1.md:3:7", "in quotes"),
        ("role: &a x", "P1.md:3:7", "anchors"),
        ("role: *a", "P1.md:3:7", "aliases"),
        ("role: !!python/name:os x", "P1.md:3:7", "tags"),
        ("role: [a, b]", "P1.md:3:7", "a list"),
        ("role: {a: b}", "P1.md:3:7", "a nested block"),
        ("role:\n  deeper: x", "P1.md:4:3", "a nested block"),
        ("role:\n  - x", "P1.md:4:3", "a list"),
        ("case: P2", "P1.md:3:1", "twice"),
        (": x", "P1.md:3:1", "a key is missing"),
        ('role: "x', "P1.md:3:7", "quote"),
        ("just words", "P1.md:3:1", "`key: value`"),
        ("\trole: x", "P1.md:3:1", "a tab"),
        ("role: a\x07b", "P1.md:3:8", "control character"),
        ("? [a]\n: x", "P1.md:3:3", "a key must be a word"),
    ],
)
def test_each_fault_with_its_place(line: str, place: str, words: str) -> None:
    error = refusal(f"---\ncase: P1\n{line}\ncountry: ID\n---\nhalo\n")
    assert place in str(error)
    assert words in str(error)


def test_all_faults_at_once() -> None:
    error = refusal('---\na: b: c\nd\ne: "x\nf: [1]\ng: @h\ni: j\n---\nhalo\n')
    for place in ("P1.md:2:5", "P1.md:3:1", "P1.md:4:4", "P1.md:5:4", "P1.md:6:4"):
        assert place in str(error)
    assert "5 faults" in str(error)


def test_front_matter_without_end() -> None:
    error = refusal("---\ncase: P1\nhalo\n")
    assert error.where == "P1.md:1:1"
    assert "no end" in error.what


def test_controls_in_values_are_reported(take: Take) -> None:
    incoming = take(b'---\ncase: "P\\e[2J"\n---\nhalo\n', "P1.md")
    assert "1 terminal control character" in incoming.warnings[0]


@given(st.text(alphabet="ab:-\"'[]{}&*!|>#%@`~? \t\n", max_size=60))
def test_nothing_but_a_refusal_comes_out(front: str) -> None:
    message, found = "P1.md:", {}
    try:
        found = metadata(f"---\n{front}\n---\nhalo\n")
    except InputError as error:
        message = str(error)
    assert "P1.md:" in message
    assert all(isinstance(value, str) for value in found.values())
