"""Makes the cheat sheets of docs/: the keys of every screen, a page a language.

The help on the screen comes from the same action table; a test holds the pages against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from qualcode.tui.actions import ACTIONS, Action
from qualcode.tui.actions.titles import TITLES
from qualcode.tui.keymap import keys_of, written
from qualcode.tui.words import LANGUAGES, said, speak

FOLDER = Path(__file__).parent


def sheet(language: str) -> str:
    """The page in a language, as Markdown."""
    speak(language)
    try:
        return "\n".join(_lines()) + "\n"
    finally:
        speak("en")


def _lines() -> Iterator[str]:
    yield f"# {said('Keys')}"
    yield ""
    yield str(
        said(
            "Each key can be changed: qualcode settings keys. In the workbench, ? shows this page."
        )
    )
    for screen in TITLES:
        yield from ("", f"## {said(TITLES[screen])}")
        told = [action for action in ACTIONS.values() if action.screen == screen]
        for _, members in groupby(told, key=lambda action: action.group):
            yield from _table(list(members))


def _table(actions: list[Action]) -> Iterator[str]:
    yield from ("", f"**{said(actions[0].group)}**", "")
    yield f"| {said('Key')} | {said('What it does')} | {said('Command')} |"
    yield "|---|---|---|"
    for action in actions:
        keys = " ".join(f"`{_safe(written(key))}`" for key in keys_of(action))
        says = _safe(said(action.says, *action.arguments))
        twin = f"`qualcode {action.twin}`" if action.twin else ""
        yield f"| {keys or said('by name, with :')} | {says} | {twin} |"


def _safe(text: str) -> str:
    return text.replace("|", "\\|")


def path(language: str) -> Path:
    """Where the page of a language lies."""
    return FOLDER / ("keys.md" if language == "en" else f"keys.{language}.md")


if __name__ == "__main__":
    for one in LANGUAGES:
        path(one).write_text(sheet(one), encoding="utf-8")
