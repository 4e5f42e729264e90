"""The pages made from tables are those tables as they are now."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from qualcode.tui.actions import ACTIONS

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture(scope="module")
def pages() -> Any:
    spec = importlib.util.spec_from_file_location("pages", DOCS / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["en", "id", "ms"])
def test_the_cheat_sheet_is_the_action_table(pages: Any, language: str) -> None:
    assert pages.path(language).read_text(encoding="utf-8") == pages.sheet(language)


def test_every_screen_has_its_part(pages: Any) -> None:
    assert {action.screen for action in ACTIONS.values()} == set(pages.TITLES)
