"""A code's card: what it means, what it is for and not for, and which codes stand beside it.

It is given all that it says; it draws only when that differs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from qualcode.text import Shown, display, shown
from qualcode.tui.engine.codetree import named
from qualcode.tui.widgets.shown import content, pieces
from qualcode.tui.words import counted, said

if TYPE_CHECKING:
    from qualcode.workflow.codebook_reading import Card
    from qualcode.workflow.desk import CodeRow

Company = Sequence[tuple[str, int]]
_MUTED = "$text-muted"
_BETWEEN = Shown("; ")


class CodeCard(Static):
    """A card of as many rows as there are."""

    def __init__(self, identity: str) -> None:
        super().__init__(id=identity, markup=False)
        self._shows: object = None

    def show(self, key: object, lines: Sequence[Content]) -> None:
        """Show these lines, unless the card of that key stands there already."""
        if key != self._shows:
            self._shows = key
            self.update(self._drawn(lines))

    def _drawn(self, lines: Sequence[Content]) -> Content:
        return Content("\n").join(lines)


def short_card(code: CodeRow, colour: str, company: Company) -> list[Content]:
    """The card beside the text: in the study's language."""
    lines = [_heading(code.key, code.name, colour)]
    lines.append(_definition(code.definition))
    lines += _rule(said("Use for:"), code.include)
    lines += _rule(said("Not for:"), code.exclude)
    return [*lines, *_company(company)]


def long_card(
    card: Card, code: CodeRow, colour: str, company: Company, language: str
) -> list[Content]:
    """The card on the codebook's screen: every language, and the newest codings."""
    lines = [_heading(code.key, code.name, colour)]
    marks = [shown("{}", code.family_name), counted(code.count, "{} coding", "{} codings")]
    marks += [said("hot-key {}", code.hotkey)] if code.hotkey else []
    marks += [shown("{}", code.colour)] if code.colour else []
    lines.append(content(shown("{}", "   ".join(marks)), _MUTED))
    lines += _texts(card.texts, language)
    return lines + _company(company) + _last(card)


def family_card(key: str, name: str, codes: int, count: int) -> list[Content]:
    """What there is to say of a family."""
    codings = counted(count, "{} coding", "{} codings")
    return [
        _heading(key, name, ""),
        content(shown("{}   {}", counted(codes, "{} code", "{} codes"), codings), _MUTED),
        Content(""),
        content(said("n makes a code in this family, r gives the family another name.")),
    ]


def _texts(texts: Mapping[str, Mapping[str, object]], first: str) -> list[Content]:
    """What is said in each language, the study's own first; the others begin with the name."""
    lines: list[Content] = []
    for language in _languages(texts, first):
        own = {name: texts[name].get(language) for name in texts}
        if language != first:
            head = (shown("{}", language), "bold $text-accent")
            lines += [Content(""), pieces(head, shown("  {}", own["name"] or ""))]
        if language == first or own["definition"]:
            lines.append(_definition(str(own["definition"] or "")))
        lines += _rule(said("Use for:"), _items(own["include"]))
        lines += _rule(said("Not for:"), _items(own["exclude"]))
        lines += _rule(said("Examples:"), _items(own["examples"]))
        lines += _rule(said("Keywords:"), _items(own["keywords"]), Shown(", "))
        lines += _rule(
            said("Keywords that speak against it:"), _items(own["exclude_keywords"]), Shown(", ")
        )
    return lines


def _items(value: object) -> Sequence[str]:
    return value if isinstance(value, tuple) else ()


def _languages(texts: Mapping[str, Mapping[str, object]], first: str) -> list[str]:
    used = {language for by in texts.values() for language in by} | {first}
    return sorted(used, key=lambda one: (one != first, one))


def _heading(key: str, name: str, colour: str) -> Content:
    title = display(named(key, name))
    return pieces((Shown("■ "), colour), (title, "bold")) if colour else content(title, "bold")


def _definition(text: str) -> Content:
    if text:
        return content(display(text, newlines=True))
    return content(said("No definition yet: e writes one on the codebook's screen."), _MUTED)


def _labelled(label: Shown, text: object) -> Content:
    return pieces((label, _MUTED), Shown(" "), shown("{}", text))


def _rule(label: Shown, items: Sequence[str], between: Shown = _BETWEEN) -> list[Content]:
    return [_labelled(label, between.join(items))] if items else []


def _company(company: Company) -> list[Content]:
    told = ", ".join(f"{code} ({number})" for code, number in company)
    return [_labelled(said("Often with:"), told)] if company else []


def _last(card: Card) -> list[Content]:
    if not card.last:
        return [Content(""), content(said("You have not given it yet."), _MUTED)]
    head = [Content(""), content(said("Given last:"), _MUTED)]
    return head + [
        pieces((shown("{}  ", one.source), "bold"), shown("“{}”", one.quote[:200]))
        for one in card.last
    ]
