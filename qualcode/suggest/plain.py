"""Plain rows, as a notebook or a bench has them, into the room's values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qualcode.errors import SuggestionError
from qualcode.suggest.values import Coded, CodeEntry, Passage
from qualcode.text import told

Row = Mapping[str, Any]


def passages(rows: Iterable[Passage | Row]) -> tuple[Passage, ...]:
    """Rows {text, lang, doc} and, where there is one, {context}; or passages, as they are."""
    return tuple(
        row if isinstance(row, Passage) else Passage(**_passage(row, at))
        for at, row in enumerate(rows, start=1)
    )


def coded(rows: Iterable[Coded | Row]) -> tuple[Coded, ...]:
    """Rows {text, codes, lang, doc} and, where there is one, {context}; or `Coded`, as they are."""
    return tuple(
        row
        if isinstance(row, Coded)
        else Coded(**_passage(row, at), codes=tuple(row.get("codes", ())))
        for at, row in enumerate(rows, start=1)
    )


def codebook(codes: Mapping[str, CodeEntry | Row]) -> Mapping[str, CodeEntry]:
    """Codes {name, definition, keywords}, each a mapping by language; or entries, as they are."""
    return {
        code: entry if isinstance(entry, CodeEntry) else _entry(entry)
        for code, entry in codes.items()
    }


def _passage(row: Row, number: int) -> dict[str, Any]:
    if not isinstance(row.get("text"), str):
        raise SuggestionError(told("row {} has no text", number), mend="Give each row a text")
    own = {"text": row["text"], "language": row.get("lang") or "xx", "document": row.get("doc", "")}
    around = row.get("context") or {}
    if isinstance(around, str):
        return {**own, "context": around}
    named = {"before": "context", "prompt": "prompt", "after": "after", "position": "position"}
    return {**own, **{named[key]: value for key, value in around.items() if key in named}}


def _entry(row: Row) -> CodeEntry:
    def words(key: str) -> dict[str, tuple[str, ...]]:
        return {language: tuple(found) for language, found in (row.get(key) or {}).items()}

    return CodeEntry(
        dict(row.get("name") or {}),
        dict(row.get("definition") or {}),
        words("keywords"),
        words("exclude_keywords"),
    )
