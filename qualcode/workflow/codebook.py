"""Loading a codebook file into the study, checking one, and writing the study's out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodebookError, InputError
from qualcode.text import counted, display, told
from qualcode.workflow.codebook_value import TEXTS, add_version, current_codebook, plain
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.codebook import Checked, Codebook, CodeNode
    from qualcode.model import Code, Family


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
            told("the file can't be read: {}", error.strerror or told("no reason given")),
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
            counted(len(checked.faults), "{} fault in the codebook", "{} faults in the codebook"),
            where=display(str(path)),
            mend="Mend them and load it again; nothing was changed",
            faults=tuple(fault.told() for fault in checked.faults),
        )
    warnings = tuple(str(warning) for warning in checked.warnings)
    with study.act(told("load codebook {}", path.name)) as session:
        return _load(session, checked.codebook, text, warnings)


def _load(session: Session, codebook: Codebook, text: str, warnings: tuple[str, ...]) -> Loaded:
    from qualcode.model import Code, Family

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
    number = add_version(session, codebook, text)
    return Loaded(number, tuple(added), tuple(changed), removed, warnings)


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
        **{name: plain(getattr(node, name)) for name in TEXTS},
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
                told("the file lacks {}, which the study uses", ", ".join(keys)),
                mend="Keep them in the file, or remove what uses them first; nothing was changed",
            )
    for code in codes:
        code.deleted_at = now()
    return tuple(code.key for code in codes)


def export_codebook(study: Study) -> str:
    """The study's codebook as a codebook file."""
    from qualcode.codebook import write_codebook

    return write_codebook(current_codebook(study))
