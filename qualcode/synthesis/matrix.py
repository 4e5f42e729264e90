"""The framework matrix of codes and informants. Must not know the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from qualcode.synthesis.headings import headings
from qualcode.synthesis.rows import CodeHead, InformantHead, MatrixCell, Provenance
from qualcode.synthesis.wording import EMPTY, n_of, number, provenance_notes
from qualcode.tables import Cell, Column, Table, cell

_OWN = ("family", "code", "name", "group", "informant", "informants", "codes")

Cells = Mapping[tuple[str, str], MatrixCell]


def matrix_table(
    cells: Sequence[MatrixCell],
    codes: Sequence[CodeHead],
    informants: Sequence[InformantHead],
    language: str,
    rows: Literal["codes", "informants"] = "codes",
    provenance: Provenance | None = None,
) -> Table:
    """Table "matrix": how often each informant speaks to each code, with the segments' numbers.

    `rows` says what stands in rows; informants of one group stand together there. The last
    column counts the informants who speak to a code, or the codes that an informant speaks to.
    """
    filled = {(one.code, one.case): one for one in cells if one.segments}
    columns, body = (
        _by_code(filled, codes, informants, language)
        if rows == "codes"
        else _by_informant(filled, codes, _grouped(informants), language)
    )
    words = headings(language)
    legend = words.notes["refs" if any(one.refs for one in filled.values()) else "matrix"]
    return Table(
        name="matrix",
        title=words.titles["matrix"],
        columns=columns,
        rows=body,
        notes=(legend, *provenance_notes(provenance, language)),
        language=language,
    )


_Body = tuple[tuple[Column, ...], tuple[tuple[Cell, ...], ...]]


def _by_code(
    filled: Cells, codes: Sequence[CodeHead], people: Sequence[InformantHead], language: str
) -> _Body:
    heading = headings(language).columns
    families = any(code.family for code in codes)
    columns = (
        *((Column("family", heading["family"], weight=1.4, grouped=True),) if families else ()),
        Column("code", heading["code"], weight=0.7),
        Column("name", heading["name"], weight=2.6),
        *(Column(_key(one.case), one.case) for one in people),
        Column("informants", heading["informants"]),
    )
    rows = []
    for code in codes:
        found = [filled.get((code.key, one.case)) for one in people]
        rows.append(
            (
                *((cell(code.family or EMPTY),) if families else ()),
                cell(code.key),
                cell(code.name or code.key),
                *_counts(found, language),
                cell(n_of(_filled(found), len(people), language)),
            )
        )
    return columns, tuple(rows)


def _by_informant(
    filled: Cells, codes: Sequence[CodeHead], people: Sequence[InformantHead], language: str
) -> _Body:
    heading = headings(language).columns
    groups = any(one.group for one in people)
    columns = (
        *((Column("group", heading["group"], weight=1.4, grouped=True),) if groups else ()),
        Column("informant", heading["informant"], weight=0.9),
        *(Column(_key(code.key), f"{code.key} {code.name}".strip()) for code in codes),
        Column("codes", heading["code"]),
    )
    rows = []
    for one in people:
        found = [filled.get((code.key, one.case)) for code in codes]
        rows.append(
            (
                *((cell(one.group or EMPTY),) if groups else ()),
                cell(one.case),
                *_counts(found, language),
                cell(n_of(_filled(found), len(codes), language)),
            )
        )
    return columns, tuple(rows)


def _grouped(informants: Sequence[InformantHead]) -> tuple[InformantHead, ...]:
    """Groups in the order of their first informant, who keep theirs within."""
    groups = list(dict.fromkeys(one.group for one in informants))
    return tuple(sorted(informants, key=lambda one: groups.index(one.group)))


def _counts(found: Sequence[MatrixCell | None], language: str) -> list[Cell]:
    return [cell(_count(one, language)) for one in found]


def _count(one: MatrixCell | None, language: str) -> str:
    if one is None:
        return EMPTY
    refs = f" ({', '.join(one.refs)})" if one.refs else ""
    return number(one.segments, language) + refs


def _filled(found: Sequence[MatrixCell | None]) -> int:
    return sum(one is not None for one in found)


def _key(name: str) -> str:
    """A column's key; one that is called like a column of the table's own is told apart."""
    return f"{name}_" if name in _OWN else name
