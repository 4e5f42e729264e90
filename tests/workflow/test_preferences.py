"""A person's own settings: read, refused with a sentence, changed without losing the rest."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qualcode.errors import ProjectError
from qualcode.workflow.preferences import (
    Preferences,
    config_file,
    read_preferences,
    set_preference,
    settings,
)


@pytest.fixture(autouse=True)
def file() -> Iterator[Path]:
    """The session's own configuration file, which is not there at first."""
    path = config_file()
    path.unlink(missing_ok=True)
    yield path
    path.unlink(missing_ok=True)


def test_without_a_file_everything_is_as_usual() -> None:
    assert read_preferences() == Preferences()
    assert {one.name for one in settings()} == {
        "coder",
        "language",
        "theme",
        "numbers",
        "suggestions",
        "clipboard",
        "keys",
    }
    assert all(one.says for one in settings())


def test_a_change_keeps_what_the_person_wrote(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('# mine\ncoder = "Siti"  # a pseudonym\n\n[keys]\nundo = ["z"]\n')
    set_preference("theme", "light")
    assert read_preferences() == Preferences(coder="Siti", theme="light", keys={"undo": ("z",)})
    text = file.read_text()
    assert "# mine" in text
    assert "# a pseudonym" in text
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("suggestions", "off", False),
        ("suggestions", True, True),
        ("clipboard", "terminal", "terminal"),
        ("keys", {"undo": "z"}, {"undo": ("z",)}),
        ("coder", "  Ani ", "Ani"),
    ],
)
def test_values_are_taken_as_they_are_meant(name: str, value: Any, kept: Any) -> None:
    assert getattr(set_preference(name, value), name) == kept
    assert getattr(read_preferences(), name) == kept


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("colour", "red", "not a setting"),
        ("theme", "pink", "can't be pink"),
        ("suggestions", "perhaps", "on or off"),
        ("keys", ["z"], "name = "),
        ("keys", {"undo": []}, "name = "),
        ("coder", "a\x1b[2Jb", "visible characters"),
    ],
)
def test_what_cant_be_is_refused_and_nothing_written(
    name: str, value: Any, why: str, file: Path
) -> None:
    with pytest.raises(ProjectError, match=why):
        set_preference(name, value)
    assert not file.exists()


@pytest.mark.parametrize("text", ["theme = ", 'theme = "pink"\n', "x = 1\n", "\xff"])
def test_a_file_that_is_off_is_a_sentence(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(ProjectError):
        read_preferences()
