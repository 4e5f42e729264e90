"""Laws of changing the codebook: any run of acts can be written, checked, loaded and undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qualcode.codebook import check
from qualcode.errors import CodebookError, CodingError
from qualcode.workflow import codebook_acts as acts
from qualcode.workflow import codebook_moves as moves
from qualcode.workflow.codebook import export_codebook, load_codebook
from qualcode.workflow.codebook_acts import NewCode
from qualcode.workflow.codebook_merge import merge_codes
from qualcode.workflow.codebook_rules import NAME_LENGTH, following_key, name_of_words
from qualcode.workflow.study import Study

KEYS = ["H1", "H1.1", "H4", "F1", "obstacle", "baru", "a b", "x: #y", "-", "null", "1", " s ", ""]
ANY = st.one_of(st.sampled_from(["x", "a: b", "# c", "- d", "'\"", "e\nf"]), st.text(max_size=12))
KEY = st.sampled_from(KEYS)

Act = Callable[[Study], object]


def new(key: str, name: str, family: str, parent: str | None, words: list[str]) -> Act:
    return lambda study: acts.new_code(
        study, NewCode(key, name, family, parent, definition=name, include=words, keywords=words)
    )


ACT: st.SearchStrategy[Act] = st.one_of(
    st.builds(
        new,
        KEY,
        ANY,
        st.sampled_from(["obstacle", "factor", ""]),
        st.none() | KEY,
        st.lists(ANY, max_size=2),
    ),
    st.builds(
        lambda c, k, n: lambda s: acts.rename_code(s, c, key=k, names={"en": n}), KEY, KEY, ANY
    ),
    st.builds(lambda c, t: lambda s: acts.define_code(s, c, definition=t, exclude=[t]), KEY, ANY),
    st.builds(lambda c, t: lambda s: acts.recolour_code(s, c, t), KEY, st.just("#AbCdEf") | ANY),
    st.builds(lambda c, t: lambda s: acts.set_hotkey(s, c, t), KEY, st.sampled_from("ab é\t")),
    st.builds(lambda c, p: lambda s: moves.move_code(s, c, parent=p), KEY, KEY),
    st.builds(lambda c, p: lambda s: moves.move_code(s, c, before=p), KEY, KEY),
    st.builds(lambda c: lambda s: moves.move_code(s, c, family="factor"), KEY),
    st.builds(lambda c, p: lambda s: merge_codes(s, c, p), KEY, KEY),
    st.builds(lambda c: lambda s: acts.remove_code(s, c), KEY),
    st.builds(lambda k, n: lambda s: acts.new_family(s, k, n), KEY, ANY),
)


def last_number(study: Study) -> int:
    from sqlalchemy import func
    from sqlmodel import col, select

    from qualcode.model import Operation

    with study.store.read() as session:
        return session.exec(select(func.max(col(Operation.number)))).one() or 0


def do_all(study: Study, run: list[Act]) -> None:
    for act in run:
        try:
            act(study)
        except (CodebookError, CodingError):
            continue


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(run=st.lists(ACT, min_size=1, max_size=8))
def test_export_check_and_load_after_any_acts_is_identity_and_undo_takes_all_back(
    run: list[Act], study: Study, tmp_path_factory: Any
) -> None:
    before, first = export_codebook(study), last_number(study)
    do_all(study, run)
    text = export_codebook(study)
    assert check(text, where="").faults == ()
    file = tmp_path_factory.mktemp("law") / "book.yaml"
    file.write_text(text, encoding="utf-8")
    loaded = load_codebook(study, file)
    assert (loaded.added, loaded.changed, loaded.removed) == ((), (), ())
    assert export_codebook(study) == text
    for _ in range(last_number(study) - first):
        study.store.undo(study.coder())
    assert export_codebook(study) == before


@given(
    st.lists(KEY | st.from_regex(r"\A[A-Z]{1,2}[0-9]{1,3}\Z")), st.sampled_from(["H", "IV", "x."])
)
def test_the_following_key_is_free(keys: list[str], start: str) -> None:
    key = following_key(keys, start, keys)
    assert key.casefold() not in {one.casefold() for one in keys}


@given(st.text(max_size=300))
def test_a_name_of_words_is_short_and_one_line(words: str) -> None:
    name = name_of_words(words)
    assert len(name) <= NAME_LENGTH
    assert "\n" not in name
    assert name == name.strip()


def test_a_long_passage_is_cut_at_a_word() -> None:
    words = "Keluarga takut melapor karena mereka malu kepada tetangga dan kerabat di desa."
    assert name_of_words(words) == "Keluarga takut melapor karena mereka malu kepada tetangga"
    assert name_of_words("  “Takut, malu.” ") == "Takut, malu"
