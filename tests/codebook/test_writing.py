"""A written codebook is read back the same, and one codebook has one form."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.codebook import Codebook, CodeNode, Family, check, read_codebook, write_codebook

LANGUAGES = ("id", "en", "ms")
WORDS = tuple(f"kata-{number}" for number in range(200))


def stripped(text: str) -> str:
    return text.strip()


texts = (
    st.one_of(
        st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])),
        st.text(st.sampled_from("ab \n\t:#-,[]{}'\"&*!|>%@`?~é\u2028")),
        st.sampled_from(["no", "null", "~", "1.10", "- x", "a: b", "2025-10"]),
    )
    .map(stripped)
    .filter(bool)
)
# Written so that nothing, or null, stays text: it is quoted, and quoted text is never empty.
by_language = st.dictionaries(st.sampled_from(LANGUAGES), texts, max_size=3)
lists = st.dictionaries(
    st.sampled_from(LANGUAGES), st.lists(texts, min_size=1, max_size=3).map(tuple), max_size=2
)
names = st.dictionaries(st.sampled_from(LANGUAGES), texts, min_size=1, max_size=3)


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    keys = iter(WORDS)
    hotkeys = iter("abcdefghijklmnopqrstuvwxyz0123456789#:-'\"[")
    keywords = iter(WORDS)

    def some_keywords() -> Mapping[str, tuple[str, ...]]:
        count = draw(st.integers(0, 3))
        return {"ms": tuple(next(keywords) for _ in range(count))} if count else {}

    def code(depth: int) -> CodeNode:
        below = draw(st.integers(0, 2)) if depth else 0
        return CodeNode(
            key=next(keys),
            name=draw(names),
            definition=draw(by_language),
            include=draw(lists),
            exclude=draw(lists),
            examples=draw(lists),
            keywords=some_keywords(),
            exclude_keywords=draw(lists),
            colour=draw(st.none() | st.from_regex("#[0-9a-f]{6}", fullmatch=True)),
            hotkey=next(hotkeys) if draw(st.booleans()) else None,
            codes=tuple(code(depth - 1) for _ in range(below)),
        )

    families = tuple(
        Family(next(keys), draw(names), tuple(code(2) for _ in range(draw(st.integers(0, 2)))))
        for _ in range(draw(st.integers(0, 2)))
    )
    return Codebook(draw(by_language), LANGUAGES, families)


@given(codebooks())
@settings(max_examples=60)
def test_reading_what_was_written_gives_the_same(codebook: Codebook) -> None:
    written = write_codebook(codebook)
    again = check(written, where="c.yaml")
    assert again.faults == ()
    assert again.codebook == codebook
    assert write_codebook(again.codebook) == written


def test_the_canonical_form(sound: str) -> None:
    """Read as prose: this is what stands in a study's git history."""
    assert write_codebook(read_codebook(sound, where="c")) == GOLDEN


def test_the_form_does_not_depend_on_the_order_of_languages_in_a_mapping() -> None:
    def codebook(name: Mapping[str, str]) -> Codebook:
        return Codebook({}, ("ms", "id"), (Family("f", name),))

    one = write_codebook(codebook({"id": "a", "ms": "b"}))
    assert one == write_codebook(codebook({"ms": "b", "id": "a"}))
    assert one.index("ms: b") < one.index("id: a")


def test_the_example_goes_through_unchanged() -> None:
    path = Path(__file__).parents[2] / "codebooks" / "obstacles-and-gaps.yaml"
    if not path.is_file():
        pytest.skip("this checkout has no example codebook")
    codebook = read_codebook(path.read_text(encoding="utf-8"), where=path.name)
    assert read_codebook(write_codebook(codebook), where="again") == codebook
    assert sum(1 for _ in codebook.walk()) == 19


def test_letters_are_not_recomposed() -> None:
    name = unicodedata.normalize("NFD", "é")
    codebook = Codebook({}, ("id",), (Family("f", {"id": name}),))
    assert read_codebook(write_codebook(codebook), where="c").families[0].name == {"id": name}


GOLDEN = """\
qualcode: codebook/1
title:
  id: Hambatan
  en: Obstacles
languages: [id, en]
families:
  - id: obstacle
    name:
      id: Hambatan
      en: Obstacle
    codes:
      - id: H1
        name:
          id: Koordinasi
          en: Coordination
        definition:
          id: Lembaga bergerak sendiri-sendiri.
        include:
          id:
            - kasus tertunda
        exclude:
          id:
            - soal anggaran
        examples:
          en:
            - "Nobody called us: not once."
        keywords:
          id: [koordinasi, antar lembaga]
          en: [coordination]
        exclude_keywords:
          id: [koordinat]
        colour: "#b34a3c"
        hotkey: h
        codes:
          - id: H1.a
            name:
              id: Pusat dan daerah
            definition:
              id: Daerah tidak diajak bicara.
            keywords:
              id: [daerah, pusat, provinsi]
  - id: gap
    name:
      id: Kesenjangan
      en: Gap
    codes: []
"""
