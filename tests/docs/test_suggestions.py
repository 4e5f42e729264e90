"""The page on suggestions: its example runs, and its formula is the one that ranks."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from qualcode.suggest import formula as own

PAGE = Path(__file__).resolve().parents[2] / "docs" / "suggestions.md"
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_example_runs_and_ranks(tmp_path: Path) -> None:
    (block,) = PYTHON.findall(PAGE.read_text(encoding="utf-8"))
    ran = subprocess.run(
        [sys.executable, "-c", block], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    ranked = ran.stdout.splitlines()
    assert {line.split()[0] for line in ranked} == {"money", "fear"}


def test_the_formula_is_the_one_that_ranks() -> None:
    def formula(text: str) -> str:
        (found,) = re.findall(r"total = .*?\* meaning", text, re.DOTALL)
        return " ".join(found.split())

    assert formula(PAGE.read_text(encoding="utf-8")) == formula(own.__doc__ or "")
    constants = (own._LEARNED, own._KEYWORDS_ALWAYS, own._KEYWORDS_FIRST)
    more = (own._LIKENESS_FIRST, own._MEANING_ALWAYS, own._MEANING_FIRST, own._FADES_AT)
    for constant in (*constants, *more):
        assert f"{constant:g}" in formula(own.__doc__ or "")
