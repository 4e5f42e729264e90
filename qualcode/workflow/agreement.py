"""Comparing coders on the sources they have finished, and plain reliability tables."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import AgreementError
from qualcode.text import display, listed, separated_rows, told
from qualcode.workflow.find import codes_below
from qualcode.workflow.material import INFORMANT_KINDS, Material, gather
from qualcode.workflow.sight import SEE_ALL
from qualcode.workflow.study import Study
from qualcode.workflow.versions import CurrentText, current_texts

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.agreement import AgreementReport, CodedSpan, Level, Rule, TableReport
    from qualcode.tables import Table


SHARED = {
    "id": "Para pengode bekerja dalam satu berkas; bahwa mereka mengode secara mandiri hanya "
    "berdasarkan kesepakatan.",
    "en": "The coders shared one file; that they coded independently rests on their word.",
    "ms": "Para pengekod berkongsi satu fail; bahawa mereka mengekod secara bebas hanya "
    "berdasarkan persetujuan.",
}
QUESTIONS = {
    "id": "Pertanyaan pewawancara ikut dihitung sebagai unit.",
    "en": "The interviewer's questions count as units.",
    "ms": "Soalan penemu bual turut dikira sebagai unit.",
}


NOT_INDEPENDENT = {
    "id": "Tidak dihitung karena melihat pengodean orang lain: {people}.",
    "en": "Not counted, since they see others' codings: {people}.",
    "ms": "Tidak dikira kerana melihat pengekodan orang lain: {people}.",
}
ROLES = {
    "id": {"supervisor": "supervisor", "consensus": "konsensus"},
    "en": {"supervisor": "supervisor", "consensus": "consensus"},
    "ms": {"supervisor": "penyelia", "consensus": "konsensus"},
}
_MARK = "Mark what each has finished with: qualcode --coder NAME done SOURCE"
_MARK_OR_NAME = (
    "Mark what each has finished with: qualcode --coder NAME done SOURCE. A supervisor or the "
    "consensus coder counts where named: --coders A,B"
)


@dataclass(frozen=True, slots=True)
class _Material:
    """What is compared: each source's current version and text, and who has finished it."""

    versions: dict[UUID, str]
    texts: tuple[CurrentText, ...]
    seen: frozenset[tuple[str, str]]


def agree(
    study: Study,
    *,
    rule: Rule = "mutual-majority",
    coders: Sequence[str] = (),
    codes: Sequence[str] = (),
) -> AgreementReport:
    """Agreement by turn, per code, per pair and overall, on sources that are done.

    Supervisors and the consensus coder have seen others' codings: they count where they are named.

    Raises:
        AgreementError: fewer than two coders have finished a source in common.
            Or one that is named has finished none.
        CodingError: no coder or code has that name.
    """
    from qualcode.agreement import UnitSpan, presence, report

    with study.store.read() as session:
        material = _material(session)
        spans = _spans(session, material)
        known_codes = _keys(session)
        chosen_codes = codes_below(session, codes)
        overseeing = _overseeing(session)
    finished = sorted({name for name, _ in material.seen})
    people = _named(study, coders, finished) if coders else finished
    if not coders:
        people = [name for name in people if name not in overseeing]
    wanted = [key for key, code in known_codes.items() if not codes or code in chosen_codes]
    units = [
        UnitSpan(one.name, turn.start, turn.end) for one in material.texts for turn in one.turns()
    ]
    if len(people) < 2:
        if coders:
            raise AgreementError("agreement needs two coders at least, and one was named")
        raise AgreementError(
            "agreement needs two coders who have finished a source",
            mend=_MARK_OR_NAME
            if overseeing.keys() & {name for name, _ in material.seen}
            else _MARK,
        )
    made = report(presence(units, spans, people, wanted, material.seen, rule, unit="turn"))
    if not made.units:
        raise AgreementError(
            "no source has been finished by two of these coders",
            mend=_MARK,
        )
    return made


def _named(study: Study, asked: Sequence[str], finished: Sequence[str]) -> list[str]:
    """The coders that were asked for, each once; every one must have finished something."""
    from qualcode.workflow.memos import coder_id

    for name in asked:
        coder_id(study, name)
        if name not in finished:
            raise AgreementError(told("{} has finished no source", name), mend=_MARK)
    return list(dict.fromkeys(asked))


def _material(session: Session) -> _Material:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coder, Done

    rows = session.execute(
        select(col(Coder.name), col(Done.source_version_id))
        .join(Coder, col(Coder.id) == col(Done.coder_id))
        .where(col(Done.deleted_at).is_(None))
    ).all()
    finished = {version for _, version in rows}
    # Documents that nobody has read to the end are cited, not coded: they need no mention.
    compared = [
        one
        for one in current_texts(session)
        if one.kind in INFORMANT_KINDS or one.version in finished
    ]
    versions = {one.version: one.name for one in compared}
    seen = frozenset((coder, versions[version]) for coder, version in rows if version in versions)
    return _Material(versions, tuple(compared), seen)


def _spans(session: Session, material: _Material) -> list[CodedSpan]:
    from qualcode.agreement import CodedSpan
    from qualcode.coding.retrieve import codings, found

    return [
        CodedSpan(row.source, row.start, row.end, row.code, row.coder)
        for row in map(found, session.execute(codings()))
        if row.version in material.versions
    ]


def _overseeing(session: Session) -> dict[str, str]:
    """The coders who see others' codings at their desk, with their role."""
    from sqlmodel import col, select

    from qualcode.model import Coder

    rows = session.exec(
        select(Coder.name, Coder.role)
        .where(col(Coder.role).in_(SEE_ALL), col(Coder.deleted_at).is_(None))
        .order_by(col(Coder.name))
    )
    return dict(rows.all())


def left_out_by_role(study: Study, report: AgreementReport) -> dict[str, str]:
    """Who has finished something and is not compared, as their role lets them see others' codings.

    Nobody where a report of named coders has one of them.
    """
    with study.store.read() as session:
        seen = {name for name, _ in _material(session).seen}
        overseeing = _overseeing(session)
    if overseeing.keys() & set(report.coders):
        return {}
    return {name: role for name, role in overseeing.items() if name in seen}


def _keys(session: Session) -> dict[str, UUID]:
    from sqlmodel import col, select

    from qualcode.model import Code

    rows = session.exec(
        select(Code.key, Code.id).where(col(Code.deleted_at).is_(None)).order_by(col(Code.position))
    )
    return dict(rows.all())


def agreement_tables(
    study: Study, report: AgreementReport, language: str, material: Material | None = None
) -> list[Table]:
    """The report's table, and one per pair where there are more than two coders.

    `material`, where the study has been read already, spares reading it again. On one shared file
    coders can see one another's codings with other means, so the notes say it.
    """
    from qualcode.agreement import Names, agreement_table, pair_table
    from qualcode.synthesis import provenance_notes

    read = material or gather(study, language=language)
    names = Names(codes={code.key: code.name for code in read.codes})
    tables = [agreement_table(report, names, language)]
    if len(report.coders) > 2:
        tables.append(pair_table(report, names, language))
    notes = provenance_notes(read.provenance("turn", report.units), language)
    overseen = left_out_by_role(study, report)
    roles = ROLES[language]
    people = ", ".join(f"{name} ({roles[role]})" for name, role in overseen.items())
    by_role = (NOT_INDEPENDENT[language].format(people=people),) if people else ()
    shared = () if study.place.settings.store else (SHARED[language],)
    said = (*by_role, QUESTIONS[language], *shared, *notes)
    return [replace(table, notes=(*table.notes, *said)) for table in tables]


def agree_on_table(path: Path, *, level: Level = "nominal") -> TableReport:
    """The coefficients of a csv with the columns unit, coder, value; needs no project.

    Raises:
        AgreementError: a column is missing or a row does not fit.
    """
    from qualcode.agreement import from_table
    from qualcode.workflow.codebook import read_text

    where = str(display(str(path)))
    try:
        rows = list(separated_rows(read_text(path)))
    except csv.Error as error:
        raise AgreementError(told("not readable as csv: {}", error), where=where) from None
    header = [name.strip().casefold() for name in (rows[0][1] if rows else [])]
    missing = [name for name in ("unit", "coder", "value") if name not in header]
    if missing:
        raise AgreementError(
            told("no column named {}", listed(missing)),
            where=where,
            mend="The first row names the columns unit, coder and value",
        )
    made = from_table(_ratings(rows[1:], header, where), level, where=where)
    if len(made.coders) < 2:
        raise AgreementError("agreement needs the values of two coders", where=where)
    return made


def _ratings(
    rows: Sequence[tuple[int, list[str]]], header: Sequence[str], where: str
) -> list[tuple[str, str, str]]:
    unit, coder, value = (header.index(name) for name in ("unit", "coder", "value"))
    ratings = []
    for line, row in rows:
        if len(row) != len(header):
            raise AgreementError(
                told("the row has {} fields and the header {}", len(row), len(header)),
                where=told("{}, line {}", where, line),
                mend="An empty value is missing; a value with a comma is put in quotes",
            )
        ratings.append((row[unit], row[coder], row[value]))
    return ratings
