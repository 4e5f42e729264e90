"""Changing what is known of a source, and taking one away. One act each.

Texts are never changed here, and nothing that rests on a source is moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text import counted, display, series, told
from qualcode.workflow.importing import MONTH
from qualcode.workflow.speaking import set_speakers
from qualcode.workflow.study import Study
from qualcode.workflow.versions import names_in

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import Source

SOURCE_FIELDS = (
    *("name", "title", "short", "kind", "language", "month", "country", "speakers", "case"),
)
LONGEST = 120  # characters of a name


@dataclass(frozen=True, slots=True)
class Changed:
    """What an editor did: the name it has now, the fields that changed, and what to know of it."""

    name: str
    fields: tuple[str, ...]
    note: str = ""


def edit_source(study: Study, source: str, **changes: str) -> Changed:
    """Change some of a source's fields; an empty `case` parts it from its case.

    Raises:
        CodingError: no such source or field, the name is taken, or a value does not fit.
    """
    check_fields(changes, SOURCE_FIELDS)
    with study.act(told("edit source {}", source)) as session:
        row = _source(session, source)
        wanted = {name: checked(name, value) for name, value in changes.items()}
        if wanted.get("name", row.name) != row.name:
            check_free(wanted["name"], _names(session), "source")
        case, speakers = wanted.pop("case", None), wanted.pop("speakers", None)
        fields = [name for name, value in wanted.items() if getattr(row, name) != value]
        for name in fields:
            setattr(row, name, wanted[name])
        if speakers is not None and set_speakers(session, row, names_in(speakers)):
            fields.append("speakers")
        if case is not None and _put_into_case(session, row, case):
            fields.append("case")
    return Changed(row.name, tuple(fields), _renamed(source, row.name))


def _renamed(before: str, now: str) -> str:
    if before == now:
        return ""
    return (
        f'A file named "{display(before)}" would now be imported as a new source: give it the '
        f'line "id: {display(now)}" in its front matter, or rename it'
    )


def remove_source(study: Study, source: str) -> None:
    """Take a source away on which nothing rests; its text stays until the store is pruned.

    Raises:
        CodingError: no such source, or something rests on it.
    """
    from sqlmodel import col, select

    from qualcode.model import SourceVersion
    from qualcode.store.clock import now

    with study.act(told("remove source {}", source)) as session:
        row, at = _source(session, source), now()
        living = select(SourceVersion).where(
            col(SourceVersion.source_id) == row.id, col(SourceVersion.deleted_at).is_(None)
        )
        versions = session.exec(living).all()
        _check_bare(session, row, [version.id for version in versions])
        for version in versions:
            version.deleted_at = at
        session.flush()
        row.deleted_at = at


def check_fields(changes: Mapping[str, str], known: Sequence[str]) -> None:
    from qualcode.workflow.codings import unknown

    for name in changes:
        if name not in known:
            raise unknown("field", name, known)


def checked(field: str, value: str) -> str:
    """The value without outer spaces, where it fits its field."""
    value = value.strip()
    if field == "name" and not 0 < len(value) <= LONGEST:
        raise CodingError(told("a name has 1 to {} characters", LONGEST), mend="Choose another")
    if field == "name" and "\n" in value:
        raise CodingError("a name is one line", mend="Choose another")
    if field == "month" and value and not MONTH.fullmatch(value):
        raise CodingError(
            told('the month is "{}"', value), mend="Write it as YYYY-MM, without the day"
        )
    if field == "kind":
        _check_kind(value)
    return value


def _check_kind(value: str) -> None:
    from rapidfuzz import process

    from qualcode.model.source import KINDS

    if value not in KINDS:
        near = process.extractOne(value, KINDS, score_cutoff=60)
        known = told("Kinds: {}", ", ".join(KINDS))
        mend = told('Did you mean "{}"?', near[0]) if near else known
        raise CodingError(told('"{}" is no kind of source', value), mend=mend)


def check_free(name: str, taken: Sequence[str], what: str) -> None:
    if name in taken:
        raise CodingError(
            told('there is a {} "{}" already', told(what), name), mend="Choose another"
        )


def _put_into_case(session: Session, source: Source, case: str) -> bool:
    """The case of this name, made where there is none; False where it was its case before."""
    from sqlmodel import col, select

    from qualcode.model import Case

    wanted: UUID | None = None
    if case:
        name = checked("name", case)
        living = select(Case).where(col(Case.name) == name, col(Case.deleted_at).is_(None))
        row = session.exec(living).first() or Case(name=name)
        session.add(row)
        session.flush()
        wanted = row.id
    changed, source.case_id = source.case_id != wanted, wanted
    return changed


def _source(session: Session, name: str) -> Source:
    from sqlmodel import col, select

    from qualcode.model import Source
    from qualcode.workflow.codings import unknown

    found = session.exec(
        select(Source).where(col(Source.name) == name, col(Source.deleted_at).is_(None))
    ).first()
    if found is None:
        raise unknown("source", name, _names(session))
    return found


def _names(session: Session) -> list[str]:
    from sqlmodel import col, select

    from qualcode.model import Source

    return [*session.exec(select(Source.name).where(col(Source.deleted_at).is_(None)))]


_RESTING = {
    "codings": ("{} coding", "{} codings"),
    "pieces of evidence": ("{} piece of evidence", "{} pieces of evidence"),
    "memos": ("{} memo", "{} memos"),
    "marks of being done": ("{} mark of being done", "{} marks of being done"),
}


def _check_bare(session: Session, source: Source, versions: Sequence[UUID]) -> None:
    """Refuse where anybody's work rests on the source."""
    counts = [
        counted(count, *_RESTING[what])
        for what, count in _resting(session, source, versions)
        if count
    ]
    if counts:
        raise CodingError(
            told('"{}" can\'t be removed: on it rest {}', source.name, series(counts)),
            mend="Remove those first, or keep the source",
        )


def _resting(
    session: Session, source: Source, versions: Sequence[UUID]
) -> Iterator[tuple[str, int]]:
    from sqlalchemy import func, select
    from sqlmodel import col

    from qualcode.model import Coding, Done, Evidence, Memo, Segment

    def count(of: Any, *where: Any) -> int:
        made = select(func.count(col(of.id))).where(col(of.deleted_at).is_(None), *where)
        return int(session.execute(made).scalar() or 0)

    segments = select(col(Segment.id)).where(col(Segment.source_version_id).in_(versions))
    cited = col(Evidence.source_id) == source.id
    yield "codings", count(Coding, col(Coding.segment_id).in_(segments))
    yield "pieces of evidence", count(Evidence, cited | col(Evidence.segment_id).in_(segments))
    yield (
        "memos",
        count(Memo, col(Memo.target_kind) == "source", col(Memo.target_id) == source.id),
    )
    yield "marks of being done", count(Done, col(Done.source_version_id).in_(versions))
