"""Loading a codebook file into the study, checking one, and writing the study's out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodebookError, InputError
from qualcode.text import display
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.codebook import Checked, Codebook, CodeNode
    from qualcode.model import Code, Family

TEXTS = (
    "name",
    "definition",
    "include",
    "exclude",
    "examples",
    "keywords",
    "exclude_keywords",
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading changed, by the codes' keys."""

    version: int
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    warnings: tuple[str, ...]


def read_text(path: Path) -> str:
    """A codebook or findings file's text.

    Raises:
        InputError: it is not there, or its bytes are no text.
    """
    from qualcode.ingest import decode

    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"the file can't be read: {error.strerror or 'no reason given'}",
            where=display(str(path)),
        ) from None
    return decode(data, where=str(display(str(path)))).text


def check_codebook(path: Path) -> Checked:
    """Every fault and warning of a codebook file, with line, column and the nearest name."""
    from qualcode.codebook import check

    return check(read_text(path), where=str(display(str(path))))


def load_codebook(study: Study, path: Path) -> Loaded:
    """Make the study's codes what the file says, as one act.

    Raises:
        CodebookError: the file has faults, or lacks a code that is in use.
    """
    from qualcode.codebook import check

    text = read_text(path)
    checked = check(text, where=str(display(str(path))))
    if checked.codebook is None:
        raise CodebookError(
            f"{len(checked.faults)} faults in the codebook",
            where=display(str(path)),
            mend="Mend them and load it again; nothing was changed",
            faults=tuple(str(fault) for fault in checked.faults),
        )
    warnings = tuple(str(warning) for warning in checked.warnings)
    with study.act(f"load codebook {path.name}") as session:
        return _load(session, checked.codebook, text, warnings)


def _load(session: Session, codebook: Codebook, text: str, warnings: tuple[str, ...]) -> Loaded:
    from qualcode.model import Code, Codebook, Family

    families = _living(session, Family)
    codes = _living(session, Code)
    added: list[str] = []
    changed: list[str] = []
    for place, family in enumerate(codebook.families):
        families[family.key] = _family(session, families.get(family.key), family, place)
    seen: set[str] = set()
    ids: dict[str, UUID] = {key: code.id for key, code in codes.items()}
    for place, (node, parent, family_key) in enumerate(_walk(codebook)):
        seen.add(node.key)
        outcome = _code(
            session,
            codes.get(node.key),
            node,
            families[family_key].id,
            ids[parent] if parent else None,
            place,
        )
        ids[node.key] = outcome[0]
        if outcome[1] != "same":
            (added if outcome[1] == "added" else changed).append(node.key)
    removed = _remove(session, [code for key, code in codes.items() if key not in seen])
    number = 1 + len(session.exec(_numbers()).all())
    session.add(
        Codebook(
            number=number,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            title=dict(codebook.title),
            languages=list(codebook.languages),
            text=text,
        )
    )
    return Loaded(number, tuple(added), tuple(changed), removed, warnings)


def _numbers() -> Any:
    from sqlmodel import col, select

    from qualcode.model import Codebook

    return select(Codebook.number).where(col(Codebook.deleted_at).is_(None))


def _living(session: Session, table: Any) -> dict[str, Any]:
    from sqlmodel import select

    rows = session.exec(select(table).where(table.deleted_at.is_(None))).all()
    return {row.key: row for row in rows}


def _walk(codebook: Codebook) -> Iterator[tuple[CodeNode, str | None, str]]:
    """(code, its parent's key, its family's key), parents before children."""

    def below(
        nodes: Sequence[CodeNode], parent: str | None, family: str
    ) -> Iterator[tuple[CodeNode, str | None, str]]:
        for node in nodes:
            yield node, parent, family
            yield from below(node.codes, node.key, family)

    for family in codebook.families:
        yield from below(family.codes, None, family.key)


def _family(session: Session, old: Family | None, family: Any, place: int) -> Family:
    from qualcode.model import Family

    made = old or Family(key=family.key, name={}, position=place)
    if dict(made.name) != dict(family.name) or made.position != place:
        made.name, made.position = dict(family.name), place
    session.add(made)
    session.flush()
    return made


def _code(
    session: Session,
    old: Code | None,
    node: CodeNode,
    family: UUID,
    parent: UUID | None,
    place: int,
) -> tuple[UUID, str]:
    from qualcode.model import Code

    said: dict[str, Any] = {
        "family_id": family,
        "parent_id": parent,
        "position": place,
        "colour": node.colour,
        "hotkey": node.hotkey,
        **{name: _plain(getattr(node, name)) for name in TEXTS},
    }
    if old is None:
        made = Code(key=node.key, **said)
        session.add(made)
        session.flush()
        return made.id, "added"
    different = {name: value for name, value in said.items() if getattr(old, name) != value}
    for name, value in different.items():
        setattr(old, name, value)
    session.flush()
    return old.id, "changed" if different.keys() - {"position"} else "same"


def _plain(texts: Mapping[str, Any]) -> dict[str, Any]:
    return {
        language: list(value) if isinstance(value, tuple) else value
        for language, value in texts.items()
    }


def _remove(session: Session, codes: Sequence[Code]) -> tuple[str, ...]:
    from sqlmodel import col, select

    from qualcode.model import Coding, Finding
    from qualcode.store.clock import now

    for table in (Coding, Finding):
        used = session.exec(
            select(table.code_id).where(
                col(table.code_id).in_([code.id for code in codes]),
                col(table.deleted_at).is_(None),
            )
        ).all()
        if used:
            keys = sorted({code.key for code in codes if code.id in used})
            raise CodebookError(
                f"the file lacks {display(', '.join(keys))}, which the study uses",
                mend="Keep them in the file, or remove what uses them first; nothing was changed",
            )
    for code in codes:
        code.deleted_at = now()
    return tuple(code.key for code in codes)


def export_codebook(study: Study) -> str:
    """The study's codebook as a codebook file."""
    from qualcode.codebook import write_codebook

    return write_codebook(current_codebook(study))


def current_codebook(study: Study) -> Codebook:
    """The study's families and codes as one value.

    Raises:
        CodebookError: none has been loaded and no code was made.
    """
    from sqlmodel import col, select

    from qualcode.codebook import Codebook as Value
    from qualcode.codebook import Family as FamilyValue
    from qualcode.model import Code, Codebook, Family

    with study.store.read() as session:
        families = session.exec(
            select(Family).where(col(Family.deleted_at).is_(None)).order_by(col(Family.position))
        ).all()
        codes = session.exec(
            select(Code).where(col(Code.deleted_at).is_(None)).order_by(col(Code.position))
        ).all()
        loaded = session.exec(
            select(Codebook)
            .where(col(Codebook.deleted_at).is_(None))
            .order_by(col(Codebook.number).desc())
        ).first()
    if not families:
        raise CodebookError(
            "the study has no codebook yet", mend="Load one with: qualcode codebook load FILE.yaml"
        )
    return Value(
        title=dict(loaded.title) if loaded else {study.language: study.place.settings.title},
        languages=tuple(loaded.languages) if loaded else study.place.settings.languages,
        families=tuple(
            FamilyValue(
                key=family.key,
                name=dict(family.name),
                codes=_nodes([c for c in codes if c.family_id == family.id], None),
            )
            for family in families
        ),
    )


def _nodes(codes: Sequence[Code], parent: UUID | None) -> tuple[CodeNode, ...]:
    from qualcode.codebook import CodeNode

    return tuple(
        CodeNode(
            key=code.key,
            colour=code.colour,
            hotkey=code.hotkey,
            codes=_nodes(codes, code.id),
            **{name: _frozen(getattr(code, name)) for name in TEXTS},
        )
        for code in codes
        if code.parent_id == parent
    )


def _frozen(texts: Mapping[str, Any]) -> dict[str, Any]:
    return {
        language: tuple(value) if isinstance(value, list) else value
        for language, value in texts.items()
    }
