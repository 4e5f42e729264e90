"""The pinned requirements: hashed, without addresses, complete, and free for every use."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==\S+", re.MULTILINE)
FORBIDDEN = re.compile(r"\b(A?GPL|GNU (Affero )?General Public)", re.IGNORECASE)


def _pins(name: str) -> set[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return {_same(found) for found in PINNED.findall(text)}


def _same(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_hashes_and_no_line_an_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text)
    pinned = [block for block in blocks if PINNED.match(block)]
    assert len(pinned) > 30
    assert all("--hash=sha256:" in block for block in pinned)
    assert not re.search(r"https?:|file:/|index-url|find-links", text)


def test_every_dependency_of_the_package_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {_same(re.split(r"[<>=\[]", line)[0]) for line in project["dependencies"]}
    assert wanted <= _pins("requirements.txt")
    assert _pins("requirements.txt") <= _pins("requirements-dev.txt")


def test_nothing_at_run_time_has_a_licence_that_binds_its_users() -> None:
    bound = []
    for name in sorted(_pins("requirements.txt")):
        try:
            told = metadata(name)
        except PackageNotFoundError:  # a marker leaves it out on this machine
            continue
        words = [str(told.json.get(key, "")) for key in ("license_expression", "license")]
        words += [line for line in told.get_all("Classifier") or [] if "License" in line]
        text = " ".join(words)
        if FORBIDDEN.search(text) and not re.search(r"LGPL|Lesser|\bMIT\b|BSD|Apache", text):
            bound.append(f"{name}: {text[:80]}")
    assert bound == []
