"""The study's codebook as one value, and keeping it as a version. Knows no file and no face."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodebookError
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.codebook import Codebook as Value
    from qualcode.codebook import CodeNode
    from qualcode.model import Code, Codebook, Family

TEXTS = (
    "name",
    "definition",
    "include",
    "exclude",
    "examples",
    "keywords",
    "exclude_keywords",
)


def current_codebook(study: Study) -> Value:
    """The study's families and codes as one value.

    Raises:
        CodebookError: none has been loaded and no code was made.
    """
    with study.store.read() as session:
        value = codebook_value(session, study)
    if not value.families:
        raise CodebookError(
            "the study has no codebook yet", mend="Load one with: qualcode codebook load FILE.yaml"
        )
    return value


def codebook_value(session: Session, study: Study) -> Value:
    """As `current_codebook`, as the session sees it; without families where there are none."""
    from sqlmodel import col, select

    from qualcode.model import Code, Family

    families = session.exec(
        select(Family).where(col(Family.deleted_at).is_(None)).order_by(col(Family.position))
    ).all()
    codes = session.exec(
        select(Code).where(col(Code.deleted_at).is_(None)).order_by(col(Code.position))
    ).all()
    return value_of_rows(session, study, families, codes)


def value_of_rows(
    session: Session, study: Study, families: Sequence[Family], codes: Sequence[Code]
) -> Value:
    """These families and codes, each in its order, as one value."""
    from qualcode.codebook import Codebook as Value
    from qualcode.codebook import Family as FamilyValue

    newest = newest_version(session)
    return Value(
        title=dict(newest.title) if newest else {study.language: study.place.settings.title},
        languages=_languages(newest, study, families, codes),
        families=tuple(
            FamilyValue(
                key=family.key,
                name=dict(family.name),
                codes=_nodes([code for code in codes if code.family_id == family.id]),
            )
            for family in families
        ),
    )


def newest_version(session: Session) -> Codebook | None:
    """The version that holds now."""
    from sqlmodel import col, select

    from qualcode.model import Codebook

    return session.exec(
        select(Codebook)
        .where(col(Codebook.deleted_at).is_(None))
        .order_by(col(Codebook.number).desc())
    ).first()


def same_meaning(one: Value, other: Value) -> bool:
    """Whether they differ in colours and hot-keys at most."""

    def bare(nodes: Sequence[CodeNode]) -> tuple[CodeNode, ...]:
        return tuple(
            replace(node, colour=None, hotkey=None, codes=bare(node.codes)) for node in nodes
        )

    families = [
        tuple(replace(family, codes=bare(family.codes)) for family in value.families)
        for value in (one, other)
    ]
    return families[0] == families[1]


def add_version(session: Session, value: Value, text: str) -> int:
    """Keep this text as the next version. A number is never given twice, also after an undo."""
    from sqlalchemy import func
    from sqlmodel import col, select

    from qualcode.model import Codebook

    number: int = 1 + (session.exec(select(func.max(col(Codebook.number)))).one() or 0)
    session.add(
        Codebook(
            number=number,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            title=dict(value.title),
            languages=list(value.languages),
            text=text,
        )
    )
    return number


def _languages(
    newest: Codebook | None, study: Study, families: Sequence[Family], codes: Sequence[Code]
) -> tuple[str, ...]:
    """The codebook's languages, and after them any other that a text is in."""
    known = newest.languages if newest else study.place.settings.languages
    used = [language for family in families for language in family.name]
    used += [language for code in codes for name in TEXTS for language in getattr(code, name)]
    return tuple(dict.fromkeys([*known, *used]))


def _nodes(codes: Sequence[Code]) -> tuple[CodeNode, ...]:
    from qualcode.codebook import CodeNode

    under: dict[UUID | None, list[Code]] = {}
    for code in codes:
        under.setdefault(code.parent_id, []).append(code)

    def below(parent: UUID | None) -> tuple[CodeNode, ...]:
        return tuple(
            CodeNode(
                key=code.key,
                colour=code.colour,
                hotkey=code.hotkey,
                codes=below(code.id),
                **{name: frozen(getattr(code, name)) for name in TEXTS},
            )
            for code in under.get(parent, ())
        )

    return below(None)


def frozen(texts: Mapping[str, Any]) -> dict[str, Any]:
    """A row's texts as a value's: lists become tuples."""
    return {
        language: tuple(value) if isinstance(value, list) else value
        for language, value in texts.items()
    }


def plain(texts: Mapping[str, Any]) -> dict[str, Any]:
    """A value's texts as a row's: tuples become lists."""
    return {
        language: list(value) if isinstance(value, tuple) else value
        for language, value in texts.items()
    }
