"""Weights of a study's own: learned where there is enough, alike in any order, and to the point."""

from __future__ import annotations

import random
import time

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from qualcode.suggest import Coded, CodeEntry, Passage, Training, Worker, learn, read
from qualcode.suggest.formula import Weights
from qualcode.suggest.ranker import Ranker
from qualcode.suggest.vectors import Vectors
from qualcode.suggest.weighing import surprise, weigh

from .conftest import Book, Topics

FILLING = ("kemarin", "sore", "pagi", "orang", "rumah", "jalan", "besok", "warung", "hujan", "lama")


def study(seed: int, count: int, *, keywords_tell: bool) -> Training:
    """Passages of two codes: told by the codebook's keywords, or by other words against them."""
    chance = random.Random(seed)
    rows = []
    for at in range(count):
        code = chance.choice(("dana", "rapat"))
        other = "rapat" if code == "dana" else "dana"
        keyword = f"kunci{code if keywords_tell else chance.choice((code, other))}"
        own = f"tanda{code}" if not keywords_tell else chance.choice(FILLING)
        words = [*chance.sample(FILLING, 4), keyword, own]
        chance.shuffle(words)
        rows.append(Coded(" ".join(words), (code,), "id", f"P{at % 9}"))
    book = {
        code: CodeEntry({"id": code}, {}, {"id": (f"kunci{code}",)}) for code in ("dana", "rapat")
    }
    return Training(tuple(rows), book)


@pytest.mark.parametrize("count", [0, 99])
def test_little_that_is_coded_leaves_the_usual_weights(count: int) -> None:
    assert weigh(study(0, count, keywords_tell=True)) == Weights()


def test_passages_without_a_code_teach_no_weights() -> None:
    seen = tuple(Coded(f"Pagi {at}.", (), "id", "P1") for at in range(200))
    assert weigh(Training(seen, {"dana": CodeEntry({"id": "dana"})})) == Weights()


def test_keywords_count_more_where_they_tell_and_less_where_they_mislead() -> None:
    telling = weigh(study(1, 120, keywords_tell=True))
    misleading = weigh(study(1, 120, keywords_tell=False))
    assert telling.keywords > 1.0 > misleading.keywords
    assert misleading.learned > telling.learned


def test_the_order_of_rows_does_not_matter_and_every_call_gives_the_same() -> None:
    training = study(2, 110, keywords_tell=False)
    mixed = list(training.coded)
    random.Random(3).shuffle(mixed)
    assert weigh(training) == weigh(Training(tuple(mixed), training.codebook)) == weigh(training)


def test_one_document_is_weighed_by_its_passages() -> None:
    training = study(4, 120, keywords_tell=True)
    one = tuple(Coded(row.text, row.codes, "id", "P1") for row in training.coded)
    assert weigh(Training(one, training.codebook)) != Weights()


@pytest.mark.parametrize("seed", range(5))
def test_the_slope_is_that_of_the_surprise(seed: int) -> None:
    chance = np.random.default_rng(seed)
    each = chance.normal(size=(6, 4, 5))
    right = np.pad(chance.dirichlet(np.ones(4), size=6), ((0, 0), (0, 1)))
    right[0] = [0, 0, 0, 0, 1]
    right[1] = 0.0
    point = chance.normal(size=7) * 0.4
    near = approx_fprime(point, lambda at: surprise(at, each, right)[0], 1e-6)
    np.testing.assert_allclose(surprise(point, each, right)[1], near, rtol=1e-3, atol=1e-4)


def test_what_is_coded_decides_and_the_model_has_an_id_of_its_own() -> None:
    training = study(5, 120, keywords_tell=False)
    asked = [Passage("tandadana kuncirapat hujan", "id", "P1")]
    engine = learn(training)
    assert engine.rank(asked)[0][0].code == "dana"
    assert engine.id != Ranker(training).id
    assert engine.id == learn(training).id


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("encoder", [Topics(), None])
def test_a_few_codes_of_which_none_fits_are_not_called_strong(
    book: Book, count: int, encoder: Topics | None
) -> None:
    few = {code: CodeEntry({"id": book[code].names["id"]}) for code in sorted(book)[:count]}
    heard = tuple(
        Passage(f"Hari {at} hujan, {word}.", "id", "P") for at, word in enumerate(FILLING)
    )
    vectors = Vectors(encoder) if encoder is not None else None
    ranker = Ranker(Training((), few, heard), vectors=vectors)
    for first, *_ in ranker.rank([Passage("Hari itu hujan.", "id", "P")]):
        assert first.strength != "strong"


def test_the_worker_weighs_once_it_is_idle() -> None:
    training = study(6, 120, keywords_tell=False)
    asked = [Passage("tandadana kuncirapat hujan", "id", "P1")]
    vectors = read(training)
    first, settled = Ranker(training, vectors=vectors).id, learn(training, vectors).id
    assert first != settled
    with Worker() as worker:
        worker.result(worker.train(training), 60)
        end = time.monotonic() + 60
        seen = {first}
        while settled not in seen and time.monotonic() < end:
            seen.add(worker.result(worker.rank(asked, 2), 60).learned)
        assert seen == {first, settled}
