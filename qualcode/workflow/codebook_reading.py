"""The codebook as it is read: the list, and all that a code's card says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.workflow.codebook_value import TEXTS, frozen
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from qualcode.model import Code
    from qualcode.workflow.desk import CodeRow

Texts = Mapping[str, Mapping[str, Any]]  # by field and language
LAST = 5  # codings of a code that its card shows


@dataclass(frozen=True, slots=True)
class LastCoding:
    """One of the coder's newest codings of a code."""

    source: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Card:
    """A code with its texts in every language, and the coder's newest codings of it."""

    key: str
    colour: str | None
    hotkey: str | None
    texts: Texts
    last: tuple[LastCoding, ...]


def codes_of(study: Study) -> tuple[CodeRow, ...]:
    """Every code, depth first; counts are of the coder at work, 0 where nobody is named."""
    from qualcode.workflow.code_rows import code_rows

    name = study.coder_name
    coder = study.store.known_coder(name) if name is not None else None
    with study.store.read() as session:
        return code_rows(session, study.language, coder)


def card(study: Study, code: str) -> Card:
    """All that a code's card says.

    Raises:
        CodingError: there is no such code.
    """
    from qualcode.workflow.codebook_tree import Tree

    with study.store.read() as session:
        row = Tree(session).code(code)
        texts = texts_of(row)
        last = tuple(
            LastCoding(*found) for found in session.execute(_newest(row.id, study.coder()))
        )
    return Card(row.key, row.colour, row.hotkey, texts, last)


def texts_of(row: Code) -> Texts:
    """All that a code says, by field and language."""
    return {name: frozen(getattr(row, name)) for name in TEXTS}


def _newest(code: UUID, coder: UUID) -> Any:
    """Ids are in the order of time, so the newest codings have the greatest.

    What was left behind is not quoted.
    """
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.coding.retrieve import current
    from qualcode.model import Coding, Segment, Source, SourceVersion

    return (
        select(col(Source.name), col(Segment.start), col(Segment.end), col(Segment.quote))
        .join(SourceVersion, col(SourceVersion.source_id) == col(Source.id))
        .join(Segment, col(Segment.source_version_id) == col(SourceVersion.id))
        .join(Coding, col(Coding.segment_id) == col(Segment.id))
        .where(
            col(Coding.code_id) == code,
            col(Coding.coder_id) == coder,
            col(Coding.deleted_at).is_(None),
            col(Source.deleted_at).is_(None),
            current(),
        )
        .order_by(col(Coding.id).desc())
        .limit(LAST)
    )


def families_of(study: Study) -> tuple[tuple[str, str], ...]:
    """(key, name) of every family, those without codes too."""
    from sqlmodel import col, select

    from qualcode.model import Family
    from qualcode.workflow.code_rows import in_language

    with study.store.read() as session:
        rows = session.exec(
            select(Family).where(col(Family.deleted_at).is_(None)).order_by(col(Family.position))
        ).all()
    return tuple((row.key, in_language(row.name, study.language, row.key)) for row in rows)


def languages(study: Study) -> tuple[str, ...]:
    """The languages that a code's texts may be in."""
    from qualcode.workflow.codebook_acts import languages_of

    with study.store.read() as session:
        return languages_of(session, study)
