"""A small study on disk, built through the workflow as the commands do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qualcode.workflow.building import init_project
from qualcode.workflow.study import Study, open_study

P1 = """---
case: P1
group: penegak hukum
month: 2025-10
citation: Aparat Penegak Hukum
---
Pewawancara: Apa kendalanya?

P1: Koordinasi antar lembaga masih lemah. Permintaan data lama sekali.

Pewawancara: Lalu?

P1: Ya begitu, rapat terus.
"""
P2 = """---
case: P2
group: keluarga
month: 2025-11
---
Pewawancara: Bagaimana awalnya?

P2: Kami susah, jadi anak saya dijanjikan kerja.
"""
BOOK = """qualcode: codebook/1
title: {id: Contoh}
languages: [id, en]
families:
  - id: obstacle
    name: {id: Hambatan, en: Obstacle}
    codes:
      - id: H1
        name: {id: Koordinasi lemah, en: Weak coordination}
        definition: {id: Lembaga berjalan sendiri-sendiri.}
        keywords: {id: [koordinasi, antar lembaga, rapat]}
        codes:
          - id: H1.1
            name: {id: Rapat}
      - id: H4
        name: {id: Pertukaran data lemah}
        definition: {id: Permintaan data lama.}
        keywords: {id: [data, permintaan data, lama]}
  - id: factor
    name: {id: Faktor}
    codes:
      - id: F1
        name: {id: Ekonomi}
        definition: {id: Keluarga susah.}
        keywords: {id: [susah, miskin, kerja]}
"""
FINDINGS = """qualcode: findings/1
findings:
  - id: H1
    code: H1
    claim: {id: Lembaga berjalan sendiri., en: Agencies act apart.}
    evidence:
      - {kind: interview, case: P1, quote: "Koordinasi antar lembaga masih lemah."}
      - {kind: statute, source: S1}
  - id: F1
    code: F1
    claim: {id: Kemiskinan mendorong.}
    evidence:
      - {kind: interview, attributed: false}
"""
S1 = """---
id: S1
kind: statute
short: UU 21/2007
---
Undang-undang tentang pemberantasan perdagangan orang.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "study"
    files = {
        "transcripts/P1.md": P1,
        "transcripts/P2.md": P2,
        "transcripts/documents/S1.md": S1,
        "codebooks/book.yaml": BOOK,
        "codebooks/findings.yaml": FINDINGS,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    init_project(root, "ana", title="Contoh")
    return root


@pytest.fixture
def open_as(folder: Path) -> Iterator[Callable[[str], Study]]:
    """Open the study as this coder; all are closed at the end."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        yield lambda coder: stack.enter_context(open_study(folder, coder))


@pytest.fixture
def study(open_as: Callable[[str], Study]) -> Study:
    return open_as("ana")
