"""The codebook as a value: a tree of codes in families. Knows neither files nor the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Texts = Mapping[str, str]
"""One text per language, by its code: {"id": ..., "en": ...}."""

TextLists = Mapping[str, tuple[str, ...]]
"""One list of texts per language."""

_NAME_LIKENESS = 75.0  # of 100, and stricter than for keys: names share many words
_KEY_LIKENESS = 60.0


@dataclass(frozen=True, slots=True)
class CodeNode:
    """A code with its rules and the codes below it; `key` is what people type.

    `colour` is #rrggbb in small letters; `hotkey` one character.
    """

    key: str
    name: Texts
    definition: Texts = field(default_factory=dict)
    include: TextLists = field(default_factory=dict)
    exclude: TextLists = field(default_factory=dict)
    examples: TextLists = field(default_factory=dict)
    keywords: TextLists = field(default_factory=dict)
    exclude_keywords: TextLists = field(default_factory=dict)
    colour: str | None = None
    hotkey: str | None = None
    codes: tuple[CodeNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """Codes of one kind: factor, obstacle, gap, recommendation, or the user's own."""

    key: str
    name: Texts
    codes: tuple[CodeNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A code where it stands; codes right below their family have depth 0 and no parent."""

    node: CodeNode
    family: Family
    parent: CodeNode | None
    depth: int


@dataclass(frozen=True, slots=True)
class Codebook:
    """Families of codes; `languages[0]` is the one that a bare text counts for."""

    title: Texts
    languages: tuple[str, ...]
    families: tuple[Family, ...] = ()

    def walk(self) -> Iterator[Placed]:
        """Every code, depth first, parents before children, in the order of the file."""
        for family in self.families:
            yield from _walk(family.codes, family, None, 0)

    def find(self, key: str) -> Placed | None:
        """The code of this key, capitals told apart."""
        return next((placed for placed in self.walk() if placed.node.key == key), None)

    def nearest(self, key: str, *, most: int = 3) -> tuple[str, ...]:
        """The keys of the codes whose key or name, in any language, is most like `key`."""
        from rapidfuzz import fuzz

        wanted = key.casefold()
        scored: list[tuple[float, int, str]] = []
        for placed in self.walk():
            score = fuzz.ratio(wanted, placed.node.key.casefold())
            score = score if score >= _KEY_LIKENESS else 0.0
            for name in placed.node.name.values():
                likeness = fuzz.WRatio(wanted, name.casefold(), score_cutoff=_NAME_LIKENESS)
                score = max(score, likeness)
            if score:
                scored.append((-score, len(scored), placed.node.key))
        return tuple(key for _, _, key in sorted(scored)[:most])


def text_for(texts: Texts, language: str, fallbacks: Sequence[str] = ()) -> str:
    """The text in this language, else in the first fallback that has one, else in any, else "".

    `id-ID` is served by `id`.
    """
    for wanted in (language, *fallbacks):
        for name in (wanted, wanted.partition("-")[0]):
            if texts.get(name):
                return texts[name]
    return next((text for text in texts.values() if text), "")


def _walk(
    nodes: Sequence[CodeNode], family: Family, parent: CodeNode | None, depth: int
) -> Iterator[Placed]:
    for node in nodes:
        yield Placed(node, family, parent, depth)
        yield from _walk(node.codes, family, node, depth + 1)
