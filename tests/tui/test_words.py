"""The screen speaks three languages: every word is in each catalogue, with its places."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from qualcode.tui import words
from qualcode.tui.actions import ACTIONS
from qualcode.tui.words import counted, said, screen_language, speak, spoken
from qualcode.tui.words.id import WORDS as INDONESIAN
from qualcode.tui.words.ms import WORDS as MALAY
from qualcode.workflow.preferences import Preferences

TUI = Path(words.__file__).parents[1]
PAGES = TUI.parents[1] / "docs" / "pages.py"
CATALOGUES = {"id": INDONESIAN, "ms": MALAY}
SAYING = {"said": slice(0, 1), "phrase": slice(0, 1), "counted": slice(1, 3)}


def _called(tree: ast.AST) -> Iterator[str]:
    """The literals that a module says."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for argument in node.args[SAYING[name]] if name in SAYING else ():
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def all_words() -> set[str]:
    """Every template of the screen, in English."""
    found = {
        template
        for path in (*TUI.rglob("*.py"), PAGES)
        for template in _called(ast.parse(path.read_text(encoding="utf-8")))
    }
    for action in ACTIONS.values():
        found |= {action.says, action.short, action.group}
    found |= {one.metadata[part] for one in fields(Preferences) for part in ("says", "more")}
    return {template for template in found if any(c.isalpha() for c in _bare(template))}


def _bare(template: str) -> str:
    return "".join(text for text, *_ in Formatter().parse(template))


def _places(template: str) -> list[tuple[str, str]]:
    return sorted(
        (name, how or "") for _, name, how, _ in Formatter().parse(template) if name is not None
    )


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak("en")


@pytest.mark.parametrize("language", CATALOGUES)
def test_no_word_is_missing_and_none_is_left_over(language: str) -> None:
    catalogue = CATALOGUES[language]
    assert sorted(all_words() - catalogue.keys()) == []
    assert sorted(catalogue.keys() - all_words()) == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_the_same_things_are_filled_in(language: str) -> None:
    wrong = [
        english
        for english, other in CATALOGUES[language].items()
        if _places(english) != _places(other) or english[:1].isspace() != other[:1].isspace()
    ]
    assert wrong == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_few_words_are_the_english_ones(language: str) -> None:
    same = [english for english, other in CATALOGUES[language].items() if english == other]
    assert len(same) <= 0.05 * len(CATALOGUES[language]), same


def test_words_come_in_the_language_that_is_spoken() -> None:
    speak("id")
    assert spoken() == "id"
    assert said("Undone: {}", "[x]\x1b") == "Dibatalkan: [x]\u241b"
    assert counted(1, "{} coding", "{} codings") == "1 pengodean"
    speak("xx")
    assert spoken() == "en"
    assert said("Undone: {}", "a") == "Undone: a"


def test_a_word_that_a_language_lacks_comes_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    speak("ms")
    monkeypatch.setattr(words, "_known", {})
    assert said("Undone: {}", "a") == "Undone: a"


@pytest.mark.parametrize(
    ("locale", "wish", "language"),
    [
        ("id_ID.UTF-8", "auto", "id"),
        ("ms_MY", "auto", "ms"),
        ("C.UTF-8", "auto", "en"),
        ("", "auto", "en"),
        ("id_ID.UTF-8", "ms", "ms"),
    ],
)
def test_auto_goes_by_the_locale(
    locale: str, wish: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", locale)
    assert screen_language(wish) == language


def shown_words(app: Any) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


@pytest.mark.parametrize(("language", "told"), [("id", "belum selesai"), ("ms", "belum selesai")])
async def test_the_workbench_speaks_it(language: str, told: str, desk: Any, open_app: Any) -> None:
    async with open_app(desk, size=(120, 40)) as (app, pilot):
        app.preferences = Preferences(language=language)
        app.prefer(app.preferences)
        await pilot.pause()
        app.screen.view.show_source()
        await pilot.pause()
        assert told in shown_words(app)
