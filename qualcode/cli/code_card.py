"""A code's card on the command line, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcode.cli.console import say, say_columns, say_prose
from qualcode.text import Shown, counted, display, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcode.suggest import CodeCard, KeywordFigures, LearnedWord
    from qualcode.workflow.code_card import ToldOfCode

_STATES = {
    "never": "nowhere",
    "unheard": "no text in its language",
    "elsewhere": "only in questions, notes or documents",
    "misleads": "misleads",
    "well": "does well",
    "open": "",
}


def say_card(told: ToldOfCode, card: CodeCard) -> None:
    """All of it: the code's words, what was learned, each keyword with its figures."""
    _words(told)
    say(
        shown(
            "Suggestions of it: {} accepted, {} refused, {} taken back.",
            told.accepted,
            told.rejected,
            told.taken_back,
        )
    )
    say(_learned(card))
    _speaking("Words that speak for it", card.speaks_for)
    _speaking("Words that speak against it", card.speaks_against)
    _figures(card.keywords)


def _words(told: ToldOfCode) -> None:
    for language, name in told.words["name"].items():
        say(shown("{} {} ({})", told.key, name, language))
        say_prose(display(told.words["definition"].get(language, "")))
    for part, label in (("include", "Use for"), ("exclude", "Not for")):
        for language, rules in told.words[part].items():
            say_prose(shown("{} ({}): {}", label, language, "; ".join(rules)))


def _learned(card: CodeCard) -> Shown:
    if not card.segments:
        return shown("Nothing is learned yet: it was given to no passage.")
    languages = ", ".join(f"{language} {number}" for language, number in card.languages.items())
    return shown(
        "Learned from {} in {} by {} (languages: {}).",
        counted(card.segments, "{} coded segment", "{} coded segments"),
        counted(card.sources, "{} source", "{} sources"),
        counted(card.coders, "{} coder", "{} coders"),
        languages,
    )


def _speaking(title: str, words: Sequence[LearnedWord]) -> None:
    if words:
        told = (
            f"{word.word} ({word.segments}{', a keyword' if word.keyword else ''})"
            for word in words
        )
        say_prose(shown("{}: {}", title, ", ".join(told)))


def _figures(keywords: Sequence[KeywordFigures]) -> None:
    heads = ("keyword", "language", "against it", "passages", "decided", "with it", "")
    if keywords:
        say_columns(heads, [_row(one) for one in keywords])


def _row(one: KeywordFigures) -> tuple[object, ...]:
    told = _STATES[one.state]
    if one.nearest:
        told = f"{told}; nearest: {one.nearest}"
    against = "yes" if one.excludes else "-"
    return (one.phrase, one.language, against, one.passages, one.decided, one.right, told)
