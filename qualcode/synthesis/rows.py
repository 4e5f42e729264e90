"""The plain rows that evidence tables are made of. Knows neither the store nor any format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a table stands on; `n` counts `unit`s, `last_change` is a date as YYYY-MM-DD.

    `left_codings` and `left_evidence` are left out of it: they stand on an older text of a source.
    """

    unit: str
    n: int
    last_change: str = ""
    codebook_version: str = ""
    project_hash: str = ""
    left_codings: int = 0
    left_evidence: int = 0


@dataclass(frozen=True, slots=True)
class InformantRow:
    """One informant; `kind` is the role in words, `months` are YYYY-MM, `words` those spoken."""

    case: str
    kind: str = ""
    group: str = ""
    country: str = ""
    months: tuple[str, ...] = ()
    words: int = 0
    languages: tuple[str, ...] = ()
    segments: int = 0
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """One quotation; `informants` counts those with a segment under the same subtheme.

    `label` is the citation label, which may differ from the pseudonym `case`; `ref` is the
    segment's number, such as #112; `language` and `translation` are those of the quote.
    """

    theme: str
    subtheme: str
    definition: str
    quote: str
    case: str
    label: str
    month: str
    informants: int
    ref: str = ""
    language: str | None = None
    translation: str = ""


@dataclass(frozen=True, slots=True)
class CodeHead:
    """A code as a row or column of the matrix."""

    key: str
    name: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class InformantHead:
    """An informant as a row or column of the matrix."""

    case: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """How many segments of one informant carry one code, and their numbers, such as #12."""

    code: str
    case: str
    segments: int
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One piece of a finding's evidence.

    `label` is an informant's id or a source's short form and `month` that of the interview;
    `footnote`, where given, is cited after the label.
    """

    kind: str
    label: str = ""
    month: str = ""
    stance: str = "supports"
    attributed: bool = True
    footnote: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TriangulationRow:
    """One finding with its evidence.

    `offered` holds the informant's id once for each coded segment that the author could still
    add; such segments are told and never counted. `left` pieces of evidence rest on passages that
    are in the text no more, and are told and not counted either.
    """

    key: str
    claim: str
    evidence: tuple[EvidenceItem, ...] = ()
    offered: tuple[str, ...] = ()
    note: str = ""
    left: int = 0
