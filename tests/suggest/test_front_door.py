"""What importing the room loads."""

from __future__ import annotations

import subprocess
import sys

import pytest

import qualcode.suggest

_HEAVY = ("spacy", "sklearn", "numpy", "scipy", "simplemma")


def _loaded(statement: str) -> set[str]:
    """The heavy packages that a fresh interpreter holds after a statement."""
    script = f"{statement}\nimport sys\nprint(*[n for n in {_HEAVY!r} if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "statement",
    [
        "import qualcode.suggest",
        "from qualcode.suggest import Coded, Passage, Ranked, Training, context_of",
        "from qualcode.suggest import Worker; Worker().close()",
    ],
)
def test_the_front_door_is_light(statement: str) -> None:
    assert _loaded(statement) == set()


def test_ranking_does_load_spacy() -> None:
    assert "spacy" in _loaded("from qualcode.suggest import rank; rank([], {}, [], [])")


def test_every_public_name_is_there() -> None:
    for name in qualcode.suggest.__all__:
        assert getattr(qualcode.suggest, name) is not None


@pytest.mark.parametrize("name", ["nothing", "spacy"])
def test_an_unknown_name_is_refused(name: str) -> None:
    with pytest.raises(AttributeError, match=f"no attribute '{name}'"):
        getattr(qualcode.suggest, name)
