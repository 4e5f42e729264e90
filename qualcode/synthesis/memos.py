"""The table of memos: when, whose, about what, and the words. Must not know the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qualcode.synthesis.headings import headings
from qualcode.tables import Cell, Column, Run, Table, cell

EXTRACT = 80  # code points of a passage, to know it again


@dataclass(frozen=True, slots=True)
class MemoEntry:
    """One memo; `when` is ISO 8601 (UTC), `kind` the kind of what it is about.

    `older` where that stands in an older text of its source. `links` are (as written, what it is
    called; None where nothing has that name).
    """

    when: str
    coder: str
    kind: str
    text: str
    name: str = ""
    source: str = ""
    place: str = ""
    code: str = ""
    extract: str = ""
    gone: bool = False
    older: bool = False
    links: tuple[tuple[str, str | None], ...] = ()


def memos_table(entries: Sequence[MemoEntry], language: str) -> Table:
    """Table "memos": one row each, in the order given."""
    words = headings(language)
    heading = words.columns
    return Table(
        name="memos",
        title=words.titles["memos"],
        columns=(
            Column("when", heading["when"], weight=0.8),
            Column("coder", heading["coder"], weight=0.7),
            Column("about", heading["about"], weight=1.5),
            Column("memo", heading["memo"], weight=4.0),
        ),
        rows=tuple(_row(entry, language) for entry in entries),
        notes=(words.notes["utc"],),
        language=language,
    )


def about(entry: MemoEntry, language: str) -> str:
    """What the memo is about, as readers say it."""
    words = headings(language).memo_targets
    told = words[entry.kind].format(
        name=entry.name, source=entry.source, place=entry.place, code=entry.code
    )
    if entry.gone:
        return words["gone"].format(about=told)
    return words["older"].format(about=told) if entry.older else told


def _row(entry: MemoEntry, language: str) -> tuple[Cell, ...]:
    return (
        cell(entry.when[:16].replace("T", " ")),
        cell(entry.coder),
        cell(about(entry, language), *_extract(entry.extract)),
        cell(*entry.text.split("\n"), *_links(entry, language)),
    )


def _extract(quote: str) -> Sequence[Run]:
    words = " ".join(quote.split())
    if not words:
        return ()
    cut = words if len(words) <= EXTRACT else words[: EXTRACT - 1] + "…"
    return (Run(f"“{cut}”", italic=True),)


def _links(entry: MemoEntry, language: str) -> Sequence[Run]:
    if not entry.links:
        return ()
    words = headings(language)
    unknown = words.memo_targets["unknown"]
    told = "; ".join(
        f"{link} ({unknown})" if name is None else f"{link} {name}".rstrip()
        for link, name in entry.links
    )
    return (Run(words.notes["links"].format(links=told), italic=True),)
