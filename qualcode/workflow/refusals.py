"""What a coder has refused for a passage, for as long as the code means what it meant then."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session


def refused_codes(
    study: Study, coder: str | None, version: UUID | None = None
) -> dict[tuple[UUID, int, int], set[str]]:
    """The keys of the codes this coder refused, by (source version, start, end).

    A refusal ends when the code's words in the codebook change: it was said of another meaning.
    With a version, only what was refused there.
    """
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Code, Coder, Suggestion

    query = (
        select(
            col(Suggestion.source_version_id),
            col(Suggestion.start),
            col(Suggestion.end),
            col(Code.key),
            col(Suggestion.code_sha256),
        )
        .join(Code, col(Code.id) == col(Suggestion.code_id))
        .join(Coder, col(Coder.id) == col(Suggestion.coder_id))
        .where(
            col(Coder.name) == coder,
            col(Suggestion.decision) == "rejected",
            col(Suggestion.deleted_at).is_(None),
            col(Code.deleted_at).is_(None),
        )
    )
    if version is not None:
        query = query.where(col(Suggestion.source_version_id) == version)
    refused: dict[tuple[UUID, int, int], set[str]] = {}
    with study.store.read() as session:
        rows = session.execute(query).all()
        words = words_of_codes(session) if rows else {}
    for where, start, end, key, said in rows:
        if said in ("", words.get(key)):
            refused.setdefault((where, start, end), set()).add(key)
    return refused


def words_of_codes(session: Session) -> dict[str, str]:
    """For each living code a hash of its words in the codebook, by its key."""
    from qualcode.workflow.suggestions import codebook_entries

    return {key: entry.sha256() for key, entry in codebook_entries(session).items()}
