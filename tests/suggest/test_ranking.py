"""Rankings and their reasons: laws, cold start, learning, and input that is odd."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.suggest import Coded, CodeEntry, Passage, Ranked, Reason, rank

Book = dict[str, CodeEntry]
Study = tuple[Coded, ...]


def _first(ranked: list[list[Ranked]]) -> str:
    return ranked[0][0].code


def _reason(ranked: Ranked, kind: str) -> Reason:
    (found,) = [reason for reason in ranked.reasons if reason.kind == kind]
    return found


def test_a_codebook_alone_ranks_by_its_keywords(book: Book) -> None:
    ranked = rank([], book, [], [Passage("Anggarannya habis dan korban menunggu.", "id", "P1")])
    assert {one.code for one in ranked[0][:2]} == {"dana", "korban"}
    dana = next(one for one in ranked[0] if one.code == "dana")
    assert _reason(dana, "keyword") == Reason("keyword", ("anggarannya",), ((0, 11),))


def test_a_codebook_alone_ranks_by_its_definitions(book: Book) -> None:
    ranked = rank([], book, [], [Passage("Lembaga kami berjalan begitu saja.", "id", "P1")])
    assert _first(ranked) == "koordinasi"
    assert "lembaga" in _reason(ranked[0][0], "codebook").words


def test_coded_passages_teach_words_that_no_keyword_has(
    book: Book, coded: Study, asked: Passage
) -> None:
    assert _first(rank(coded, book, [], [asked])) == "dana"
    learned = _reason(rank(coded, book, [], [asked])[0][0], "learned")
    assert {"bensin", "uang", "dananya", "dipotong", "beli"} & set(learned.words)


def test_of_a_code_that_nobody_has_given_nothing_is_called_learned(book: Book) -> None:
    asked = [Passage("Anggaran kantor kaget, korban dan keluarga rapat.", "id", "P9")]
    for one in rank([], book, [], asked)[0]:
        assert "learned" not in {reason.kind for reason in one.reasons}


def test_without_a_codebook_the_codes_of_the_passages_are_ranked(
    coded: Study, asked: Passage
) -> None:
    ranked = rank(coded, {}, [], [asked])
    assert _first(ranked) == "dana"
    assert len(ranked[0]) == 3


def test_the_question_decides_where_the_answer_says_nothing(book: Book) -> None:
    coded = [
        Coded("Ya, begitu.", (code,), "id", f"P{at}", prompt=question)
        for at in range(4)
        for code, question in (("dana", "Bagaimana uangnya?"), ("korban", "Bagaimana anaknya?"))
    ]
    ranked = rank(coded, book, [], [Passage("Ya, begitu.", "id", "P9", prompt="Soal uangnya?")])
    assert _first(ranked) == "dana"
    reason = _reason(ranked[0][0], "context")
    assert "uangnya" in reason.words
    assert reason.spans == ()


def test_an_exclusion_keyword_takes_the_code_out(book: Book) -> None:
    text = "Anggaran dasar perkumpulan mengatur anggaran."
    codes = [one.code for one in rank([], book, [], [Passage(text, "id", "P1")])[0]]
    assert sorted(codes) == ["koordinasi", "korban"]


def test_where_every_code_is_out_nothing_is_suggested() -> None:
    book = {"x": CodeEntry(exclude_keywords={"id": ("kata",)})}
    assert rank([], book, [], [Passage("kata", "id", "P1")]) == [[]]


def test_top_cuts_and_order_is_by_score(book: Book, coded: Study, asked: Passage) -> None:
    every = rank(coded, book, [], [asked])[0]
    assert [one.score for one in every] == sorted((one.score for one in every), reverse=True)
    assert rank(coded, book, [], [asked], top=2)[0] == every[:2]
    assert 0.5 < sum(one.score for one in every) < 1.0  # the rest is for none of them


def test_strength_is_the_score_in_a_word() -> None:
    words = [Ranked("x", score).strength for score in (0.0, 0.19, 0.2, 0.49, 0.5, 1.0)]
    assert words == ["weak", "weak", "fair", "fair", "strong", "strong"]


def test_the_order_of_training_rows_does_not_matter(
    book: Book, coded: Study, asked: Passage
) -> None:
    expected = rank(coded, book, [asked], [asked])
    for seed in range(5):
        shuffled = list(coded)
        random.Random(seed).shuffle(shuffled)
        turned = dict(random.Random(seed).sample(sorted(book.items()), len(book)))
        assert rank(shuffled, turned, [asked], [asked]) == expected


def test_a_new_name_for_a_code_leaves_its_rank(book: Book, coded: Study, asked: Passage) -> None:
    renamed = {f"k-{code}": entry for code, entry in book.items()}
    anew = [replace(row, codes=tuple(f"k-{code}" for code in row.codes)) for row in coded]
    before = [one.code for one in rank(coded, book, [], [asked])[0]]
    assert [one.code for one in rank(anew, renamed, [], [asked])[0]] == [
        f"k-{code}" for code in before
    ]


def test_one_passage_is_ranked_as_among_many(book: Book, coded: Study, asked: Passage) -> None:
    many = rank(coded, book, [], [row.passage() for row in coded] + [asked])
    alone = rank(coded, book, [], [asked])
    assert many[-1] == alone[0]


def test_a_corpus_makes_common_words_count_less(book: Book) -> None:
    coded = [
        Coded("rapat itu soal perahu", ("dana",), "id", "P1"),
        Coded("rapat ini soal kapal", ("korban",), "id", "P1"),
    ]
    corpus = [Passage(f"kapal {at}", "id", "P2") for at in range(50)]
    passage = Passage("perahu kapal", "id", "P3")
    plain = {one.code: one.score for one in rank(coded, book, [], [passage])[0]}
    taught = {one.code: one.score for one in rank(coded, book, corpus, [passage])[0]}
    assert taught["korban"] / taught["dana"] < plain["korban"] / plain["dana"]


_ALPHABET = st.sampled_from(
    [
        "dana ",
        "anggaran",
        "Korban",
        "\n",
        "anak-anak ",
        "😀",
        "👩‍👩‍👧 ",
        "الأطفال ",
        "e\u0301",
        ".",
        " ",
        "\x00",
    ]
)


@settings(max_examples=25)
@given(st.lists(st.lists(_ALPHABET, max_size=12).map("".join), min_size=1, max_size=4))
def test_every_span_lies_in_its_passage_and_every_suggestion_has_a_reason(texts: list[str]) -> None:
    book = {
        "a": CodeEntry({"id": "Anggaran"}, keywords={"id": ("anggaran",)}),
        "b": CodeEntry({"id": "Korban anak"}),
    }
    coded = [Coded("dana anggaran", ("a",), "id", "P1"), Coded("korban anak", ("b",), "id", "P2")]
    passages = [Passage(text, "id", "P3") for text in texts]
    for passage, found in zip(passages, rank(coded, book, [], passages), strict=True):
        for one in found:
            assert one.reasons
            for reason in one.reasons:
                assert all(0 <= a < b <= len(passage.text) for a, b in reason.spans)
                shown = {passage.text[a:b].lower() for a, b in reason.spans}
                assert reason.kind == "context" or shown == set(reason.words)


_ODD = {
    "empty": "",
    "blank": " \n\t ",
    "emoji": "😀👩‍👩‍👧",
    "arabic": "الأطفال في خطر، نعم.",
    "long": "anggaran korban koordinasi lembaga anak " * 1000,
    "one word": "x" * 5000,
    "nul": "\x00\x01",
}


@pytest.mark.parametrize("text", _ODD.values(), ids=_ODD)
@pytest.mark.parametrize("language", ["id", "xx", ""])
def test_odd_passages_are_answered(book: Book, coded: Study, text: str, language: str) -> None:
    trained = (*coded, Coded(text, ("dana",), language, "P3"))
    ranked = rank(trained, book, [], [Passage(text, language, "P9", context=text, prompt=text)])
    assert len(ranked[0]) == 3
    assert all(one.reasons for one in ranked[0])


def test_nothing_at_all_gives_no_suggestion(asked: Passage) -> None:
    assert rank([], {}, [], [asked]) == [[]]
    assert rank([], {}, [], []) == []


def test_an_entry_without_a_word_is_ranked_too(asked: Passage) -> None:
    assert len(rank([], {"H1": CodeEntry(), "H2": CodeEntry()}, [], [asked])[0]) == 2


def test_one_code_is_answered(book: Book, coded: Study, asked: Passage) -> None:
    one = {"dana": book["dana"]}
    (only,) = rank([row for row in coded if "dana" in row.codes], one, [], [asked])[0]
    assert only.code == "dana"
    assert 0.0 < only.score < 1.0  # alone on the list is no reason to be right


def test_all_coded_alike_is_answered(book: Book, coded: Study, asked: Passage) -> None:
    alike = [replace(row, codes=("dana", "korban")) for row in coded]
    assert {one.code for one in rank(alike, book, [], [asked], top=2)[0]} == {"dana", "korban"}


def test_the_same_text_with_different_codes_is_answered(book: Book, asked: Passage) -> None:
    clash = [Coded("Ya.", (code,), "id", f"P{at}") for at, code in enumerate(book)]
    assert len(rank(clash, book, [], [asked])[0]) == 3


def test_seen_and_uncoded_passages_speak_against(book: Book, coded: Study) -> None:
    silent = [Coded(f"Terima kasih banyak {at}.", (), "id", "P1") for at in range(5)]
    passage = Passage("Terima kasih banyak.", "id", "P9")
    assert len(rank([*coded, *silent], book, [], [passage])[0]) == 3
