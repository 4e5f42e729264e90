"""The findings file: claims and what each rests on, read with every fault and written without loss.

Must not know the store: which codes, cases and sources exist is told by the caller. A quote is
words of a transcript and so never stands in a fault.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qualcode.errors import CodebookError
from qualcode.text import Shown, counted, display, told
from qualcode.text.faults import FaultLog

if TYPE_CHECKING:
    from qualcode.text.yaml_fields import Block, Fields
    from qualcode.text.yaml_nodes import Node, Scalar

VERSION = 1
KINDS = ("interview", "statute", "case", "institution", "literature")
STANCES = ("supports", "contrasts", "context")
_TOP = ("qualcode", "findings")
_FINDING = ("id", "code", "claim", "evidence")
_EVIDENCE = ("kind", "case", "source", "stance", "attributed", "quote", "note")


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """One thing that a finding rests on.

    `kind` is one of KINDS, `stance` one of STANCES. An interview names its `case` unless it is
    not `attributed`: stated in general, with no informant named. All else names its `source`.
    `quote` is the exact words, where any are quoted.
    """

    kind: str
    case: str | None = None
    source: str | None = None
    stance: str = "supports"
    attributed: bool = True
    quote: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """A claim about one code, one text per language, with its evidence in the author's order."""

    key: str
    code: str
    claim: Mapping[str, str]
    evidence: tuple[EvidenceEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    codes: Collection[str]
    cases: Collection[str]
    sources: Collection[str]
    seen: dict[str, Scalar] = field(default_factory=dict)


def read_findings(
    text: str,
    *,
    where: str,
    codes: Collection[str],
    cases: Collection[str],
    sources: Collection[str],
    languages: Sequence[str] = ("id", "en", "ms"),
) -> tuple[FindingEntry, ...]:
    """The findings of a file; `where` names it, and a bare claim counts for `languages[0]`.

    Raises:
        CodebookError: with all faults, one line each (file, line, column), in `faults`.
    """
    from qualcode.text.yaml_fields import Fields
    from qualcode.text.yaml_nodes import read_yaml

    log = FaultLog(where)
    root = read_yaml(text, log)
    fields = Fields(log, FaultLog(where), languages)
    known = _Known(codes, cases, sources)
    found = () if root is None else _findings(root, fields, known)
    if len(log):
        raise _refusal(log)
    return found


def write_findings(entries: Sequence[FindingEntry]) -> str:
    """The findings' file in one canonical form; reading it gives the same entries."""
    from qualcode.text.yaml_writing import Value, write_yaml

    findings: list[Value] = [
        {
            "id": entry.key,
            "code": entry.code,
            "claim": dict(entry.claim),
            "evidence": [_written(piece) for piece in entry.evidence],
        }
        for entry in entries
    ]
    return write_yaml({"qualcode": f"findings/{VERSION}", "findings": findings})


def _written(piece: EvidenceEntry) -> Mapping[str, str | bool]:
    """What says nothing beyond the default is left out."""
    values: dict[str, str | bool | None] = {
        "kind": piece.kind,
        "case": piece.case,
        "source": piece.source,
        "stance": piece.stance if piece.stance != "supports" else None,
        "attributed": None if piece.attributed else False,
        "quote": piece.quote,
        "note": piece.note or None,
    }
    return {key: value for key, value in values.items() if value is not None}


def _refusal(log: FaultLog) -> CodebookError:
    lines = tuple(fault.told() for fault in log)
    return CodebookError(
        counted(len(lines), "{} fault in the findings", "{} faults in the findings"),
        where=display(log.file),
        mend="Mend them as listed; nothing was changed",
        faults=lines,
    )


def _findings(root: Node, fields: Fields, known: _Known) -> tuple[FindingEntry, ...]:
    block = fields.block(root, told("a findings file"), _TOP)
    if block is None or not fields.header(block, "findings", VERSION):
        return ()
    if "findings" not in block:
        fields.log.at(root, Shown("the file has no findings"))
    items = fields.items(block.get("findings"), "findings")
    return tuple(entry for item in items if (entry := _finding(item, fields, known)))


def _finding(node: Node, fields: Fields, known: _Known) -> FindingEntry | None:
    block = fields.block(node, told("a finding"), _FINDING)
    if block is None:
        return None
    key = fields.key(block, node, told("the finding"))
    if key is not None:
        _only_once(key, fields, known)
    name = key.text if key else ""
    place = key or node
    if "code" not in block:
        fields.log.at(place, told('"{}" names no code', name))
    code = fields.one_of(block.get("code"), "code", known.codes)
    faults = len(fields.log)
    claim = fields.texts(block.get("claim"), "claim")
    if not claim and len(fields.log) == faults:
        fields.log.at(place, told('"{}" makes no claim', name))
    pieces = fields.items(block.get("evidence"), "evidence")
    evidence = tuple(piece for item in pieces if (piece := _evidence(item, fields, known)))
    return FindingEntry(name, code.text if code else "", claim, evidence)


def _only_once(key: Scalar, fields: Fields, known: _Known) -> None:
    first = known.seen.setdefault(key.text, key)
    if first is not key:
        fields.log.at(key, told('the id "{}" is taken already, on line {}', key.text, first.line))


def _evidence(node: Node, fields: Fields, known: _Known) -> EvidenceEntry | None:
    block = fields.block(node, told("a piece of evidence"), _EVIDENCE)
    if block is None:
        return None
    if "kind" not in block:
        fields.log.at(node, told("the evidence has no kind: {}", ", ".join(KINDS)))
    kind = fields.one_of(block.get("kind"), "kind", KINDS)
    case = fields.one_of(block.get("case"), "case", known.cases)
    source = fields.one_of(block.get("source"), "source", known.sources)
    stance = fields.one_of(block.get("stance"), "stance", STANCES)
    quote = fields.text(block.get("quote"), "quote")
    note = fields.text(block.get("note"), "note")
    attributed = fields.flag(block.get("attributed"), "attributed", otherwise=True)
    entry = EvidenceEntry(
        kind=kind.text if kind else "",
        case=case.text if case else None,
        source=source.text if source else None,
        stance=stance.text if stance else "supports",
        attributed=attributed is not False,
        quote=quote.text if quote and quote.text else None,
        note=note.text if note else "",
    )
    if entry.kind in KINDS and attributed is not None:
        _check_names(entry, node, block, fields)
    return entry


def _check_names(entry: EvidenceEntry, node: Node, block: Block, fields: Fields) -> None:
    """An interview is named by its case, all else by its source, and a quote stands in one."""
    if entry.kind == "interview":
        _check_interview(entry, node, block, fields)
        return
    if "source" not in block:
        fields.log.at(node, told("evidence of the kind {} must name its source", entry.kind))
    if "case" in block:
        fields.log.at(block["case"], Shown("only an interview has a case; name the source"))
    if not entry.attributed:
        fields.log.at(block["attributed"], Shown("only an interview can be unattributed"))


def _check_interview(entry: EvidenceEntry, node: Node, block: Block, fields: Fields) -> None:
    if entry.attributed:
        if "case" not in block:
            said = "an interview must name its case, or say that there is none: attributed: false"
            fields.log.at(node, told(said))
        return
    for name in ("case", "source", "quote"):
        if name in block:
            template = "{} can't be named where attributed is false"
            fields.log.at(block[name], told(template, name))
