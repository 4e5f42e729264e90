"""A small sound codebook that tests spoil in one place each."""

from __future__ import annotations

import pytest

SOUND = """\
qualcode: codebook/1
title: {id: Hambatan, en: Obstacles}
languages: [id, en]
families:
  - id: obstacle
    name: {id: Hambatan, en: Obstacle}
    codes:
      - id: H1
        name: {id: Koordinasi, en: Coordination}
        definition: {id: Lembaga bergerak sendiri-sendiri.}
        include: {id: [kasus tertunda]}
        exclude: [soal anggaran]
        examples: {en: ["Nobody called us: not once."]}
        keywords: {id: [koordinasi, antar lembaga], en: [coordination]}
        exclude_keywords: {id: [koordinat]}
        colour: "#B34A3C"
        hotkey: h
        codes:
          - id: H1.a
            name: Pusat dan daerah
            definition: Daerah tidak diajak bicara.
            keywords: [daerah, pusat, provinsi]
  - id: gap
    name: {id: Kesenjangan, en: Gap}
    codes: []
"""


@pytest.fixture
def sound() -> str:
    return SOUND
