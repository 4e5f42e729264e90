"""From evidence to a ranking: the cold part, which the codebook gives, fades as a code is applied.

One formula from the first minute on; nothing is switched. For each code

    total = 1.5 * learned + taught + (1.1 + 1.35 / (2 + n)) * keywords
            + 1.6 / (2 + n) * likeness + (0.3 + 20 / (2 + n)) * meaning

where `learned` and `taught` are log-odds of the regressions over words and over meaning, n is how
often the code was applied, and the other three are standardised over the codes of one passage.
Without an encoder, `taught` and `meaning` are zeros. A code whose exclusion keyword occurs is out.
From a hundred coded passages on, `weighing` learns from the study how much each of the five counts.

The **score** is the softmax of the totals over all codes and over *none of them*, sharpened as more
is coded: the code's share of all the evidence there is. Scores of one passage add up to less than
1, so two codes that both belong there get less than a half each; with a few codes of which none
fits, none is called strong. It is not the probability that a coder would apply the code.
`bench/suggest.py` prints how often a first suggestion is right, by the word it is shown with.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, cast

import numpy as np

if TYPE_CHECKING:
    from qualcode.suggest.learner import Floats
    from qualcode.suggest.model import Evidence, Model

# Fitted on reviews, news and interviews with 0, 5 and 25 passages a code, and on whole studies; a
# search over all of them at once, from which single sets differ by .01 of recall@3.
_FADES_AT = 2.0
_LEARNED, _TAUGHT = 1.5, 1.0
_KEYWORDS_ALWAYS, _KEYWORDS_FIRST, _LIKENESS_FIRST = 1.1, 1.35, 1.6
_MEANING_ALWAYS, _MEANING_FIRST = 0.3, 20.0
# Codes that lie nearer together than this, in meaning, are not pulled apart to look like more: the
# usual deviation over the codes of a codebook.
_MEANING_LEAST = 0.14
_DIGITS = 9  # of a total that count
# Sharpness grows from a third with a codebook only: what fits the share that is right. The second
# is for words alone, whose totals are smaller.
_SHARP, _SHARP_WORDS, _SHARP_FROM, _SHARP_AT = 0.42, 0.7, 6.0, 17.0
# Below every total that counts; what a code that is out is given where a number is needed.
_OUT = -60.0


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part of the formula counts, and how sure the scores are.

    The first five multiply the five parts, in their order; `sharpness` multiplies the sharpened
    totals. `none` is what speaks for no code at all, as a sharpened total: with 1.5, strong is
    right four times of five with two codes as with twenty.
    """

    learned: float = 1.0
    taught: float = 1.0
    keywords: float = 1.0
    likeness: float = 1.0
    meaning: float = 1.0
    sharpness: float = 1.0
    none: float = 1.5

    def multipliers(self) -> Floats:
        """The first five, as a row."""
        return np.array(astuple(self)[:5])


def _standard(values: Floats, least: float = 1e-9) -> Floats:
    """Each row less its mean, over its deviation; a row that is all alike becomes 0."""
    centred = values - values.mean(axis=1, keepdims=True)
    return cast("Floats", centred / np.maximum(values.std(axis=1, keepdims=True), least))


def parts(model: Model, evidence: Evidence) -> Floats:
    """Passages x codes x the five parts of the formula."""
    fading = 1.0 / (_FADES_AT + model.applied)
    keywords = (_KEYWORDS_ALWAYS + _KEYWORDS_FIRST * fading) * _standard(evidence.keywords)
    likeness = _LIKENESS_FIRST * fading * _standard(evidence.likeness)
    meaning = _standard(evidence.meaning, _MEANING_LEAST)
    meaning = (_MEANING_ALWAYS + _MEANING_FIRST * fading) * meaning
    learned, taught = _LEARNED * evidence.learned, _TAUGHT * evidence.taught
    return np.stack([learned, taught, keywords, likeness, meaning], axis=-1)


def felt(each: Floats, weights: Weights) -> Floats:
    """Passages x codes: what meaning says, in log-odds of `learned`; zeros without an encoder."""
    row = weights.multipliers()
    meant = each[..., 1] * row[1] + each[..., 4] * row[4]
    return cast("Floats", meant / (_LEARNED * row[0]))


def totals(each: Floats, evidence: Evidence, weights: Weights) -> Floats:
    """Passages x codes; minus infinity where a code is out."""
    # A matrix product's last digits depend on how many rows it has.
    total = np.round(each @ weights.multipliers(), _DIGITS)
    return cast("Floats", np.where(evidence.vetoed, -np.inf, total))


def sharpness(model: Model) -> float:
    """What totals are multiplied with before they become shares, by how much is coded."""
    whole = _SHARP_WORDS if model.meaning is None else _SHARP
    return whole * (model.coded + _SHARP_FROM) / (model.coded + _SHARP_AT)


def shares(total: Floats, sharp: float, weights: Weights) -> Floats:
    """The scores of the totals, row by row; see the module's own text."""
    sharpened = np.maximum(total * (sharp * weights.sharpness), _OUT)
    highest = np.maximum(sharpened.max(axis=1, keepdims=True, initial=_OUT), weights.none)
    grown = np.where(np.isfinite(total), np.exp(sharpened - highest), 0.0)
    none = np.exp(weights.none - highest)
    return cast("Floats", grown / (grown.sum(axis=1, keepdims=True) + none))
