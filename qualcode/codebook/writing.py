"""A Codebook as its canonical YAML. Must not know the store; reading it gives the same value."""

from __future__ import annotations

from collections.abc import Mapping

from qualcode.codebook.values import Codebook, CodeNode, Family, TextLists, Texts
from qualcode.text.yaml_writing import Inline, Value, write_yaml


def write_codebook(codebook: Codebook) -> str:
    """The codebook's file: languages in its order, empty fields left out, one form per value."""
    order = codebook.languages
    families: list[Value] = [_family(family, order) for family in codebook.families]
    return write_yaml(
        {
            "qualcode": "codebook/1",
            **_filled({"title": _texts(codebook.title, order)}),
            "languages": Inline(order),
            "families": families,
        }
    )


def _family(family: Family, order: tuple[str, ...]) -> Mapping[str, Value]:
    codes: list[Value] = [_code(code, order) for code in family.codes]
    return {
        "id": family.key,
        "name": _texts(family.name, order),
        "codes": codes,
    }


def _code(code: CodeNode, order: tuple[str, ...]) -> Mapping[str, Value]:
    codes: list[Value] = [_code(below, order) for below in code.codes]
    return {
        "id": code.key,
        "name": _texts(code.name, order),
        **_filled(
            {
                "definition": _texts(code.definition, order),
                "include": _lists(code.include, order),
                "exclude": _lists(code.exclude, order),
                "examples": _lists(code.examples, order),
                "keywords": _inline(code.keywords, order),
                "exclude_keywords": _inline(code.exclude_keywords, order),
                "colour": code.colour or "",
                "hotkey": code.hotkey or "",
                "codes": codes,
            }
        ),
    }


def _filled(values: Mapping[str, Value]) -> Mapping[str, Value]:
    return {key: value for key, value in values.items() if value}


def _texts(texts: Texts, order: tuple[str, ...]) -> Mapping[str, Value]:
    return {language: texts[language] for language in _sorted(texts, order) if texts[language]}


def _lists(lists: TextLists, order: tuple[str, ...]) -> Mapping[str, Value]:
    return {name: list(lists[name]) for name in _sorted(lists, order) if lists[name]}


def _inline(lists: TextLists, order: tuple[str, ...]) -> Mapping[str, Value]:
    return {name: Inline(tuple(lists[name])) for name in _sorted(lists, order) if lists[name]}


def _sorted(given: Mapping[str, object], order: tuple[str, ...]) -> list[str]:
    """The codebook's own languages first, in its order; any other after them."""
    known = {language: place for place, language in enumerate(order)}
    return sorted(given, key=lambda language: (known.get(language, len(known)), language))
