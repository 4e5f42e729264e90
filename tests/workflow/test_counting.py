"""Whose codings tables count and how often; who counts in agreement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from qualcode.errors import AgreementError
from qualcode.tables import Table, plain
from qualcode.workflow.agreement import agree, agreement_tables, left_out_by_role
from qualcode.workflow.codings import set_done
from qualcode.workflow.placing import Where, apply_codes
from qualcode.workflow.sight import set_role
from qualcode.workflow.study import Study
from qualcode.workflow.tables import make_tables

OpenAs = Callable[[str], Study]
WHOLE, PART = "Koordinasi antar lembaga masih lemah.", "antar lembaga masih lemah"
ONCE = "Segments of one code count once"


def table(study: Study, name: str, coder: str | None = None) -> Table:
    (made,) = make_tables(study, [name], language="en", coder=coder)
    return made


def cell_of(made: Table, row: str, column: str) -> str:
    at = [one.key for one in made.columns].index(column)
    return next(plain(cells[at]) for cells in made.rows if row in map(plain, cells))


@pytest.fixture
def two(study: Study, open_as: OpenAs) -> tuple[Study, Study]:
    """Two coders on the same words, not to the letter; one has finished one source."""
    other = open_as("budi")
    apply_codes(study, "P1", ["H1"], Where(quote=WHOLE))
    apply_codes(other, "P1", ["H1"], Where(quote=PART))
    apply_codes(other, "P1", ["H1"], Where(quote="Ya begitu, rapat terus."))
    set_done(study, "P1", done=True)
    return study, other


def test_a_passage_counts_once_whoever_coded_it(two: tuple[Study, Study]) -> None:
    study, _ = two
    matrix = table(study, "matrix")
    assert cell_of(matrix, "H1", "P1").startswith("2 (#")
    assert cell_of(matrix, "H1", "P1").count("/#") == 1
    assert any("segment (n = 2)" in note for note in matrix.notes)
    assert cell_of(table(study, "informants"), "P1", "segments") == "2"
    alone = table(study, "matrix", coder="budi")
    assert "/#" not in cell_of(alone, "H1", "P1")
    assert not any(ONCE in note for note in alone.notes)


def test_what_could_be_used_as_evidence_counts_once(two: tuple[Study, Study]) -> None:
    from qualcode.workflow.material import gather
    from qualcode.workflow.tables import _offered

    study, _ = two
    material = gather(study)
    finding = next(one for one in material.findings if one.key == "F1")
    assert _offered(material, replace(finding, code="H1")) == ("P1", "P1")


@pytest.mark.parametrize("name", ["informants", "quotations", "matrix", "triangulation"])
def test_every_evidence_table_names_whom_it_counts(two: tuple[Study, Study], name: str) -> None:
    study, _ = two
    notes = table(study, name).notes
    assert (
        "Coders counted: ana (1 of 2 sources marked done), budi (0 of 2 sources marked done)."
        in notes
    )
    assert "Counted though not marked done by their coder: P1 (budi)." in notes
    assert any(note.startswith(ONCE) for note in notes)
    notes = table(study, name, coder="ana").notes
    assert "Coders counted: ana (1 of 2 sources marked done)." in notes
    assert not any("budi" in note for note in notes)


@pytest.mark.parametrize(
    ("language", "words"), [("id", "Pengode yang dihitung: "), ("ms", "Pengekod yang dikira: ")]
)
def test_the_notes_are_in_the_tables_language(
    two: tuple[Study, Study], language: str, words: str
) -> None:
    (made,) = make_tables(two[0], ["matrix"], language=language)
    assert sum(note.startswith(words) for note in made.notes) == 1


def test_who_oversees_counts_in_agreement_only_where_named(
    two: tuple[Study, Study], open_as: OpenAs
) -> None:
    study, other = two
    rina = open_as("rina")
    for one in (other, rina):
        set_done(one, "P1", done=True)
    set_role(study, "rina", "supervisor")
    made = agree(study)
    assert made.coders == ("ana", "budi")
    assert left_out_by_role(study, made) == {"rina": "supervisor"}
    (first, *_) = agreement_tables(study, made, "en")
    assert "Not counted, since they see others' codings: rina (supervisor)." in first.notes
    named = agree(study, coders=["ana", "rina"])
    assert named.coders == ("ana", "rina")
    assert left_out_by_role(study, named) == {}
    set_role(study, "budi", "consensus")
    with pytest.raises(AgreementError, match="counts where named"):
        agree(study)


def test_who_is_named_without_having_finished_is_told_so_and_names_count_once(
    two: tuple[Study, Study], open_as: OpenAs
) -> None:
    study, other = two
    set_done(other, "P1", done=True)
    open_as("cici").coder()
    with pytest.raises(AgreementError, match="cici has finished no source"):
        agree(study, coders=["budi", "cici"])
    with pytest.raises(AgreementError, match="one was named"):
        agree(study, coders=["budi", "budi"])
