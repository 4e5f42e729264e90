"""Links in prose: what is one and what is none, and the laws of writing and finding them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.links import (
    CODE,
    SOURCE,
    Sign,
    begun,
    known_links,
    link_at,
    links,
    unquoted,
    written,
)

NAMES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\n"), min_size=1, max_size=20
)
SIGNS = st.sampled_from([CODE, SOURCE])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@H1", ["@H1"]),
        ("lihat @H1.1, juga #P2.", ["@H1.1", "#P2"]),
        ("(@H1)", ["@H1"]),
        ('@"Query process clear" lagi', ["@Query process clear"]),
        ('#"P 2: malam"', ["#P 2: malam"]),
        ('@"a ""b"" c"', ['@a "b" c']),
        ("@Kode_ä/2", ["@Kode_ä/2"]),
        ("ani@contoh.id", []),
        ("a.b@contoh.id", []),
        ("a#b", []),
        ("##P1 @@H1", []),
        ("# Judul", []),
        ("https://contoh.id/#P1", []),
        ("&#39;", []),
        ('@"', []),
        ('@""', []),
        ('@"a\nb"', []),
        ("@", []),
    ],
)
def test_what_is_a_link(text: str, expected: list[str]) -> None:
    assert [link.sign + link.name for link in links(text)] == expected


def test_a_link_ends_where_a_known_name_ends() -> None:
    text = "@H1-nya, @h1.1-nya dan @H9-nya di #p2"
    found = known_links(text, {"H1", "H1.1"}, {"P2"})
    assert [(link.name, text[link.start : link.end]) for link in found] == [
        ("H1", "@H1"),
        ("H1.1", "@h1.1"),
        ("H9-nya", "@H9-nya"),
        ("P2", "#p2"),
    ]


def test_the_link_under_the_cursor() -> None:
    found = links("a @H1 #P2")
    assert [link_at(found, at) for at in (0, 1)] == [None, None]
    assert {link_at(found, at) for at in (2, 4, 5)} == {found[0]}
    assert link_at(found, 9) == found[1]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("lihat @", (6, "@", "")),
        ("lihat @ko", (6, "@", "ko")),
        ("@H1.", (0, "@", "H1.")),
        ('#"P 2', (0, "#", "P 2")),
        ("ani@con", None),
        ("@H1 ", None),
        ("", None),
    ],
)
def test_a_link_that_is_being_typed(before: str, expected: tuple[int, str, str] | None) -> None:
    found = begun(before)
    assert (found and (found.start, found.sign, found.name)) == expected


@given(sign=SIGNS, name=NAMES, around=st.sampled_from(["{}", "a {} b", "({}).", "{}, {}"]))
def test_what_was_written_is_found(sign: Sign, name: str, around: str) -> None:
    link = written(sign, name)
    found = links(around.format(link, link))
    assert {(one.sign, one.name) for one in found} == {(sign, name)}
    assert len(found) == around.count("{}")


@given(text=st.text(st.sampled_from('@#"aH1. -/\n\x1bé')))
def test_links_stand_in_order_and_apart(text: str) -> None:
    found = links(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for one in found:
        assert text[one.start] == one.sign
        assert one.name
    names = {one.name for one in found}
    assert known_links(text, names, names) == found


@given(name=NAMES, sign=SIGNS)
def test_every_beginning_of_a_bare_link_is_seen_while_it_is_typed(name: str, sign: Sign) -> None:
    link = written(sign, name)
    if link[1:] == name:
        for end in range(1, len(link) + 1):
            typed = begun(link[:end])
            assert typed is not None
            assert typed.name == link[1:end]


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("lihat @Koordinasi lemah, ya", '@"Koordinasi lemah"'),
        ("lihat @koordinasi LEMAH sekali", '@"Koordinasi lemah sekali"'),
        ("lihat @Koordinasi lemahnya", None),
        ("lihat @Rapat", None),
        ('lihat @"Koordinasi" lemah', None),
    ],
)
def test_a_name_with_spaces_that_lacks_its_quotes(text: str, instead: str | None) -> None:
    (link,) = links(text)
    names = ["Koordinasi lemah", "Koordinasi lemah sekali", "H1"]
    assert unquoted(text, link, names) == instead
