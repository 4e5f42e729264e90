"""The measures, by hand; leaving one source out; and the interviews that others coded."""

from __future__ import annotations

import pytest

from qualcode.errors import SuggestionError
from qualcode.suggest import Coded, CodeEntry, Passage, evaluate
from qualcode.suggest.evaluation import Outcome, measure

Book = dict[str, CodeEntry]
Study = tuple[Coded, ...]


def _outcome(applied: str, ranked: str, predicted: str = "") -> Outcome:
    return Outcome(frozenset(applied), tuple(ranked), frozenset(predicted or ranked[:1]))


def test_the_measures_by_hand() -> None:
    scores = measure(
        [
            _outcome("a", "abcdef"),  # first right
            _outcome("bf", "abcdef", "ab"),  # b second, f sixth
            _outcome("z", "abcdef"),  # never
        ]
    )
    assert scores.precision_at_1 == pytest.approx(1 / 3)
    assert scores.recall_at_3 == pytest.approx((1 + 1 / 2 + 0) / 3)
    assert scores.recall_at_5 == pytest.approx((1 + 1 / 2 + 0) / 3)
    assert scores.mrr == pytest.approx((1 + 1 / 2 + 0) / 3)
    # a: applied 1, predicted 3, both 1; b: 1, 1, 1; f: 1, 0, 0; z: 1, 0, 0.
    assert scores.macro_f1 == pytest.approx((2 / 4 + 1 + 0 + 0) / 4)
    assert scores.segments == 3


def test_no_segment_measures_as_nothing() -> None:
    scores = measure([])
    assert (scores.segments, scores.mrr, scores.macro_f1) == (0, 0.0, 0.0)


def test_an_unranked_segment_counts_as_missed() -> None:
    scores = measure([Outcome(frozenset("a"), (), frozenset())])
    assert (scores.precision_at_1, scores.mrr, scores.macro_f1) == (0.0, 0.0, 0.0)


def test_each_source_is_left_out_once(book: Book, coded: Study) -> None:
    steps: list[tuple[int, int]] = []
    found = evaluate(coded, book, progress=lambda done, of: steps.append((done, of)))
    assert steps == [(0, 2), (1, 2), (2, 2)]
    assert found.segments == len(coded)
    assert {name: part.segments for name, part in found.per_source.items()} == {"P1": 6, "P2": 6}
    assert found.mrr == pytest.approx(sum(p.mrr for p in found.per_source.values()) / 2)


def test_a_source_does_not_teach_about_itself(book: Book) -> None:
    """A code that only one source has can't be found there: nobody else taught it."""
    coded = (
        Coded("Rahasia besar sekali.", ("rahasia",), "id", "P1"),
        Coded("Dana habis.", ("dana",), "id", "P2"),
        Coded("Korban takut.", ("korban",), "id", "P3"),
    )
    corpus = (Passage("Rahasia besar sekali.", "id", "P1"),)
    assert evaluate(coded, book, corpus).per_source["P1"].recall_at_5 == 0.0


def test_passages_without_a_code_teach_but_are_not_measured(book: Book, coded: Study) -> None:
    silent = Coded("Terima kasih.", (), "id", "P3")
    assert evaluate((*coded, silent), book).segments == len(coded)


@pytest.mark.parametrize("sources", [0, 1])
def test_fewer_than_two_sources_are_refused(book: Book, coded: Study, sources: int) -> None:
    kept = [row for row in coded if row.document in [f"P{at}" for at in range(1, sources + 1)]]
    with pytest.raises(SuggestionError, match="at least two sources"):
        evaluate(kept, book)


@pytest.mark.slow
def test_interviews_coded_by_others(serdif: tuple[Study, Book]) -> None:
    coded, book = serdif
    found = evaluate(coded, book)
    assert found.segments == 740
    assert found.recall_at_3 >= 0.82
    assert found.mrr >= 0.76
    assert min(part.recall_at_3 for part in found.per_source.values()) >= 0.7


def test_context_is_worth_having(serdif: tuple[Study, Book]) -> None:
    """One interview of the seven, taught by two others; without its surroundings it does worse."""
    coded, book = serdif
    names = sorted({row.document for row in coded})[:3]
    some = [row for row in coded if row.document in names]
    bare = [Coded(row.text, row.codes, row.language, row.document) for row in some]
    assert evaluate(some, book).recall_at_3 > evaluate(bare, book).recall_at_3 + 0.03
