"""The fields of a code as a form asks for them, and what was written as the study takes it.

Lists are written one a line, keywords with commas. Knows no screens but the form's entries.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qualcode.text import Shown, shown
from qualcode.tui.screens.form import Entry
from qualcode.tui.words import said

if TYPE_CHECKING:
    from qualcode.workflow.codebook_acts import NewCode
    from qualcode.workflow.codebook_reading import Card

Families = Sequence[tuple[str, str]]
NEW_FAMILY = "codes"  # the key of a first family, where there is none
_NAME = "name-"  # and the language: the field of a name


def new_entries(
    key: str, family: str, families: Families, *, name: str = "", parent: str = ""
) -> list[Entry]:
    """What is asked of a new code: what one knows comes first, then what stands there already."""
    definition, *rules = _texts({}, "")
    return [
        Entry("name", said("Name"), name),
        definition,
        _family(family, families),
        Entry("parent", said("Below the code (its key; empty for none)"), parent),
        Entry("key", said("Key, what you will type for it"), key),
        *rules,
        *_looks("", ""),
    ]


def new_code(written: Mapping[str, str], after: str | None = None) -> NewCode:
    """The code that was asked for."""
    from qualcode.workflow.codebook_acts import NewCode

    return NewCode(
        key=written["key"].strip(),
        name=written["name"],
        family="" if written["parent"].strip() else written["family"].strip(),
        parent=written["parent"].strip() or None,
        definition=written["definition"],
        include=_lines(written["include"]),
        exclude=_lines(written["exclude"]),
        keywords=_words(written["keywords"]),
        exclude_keywords=_words(written["exclude_keywords"]),
        colour=written["colour"].strip() or None,
        hotkey=written["hotkey"] or None,
        after=after,
    )


def edit_entries(card: Card, language: str) -> list[Entry]:
    """All that a code holds in one language."""
    return [
        Entry("name", said("Name"), card.texts["name"].get(language, "")),
        *_texts(card.texts, language),
        Entry(
            "examples",
            said("Examples, one a line"),
            "\n".join(card.texts["examples"].get(language, ())),
            long=True,
        ),
        *_looks(card.hotkey or "", card.colour or ""),
    ]


def edited(written: Mapping[str, str]) -> dict[str, str | Sequence[str]]:
    """The texts that were written."""
    return {
        "definition": written["definition"],
        "include": _lines(written["include"]),
        "exclude": _lines(written["exclude"]),
        "examples": _lines(written["examples"]),
        "keywords": _words(written["keywords"]),
        "exclude_keywords": _words(written["exclude_keywords"]),
    }


def name_entries(key: str, names: Mapping[str, str], languages: Sequence[str]) -> list[Entry]:
    """Key and names in every language."""
    entries = [Entry("key", said("Key, what you type for it"), key)]
    for language in languages:
        entries.append(
            Entry(f"{_NAME}{language}", said("Name ({})", language), names.get(language, ""))
        )
    return entries


def names_of(written: Mapping[str, str], before: Mapping[str, str]) -> dict[str, str]:
    """The names that differ, by language."""
    given = {
        field.removeprefix(_NAME): text
        for field, text in written.items()
        if field.startswith(_NAME)
    }
    return {one: text for one, text in given.items() if text.strip() != before.get(one, "")}


def _family(family: str, families: Families) -> Entry:
    if not families:
        return Entry("family", said("Family (there is none yet: this makes one)"), NEW_FAMILY)
    choices = [(key, shown("{}", name)) for key, name in families]
    return Entry("family", said("Family, if it stands below no code"), family, choices=choices)


def _texts(texts: Mapping[str, Mapping[str, object]], language: str) -> list[Entry]:
    def text(name: str, between: str = "\n") -> str:
        value = texts.get(name, {}).get(language, "")
        return value if isinstance(value, str) else between.join(_strings(value))

    return [
        Entry("definition", said("Definition: what it means"), text("definition"), long=True),
        Entry("include", said("Use it for, one a line"), text("include"), long=True),
        Entry("exclude", said("Not for, one a line"), text("exclude"), long=True),
        Entry(
            "keywords",
            said("Keywords, with commas between: suggestions look for them"),
            text("keywords", ", "),
        ),
        Entry(
            "exclude_keywords",
            said("Keywords against it, with commas: where one stands, it is not suggested"),
            text("exclude_keywords", ", "),
        ),
    ]


def _strings(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, tuple | list) else []


def _looks(hotkey: str, colour: str) -> list[Entry]:
    hint = Shown("#rrggbb")
    return [
        Entry("hotkey", said("Hot-key, one character (empty for none)"), hotkey),
        Entry("colour", said("Colour (empty for one of the usual)"), colour, hint),
    ]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())
