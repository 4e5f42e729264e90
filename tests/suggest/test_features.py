"""Rows of numbers from readings."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from qualcode.suggest import Passage
from qualcode.suggest.features import BLOCKS, Block, Features, _Fitted, gram_features
from qualcode.suggest.reading import Reader, Reading

_BLANK = Reading((), (), (), (), (), (), (), None)
_texts = st.lists(
    st.lists(st.sampled_from(["satu", "dua", "tiga", "empat"]), max_size=8),
    min_size=1,
    max_size=6,
)


def _readings(lists: list[list[str]]) -> list[Reading]:
    return [replace(_BLANK, before=tuple(words)) for words in lists]


@given(_texts, _texts)
def test_a_block_weighs_as_sklearn_does(examples: list[list[str]], others: list[list[str]]) -> None:
    """The oracle: sklearn's TF-IDF with the same vocabulary and the same document frequencies."""
    names = sorted({word for words in examples for word in words})
    if not names:
        return
    oracle = TfidfVectorizer(analyzer=list, vocabulary=names, sublinear_tf=True)
    expected = oracle.fit(examples + others).transform(examples).toarray() * 0.5
    block = Block("before", 0.5, lambda reading: reading.before)
    fitted = _Fitted(block, _readings(examples), _readings(others), 7)
    for reading, row in zip(_readings(examples), expected, strict=True):
        columns, values = fitted.row(reading)
        got = np.zeros(len(names))
        got[columns - 7] = values
        np.testing.assert_allclose(got, row)


def test_letter_groups() -> None:
    assert gram_features("ya") == (" ya", "ya ", " ya ", " ya ")
    assert gram_features("a") == (" a ", " a ", " a ")
    assert " dana" in gram_features("dana")
    assert "dana " in gram_features("dana")


def test_a_word_of_the_question_is_not_a_word_of_the_answer() -> None:
    reader = Reader({})
    asked = reader.read(Passage("ya", "id", "P1", prompt="dana"))
    said = reader.read(Passage("dana", "id", "P1", prompt="ya"))
    features = Features([asked, said])
    own = features.own_columns()
    rows = features.rows([asked, said])[:, own]
    assert (rows[0].multiply(rows[1])).nnz == 0


def test_the_place_in_the_document_is_a_feature_and_may_be_unknown() -> None:
    reader = Reader({})
    early, late, unknown = (
        reader.read(Passage("ya", "id", "P1", position=place)) for place in (0.05, 0.95, None)
    )
    features = Features([early])
    rows = features.rows([early, late, unknown]).toarray()
    assert np.abs(rows[0] - rows[1]).sum() > 0.5
    assert rows[2, -21:].sum() == 0.0


def test_no_reading_at_all_makes_an_empty_matrix() -> None:
    features = Features([])
    assert features.rows([]).shape == (0, 21)
    assert features.rows([_BLANK]).shape == (1, 21)
    assert len(BLOCKS) == 6
