"""Retrieval at the desk: a list of codings by query, its rows by page, and acts on many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.workflow.bulk import batches
from qualcode.workflow.find import left_out, meaning, meanings
from qualcode.workflow.sight import Sight, may_see, sight_of
from qualcode.workflow.study import Study
from qualcode.workflow.turn_numbers import numbering

SYSTEM = "qualcode"  # the coder of migrations, who codes nothing

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.coding.query import Query
    from qualcode.coding.retrieve import Found
    from qualcode.export import Written

PAGE = 200
_FIRST_SOURCES = 8  # looked at for the first page; more would take as long as all at once
_AROUND = 240  # code points of context looked at on each side of a quote


@dataclass(frozen=True, slots=True)
class Retrieved:
    """The codings that answer, in order, each by its id alone.

    `left` more would, had they not been left behind on an older text.
    """

    ids: tuple[UUID, ...]
    left: int = 0

    @property
    def total(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class PageRow:
    """One coding of a page; `turn` counts from 1."""

    found: Found
    turn: int


@dataclass(frozen=True, slots=True)
class Detail:
    """All that is told of one coding: what stands around it, and what else was said of it.

    `codes` are (code, coder) of the codings on the same words that may be seen, its own not among
    them. `current` is False where a newer text of the source is there.
    """

    row: PageRow
    before: str
    after: str
    kind: str
    codes: tuple[tuple[str, str], ...]
    variables: Mapping[str, str] = field(default_factory=dict)
    current: bool = True


def retrieve(
    study: Study, query: Query | str, sight: Sight | None = None, *, order: str = "place"
) -> Retrieved:
    """The codings that answer the query, of those that the coder at work may see.

    `order` is place, code, case or coder.

    Raises:
        QueryError: the query can't be read, or a name in it stands for nothing.
    """
    from qualcode.coding.retrieve import coding_ids

    limits = sight or sight_of(study)
    with study.store.read() as session:
        chosen = coding_ids(meaning(session, query, limits), order)
        ids = tuple(session.execute(chosen).scalars())
        return Retrieved(ids, left_out(session, query, limits))


def first_retrieved(study: Study, query: Query | str, sight: Sight | None = None) -> Retrieved:
    """The first codings that answer, by place: source by source, until a page is full.

    So that a list can be shown at once, however many there are. Where the first sources have no
    answer it may be empty.
    """
    from sqlmodel import col

    from qualcode.coding.retrieve import coding_ids
    from qualcode.model import Source
    from qualcode.workflow.versions import source_ids

    ids: list[UUID] = []
    with study.store.read() as session:
        meant = meanings(session, query, sight or sight_of(study))
        for source in source_ids(session)[:_FIRST_SOURCES]:
            chosen = coding_ids(meant(col(Source.id) == source), "place")
            ids += session.execute(chosen.limit(PAGE - len(ids))).scalars()
            if len(ids) >= PAGE:
                break
    return Retrieved(tuple(ids))


def query_names(study: Study) -> dict[str, tuple[str, ...]]:
    """The names that may stand after each field of a query, variables and their values too."""
    from qualcode.coding.query import ORIGINS, VERSION, VERSIONS
    from qualcode.model.source import KINDS
    from qualcode.workflow.find import known_names

    with study.store.read() as session:
        known = known_names(session)
    codes = (*known.codes, *known.families)
    return {
        "code": codes,
        "family": tuple(known.families),
        "source": tuple(known.sources),
        "case": tuple(known.cases),
        "coder": tuple(name for name in known.coders if name != SYSTEM),
        "kind": KINDS,
        "text": (),
        "with": codes,
        "origin": ORIGINS,
        "segment": (),
        "memo": (),
        VERSION: VERSIONS,
        **{name: tuple(values) for name, values in known.variables.items()},
    }


def page(study: Study, ids: Sequence[UUID]) -> list[PageRow]:
    """The codings of these ids, in their order; one that is gone by now is left out."""
    with study.store.read() as session:
        return _rows(session, ids)


def _rows(session: Session, ids: Sequence[UUID]) -> list[PageRow]:
    from sqlmodel import col

    from qualcode.coding.retrieve import codings, found
    from qualcode.model import Coding

    rows: dict[UUID, Found] = {}
    for batch in batches(ids):
        chosen = codings(everywhere=True).where(col(Coding.id).in_(batch)).order_by(None)
        rows.update((one.coding, one) for one in map(found, session.execute(chosen)))
    told = [rows[one] for one in ids if one in rows]
    number = numbering(session)
    return [PageRow(one, number(one.version, one.start)) for one in told]


def detail(study: Study, coding: UUID, sight: Sight | None = None) -> Detail:
    """One coding with its surroundings.

    Raises:
        CodingError: it is gone.
    """
    from qualcode.model import Source, SourceVersion

    limits = sight or sight_of(study)
    with study.store.read() as session:
        rows = _rows(session, [coding])
        if not rows:
            raise CodingError("that coding is gone by now")
        found = rows[0].found
        version = session.get_one(SourceVersion, found.version)
        before, after = around(version.text, found.start, found.end)
        return Detail(
            row=rows[0],
            before=before,
            after=after,
            kind=session.get_one(Source, found.source_id).kind,
            codes=_codes_on(session, found, limits),
            variables=_variables(session, found.case_id),
            current=not found.left,
        )


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after [start, end): to the end of the line, and of the next one."""
    before, after = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
    above, below = before.rstrip("\n"), after.lstrip("\n")
    gap, next_gap = before[len(above) :][:1], after[: len(after) - len(below)][:1]
    return above.rpartition("\n")[2] + gap, next_gap + below.partition("\n")[0]


def _codes_on(session: Session, found: Found, sight: Sight) -> tuple[tuple[str, str], ...]:
    """What else was given to these words; the few segments there are looked up first."""
    from sqlmodel import col, select

    from qualcode.coding.retrieve import codings
    from qualcode.coding.retrieve import found as told
    from qualcode.model import METADATA, Coding, Segment

    seen = may_see(sight)(METADATA.tables["coding"].c, METADATA.tables["segment"].c)
    segments = session.exec(
        select(Segment.id).where(
            col(Segment.source_version_id) == found.version,
            col(Segment.start) < found.end,
            col(Segment.end) > found.start,
        )
    ).all()
    chosen = codings(version=found.version, everywhere=True).where(
        seen, col(Coding.segment_id).in_(segments), col(Coding.id) != found.coding
    )
    return tuple((one.code, one.coder) for one in map(told, session.execute(chosen)))


def _variables(session: Session, case: UUID | None) -> dict[str, str]:
    from sqlmodel import col, select

    from qualcode.model import Variable

    told = (
        select(Variable.name, Variable.value)
        .where(col(Variable.case_id) == case, col(Variable.deleted_at).is_(None))
        .order_by(col(Variable.name))
    )
    return dict(session.exec(told).all())


# -- writing the list


def write_retrieved(study: Study, ids: Sequence[UUID], path: Path, *, title: str) -> Written:
    """Write the codings as a table into a file; its format follows the suffix.

    One that was left behind is told without its words: they may have been taken out of the text
    because they named somebody.

    Raises:
        ExportError: the file can't be written.
    """
    from qualcode.export import write
    from qualcode.tables import Cell, Column, Run, Table

    language = study.language
    heads = _HEADS.get(language, _HEADS["en"])
    columns = tuple(
        Column(name, head, weight)
        for (name, weight), head in zip(_WEIGHTS.items(), heads, strict=True)
    )
    rows = []
    for one in page(study, ids):
        found = one.found
        quote = _OLDER.get(language, _OLDER["en"]) if found.left else found.quote
        place = (found.source, str(one.turn), f"#{found.number}")
        texts = (*place, found.code, found.coder, quote, found.memo)
        rows.append(tuple(Cell(((Run(text),),)) if text else Cell() for text in texts))
    table = Table("codings", title, columns, tuple(rows), language=language)
    return write([table], path, language=language)


_WEIGHTS = {
    **{"source": 1.0, "turn": 0.6, "segment": 0.7, "code": 1.0, "coder": 1.0},
    **{"quote": 4.0, "memo": 2.0},
}
_OLDER = {"en": "[on an older text]", "id": "[pada teks lama]", "ms": "[pada teks lama]"}
_HEADS = {
    "en": ("Source", "Turn", "Segment", "Code", "Coder", "Quote", "Memo"),
    "id": ("Sumber", "Giliran", "Segmen", "Kode", "Pengode", "Kutipan", "Memo"),
    "ms": ("Sumber", "Giliran", "Segmen", "Kod", "Pengekod", "Petikan", "Memo"),
}
