"""Codings from csv files and to them; who has finished which source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text import display, told
from qualcode.workflow.codebook import read_text
from qualcode.workflow.study import Study
from qualcode.workflow.versions import current_texts

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.coding.codings_file import CodingLine

NEW_FAMILY = "new"
NEW_NAMES = {"id": "Kode baru", "en": "New codes", "ms": "Kod baharu"}
DoneRule = Literal["all", "listed", "none"]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A row that could not become a coding, and why."""

    line: int
    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Placement:
    """What became of a file's rows; `present` ones were there already.

    `own` of those that were placed or there named no coder, and are `coder`'s, who is at work.
    """

    placed: int
    present: int
    unplaced: tuple[Unplaced, ...]
    new_codes: tuple[str, ...]
    new_coders: tuple[str, ...]
    done: tuple[str, ...]
    own: int = 0
    coder: str = ""


def import_codings(
    study: Study,
    path: Path,
    *,
    mapping: Mapping[str, str],
    new_codes: bool = False,
    done: DoneRule = "none",
) -> Placement:
    """Bring a csv of codings in as one act; every row is placed or listed with its reason.

    Raises:
        CodingError: the file's columns or numbers are off.
    """
    from qualcode.coding.codings_file import read_codings

    lines = read_codings(read_text(path), where=str(display(str(path))), mapping=mapping)
    own = study.coder()
    new_coders = _enrol(study, lines)
    with study.act(told("import codings {}", path.name)) as session:
        taking = _Taking(session, own, study.place.settings.languages)
        if new_codes:
            taking.make_codes(line.code for line in lines)
        for line in lines:
            taking.take(line)
        finished = taking.finish(lines, done)
    return Placement(
        taking.placed,
        taking.present,
        tuple(taking.unplaced),
        tuple(taking.made),
        new_coders,
        finished,
        taking.own_rows,
        study.coder_name or "",
    )


def _enrol(study: Study, lines: Sequence[CodingLine]) -> tuple[str, ...]:
    from sqlmodel import col, select

    from qualcode.model import Coder
    from qualcode.workflow.preferences import valid_coder

    with study.store.read() as session:
        known = set(session.exec(select(Coder.name).where(col(Coder.deleted_at).is_(None))))
    named = dict.fromkeys(line.coder for line in lines if line.coder)
    new = tuple(valid_coder(name) for name in named if name not in known)
    for name in new:
        study.store.coder(name)
    return new


class _Taking:
    """The rows of one file on their way in, with what the study holds looked up once."""

    def __init__(self, session: Session, own: UUID, languages: Sequence[str]) -> None:
        self.session = session
        self.own = own
        self.languages = languages
        self.placed = self.present = self.own_rows = 0
        self.unplaced: list[Unplaced] = []
        self.made: list[str] = []
        self._versions = _versions(session)
        self._codes = code_names(session)
        self._coders = _coders(session)
        self._segments = _segments(session)
        self._codings = _coding_keys(session)
        self._new_segments: list[Any] = []
        self._new_codings: list[Any] = []

    def make_codes(self, names: Iterable[str]) -> None:
        """Codes for the names that none has, in a family of their own."""
        from sqlmodel import col, select

        from qualcode.model import Code, Family

        wanted = [name for name in dict.fromkeys(names) if name and name not in self._codes]
        if not wanted:
            return
        session = self.session
        family = session.exec(
            select(Family).where(col(Family.key) == NEW_FAMILY, col(Family.deleted_at).is_(None))
        ).first()
        if family is None:
            place = len(session.exec(select(Family.id)).all())
            names_of = {code: NEW_NAMES[code] for code in self.languages}
            family = Family(key=NEW_FAMILY, name=names_of, position=place)
            session.add(family)
            session.flush()
        first = len(session.exec(select(Code.id)).all())
        for place, name in enumerate(wanted, start=first):
            code = Code(
                key=name, family_id=family.id, position=place, name={self.languages[0]: name}
            )
            session.add(code)
            self._codes[name] = code.id
            self.made.append(name)
        session.flush()

    def take(self, line: CodingLine) -> None:
        """Place one row, or note why it can't be."""
        why = self._fault(line)
        if why:
            self.unplaced.append(Unplaced(line.line, line.source, why))
            return
        segment = self._segment(line)
        coder = self._coders[line.coder] if line.coder else self.own
        self.own_rows += not line.coder
        key = (segment, self._codes[line.code], coder)
        if key in self._codings:
            self.present += 1
            return
        self._add(key, line)
        self.placed += 1

    def _add(self, key: tuple[UUID, UUID, UUID], line: CodingLine) -> None:
        from qualcode.model import Coding, Memo

        coding = Coding(segment_id=key[0], code_id=key[1], coder_id=key[2], origin="imported")
        self._new_codings.append(coding)
        self._codings.add(key)
        if line.memo:
            self._new_codings.append(
                Memo(target_kind="coding", target_id=coding.id, coder_id=key[2], text=line.memo)
            )

    def _fault(self, line: CodingLine) -> str:
        found = self._versions.get(line.source)
        if found is None:
            return self._unknown("source", line.source, self._versions)
        if line.code not in self._codes:
            return self._unknown("code", line.code, self._codes) + "; --new-codes makes it"
        text = found[1]
        if not 0 <= line.start < line.end <= len(text):
            return f"{line.start} to {line.end} is no span of a text of {len(text)} characters"
        if line.quote is not None and text[line.start : line.end] != line.quote:
            return "the quote is not what stands there" + _elsewhere(text, line.quote)
        return ""

    def _unknown(self, what: str, name: str, known: Iterable[str]) -> str:
        from rapidfuzz import process

        nearest = process.extractOne(name, list(known), score_cutoff=60)
        hint = f' (nearest: "{display(nearest[0])}")' if nearest else ""
        return f'no {what} "{display(name)}"{hint}'

    def _segment(self, line: CodingLine) -> UUID:
        from qualcode.model import Segment

        version, text = self._versions[line.source]
        key = (version, line.start, line.end)
        if key not in self._segments:
            made = Segment(
                source_version_id=version,
                start=line.start,
                end=line.end,
                quote=text[line.start : line.end],
            )
            self._new_segments.append(made)
            self._segments[key] = made.id
        return self._segments[key]

    def finish(self, lines: Sequence[CodingLine], rule: DoneRule) -> tuple[str, ...]:
        """Write what was taken, and mark sources as done for the file's coders by the rule."""
        for rows in (self._new_segments, self._new_codings):
            self.session.add_all(rows)
            self.session.flush()
        if rule == "none":
            return ()
        coders = {self._coders[line.coder] if line.coder else self.own for line in lines}
        listed = {line.source for line in lines if line.source in self._versions}
        names = sorted(self._versions if rule == "all" else listed)
        for name in names:
            version = self._versions[name][0]
            for coder in sorted(coders):
                mark_done(self.session, version, coder, done=True)
        return tuple(names)


def _elsewhere(text: str, quote: str) -> str:
    count = text.count(quote) if quote else 0
    if count == 1:
        return f"; it stands at {text.index(quote)}"
    return f"; it stands in {count} places" if count else "; it stands nowhere in the text"


def _versions(session: Session) -> dict[str, tuple[UUID, str]]:
    return {one.name: (one.version, one.text) for one in current_texts(session)}


def code_names(session: Session) -> dict[str, UUID]:
    """Every living code by its key, and by each name that only one code has."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Code

    rows = session.execute(
        select(col(Code.key), col(Code.id), col(Code.name)).where(col(Code.deleted_at).is_(None))
    ).all()
    named: dict[str, set[UUID]] = {}
    for _, code, names in rows:
        for name in set(names.values()):
            named.setdefault(name, set()).add(code)
    unique = {name: next(iter(codes)) for name, codes in named.items() if len(codes) == 1}
    return {**unique, **{key: code for key, code, _ in rows}}


def _coders(session: Session) -> dict[str, UUID]:
    from sqlmodel import col, select

    from qualcode.model import Coder

    rows = session.exec(select(Coder.name, Coder.id).where(col(Coder.deleted_at).is_(None)))
    return dict(rows.all())


def _segments(session: Session) -> dict[tuple[UUID, int, int], UUID]:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Segment

    rows = session.execute(
        select(
            col(Segment.source_version_id), col(Segment.start), col(Segment.end), col(Segment.id)
        ).where(col(Segment.deleted_at).is_(None))
    )
    return {(version, start, end): segment for version, start, end, segment in rows}


def _coding_keys(session: Session) -> set[tuple[UUID, UUID, UUID]]:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coding

    rows = session.execute(
        select(col(Coding.segment_id), col(Coding.code_id), col(Coding.coder_id)).where(
            col(Coding.deleted_at).is_(None)
        )
    )
    return {(segment, code, coder) for segment, code, coder in rows}


def mark_done(session: Session, version: UUID, coder: UUID, *, done: bool) -> bool:
    """Say that the coder has (not) seen all of the version; False where nothing changed."""
    from sqlmodel import col, select

    from qualcode.model import Done
    from qualcode.store.clock import now

    found = session.exec(
        select(Done).where(
            col(Done.source_version_id) == version,
            col(Done.coder_id) == coder,
            col(Done.deleted_at).is_(None),
        )
    ).first()
    if (found is not None) == done:
        return False
    if found is not None:
        found.deleted_at = now()
    else:
        session.add(Done(source_version_id=version, coder_id=coder))
    session.flush()
    return True


def set_done(study: Study, source: str, *, done: bool = True) -> bool:
    """This coder has (not) finished the source; False where that was so already."""
    label = told("done: {}", source) if done else told("not done: {}", source)
    with study.act(label) as session:
        found = _versions(session).get(source)
        if found is None:
            raise unknown("source", source, [*_versions(session)])
        return mark_done(session, found[0], study.coder(), done=done)


def unknown(what: str, name: str, known: Sequence[str]) -> CodingError:
    """The error for a name that none has, with the nearest one that is."""
    from rapidfuzz import process

    nearest = process.extractOne(name, known, score_cutoff=65)
    few = ", ".join(known) if 0 < len(known) <= 12 else ""
    there = told("There are: {}", few) if few else ""
    mend = told('Did you mean "{}"?', nearest[0]) if nearest else there
    return CodingError(told('no {} is called "{}"', told(what), name), mend=mend)


def export_codings(study: Study, path: Path | None, *, coder: str | None = None) -> str:
    """The study's codings as csv; written to `path` where one is given."""
    from qualcode.coding.codings_file import write_codings
    from qualcode.workflow.find import find

    rows: list[Sequence[Any]] = [
        (*(row.source, row.start, row.end, row.code, row.coder, row.quote, row.memo), row.number)
        for row in find(study, coder=coder)
    ]
    text = write_codings(rows)
    if path is not None:
        from qualcode.workflow.files import write_text

        write_text(path, text)
    return text
