"""Memos on a real study: one a coder and target, drafts beside the journal, and one undo each."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest

from qualcode.errors import CodingError, ProjectError
from qualcode.model import Memo
from qualcode.store.history import Entry, check, entries
from qualcode.workflow.codebook_merge import merge_codes
from qualcode.workflow.desk import Desk
from qualcode.workflow.drafts import draft_of, drop_draft, keep_draft
from qualcode.workflow.memo_list import memos
from qualcode.workflow.memos import at_hand, memo_of, noted, target, write_memo
from qualcode.workflow.study import Study

OpenAs = Callable[[str], Study]
QUOTE = "Koordinasi antar lembaga masih lemah."


@pytest.fixture
def desk(study: Study) -> Desk:
    return Desk(study)


def place(desk: Desk) -> tuple[int, int]:
    text = desk.document(_p1(desk)).text
    return text.index(QUOTE), text.index(QUOTE) + len(QUOTE)


def _p1(desk: Desk) -> UUID:
    return next(row.id for row in desk.sources() if row.name == "P1")


@pytest.fixture
def coding(desk: Desk) -> str:
    """A coding of ana's, as it is named."""
    row = next(row for row in desk.sources() if row.name == "P1")
    start, end = place(desk)
    desk.apply(desk.document(row.id), start, end, "H1.1")
    return f"coding:P1:{start}-{end}:H1.1"


WORDS = ["project", "source:P1", "case:P1", "code:H1.1", "finding:H1"]


@pytest.mark.parametrize("words", WORDS)
def test_written_read_changed_removed(study: Study, words: str) -> None:
    about = target(study, words)
    assert about.words == words
    assert memo_of(study, about) == ""
    assert write_memo(study, about, "Satu\r\ndua \n\n") == "written"
    assert memo_of(study, about) == "Satu\ndua"
    assert write_memo(study, about, "Satu\ndua") == "unchanged"
    assert write_memo(study, about, "Tiga") == "written"
    (row,) = memos(study)
    assert (row.target.words, row.text, row.coder) == (words, "Tiga", "ana")
    assert row.created < row.changed
    assert write_memo(study, about, "  \n") == "removed"
    assert memos(study) == []
    with study.store.read() as session:
        check(session)


def test_on_a_coding_and_on_a_passage(study: Study, desk: Desk, coding: str) -> None:
    start, end = place(desk)
    for words in (coding, f"segment:P1:{start}-{end}", "segment:P1:0-5"):
        about = target(study, words)
        assert about.words == words
        write_memo(study, about, f"Tentang {words}")
        assert memo_of(study, target(study, words)) == f"Tentang {words}"
    rows = memos(study)
    assert [row.target.kind for row in rows] == ["segment", "coding", "segment"]
    assert rows[1].target.extract == QUOTE
    labels = [entry.label for entry in _history(study)][:3]
    assert labels == [
        "memo on P1 0-5",
        f"memo on P1 {start}-{end}",
        f"memo on H1.1 at P1 {start}-{end}",
    ]


def _history(study: Study) -> list[Entry]:
    with study.store.read() as session:
        return list(entries(session))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("source:P9", 'no source is called "P9"'),
        ("sorce:P1", 'Did you mean "source"'),
        ("code:H1.2", 'Did you mean "H1.1"|Did you mean "H1"'),
        ("P1", "can't be about"),
        ("source:", "can't be about"),
        ("project:x", "can't be about"),
        ("segment:P1", "names no place"),
        ("segment:P1:5-2", "is no place"),
        ("segment:P1:0-99999", "goes from 0 to"),
        ("segment:P7:0-9", 'no source is called "P7"'),
        ("coding:P1:0-9:H7", 'no code is called "H7"'),
        ("coding:P1:0-9:H1", "does not have the code H1"),
    ],
)
def test_what_names_nothing_is_refused(study: Study, words: str, why: str) -> None:
    with pytest.raises(CodingError, match=why):
        target(study, words)


def test_a_code_answers_to_its_name_too(study: Study) -> None:
    assert target(study, "code:Koordinasi lemah").words == "code:H1"


def test_undo_and_redo_of_each_act(study: Study, desk: Desk) -> None:
    about = target(desk.study, "source:P1")
    for text in ("Satu", "Dua", ""):
        write_memo(desk.study, about, text)
    told = [desk.undo() for _ in range(3)]
    assert [act.label for act in told] == ["remove memo on P1", "memo on P1", "memo on P1"]
    assert memo_of(study, about) == ""
    seen = []
    for _ in range(3):
        desk.redo()
        seen.append(memo_of(study, about))
    assert seen == ["Satu", "Dua", ""]


def test_each_coder_has_their_own(study: Study, open_as: OpenAs) -> None:
    other = open_as("budi")
    about = target(study, "source:P1")
    write_memo(study, about, "Dari ana")
    write_memo(other, about, "Dari budi")
    assert memo_of(study, about) == "Dari ana"
    assert [row.text for row in memos(other)] == ["Dari budi"]
    assert [row.text for row in memos(other, coder="ana")] == ["Dari ana"]
    assert {row.text for row in memos(other, everyone=True)} == {"Dari ana", "Dari budi"}
    with pytest.raises(CodingError, match='Did you mean "budi"'):
        memos(study, coder="budii")
    write_memo(other, about, "")
    assert memo_of(study, about) == "Dari ana"


def test_someone_who_has_done_nothing_has_no_memos(open_as: OpenAs) -> None:
    assert memos(open_as("cici")) == []


def test_older_data_with_two_of_one_coder_is_read_whole_and_made_one(study: Study) -> None:
    about = target(study, "case:P1")
    assert about.id is not None
    with study.act("import") as session:
        for text in ("Pertama", "Kedua"):
            session.add(
                Memo(target_kind="case", target_id=about.id, coder_id=study.coder(), text=text)
            )
            session.flush()
    assert memo_of(study, about) == "Pertama\n\nKedua"
    (row,) = memos(study)
    assert row.text == "Pertama\n\nKedua"
    write_memo(study, about, "Pertama\n\nKedua, ketiga")
    assert memo_of(study, about) == "Pertama\n\nKedua, ketiga"
    write_memo(study, about, "")
    assert memos(study) == []


def test_filters(study: Study, desk: Desk, coding: str) -> None:
    for words in (*WORDS, coding, "source:P2"):
        write_memo(study, target(study, words), f"Tentang {words}")
    assert [row.target.words for row in memos(study, kind="code")] == ["code:H1.1"]
    assert {row.target.words for row in memos(study, text="ANTAR lembaga")} == {coding}
    assert {row.target.words for row in memos(study, about=target(study, "source:P1"))} == {
        "source:P1",
        coding,
    }
    within_code = memos(study, about=target(study, "code:H1.1"))
    assert {row.target.words for row in within_code} == {"code:H1.1", coding}
    in_case = memos(study, about=target(study, "case:P1"))
    assert {row.target.words for row in in_case} == {"case:P1", "source:P1", coding}
    assert len(memos(study, about=target(study, "project"))) == 7
    assert [row.target.kind for row in memos(study)] == [
        "project",
        "source",
        "coding",
        "source",
        "case",
        "code",
        "finding",
    ]
    with pytest.raises(CodingError, match='Did you mean "source"'):
        memos(study, kind="sources")


def test_the_memo_of_a_removed_coding_stays_and_says_so(
    study: Study, desk: Desk, coding: str
) -> None:
    write_memo(desk.study, target(study, coding), "Penting")
    (mine,) = desk.codings(_p1(desk))
    desk.remove(mine.id)
    (row,) = memos(study)
    assert row.target.gone
    assert row.text == "Penting"
    assert write_memo(desk.study, row.target, "Lain") == "written"
    assert write_memo(desk.study, row.target, "") == "removed"
    for _ in range(3):
        desk.undo()
    assert not memos(study)[0].target.gone


def test_drafts_enter_no_journal(study: Study, coding: str) -> None:
    before = len(_history(study))
    for words in ("source:P1", "segment:P1:0-5", coding):
        about = target(study, words)
        keep_draft(study, about, "Sat")
        at = keep_draft(study, about, "Satu")
        draft = draft_of(study, about)
        assert draft is not None
        assert (draft.text, draft.at, draft.target) == ("Satu", at, about)
    assert len(_history(study)) == before
    assert noted(study) == (frozenset(), 3)
    rows = memos(study)
    assert {(row.target.words, row.text, row.draft) for row in rows} == {
        ("source:P1", "", "Satu"),
        ("segment:P1:0-5", "", "Satu"),
        (coding, "", "Satu"),
    }
    drop_draft(study, target(study, coding))
    assert noted(study)[1] == 2


def test_the_draft_goes_with_the_act(study: Study, open_as: OpenAs) -> None:
    about, other = target(study, "segment:P1:0-5"), open_as("budi")
    keep_draft(study, about, "Satu")
    keep_draft(other, about, "Milik budi")
    write_memo(study, about, "Satu dua")
    assert draft_of(study, about) is None
    assert noted(study)[1] == 0
    draft = draft_of(other, about)
    assert draft is not None
    assert draft.text == "Milik budi"
    keep_draft(study, about, "Satu dua tiga")
    (row,) = memos(study)
    assert (row.text, row.draft) == ("Satu dua", "Satu dua tiga")
    assert write_memo(study, about, "Satu dua") == "unchanged"
    assert draft_of(study, about) is None


def test_what_a_database_cant_hold_becomes_a_mark(study: Study) -> None:
    about = target(study, "project")
    keep_draft(study, about, "a\0b\ud83dc")
    write_memo(study, about, "a\0b\ud83dc\u202e[/red]")
    assert memo_of(study, about) == "a\ufffdb\ufffdc\u202e[/red]"


def test_what_is_at_hand_goes_from_the_narrow_to_the_wide(
    study: Study, desk: Desk, coding: str
) -> None:
    from qualcode.text import Span

    document = desk.document(_p1(desk))
    (mine,) = desk.codings(document.source.id)
    span = Span(document.source_version, *place(desk))
    write_memo(study, target(study, "source:P1"), "Ada")
    keep_draft(study, target(study, "case:P1"), "Ad")
    rows = at_hand(study, span, [mine.id])
    start, end = place(desk)
    assert [(row.target.words, row.memo, row.draft) for row in rows] == [
        (coding, False, False),
        (f"segment:P1:{start}-{end}", False, False),
        ("code:H1.1", False, False),
        ("source:P1", True, False),
        ("case:P1", False, True),
        ("project", False, False),
    ]
    assert [row.target.words for row in at_hand(study, None, [])] == ["project"]


def test_nobody_named(open_as: OpenAs, study: Study) -> None:
    from dataclasses import replace

    nobody = replace(study, coder_name=None)
    write_memo(study, target(study, "project"), "Ada")
    with pytest.raises(ProjectError, match="nobody is named"):
        memos(nobody)
    assert len(memos(nobody, everyone=True)) == 1
    assert len(memos(nobody, coder="ana")) == 1


@pytest.mark.parametrize(
    ("elsewhere", "typed", "kept"),
    [
        ("Lama", "Baru", "Baru"),
        ("Lain", "Baru", "Lain\n\nBaru"),
        ("Lain", "Lama", "Lain"),
        ("Lain", "", "Lain"),
        ("", "Baru", "Baru"),
        ("Baru", "Baru", "Baru"),
    ],
)
def test_a_memo_changed_elsewhere_meanwhile_is_not_lost(
    study: Study, elsewhere: str, typed: str, kept: str
) -> None:
    about = target(study, "project")
    write_memo(study, about, "Lama")
    write_memo(study, about, elsewhere)
    write_memo(study, about, typed, opened="Lama")
    assert memo_of(study, about) == kept


def test_drafts_follow_a_merge_as_memos_do(study: Study, open_as: OpenAs) -> None:
    other = open_as("budi")
    gone, kept = target(study, "code:H4"), target(study, "code:F1")
    write_memo(study, kept, "Tentang F1")
    keep_draft(study, gone, "Tentang H4")
    write_memo(other, gone, "Milik budi")
    keep_draft(other, kept, "Draf budi")
    merge_codes(study, "H4", "F1")
    mine, theirs = draft_of(study, kept), draft_of(other, kept)
    assert mine is not None
    assert theirs is not None
    assert (mine.text, theirs.text) == ("Tentang F1\n\nTentang H4", "Draf budi\n\nMilik budi")
    assert draft_of(study, gone) is None
    assert (memo_of(study, kept), memo_of(other, kept)) == ("Tentang F1", "Milik budi")


def test_drafts_on_codings_that_fall_together_in_a_merge_follow(study: Study, desk: Desk) -> None:
    start, end = place(desk)
    for code in ("H4", "F1"):
        desk.apply(desk.document(_p1(desk)), start, end, code)
    keep_draft(study, target(study, f"coding:P1:{start}-{end}:H4"), "Satu")
    merge_codes(study, "H4", "F1")
    draft = draft_of(study, target(study, f"coding:P1:{start}-{end}:F1"))
    assert draft is not None
    assert draft.text == "Satu"
