"""The newest version of every source: the text that is coded, compared and searched now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodingError

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.text import Turn


@dataclass(frozen=True, slots=True)
class CurrentText:
    """A source with the id and text of its newest living version."""

    source: UUID
    name: str
    kind: str
    language: str
    case: UUID | None
    version: UUID
    text: str
    speakers: str = ""

    def turns(self) -> tuple[Turn, ...]:
        """Who says what, those among them whom somebody named."""
        from qualcode.text import turns

        return turns(self.text, names_in(self.speakers))


def names_in(line: str) -> tuple[str, ...]:
    """The names that stand on one line with commas between, each once."""
    bare = (part.strip().rstrip(":：").rstrip() for part in line.split(","))
    return tuple(dict.fromkeys(name for name in bare if name))


def current_texts(session: Session) -> list[CurrentText]:
    """Every living source's newest text, by name."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Source, SourceVersion

    rows = session.execute(
        select(
            col(Source.id),
            col(Source.name),
            col(Source.kind),
            col(Source.language),
            col(Source.case_id),
            col(SourceVersion.id),
            col(SourceVersion.text),
            col(Source.speakers),
        )
        .join(SourceVersion, col(SourceVersion.source_id) == col(Source.id))
        .where(col(Source.deleted_at).is_(None), col(SourceVersion.deleted_at).is_(None))
        .order_by(col(Source.name), col(SourceVersion.number))
    )
    newest = {row[0]: row for row in rows}
    return [CurrentText(*row) for row in newest.values()]


def speakers_named(session: Session) -> dict[UUID, str]:
    """The speakers that somebody named, of the sources that have such."""
    from sqlmodel import col, select

    from qualcode.model import Source

    named = select(Source.id, Source.speakers).where(col(Source.speakers) != "")
    return dict(session.exec(named).all())


def source_ids(session: Session) -> list[UUID]:
    """Every living source, by name."""
    from sqlmodel import col, select

    from qualcode.model import Source

    chosen = select(Source.id).where(col(Source.deleted_at).is_(None)).order_by(col(Source.name))
    return list(session.exec(chosen))


def current_version(session: Session, source: UUID) -> Any:
    """The newest living version of one source, as its row.

    Raises:
        CodingError: the source is gone.
    """
    from sqlmodel import col, select

    from qualcode.model import SourceVersion

    found = session.exec(
        select(SourceVersion)
        .where(col(SourceVersion.source_id) == source, col(SourceVersion.deleted_at).is_(None))
        .order_by(col(SourceVersion.number).desc())
        .limit(1)
    ).first()
    if found is None:
        raise CodingError("that source is gone", mend="Open another")
    return found
