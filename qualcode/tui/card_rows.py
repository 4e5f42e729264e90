"""The rows of a code's card, in plain words: what to change in the codebook comes first.

Knows no widgets but the row of a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, LiteralString

from qualcode.text import Shown, shown
from qualcode.tui.meaning import meaning, wrapped
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import counted, phrase, said

if TYPE_CHECKING:
    from qualcode.suggest import CodeCard, KeywordFigures, LearnedWord
    from qualcode.workflow.code_card import ToldOfCode
    from qualcode.workflow.desk import CodeRow

_MEANING = 4  # rows of what the code means
_MOST = 12  # rows of one sentence
# The parts of the keywords, in the order in which they ask for something to be done.
_PARTS: dict[tuple[str, bool], LiteralString] = {
    ("misleads", False): phrase("Keywords that mislead: x drops one"),
    ("misleads", True): phrase("Keywords against it that barred passages with this code"),
    ("never", False): phrase("Keywords that stand in no text"),
    ("elsewhere", False): phrase("Keywords that stand only in questions, notes or documents"),
    ("well", False): phrase("Keywords that do well"),
    ("open", False): phrase("Keywords of which too little is decided yet"),
    ("open", True): phrase("Keywords that speak against it"),
    ("elsewhere", True): phrase("Keywords against it that stand only in questions or documents"),
    ("never", True): phrase("Keywords against it that stand in no text"),
}


@dataclass(frozen=True, slots=True)
class CardRow:
    """One row, and the learned word or the keyword that it tells of, if any."""

    row: ListRow
    word: LearnedWord | None = None
    keyword: KeywordFigures | None = None


def card_rows(
    told: ToldOfCode, code: CodeRow | None, card: CodeCard | None, columns: int, waiting: Shown
) -> list[CardRow]:
    """All rows; without a `card` what the study knows, and why there is no more."""
    rows = [_heading(said("What the code means"))]
    if code is not None:
        rows += [_plain(row) for row in meaning(code, columns, _MEANING)]
    rows += _sentences(_decided(told), columns)
    if card is None:
        rows += [*_sentences(waiting, columns), *_keywords_bare(told, columns)]
    else:
        rows += _sentences(_learned_from(card), columns)
        rows += [*_words(card), *_keywords(card)]
        rows += _unheard(card, columns)
    return [_numbered(number, row) for number, row in enumerate(rows)]


def _numbered(number: int, row: CardRow) -> CardRow:
    """Every row but a heading has a key: its place."""
    one = row.row
    if one.key is None:
        return row
    keyed = ListRow(one.text, str(number), one.right, dim=one.dim)
    return CardRow(keyed, row.word, row.keyword)


def _heading(text: Shown) -> CardRow:
    return CardRow(ListRow(text))


def _plain(text: Shown) -> CardRow:
    return CardRow(ListRow(text, ""))


def _sentences(text: Shown, columns: int) -> list[CardRow]:
    return [_plain(row) for row in wrapped(text, columns, _MOST)] if text else []


def _decided(told: ToldOfCode) -> Shown:
    accepted = counted(told.accepted, "{} accepted", "{} accepted")
    refused = counted(told.rejected, "{} refused", "{} refused")
    back = counted(told.taken_back, "{} taken back", "{} taken back")
    return said("Suggestions of it: {}, {}, {}.", accepted, refused, back)


def _learned_from(card: CodeCard) -> Shown:
    if not card.segments:
        return said("Nothing is learned yet: you have given it to no passage.")
    languages = ", ".join(f"{language} {number}" for language, number in card.languages.items())
    return said(
        "Learned from {} in {} by {} (languages: {}).",
        counted(card.segments, "{} coded segment", "{} coded segments"),
        counted(card.sources, "{} source", "{} sources"),
        counted(card.coders, "{} coder", "{} coders"),
        languages,
    )


def _words(card: CodeCard) -> Iterator[CardRow]:
    if card.speaks_for:
        yield _heading(said("Learned words that speak for it: a makes one a keyword"))
        yield from map(_word, card.speaks_for)
    if card.speaks_against:
        yield _heading(said("Learned words that speak against it"))
        yield from map(_word, card.speaks_against)


def _word(word: LearnedWord) -> CardRow:
    stands = counted(word.segments, "on {} coded segment", "on {} coded segments")
    if word.keyword:
        stands = said("{}, a keyword", stands)
    return CardRow(ListRow(shown("  {}", word.word), "", stands), word=word)


def _keywords(card: CodeCard) -> Iterator[CardRow]:
    for part in _PARTS:
        own = [one for one in card.keywords if (one.state, one.excludes) == part]
        if own:
            yield _heading(said(_PARTS[part]))
            own.sort(key=lambda one: (-one.decided, -one.passages))
            yield from map(_keyword, own)


def _keyword(one: KeywordFigures) -> CardRow:
    text = shown("  {} ({})", one.phrase, one.language)
    return CardRow(ListRow(text, "", _figures(one)), keyword=one)


def _figures(one: KeywordFigures) -> Shown:
    if one.state == "never":
        return said("nearest: {}", one.nearest) if one.nearest else said("nowhere")
    if one.state == "elsewhere":
        return counted(one.elsewhere, "{} place", "{} places")
    stands = counted(one.passages, "in {} passage", "in {} passages")
    if one.excludes:
        return said("{}, {} with this code", stands, one.right)
    return said("{}, right in {} of {} decided", stands, one.right, one.decided)


def _unheard(card: CodeCard, columns: int) -> Iterator[CardRow]:
    """Keywords of languages that no passage is in and that stand nowhere: one row a language."""
    silent: dict[str, list[str]] = {}
    for one in card.keywords:
        if one.state == "unheard":
            silent.setdefault(one.language, []).append(one.phrase)
    if silent:
        yield _heading(said("Keywords of languages that no passage is in"))
        yield from _listed(silent.items(), columns)


def _keywords_bare(told: ToldOfCode, columns: int) -> Iterator[CardRow]:
    keywords = told.words["keywords"]
    if any(keywords.values()):
        yield _heading(said("Keywords"))
        yield from _listed(keywords.items(), columns)


def _listed(words: Iterable[tuple[str, Sequence[str]]], columns: int) -> Iterator[CardRow]:
    for language, own in words:
        yield from _sentences(shown("  {}: {}", language, ", ".join(own)), columns)
