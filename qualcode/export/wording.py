"""The few words that an exporter adds of its own, and language tags. Knows no format."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qualcode.tables import Column

_LABELS = {"en": "Table", "id": "Tabel", "ms": "Jadual"}
_SUMMARIES = {
    "en": ("{rows} rows. Columns: {columns}.", "1 row. Columns: {columns}."),
    "id": ("{rows} baris. Kolom: {columns}.", "1 baris. Kolom: {columns}."),
    "ms": ("{rows} baris. Lajur: {columns}.", "1 baris. Lajur: {columns}."),
}
_TAGS = {"ar": "ar-SA", "en": "en-GB", "id": "id-ID", "ms": "ms-MY"}
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def table_label(language: str) -> str:
    """`Tabel`, `Table` or `Jadual`; English for a language that has no wording here."""
    return _LABELS.get(_primary(language), _LABELS["en"])


def table_summary(rows: int, columns: Sequence[Column], language: str) -> str:
    """What a screen reader says of a table before it is entered."""
    many, one = _SUMMARIES.get(_primary(language), _SUMMARIES["en"])
    names = ", ".join(column.heading for column in columns if column.heading)
    return (one if rows == 1 else many).format(rows=rows, columns=names)


def language_tag(language: str | None) -> str | None:
    """The tag with a region, as word processors want it; None for what is no BCP 47 tag."""
    if language is None or not _TAG.fullmatch(language):
        return None
    return _TAGS.get(language.lower(), language)


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
