"""Footnotes, numbers and the line under a table, as a language says them. Knows no table."""

from __future__ import annotations

from qualcode.synthesis.headings import headings
from qualcode.synthesis.months import day_name, month_name
from qualcode.synthesis.rows import Provenance

EMPTY = "–"


def interview_note(label: str, month: str, language: str) -> str:
    """A footnote's text: `Wawancara dengan {label}, Oktober 2025.`; no month, none said."""
    words = headings(language)
    if not month.strip():
        return words.undated_note.format(label=label)
    return words.interview_note.format(label=label, month=month_name(month, language))


def number(count: int, language: str) -> str:
    """`1.234` or `1,234`, as the language has it."""
    return f"{count:,}".replace(",", headings(language).thousands)


def n_of(count: int, total: int, language: str) -> str:
    """`2 dari 6`."""
    return headings(language).n_of.format(n=count, total=total)


def provenance_notes(provenance: Provenance | None, language: str) -> tuple[str, ...]:
    """The lines under a table that say what it stands on, and how much was left out of it.

    Parts that are not known are not said.
    """
    if provenance is None:
        return ()
    words = headings(language)
    said = words.provenance
    unit = words.units.get(provenance.unit, provenance.unit)
    parts = [said["unit"].format(unit=unit, n=number(provenance.n, language))]
    if provenance.last_change:
        parts.append(said["last_change"].format(date=day_name(provenance.last_change, language)))
    if provenance.codebook_version:
        parts.append(said["codebook_version"].format(version=provenance.codebook_version))
    if provenance.project_hash:
        parts.append(said["project_hash"].format(hash=provenance.project_hash))
    return (*_left_out(provenance, language), " ".join(parts))


def _left_out(provenance: Provenance, language: str) -> tuple[str, ...]:
    counts = {"codings": provenance.left_codings, "evidence": provenance.left_evidence}
    return tuple(left_note(what, count, language) for what, count in counts.items() if count)


def left_note(what: str, count: int, language: str) -> str:
    """How many `codings` or pieces of `evidence` stand on an older text, and where to see them."""
    return left_template(what, count, language).format(count=number(count, language))


def left_template(what: str, count: int, language: str) -> str:
    """The sentence for so many."""
    return headings(language).left[f"{what}_one" if count == 1 else what]
