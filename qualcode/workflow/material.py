"""What tables are made from, read once: codings, cases, codes, sources, and where it comes from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.workflow.ledger import FindingRow, findings
from qualcode.workflow.listing import CaseRow, SourceRow, cases, sources
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.coding.retrieve import Found
    from qualcode.synthesis import Provenance
    from qualcode.workflow.desk import CodeRow

INFORMANT_KINDS = ("interview", "fieldnote")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One coded segment, whoever coded it: `number` is its own, `place` its place among all.

    `coders` have given it `code`, and one of them may have made it an exemplar; where it stands
    tells nested segments apart.
    """

    number: int
    place: int
    source: str
    start: int
    end: int
    quote: str
    code: str
    case: str
    coders: tuple[str, ...]
    exemplar: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """All that the tables of one export are made from.

    `left` counts the codings that stand on an older text, and are in none of the others.
    """

    cases: tuple[CaseRow, ...]
    sources: tuple[SourceRow, ...]
    codes: tuple[CodeRow, ...]
    excerpts: tuple[Excerpt, ...]
    findings: tuple[FindingRow, ...]
    last_change: str
    codebook_version: str
    project_hash: str
    left: int = 0
    coder: str | None = None  # whose codings alone were read

    def provenance(self, unit: str, count: int) -> Provenance:
        """What a table of this material stands on; `count` counts `unit`s."""
        from qualcode.synthesis import Provenance

        return Provenance(
            unit=unit,
            n=count,
            last_change=self.last_change,
            codebook_version=self.codebook_version,
            project_hash=self.project_hash,
            left_codings=self.left,
        )

    def interviews(self) -> tuple[SourceRow, ...]:
        """The sources in which somebody speaks or is observed, in order."""
        return tuple(row for row in self.sources if row.kind in INFORMANT_KINDS and row.case)

    def informants(self) -> tuple[CaseRow, ...]:
        """The cases that speak, in the order of their names."""
        speaking = {row.case for row in self.interviews()}
        return tuple(case for case in self.cases if case.name in speaking)


def gather(study: Study, *, coder: str | None = None, language: str = "") -> Material:
    """Read the study once; with a coder, from that coder's codings alone.

    Codes are named in `language`, or in the study's first one.

    Raises:
        CodingError: no coder has that name.
    """
    from qualcode.store.history import last_change
    from qualcode.workflow.code_rows import code_rows
    from qualcode.workflow.find import find

    found = find(study, coder=coder)
    left = find(study, "version:old", coder=coder)
    held = findings(study)
    with study.store.read() as session:
        codes = code_rows(session, language or study.language, None)
        when = last_change(session)
        version = _codebook_version(session)
        texts = _text_hashes(session)
    return Material(
        cases=tuple(cases(study)),
        sources=tuple(sources(study)),
        codes=codes,
        excerpts=_excerpts(found, codes),
        findings=tuple(held),
        last_change=when[:10],
        codebook_version=version,
        project_hash=_content_hash([*found, *left], held, codes, texts),
        left=len(left),
        coder=coder,
    )


def _excerpts(found: Sequence[Found], codes: Sequence[CodeRow]) -> tuple[Excerpt, ...]:
    """Segments by source and place, each code on them once."""
    order = {row.key: place for place, row in enumerate(codes)}
    coders: dict[tuple[Any, ...], set[str]] = {}
    places: dict[UUID, int] = {}
    exemplars: set[tuple[Any, ...]] = set()
    told: dict[tuple[Any, ...], Found] = {}
    for row in found:
        places.setdefault(row.segment, len(places))
        key = (places[row.segment], order.get(row.code, len(order)))
        coders.setdefault(key, set()).add(row.coder)
        told.setdefault(key, row)
        if row.exemplar:
            exemplars.add(key)
    return tuple(
        Excerpt(
            number=row.number,
            place=key[0],
            source=row.source,
            start=row.start,
            end=row.end,
            quote=row.quote,
            code=row.code,
            case=row.case or row.source,
            coders=tuple(sorted(coders[key])),
            exemplar=key in exemplars,
        )
        for key, row in sorted(told.items())
    )


def _codebook_version(session: Session) -> str:
    from sqlmodel import col, select

    from qualcode.model import Codebook

    number = session.exec(
        select(Codebook.number)
        .where(col(Codebook.deleted_at).is_(None))
        .order_by(col(Codebook.number).desc())
    ).first()
    return str(number) if number else ""


def _text_hashes(session: Session) -> list[str]:
    from sqlmodel import col, select

    from qualcode.model import SourceVersion

    rows = session.exec(
        select(SourceVersion.text_sha256).where(col(SourceVersion.deleted_at).is_(None))
    )
    return sorted(rows)


def _content_hash(
    found: Sequence[Found],
    held: Sequence[FindingRow],
    codes: Sequence[CodeRow],
    texts: Sequence[str],
) -> str:
    """SHA-256 over texts, codes, codings and findings: equal content, equal hash anywhere."""
    content = [
        list(texts),
        [[row.key, row.name, row.definition] for row in codes],
        [[row.source, row.start, row.end, row.code, row.coder] for row in found],
        [
            [
                row.key,
                row.code,
                dict(row.claim),
                [
                    [one.kind, one.stance, one.attributed, one.case, one.source, one.quote]
                    for one in row.evidence
                ],
            ]
            for row in held
        ],
    ]
    packed = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()
