"""The sentences about memos: what one is about, when it was kept, what its links are called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, LiteralString

from qualcode.text import Shown, shown
from qualcode.tui.link_words import link_told
from qualcode.tui.linking import Named
from qualcode.tui.telling import extract
from qualcode.tui.words import phrase, said

if TYPE_CHECKING:
    from qualcode.workflow.memo_rows import Target
    from qualcode.workflow.memos import Kept

_KINDS: dict[str, LiteralString] = {
    "coding": phrase("codings"),
    "segment": phrase("passages"),
    "code": phrase("codes"),
    "source": phrase("sources"),
    "case": phrase("cases"),
    "finding": phrase("findings"),
    "project": phrase("the project"),
}
_ABOUT: dict[str, LiteralString] = {
    "project": phrase("the project"),
    "source": phrase("source {name}"),
    "case": phrase("case {name}"),
    "code": phrase("code {name}"),
    "finding": phrase("finding {name}"),
    "segment": phrase("{source}, turn {turn}"),
    "coding": phrase("{code}, {source}, turn {turn}"),
}

_KEPT: dict[str, LiteralString] = {
    "written": phrase("Memo kept: {}"),
    "removed": phrase("Memo removed: {}"),
    "unchanged": phrase("Memo unchanged: {}"),
}


KINDS = tuple(_KINDS)


def kind(name: str) -> Shown:
    """What memos of a kind are about."""
    return said(_KINDS[name])


def about(target: Target) -> Shown:
    """What a memo is about, in a few words."""
    told = said(
        _ABOUT[target.kind],
        name=target.name,
        source=target.source,
        code=target.code,
        turn=target.turn,
    )
    if target.gone:
        return said("{} (removed)", told)
    return said("{} (older text)", told) if target.older else told


def passage(target: Target) -> Shown:
    """How the passage begins that it is about; empty where it is about none."""
    return said("“{}”", " ".join(target.extract.split())) if target.extract else Shown("")


def beginning(text: str) -> Shown:
    """The first words of a memo."""
    return extract(text.strip().partition("\n")[0])


def kept(what: Kept, target: Target) -> Shown:
    """What closing an editor did."""
    return said(_KEPT[what], about(target))


def clock(at: str, *, seconds: bool = True) -> Shown:
    """The hour of a time that the store gave, where the reader is."""
    told = datetime.fromisoformat(at).astimezone()
    return shown("{}", f"{told:%H:%M:%S}" if seconds else f"{told:%H:%M}")


def day(at: str) -> Shown:
    """The day of a time that the store gave, where the reader is."""
    return shown("{}", f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d}") if at else Shown("")


def links_line(links: Sequence[Named]) -> Shown:
    """The links of a memo with what they are called, on one line."""
    if not links:
        return said("@ names a code, # a source")
    told = [link_told(one) for one in links]
    return said("Links: {}", "  ".join(one.rstrip() for one in told))
