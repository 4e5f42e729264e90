"""How good the ranking is: one source is left out, the others teach, the one is ranked.

Pure: takes coded passages, gives `Evaluation`. Nothing that was learned is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from qualcode.errors import SuggestionError
from qualcode.suggest.ranker import Ranker
from qualcode.suggest.reading import Reader
from qualcode.suggest.values import Codebook, Coded, Evaluation, Passage, Scores, Training
from qualcode.suggest.vectors import Vectors
from qualcode.suggest.weighing import weigh
from qualcode.text import told

# A code is predicted from this score on; where none reaches it, the first one is.
PREDICTED = 0.5


@dataclass(frozen=True, slots=True)
class Outcome:
    """One segment's codes as applied, as ranked (best first) and as predicted."""

    applied: frozenset[str]
    ranked: tuple[str, ...]
    predicted: frozenset[str]


def evaluate(
    coded: Sequence[Coded],
    codebook: Codebook,
    corpus: Sequence[Passage] = (),
    *,
    vectors: Vectors | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Evaluation:
    """Leave one source out, over segments that have at least one code.

    A segment is one `Coded`: a distinct stretch of a source with all its codes; the caller joins
    the rows of several coders. Every code of the codebook, and every code that the other sources
    teach, is a candidate; a code that only the left-out source has can't be found and counts as
    missed. A source of the corpus is left out with its codings. Raises `SuggestionError` where
    fewer than two sources are coded, as there is nothing to learn from.
    """
    sources = sorted({row.document for row in coded if row.codes})
    if len(sources) < 2:
        raise SuggestionError(
            told("{} coded source is not enough to leave one out", len(sources))
            if len(sources) == 1
            else "no source is coded",
            mend="Code passages of at least two sources",
        )
    reader = Reader(codebook)
    outcomes: dict[str, list[Outcome]] = {}
    for done, source in enumerate(sources):
        progress(done, len(sources))
        taught = tuple(row for row in coded if row.document != source)
        heard = tuple(row for row in corpus if row.document != source)
        training = Training(taught, codebook, heard)
        weights = weigh(training, reader, vectors)
        ranker = Ranker(training, reader, vectors=vectors, weights=weights)
        asked = [row for row in coded if row.document == source and row.codes]
        outcomes[source] = list(_outcomes(ranker, asked))
    progress(len(sources), len(sources))
    overall = measure(outcome for found in outcomes.values() for outcome in found)
    parts = {source: measure(found) for source, found in outcomes.items()}
    return Evaluation(
        overall.precision_at_1,
        overall.recall_at_3,
        overall.recall_at_5,
        overall.mrr,
        overall.macro_f1,
        overall.segments,
        parts,
    )


def _outcomes(ranker: Ranker, asked: Sequence[Coded]) -> Iterator[Outcome]:
    names = ranker.model.codes
    for row, score in zip(asked, ranker.scores([r.passage() for r in asked]), strict=True):
        order = np.argsort(-score, kind="stable")
        ranked = tuple(names[at] for at in order)
        predicted = {names[at] for at in order if score[at] >= PREDICTED} or set(ranked[:1])
        yield Outcome(frozenset(row.codes), ranked, frozenset(predicted))


def measure(outcomes: Iterable[Outcome]) -> Scores:
    """The scores of some outcomes, each of which has at least one applied code."""
    rows = list(outcomes)
    return Scores(
        precision_at_1=_mean(
            float(row.ranked[:1] != () and row.ranked[0] in row.applied) for row in rows
        ),
        recall_at_3=_mean(_recall(row, 3) for row in rows),
        recall_at_5=_mean(_recall(row, 5) for row in rows),
        mrr=_mean(_reciprocal_rank(row) for row in rows),
        macro_f1=_macro_f1(rows),
        segments=len(rows),
    )


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def _recall(row: Outcome, k: int) -> float:
    return len(row.applied & set(row.ranked[:k])) / len(row.applied)


def _reciprocal_rank(row: Outcome) -> float:
    ranks = (rank for rank, code in enumerate(row.ranked, start=1) if code in row.applied)
    first = next(ranks, None)
    return 1.0 / first if first else 0.0


def _macro_f1(rows: Sequence[Outcome]) -> float:
    """The mean of F1 over all codes that were applied or predicted."""
    codes = sorted({code for row in rows for code in row.applied | row.predicted})
    return _mean(_f1(rows, code) for code in codes)


def _f1(rows: Sequence[Outcome], code: str) -> float:
    applied = sum(code in row.applied for row in rows)
    predicted = sum(code in row.predicted for row in rows)
    both = sum(code in row.applied and code in row.predicted for row in rows)
    return 2.0 * both / (applied + predicted)
