"""The codebook changed by hand: each act alone, its undo, and any run of them against the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qualcode.errors import CodebookError, CodingError, UndoError
from qualcode.workflow import codebook_acts as acts
from qualcode.workflow import codebook_moves as moves
from qualcode.workflow.codebook import export_codebook, load_codebook
from qualcode.workflow.codebook_acts import NewCode
from qualcode.workflow.codebook_merge import merge_codes, merge_preview
from qualcode.workflow.codebook_value import current_codebook
from qualcode.workflow.study import Study

OpenAs = Callable[[str], Study]


def tree_of(study: Study) -> list[tuple[str, int]]:
    return [(placed.node.key, placed.depth) for placed in current_codebook(study).walk()]


def positions(study: Study) -> list[tuple[str, int]]:
    from sqlmodel import col, select

    from qualcode.model import Code

    with study.store.read() as session:
        rows = session.exec(
            select(Code).where(col(Code.deleted_at).is_(None)).order_by(col(Code.position))
        ).all()
        return [(row.key, row.position) for row in rows]


def versions(study: Study) -> list[tuple[int, str]]:
    from sqlmodel import col, select

    from qualcode.model import Codebook

    with study.store.read() as session:
        rows = session.exec(select(Codebook).where(col(Codebook.deleted_at).is_(None))).all()
        return sorted((row.number, row.text) for row in rows)


def code_there(study: Study, source: str, code: str, start: int = 0, end: int = 10) -> Any:
    from sqlmodel import col, select

    from qualcode.coding.apply import apply_code
    from qualcode.model import Code, Source
    from qualcode.text import Span
    from qualcode.workflow.versions import current_version

    with study.act("give") as session:
        found = session.exec(select(Source).where(Source.name == source)).one()
        row = session.exec(
            select(Code).where(Code.key == code, col(Code.deleted_at).is_(None))
        ).one()
        version = current_version(session, found.id)
        return apply_code(session, Span(version.id, start, end), row.id, study.coder())


def codings_of(study: Study) -> list[tuple[str, str, int]]:
    from qualcode.workflow.find import find

    return sorted((row.code, row.coder, row.start) for row in find(study))


def memo_on(study: Study, kind: str, target: Any, text: str) -> None:
    from qualcode.model import Memo

    with study.act("memo") as session:
        session.add(Memo(target_kind=kind, target_id=target, coder_id=study.coder(), text=text))


# -- new


def test_a_new_code_stands_last_in_its_family_and_is_a_version(study: Study) -> None:
    asked = NewCode("H5", "  Anggaran  ", "obstacle", definition="Tidak ada uang.",
                    keywords=("anggaran", "dana"), colour="#AABBCC", hotkey="z")  # fmt: skip
    assert acts.new_code(study, asked) == "H5"
    assert tree_of(study) == [("H1", 0), ("H1.1", 1), ("H4", 0), ("H5", 0), ("F1", 0)]
    assert positions(study) == [("H1", 0), ("H1.1", 1), ("H4", 2), ("H5", 3), ("F1", 4)]
    found = current_codebook(study).find("H5")
    assert found is not None
    assert (found.node.name, found.node.colour) == ({"id": "Anggaran"}, "#aabbcc")
    assert versions(study)[-1] == (2, export_codebook(study))


def test_undo_takes_the_code_and_the_version_back_and_no_number_comes_twice(study: Study) -> None:
    before = export_codebook(study)
    acts.new_code(study, NewCode("H5", "Anggaran", "obstacle"))
    study.store.undo(study.coder())
    assert export_codebook(study) == before
    assert [number for number, _ in versions(study)] == [1]
    acts.new_code(study, NewCode("H5", "Anggaran", "obstacle"))
    assert [number for number, _ in versions(study)] == [1, 3]


def test_a_new_code_below_another_and_after_a_sibling(study: Study) -> None:
    acts.new_code(study, NewCode("H1.2", "Surat", parent="H1"))
    acts.new_code(study, NewCode("H2", "Dana", "obstacle", after="H1"))
    assert [key for key, _ in tree_of(study)] == ["H1", "H1.1", "H1.2", "H2", "H4", "F1"]


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (NewCode("H1", "Lagi", "obstacle"), "taken"),
        (NewCode("factor", "Lagi", "obstacle"), "taken"),
        (NewCode("", "Lagi", "obstacle"), "id"),
        (NewCode("a  b", "Lagi", "obstacle"), "may hold only"),
        (NewCode("H9", "", "obstacle"), "no name"),
        (NewCode("H9", "\x1b[2J", "obstacle"), "control character"),
        (NewCode("H9", "Lagi", "obstacle", colour="merah"), "no colour"),
        (NewCode("H9", "Lagi", "obstacle", hotkey="zz"), "one printable"),
        (NewCode("H9", "Lagi", "obstacle", language="xx"), "no language"),
        (NewCode("H9", "Lagi"), "needs a family"),
        (NewCode("H9", "Lagi", "factor", parent="H1"), "not in the family"),
        (
            NewCode("H9", "Lagi", "obstacle", keywords=("a",), exclude_keywords=("A",)),
            "also excluded",
        ),
    ],
)
def test_what_can_not_stand_in_a_codebook_is_refused(
    study: Study, asked: NewCode, why: str
) -> None:
    before = export_codebook(study)
    with pytest.raises(CodebookError, match=why):
        acts.new_code(study, asked)
    assert export_codebook(study) == before


def test_the_nearest_name_is_offered(study: Study) -> None:
    with pytest.raises(CodingError, match='Did you mean "obstacle"'):
        acts.new_code(study, NewCode("H9", "Lagi", "obstacel"))
    with pytest.raises(CodingError, match='Did you mean "H4"'):
        acts.remove_code(study, "H4x")


def test_a_hotkey_belongs_to_one_code(study: Study) -> None:
    acts.set_hotkey(study, "H1", "a")
    with pytest.raises(CodebookError, match="taken by H1"):
        acts.set_hotkey(study, "H4", "a")
    acts.set_hotkey(study, "H1", "a")
    acts.set_hotkey(study, "H1", None)
    acts.set_hotkey(study, "H4", "a")


def test_colours_and_hotkeys_make_no_version(study: Study) -> None:
    acts.recolour_code(study, "H1", "#112233")
    acts.set_hotkey(study, "H1", "k")
    acts.change_code(study, "H1", colour="#445566", hotkey="l")
    assert [number for number, _ in versions(study)] == [1]
    study.store.undo(study.coder())
    assert '"#112233"' in export_codebook(study)


# -- names and texts


def test_rename_gives_key_and_names(study: Study) -> None:
    assert acts.rename_code(study, "H1", key="K1", names={"en": "Coordination"}) == "K1"
    found = current_codebook(study).find("K1")
    assert found is not None
    assert found.node.name == {"id": "Koordinasi lemah", "en": "Coordination"}
    acts.rename_code(study, "K1", names={"en": ""})
    with pytest.raises(CodebookError, match="a name in one language"):
        acts.rename_code(study, "K1", names={"id": " "})
    with pytest.raises(CodebookError, match="taken"):
        acts.rename_code(study, "K1", key="H4")


def test_a_code_of_another_tool_can_be_renamed_and_recoloured(study: Study) -> None:
    hostile = "a  \"b' [red]\x1b"
    with study.act("as imported") as session:
        from sqlmodel import select

        from qualcode.model import Code

        session.exec(select(Code).where(Code.key == "F1")).one().key = hostile
    acts.recolour_code(study, hostile, "#102030")
    acts.define_code(study, hostile, definition="Baru.")
    acts.rename_code(study, hostile, key="F1")
    assert ("F1", 0) in tree_of(study)


def test_define_changes_only_what_is_said(study: Study) -> None:
    acts.define_code(study, "H1", include=["rapat"], exclude=["H4"])
    acts.define_code(study, "H1", "en", definition="Agencies act alone.")
    found = current_codebook(study).find("H1")
    assert found is not None
    assert dict(found.node.definition) == {
        "id": "Lembaga berjalan sendiri-sendiri.",
        "en": "Agencies act alone.",
    }
    assert dict(found.node.include) == {"id": ("rapat",)}
    assert found.node.keywords["id"] == ("koordinasi", "antar lembaga", "rapat")
    with pytest.raises(CodebookError, match="also excluded"):
        acts.define_code(study, "H1", exclude_keywords=["rapat"])


def test_nothing_changed_is_no_act(study: Study) -> None:
    with pytest.raises(UndoError):
        study.store.undo(study.coder(), ("coding",))
    acts.define_code(study, "H1", definition="Lembaga berjalan sendiri-sendiri.")
    assert [number for number, _ in versions(study)] == [1]


# -- families and keys


def test_families(study: Study) -> None:
    assert acts.new_family(study, "gap", "Kesenjangan", after="obstacle") == "gap"
    assert [family.key for family in current_codebook(study).families] == [
        "obstacle",
        "gap",
        "factor",
    ]
    acts.rename_family(study, "gap", key="celah", names={"en": "Gap"})
    with pytest.raises(CodebookError, match="taken"):
        acts.new_family(study, "celah", "Celah")
    with pytest.raises(CodebookError, match="no name"):
        acts.new_family(study, "baru", "")


@pytest.mark.parametrize(
    ("family", "parent", "key"),
    [("obstacle", None, "H5"), ("factor", None, "F2"), ("obstacle", "H1", "H1.2"),
     ("obstacle", "H4", "H4.1")],
)  # fmt: skip
def test_the_next_key_follows_its_family(
    study: Study, family: str, parent: str | None, key: str
) -> None:
    assert acts.next_key(study, family, parent) == key


# -- moves


def test_a_subtree_moves_along(study: Study) -> None:
    moves.move_code(study, "H1", family="factor")
    assert tree_of(study) == [("H4", 0), ("F1", 0), ("H1", 0), ("H1.1", 1)]
    assert [place for _, place in positions(study)] == [0, 1, 2, 3]
    study.store.undo(study.coder())
    assert tree_of(study) == [("H1", 0), ("H1.1", 1), ("H4", 0), ("F1", 0)]


def test_beside_below_and_out(study: Study) -> None:
    moves.move_code(study, "H4", before="H1")
    assert [key for key, _ in tree_of(study)] == ["H4", "H1", "H1.1", "F1"]
    moves.move_code(study, "F1", after="H1.1")
    assert tree_of(study) == [("H4", 0), ("H1", 0), ("H1.1", 1), ("F1", 1)]
    moves.move_code(study, "H1", parent="H4")
    assert tree_of(study) == [("H4", 0), ("H1", 1), ("H1.1", 2), ("F1", 2)]
    moves.move_code(study, "H1.1", top=True)
    assert tree_of(study) == [("H4", 0), ("H1", 1), ("F1", 2), ("H1.1", 0)]


def test_never_below_itself(study: Study) -> None:
    for parent in ("H1", "H1.1"):
        with pytest.raises(CodebookError, match="below itself"):
            moves.move_code(study, "H1", parent=parent)
    with pytest.raises(CodebookError, match="below itself"):
        moves.move_code(study, "H1", after="H1.1")
    with pytest.raises(CodebookError, match="two places"):
        moves.move_code(study, "H1", before="H4", family="factor")
    with pytest.raises(CodebookError, match="no place"):
        moves.move_code(study, "H1")


def test_step_by_step(study: Study) -> None:
    assert moves.shift_code(study, "H4", -1)
    assert not moves.shift_code(study, "H4", -1)
    assert moves.shift_code(study, "H4", 1)
    assert moves.nest_code(study, "H1") is None
    assert moves.nest_code(study, "H4") == "H1"
    assert tree_of(study) == [("H1", 0), ("H1.1", 1), ("H4", 1), ("F1", 0)]
    assert moves.unnest_code(study, "H4")
    assert not moves.unnest_code(study, "H4")


# -- merging and removing


def test_a_merge_takes_every_coders_codings_along(study: Study, open_as: OpenAs) -> None:
    budi = open_as("budi")
    first = code_there(study, "P1", "H1")
    second = code_there(study, "P1", "H4")
    code_there(study, "P2", "H4", 3, 9)
    code_there(budi, "P1", "H4")
    memo_on(study, "coding", second, "dari H4")
    memo_on(study, "coding", first, "dari H1")
    before = codings_of(study), export_codebook(study)
    told = merge_preview(study, "H4", "H1")
    assert merge_codes(study, "H4", "H1") == told
    assert (told.codings, told.doubled, told.codes) == (2, 1, 0)
    assert codings_of(study) == [("H1", "ana", 0), ("H1", "ana", 3), ("H1", "budi", 0)]
    from qualcode.workflow.find import find

    assert "dari H1\n\ndari H4" in {row.memo for row in find(study)}
    study.store.undo(study.coder())
    assert (codings_of(study), export_codebook(study)) == before
    study.store.redo(study.coder())
    assert [code for code, *_ in codings_of(study)] == ["H1", "H1", "H1"]


def test_findings_and_children_follow(study: Study) -> None:
    from qualcode.workflow.ledger import findings

    used = [row.code for row in findings(study)]
    told = merge_codes(study, used[0], "F1" if used[0] != "F1" else "H4")
    assert told.findings == used.count(used[0])
    assert told.into in {row.code for row in findings(study)}


def test_merging_a_code_into_one_below_it(study: Study) -> None:
    acts.new_code(study, NewCode("H1.2", "Surat", parent="H1"))
    told = merge_codes(study, "H1", "H1.1")
    assert told.codes == 1
    assert tree_of(study) == [("H1.1", 0), ("H1.2", 1), ("H4", 0), ("F1", 0)]


def test_a_merge_can_not_be_undone_over_later_work(study: Study, open_as: OpenAs) -> None:
    code_there(study, "P1", "H4")
    merge_codes(study, "H4", "H1")
    with pytest.raises(CodebookError, match="itself"):
        merge_codes(study, "H1", "H1")
    acts.rename_code(open_as("budi"), "H1", names={"id": "Lain"})
    study.store.undo(study.coder())
    budi = open_as("budi")
    merge_codes(budi, "H4", "H1")
    with pytest.raises(UndoError, match="changed since"):
        study.store.undo(study.coder())


def test_only_what_nothing_uses_is_removed(study: Study) -> None:
    code_there(study, "P1", "H1.1")
    with pytest.raises(CodebookError, match=r"in use: 1 coding\."):
        acts.remove_code(study, "H1.1")
    with pytest.raises(CodebookError, match="in use: 1 code below it"):
        acts.remove_code(study, "H1")
    acts.new_code(study, NewCode("H9", "Baru", "obstacle"))
    acts.remove_code(study, "H9")
    assert ("H9", 0) not in tree_of(study)
    study.store.undo(study.coder())
    assert ("H9", 0) in tree_of(study)


# -- any run of acts


def test_what_is_made_here_loads_again_unchanged(study: Study, tmp_path: Path) -> None:
    acts.new_code(study, NewCode("H5", 'Anggaran: "dana" #1', "obstacle", colour="#aabbcc"))
    acts.define_code(study, "H5", include=["- butir", "a: b"], definition="dua\nbaris\n\nlagi")
    moves.move_code(study, "F1", after="H1")
    text = export_codebook(study)
    file = tmp_path / "out.yaml"
    file.write_text(text, encoding="utf-8")
    loaded = load_codebook(study, file)
    assert (loaded.added, loaded.changed, loaded.removed) == ((), (), ())
    assert export_codebook(study) == text
