"""A code's card: what was learned of it, how its keywords do, what became of its suggestions.

It rests on the codings that teach the coder's own suggestions, and on no others.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from qualcode.workflow.codebook_reading import Texts, texts_of
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from uuid import UUID

    from sqlmodel import Session

    from qualcode.suggest import CodeCard, Passage
    from qualcode.workflow.versions import CurrentText


@dataclass(frozen=True, slots=True)
class ToldOfCode:
    """What the study itself knows of a code, before anything is counted.

    `refused` are passages it was refused for, `texts` all of the study's with their languages.
    `taken_back` counts accepted suggestions whose coding is gone.
    """

    key: str
    words: Texts
    accepted: int
    rejected: int
    taken_back: int
    refused: tuple[Passage, ...]
    texts: tuple[tuple[str, str], ...]


def told_of_code(study: Study, code: str) -> ToldOfCode:
    """The code's words, what the coder at work decided on its suggestions, and the texts.

    Raises:
        CodingError: there is no such code.
    """
    from qualcode.workflow.codebook_tree import Tree
    from qualcode.workflow.versions import current_texts

    with study.store.read() as session:
        row = Tree(session).code(code)
        texts = current_texts(session)
        decided = _decided(session, row.id, study.coder_name)
        return ToldOfCode(
            key=row.key,
            words=texts_of(row),
            accepted=sum(one.decision == "accepted" for one in decided),
            rejected=sum(one.decision == "rejected" for one in decided),
            taken_back=sum(one.taken_back for one in decided),
            refused=_refused(texts, decided),
            texts=tuple((one.text, one.language or study.language) for one in texts),
        )


def code_card(study: Study, code: str) -> tuple[ToldOfCode, CodeCard]:
    """The whole card, learned anew from the words of what is coded.

    Raises:
        CodingError: there is no such code.
    """
    from qualcode.suggest import learn
    from qualcode.workflow.suggestions import training

    told = told_of_code(study, code)
    learned = learn(training(study, coder=study.coder_name))
    return told, learned.card(told.key, told.texts, told.refused)


def as_dict(told: ToldOfCode, card: CodeCard) -> dict[str, Any]:
    """As JSON takes it; the keys are a contract."""
    return {
        "code": told.key,
        **{name: dict(texts) for name, texts in told.words.items()},
        "segments": card.segments,
        "sources": card.sources,
        "coders": card.coders,
        "languages": dict(card.languages),
        "speaks_for": [asdict(word) for word in card.speaks_for],
        "speaks_against": [asdict(word) for word in card.speaks_against],
        "passages": card.passages,
        "figures": [{**asdict(one), "state": one.state} for one in card.keywords],
        "suggestions": {
            "accepted": told.accepted,
            "rejected": told.rejected,
            "taken_back": told.taken_back,
        },
    }


@dataclass(frozen=True, slots=True)
class _Decided:
    version: UUID
    start: int
    end: int
    decision: str
    taken_back: bool


def _decided(session: Session, code: UUID, coder: str | None) -> list[_Decided]:
    """What the coder decided on suggestions of the code; all coders where nobody is named."""
    from sqlalchemy import exists, select
    from sqlmodel import col

    from qualcode.model import Coder, Coding, Suggestion

    stands = exists().where(
        col(Coding.suggestion_id) == col(Suggestion.id), col(Coding.deleted_at).is_(None)
    )
    query = (
        select(
            col(Suggestion.source_version_id),
            col(Suggestion.start),
            col(Suggestion.end),
            col(Suggestion.decision),
            stands,
        )
        .join(Coder, col(Coder.id) == col(Suggestion.coder_id))
        .where(col(Suggestion.code_id) == code, col(Suggestion.deleted_at).is_(None))
    )
    if coder is not None:
        query = query.where(col(Coder.name) == coder)
    return [
        _Decided(version, start, end, decision, decision == "accepted" and not standing)
        for version, start, end, decision, standing in session.execute(query)
    ]


def _refused(texts: list[CurrentText], decided: list[_Decided]) -> tuple[Passage, ...]:
    """The passages that stand in today's texts, each once."""
    from qualcode.suggest import Passage

    current = {one.version: one for one in texts}
    places = Counter(
        (one.version, one.start, one.end) for one in decided if one.decision == "rejected"
    )
    return tuple(
        Passage(read.text[start:end], read.language, read.name)
        for version, start, end in places
        if (read := current.get(version)) is not None
    )
